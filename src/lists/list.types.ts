import type { ListedParty } from "../domain/listed-party.schema.ts";

export type ListFormat = "csv" | "xml" | "json";

/** One logical part of a source: a file that its publisher offers at a fixed address. */
export interface SourceFile {
  /** The publisher's file name; `read` recognises a part by its content, so a local copy may be called otherwise. */
  name: string;
  format: ListFormat;
  /** `null` for lists that are only imported by hand. */
  url: string | null;
  /** Fetched by an update, and without it the set is refused. */
  required: boolean;
}

export interface InputFile {
  name: string;
  /** Plain or gzip-compressed. */
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

export interface ReadEntry {
  /** The list that the entry stands on; one source can feed several. */
  list: string;
  party: ListedParty;
  /** The untouched source record, ready for JSON. */
  raw: unknown;
}

export interface ReadList {
  /** Day of publication as the file states it. */
  listDate: string | null;
  /** How many records the file itself says that it holds. */
  declaredCount: number | null;
  /** How many records were read, counted as the publisher counts them. */
  records: number;
  entries: ReadEntry[];
}

export interface ReadLimits {
  /** Most bytes of one file after decompression. */
  maxBytes: number;
}

export interface SourceDefinition {
  id: string;
  /** Every list that the source can feed. */
  lists: readonly string[];
  /** What an update fetches, and other forms of the same list that `read` understands. */
  files: readonly SourceFile[];
  formats: readonly ListFormat[];
  /** Fewest records of a file that is believed. */
  minimumEntries: number;
  /** Fewest entries of single lists inside the file, for publishers that are known to lose one. */
  minimumPerList?: Readonly<Record<string, number>>;
  /**
   * Reads one version of the list from its files.
   * @throws {ListRefusal} when a file is not whole, not of the format or not readable as one version.
   */
  read(files: readonly InputFile[], limits?: ReadLimits): Promise<ReadList>;
}
