import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { organisation, owner, TEST_DAY } from "../../test/support/records.ts";
import { facts, known, read, ruleSubject } from "../../test/support/rule.subject.ts";
import { NO_FACTS, QUESTIONS } from "../domain/facts.schema.ts";
import { type Organisation, OrganisationSchema } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import { decide } from "./decide.ts";
import { ANSWER_SHEET, applyAnswers, fillQuestionnaire, QUESTIONNAIRE } from "./questionnaire.ts";
import { assessRows } from "./rows.ts";

type Input = v.InferInput<typeof ANSWER_SHEET>;

const FULL: Input = {
  organisation: "sample",
  answeredOn: "2026-11-01",
  answeredBy: "Fictional Director (test)",
  ownership: { owners: [{ name: "Fictional Owner", kind: "person", share: 100 }] },
  russian_entities: { entities: [], subsidiary: false },
  russian_shares: { revenue: 0, stateOrDefence: false, staff: 0, ipOwner: "organisation", hosting: false },
  customers: { customers: [{ name: "Fictional Dairy", type: "civil", country: "KZ" }] },
  goods: { goods: [] },
  banks: { banks: [{ name: "Fictional Meadow Bank", country: "KZ" }], currency: "USD" },
  undertakings: { endUse: "given", noReexport: "accepted", deliveryCheck: "accepted" },
};
const sheet = (over: Partial<Input> = {}) =>
  v.parse(ANSWER_SHEET, { organisation: "sample", answeredOn: "2026-11-01", answeredBy: "Fictional", ...over });
const bare = (over: Partial<Organisation> = {}) => organisation({ owners: [], ...over });

describe("the questionnaire", () => {
  it("has the seven questions in three languages, with fields that a sheet has", () => {
    expect(QUESTIONNAIRE.map(({ id }) => id)).toEqual([...QUESTIONS]);
    expect(QUESTIONNAIRE.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { id, text, fields } of QUESTIONNAIRE) {
      expect(Object.keys(ANSWER_SHEET.entries)).toContain(id);
      for (const words of [text, ...fields.map(({ label }) => label)]) {
        expect(Object.values(words).every((one) => one.length > 0)).toBe(true);
        expect(words.ko).toMatch(/[가-힣]/);
        expect(words.ru).toMatch(/[а-я]/i);
      }
      for (const { path } of fields) expect(path.startsWith(`${id}.`)).toBe(true);
    }
  });

  it("is blank where nothing is known", () => {
    const filled = fillQuestionnaire(bare(), NO_FACTS);
    expect(filled.every(({ complete, fields }) => !complete && fields.every((one) => one.known.length === 0))).toBe(
      true,
    );
  });

  it("shows what is known, with its source, and what an answer adds", () => {
    const some = facts({ russia: { ...NO_FACTS.russia, revenueShare: known({ min: 3, max: 3 }) } });
    const shares = fillQuestionnaire(organisation(), some)[2];
    expect(shares?.fields[0]?.known).toMatchObject([
      { statement: { en: "Revenue from Russia, %: 3%" }, mark: "verified" },
    ]);
    expect(shares?.complete).toBe(false);
    const answered = applyAnswers(bare(), v.parse(ANSWER_SHEET, FULL));
    const filled = fillQuestionnaire(answered, answered.facts ?? NO_FACTS);
    expect(filled.filter(({ complete }) => complete).map(({ id }) => id)).toEqual([
      "russian_shares",
      "customers",
      "goods",
      "undertakings",
    ]);
    const [goods] = filled[4]?.fields ?? [];
    expect(goods?.known).toMatchObject([
      {
        statement: { en: expect.stringMatching(/: none$/) },
        sources: [{ title: "Answered questionnaire of 2026-11-01" }],
      },
    ]);
  });
});

describe("an answered sheet", () => {
  it("becomes facts of a valid record, inferred and with the sheet as source, and leaves the given one alone", () => {
    const before = bare();
    const copy = structuredClone(before);
    const after = applyAnswers(before, v.parse(ANSWER_SHEET, FULL));
    expect(before).toEqual(copy);
    expect(v.safeParse(OrganisationSchema, after).issues).toBeUndefined();
    expect(after.sources.at(-1)).toEqual({
      id: "s3",
      kind: "document",
      title: "Answered questionnaire of 2026-11-01",
      published: "2026-11-01",
    });
    expect(after.facts?.russia.ipOwner).toEqual({
      value: "organisation",
      mark: "inferred",
      asOf: "2026-11-01",
      sources: ["s3"],
    });
  });

  it("settles rows, and so the verdict", () => {
    const verdictOf = (record: Organisation) => {
      const subject = ruleSubject({ organisation: record, facts: record.facts ?? NO_FACTS, asOf: TEST_DAY });
      return decide([], assessRows(subject, []), new Map()).verdict;
    };
    expect(verdictOf(bare())).toBe("conditional");
    expect(verdictOf(applyAnswers(bare(), v.parse(ANSWER_SHEET, FULL)))).toBe("recommended");
  });

  it("gives the same record when it is imported again", () => {
    const once = applyAnswers(bare(), v.parse(ANSWER_SHEET, FULL));
    expect(applyAnswers(once, v.parse(ANSWER_SHEET, FULL))).toEqual(once);
  });

  it("gives way to a later one and not to an earlier one", () => {
    const shares = (answeredOn: string, revenue: number) => sheet({ answeredOn, russian_shares: { revenue } });
    const first = applyAnswers(bare(), shares("2026-11-01", 8));
    expect(applyAnswers(first, shares("2026-11-02", 2)).facts?.russia.revenueShare?.value.max).toBe(2);
    expect(applyAnswers(first, shares("2026-10-31", 2)).facts?.russia.revenueShare?.value.max).toBe(8);
  });

  it("does not displace what was read by a word in its own favour, and does by one against itself", () => {
    const read12 = facts({ russia: { ...NO_FACTS.russia, revenueShare: known({ min: 12, max: 12 }) } });
    const merged = (revenue: number) => applyAnswers(bare({ facts: read12 }), sheet({ russian_shares: { revenue } }));
    expect(merged(1).facts?.russia.revenueShare).toMatchObject({ value: { max: 12 }, mark: "verified" });
    expect(merged(30).facts?.russia.revenueShare).toMatchObject({ value: { max: 30 }, mark: "inferred" });
  });

  it("keeps owners, customers and predecessors on record and adds to them", () => {
    const customer = { name: "Fictional Army", type: "military" as const, country: "KZ", ...read() };
    const record = organisation({ owners: [owner({ share: null })], facts: facts({ customers: [customer] }) });
    const after = applyAnswers(
      record,
      sheet({
        customers: { customers: [] },
        ownership: {
          owners: [
            { name: "aigerim sample", kind: "person", share: 40 },
            { name: "Fictional Second", kind: "person", share: { min: 10, max: 20 } },
          ],
        },
      }),
    );
    expect(after.facts?.customers).toEqual([customer]);
    expect(after.owners.map(({ name, share }) => [name, share?.min])).toEqual([
      ["aigerim sample", 40],
      ["Fictional Second", 10],
    ]);
  });

  it("settles a predecessor of unknown fate", () => {
    const one = { name: "Fictional Old LLC", organisation: null, country: "RU", sameOwners: null, ...read() };
    const record = bare({ facts: facts({ predecessors: [{ ...one, state: "unknown" }] }) });
    const entities = [{ name: "Fictional Old LLC", country: "RU", state: "liquidated" as const }];
    const after = applyAnswers(record, sheet({ russian_entities: { entities } }));
    expect(after.facts?.predecessors).toMatchObject([{ state: "liquidated", mark: "inferred" }]);
  });
});

describe("bad input names the field", () => {
  const owners = (...list: [string, number, string?][]) => ({
    ownership: {
      owners: list.map(([name, share, id]) => ({ name, kind: "person" as const, share, organisation: id ?? null })),
    },
  });
  const good = (hs6: string, since: string | null = null) => ({
    goods: { goods: [{ hs6, direction: "export" as const, since }] },
  });

  it.each([
    ["a share above 100", owners(["A", 101]), "ownership.owners.0.share"],
    ["a share below 0", { russian_shares: { revenue: -1 } }, "russian_shares.revenue"],
    ["a code that is no HS-6", good("8542"), "goods.goods.0.hs6"],
    ["a day that does not exist", good("854231", "2024-02-30"), "goods.goods.0.since"],
    ["a day of answer that does not exist", { answeredOn: "2026-11-31" }, "answeredOn"],
    ["an unknown field", { colour: "red" }, "colour"],
    ["an empty owner list", owners(), "ownership.owners"],
  ])("in the sheet: %s", (_, over, field) => {
    const result = v.safeParse(ANSWER_SHEET, { ...FULL, ...over });
    expect(result.issues?.map((issue) => v.getDotPath(issue))).toContain(field);
  });

  it.each([
    ["an owner that is the organisation itself, by record", owners(["Other", 10, "sample"]), "ownership.owners.0.name"],
    ["an owner that is the organisation itself, by name", owners(["A", 10], ["сэмпл ", 5]), "ownership.owners.1.name"],
    ["shares above the whole", owners(["A", 60], ["B", 41]), "ownership.owners"],
    ["the answer of another", { organisation: "other" }, "organisation"],
    ["goods since after the answer", good("854231", "2026-11-02"), "goods.goods.0.since"],
    ["goods since a later month", good("854231", "2026-12"), "goods.goods.0.since"],
  ])("beside the record: %s", (_, over, field) => {
    try {
      applyAnswers(bare(), sheet(over));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect((error as Problem).fields.map((one) => one.field)).toEqual([field]);
    }
  });

  it("in shares that pass the whole together with the record, and not a month that is not over", () => {
    expect(() => applyAnswers(organisation(), sheet(owners(["B", 41])))).toThrow(Problem);
    expect(() => applyAnswers(bare(), sheet(good("854231", "2026-11")))).not.toThrow();
  });
});
