import * as v from "valibot";
import { expect, test } from "vitest";
import { listFile, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { aliasNames } from "./un.mapper.ts";
import { unSc } from "./un.source.ts";

test("an individual and an entity in the common shape", async () => {
  const list = await unSc.read([listFile("un/consolidated.xml")]);
  expect(list).toMatchObject({ listDate: "2026-11-19", records: 2 });
  for (const { party } of list.entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
  const [person, firm] = list.entries.map(({ party }) => party);
  expect(person).toMatchObject({
    entry: "7000001",
    kind: "person",
    countries: ["KP"],
    births: ["1964-07-17", "1965", "1966", "1967", "1968"],
    listedOn: "2012-12-31",
    programmes: ["DPRK"],
    addresses: ["Nampo, Democratic People's Republic of Korea"],
    identifiers: [{ type: "passport", value: "000000001", country: "VN" }],
  });
  expect(person?.names.map(({ text, quality }) => `${quality}: ${text}`)).toEqual([
    "primary: RI VYMYSEL",
    "strong: 리 위미셀",
    "strong: Ri Vymisel",
    "strong: Lee Vymysel",
    "strong: Li Vymysel",
    "weak: Вымысел",
    "weak: Vymysel",
    "weak: Vimysel",
  ]);
  expect(person?.notes).toContainEqual({ label: "Comments", text: "An invented person. Second line." });
  expect(firm).toMatchObject({
    kind: "organisation",
    names: [
      { text: "VYMYSEL SHIPPING COMPANY" },
      { text: "VSC", quality: "strong" },
      { text: "Vymysel Lines", quality: "strong" },
    ],
    countries: ["CN"],
    identifiers: [{ type: "registration", value: "IMO 9000001" }],
  });
});

test.each([
  ["Vymysel", ["Vymysel"]],
  ["Jin Vymysel (金表)", ["Jin Vymysel", "金表"]],
  ["Vymysel Group (VG) (Vymysel; Group of Vymysel)", ["Vymysel Group", "VG", "Vymysel", "Group of Vymysel"]],
  ["Ivan Vymysel (false identity related to an invented document that was confiscated)", ["Ivan Vymysel"]],
  [" ; ", []],
])("alias %s", (text, names) => {
  expect(aliasNames(text)).toEqual(names);
});

test.each([
  ["CSV", "a,b\n", "wrong-format"],
  ["no record", "<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>", "empty"],
  [
    "a record without a number",
    "<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>X</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>",
    "wrong-format",
  ],
])("%s is refused", async (_, text, reason) => {
  await expect(unSc.read([textFile("file", text)])).rejects.toMatchObject({ reason });
});
