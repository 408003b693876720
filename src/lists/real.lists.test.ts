import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ListedPartySchema } from "../domain/listed-party.schema.ts";
import { diffEntries, hashEntries } from "./list.checks.ts";
import { findSource, readChecked } from "./list.sources.ts";
import type { InputFile, ReadList } from "./list.types.ts";

/** Real official files lie beside the project and never in it. */
const LISTS = new URL("../../../shared/lists/", import.meta.url);
const isThere = existsSync(LISTS);
if (!isThere) console.info(`skipped: no real lists at ${LISTS.pathname}`);

const file = (path: string): InputFile => ({ name: path, bytes: new Uint8Array(readFileSync(new URL(path, LISTS))) });

async function read(id: string, ...paths: string[]): Promise<ReadList> {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  const list = await readChecked(source, paths.map(file));
  for (const { party } of list.entries) v.assert(ListedPartySchema, party);
  return list;
}

describe.skipIf(!isThere)("real lists", () => {
  const sdn = ["sdn", "alt", "add", "sdn_comments"].map((name) => `ofac-2023-12-28/${name}.csv`);

  test("OFAC SDN of 28 December 2023", async () => {
    const list = await read("ofac-sdn", ...sdn);
    const raw = list.entries.map((entry) => entry.raw as { aliases: unknown[]; addresses: unknown[] });
    expect(list.records).toBe(13_821);
    expect(raw.reduce((sum, { aliases }) => sum + aliases.length, 0)).toBe(17_091);
    expect(raw.reduce((sum, { addresses }) => sum + addresses.length, 0)).toBe(18_990);
    const weak = list.entries.filter(({ party }) => party.names.some(({ quality }) => quality === "weak"));
    expect(weak.length).toBeGreaterThan(1_500);
  });

  test("OFAC SDN without its other parts is no list", async () => {
    await expect(read("ofac-sdn", "ofac-sdn-only-2024-05-03.csv")).rejects.toMatchObject({ reason: "missing-part" });
  });

  test("OFAC non-SDN as CSV and XML", async () => {
    expect(
      await read(
        "ofac-nonsdn",
        ...["prim", "alt", "add", "comments"].map((part) => `ofac-nonsdn-2025-12-19/cons_${part}.csv`),
      ),
    ).toMatchObject({ records: 442 });
    const xml = await read("ofac-nonsdn", "ofac-nonsdn-2025-03-28.xml");
    expect(xml).toMatchObject({ records: 443, declaredCount: 443, listDate: "2025-03-28" });
    expect(xml.entries.some(({ list }) => list === "ofac-nonsdn")).toBe(false);
  });

  test("the US Consolidated Screening List of April 2022, and one that is cut", async () => {
    const list = await read("us-csl", "csl-2022-04.csv.gz");
    expect(list.records).toBe(14_160);
    expect(list.entries.some((entry) => entry.list === "us-csl-other")).toBe(false);
    await expect(read("us-csl", "csl-2019-12-truncated.csv")).rejects.toMatchObject({ reason: "truncated" });
  });

  test("the UN list and what changed in it in ten months", async () => {
    const [before, after] = [await read("un-sc", "un-2025-04-19.xml"), await read("un-sc", "un-2026-02-27.xml")];
    expect([before.records, after.records]).toEqual([877, 1_003]);
    const { added, removed } = diffEntries(hashEntries(before.entries), hashEntries(after.entries));
    expect([added.length, removed.length]).toEqual([136, 10]);
  });

  test("the Canadian list", async () => {
    expect(await read("ca-sema", "ca-sema-2025-05.xml")).toMatchObject({ records: 4_759 });
  });
});
