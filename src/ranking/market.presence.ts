import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";

/** Percent that makes a holding a subsidiary or a joint venture of equals; a smaller stake opens no market by itself. */
const OWN_HALF = 50;

const said = (words: LocalisedText, place: LocalisedText, detail: string | null = null): LocalisedText => {
  const after = detail === null ? "" : `, ${detail}`;
  return {
    ko: `${words.ko}: ${place.ko}${after}`,
    en: `${words.en}: ${place.en}${after}`,
    ru: `${words.ru}: ${place.ru}${after}`,
  };
};

const CUSTOMER: LocalisedText = { ko: "고객이 있는 국가", en: "Customer's country", ru: "Страна заказчика" };
const EXPORT: LocalisedText = { ko: "수출하는 국가", en: "Exports to", ru: "Экспорт в страну" };
const STAFF: LocalisedText = { ko: "인력이 있는 국가", en: "Country with staff", ru: "Страна, где есть сотрудники" };
const SYSTEMS: LocalisedText = {
  ko: "시스템이 응답하는 국가",
  en: "Country from which its systems answer",
  ru: "Страна, из которой отвечают его системы",
};

/** A market by its ISO 3166 code and its name. */
export interface NamedMarket {
  code: string;
  names: LocalisedText;
}

/** The organisation's own facts that put it in the market. What it buys there, banks there or left says nothing of it. */
function presenceFacts(organisation: Organisation, { code, names }: NamedMarket): Evidence[] {
  const { facts } = organisation;
  if (!facts) return [];
  const { footprint } = facts.presence;
  const staff = facts.workforce.countries;
  return [
    ...(facts.customers ?? [])
      .filter(({ country }) => country === code)
      .map((fact) => evidenceOf(organisation, fact, said(CUSTOMER, names, fact.name))),
    ...(facts.trade ?? [])
      .filter(({ direction, partners }) => direction === "export" && partners.includes(code))
      .map((fact) => evidenceOf(organisation, fact, said(EXPORT, names, `HS ${fact.hs6}`))),
    ...(footprint?.value.includes(code) ? [evidenceOf(organisation, footprint, said(SYSTEMS, names))] : []),
    ...(staff?.value.includes(code) ? [evidenceOf(organisation, staff, said(STAFF, names))] : []),
  ];
}

/** Records in the market that name the organisation as an owner of half or more today. */
function subsidiaryFacts(
  { id }: Organisation,
  { code }: NamedMarket,
  subsidiaries: readonly Organisation[],
): Evidence[] {
  return subsidiaries
    .filter(({ country }) => country === code)
    .flatMap((subsidiary) =>
      subsidiary.owners
        .filter(({ organisation, until }) => organisation === id && until === null)
        .filter(({ share }) => share !== null && share.min >= OWN_HALF)
        .map((owner) => evidenceOf(subsidiary, owner, owner.statement)),
    );
}

/**
 * All that documents an organisation's presence in a market other than its seat.
 * @param subsidiaries records that may name the organisation as their owner
 */
export function presenceIn(
  organisation: Organisation,
  market: NamedMarket,
  subsidiaries: readonly Organisation[],
): Evidence[] {
  return [...presenceFacts(organisation, market), ...subsidiaryFacts(organisation, market, subsidiaries)].filter(
    // A fact marked as an absence tells what was not found.
    ({ mark }) => mark !== "absence",
  );
}
