import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bytesOf, changed, ofacFiles, ofacXml, parties, plainFile, unXml } from "../../test/support/list.generator.ts";
import { at, countRows, importFiles, namesInForce, openStore } from "../../test/support/store.ts";
import { ListRefusal } from "../lists/list.refusal.ts";
import type { InputFile } from "../lists/list.types.ts";
import type { OpenDatabase } from "../store/database.node.ts";
import { listVersionsInForce } from "../store/lists.repository.ts";

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openStore();
});
afterEach(() => opened.close());

const cut = (file: InputFile, share: number): InputFile => {
  const bytes = bytesOf(file);
  return { name: file.name, bytes: bytes.subarray(0, Math.floor(bytes.length * share)) };
};
const textual = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });
const HTML = "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>Back soon</body></html>";
const GOOD = parties(600);

/** Everything that a refused import could have touched. */
const stateOf = async () => ({
  versions: await listVersionsInForce(opened.db),
  names: await namesInForce(opened.db),
  rows: await countRows(opened.db, "list_entries"),
  history: await countRows(opened.db, "list_versions"),
  changes: await countRows(opened.db, "list_changes"),
});

describe("a file that is refused leaves the last version in force, and no row", () => {
  it.each<[string, string, InputFile]>([
    ["empty", "empty", textual("consolidated.xml", "")],
    ["HTML", "wrong-format", textual("consolidated.xml", HTML)],
    ["cut off", "truncated", cut(unXml(GOOD), 0.95)],
    ["14 % smaller", "shrunken", unXml(parties(515))],
    ["below the minimum", "below-minimum", unXml(parties(499))],
    ["without an entry", "empty", unXml([])],
    ["with an entry twice", "duplicate-entry", unXml([...GOOD, ...GOOD.slice(0, 1)])],
    [
      "with entities",
      "forbidden-xml",
      changed(unXml(GOOD), (xml) => xml.replace("<CONS", '<!DOCTYPE x [<!ENTITY a "b">]><CONS')),
    ],
  ])("%s", async (_, reason, file) => {
    await importFiles(opened.db, "un-sc", [unXml(GOOD)], { now: at(1) });
    const before = await stateOf();
    const error = await importFiles(opened.db, "un-sc", [file], { now: at(2) }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ListRefusal);
    expect(error).toMatchObject({ reason });
    expect(await stateOf()).toEqual(before);
    expect(before.rows).toBe(600);
  });

  it("exactly 10 % smaller is still believed", async () => {
    await importFiles(opened.db, "un-sc", [unXml(GOOD)], { now: at(1) });
    const [version] = await importFiles(opened.db, "un-sc", [unXml(parties(540))], { now: at(2) });
    expect(version?.version).toMatchObject({ records: 540, removed: 60 });
  });

  it.each<[string, string, () => InputFile[]]>([
    ["whose own count disagrees", "count-mismatch", () => [ofacXml(parties(10_000), { count: 10_001 })]],
    ["below the minimum", "below-minimum", () => ofacFiles(parties(9_999))],
    ["without its aliases", "missing-part", () => ofacFiles(parties(10_000)).filter(({ name }) => name !== "alt.csv")],
    [
      "cut in its main part",
      "truncated",
      () => ofacFiles(parties(12_000)).map((file) => (file.name === "sdn.csv" ? cut(file, 0.9) : file)),
    ],
  ])("OFAC %s: nothing is in force before and after", async (_, reason, files) => {
    await expect(importFiles(opened.db, "ofac-sdn", files())).rejects.toMatchObject({ reason });
    expect(await stateOf()).toEqual({ versions: [], names: [], rows: 0, history: 0, changes: 0 });
  });

  it("a plain file that names an unknown list, and says which are known", async () => {
    const rows = [
      { list: "kr-moef", entry: "1", name: "Brabra" },
      { list: "kr-typo", entry: "1", name: "Kelkel" },
    ];
    const work = importFiles(opened.db, "plain", [plainFile(rows)]);
    await expect(work).rejects.toThrow(/"kr-typo".*jp-meti-ru, kr-moef, ofac-sdn, un-sc/);
    expect(await countRows(opened.db, "list_entries")).toBe(0);
  });
});
