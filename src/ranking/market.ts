import type { Country } from "../domain/country.schema.ts";
import type { Evidence } from "../domain/evidence.ts";
import { isForbiddenMarket } from "../domain/markets.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { between, blend, exactly, isKnown, type Rating } from "./interval.ts";
import { membershipWays } from "./market.memberships.ts";
import { presenceIn } from "./market.presence.ts";
import { bestOf, hasRecalled, type MarketWay, WAY_RATINGS, type Way, worthOf } from "./market.ways.ts";
import { marketQuestions, nothingKnownWords, presenceWords, seatWords, unverifiedIf } from "./market.words.ts";

export interface MarketPart {
  /** ISO 3166 code of the market. */
  market: string;
  /** The best way in on record. */
  opens: MarketWay;
  rating: Rating;
  /** Empty for a seat, which a record states without a source of its own, and where nothing is known. */
  evidence: Evidence[];
  /** The best way in as a sentence for people. */
  statement: LocalisedText;
}

export interface MarketUnknown {
  /** Path of the record field that would settle it. */
  fact: "country" | "facts.customers" | "country.memberships";
  /** ISO 3166 codes of the markets whose rating it widens. */
  markets: string[];
  question: LocalisedText;
}

export interface MarketRating {
  /** Mean over the markets, 0 to 1. */
  rating: Rating;
  evidence: Evidence[];
  parts: MarketPart[];
  unknowns: MarketUnknown[];
}

type Countries = ReadonlyMap<string, Country>;

/** Whose ways into markets are asked for, and the records that tell them. */
interface Asked {
  organisation: Organisation;
  countries: Countries;
  subsidiaries: readonly Organisation[];
}

const nameOf = (code: string, countries: Countries): LocalisedText =>
  countries.get(code)?.names ?? { ko: code, en: code, ru: code };

function presenceWay(evidence: Evidence[], market: LocalisedText): Way[] {
  if (evidence.length === 0) return [];
  // Each fact documents presence by itself, so that one which was looked up is enough.
  const worth = bestOf(evidence.map((one) => worthOf("presence", [one])));
  const isUnverified = evidence.every((one) => hasRecalled([one]));
  return [
    { opens: "presence", worth, evidence, statement: unverifiedIf(isUnverified, "presence", presenceWords(market)) },
  ];
}

/** Every way into a market that is on record, best first. */
function waysInto(market: string, { organisation, countries, subsidiaries }: Asked): Way[] {
  if (isForbiddenMarket(market)) throw new RangeError(`${market} is never a target market: see marketCountries`);
  const names = nameOf(market, countries);
  if (organisation.country === market) {
    return [{ opens: "seat", worth: exactly(WAY_RATINGS.seat), evidence: [], statement: seatWords(names) }];
  }
  const from = organisation.country === null ? undefined : countries.get(organisation.country);
  const to = countries.get(market);
  return [
    ...presenceWay(presenceIn(organisation, { code: market, names }, subsidiaries), names),
    ...(from && to ? membershipWays(from, to) : []),
  ];
}

/** What is on record, and above it what nobody may have recorded: presence, or the seat itself where that is unknown. */
function ratingOf(ways: readonly Way[], hasSeat: boolean): Rating {
  const best = bestOf(ways.map(({ worth }) => worth));
  const high = Math.max(best.high, hasSeat ? WAY_RATINGS.presence : WAY_RATINGS.seat);
  return { low: best.low, likely: between(best.likely, high).likely, high };
}

/** The best way, and those below it that are surer and so carry the lower end. */
function thatCarry(ways: readonly Way[]): Way[] {
  let low = -1;
  return ways.filter(({ worth }) => {
    const carries = worth.low > low;
    low = Math.max(low, worth.low);
    return carries;
  });
}

function ratePart(market: string, asked: Asked): MarketPart {
  const ways = waysInto(market, asked);
  const [best] = ways;
  return {
    market,
    opens: best?.opens ?? "nothing_known",
    rating: ratingOf(ways, asked.organisation.country !== null),
    evidence: withoutRepeats(thatCarry(ways).flatMap(({ evidence }) => evidence)),
    statement: best?.statement ?? nothingKnownWords(nameOf(market, asked.countries)),
  };
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()];
}

/** True where memberships are the best way in and nobody has looked up what they give. */
const needsMemberships = ({ opens, rating }: MarketPart): boolean =>
  WAY_RATINGS[opens] < WAY_RATINGS.presence && rating.low < WAY_RATINGS[opens];

function unknownsOf(parts: readonly MarketPart[], { country }: Organisation, countries: Countries): MarketUnknown[] {
  const open = parts.filter(({ rating }) => !isKnown(rating));
  const about = (
    fact: MarketUnknown["fact"],
    some: readonly MarketPart[],
    ask: (names: LocalisedText[]) => LocalisedText,
  ): MarketUnknown[] => {
    const markets = some.map(({ market }) => market);
    return markets.length === 0
      ? []
      : [{ fact, markets, question: ask(markets.map((market) => nameOf(market, countries))) }];
  };
  return [
    ...(country === null ? about("country", open, marketQuestions.seat) : []),
    ...about("facts.customers", open, marketQuestions.presence),
    ...about("country.memberships", open.filter(needsMemberships), marketQuestions.memberships),
  ];
}

/**
 * Rates how well a partner opens the markets that were asked for: the mean over them of its best way into each.
 * Only a seat or a presence that somebody looked up is exact. Elsewhere the partner may have a presence that nobody
 * recorded, so the best end stays that of presence; the worst end is what looked-up memberships give.
 * @param markets ISO 3166 codes as `marketCountries` gives them; none means that no market was asked for, which rates 1
 * @param countries records by code; a market without one is still rated by seat and presence
 * @param subsidiaries records that may name the organisation as their owner
 * @throws RangeError if a market is one that `isForbiddenMarket` names
 */
export function rateMarkets(
  markets: readonly string[],
  organisation: Organisation,
  countries: Countries,
  subsidiaries: readonly Organisation[] = [],
): MarketRating {
  const parts = [...new Set(markets)].map((market) => ratePart(market, { organisation, countries, subsidiaries }));
  return {
    rating: parts.length === 0 ? exactly(1) : blend(parts.map(({ rating }) => ({ weight: 1, rating }))),
    evidence: withoutRepeats(parts.flatMap(({ evidence }) => evidence)),
    parts,
    unknowns: unknownsOf(parts, organisation, countries),
  };
}

const OPENING_WAYS: ReadonlySet<MarketWay> = new Set(["seat", "presence", "customs_union"]);

/**
 * True if the partner has its seat or a presence in the market, or shares the EAEU customs union with it, by what is on
 * record; false means that nothing of the kind is on record.
 * @throws RangeError if the market is one that `isForbiddenMarket` names
 */
export function opensMarket(
  organisation: Organisation,
  market: string,
  countries: Countries,
  subsidiaries: readonly Organisation[] = [],
): boolean {
  return waysInto(market, { organisation, countries, subsidiaries }).some(({ opens }) => OPENING_WAYS.has(opens));
}
