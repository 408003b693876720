import type { Facts } from "../../src/domain/facts.schema.ts";
import { organisation } from "../support/records.ts";
import { known, read } from "../support/rule.subject.ts";
import {
  CLEAN_FACTS,
  held,
  type LabelledCase,
  LISTED_HOLDING,
  LISTED_PERSON,
  type ListedName,
  ON_SDN,
} from "./labelled.subject.ts";

type Transfer = NonNullable<Facts["ownershipEvents"]>[number];
type Control = NonNullable<Facts["controlIndicators"]>[number];

const SECOND = "Fictional Second Listed Person (test)";
const on = (list: string, name = LISTED_PERSON): ListedName => ({ name, list, on: "2022-06-01" });

/** Listed owners with their shares; the rest is a named founder's. */
const owned = (...listed: [string, number][]) => {
  const rest = 100 - listed.reduce((sum, [, percent]) => sum + percent, 0);
  const owners = listed.map(([name, percent]) => held(name, percent));
  return { record: { owners: rest > 0 ? [...owners, held("Fictional Founder (test)", rest)] : owners } };
};

const transfer = (over: Partial<Omit<Transfer, "to">> & { relation?: Transfer["to"]["relation"] } = {}): Transfer => {
  const { relation = "unrelated", ...rest } = over;
  return {
    date: "2024-01-10",
    from: { name: LISTED_PERSON, organisation: null },
    to: { name: "Fictional Founder (test)", organisation: null, relation },
    share: { min: 60, max: 60 },
    buyBack: false,
    ...read(),
    ...rest,
  };
};
const control = (kind: Control["kind"]): Control => ({
  ...{ kind, by: { name: LISTED_PERSON, organisation: null } },
  ...read(),
});

const MIDDLE = "fictional-middle-test";
const middle = (percent: number) => ({
  chain: [
    organisation({
      id: MIDDLE,
      names: { ko: null, koOrigin: null, en: "Fictional Middle (test)", ru: null, local: null, aliases: [] },
      owners: [held(LISTED_HOLDING, percent)],
    }),
  ],
});
const throughMiddle = (percent: number) => ({
  record: {
    owners: [
      held("Fictional Middle (test)", percent, { kind: "organisation", organisation: MIDDLE }),
      ...(percent < 100 ? [held("Fictional Founder (test)", 100 - percent)] : []),
    ],
  },
});

const AFFILIATES = (["2025-09-28", "2025-09-29", "2025-11-09", "2025-11-10", "2026-11-09", "2026-11-10"] as const).map(
  (asOf): LabelledCase => ({
    ...{ name: `Fictional Affiliate on ${asOf} (test)`, about: `50 % held by an Entity List party on ${asOf}`, asOf },
    ...{ ...owned([LISTED_HOLDING, 50]), listed: [on("bis-entity-list", LISTED_HOLDING)] },
    verdict: ["2025-09-29", "2025-11-09", "2026-11-10"].includes(asOf) ? "blocked" : "hold",
  }),
);

/** Who owns and who directs. */
export const OWNER_CASES: readonly LabelledCase[] = [
  {
    ...{ name: "Fictional Half Held (test)", about: "50 % held by one listed owner", ...owned([LISTED_PERSON, 50]) },
    ...{ listed: [ON_SDN], verdict: "blocked", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Split Fifty (test)", about: "50 % split over two listed owners" },
    ...{ ...owned([LISTED_PERSON, 25], [SECOND, 25]), listed: [ON_SDN, on("ofac-sdn", SECOND)] },
    ...{ verdict: "blocked", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Split Forty-Nine (test)", about: "49 % split over two listed owners" },
    ...{ ...owned([LISTED_PERSON, 24.5], [SECOND, 24.5]), listed: [ON_SDN, on("ofac-sdn", SECOND)] },
    ...{ verdict: "hold", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Quarter Held (test)", about: "25 % held by a listed owner", ...owned([LISTED_PERSON, 25]) },
    ...{ listed: [ON_SDN], verdict: "hold", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Under a Quarter (test)", about: "24.99 % held by a listed owner" },
    ...{ ...owned([LISTED_PERSON, 24.99]), listed: [ON_SDN], verdict: "conditional", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Unknown Share (test)", about: "listed owner of unknown share", listed: [ON_SDN] },
    record: { owners: [held("Fictional Founder (test)", 60), held(LISTED_PERSON, null)] },
    ...{ verdict: "hold", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Two Families (test)", about: "30 % and 30 % in different families never add up" },
    ...{ ...owned([LISTED_PERSON, 30], [SECOND, 30]), listed: [ON_SDN, on("eu-269", SECOND)] },
    ...{ verdict: "hold", deciding: ["US-OFAC-50", "EU-OWN-CONTROL"] },
  },
  {
    ...{ name: "Fictional EU Half Before (test)", about: "EU: exactly 50 % on 2024-07-02", asOf: "2024-07-02" },
    ...{ ...owned([LISTED_PERSON, 50]), listed: [on("eu-269")], verdict: "hold", deciding: ["EU-OWN-CONTROL"] },
  },
  {
    ...{ name: "Fictional EU Half After (test)", about: "EU: exactly 50 % on 2024-07-03", asOf: "2024-07-03" },
    ...{ ...owned([LISTED_PERSON, 50]), listed: [on("eu-269")], verdict: "blocked", deciding: ["EU-OWN-CONTROL"] },
  },
  {
    ...{ name: "Fictional UK Half (test)", about: "UK: exactly 50 %", ...owned([LISTED_PERSON, 50]) },
    ...{ listed: [on("uk-sanctions")], verdict: "hold", deciding: ["UK-OWN-CONTROL"] },
  },
  {
    ...{ name: "Fictional UK Majority (test)", about: "UK: 50.01 %", ...owned([LISTED_PERSON, 50.01]) },
    ...{ listed: [on("uk-sanctions")], verdict: "blocked", deciding: ["UK-OWN-CONTROL"] },
  },
  ...AFFILIATES,
  {
    ...{ name: "Fictional Long Chain (test)", about: "held through a chain of majorities" },
    ...{ ...throughMiddle(60), ...middle(60), listed: [on("ofac-sdn", LISTED_HOLDING)] },
    ...{ verdict: "blocked", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Weak Chain (test)", about: "held through a chain with a link below half" },
    ...{ ...throughMiddle(100), ...middle(40), listed: [on("ofac-sdn", LISTED_HOLDING)] },
    ...{ verdict: "hold", deciding: ["US-OFAC-50"] },
  },
  {
    ...{ name: "Fictional Former Listed Owner (test)", about: "owner that was taken off the list" },
    ...{ ...owned([LISTED_PERSON, 100]), listed: [{ ...ON_SDN, until: "2025-01-15" }] },
    ...{ verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional Recalled Owner (test)", about: "half held by an owner whose listing is only recalled" },
    ...{ ...owned([LISTED_PERSON, 50]), listed: [{ ...ON_SDN, mark: "recalled" }], verdict: "hold" },
  },
  {
    ...{
      name: "Fictional Nominee Owner (test)",
      about: "a listed owner gave the share to a nominee",
      listed: [ON_SDN],
    },
    facts: { ownershipEvents: [transfer({ relation: "nominee" })] },
    ...{ verdict: "hold", deciding: ["US-OFAC-SHAM"] },
  },
  {
    ...{
      name: "Fictional Puppet (test)",
      about: "a listed owner gave the share away and still directs",
      listed: [ON_SDN],
    },
    facts: {
      ownershipEvents: [transfer({ relation: "employee" })],
      controlIndicators: [control("de_facto_management")],
    },
    ...{ verdict: "blocked", deciding: ["US-OFAC-SHAM"] },
  },
  {
    ...{ name: "Fictional Nominee with Code (test)", about: "nominee of a listed owner, code stays in Russia" },
    listed: [ON_SDN],
    facts: {
      ownershipEvents: [transfer({ relation: "nominee" })],
      russia: { ...CLEAN_FACTS.russia, ipOwner: known("russian_entity") },
    },
    ...{ verdict: "not_recommended", deciding: ["US-OFAC-SHAM", "REL-RELOCATED"] },
  },
  {
    ...{
      name: "Fictional Last Day (test)",
      about: "sale by a listed owner 24 months after the listing",
      listed: [ON_SDN],
    },
    facts: { ownershipEvents: [transfer({ date: "2025-05-19" })] },
    ...{ verdict: "hold", deciding: ["US-OFAC-SHAM"] },
  },
  {
    ...{
      name: "Fictional Day After (test)",
      about: "sale by a listed owner a day after the 24 months",
      listed: [ON_SDN],
    },
    facts: { ownershipEvents: [transfer({ date: "2025-05-20" })] },
    ...{ verdict: "recommended", silent: ["US-OFAC-SHAM"] },
  },
  {
    ...{ name: "Fictional Family Firm (test)", about: "transfer within an unlisted family", verdict: "recommended" },
    facts: {
      ownershipEvents: [
        transfer({ from: { name: "Fictional Mother (test)", organisation: null }, relation: "family" }),
      ],
    },
    ...{ clean: true, silent: ["US-OFAC-SHAM"] },
  },
  {
    ...{ name: "Fictional Hidden Hand (test)", about: "an EU-listed person may buy back", listed: [on("eu-269")] },
    facts: { controlIndicators: [control("buy_back_option")] },
    ...{ verdict: "hold", deciding: ["EU-OWN-CONTROL"] },
  },
  {
    ...{ name: "Fictional Listed Director (test)", about: "a listed person among the directors", listed: [ON_SDN] },
    facts: { directors: [{ name: LISTED_PERSON, organisation: null, role: "director", ...read() }] },
    ...{ verdict: "hold", deciding: ["US-SDN"] },
  },
  {
    ...{
      name: "Fictional Untraced (test)",
      about: "49.99 % of the owners traced",
      verdict: "conditional",
      clean: true,
    },
    ...{ record: { owners: [held("Fictional Founder (test)", 49.99)] }, deciding: ["EV-OWNER-UNKNOWN"] },
  },
  {
    ...{ name: "Fictional State Institute (test)", about: "owned by its state", verdict: "recommended", clean: true },
    record: { owners: [held("Fictional State (test)", null, { kind: "state" })] },
  },
  {
    ...{ name: "Fictional Ivan Holdings (test)", about: "owner with a Russian name and no listing" },
    record: { owners: [held("Иван Вымышленный (test)", 100)] },
    ...{ verdict: "recommended", clean: true, silent: ["RU-LINK", "REL-RELOCATED"] },
  },
];
