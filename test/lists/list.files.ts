import { readFileSync } from "node:fs";
import type { InputFile } from "../../src/lists/list.types.ts";

/** Invented excerpts in the exact form of the official files. */
export const listFile = (path: string): InputFile => ({
  name: path.split("/").at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(new URL(path, import.meta.url))),
});

export const listText = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

export const textFile = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });

export const ofacSdnFiles = (): InputFile[] =>
  ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"].map((name) => listFile(`ofac/${name}`));
export const ofacNonSdnFiles = (): InputFile[] =>
  ["prim", "alt", "add", "comments"].map((part) => listFile(`ofac/cons_${part}.csv`));
