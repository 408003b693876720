import { readFileSync } from "node:fs";
import type * as v from "valibot";
import type { DealSchema, NexusSchema } from "../../src/domain/deal.schema.ts";
import { type Facts, NO_FACTS } from "../../src/domain/facts.schema.ts";
import type { RuledHit } from "../../src/domain/hit.ts";
import type { Listing, SanctionsList } from "../../src/domain/listing.schema.ts";
import type { Organisation } from "../../src/domain/organisation.schema.ts";
import type { ControlledItem, Rule } from "../../src/domain/rule.schema.ts";
import type { Verdict } from "../../src/domain/vocabulary.ts";
import { ownershipGraph } from "../../src/ownership/ownership.graph.ts";
import { ownershipOf } from "../../src/ownership/ownership.ts";
import type { NamedParty, RuleSubject } from "../../src/risk/rule.types.ts";
import { addressKey } from "../../src/risk/rules/shared.address.ts";
import { listing, organisation, owner, sanctionsList, TEST_DAY, text } from "../support/records.ts";
import { deal, known, nexus, read } from "../support/rule.subject.ts";

/*
 * Fictional organisations with the verdict that a compliance officer would expect. Rules, lists and codes are the real
 * ones of the fixtures; every party, owner, bank, buyer and listing is made up and says so in its name.
 */

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8")) as T;

const RULES = new Map(
  [...fixture<Rule[]>("rules/catalogue.json"), ...fixture<Rule[]>("rules/product.json")].map((one) => [one.id, one]),
);
/** The starter data hold no copy of these two; without one the rule says that nobody looked. */
const MORE_LISTS = [
  sanctionsList({ id: "test-kr-fx", names: text("Korean designations (test)"), rule: "KR-FX" }),
  sanctionsList({ id: "test-tip", names: text("diverters (test)"), rule: "TYP-DIVERTER-DATA", measure: "warning" }),
];
const LISTS = new Map(
  [...fixture<SanctionsList[]>("lists.json"), ...MORE_LISTS].map((one): [string, SanctionsList] => [one.id, one]),
);
const TIERS = new Map(
  fixture<{ items: ControlledItem[] }>("controlled-items.json").items.map(({ code, tier }) => [code, tier]),
);

export interface ListedName {
  name: string;
  list: string;
  on?: string;
  until?: string;
  mark?: Listing["mark"];
}

export interface LabelledCase {
  /** The fictional organisation, named as such. */
  name: string;
  /** What it stands for. */
  about: string;
  record?: Partial<Organisation>;
  facts?: Partial<Facts>;
  /** Listed parties, by name; the organisation's own name among them if it is listed itself. */
  listed?: readonly ListedName[];
  /** Organisations between it and its owners. */
  chain?: readonly Organisation[];
  hits?: readonly RuledHit[];
  /** Addresses on lists. */
  listedAddress?: string;
  deal?: v.InferInput<typeof DealSchema>;
  nexus?: v.InferInput<typeof NexusSchema>;
  asOf?: string;
  verdict: Verdict;
  /** Rules of the deciding flags, all of them. */
  deciding?: readonly string[];
  /** Rules that are among them. */
  among?: readonly string[];
  /** Rules that must not raise anything above information. */
  silent?: readonly string[];
  /** A firm with nothing against it: never below conditional. */
  clean?: boolean;
}

export const LISTED_PERSON = "Fictional Listed Person (test)";
export const LISTED_HOLDING = "Fictional Listed Holding (test)";
export const LISTED_BANK = "Fictional Listed Bank (test)";
export const ON_SDN: ListedName = { name: LISTED_PERSON, list: "ofac-sdn", on: "2023-05-19" };

const PRESENCE: Facts["presence"] = {
  website: known(true),
  domainMail: known(true),
  addressType: known("office"),
  address: known("12 Fictional Street, Testville 050000"),
  sharedWith: known(0),
  footprint: known(["KZ"]),
  declaredRussianOffice: known(false),
};

/** Everything asked and answered well, with sources: each case changes what it is about. */
export const CLEAN_FACTS: Facts = {
  ...NO_FACTS,
  ownershipEvents: [],
  controlIndicators: [],
  directors: [],
  banks: [{ name: "Fictional Meadow Bank (test)", organisation: null, country: "KZ", parent: null, ...read() }],
  predecessors: [],
  russia: {
    revenueShare: known({ min: 0, max: 0 }),
    revenueFromStateOrDefence: known(false),
    staffShare: known({ min: 0, max: 0 }),
    ipOwner: known("organisation"),
    hosting: known(false),
    subsidiary: known(false),
  },
  workforce: {
    count: known(40),
    localShare: known({ min: 90, max: 90 }),
    remoteShare: known({ min: 10, max: 10 }),
    identityVerified: known(true),
    countries: known(["KZ"]),
    dprkLink: known(false),
  },
  customers: [{ name: "Fictional Dairy (test)", type: "civil", country: "KZ", ...read() }],
  trade: [],
  presence: PRESENCE,
  crypto: { tokens: [], wallets: [], rublePairs: false, licensed: null, ...read() },
  undertakings: { endUse: known("given"), noReexport: known("accepted"), deliveryCheck: known("accepted") },
  answers: [{ question: "goods", ...read() }],
};

export const RECENT = "2026-11";
export const share = (percent: number) => ({ min: percent, max: percent });

/** A named owner with a share, dated lately. */
export const held = (name: string, percent: number | null, over: Partial<Organisation["owners"][number]> = {}) =>
  owner({ name, share: percent === null ? null : share(percent), asOf: RECENT, ...over });

const CLEAN_RECORD: Partial<Organisation> = {
  founded: known(2015),
  owners: [held("Fictional Founder (test)", 100)],
  russiaLink: { state: "none_known", natures: [], statement: null, ...read() },
};

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

const fold = (name: string) => name.toLowerCase();

function listingsOf({ listed = [] }: LabelledCase): Listing[] {
  return listed.map(({ name, list, on = "2023-05-19", until = null, mark = "verified" }, i) =>
    listing({
      ...{ id: `test-${i}`, list, listedOn: on, delistedOn: until, mark },
      subject: { kind: "organisation", name, aliases: [], country: null, identifiers: [], addresses: [] },
    }),
  );
}

/** The record of a case, as a fixture would have it. */
export function recordOf(one: LabelledCase): Organisation {
  const names = { ko: null, koOrigin: null, en: one.name, ru: null, local: null, aliases: [] };
  return organisation({ id: slugOf(one.name), names, ...CLEAN_RECORD, ...one.record });
}

/** A case as the rules see it. */
export function subjectOf(one: LabelledCase): RuleSubject {
  const asOf = one.asOf ?? TEST_DAY;
  const record = recordOf(one);
  const listings = listingsOf(one);
  const nameOf = ({ name, organisation: id }: NamedParty) =>
    one.chain?.find((link) => link.id === id)?.names.en ?? name;
  const ofParty = (party: NamedParty) => listings.filter(({ subject }) => fold(subject.name) === fold(nameOf(party)));
  const inForce = (party: NamedParty) =>
    ofParty(party).filter(
      ({ listedOn, delistedOn }) => (listedOn ?? "") <= asOf && (delistedOn === null || delistedOn > asOf),
    );
  const graph = ownershipGraph({
    organisations: new Map([record, ...(one.chain ?? [])].map((link) => [link.id, link])),
    listsOf: ofParty,
  });
  const key = one.listedAddress ? addressKey(one.listedAddress) : null;
  return {
    organisation: record,
    facts: { ...CLEAN_FACTS, ...one.facts },
    country: null,
    listings: ofParty({ name: one.name, organisation: null }).filter(({ listedOn }) => (listedOn ?? "") <= asOf),
    hits: one.hits ?? [],
    holdings: ownershipOf(graph, record.id, asOf),
    listsOf: (party) => inForce(party).map(({ list }) => list),
    designatedOn: (party) =>
      ofParty(party)
        .flatMap(({ listedOn }) => listedOn ?? [])
        .toSorted()[0] ?? null,
    deal: one.deal ? deal(one.deal) : null,
    nexus: nexus(one.nexus ?? { role: "exporter", holdsNationalCoreTechnology: "no" }),
    rules: RULES,
    lists: LISTS,
    tierOf: (hs6) => TIERS.get(hs6) ?? null,
    listedAt: (address) =>
      key !== null && address === key
        ? [{ list: "bis-entity-list", kind: "party", name: "Fictional Listed (test)" }]
        : [],
    screenedOn: asOf,
    asOf,
  };
}
