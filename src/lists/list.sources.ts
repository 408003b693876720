import { caSema } from "./canada/canada.source.ts";
import { usCsl } from "./csl/csl.source.ts";
import { euFsf } from "./eu/eu.source.ts";
import { checkList, type PreviousCounts } from "./list.checks.ts";
import type { InputFile, ReadLimits, ReadList, SourceDefinition } from "./list.types.ts";
import { ofacNonSdn, ofacSdn } from "./ofac/ofac.source.ts";
import { plain } from "./plain/plain.source.ts";
import { ukSanctions } from "./uk/uk.source.ts";
import { unSc } from "./un/un.source.ts";

/** Every source that Nadeul reads. */
export const SOURCES: readonly SourceDefinition[] = [
  ofacSdn,
  ofacNonSdn,
  usCsl,
  euFsf,
  ukSanctions,
  unSc,
  caSema,
  plain,
];

export const findSource = (id: string): SourceDefinition | undefined => SOURCES.find((source) => source.id === id);

/** Sources that an update can fetch; the others are imported by hand. */
export const isDownloadable = (source: SourceDefinition): boolean =>
  source.files.every(({ required, url }) => !required || url !== null);

/**
 * Reads a version and checks it: what comes back may come into force.
 * @throws {ListRefusal} for every reason that a reader or a check has.
 */
export async function readChecked(
  source: SourceDefinition,
  files: readonly InputFile[],
  previous: PreviousCounts | null = null,
  limits?: ReadLimits,
): Promise<ReadList> {
  const list = await source.read(files, limits);
  checkList(source, list, previous);
  return list;
}
