import type { Capability, Caution, Organisation, Owner } from "../src/domain/organisation.schema.ts";
import { type Provenance, RECALLED_SOURCE, type Source, type Statement } from "../src/domain/provenance.schema.ts";
import type { LocalisedText } from "../src/domain/text.schema.ts";
import { LANGUAGES, type Mark, type Stage } from "../src/domain/vocabulary.ts";
import type { SyntheticModel } from "./synthetic.model.ts";
import { between, chance, pick, pickWeighted, pickZipf, type Random, zipfItem, zipfRank } from "./synthetic.random.ts";
import type { Slots } from "./synthetic.sentences.ts";
import * as sentences from "./synthetic.sentences.ts";
import { CUSTOMERS, MADE_UP_WORDS, madeUpWord, PRODUCTS, SORTS } from "./synthetic.words.ts";

/* The claims of one synthetic record and the sources that they stand on. */

export const SOURCE_TITLE = "synthetic record";
const MAX_SOURCES = 3;
const NEW_SOURCE_SHARE = 0.4;
const UNDATED_SHARE = 0.35;
const FIRST_YEAR = 2018;
const LAST_YEAR = 2025;
const YEAR_ONLY_SHARE = 0.5;

/** Of 188 capabilities of real candidates, 131 have a source that was read. */
const READ_SHARE = 0.7;
/** Percent. Real candidates leave the stage open more often; these are to put it to work. */
const STAGES: readonly (readonly [Stage | null, number])[] = [
  [null, 60],
  ["in_use", 20],
  ["research", 10],
  ["pilot", 7],
  ["prototype", 3],
];
/** How many sentences follow the first: with them a statement has about 80 to 200 characters. */
const DETAIL_COUNTS: readonly (readonly [number, number])[] = [
  [0, 25],
  [1, 50],
  [2, 25],
];
const TERM_TRIES = 10;
const CAUTION_SHARE = 0.1;
const SCALE_SHARE = 0.12;
const OWNERSHIP_SHARE = 0.15;
/** Share of the records with an ownership statement that name owners too. */
const NAMED_OWNER_SHARE = 0.6;
const MAX_OWNERS = 2;
const KNOWN_PERCENT_SHARE = 0.3;
const OWNER_NAMES: Readonly<Record<"organisation" | "person" | "state", string>> = {
  organisation: "Synthetic Holding",
  person: "Synthetic Person",
  state: "Synthetic Ministry",
};
const OWNER_KINDS = [
  ["organisation", 50],
  ["state", 35],
  ["person", 15],
] as const;

/** All records share this one, and with it the links that nobody knows of: they are most of a large set. */
export const RECALLED: Provenance = { mark: "recalled", asOf: null, sources: [RECALLED_SOURCE] };
const UNKNOWN_LINK = { state: "unknown", statement: null, ...RECALLED } as const;
const UNKNOWN_RUSSIA_LINK: Organisation["russiaLink"] = { ...UNKNOWN_LINK, natures: [], sources: RECALLED.sources };
const UNKNOWN_KOREA_LINK: Organisation["koreaLink"] = { ...UNKNOWN_LINK, sources: RECALLED.sources };

function dateOf(random: Random): string {
  const year = String(between(random, FIRST_YEAR, LAST_YEAR));
  if (chance(random, YEAR_ONLY_SHARE)) return year;
  return `${year}-${String(between(random, 1, 12)).padStart(2, "0")}`;
}

/** The sources of a record. Each is declared when a claim first cites it, so none is left without a claim. */
export class SourceShelf {
  readonly sources: Source[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Provenance with a mark; all but general knowledge cite a source. */
  cite(mark: Mark): Provenance {
    if (mark === "recalled") return RECALLED;
    const count = this.sources.length;
    const isNew = count === 0 || (count < MAX_SOURCES && chance(this.#random, NEW_SOURCE_SHARE));
    const source = isNew ? this.#declare(count + 1) : pick(this.#random, this.sources);
    return { mark, asOf: chance(this.#random, UNDATED_SHARE) ? null : dateOf(this.#random), sources: [source.id] };
  }

  #declare(number: number): Source {
    const title = number === 1 ? SOURCE_TITLE : `${SOURCE_TITLE} ${number}`;
    const published = chance(this.#random, UNDATED_SHARE) ? null : dateOf(this.#random);
    const source: Source = { id: `s${number}`, kind: "document", title, published };
    this.sources.push(source);
    return source;
  }
}

/** A made-up word; after Zipf's law most of them are rare. */
export const rareWord = (random: Random): LocalisedText => madeUpWord(zipfRank(random(), MADE_UP_WORDS));

type Area = SyntheticModel["areas"][number];

/** The terms of an area at one place of its lists, which keep about the same order in every language. */
export function termOf(random: Random, { terms }: Area): LocalisedText {
  const draw = random();
  return { ko: zipfItem(draw, terms.ko), en: zipfItem(draw, terms.en), ru: zipfItem(draw, terms.ru) };
}

/** A term beside the first, unlike it in every language where the area has enough of them. */
function otherTermOf(random: Random, area: Area, first: LocalisedText): LocalisedText {
  let other = termOf(random, area);
  for (let tries = 1; tries < TERM_TRIES && LANGUAGES.some((one) => other[one] === first[one]); tries += 1) {
    other = termOf(random, area);
  }
  return other;
}

/** Words for the gaps of the sentences on one area. */
export function slotsOf(random: Random, area: Area): Slots {
  const term = termOf(random, area);
  return {
    term,
    other: otherTermOf(random, area, term),
    product: pickZipf(random, PRODUCTS),
    customer: pickZipf(random, CUSTOMERS),
    sort: pickZipf(random, SORTS),
    module: rareWord(random),
    number: String(between(random, 2, 400)),
    year: String(between(random, FIRST_YEAR, LAST_YEAR)),
  };
}

export function capabilityIn(random: Random, shelf: SourceShelf, area: Area): Capability {
  const slots = slotsOf(random, area);
  const stage = pickWeighted(random, STAGES);
  const details = new Set<sentences.Sentence>();
  if (stage) details.add(sentences.STAGE_SENTENCES[stage]);
  const count = pickWeighted(random, DETAIL_COUNTS);
  for (let i = 0; i < count; i += 1) details.add(pickZipf(random, sentences.DETAILS));
  const statement = sentences.tell([pickZipf(random, sentences.ACTIVITIES), ...details], slots);
  return { area: area.id, stage, statement, ...shelf.cite(chance(random, READ_SHARE) ? "verified" : "recalled") };
}

export function russiaLinkOf(random: Random, shelf: SourceShelf, model: SyntheticModel, slots: Slots) {
  const { state, mark, natures } = pick(random, model.russiaLinks);
  if (state === "unknown") return UNKNOWN_RUSSIA_LINK;
  if (state === "none_known") return { state, natures: [], statement: null, ...shelf.cite(mark) };
  const told = sentences.RUSSIA_LINKS[natures[0] ?? "partner"] ?? sentences.RUSSIA_LINKS.partner;
  return { state, natures: [...natures], statement: sentences.tell([told], slots), ...shelf.cite(mark) };
}

export function koreaLinkOf(random: Random, shelf: SourceShelf, model: SyntheticModel, slots: Slots) {
  const { state, mark } = pick(random, model.koreaLinks);
  if (state === "unknown") return UNKNOWN_KOREA_LINK;
  const statement = state === "known" ? sentences.tell([pick(random, sentences.KOREA_LINKS)], slots) : null;
  return { state, statement, ...shelf.cite(mark) };
}

export function cautionsOf(random: Random, shelf: SourceShelf, model: SyntheticModel, slots: Slots): Caution[] {
  if (model.cautions.length === 0 || !chance(random, CAUTION_SHARE)) return [];
  const { topic, effect } = pick(random, model.cautions);
  const statement = sentences.tell([sentences.CAUTIONS[effect]], slots);
  return [{ topic, effect, statement, ...shelf.cite("verified") }];
}

export function scaleOf(random: Random, shelf: SourceShelf, slots: Slots): Statement | null {
  if (!chance(random, SCALE_SHARE)) return null;
  return { statement: sentences.tell([pick(random, sentences.SCALES)], slots), ...shelf.cite("verified") };
}

function ownerOf(random: Random, shelf: SourceShelf, slots: Slots): Owner {
  const kind = pickWeighted(random, OWNER_KINDS);
  const percent = between(random, 5, 50);
  return {
    name: `${OWNER_NAMES[kind]} ${rareWord(random).en}`,
    kind,
    organisation: null,
    share: chance(random, KNOWN_PERCENT_SHARE) ? { min: percent, max: percent } : null,
    until: null,
    statement: sentences.tell([sentences.OWNER_SENTENCE], slots),
    ...shelf.cite("verified"),
  };
}

/** A statement on the ownership, and the owners where it names some; mostly neither. */
export function ownershipOf(
  random: Random,
  shelf: SourceShelf,
  slots: Slots,
): Pick<Organisation, "ownership" | "owners"> {
  if (!chance(random, OWNERSHIP_SHARE)) return { ownership: null, owners: [] };
  const statement = sentences.tell([pick(random, sentences.OWNERSHIPS)], slots);
  const ownership = { statement, ...shelf.cite(chance(random, READ_SHARE) ? "verified" : "recalled") };
  if (!chance(random, NAMED_OWNER_SHARE)) return { ownership, owners: [] };
  const count = between(random, 1, MAX_OWNERS);
  return { ownership, owners: Array.from({ length: count }, () => ownerOf(random, shelf, slots)) };
}
