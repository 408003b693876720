import { describe, expect, it } from "vitest";
import { expectProblem, LANGUAGES, post, type Send } from "./battery.support.ts";

interface Pairs {
  parts: { id: string; name: string }[];
  alone: { partner: { id: string } }[];
  pairs: {
    rank: number;
    members: { partner: { id: string; role: string }; verdict: { code: string } }[];
    verdict: { code: string };
    score: number;
    fit: number;
    riskDeduction: number;
    points: { points: number }[];
    covers: { id: string; by: string[]; rating: { likely: number } }[];
  }[];
  page: { total: number; next: string | null };
}

/** Pairs: what neither covers alone, ranked and explained as leads are. */
export function describePairs(send: Send): void {
  const pairs = async (query: string) => (await (await send(`/v1/pairs${query}`)).json()) as Pairs;
  const tenths = (value: number) => Math.round(value * 10);

  describe("pairs", () => {
    it.each(LANGUAGES)("cover every part together and neither alone, with points that add up, in %s", async (lang) => {
      const { parts, pairs: found } = await pairs(`?area=5g_infrastructure,blockchain&limit=10&lang=${lang}`);
      expect(parts.map(({ id }) => id)).toEqual(["area:5g_infrastructure", "area:blockchain"]);
      expect(found.length).toBeGreaterThan(0);
      for (const { members, covers, points, fit, score, riskDeduction } of found) {
        expect(new Set(members.map(({ partner }) => partner.id)).size).toBe(2);
        expect(covers.map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
        const by = covers.map((cover) => cover.by);
        for (const { partner } of members) {
          expect(by.some((ids) => ids.includes(partner.id))).toBe(true);
          expect(by.every((ids) => ids.includes(partner.id))).toBe(false);
        }
        const sum = points.reduce((total, one) => total + tenths(one.points), 0);
        expect(tenths(fit)).toBe(sum);
        expect(tenths(score)).toBe(sum + tenths(riskDeduction));
      }
    });

    it("are ranked by verdict, then by score, and paged", async () => {
      const all = await pairs("?area=5g_infrastructure,blockchain&limit=100");
      const first = await pairs("?area=5g_infrastructure,blockchain&limit=3");
      expect(first.pairs).toEqual(all.pairs.slice(0, 3));
      const second = await pairs(`?area=5g_infrastructure,blockchain&limit=3&cursor=${first.page.next}`);
      expect(second.pairs).toEqual(all.pairs.slice(3, 6));
      const scores = all.pairs.filter(({ verdict }) => verdict.code === "conditional").map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });

    it("say who covers everything alone, and pair nobody with them", async () => {
      const { alone, pairs: found } = await pairs("?area=ai,fintech&limit=100");
      expect(alone.length).toBeGreaterThan(0);
      const ids = alone.map(({ partner }) => partner.id);
      expect(found.flatMap(({ members }) => members).some(({ partner }) => ids.includes(partner.id))).toBe(false);
    });

    it("hold no blocked party, whatever is asked", async () => {
      const { pairs: found } = await pairs(
        "?area=ai,fintech,5g_infrastructure,cyber_security&verdict=recommended,conditional,hold,not_recommended&limit=100",
      );
      for (const { verdict, members } of found) {
        expect(verdict.code).not.toBe("blocked");
        for (const member of members) {
          expect(member.verdict.code).not.toBe("blocked");
          expect(member.partner.role).toBe("candidate");
        }
      }
    });

    it("cover a target market as a part of the need, from a profile too", async () => {
      const response = await send(
        "/v1/pairs",
        post(
          JSON.stringify({
            areas: ["digital_materials_platform"],
            markets: ["GE"],
            limit: 5,
          }),
        ),
      );
      const { parts } = (await response.json()) as Pairs;
      expect(parts.map(({ id }) => id)).toEqual(["area:digital_materials_platform", "market:GE"]);
    });

    it("need a need that two could share", async () => {
      const problem = await expectProblem(await send("/v1/pairs?area=ai"), 400, "invalid-parameter");
      expect(problem.errors?.[0]?.field).toBe("area");
      await expectProblem(await send("/v1/pairs", post(JSON.stringify({ areas: [] }))), 400, "invalid-parameter");
      await expectProblem(await send("/v1/pairs?area=ai&market=RU"), 400, "invalid-parameter");
    });
  });
}
