import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { listFile, listText, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { ukSanctions } from "./uk.source.ts";

describe.each(["uk/list.csv", "uk/list.xml"])("%s", (path) => {
  const read = async () => (await ukSanctions.read([listFile(path)])).entries.map(({ party }) => party);

  test("three designations in the common shape, with the day of the report", async () => {
    const list = await ukSanctions.read([listFile(path)]);
    expect(list).toMatchObject({ listDate: "2026-02-13", records: 3 });
    for (const { party } of list.entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
  });

  test("an individual: names in their order, original script, a date with unknown parts", async () => {
    const [person] = await read();
    expect(person).toMatchObject({
      entry: "TST0001",
      kind: "person",
      births: ["1957"],
      countries: ["RU"],
      listedOn: "2021-01-25",
      programmes: ["The Invented (Sanctions) Regulations 2020"],
      identifiers: [{ type: "passport", value: "75No0001", country: "RU" }],
    });
    expect(person?.names[0]).toEqual({ text: "IVAN IVANOVICH PRIMEROV", quality: "primary" });
    expect(person?.names).toEqual(
      expect.arrayContaining([
        { text: "Ivan Primerov", quality: "strong" },
        { text: "Vanya", quality: "weak" },
        { text: "Иван Примеров", quality: "strong" },
      ]),
    );
    expect(person?.notes).toContainEqual({
      label: "Statement of reasons",
      text: "He is invented, and listed for a test.",
    });
  });

  test("an entity and a ship", async () => {
    const [, entity, ship] = await read();
    expect(entity).toMatchObject({
      kind: "organisation",
      names: [
        { text: 'PRIMER, "BANK" OAO', quality: "primary" },
        { text: "Primer Bank", quality: "strong" },
      ],
      addresses: ["Primernaya 1, Minsk, 220000, Belarus"],
      countries: ["BY"],
      linkedTo: ["Primer Holding"],
    });
    expect(entity?.identifiers.map(({ type, value }) => `${type} ${value}`).sort()).toEqual([
      "email info@primer.example",
      "registration 190000001",
      "website http://primer.example",
    ]);
    expect(ship).toMatchObject({
      kind: "vessel",
      countries: ["GA"],
      identifiers: [{ type: "imo", value: "9000001", country: null }],
      linkedTo: ["Chaika Shipping"],
    });
  });
});

test("the CSV is read without its report line too", async () => {
  const text = listText("uk/list.csv").split("\n").slice(1).join("\n");
  expect(await ukSanctions.read([textFile("list.csv", text)])).toMatchObject({ listDate: null, records: 3 });
});

test.each([
  ["the closed list of OFSI", "Last Updated,13/02/2026\nName 6,Name 1,Group ID\nA,B,1\n", "wrong-format"],
  ["a row without an id", listText("uk/list.csv").replace(",TST0003,", ",,"), "wrong-format"],
  ["no designation", "<Designations><DateGenerated>13/02/2026</DateGenerated></Designations>", "empty"],
])("%s is refused", async (_, text, reason) => {
  await expect(ukSanctions.read([textFile("file", text)])).rejects.toMatchObject({ reason });
});
