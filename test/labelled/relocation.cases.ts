import type { Facts } from "../../src/domain/facts.schema.ts";
import { NO_FACTS } from "../../src/domain/facts.schema.ts";
import type { Organisation } from "../../src/domain/organisation.schema.ts";
import { text } from "../support/records.ts";
import { known, read } from "../support/rule.subject.ts";
import { CLEAN_FACTS, type LabelledCase, share } from "./labelled.subject.ts";

type Predecessor = NonNullable<Facts["predecessors"]>[number];

const predecessor = (over: Partial<Predecessor> = {}): Predecessor => ({
  name: "Fictional Old Meadow LLC (test)",
  organisation: null,
  country: "RU",
  state: "liquidated",
  sameOwners: true,
  ...read(),
  ...over,
});
const MOVED: Partial<Facts> = { relocation: { from: "RU", on: "2022-06", ...read() }, predecessors: [predecessor()] };
const russia = (over: Partial<Facts["russia"]>): Partial<Facts> => ({
  ...MOVED,
  russia: { ...CLEAN_FACTS.russia, ...over },
});
const left = (over: Partial<Predecessor>): Partial<Facts> => ({ ...MOVED, predecessors: [predecessor(over)] });
const linked = (nature: Organisation["russiaLink"]["natures"][number]): Partial<Organisation> => ({
  russiaLink: { state: "known", natures: [nature], statement: text(nature), ...read() },
});
const RELOCATED = { record: { founded: known(2022) } } as const;
const REL = ["REL-RELOCATED"];

/** Firms that came from Russia or Belarus, cleanly or not. */
export const RELOCATION_CASES: readonly LabelledCase[] = [
  {
    ...{ name: "Fictional Clean Move (test)", about: "clean relocation, old entity liquidated", ...RELOCATED },
    ...{ facts: MOVED, verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional Sold Well (test)", about: "clean relocation, old entity sold to an unlisted buyer" },
    ...RELOCATED,
    facts: left({ state: "sold_to_unlisted", sameOwners: false }),
    ...{ verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional No Entity (test)", about: "founders moved and left no entity", ...RELOCATED },
    ...{ facts: { ...MOVED, predecessors: [] }, verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional Minsk Mover (test)", about: "clean relocation from Belarus to Kyrgyzstan" },
    record: { founded: known(2023), country: "KG" },
    facts: { relocation: { from: "BY", on: "2023", ...read() }, predecessors: [predecessor({ country: "BY" })] },
    ...{ verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional Three Percent (test)", about: "3 % of civil revenue from Russia", ...RELOCATED },
    ...{ facts: russia({ revenueShare: known(share(3)) }), verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional Five Percent (test)", about: "exactly 5 % of civil revenue from Russia", ...RELOCATED },
    ...{ facts: russia({ revenueShare: known(share(5)) }), verdict: "conditional", deciding: REL, clean: true },
  },
  {
    ...{ name: "Fictional Twelve Percent (test)", about: "12 % of civil revenue from Russia", ...RELOCATED },
    ...{ facts: russia({ revenueShare: known(share(12)) }), verdict: "conditional", deciding: REL, clean: true },
  },
  {
    ...{ name: "Fictional Perhaps Five (test)", about: "3 to 6 % of civil revenue from Russia", ...RELOCATED },
    ...{
      facts: russia({ revenueShare: known({ min: 3, max: 6 }) }),
      verdict: "conditional",
      deciding: REL,
      clean: true,
    },
  },
  {
    ...{ name: "Fictional State Money (test)", about: "revenue from the Russian state", ...RELOCATED },
    facts: russia({ revenueShare: known(share(2)), revenueFromStateOrDefence: known(true) }),
    ...{ verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Licensed Code (test)", about: "code licensed from the Russian company", ...RELOCATED },
    ...{ facts: russia({ ipOwner: known("russian_entity") }), verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Running Parent (test)", about: "the Russian parent still runs", ...RELOCATED },
    ...{ facts: left({ state: "operating" }), verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Sold to Listed (test)", about: "old entity sold to a listed buyer", ...RELOCATED },
    ...{ facts: left({ state: "sold_to_listed", sameOwners: false }), verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Paper Sale (test)", about: "old entity sold, owners the same", ...RELOCATED },
    ...{ facts: left({ state: "sold_to_unlisted", sameOwners: true }), verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Sham Move (test)", about: "sham relocation: parent runs, code and state money stay" },
    ...RELOCATED,
    facts: {
      ...russia({ ipOwner: known("russian_entity"), revenueFromStateOrDefence: known(true) }),
      predecessors: [predecessor({ state: "operating" })],
    },
    ...{ verdict: "not_recommended", deciding: REL },
  },
  {
    ...{
      name: "Fictional Old Branch (test)",
      about: "running parent, moved to a country outside the catalogue's list",
    },
    ...{ record: { country: "AZ", founded: known(2016) }, facts: left({ state: "operating" }) },
    ...{ verdict: "hold", deciding: REL },
  },
  {
    ...{ name: "Fictional Unclear Fate (test)", about: "fate of the old entity unknown", ...RELOCATED },
    ...{ facts: left({ state: "unknown", sameOwners: null }), verdict: "conditional", deciding: REL, clean: true },
  },
  {
    ...{ name: "Fictional Quiet Mover (test)", about: "moved, and nothing else is known", ...RELOCATED },
    facts: { ...NO_FACTS, relocation: { from: "RU", on: "2022", ...read() } },
    ...{ verdict: "conditional", clean: true },
  },
  {
    ...{ name: "Fictional Servers Behind (test)", about: "moved, servers remain in Russia", ...RELOCATED },
    ...{ facts: russia({ hosting: known(true) }), verdict: "conditional", deciding: REL, clean: true },
  },
  {
    ...{ name: "Fictional Newcomer (test)", about: "founded 2023, past not asked about", verdict: "conditional" },
    ...{ record: { founded: known(2023) }, facts: { predecessors: null }, deciding: [], clean: true },
  },
  {
    ...{ name: "Fictional Former Business (test)", about: "founders built a business in Russia before" },
    record: { ...RELOCATED.record, ...linked("founder_business") },
    ...{ facts: { predecessors: [] }, verdict: "conditional", deciding: ["RU-LINK"], clean: true },
  },
  {
    ...{ name: "Fictional Russian Holder (test)", about: "a Russian firm owns a part of it today" },
    ...{ record: linked("current_owner"), verdict: "hold", deciding: ["RU-LINK"] },
  },
];
