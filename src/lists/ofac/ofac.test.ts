import * as v from "valibot";
import { expect, test } from "vitest";
import { listFile, listText, ofacNonSdnFiles, ofacSdnFiles, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import type { ReadList } from "../list.types.ts";
import { ofacNonSdn, ofacSdn } from "./ofac.source.ts";

const party = (list: ReadList, entry: string) => {
  const found = list.entries.find((one) => one.party.entry === entry);
  if (!found) throw new Error(`no entry ${entry}`);
  return found.party;
};
const names = (list: ReadList, entry: string) =>
  party(list, entry).names.map(({ text, quality }) => `${quality}: ${text}`);

test("every party of the CSV set has the common shape, and its rows of all parts beside it", async () => {
  const list = await ofacSdn.read(ofacSdnFiles());
  expect(list).toMatchObject({ records: 5, declaredCount: null, listDate: null });
  for (const { list: id, party: one } of list.entries) {
    expect(id).toBe("ofac-sdn");
    expect(v.parse(ListedPartySchema, one)).toEqual(one);
  }
  expect(list.entries[0]?.raw).toMatchObject({
    primary: ["101", "KPSK PRIMER, OOO", "-0- ", expect.any(String), ...Array(7).fill("-0- "), expect.any(String)],
    aliases: [{ 3: "LIMITED LIABILITY COMPANY KPSK PRIMER" }, { 2: "fka" }],
  });
});

test("the remark that is cut at 1,000 characters goes on in the comments without a gap", async () => {
  const firm = party(await ofacSdn.read(ofacSdnFiles()), "101");
  expect(firm.linkedTo).toEqual(["PRIMER STROY, ZAO"]);
  expect(firm.names.at(-1)).toEqual({ text: "KPSKP", quality: "weak" });
  expect(firm.programmes).toEqual(["UKRAINE-EO13662", "RUSSIA-EO14024"]);
  expect(firm.countries).toEqual(["RU", "UA"]);
  expect(firm.addresses).toEqual(["Ul. Primernaya 1, Moscow 100000, Russia", "Region: Crimea"]);
  expect(firm.identifiers).toEqual([
    { type: "website", value: "www.primer.example", country: null },
    { type: "email", value: "info@primer.example", country: null },
    { type: "inn", value: "7700000001", country: "RU" },
    { type: "ogrn", value: "1027700000000", country: "RU" },
    { type: "swift", value: "PRIMRUMM", country: null },
  ]);
});

test("a person has the listed and the natural order, weak aliases and all facts out of the remarks", async () => {
  const list = await ofacSdn.read(ofacSdnFiles());
  expect(names(list, "102")).toEqual([
    "primary: PRIMEROV, Ivan Ivanovich",
    "primary: Ivan Ivanovich PRIMEROV",
    "strong: PRIMEROV, Vanya",
    "strong: Vanya PRIMEROV",
    "weak: PRIMEROV, Ivan",
    "weak: Ivan PRIMEROV",
    "weak: VANYA",
  ]);
  expect(party(list, "102")).toMatchObject({
    kind: "person",
    births: ["1961-04-17", "1962"],
    countries: ["KP", "KZ", "RU"],
    linkedTo: ["KPSK PRIMER, OOO"],
    identifiers: [
      { type: "passport", value: "75No0001", country: "RU" },
      { type: "inn", value: "770000000001", country: "RU" },
    ],
    notes: expect.arrayContaining([
      { label: "Title", text: "Director of nothing" },
      { label: "Place of birth", text: "Verkhny Brod, Testland" },
      { label: "Secondary sanctions risk", text: "section 0 of an invented order" },
    ]),
  });
});

test("vessels, aircraft and firms without a word for their kind are told apart", async () => {
  const list = await ofacSdn.read(ofacSdnFiles());
  expect(list.entries.map((entry) => entry.party.kind)).toEqual([
    "organisation",
    "person",
    "vessel",
    "aircraft",
    "organisation",
  ]);
  expect(party(list, "103")).toMatchObject({
    countries: ["KP"],
    linkedTo: ["CHAIKA SHIPPING CO"],
    identifiers: [
      { type: "other", value: "Call sign UBXX9", country: null },
      { type: "imo", value: "9000001", country: null },
      { type: "other", value: "273000001", country: null },
      { type: "crypto", value: "1InventedAddressForTests00001", country: null },
    ],
  });
  expect(names(list, "105")).toEqual(["primary: HAND TO HAND CO., LTD."]);
});

test("the non-SDN file tells its lists by programme and directive", async () => {
  const list = await ofacNonSdn.read(ofacNonSdnFiles());
  expect(list.records).toBe(7);
  expect(list.entries.map((entry) => `${entry.party.entry} ${entry.list}`)).toEqual([
    "201 ofac-ssi",
    "201 ofac-capta",
    "201 ofac-ns-mbs",
    "202 ofac-plc",
    "203 ofac-cmic",
    "204 ofac-capta",
    "205 ofac-fse",
    "206 ofac-ns-mbs",
    "207 ofac-nonsdn",
  ]);
  expect(party(list, "201").listedOn).toBe("2022-02-20");
  expect(party(list, "203")).toMatchObject({
    listedOn: "2021-06-03",
    identifiers: [{ type: "uscc", value: "91000000TEST000001", country: "CN" }],
  });
});

test("XML gives the same parties, with its date and its own count", async () => {
  const list = await ofacSdn.read([listFile("ofac/sdn.xml")]);
  expect(list).toMatchObject({ listDate: "2025-03-28", declaredCount: 3, records: 3 });
  expect(names(list, "102")).toEqual([
    "primary: PRIMEROV, Ivan Ivanovich",
    "primary: Ivan Ivanovich PRIMEROV",
    "strong: PRIMEROV, Vanya",
    "strong: Vanya PRIMEROV",
    "weak: VANYA",
  ]);
  expect(party(list, "102")).toMatchObject({
    births: ["1961-04-17", "1962"],
    countries: ["KP", "RU"],
    linkedTo: ["KPSK PRIMER & CO"],
    addresses: ["Dom 1, Wonsan, Korea, North"],
  });
  expect(party(list, "103")).toMatchObject({
    kind: "vessel",
    countries: ["PA"],
    identifiers: [{ value: "Call sign UBXX9" }, { type: "imo", value: "9000001" }],
  });
});

test("the older namespace with a prefix reads the same", async () => {
  const older = listText("ofac/sdn.xml")
    .replace(
      'xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"',
      'xmlns:s="http://tempuri.org/sdnList.xsd"',
    )
    .replace(/<(\/?)([A-Za-z])/g, "<$1s:$2");
  const [a, b] = [await ofacSdn.read([listFile("ofac/sdn.xml")]), await ofacSdn.read([textFile("sdn.xml", older)])];
  expect(b.entries).toEqual(a.entries);
});

test("file names do not matter, the content tells the part", async () => {
  const renamed = ofacSdnFiles()
    .reverse()
    .map((file, at) => ({ ...file, name: `upload-${at}` }));
  expect((await ofacSdn.read(renamed)).entries).toHaveLength(5);
});

test.each([
  ["without aliases", () => ofacSdnFiles().slice(0, 1), "missing-part"],
  ["a part twice", () => [...ofacSdnFiles(), listFile("ofac/alt.csv")], "wrong-format"],
  [
    "one file without the end mark of the others",
    () =>
      ofacSdnFiles().map((file) =>
        file.name === "alt.csv"
          ? textFile("alt.csv", listText("ofac/alt.csv").split("\r\n").slice(0, 2).join("\r\n").concat("\r\n"))
          : file,
      ),
    "truncated",
  ],
  [
    "the names of another day",
    () =>
      ofacSdnFiles().map((file) =>
        file.name === "sdn.csv"
          ? textFile("sdn.csv", listText("ofac/sdn.csv").split("\r\n").slice(0, 3).join("\r\n").concat("\r\n\u001a"))
          : file,
      ),
    "truncated",
  ],
  [
    "a party twice",
    () =>
      ofacSdnFiles().map((file) =>
        file.name === "sdn.csv" ? textFile("sdn.csv", listText("ofac/sdn.csv").replaceAll(/^102,/gm, "101,")) : file,
      ),
    "duplicate-entry",
  ],
  ["another CSV", () => [textFile("sdn.csv", "a,b,c\r\n1,2,3\r\n")], "wrong-format"],
  [
    "a row after the end mark",
    () =>
      ofacSdnFiles().map((file) =>
        file.name === "alt.csv"
          ? textFile("alt.csv", `${listText("ofac/alt.csv")}\r\n101,99,"aka","LATE",-0- \r\n`)
          : file,
      ),
    "wrong-format",
  ],
])("a set is refused %s", async (_, files, reason) => {
  await expect(ofacSdn.read(files())).rejects.toMatchObject({ name: "ListRefusal", reason });
});
