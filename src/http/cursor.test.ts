import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import { catalogue, organisation } from "../../test/support/records.ts";
import { Problem } from "../domain/problem.ts";
import { encodeCursor, offsetOf, questionHash } from "./cursor.ts";
import { pageOf } from "./page.ts";

const EXPECTED = { edition: "0123456789abcdef0123456789abcdef", question: questionHash("q") };
const codeOf = (cursor: string, expected = EXPECTED): string => {
  try {
    offsetOf(cursor, expected);
    return "accepted";
  } catch (error) {
    return error instanceof Problem ? error.code : "not a problem";
  }
};

describe("a cursor", () => {
  it("comes back as its offset, and the first page needs none", () => {
    expect(offsetOf(undefined, EXPECTED)).toBe(0);
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.string(), (offset, question) => {
        const position = { ...EXPECTED, question: questionHash(question) };
        const cursor = encodeCursor({ ...position, offset });
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(offsetOf(cursor, position)).toBe(offset);
      }),
    );
  });

  it("of another question is refused by name, whatever its edition", () => {
    for (const edition of [EXPECTED.edition, "another"]) {
      const cursor = encodeCursor({ edition, question: questionHash("other"), offset: 20 });
      expect(() => offsetOf(cursor, EXPECTED)).toThrow(
        expect.objectContaining({ code: "invalid-parameter", fields: [expect.objectContaining({ field: "cursor" })] }),
      );
    }
  });

  it("of another edition has expired", () => {
    expect(codeOf(encodeCursor({ ...EXPECTED, edition: "another", offset: 20 }))).toBe("cursor-expired");
  });

  it.each(["", "!", "%%%", "가", "a", btoa("a.b"), btoa(`${EXPECTED.edition}.${EXPECTED.question}.-1`)])(
    "that is garbage ('%s') is refused",
    (cursor) => {
      expect(codeOf(cursor)).toBe("invalid-parameter");
    },
  );

  it("that is any other garbage is refused too", () => {
    const tail = fc.string().filter((text) => !/^\d{1,7}$/.test(text));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."aZ09+/_-=.") })),
        (cursor) => {
          expect(codeOf(cursor)).toBe("invalid-parameter");
        },
      ),
    );
    fc.assert(
      fc.property(tail, (offset) => {
        const bytes = new TextEncoder().encode(`${EXPECTED.edition}.${EXPECTED.question}.${offset}`);
        expect(codeOf(btoa(String.fromCharCode(...bytes)))).toBe("invalid-parameter");
      }),
    );
  });

  it("is told apart by the question's hash", () => {
    expect(questionHash("")).toBe("811c9dc5");
    expect(questionHash("a")).toBe("e40c292c");
    expect(questionHash("ab")).not.toBe(questionHash("ba"));
  });
});

describe("pages", () => {
  it("hold everything once, in order, however long they are", async () => {
    const edition = await editionOf(catalogue());
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 25 }), (total, limit) => {
        const all = Array.from({ length: total }, (_, i) => i);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const { items, page } = pageOf(all, edition, { q: "x" }, { limit, cursor });
          expect(items.length).toBeLessThanOrEqual(limit);
          expect(page).toMatchObject({ limit, total });
          seen.push(...items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(all);
      }),
    );
  });

  it("do not go on in another edition or for another question", async () => {
    const edition = await editionOf(catalogue());
    const newer = await editionOf(catalogue({ organisations: [organisation({ id: "new" })] }));
    const next = pageOf([1, 2, 3], edition, { q: "x" }, { limit: 2, cursor: undefined }).page.next ?? "";
    expect(pageOf([1, 2, 3], edition, { q: "x" }, { limit: 2, cursor: next }).items).toEqual([3]);
    expect(() => pageOf([1, 2, 3], edition, { q: "y" }, { limit: 2, cursor: next })).toThrow(/invalid-parameter/);
    expect(() => pageOf([1, 2, 3], newer, { q: "x" }, { limit: 2, cursor: next })).toThrow(/cursor-expired/);
  });
});
