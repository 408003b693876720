import { assembleFixtures, hashFixtureFiles, readFixtureFiles } from "../fixtures/fixtures.files.ts";
import { importedHash, replaceCatalogue } from "../store/catalogue.repository.ts";
import type { Database } from "../store/database.ts";
import { editionInForceOf } from "../store/editions.reader.ts";
import { editionBasis, publishEdition } from "./edition.publish.ts";
import type { EditionManifest } from "./edition.types.ts";

const FIXTURES = "fixtures";

export interface Preparation {
  /** Null if the store already held these very fixtures. */
  imported: { organisations: number; listings: number } | null;
  /** Null if the edition in force was already made of what the store holds. */
  published: EditionManifest | null;
}

/**
 * Imports the fixtures if they are not the ones that the store holds.
 * @throws FixtureError if the fixtures are wrong; the store then stays as it was
 */
export async function importFixtures(db: Database, folder: string, now: Date): Promise<Preparation["imported"]> {
  const files = await readFixtureFiles(folder);
  const hash = hashFixtureFiles(files);
  if ((await importedHash(db, FIXTURES)) === hash) return null;
  const catalogue = assembleFixtures(files);
  await replaceCatalogue(db, catalogue, { source: FIXTURES, hash, at: now });
  return { organisations: catalogue.organisations.length, listings: catalogue.listings.length };
}

/**
 * Fills a store from the fixtures and publishes an edition, as far as either is needed: a second run on the
 * same files writes nothing.
 * @throws FixtureError
 */
export async function prepareStore(db: Database, fixturesFolder: string, now: Date): Promise<Preparation> {
  const imported = await importFixtures(db, fixturesFolder, now);
  const inForce = await editionInForceOf(db);
  if (inForce?.basis === (await editionBasis(db))) return { imported, published: null };
  const { manifest } = await publishEdition(db, now);
  return { imported, published: manifest };
}
