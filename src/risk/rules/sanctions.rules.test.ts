import { describe, expect, it } from "vitest";
import { listing, organisation, owner, sanctionsList, text } from "../../../test/support/records.ts";
import { ask, catalogueLists, catalogueRules, told } from "../../../test/support/rule.catalogue.ts";
import { deal, facts, known, listsOfNames, read, ruledHit } from "../../../test/support/rule.subject.ts";
import type { Facts } from "../../domain/facts.schema.ts";
import { NO_FACTS } from "../../domain/facts.schema.ts";
import type { Decision } from "../../domain/hit.ts";
import type { FamilyHolding } from "../../ownership/ownership.types.ts";
import type { RuleSubject } from "../rule.types.ts";
import { FINANCE_RULES } from "./finance.rules.ts";
import { SANCTIONS_RULES } from "./sanctions.rules.ts";
import { addressKey } from "./shared.address.ts";

const say = (id: string, over: Partial<RuleSubject> = {}) => told(SANCTIONS_RULES, id, over);
const ruled = (ruling: Decision["ruling"]): Decision => ({
  hit: "hit-1",
  ruling,
  why: "registration number",
  by: "An Officer",
  at: "2026-11-20T00:00:00Z",
  basis: "basis",
});

/** A list of each rule, with the level at which a listing on it speaks. */
const LISTS: readonly [rule: string, list: string, level: string][] = [
  ["US-SDN", "ofac-sdn", "block"],
  ["EU-FREEZE", "eu-269", "block"],
  ["EU-ANNEX-IV", "eu-833-iv", "block"],
  ["KR-TFPA", "un-sc", "block"],
  ["US-ENTITY", "bis-entity-list", "block"],
  ["US-MEU", "bis-meu", "block"],
  ["US-UVL", "bis-uvl", "high"],
  ["US-DPL", "bis-dpl", "block"],
  ["KR-FX", "kr-fx", "block"],
  ["LISTED-PARTY", "uk-sanctions", "block"],
  ["LISTED-LIMITED", "fcc-covered", "high"],
];
/** Rules whose lists are not among the fixtures yet; an import may bring them. */
const NOT_HELD: readonly [rule: string, list: string][] = [["TYP-DIVERTER-DATA", "tip"]];
const civil = { ...facts(), customers: [] } satisfies Facts;
const held = (rule: string, list: string) => ({
  lists: new Map([...catalogueLists, [list, sanctionsList({ id: list, rule })]]),
});

describe.each([...LISTS, ...NOT_HELD.map(([rule, list]) => [rule, list, "block"] as const)])(
  "%s and its list %s",
  (rule, list, level) => {
    const base = { facts: civil, ...held(rule, list) };
    const hit = (over: Parameters<typeof ruledHit>[0]) => ({ ...base, hits: [ruledHit({ list, ...over })] });
    const cases: [what: string, over: Partial<RuleSubject>, expected: string][] = [
      ["a listing of the party itself", { listings: [listing({ list })] }, level],
      ["a listing on another list", { listings: [listing({ list: "elsewhere" })] }, "no"],
      ["no listing and no hit: the search was made", {}, "no"],
      ["a listing that was removed", { listings: [listing({ list, delistedOn: "2026-11-22" })] }, "info"],
      ["one that will be removed tomorrow", { listings: [listing({ list, delistedOn: "2026-11-23" })] }, level],
      ["a listing that is only recalled", { listings: [listing({ list, mark: "recalled" })] }, "high"],
      ["a strong hit nobody ruled on", hit({ level: "strong" }), "high"],
      ["a possible hit nobody ruled on", hit({ level: "possible", reopened: true }), "high"],
      ["a hit by identifier", hit({ level: "same-identifier" }), level],
      ["a confirmed hit", hit({ decision: ruled("confirmed") }), level],
      ["a namesake, by ruling", hit({ decision: ruled("other-party") }), "no"],
      [
        "a namesake by ruling, though the identifier was the same",
        hit({ level: "same-identifier", decision: ruled("other-party") }),
        "no",
      ],
      ["a hit of a bank, which the route rules judge", hit({ subject: "bank", decision: ruled("confirmed") }), "no"],
      ["an open hit of an owner", hit({ subject: "owner" }), "high"],
    ];
    it.each(cases)("%s", (_, over, expected) => {
      expect(say(rule, { ...base, ...over })).toBe(expected);
    });

    it("speaks once for each listing, with evidence, in three languages", () => {
      const found = ask(SANCTIONS_RULES, rule, {
        ...base,
        listings: [listing({ list, entry: "77", programme: "P" }), listing({ list })],
      });
      expect(found).toHaveLength(2);
      for (const one of found) {
        if (one.state !== "fires") throw new Error("does not fire");
        expect(one.evidence[0].sources).toHaveLength(1);
        expect(new Set([one.why.ko, one.why.en, one.why.ru]).size).toBe(3);
      }
      expect(JSON.stringify(found)).toContain("(#77, P): listed on 2022-02-24");
    });

    it("holds a listed director", () => {
      const directors = [{ name: "Fictional Director", organisation: null, role: "director", ...read() }];
      const over = { ...base, facts: { ...civil, directors } };
      expect(say(rule, { ...over, listsOf: listsOfNames({ "Fictional Director": [list] }) })).toBe("high");
      expect(say(rule, { ...over, listsOf: listsOfNames({ "Fictional Director": ["elsewhere"] }) })).toBe("no");
    });
  },
);

describe("a rule whose list is not held", () => {
  it.each(NOT_HELD)("%s cannot tell, since no search was made", (rule) => {
    expect(say(rule)).toBe("? lists screening.lists");
  });

  it("covers every list of the fixtures by exactly one rule", () => {
    const sets = { ...SANCTIONS_RULES, ...FINANCE_RULES };
    for (const [list, { rule }] of catalogueLists) {
      const spoken = Object.keys(sets).filter((id) =>
        told(sets, id, { listings: [listing({ list })], facts: civil }).match(/high|block/),
      );
      expect([list, spoken]).toEqual([list, [rule]]);
    }
  });

  it("holds for a list whose rule nobody wrote down", () => {
    const over = { ...held("FORGOTTEN", "strange"), listings: [listing({ list: "strange" })] };
    expect(say("LISTED-LIMITED", over)).toBe("high");
  });
});

describe("a listed owner", () => {
  const holder = (max: number | null) =>
    owner({ name: "Fictional Holder", share: max === null ? null : { min: 0, max } });
  const subject = (max: number | null, list: string, over: Partial<RuleSubject> = {}) => ({
    organisation: organisation({ owners: [holder(max)] }),
    listsOf: listsOfNames({ "Fictional Holder": [list] }),
    ...over,
  });
  const holding: FamilyHolding = {
    family: "ofac",
    rule: "US-OFAC-50",
    aggregate: { min: 10, max: 10 },
    throughMinority: { min: 0, max: 0 },
    unknownShares: [],
    reaches: "no",
    exactlyAtHalf: false,
    paths: [
      {
        steps: [
          {
            owner: { key: "h", name: "Fictional Holder", organisation: null, lists: ["ofac-sdn"] },
            share: { min: 10, max: 10 },
            of: { key: "sample", name: "Sample" },
          },
        ],
        percent: { min: 10, max: 10 },
      },
    ],
    explanation: text("holds"),
  };
  it.each([
    ["on a list without a share test holds from 25 %", "KR-TFPA", subject(25, "un-sc"), "high"],
    ["and is a condition below", "KR-TFPA", subject(24.99, "un-sc"), "medium"],
    ["and holds where the share is unknown", "KR-TFPA", subject(null, "un-sc"), "high"],
    [
      "is left to the share rules where these have it",
      "US-SDN",
      subject(10, "ofac-sdn", { holdings: [holding] }),
      "no",
    ],
    ["but not on a list that these do not add up", "KR-TFPA", subject(10, "un-sc", { holdings: [holding] }), "medium"],
    ["but not where these do not", "US-SDN", subject(10, "ofac-sdn"), "medium"],
    [
      "is not told twice for a confirmed hit",
      "US-SDN",
      subject(10, "ofac-sdn", {
        holdings: [holding],
        hits: [ruledHit({ subject: "owner", name: "Fictional Holder", decision: ruled("confirmed") })],
      }),
      "no",
    ],
    [
      "that only a confirmed hit knows holds",
      "US-SDN",
      { hits: [ruledHit({ subject: "owner", decision: ruled("confirmed") })] },
      "high",
    ],
    ["of a list that limits some dealings says nothing", "LISTED-LIMITED", subject(90, "fcc-covered"), "no"],
    [
      "of the past says nothing",
      "KR-TFPA",
      { ...subject(90, "un-sc"), organisation: organisation({ owners: [{ ...holder(90), until: "2024" }] }) },
      "no",
    ],
  ] as [string, string, Partial<RuleSubject>, string][])("%s", (_, rule, over, expected) => {
    expect(say(rule, over)).toBe(expected);
  });
});

describe("US-MEU by customers and end users", () => {
  const customer = (
    type: NonNullable<Facts["customers"]>[number]["type"],
    country: string | null,
    mark: "verified" | "recalled" = "verified",
  ) => ({
    name: null,
    type,
    country,
    ...read({ mark }),
  });
  const of = (...customers: NonNullable<Facts["customers"]>) => ({ facts: facts({ customers }) });
  const endUser = (type: "civil" | "military", country: string | null, destination: string | null = null) => ({
    facts: civil,
    deal: deal({ endUser: { type, country }, destination }),
  });
  it.each([
    ["Russian armed forces", of(customer("military", "RU")), "block row 9"],
    ["a Belarusian defence institute", of(customer("defence_institute", "BY")), "block row 9"],
    ["Russian armed forces, only recalled", of(customer("military", "RU", "recalled")), "high row 9"],
    ["armed forces elsewhere", of(customer("military", "KZ")), "high row 9"],
    ["a security service of an unknown country", of(customer("security_service", null)), "high row 9"],
    ["a government, which is none", of(customer("government", "RU")), "no"],
    ["police, which is none here", of(customer("police", "KZ")), "no"],
    ["an interior ministry with a harmless product", of(customer("interior_ministry", "KZ")), "no"],
    [
      "an interior ministry with a product that identifies people",
      {
        ...of(customer("interior_ministry", "KZ")),
        deal: deal({ techTags: ["face_recognition"], endUser: { type: "civil" } }),
      },
      "high row 9",
    ],
    ["customers asked, none military", of(customer("civil", "RU")), "no"],
    ["customers unknown", {}, "? partner facts.customers"],
    ["a military end user in Russia", endUser("military", "RU"), "block row 9"],
    ["a military end user, country by the destination", endUser("military", null, "BY"), "block row 9"],
    ["a military end user elsewhere", endUser("military", "UZ", "RU"), "high row 9"],
    ["a civil end user", endUser("civil", "RU"), "no"],
    ["a deal without an end user", { facts: civil, deal: deal() }, "? deal deal.endUser.type"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, over, expected) => {
    expect(say("US-MEU", over)).toBe(expected);
  });
});

describe("US-ENTITY-ADDRESS", () => {
  const at = (
    address: string | null,
    over: Partial<Facts["presence"]> = {},
    mark: "verified" | "recalled" = "verified",
  ) => ({
    facts: facts({
      presence: { ...NO_FACTS.presence, address: address === null ? null : known(address, { mark }), ...over },
    }),
  });
  const LISTED = "12/3 Vymyshlennaya Street, Fictional City";
  const listedAt =
    (kind: "party" | "address", list = "bis-entity-list"): RuleSubject["listedAt"] =>
    (key) =>
      key === addressKey(LISTED) ? [{ list, kind, name: "Fictional Listed" }] : [];
  const none = { sharedWith: known(0) };
  const hub = { addressType: known("hub_registered" as const) };
  it.each([
    [
      "the exact address of a listed party",
      { ...at("Fictional City, Vymyshlennaya str. 12/3"), listedAt: listedAt("party") },
      "block",
    ],
    ["the same in Cyrillic", { ...at("ул. Vymyshlennaya 12/3, Fictional City"), listedAt: listedAt("party") }, "block"],
    ["the same, only recalled", { ...at(LISTED, none, "recalled"), listedAt: listedAt("party") }, "high"],
    [
      "the house next door",
      { ...at("12/4 Vymyshlennaya Street, Fictional City", none), listedAt: listedAt("party") },
      "no",
    ],
    [
      "an address of a party that is only limited",
      { ...at(LISTED, none), listedAt: listedAt("party", "fcc-covered") },
      "no",
    ],
    ["a hub where a listed party is registered too", { ...at(LISTED, hub), listedAt: listedAt("party") }, "no"],
    ["a hub whose address BIS lists itself", { ...at(LISTED, hub), listedAt: listedAt("address") }, "block"],
    ["a city alone", { ...at("Fictional City"), listedAt: listedAt("party") }, "? partner facts.presence.address"],
    ["no address known", { ...at(null), listedAt: listedAt("party") }, "? partner facts.presence.address"],
    ["five unrelated firms at an office", at(LISTED, { sharedWith: known(5), addressType: known("office") }), "medium"],
    ["four", { ...at(LISTED, { sharedWith: known(4) }), listedAt: () => [] }, "no"],
    ["five hundred at a hub", { ...at(LISTED, { ...hub, sharedWith: known(500) }), listedAt: () => [] }, "no"],
    ["five at a place of unknown kind", at(LISTED, { sharedWith: known(5) }), "? partner facts.presence.addressType"],
    ["an unknown number of firms", at(LISTED), "? partner facts.presence.sharedWith"],
    ["an address that nothing is held to compare with", at(LISTED, none), "? partner screening.addresses"],
    ["the day before the rule", { ...at(LISTED), listedAt: listedAt("address"), asOf: "2024-06-11" }, "no"],
    ["the day of the rule", { ...at(LISTED), listedAt: listedAt("address"), asOf: "2024-06-12" }, "block"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, over, expected) => {
    expect(say("US-ENTITY-ADDRESS", over)).toBe(expected);
  });

  it("compares keys and not strings", () => {
    expect(addressKey("12/3, ул. Вымышленная, Город")).toBe(addressKey("Вымышленная 12/3 Город"));
    expect(addressKey("40/4 Fictional Ave, City Name")).not.toBe(addressKey("4/40 Fictional Ave, City Name"));
    expect(addressKey("Main Street, Some City")).toBeNull();
    expect(addressKey("")).toBeNull();
  });
});

describe("the rules of this family", () => {
  it("are all in the catalogue", () => {
    for (const id of Object.keys(SANCTIONS_RULES)) expect(catalogueRules.has(id)).toBe(true);
    expect(Object.keys(SANCTIONS_RULES)).toHaveLength(13);
  });
});
