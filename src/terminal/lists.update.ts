import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DownloadedFile, type DownloadProgress, type DownloadTarget, downloadSource } from "../lists/download.ts";
import type { InputFile, SourceDefinition, SourceFile } from "../lists/list.types.ts";
import { type ImportedVersion, importList } from "../screening/list.import.ts";
import type { Database } from "../store/database.ts";
import { listVersionsInForce } from "../store/lists.repository.ts";

export interface UpdateSettings {
  now: Date;
  /** Takes the place of the publishers' own addresses: the file's name is appended. */
  baseUrl?: string;
  onDownload?: (progress: DownloadProgress) => void;
  onWritten?: (written: number, total: number) => void;
}

export type UpdateResult = { status: "not-modified" } | { status: "imported"; versions: ImportedVersion[] };

/** Day on which the server's newest file of a set was made. */
function dateOf(files: readonly DownloadedFile[]): { listDate?: string } {
  const days = files.flatMap(({ lastModified }) => {
    const time = Date.parse(lastModified ?? "");
    return Number.isNaN(time) ? [] : [new Date(time).toISOString().slice(0, 10)];
  });
  const newest = days.toSorted().at(-1);
  return newest ? { listDate: newest } : {};
}

/** Opens a file of the temporary folder for one attempt. */
function fileTarget(file: string): DownloadTarget {
  const stream = createWriteStream(file);
  const finished = new Promise<void>((resolve, reject) => stream.once("close", resolve).once("error", reject));
  // A disk that fills up is told by write(); unobserved it would end the process.
  finished.catch(() => {});
  return {
    write: (chunk) =>
      new Promise((resolve, reject) => stream.write(chunk, (error) => (error ? reject(error) : resolve()))),
    close: async () => {
      stream.end();
      await finished;
    },
    discard: async () => {
      stream.destroy();
      await finished.catch(() => {});
    },
  };
}

export const inputFile = (file: string): InputFile => ({ name: path.basename(file), bytes: createReadStream(file) });

const joinUrl = (base: string, name: string) => `${base.replace(/\/+$/, "")}/${name}`;

/**
 * Downloads a source into a temporary folder and imports it from there; nothing of it stays on the disk.
 * @throws ListRefusal if it cannot be reached, is not whole or fails a check; the last good version stays
 */
export async function updateSource(
  db: Database,
  source: SourceDefinition,
  settings: UpdateSettings,
): Promise<UpdateResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "nadeul-lists-"));
  const place = (file: SourceFile) => path.join(folder, file.name);
  try {
    const inForce = (await listVersionsInForce(db)).find((version) => version.source === source.id);
    const { baseUrl, onDownload } = settings;
    const result = await downloadSource(source, {
      open: (file) => fileTarget(place(file)),
      previous: inForce?.validators ?? null,
      ...(baseUrl ? { urlOf: (file) => joinUrl(baseUrl, file.name) } : {}),
      ...(onDownload ? { onProgress: onDownload } : {}),
    });
    if (result.status === "not-modified") return { status: "not-modified" };
    const validators = Object.fromEntries(
      result.files.map(({ name, etag, lastModified }) => [name, { etag, lastModified }]),
    );
    const versions = await importList(
      db,
      source,
      result.files.map(({ name }) => inputFile(path.join(folder, name))),
      {
        now: settings.now,
        validators,
        ...dateOf(result.files),
        ...(settings.onWritten ? { onProgress: settings.onWritten } : {}),
      },
    );
    return { status: "imported", versions };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
