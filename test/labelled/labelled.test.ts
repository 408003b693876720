import { describe, expect, it } from "vitest";
import { VERDICTS } from "../../src/domain/vocabulary.ts";
import { assessSubject } from "../../src/risk/assess.subject.ts";
import { DEAL_CASES } from "./deal.cases.ts";
import { type LabelledCase, subjectOf } from "./labelled.subject.ts";
import { OWNER_CASES } from "./owner.cases.ts";
import { PARTNER_CASES } from "./partner.cases.ts";
import { RELOCATION_CASES } from "./relocation.cases.ts";

const CASES: readonly LabelledCase[] = [...PARTNER_CASES, ...RELOCATION_CASES, ...OWNER_CASES, ...DEAL_CASES];
const rank = (verdict: LabelledCase["verdict"]) => VERDICTS.indexOf(verdict);
const verdictOf = (one: LabelledCase) => assessSubject(subjectOf(one)).verdict;

describe("the labelled set", () => {
  it("has at least sixty organisations, each named as fictional and once only", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    for (const { name } of CASES) expect(name).toMatch(/^Fictional .+ \(test\)$/);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it.each(CASES)("$about: $verdict", (one) => {
    const { verdict, deciding, flags } = assessSubject(subjectOf(one));
    const said = flags.filter(({ level }) => level !== "info").map(({ rule, level }) => `${rule} ${level}`);
    expect({ verdict, said }).toMatchObject({ verdict: one.verdict });
    if (one.deciding) expect(new Set(deciding.map(({ rule }) => rule))).toEqual(new Set(one.deciding));
    expect(deciding.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...(one.among ?? [])]));
    for (const rule of one.silent ?? []) expect(said.filter((flag) => flag.startsWith(`${rule} `))).toEqual([]);
  });

  it("lets nobody pass who should not: no verdict is better than its label", () => {
    const passes = CASES.filter((one) => rank(verdictOf(one)) < rank(one.verdict));
    expect(passes.map(({ name }) => name)).toEqual([]);
  });

  it("puts no clean firm below conditional", () => {
    const clean = CASES.filter((one) => one.clean);
    expect(clean.length).toBeGreaterThanOrEqual(15);
    const below = clean.filter((one) => rank(verdictOf(one)) > rank("conditional"));
    expect(below.map(({ name }) => name)).toEqual([]);
  });

  it("recommends nobody of whom less is known", () => {
    for (const one of CASES.filter(({ verdict }) => verdict !== "recommended")) {
      expect(verdictOf(one)).not.toBe("recommended");
    }
  });
});
