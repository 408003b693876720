import fc from "fast-check";
import { COOPERATION_MODES, NEED_TYPES, OFFER_TYPES } from "../../src/domain/exchange.schema.ts";
import { MARKET_GROUPS } from "../../src/domain/markets.ts";
import { ORGANISATION_KINDS, STAGES } from "../../src/domain/vocabulary.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { type FirmProfile, type FoundLeads, LEAD_VERDICTS, type LeadQuery } from "../../src/leads/leads.types.ts";
import { CRITERION_IDS, DEFAULT_WEIGHTS, type Weights } from "../../src/ranking/criteria.ts";

/** A question without any filter, for leads of every verdict. */
export const ANY: LeadQuery = {
  areas: [],
  countries: [],
  kinds: [],
  verdicts: LEAD_VERDICTS,
  text: null,
  weights: DEFAULT_WEIGHTS,
  includeReference: false,
};

/** Mostly none: filters that are all set at once leave nothing to look at. */
const shortList = <T>(values: readonly T[], maxLength = 4) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { maxLength }) },
  );
const mostlyNot = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** Weights as a request may give them, at least one of them above zero. */
export const someWeights: fc.Arbitrary<Weights> = fc
  .tuple(...CRITERION_IDS.map(() => fc.integer({ min: 0, max: 100 })))
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => Object.fromEntries(CRITERION_IDS.map((id, i) => [id, weights[i] ?? 0])) as Weights);

/** What a firm may tell of itself: offers, needs, ways of working, target markets, constraints. */
export function someProfile({ catalogue }: Edition): fc.Arbitrary<FirmProfile> {
  const area = fc.constantFrom(...catalogue.areas.map(({ id }) => id));
  const stage = fc.constantFrom(null, ...STAGES);
  const codes = catalogue.countries.map(({ iso2 }) => iso2);
  return fc.record({
    exchange: fc.record({
      offers: fc.array(fc.record({ type: fc.constantFrom(...OFFER_TYPES), area, stage }), { maxLength: 2 }),
      needs: fc.array(fc.record({ type: fc.constantFrom(...NEED_TYPES), area, minStage: stage }), { maxLength: 2 }),
      modes: shortList(COOPERATION_MODES, 2),
    }),
    markets: shortList([...MARKET_GROUPS, ...codes], 3),
    opensOnly: mostlyNot,
    constraints: fc.record({
      excludeCountries: shortList(codes, 2),
      minStage: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: stage }),
      koreaLink: mostlyNot,
      verifiedOnly: mostlyNot,
      unknown: fc.constantFrom("keep", "drop"),
    }),
  });
}

/** Every name that a party of the edition goes by. */
const namesIn = ({ catalogue }: Edition): string[] =>
  catalogue.organisations.flatMap(({ names: { ko, en, ru, aliases } }) =>
    [ko, en, ru, ...aliases].flatMap((name) => name ?? []),
  );

/** Texts that mean something in the real fixtures, or are meant to do harm. */
const TEXTS = [
  ...["러시아", "Россия", "sanctions", "블록체인", "AI", "Яндекс Huawei", "constructor", "!?"],
  ...["우즈베키스탄 핀테크 스타트업", "стартап в Казахстане", "university in Almaty, pilot"],
];

/**
 * Questions of every kind; the texts include the names of parties that must never be leads.
 * @param texts what else to ask for
 */
export function someQuery(
  edition: Edition,
  texts: fc.Arbitrary<string> = fc.constantFrom(...TEXTS),
): fc.Arbitrary<LeadQuery> {
  const { areas, countries } = edition.catalogue;
  return fc.record(
    {
      areas: shortList(areas.map(({ id }) => id)),
      countries: shortList(countries.map(({ iso2 }) => iso2)),
      kinds: shortList(ORGANISATION_KINDS),
      verdicts: fc.oneof(fc.constant(LEAD_VERDICTS), fc.subarray([...LEAD_VERDICTS])),
      text: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.constantFrom(...namesIn(edition)) },
        { weight: 3, arbitrary: texts },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
      ),
      weights: someWeights,
      includeReference: fc.boolean(),
      ignore: shortList([...edition.search().lexicon.entries.keys()]),
      profile: someProfile(edition),
    },
    { requiredKeys: ["areas", "countries", "kinds", "verdicts", "text", "weights", "includeReference"] },
  );
}

/**
 * Whether two editions read a question alike. A name or a word that only one of them records is read there and nowhere
 * else, and then the two answer different questions.
 */
export function readAlike(one: FoundLeads, other: FoundLeads): boolean {
  const reading = ({ asking: { text, withdrawn } }: FoundLeads) =>
    JSON.stringify([text?.question.chips.map(({ id }) => id), text?.found, text?.notFound, [...withdrawn]]);
  return reading(one) === reading(other);
}
