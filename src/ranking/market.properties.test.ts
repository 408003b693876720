import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customer, membership, onlyPart, recalled, verified, withFacts, world } from "../../test/support/markets.ts";
import { MEMBERSHIP_GROUPS, MEMBERSHIP_STATES, type Membership } from "../domain/country.schema.ts";
import { isKnown } from "./interval.ts";
import { opensMarket } from "./market.ts";
import { MARKET_WAYS, WAY_RATINGS } from "./market.ways.ts";

describe("the rating", () => {
  const someState = fc.constantFrom(...MEMBERSHIP_STATES);
  const someMembership = (group: Membership["group"]) =>
    fc
      .record({
        state: someState,
        isRecalled: fc.boolean(),
        agreement: fc.constantFrom(undefined, "signed" as const, "in_force" as const),
      })
      .map(({ state, isRecalled, agreement }) => {
        const claim = { state, ...(isRecalled ? recalled : verified) };
        return membership(group, agreement ? { ...claim, tradeAgreement: agreement } : claim);
      });
  const someMemberships = fc.tuple(...MEMBERSHIP_GROUPS.map(someMembership));
  const someCustomers = fc.array(
    fc
      .record({ code: fc.constantFrom("KG", "KZ", "UZ"), isRecalled: fc.boolean() })
      .map(({ code, isRecalled }) => customer(code, isRecalled ? recalled : verified)),
    { maxLength: 3 },
  );
  const ends = ["low", "likely", "high"] as const;

  it("is an interval between 0 and 1 that a seat tops and the best way's value never falls below", () => {
    fc.assert(
      fc.property(someMemberships, someMemberships, someCustomers, (own, theirs, customers) => {
        const party = withFacts({ customers });
        const { opens, rating } = onlyPart(world(own, theirs), party);
        expect(rating.low).toBeGreaterThanOrEqual(0);
        expect(rating.low).toBeLessThanOrEqual(rating.likely);
        expect(rating.likely).toBeLessThanOrEqual(rating.high);
        expect(rating.high).toBeGreaterThanOrEqual(WAY_RATINGS[opens]);
        const seat = onlyPart(world(own, theirs), { ...party, country: "KG" });
        for (const end of ends) expect(seat.rating[end]).toBeGreaterThan(rating[end]);
        if (isKnown(rating)) expect(opens).toBe("presence");
        expect(opensMarket(party, "KG", world(own, theirs))).toBe(["presence", "customs_union"].includes(opens));
      }),
    );
  });

  it("is never lowered by one more membership or one more customer", () => {
    const someIndex = fc.nat({ max: MEMBERSHIP_GROUPS.length - 1 });
    fc.assert(
      fc.property(someMemberships, someMemberships, someCustomers, someIndex, (own, theirs, customers, index) => {
        const joined = own.map((one, i) => (i === index ? { ...one, state: "member" as const } : one));
        const before = onlyPart(world(own, theirs), withFacts({ customers }));
        for (const after of [
          onlyPart(world(joined, theirs), withFacts({ customers })),
          onlyPart(world(own, theirs), withFacts({ customers: [...customers, customer("KG", recalled)] })),
          onlyPart(world(own, theirs), withFacts({ customers: [...customers, customer("KG")] })),
        ]) {
          for (const end of ends) expect(after.rating[end]).toBeGreaterThanOrEqual(before.rating[end]);
          expect(MARKET_WAYS.indexOf(after.opens)).toBeLessThanOrEqual(MARKET_WAYS.indexOf(before.opens));
        }
      }),
    );
  });

  it("falls from way to way in the published order", () => {
    const values = MARKET_WAYS.map((way) => WAY_RATINGS[way]);
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => b - a));
  });
});
