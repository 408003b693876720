import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { listFile, listText, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { readCslAlias, readCslName } from "./csl.names.ts";
import { usCsl } from "./csl.source.ts";

describe.each(["csl/consolidated.csv", "csl/consolidated.json"])("%s", (path) => {
  const read = () => usCsl.read([listFile(path)]);
  const find = async (list: string, entry: string) =>
    (await read()).entries.find((one) => one.list === list && one.party.entry === entry);

  test("one entry per party and list, in the common shape", async () => {
    const list = await read();
    expect(list.records).toBe(13);
    expect(list.entries.map((entry) => entry.list)).toEqual([
      "bis-entity-list",
      "bis-entity-list",
      "state-isn",
      "state-isn",
      "ofac-sdn",
      "ofac-capta",
      "ofac-ssi",
      "state-dtc",
      "bis-meu",
      "bis-dpl",
      "bis-uvl",
      "us-csl-other",
    ]);
    for (const { party } of list.entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
    expect(list.entries.map(({ party }) => party.kind)).toEqual([
      "organisation",
      "organisation",
      "organisation",
      "unknown",
      "person",
      "organisation",
      "organisation",
      "person",
      "organisation",
      "unknown",
      "organisation",
      "organisation",
    ]);
  });

  test("rows of one firm are one entry; a date that cannot be is none", async () => {
    const entry = await find("bis-entity-list", "primer technologies co ltd");
    expect(entry?.raw).toHaveLength(2);
    expect(entry?.party).toMatchObject({
      names: [
        { text: "Primer Technologies Co., Ltd.", quality: "primary" },
        { text: "Primer", quality: "strong" },
        { text: "Primer Holding", quality: "strong" },
        { text: "PTC", quality: "strong" },
        { text: "PRIMER TECHNOLOGIES CO LTD", quality: "strong" },
      ],
      countries: ["CN", "HK", "RU"],
      listedOn: "2019-05-21",
      notes: [
        { label: "Licence requirement", text: "For all items subject to the EAR. (See §744.11 of the EAR)." },
        { label: "Licence policy", text: "Presumption of denial" },
        { label: "Federal Register notice", text: "84 FR 00001" },
        { label: "Licence policy", text: "Policy of denial. See §§ 746.8(b) and 744.21(e)." },
      ],
    });
  });

  test("an affiliated entity is a party of its own, linked to the head", async () => {
    const entry = await find("bis-entity-list", "beijing primer longview co ltd");
    expect(entry?.party).toMatchObject({ linkedTo: ["Primer Technologies Co., Ltd."], listedOn: null });
  });

  test("a person's facts", async () => {
    const entry = await find("ofac-sdn", "102");
    expect(entry?.party).toMatchObject({
      births: ["1961-04-17", "1962"],
      linkedTo: ["KPSK PRIMER, OOO"],
      programmes: ["SYRIA", "RUSSIA-EO14024"],
      names: [
        { text: "PRIMEROV, Ivan Ivanovich" },
        { text: "Ivan Ivanovich PRIMEROV" },
        { text: "PRIMEROV, Vanya" },
        { text: "Vanya PRIMEROV" },
      ],
    });
    expect(entry?.party.identifiers).toContainEqual({ type: "passport", value: "75No0001", country: "RU" });
  });
});

test("numbers of the CSV may hold commas and dates", async () => {
  const list = await usCsl.read([listFile("csl/consolidated.csv")]);
  expect(list.entries.find(({ party }) => party.entry === "102")?.party).toMatchObject({
    countries: ["KP", "KZ", "RU"],
    addresses: ["Dom 1, Moscow, 100000, RU"],
    identifiers: [
      { type: "passport", value: "75No0001", country: "RU" },
      { type: "inn", value: "770000000001", country: "RU" },
      { type: "registration", value: "467323, Doc. 694710", country: "PA" },
    ],
  });
});

test("JSON states the day of the search, and an API page its total", async () => {
  expect(await usCsl.read([listFile("csl/consolidated.json")])).toMatchObject({
    listDate: "2026-11-20",
    declaredCount: null,
  });
  const page = `{"total": 99, ${listText("csl/consolidated.json").trim().slice(1)}`;
  expect(await usCsl.read([textFile("page.json", page)])).toMatchObject({ declaredCount: 99, records: 13 });
});

test.each([
  ["Primer Academy (PA)", ["Primer Academy", "PA"]],
  [
    "Primer Corporation, Limited (PCL) 7th Test Center",
    ["Primer Corporation, Limited 7th Test Center", "Primer Corporation, Limited (PCL) 7th Test Center"],
  ],
  ["Primer (Shenzhen) Co., Ltd.", ["Primer (Shenzhen) Co., Ltd."]],
  ["Well Primer (HK)", ["Well Primer (HK)"]],
  ["Primer Promgaz, AO (f.k.a., Otkrytoe Primer Promgaz)", ["Primer Promgaz, AO", "Otkrytoe Primer Promgaz"]],
  ["Primer Electronics Ltd., a.k.a. Primer Chips", ["Primer Electronics Ltd.", "Primer Chips"]],
  ["Primer Trading and any subsidiary", ["Primer Trading"]],
  ["Primer Fourth Academy (PFA), and its sub-units and successors", ["Primer Fourth Academy", "PFA"]],
  ["()", ["()"]],
])("names in the cell %s", (cell, names) => {
  expect(readCslName(cell).names).toEqual(names);
});

test("prose about a party becomes a remark", () => {
  expect(readCslName("Ri Vymysel [Invented Department Official] (DPRK individual)")).toEqual({
    names: ["Ri Vymysel"],
    linkedTo: null,
    remark: "Invented Department Official; DPRK individual",
  });
  expect(readCslName("Primer Works (Parent Organization: Primer Group (PG))")).toMatchObject({
    names: ["Primer Works"],
    linkedTo: "Primer Group",
  });
});

test.each([
  ["and Primer Plant", ["Primer Plant"]],
  ["f.k.a., Primer Works OAO", ["Primer Works OAO"]],
  ["Primer Institute (PI)", ["Primer Institute", "PI"]],
  ["AO Primer,", ["AO Primer"]],
  ["(all of preceding located in or near Primersk)", []],
])("alias %s", (value, names) => {
  expect(readCslAlias(value)).toEqual(names);
});

test.each([
  ["another CSV", "a,b\n1,2\n", "wrong-format"],
  ["a header alone", `${listText("csl/consolidated.csv").split("\n")[0]}\n`, "empty"],
  ["JSON without results", '{"errors": []}', "wrong-format"],
  ["JSON with no results", '{"results": []}', "empty"],
  ["broken JSON", '{"results": [}', "wrong-format"],
  [
    "a row of too many cells in the middle",
    listText("csl/consolidated.csv").replace("\n", "\nx,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"),
    "wrong-format",
  ],
  ["XML", "<?xml version='1.0'?><a/>", "wrong-format"],
])("%s is refused", async (_, text, reason) => {
  await expect(usCsl.read([textFile("file", text)])).rejects.toMatchObject({ reason });
});
