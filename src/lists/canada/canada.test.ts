import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { listFile, listText, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { aliasNames, entityNames } from "./canada.names.ts";
import { caSema } from "./canada.source.ts";

test("persons, entities and ships; the regulation is the programme and no country", async () => {
  const list = await caSema.read([listFile("canada/sema.xml")]);
  for (const { party } of list.entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
  const [person, firm, university, ship] = list.entries.map(({ party }) => party);
  expect(person).toMatchObject({
    entry: "Russia / Russie | 1, Part 1 | 7",
    kind: "person",
    names: [
      { text: "Ivan Ivanovich PRIMEROV", quality: "primary" },
      { text: "Иван Примеров", quality: "strong" },
      { text: "Vanya Primerov", quality: "strong" },
      { text: "Ivan Primeroff", quality: "strong" },
    ],
    countries: [],
    births: ["1961-04-17"],
    programmes: ["Russia"],
    listedOn: "2022-02-24",
  });
  expect(firm).toMatchObject({
    kind: "organisation",
    names: [
      { text: "State Unitary Enterprise VYMYSEL" },
      { text: "Vymysel Agency" },
      { text: 'АО "Вымысел, завод"' },
      { text: "Vymysel, FSUE" },
      { text: "Vymysel Trading Co., Ltd." },
      { text: "VT" },
    ],
  });
  expect(university?.names.map(({ text }) => text)).toEqual([
    "Vymysel Medical University",
    "VMU",
    "Université médicale Vymysel",
    "UMV",
  ]);
  expect(university?.entry).toBe("Iran | 3");
  expect(ship).toMatchObject({
    kind: "vessel",
    births: [],
    identifiers: [{ type: "imo", value: "9000001" }],
    notes: expect.arrayContaining([{ label: "Built", text: "1997" }]),
  });
});

test.each([
  ["Иван Примеров / Іван Примеров", true, ["Иван Примеров", "Іван Примеров"]],
  ["Nikolay or Nikolai Primerov", true, ["Nikolay or Nikolai Primerov"]],
  ["Городской суд or Горсуд", false, ["Городской суд", "Горсуд"]],
  ["Войска примерной, условной защиты, ВПУЗ", false, ["Войска примерной, условной защиты", "ВПУЗ"]],
  ["Primer (A; B", false, ["Primer (A", "B"]],
  ["Arabic: مثال", true, ["مثال"]],
  [";;, ,", true, []],
] as const)("aliases in %s", (text, isPerson, names) => {
  expect(aliasNames(text, isPerson)).toEqual(names);
});

test("a slash inside a word is no second language", () => {
  expect(entityNames("Primer A/S")).toEqual(["Primer A/S"]);
});

test("a key that the department gives twice is told apart by the name", async () => {
  const twice = listText("canada/sema.xml").replace("<Schedule>1, Part 2</Schedule>", "<Schedule>1, Part 1</Schedule>");
  const entries = (await caSema.read([textFile("sema.xml", twice)])).entries.map(({ party }) => party.entry);
  expect(entries.slice(0, 2)).toEqual([
    "Russia / Russie | 1, Part 1 | 7",
    "Russia / Russie | 1, Part 1 | 7 | State Unitary Enterprise VYMYSEL",
  ]);
});

test("brackets that never close do not take long", () => {
  expect(aliasNames("(".repeat(100_000), false)).toHaveLength(1);
});

test("no alias text is too odd", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, isPerson) => {
      for (const name of aliasNames(text, isPerson)) expect(name.trim()).not.toBe("");
    }),
  );
});
