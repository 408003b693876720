import { RECALLED_SOURCE, type Source } from "./provenance.schema.ts";
import type { LocalisedText } from "./text.schema.ts";
import type { Mark } from "./vocabulary.ts";

/** A statement that something else rests on, with all that is needed to check it. */
export interface Evidence {
  statement: LocalisedText;
  mark: Mark;
  /** Date that the fact speaks of, where known. */
  asOf: string | null;
  /** Day on which the record was put together. */
  checked: string;
  /** Empty for general knowledge that nobody looked up. */
  sources: readonly Source[];
}

interface ClaimPart {
  mark: Mark;
  asOf: string | null;
  sources: readonly string[];
}

/** Joins a claim with the sources that its record declares. */
export function evidenceOf(
  record: { checked: string; sources: readonly Source[] },
  claim: ClaimPart,
  statement: LocalisedText,
): Evidence {
  const sources = claim.sources
    .filter((id) => id !== RECALLED_SOURCE)
    .flatMap((id) => record.sources.find((source) => source.id === id) ?? []);
  return { statement, mark: claim.mark, asOf: claim.asOf, checked: record.checked, sources };
}

/** Who published a source: two pages of one host are one voice. */
export function publisherOf(source: Source): string {
  if (source.kind === "page") return new URL(source.url).hostname.replace(/^www\./, "");
  if (source.kind === "file") return source.path.split(":")[0] ?? source.path;
  return source.kind === "brief" ? "brief" : source.title;
}

/** Number of publishers that say the same, independent of each other as far as their hosts tell. */
export function publisherCount(evidence: Evidence): number {
  return new Set(evidence.sources.map(publisherOf)).size;
}
