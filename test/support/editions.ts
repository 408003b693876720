import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { type BuiltEdition, buildEdition } from "../../src/editions/edition.build.ts";
import { openEdition } from "../../src/editions/edition.open.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { loadFixtures } from "../../src/fixtures/fixtures.files.ts";
import { openScreeningPart } from "../../src/screening/screening.part.ts";

export const FIXTURES_FOLDER = fileURLToPath(new URL("../../fixtures", import.meta.url));

/** An edition of a catalogue alone: no official list, and nothing found by screening. */
export const buildFrom = (catalogue: Catalogue) =>
  buildEdition({ catalogue, official: [], versions: [], sources: [] }, async () => []);

export function open({ manifest, parts }: BuiltEdition): Edition {
  const screening = async () => openScreeningPart(parts.screening);
  return openEdition(manifest, { ...parts, screening }, "2026-11-22T00:00:00.000Z");
}

/** An edition of a catalogue as a process would load it, without a database in between. */
export const editionOf = async (catalogue: Catalogue): Promise<Edition> => open(await buildFrom(catalogue));

/** The catalogue of the real fixtures. That of an opened edition lacks the thesaurus, which lies with the index. */
export async function realCatalogue(): Promise<Catalogue> {
  return (await loadFixtures(FIXTURES_FOLDER)).set;
}

/** The edition of the real fixtures. */
export const realEdition = async (): Promise<Edition> => editionOf(await realCatalogue());
