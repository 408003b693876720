import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, page } from "../../../test/support/records.ts";
import { told } from "../../../test/support/rule.catalogue.ts";
import { facts, listsOfNames, read } from "../../../test/support/rule.subject.ts";
import type { Relation } from "../../domain/facts.schema.ts";
import type { RuleSubject } from "../rule.types.ts";
import { type ControlIndicator, isNear, type OwnershipEvent } from "./control.signs.ts";
import { OWNERSHIP_RULES } from "./ownership.rules.ts";

const say = (id: string, over: Partial<RuleSubject> = {}) => told(OWNERSHIP_RULES, id, over);
const sources = [page("s1", "one.example"), page("s2", "two.example"), page("s3", "one.example")];
const twice = { sources: ["s1", "s2"] };
const indicator = (
  kind: ControlIndicator["kind"],
  over: Parameters<typeof read>[0] = twice,
  name = "Fictional Listed",
): ControlIndicator => ({
  kind,
  by: { name, organisation: null },
  ...read(over),
});

describe("US-OFAC-SHAM", () => {
  const event = (
    date: string,
    relation: Relation = "unrelated",
    over: Partial<OwnershipEvent> = {},
  ): OwnershipEvent => ({
    date,
    from: { name: "Fictional Listed", organisation: null },
    to: { name: "Fictional Receiver", organisation: null, relation },
    share: null,
    buyBack: false,
    ...read(twice),
    ...over,
  });
  const unlisted = { name: "Fictional Unlisted", organisation: null };
  const given = (one: OwnershipEvent, over: Partial<RuleSubject> = {}, controlIndicators: ControlIndicator[] = []) => ({
    organisation: organisation({ sources }),
    facts: facts({ ownershipEvents: [one], controlIndicators }),
    listsOf: listsOfNames({ "Fictional Listed": ["ofac-sdn"] }),
    designatedOn: () => "2024-02-23",
    ...over,
  });
  it.each([
    ["24 months after the designation", given(event("2026-02-23")), "high row 3"],
    ["a day more", given(event("2026-02-24")), "no"],
    ["24 months before it", given(event("2022-02-23")), "high row 3"],
    ["a day more before", given(event("2022-02-22")), "no"],
    ["to a nominee, whenever", given(event("2010-01-01", "nominee")), "high row 3"],
    ["to family, designation date unknown", given(event("2010", "family"), { designatedOn: () => null }), "high row 3"],
    ["with a buy-back, whenever", given(event("2010-01-01", "unrelated", { buyBack: true })), "high row 3"],
    [
      "with control by another listed person",
      given(event("2024-03-01"), { listsOf: () => ["ofac-sdn"] }, [indicator("veto", twice, "Fictional Third")]),
      "high row 3",
    ],
    ["within a family of unlisted people", given(event("2024-03-01", "family", { from: unlisted })), "no"],
    ["by a giver whom only the EU lists", given(event("2024-03-01", "family"), { listsOf: () => ["eu-269"] }), "no"],
    ["with control that goes on", given(event("2024-03-01"), {}, [indicator("de_facto_management")]), "block row 3"],
    [
      "with control that is only recalled",
      given(event("2024-03-01"), {}, [indicator("veto", { mark: "recalled" })]),
      "high row 3",
    ],
    [
      "with control by somebody else",
      given(event("2024-03-01"), {}, [indicator("veto", twice, "Fictional Unlisted")]),
      "high row 3",
    ],
    [
      "with a shared board, which is no control",
      given(event("2024-03-01"), {}, [indicator("shared_board")]),
      "high row 3",
    ],
    ["in a year that leaves it open", given(event("2026")), "? partner facts.ownershipEvents.date"],
    [
      "where the designation date is unknown",
      given(event("2026-01-01"), { designatedOn: () => null }),
      "? partner facts.ownershipEvents.date",
    ],
    [
      "to somebody of unknown relation, long ago",
      given(event("2010-01-01", "unknown")),
      "? partner facts.ownershipEvents.to.relation",
    ],
    ["none, as asked", { facts: facts({ ownershipEvents: [] }) }, "no"],
    ["not known", {}, "? partner facts.ownershipEvents"],
    ["the day before the guidance", given(event("2026-02-23"), { asOf: "2026-03-30" }), "no"],
    ["the day of the guidance", given(event("2026-02-23"), { asOf: "2026-03-31" }), "high row 3"],
  ] as [string, Partial<RuleSubject>, string][])("a transfer %s", (_, over, expected) => {
    expect(say("US-OFAC-SHAM", over)).toBe(expected);
  });

  it.each([
    ["EU-OWN-CONTROL", "eu-269"],
    ["UK-OWN-CONTROL", "uk-sanctions"],
  ])("has its like in %s, which holds", (rule, list) => {
    const over = { listsOf: () => [list] };
    expect(say(rule, given(event("2024-03-01"), over))).toBe("high row 3");
    expect(say(rule, given(event("2010-01-01"), over))).toBe("no");
  });

  it("knows whether dates are near from what of them is known", () => {
    expect(isNear("2026-02-28", "2024-02-29")).toBe("yes");
    expect(isNear("2026-03-01", "2024-02-29")).toBe("no");
    expect(isNear("2024", "2024-06")).toBe("yes");
    expect(isNear("2026-06", "2024-06-15")).toBe("perhaps");
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const cut = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(day, day, cut, cut, (a, b, lengthA, lengthB) => {
        const [exact, rough] = [isNear(a, b), isNear(a.slice(0, lengthA), b.slice(0, lengthB))];
        expect(rough === "perhaps" || rough === exact).toBe(true);
      }),
    );
  });
});
