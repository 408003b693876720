import { SEARCH_VERSION } from "../search/search.index.ts";
import { importHashes, readCatalogue } from "../store/catalogue.repository.ts";
import type { Database } from "../store/database.ts";
import {
  editionExists,
  editionInForceOf,
  insertEdition,
  putInForce,
  readManifest,
  readPart,
} from "../store/editions.repository.ts";
import { buildEdition, openEdition } from "./edition.build.ts";
import { packPart, unpackPart } from "./edition.codec.ts";
import type { EditionSource } from "./edition.holder.ts";
import { EDITION_FORMAT, type EditionManifest } from "./edition.types.ts";

export interface Publication {
  manifest: EditionManifest;
  /** False if this very edition was in force already, so that nothing was written. */
  changed: boolean;
}

/** What the store holds and which code would read it, as one text: equal basis, equal edition. */
export async function editionBasis(db: Database): Promise<string> {
  const imports = await importHashes(db);
  return [
    `format:${EDITION_FORMAT}`,
    `search:${SEARCH_VERSION}`,
    ...imports.map(({ source, hash }) => `${source}:${hash}`),
  ].join(" ");
}

/** Builds an edition of what the store holds and puts it in force. Publishing the same data twice changes nothing. */
export async function publishEdition(db: Database, now: Date): Promise<Publication> {
  const basis = await editionBasis(db);
  const { manifest, parts } = await buildEdition(await readCatalogue(db));
  const inForce = await editionInForceOf(db);
  if (inForce?.id === manifest.id) {
    // Another basis may give the same content; the date of publication stays that of the content.
    if (inForce.basis !== basis) await putInForce(db, manifest.id, inForce.publishedAt, basis);
    return { manifest, changed: false };
  }
  const publishedAt = now.toISOString();
  if (await editionExists(db, manifest.id)) {
    await putInForce(db, manifest.id, publishedAt, basis);
    return { manifest, changed: true };
  }
  const stored = {
    id: manifest.id,
    format: EDITION_FORMAT,
    createdAt: publishedAt,
    manifest: JSON.stringify(manifest),
    parts: [
      { part: "core", chunks: await packPart(parts.core) },
      { part: "search", chunks: await packPart(parts.search) },
    ],
  };
  await insertEdition(db, stored, basis);
  return { manifest, changed: true };
}

/** Editions as they lie in a database. */
export function databaseEditions(db: Database): EditionSource {
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
      return openEdition(manifest, { core, search }, publishedAt);
    },
  };
}
