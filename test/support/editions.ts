import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { buildEdition, openEdition } from "../../src/editions/edition.build.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { loadFixtures } from "../../src/fixtures/fixtures.files.ts";

export const FIXTURES_FOLDER = fileURLToPath(new URL("../../fixtures", import.meta.url));

/** An edition of a catalogue as a process would load it, without a database in between. */
export async function editionOf(catalogue: Catalogue): Promise<Edition> {
  const { manifest, parts } = await buildEdition(catalogue);
  return openEdition(manifest, parts, "2026-11-22T00:00:00.000Z");
}

/** The edition of the real fixtures. */
export async function realEdition(): Promise<Edition> {
  const { set } = await loadFixtures(FIXTURES_FOLDER);
  return editionOf(set);
}
