import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueRules, dealSubject, inShort, judge, TIERS, UNLISTED } from "../../../test/support/deal.cases.ts";
import { organisation } from "../../../test/support/records.ts";
import { deal } from "../../../test/support/rule.subject.ts";
import { DELIVERABLE_TYPES, SUSPICION_SIGNS, TECH_TAGS, YES_NO_UNKNOWN } from "../../domain/deal.schema.ts";
import { CUSTOMER_TYPES } from "../../domain/facts.schema.ts";
import type { Fires, Outcome, RuleSet } from "../rule.types.ts";
import { countryRules } from "./country.rules.ts";
import { dataRules } from "./data.rules.ts";
import { dealTypologyRules } from "./deal.typologies.rules.ts";
import { exportRules } from "./export.rules.ts";
import { koreaRules } from "./korea.rules.ts";
import { rightsRules } from "./rights.rules.ts";

const all: RuleSet = {
  ...koreaRules,
  ...exportRules,
  ...countryRules,
  ...dataRules,
  ...rightsRules,
  ...dealTypologyRules,
};
const ids = Object.keys(all);

const countries = fc.constantFrom("KZ", "KG", "AM", "UZ", "MN", "TM", "RU", "BY", "CN", "KR", "DE", "TR");
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const answer = fc.constantFrom(...YES_NO_UNKNOWN);
const items = fc.record({
  type: fc.constantFrom(...DELIVERABLE_TYPES),
  hs6: maybe(fc.constantFrom(...Object.keys(TIERS), UNLISTED, "846040")),
  krControl: fc.constantFrom("strategic" as const, "not_controlled" as const, "unknown" as const),
  krLicence: answer,
  usTechInput: answer,
  euOrigin: answer,
});
const deals = fc
  .record({
    deliverables: fc.array(items, { maxLength: 3 }),
    destination: maybe(countries),
    route: fc.array(countries, { maxLength: 2 }),
    endUser: maybe(fc.record({ country: maybe(countries), type: maybe(fc.constantFrom(...CUSTOMER_TYPES)) })),
    consignee: maybe(fc.record({ changed: fc.boolean() })),
    endUseProven: answer,
    payment: maybe(fc.record({ payerIsParty: answer, country: maybe(countries), russianResidentOwes: answer })),
    data: maybe(fc.record({ subjects: fc.array(countries, { maxLength: 2 }), hosting: maybe(countries) })),
    computeRequested: answer,
    techTags: fc.subarray([...TECH_TAGS], { maxLength: 3 }),
    signs: fc.subarray([...SUSPICION_SIGNS], { maxLength: 2 }),
    priorRussianConsignee: answer,
  })
  .map(deal);

const firesOf = (outcome: Outcome | readonly Fires[]): readonly Fires[] =>
  "state" in outcome ? (outcome.state === "fires" ? [outcome] : []) : outcome;

describe("rules on a deal", () => {
  it("have a record in the catalogue, each once", () => {
    expect(ids).toHaveLength(30);
    expect(ids.filter((id) => !catalogueRules.has(id))).toEqual([]);
  });

  it("say in three languages which field of which deal made a flag, with evidence", () => {
    fc.assert(
      fc.property(deals, fc.constantFrom(...ids), (given, id) => {
        const outcome = judge(all, id, { deal: given });
        for (const { why, evidence } of firesOf(outcome)) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const words of [why, ...evidence.map(({ statement }) => statement)]) {
            expect(Object.values(words).every((each) => each.trim() !== "")).toBe(true);
          }
          expect(why.en).toMatch(/\((?:deal|nexus|facts|organisation)\.[^)]+\)\.$/);
        }
        if ("state" in outcome && outcome.state === "cannot_tell") {
          expect(new Set(Object.values(outcome.question)).size).toBe(3);
        }
        if (!("state" in outcome)) expect(outcome.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it("never flag without a deal on the seat of the partner alone (readings 7 and 9)", () => {
    fc.assert(
      fc.property(maybe(countries), fc.constantFrom(...ids), (country, id) => {
        expect(firesOf(judge(all, id, { organisation: organisation({ country }) }))).toEqual([]);
      }),
    );
  });

  it("never raise more than information on an empty deal", () => {
    const raised = (id: string, country: string) =>
      firesOf(judge(all, id, { deal: deal({}), organisation: organisation({ country }) }));
    fc.assert(
      fc.property(countries, fc.constantFrom(...ids), (country, id) => {
        expect(raised(id, country)).toEqual([]);
      }),
    );
  });

  it("never take goods of an unknown code for Russia or Belarus as off the situational list", () => {
    fc.assert(
      fc.property(deals, fc.constantFrom("RU", "BY"), (given, destination) => {
        const withGoods = given.deliverables.some(({ type }) => type === "goods");
        fc.pre(withGoods);
        const outcome = judge(koreaRules, "KR-SITUATIONAL-LIST", { deal: { ...given, destination } });
        expect(inShort(outcome)).not.toBe("nothing");
      }),
    );
  });

  it("are silent before their day, but for those without one", () => {
    const undated = new Set(["US-FDPR-RU", "DATA-OTHER", "REP-BRAINDRAIN"]);
    fc.assert(
      fc.property(deals, fc.constantFrom(...ids.filter((id) => !undated.has(id))), (given, id) => {
        expect(judge(all, id, { deal: given, asOf: "2014-12-31" })).toEqual({ state: "does_not_fire" });
      }),
    );
  });

  it("change nothing in what they are asked about", () => {
    fc.assert(
      fc.property(deals, (given) => {
        const subject = dealSubject({ deal: given });
        const before = JSON.stringify([subject.deal, subject.facts, subject.organisation]);
        for (const rule of Object.values(all)) rule(subject);
        expect(JSON.stringify([subject.deal, subject.facts, subject.organisation])).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
