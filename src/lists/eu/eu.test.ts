import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { listFile, listText, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { euFsf } from "./eu.source.ts";

describe.each(["eu/full.xml", "eu/full.csv"])("%s", (path) => {
  test("a person with names of both qualities, birth, number and citizenship", async () => {
    const list = await euFsf.read([listFile(path)]);
    expect(list).toMatchObject({ listDate: "2026-11-19", records: 2 });
    for (const { party } of list.entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
    const person = list.entries[0];
    expect(person).toMatchObject({
      list: "eu-fsf",
      party: { entry: "EU.27.28", kind: "person", programmes: ["UKR"], listedOn: "2022-02-25", countries: ["RU"] },
    });
    expect(person?.party.names).toEqual(
      expect.arrayContaining([
        { text: "Ivan Primerov", quality: "primary" },
        { text: "Иван Примеров", quality: "strong" },
        { text: "Abu Primer", quality: "weak" },
      ]),
    );
    expect(person?.party.births[0]).toBe("1961-04-17");
    expect(person?.party.identifiers).toContainEqual({ type: "passport", value: "75No0001", country: "RU" });
    expect(person?.party.addresses).toEqual(["Primernaya 1, 100000, Moscow, RUSSIAN FEDERATION"]);
    expect(person?.party.notes).toEqual(
      expect.arrayContaining([
        { label: "Regulation", text: "2022/1 (OJ L1) http://eur-lex.europa.eu/invented" },
        { label: "Title", text: "Dr" },
        { label: "UN reference", text: "UNi.001" },
        { label: "Remark", text: "An invented person" },
      ]),
    );
  });

  test("an enterprise without a reference keeps its logical number", async () => {
    const firm = (await euFsf.read([listFile(path)])).entries[1]?.party;
    expect(firm).toMatchObject({ entry: "99", kind: "organisation", listedOn: "2023-06-23", programmes: ["RUS"] });
    expect(firm?.names[0]?.text).toBe('Primer "Bank" JSC; Moscow');
  });
});

test("only XML says strong or not, circa, and contacts", async () => {
  const [person, firm] = (await euFsf.read([listFile("eu/full.xml")])).entries.map(({ party }) => party);
  expect(person?.names).toContainEqual({ text: "Vanya", quality: "weak" });
  expect(person?.births).toEqual(["1961-04-17", "1962"]);
  expect(person?.notes).toContainEqual({ label: "Date of birth", text: "circa 1962" });
  expect(person?.identifiers).toContainEqual({ type: "email", value: "info@primer.example", country: null });
  expect(firm?.identifiers).toEqual([{ type: "ogrn", value: "1027700000000", country: "RU" }]);
});

test("two entities with one reference are both kept", async () => {
  const twice = listText("eu/full.xml").replace('logicalId="99"', 'logicalId="99" euReferenceNumber="EU.27.28"');
  const entries = (await euFsf.read([textFile("full.xml", twice)])).entries.map(({ party }) => party.entry);
  expect(entries).toEqual(["EU.27.28", "EU.27.28 | 99"]);
});

test("quotes inside an unquoted cell are taken as they are", async () => {
  const firm = (await euFsf.read([listFile("eu/full.csv")])).entries[1]?.party;
  expect(firm?.names.map(({ text }) => text)).toEqual(['Primer "Bank" JSC; Moscow', 'Primer "Bank" OAO']);
});

test.each([
  ["another root", "<?xml version='1.0'?><sdnList/>", "wrong-format"],
  ["no entity", '<export generationDate="2026-11-19T21:24:35+01:00"></export>', "empty"],
  [
    "an entity without a name",
    listText("eu/full.xml").replace(/<nameAlias[^>]*wholeName="Primer &quot[^>]*\/>/, ""),
    "wrong-format",
  ],
  ["JSON", "{}", "wrong-format"],
])("%s is refused", async (_, text, reason) => {
  await expect(euFsf.read([textFile("file", text)])).rejects.toMatchObject({ reason });
});
