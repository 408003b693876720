import { analyseName } from "../names/analyse.ts";
import { compareAnalysed, modeOf, type NameComparison } from "../names/compare.ts";
import type { AnalysedName, NameMode, NameToken } from "../names/names.types.ts";
import type { NameReason } from "../names/reasons.ts";
import { findCandidates } from "./screening.candidates.ts";
import {
  DECISIVE_IDENTIFIERS,
  identifierValue,
  MIN_DECISIVE_LENGTH,
  normaliseIdentifier,
  SINGLE_IDENTIFIERS,
} from "./screening.identifiers.ts";
import type { PartyFacts, ScreeningIndex } from "./screening.open.ts";
import { SCREENING_THRESHOLDS as T } from "./screening.thresholds.ts";
import type { FactReason, ScreeningHit, ScreeningQuery } from "./screening.types.ts";

/** Hits of one answer; what is cut is weaker than all that is shown. */
export const MAX_HITS = 25;

interface Scored {
  readonly party: number;
  readonly name: number;
  readonly score: number;
}

const CLASS_ORDER = { "same-identifier": 0, strong: 1, possible: 2 } as const;

/**
 * Finds the listed parties that the query may be: same identifiers first, then by name. Ordered by class, then score,
 * then list order; below the threshold `possible` nothing is returned. Pure; a query without letters has no name hits.
 */
export function screen(query: ScreeningQuery, index: ScreeningIndex): ScreeningHit[] {
  const names = new QueryNames(query);
  const best = new Map<number, Scored>();
  scoreCandidates(index, names, best);
  const byIdentifier = sameIdentifiers(query, index);
  for (const party of byIdentifier) {
    if (!best.has(party)) best.set(party, { party, name: index.primary(party), score: 0 });
  }
  const hits: (ScreeningHit & { order: number })[] = [];
  for (const scored of best.values()) {
    const hit = judge(query, names, index, scored, byIdentifier.has(scored.party));
    if (hit !== null) hits.push({ ...hit, order: scored.party });
  }
  hits.sort((a, b) => CLASS_ORDER[a.class] - CLASS_ORDER[b.class] || b.score - a.score || a.order - b.order);
  return hits.slice(0, MAX_HITS).map(({ order: _, ...hit }) => hit);
}

/** Smart and Green are surnames too, Trading is none. */
const MOST_COMMON_WEIGHT = 0.4;
const isFirmWord = ({ role, weight }: NameToken): boolean =>
  role === "number" || (role === "common" && weight < MOST_COMMON_WEIGHT);

/** The query's name, read as a person's and as a firm's when that is needed. */
class QueryNames {
  private readonly given: NameMode | null;
  private readonly read = new Map<NameMode, AnalysedName>();
  private readonly text: string;

  constructor(query: ScreeningQuery) {
    this.text = query.name;
    const known = query.kind !== undefined && query.kind !== "unknown";
    this.given = known ? modeOf(query.kind ?? "unknown") : null;
  }

  /** Words are sought as a firm's if the kind is not given and a legal form or a firm's word is in the name. */
  get searchMode(): NameMode {
    if (this.given !== null) return this.given;
    const firm = this.in("organisation");
    return firm.legal.length > 0 || firm.tokens.some(isFirmWord) ? "organisation" : "person";
  }

  /** All words are common personal names, so none of them is likely to be a misspelling. */
  get isCommon(): boolean {
    const words = this.in("person").tokens.filter((token) => token.role === "word");
    return words.length > 0 && words.every((token) => token.known !== 0);
  }

  /** The kind is not given, but a common personal name and no word of a firm's says that it is a person. */
  get isPersonal(): boolean {
    if (this.given !== null) return false;
    const firm = this.in("organisation");
    return (
      firm.legal.length === 0 &&
      firm.tokens.length > 1 &&
      !firm.tokens.some(isFirmWord) &&
      firm.tokens.some((token) => token.known > 0)
    );
  }

  /** A person's name of several words is not a firm that one word of it fits. */
  isOtherKind(listed: AnalysedName, comparison: NameComparison): boolean {
    if (listed.mode === "person" || comparison.evidence >= T.strongEvidence) return false;
    if (this.in("person").tokens.length < 2 || this.in("organisation").legal.length > 0) return false;
    if (this.given === "person") return true;
    return this.given === null && this.searchMode === "person" && (comparison.edits > 0.3 || comparison.missing > 0);
  }

  /** One word that is long and rare enough to be asked for alone, as a surname. */
  get isSingleWord(): boolean {
    const [token, ...others] = this.in("person").tokens;
    return (
      token !== undefined &&
      others.length === 0 &&
      token.weight === 1 &&
      token.text.length >= T.singleWordLength &&
      this.in("organisation").tokens[0]?.concept === null
    );
  }

  in(mode: NameMode): AnalysedName {
    const known = this.read.get(mode);
    if (known !== undefined) return known;
    const name = analyseName(this.text, mode);
    this.read.set(mode, name);
    return name;
  }
}

function scoreCandidates(index: ScreeningIndex, names: QueryNames, best: Map<number, Scored>): void {
  for (const id of findCandidates(index, names.in(names.searchMode))) {
    const listed = index.name(id);
    const comparison = compareAnalysed(names.in(listed.mode), listed, undefined, false);
    if (names.isOtherKind(listed, comparison)) continue;
    let score = comparison.score * chanceFactor(names, listed, comparison);
    if (names.isSingleWord && score < T.possible && comparison.edits < 0.1 && comparison.evidence >= 0.9)
      score = T.possible;
    if (score < T.possible) continue;
    if (index.quality(id) === "weak") score *= T.weakAlias;
    const party = index.nameParty[id] as number;
    const before = best.get(party);
    if (before === undefined || score > before.score) best.set(party, { party, name: id, score });
  }
}

/** What lowers a name score because some of tens of thousands of names are close to any name by chance. */
function chanceFactor(names: QueryNames, listed: AnalysedName, comparison: NameComparison): number {
  const query = names.in(listed.mode);
  const { edits, missing } = comparison;
  let factor = 1 - T.coincidence * Math.max(0, edits - T.typo);
  if (names.isPersonal && listed.mode === "organisation") factor *= T.readsPersonal;
  if (edits > T.rareReadingCost && hasNative(query) !== hasNative(listed)) factor *= T.rareReading;
  if (missing > 0.3 && isLoose(query) !== isLoose(listed)) factor *= T.looseMissing;
  if (comparison.chance) factor *= T.chance;
  else if (edits > T.commonEdits && names.isCommon) factor *= T.commonMisspelt;
  return factor;
}

const hasNative = (name: AnalysedName): boolean => name.tokens.some((token) => token.native !== "");
const isLoose = (name: AnalysedName): boolean => name.tokens.some((token) => token.loose);

function sameIdentifiers(query: ScreeningQuery, index: ScreeningIndex): Set<number> {
  const found = new Set<number>();
  for (const { type, value } of query.identifiers ?? []) {
    const key = normaliseIdentifier(type, value);
    if (!DECISIVE_IDENTIFIERS.has(type) || identifierValue(key).length < MIN_DECISIVE_LENGTH) continue;
    for (const party of index.identified(key)) {
      if (index.facts(party).identifiers.some((one) => one.key === key && DECISIVE_IDENTIFIERS.has(one.type)))
        found.add(party);
    }
  }
  return found;
}

interface Facts {
  readonly for: FactReason[];
  readonly against: FactReason[];
  factor: number;
  /** Share of the way to 1. */
  gain: number;
  /** A fact that excludes a strong match. */
  contradicted: boolean;
}

function compareFacts(query: ScreeningQuery, facts: PartyFacts): Facts {
  const out: Facts = { for: [], against: [], factor: 1, gain: 0, contradicted: false };
  compareIdentifiers(query, facts, out);
  if (query.country !== undefined && facts.countries.length > 0) {
    if (facts.countries.includes(query.country)) {
      out.for.push({ code: "country-same", params: { country: query.country } });
      out.gain = Math.max(out.gain, T.sameCountry);
    } else {
      out.against.push({
        code: "country-different",
        params: { query: query.country, listed: facts.countries.join(" ") },
      });
      out.factor *= T.otherCountry;
    }
  }
  compareBirths(query, facts, out);
  if (query.kind !== undefined && query.kind !== "unknown" && facts.kind !== "unknown" && query.kind !== facts.kind) {
    out.against.push({ code: "kind-different", params: { query: query.kind, listed: facts.kind } });
    out.factor *= T.otherKind;
    out.contradicted = true;
  }
  return out;
}

function compareIdentifiers(query: ScreeningQuery, facts: PartyFacts, out: Facts): void {
  for (const { type, value, country } of query.identifiers ?? []) {
    const key = normaliseIdentifier(type, value);
    if (facts.identifiers.some((one) => one.key === key)) {
      out.for.push({ code: "identifier-same", params: { type, value } });
      out.gain = Math.max(out.gain, T.sameContact);
      continue;
    }
    if (!SINGLE_IDENTIFIERS.has(type)) continue;
    const other = facts.identifiers.find(
      (one) => one.type === type && (country == null || one.country === "" || one.country === country),
    );
    if (other === undefined) continue;
    out.against.push({
      code: "identifier-different",
      params: { type, query: value, listed: identifierValue(other.key) },
    });
    out.factor *= T.otherIdentifier;
    out.contradicted = true;
  }
}

/** Years one apart are taken for one: lists give approximate years. A day or month that both give must agree. */
function compareBirths(query: ScreeningQuery, facts: PartyFacts, out: Facts): void {
  const { birth } = query;
  if (birth === undefined || facts.births.length === 0) return;
  const close = facts.births.some((listed) => {
    if (listed.length === 10 && birth.length === 10) return listed === birth;
    return Math.abs(Number(listed.slice(0, 4)) - Number(birth.slice(0, 4))) <= 1;
  });
  const params = { query: birth, listed: facts.births.join(" ") };
  if (close) {
    out.for.push({ code: "birth-same", params });
    out.gain = Math.max(out.gain, T.sameBirth);
    return;
  }
  out.against.push({ code: "birth-different", params });
  out.contradicted = true;
  const sameYear = facts.births.some((listed) => listed.slice(0, 4) === birth.slice(0, 4));
  out.factor *= sameYear ? 0.95 : T.otherBirth;
}

/** Class, final score and reasons of one party; null below the threshold. */
function judge(
  query: ScreeningQuery,
  names: QueryNames,
  index: ScreeningIndex,
  scored: Scored,
  identified: boolean,
): ScreeningHit | null {
  const facts = index.facts(scored.party);
  const known = compareFacts(query, facts);
  const name = scored.score * known.factor;
  const score = identified ? 1 : name + (1 - name) * known.gain * (scored.score >= T.possible ? 1 : 0);
  if (score < T.possible) return null;
  const listed = index.name(scored.name);
  const comparison = compareAnalysed(names.in(listed.mode), listed, undefined, true);
  const quality = index.quality(scored.name);
  const generic = comparison.evidence < T.strongEvidence;
  const against: (NameReason | FactReason)[] = [...known.against, ...comparison.against];
  if (quality === "weak") against.push({ code: "alias-weak", params: { name: index.nameText(scored.name) } });
  if (generic && scored.score > 0)
    against.push({ code: "name-generic", params: { evidence: Math.round(comparison.evidence * 100) / 100 } });
  const strong =
    score >= T.strong &&
    quality !== "weak" &&
    !known.contradicted &&
    !hasOtherNumber(comparison) &&
    (!generic || known.gain >= T.sameBirth);
  return {
    list: facts.list,
    entry: facts.entry,
    kind: facts.kind,
    name: index.nameText(index.primary(scored.party)),
    matched: index.nameText(scored.name),
    quality,
    countries: facts.countries,
    score: Math.round(score * 10000) / 10000,
    class: identified ? "same-identifier" : strong ? "strong" : "possible",
    for: [...known.for, ...comparison.for],
    against,
  };
}

const hasOtherNumber = (comparison: NameComparison): boolean =>
  comparison.against.some((reason) => reason.code === "number-different");
