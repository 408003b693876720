import type { Country, Membership } from "../../src/domain/country.schema.ts";
import { type Facts, NO_FACTS } from "../../src/domain/facts.schema.ts";
import type { Organisation } from "../../src/domain/organisation.schema.ts";
import { rateMarkets } from "../../src/ranking/market.ts";
import { country, organisation, page, text } from "./records.ts";

/* A world of two countries, KZ with the partner and KG as the market, for tests of ways into markets. */

type Group = Membership["group"];
export const verified = { mark: "verified" as const, asOf: null, sources: ["s1"] };
export const recalled = { mark: "recalled" as const, asOf: null, sources: ["recalled"] };

export const membership = (group: Group, over: Partial<Membership> = {}): Membership => ({
  group,
  state: "member",
  value: text(group),
  ...verified,
  ...over,
});

/** Two countries with the same memberships, or with those of `theirs` on the market's side. */
export function world(
  own: Membership[],
  theirs: Membership[] = own,
  codes = ["KZ", "KG"],
): ReadonlyMap<string, Country> {
  const [from = "KZ", to = "KG"] = codes;
  const sources = [page("s1", "country.example")];
  return new Map([
    [from, country({ iso2: from, names: text(from), memberships: own, sources })],
    [to, country({ iso2: to, names: text(to), memberships: theirs, sources })],
  ]);
}

export const withFacts = (facts: Partial<Facts>): Organisation => organisation({ facts: { ...NO_FACTS, ...facts } });
export const customer = (code: string, over: object = {}) => ({
  name: "Buyer",
  type: "civil" as const,
  country: code,
  ...verified,
  ...over,
});

export const onlyPart = (countries: ReadonlyMap<string, Country>, party = organisation(), market = "KG") => {
  const [part, ...rest] = rateMarkets([market], party, countries).parts;
  if (!part || rest.length > 0) throw new Error("one market makes one part");
  return part;
};
