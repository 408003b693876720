import { openScreeningPart } from "../screening/screening.part.ts";
import { editionInForceOf, type HasClient, readManifest, readPart } from "../store/editions.reader.ts";
import { unpackBytes, unpackPart } from "./edition.codec.ts";
import type { EditionSource } from "./edition.holder.ts";
import { openEdition } from "./edition.open.ts";
import { EDITION_FORMAT, type EditionManifest } from "./edition.types.ts";
import { createFtsFinder } from "./fts.finder.ts";

/** Editions as they lie in a database. */
export function databaseEditions(db: HasClient): EditionSource {
  return {
    inForce: () => editionInForceOf(db),
    async load({ id, publishedAt }) {
      const [row, core, search] = await Promise.all([
        readManifest(db, id),
        readPart(db, id, "core").then(unpackPart),
        readPart(db, id, "search").then(unpackPart),
      ]);
      const manifest = JSON.parse(row?.manifest ?? "null") as EditionManifest | null;
      if (manifest?.format !== EDITION_FORMAT) {
        throw new Error(
          `edition ${id} has format ${manifest?.format}, this build reads ${EDITION_FORMAT}: publish again`,
        );
      }
      const screening = () => readPart(db, id, "screening").then(unpackBytes).then(openScreeningPart);
      const finder = (documents: readonly string[]) => createFtsFinder(db, id, documents);
      return openEdition(manifest, { core, search, screening, finder }, publishedAt);
    },
  };
}
