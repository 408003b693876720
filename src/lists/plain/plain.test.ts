import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { listFile, listText, textFile } from "../../../test/lists/list.files.ts";
import { ListedPartySchema } from "../../domain/listed-party.schema.ts";
import { ListRefusal } from "../list.refusal.ts";
import { PLAIN_COLUMNS } from "./plain.columns.ts";
import { plain } from "./plain.source.ts";

const HEADER = PLAIN_COLUMNS.join(",");
const read = (text: string) => plain.read([textFile("notice.csv", text)]);

test("the documented form", async () => {
  const { entries } = await plain.read([listFile("plain/list.csv")]);
  for (const { party } of entries) expect(v.parse(ListedPartySchema, party)).toEqual(party);
  expect(entries).toMatchObject([
    {
      list: "kr-test-notice",
      party: {
        entry: "1",
        kind: "organisation",
        names: [
          { text: "Primer Bank PAO", quality: "primary" },
          { text: "Bank Primer", quality: "strong" },
          { text: "ПАО «Банк Пример»", quality: "strong" },
          { text: "PB", quality: "weak" },
        ],
        countries: ["RU"],
        addresses: ["1 Primernaya, Moscow"],
        identifiers: [
          { type: "inn", value: "7700000001", country: "RU" },
          { type: "ogrn", value: "1027700000000", country: "RU" },
        ],
        programmes: ["Notice 0-1"],
        listedOn: "2022-03-07",
        notes: [
          { label: "Reason", text: "invented" },
          { label: "Note", text: "for a test" },
        ],
      },
    },
    {
      list: "jp-test-end-users",
      party: { kind: "person", countries: ["KZ", "RU"], births: ["1961-04-17", "1962"], listedOn: "2024-01" },
    },
  ]);
});

test("columns in any order, optional ones missing, no line end at the end", async () => {
  expect((await read("name,kind,entry,list\nPrimer,organisation,1,kr-test")).entries).toHaveLength(1);
});

test.each([
  ["an unknown column", `${HEADER},colour\n`, "wrong-format", 1, "colour"],
  ["a missing column", "list,entry,kind\n", "wrong-format", 1, "name"],
  ["a column twice", "list,entry,kind,name,name\n", "wrong-format", 1, "twice"],
  ["no name", "list,entry,kind,name\nkr-test,1,person,A\nkr-test,2,person,\n", "invalid-value", 3, "name"],
  ["a bad date", "list,entry,kind,name,listed_on\nkr-test,1,person,A,2024-02-30\n", "invalid-value", 2, "2024-02-30"],
  ["a bad birth", "list,entry,kind,name,births\nkr-test,1,person,A,circa 1960\n", "invalid-value", 2, "circa 1960"],
  ["a bad kind", "list,entry,kind,name\nkr-test,1,company,A\n", "invalid-value", 2, "company"],
  ["a bad country", "list,entry,kind,name,country\nkr-test,1,person,A,Russia\n", "invalid-value", 2, "Russia"],
  ["a bad identifier", "list,entry,kind,name,identifiers\nkr-test,1,person,A,12345\n", "invalid-value", 2, "12345"],
  ["a bad list id", "list,entry,kind,name\nKR Test,1,person,A\n", "invalid-value", 2, "KR Test"],
  ["an entry twice", "list,entry,kind,name\nkr-test,1,person,A\nkr-test,1,person,B\n", "duplicate-entry", 3, "line 2"],
  ["a cell too many", "list,entry,kind,name\nkr-test,1,person,Primer, Ivan\n", "wrong-format", 2, "5 cells"],
  ["no entry", "list,entry,kind,name\n", "empty", null, "no entry"],
] as const)("%s is refused with its line", async (_, text, reason, line, words) => {
  await expect(read(text)).rejects.toMatchObject({
    reason,
    line,
    file: "notice.csv",
    message: expect.stringContaining(words),
  });
});

test("a name with a line break counts lines as an editor does", async () => {
  await expect(read('list,entry,kind,name\nkr-test,1,person,"A\nB"\nkr-test,2,nobody,C\n')).rejects.toMatchObject({
    line: 4,
  });
});

test("any text is read or refused, and nothing else", async () => {
  const start = fc.constantFrom("", `${HEADER}\n`, listText("plain/list.csv"));
  await fc.assert(
    fc.asyncProperty(start, fc.string({ unit: "grapheme" }), async (before, text) => {
      await read(before + text).catch((error: unknown) => expect(error).toBeInstanceOf(ListRefusal));
    }),
  );
});
