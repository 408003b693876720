import { describe, expect, it } from "vitest";
import { type Decision, type Hit, ruleHits } from "./hit.ts";

const hit = (id: string, basis: string) => ({ id, basis }) as Hit;
const decision = (of: string, ruling: Decision["ruling"], basis: string): Decision => ({
  hit: of,
  ruling,
  why: "w",
  by: "b",
  at: "2026-11-22T00:00:00.000Z",
  basis,
});

describe("rulings on hits", () => {
  it("hold while listing and organisation are the same, and reopen when not", () => {
    const same = decision("a", "confirmed", "1");
    expect(ruleHits([hit("a", "1"), hit("b", "1")], [same, decision("b", "confirmed", "0")])).toEqual([
      { id: "a", basis: "1", decision: same, reopened: false },
      { id: "b", basis: "1", decision: null, reopened: true },
    ]);
  });

  it("are replaced by the newest, even one that no longer holds", () => {
    const [first, second] = [decision("a", "confirmed", "1"), decision("a", "other-party", "1")];
    expect(ruleHits([hit("a", "1")], [first, second])[0]?.decision).toBe(second);
    expect(ruleHits([hit("a", "1")], [first, decision("a", "other-party", "2")])).toMatchObject([
      { decision: null, reopened: true },
    ]);
  });

  it("on hits that are gone are left alone", () => {
    expect(ruleHits([hit("a", "1")], [decision("gone", "confirmed", "1")])).toMatchObject([
      { decision: null, reopened: false },
    ]);
  });
});
