import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { IDENTIFIER_TYPES } from "../domain/listed-party.schema.ts";
import { MAX_NAME_LENGTH } from "../names/names.limits.ts";
import { IdentifierTextSchema, MAX_IDENTIFIERS, ScreeningItemSchema, toQuery } from "./screening.query.ts";

const parse = (item: unknown) => v.safeParse(ScreeningItemSchema, item);
const fieldsOf = (item: unknown) => parse(item).issues?.map((issue) => v.getDotPath(issue));

describe("an item to screen", () => {
  it("is trimmed and made one shape, and what was not given is left out", () => {
    const { output, success } = parse({
      id: 7,
      name: "  Alpha\tTrade ",
      country: " kz ",
      kind: "organisation",
      identifiers: ["bin:1234", "registration: 12-34 @am"],
      birth: "1971-03",
    });
    expect(success).toBe(true);
    expect(toQuery(v.parse(ScreeningItemSchema, { name: "x" }))).toEqual({ name: "x" });
    expect(toQuery(v.parse(ScreeningItemSchema, { name: "x", identifiers: [] }))).toEqual({ name: "x" });
    expect(output).toEqual({
      id: 7,
      name: "Alpha\tTrade",
      country: "KZ",
      kind: "organisation",
      identifiers: [
        { type: "bin", value: "1234", country: null },
        { type: "registration", value: "12-34", country: "AM" },
      ],
      birth: "1971-03",
    });
  });

  it.each(["김", "7", "ª", "Ж", "𐌰", "a".repeat(MAX_NAME_LENGTH), "—A—"])("takes the name %j", (name) => {
    expect(parse({ name }).success).toBe(true);
  });

  it.each<[object, string]>([
    [{}, "name"],
    [{ name: null }, "name"],
    [{ name: "  \u200b—… " }, "name"],
    [{ name: "a".repeat(MAX_NAME_LENGTH + 1) }, "name"],
    [{ name: "a", country: "KAZ" }, "country"],
    [{ name: "a", country: "카자" }, "country"],
    [{ name: "a", kind: "Organisation" }, "kind"],
    [{ name: "a", birth: "1971-13" }, "birth"],
    [{ name: "a", birth: "17.03.1971" }, "birth"],
    [{ name: "a", identifiers: ["1234"] }, "identifiers.0"],
    [{ name: "a", identifiers: ["bin:1", "bin:"] }, "identifiers.1"],
    [{ name: "a", identifiers: ["constructor:1"] }, "identifiers.0"],
    [{ name: "a", identifiers: Array(MAX_IDENTIFIERS + 1).fill("bin:1") }, "identifiers"],
    [{ name: "a", identifiers: [`bin:${"1".repeat(100)}`] }, "identifiers.0"],
    [{ name: "a", id: {} }, "id"],
    [{ name: "a", nmae: "b" }, "nmae"],
  ])("refuses %j by its field", (item, field) => {
    expect([...new Set(fieldsOf(item))]).toEqual([field]);
  });

  it.each(IDENTIFIER_TYPES)("takes an identifier of the type %s, which may hold colons and at signs", (type) => {
    expect(v.parse(IdentifierTextSchema, `${type}:a:b@c@KZ`)).toEqual({ type, value: "a:b@c", country: "KZ" });
    expect(v.parse(IdentifierTextSchema, `${type}:info@x.example`).value).toBe("info@x.example");
  });
});
