import type { Country, Membership, MembershipGroup } from "../domain/country.schema.ts";
import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import { between } from "./interval.ts";
import { bestOf, hasRecalled, WAY_RATINGS, type Way, worthOf } from "./market.ways.ts";
import {
  agreementWords,
  customsUnionWords,
  freeTradeWords,
  membershipWords,
  otherMembershipWords,
  type Places,
  unverifiedIf,
} from "./market.words.ts";

/**
 * Parties to the CIS treaty on a free-trade area of 2011-10-18, Uzbekistan by a protocol of 2013. To be a member of
 * the CIS is not enough: Azerbaijan is one and no party. A country must be a member by its record as well.
 */
const FREE_TRADE_PARTIES: ReadonlySet<string> = new Set(["AM", "BY", "KG", "KZ", "MD", "RU", "TJ", "UA", "UZ"]);

/** The standings of the partner's country and of the market in one group. */
interface Pair {
  group: MembershipGroup;
  partner: Membership;
  market: Membership;
  evidence: Evidence[];
}

function pairsOf(partner: Country, market: Country): Pair[] {
  return partner.memberships.flatMap((own) =>
    market.memberships
      .filter(({ group }) => group === own.group)
      .map((theirs) => ({
        group: own.group,
        partner: own,
        market: theirs,
        evidence: [
          evidenceOf(partner, own, membershipWords(partner, own)),
          evidenceOf(market, theirs, membershipWords(market, theirs)),
        ],
      })),
  );
}

type SharedWay = "customs_union" | "free_trade" | "other_membership";

/** What two members of one group have in it. */
function sharedWay(group: MembershipGroup, partner: Country, market: Country): SharedWay {
  if (group === "EAEU") return "customs_union";
  const haveFreeTrade = FREE_TRADE_PARTIES.has(partner.iso2) && FREE_TRADE_PARTIES.has(market.iso2);
  return group === "CIS" && haveFreeTrade ? "free_trade" : "other_membership";
}

const isShared = ({ group, partner, market }: Pair): boolean =>
  // CSTO is a military alliance and opens no market.
  group !== "CSTO" && partner.state === "member" && market.state === "member";

/** All pairs that give the same way make one: each of them would do. */
function sharedAs(opens: SharedWay, pairs: readonly Pair[], places: Places): Way[] {
  if (pairs.length === 0) return [];
  const words = {
    customs_union: () => customsUnionWords(places),
    free_trade: () => freeTradeWords(places),
    other_membership: () =>
      otherMembershipWords(
        pairs.map(({ group }) => group),
        places,
      ),
  }[opens]();
  const evidence = pairs.flatMap((pair) => pair.evidence);
  const worth = bestOf(pairs.map((pair) => worthOf(opens, pair.evidence)));
  return [{ opens, worth, evidence, statement: unverifiedIf(hasRecalled(evidence), "memberships", words) }];
}

/** Trade agreements of one of the two with a group of which the other is a member. Joining the group takes none away. */
function agreementWays({ group, partner, market, evidence }: Pair, places: Places): Way[] {
  const sides = [
    { outside: partner, inside: market, names: [places.partner, places.market] as const },
    { outside: market, inside: partner, names: [places.market, places.partner] as const },
  ];
  return sides
    .filter(({ outside, inside }) => outside.tradeAgreement !== undefined && inside.state === "member")
    .map(({ outside, names: [outsider, insider] }) => {
      const isInForce = outside.tradeAgreement === "in_force";
      const words = agreementWords(group, outsider, insider, isInForce);
      // An agreement that is signed may not bind anybody yet.
      const worth = isInForce ? worthOf("agreement", evidence) : between(0, WAY_RATINGS.agreement);
      return {
        opens: "agreement",
        worth,
        evidence,
        statement: unverifiedIf(hasRecalled(evidence), "memberships", words),
      };
    });
}

/** Ways into a market that the memberships of the two countries give. */
export function membershipWays(partner: Country, market: Country): Way[] {
  const places = { partner: partner.names, market: market.names };
  const pairs = pairsOf(partner, market);
  const shared = pairs.filter(isShared);
  const as = (opens: SharedWay) =>
    sharedAs(
      opens,
      shared.filter(({ group }) => sharedWay(group, partner, market) === opens),
      places,
    );
  return [
    ...as("customs_union"),
    ...as("free_trade"),
    ...pairs.flatMap((pair) => agreementWays(pair, places)),
    ...as("other_membership"),
  ];
}
