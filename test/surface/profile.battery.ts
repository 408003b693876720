import { describe, expect, it } from "vitest";
import { expectProblem, post, type Send } from "./battery.support.ts";

interface Range {
  low: number;
  likely: number;
  high: number;
}
interface Lead {
  rank: number;
  partner: { id: string; country: string };
  area: { id: string };
  score: number;
  fit: number;
  riskDeduction: number;
  points: { criterion: string; points: number; weight: number }[];
  standing: { rank: { low: number; high: number }; top5: number; tie: { from: number; to: number } | null } | null;
  moves: {
    fact: string;
    question: string;
    points: { from: number; to: number };
    places: { from: number; to: number };
  }[];
  mutual: { toFirm: Range | null; toPartner: Range | null } | null;
  markets: { market: string; name: string; statement: string; rating: Range }[] | null;
}
interface Leads {
  leads: Lead[];
  page: { total: number };
  query: {
    understood: { id: string; type: string; text: string; applied: boolean; corrected: boolean }[];
    ignore: string[];
    wordsNotFound: string[];
    profile: { markets: string[]; marketCountries: string[]; opensOnly: boolean; modes: string[] };
  };
}

const PROFILE = {
  areas: ["ai"],
  verdicts: ["conditional"],
  offers: [{ type: "business_offer", area: "ai" }],
  needs: [{ type: "technology_request", area: "ai", minStage: "pilot" }],
  modes: ["co_development"],
  markets: ["UZ", "KG"],
  limit: 5,
};
const ONLY_MUTUAL = { relevance: 0, evidence: 0, stage: 0, access: 0, koreaLink: 0, maturity: 0, emphasis: 0 };

const tenths = (value: number) => Math.round(value * 10);
const criteria = ({ points }: Lead) => points.map(({ criterion }) => criterion);

/** What the free text of a question is understood as, and what a firm tells of itself. */
export function describeProfile(send: Send): void {
  const leads = async (query: string) => (await (await send(`/v1/leads${query}`)).json()) as Leads;
  const asked = async (body: object) => {
    const response = await send("/v1/leads", post(JSON.stringify(body)));
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as Leads;
  };

  describe("free text", () => {
    const q = encodeURIComponent("우즈베키스탄 핀테크");
    const placeOf = ({ query }: Leads) => query.understood.find(({ type }) => type === "place");

    it("is answered with what was understood of it, and with the words that nobody knows", async () => {
      const answer = await leads(`?q=${encodeURIComponent("우즈베키스탄 핀테크 쀓뛟")}&limit=100`);
      expect(placeOf(answer)).toMatchObject({ text: "우즈베키스탄", applied: true, corrected: false });
      expect(answer.query.wordsNotFound).toEqual(["쀓뛟"]);
      expect(answer.leads.length).toBeGreaterThan(0);
      for (const { partner } of answer.leads) expect(partner.country).toBe("UZ");
    });

    it("loses a reading that the asker takes away", async () => {
      const id = placeOf(await leads(`?q=${q}`))?.id ?? "";
      const answer = await leads(`?q=${q}&ignore=${id}&limit=100`);
      expect(answer.query.ignore).toEqual([id]);
      expect(placeOf(answer)).toBeUndefined();
      expect(answer.leads.some(({ partner }) => partner.country !== "UZ")).toBe(true);
    });

    it("gives way to a filter of the request, and says so", async () => {
      const answer = await leads(`?q=${q}&country=KZ&limit=100`);
      expect(placeOf(answer)).toMatchObject({ applied: false });
      expect(answer.leads.length).toBeGreaterThan(0);
      for (const { partner } of answer.leads) expect(partner.country).toBe("KZ");
    });
  });

  describe("every lead", () => {
    it("tells how firm its place is and what would move it", async () => {
      const { leads: list, page } = await leads("?area=ai&limit=100&lang=en");
      expect(list[0]?.standing).not.toBeNull();
      for (const { standing, moves, score } of list) {
        if (standing) {
          expect(standing.rank.low).toBeLessThanOrEqual(standing.rank.high);
          expect(standing.top5).toBeGreaterThanOrEqual(0);
          expect(standing.top5).toBeLessThanOrEqual(1);
        }
        expect(moves.length).toBeLessThanOrEqual(3);
        for (const { points, places, question } of moves) {
          expect(points.from).toBeLessThanOrEqual(score);
          expect(points.to).toBeGreaterThanOrEqual(score);
          expect(places.to).toBeLessThanOrEqual(places.from);
          expect(places.from).toBeLessThanOrEqual(page.total);
          expect(question).toMatch(/\?$/);
        }
      }
    });

    it("says nothing of mutual fit and markets where nothing was told", async () => {
      for (const lead of (await leads("?area=ai&limit=5")).leads) {
        expect([lead.mutual, lead.markets]).toEqual([null, null]);
        expect(criteria(lead)).not.toContain("mutual");
        expect(criteria(lead)).not.toContain("market");
      }
    });
  });

  describe("target markets", () => {
    it("are rated for each lead, and a group is its members without Russia and Belarus", async () => {
      const { leads: list, query } = await leads("?area=fintech&market=EAEU&limit=5&lang=en");
      expect(query.profile.markets).toEqual(["EAEU"]);
      expect(query.profile.marketCountries).toContain("KZ");
      for (const never of ["RU", "BY"]) expect(query.profile.marketCountries).not.toContain(never);
      expect(list.length).toBeGreaterThan(0);
      for (const lead of list) {
        expect(lead.markets?.map(({ market }) => market)).toEqual(query.profile.marketCountries);
        for (const { statement } of lead.markets ?? []) expect(statement.length).toBeGreaterThan(5);
        expect(criteria(lead)).toContain("market");
        expect(lead.points.reduce((sum, { weight }) => sum + tenths(weight), 0)).toBe(1000);
      }
    });

    it("may be wanted of every lead", async () => {
      const all = await leads("?area=fintech&market=UZ&limit=100");
      const opening = await leads("?area=fintech&market=UZ&opensOnly=true&limit=100");
      expect(opening.leads.length).toBeGreaterThan(0);
      expect(opening.page.total).toBeLessThan(all.page.total);
      const scores = new Map(all.leads.map(({ partner, score }) => [partner.id, score]));
      for (const { partner, score } of opening.leads) expect(scores.get(partner.id)).toBe(score);
    });
  });

  describe("a profile", () => {
    it("is rated in both directions, and the points still add up", async () => {
      const { leads: list, query } = await asked(PROFILE);
      expect(query.profile).toMatchObject({ modes: ["co_development"], marketCountries: ["KG", "UZ"] });
      expect(list.length).toBe(5);
      for (const lead of list) {
        expect(lead.mutual?.toFirm).not.toBeNull();
        expect(lead.mutual?.toPartner).not.toBeNull();
        const sum = lead.points.reduce((total, { points }) => total + tenths(points), 0);
        expect(tenths(lead.fit)).toBe(sum);
        expect(tenths(lead.score)).toBe(sum + tenths(lead.riskDeduction));
      }
    });

    it("explains one lead as its list showed it", async () => {
      const { leads: list, page } = await asked(PROFILE);
      const { limit: _, ...profile } = PROFILE;
      for (const lead of list) {
        const response = await send(`/v1/leads/${lead.area.id}/${lead.partner.id}`, post(JSON.stringify(profile)));
        const explained = (await response.json()) as { lead: Lead; among: number };
        expect(explained.lead).toEqual(lead);
        expect(explained.among).toBe(page.total);
      }
    });

    it("leaves out the countries that it excludes", async () => {
      const { leads: list } = await asked({ ...PROFILE, limit: 100, constraints: { excludeCountries: ["KZ"] } });
      expect(list.length).toBeGreaterThan(0);
      expect(list.map(({ partner }) => partner.country)).not.toContain("KZ");
    });

    it("with goods is checked as a deal", async () => {
      const response = await send("/v1/leads/ai/issai-nu", post('{"hs6":["854231"]}'));
      expect(await response.json()).toMatchObject({ assessment: { dealAssessed: true } });
    });

    it("may be ranked by mutual fit alone, where it tells what to compare", async () => {
      const { leads: list } = await asked({ ...PROFILE, markets: [], weights: ONLY_MUTUAL });
      for (const lead of list) {
        expect(lead.fit).toBeGreaterThanOrEqual(0);
        expect(lead.points.filter(({ weight }) => weight > 0)).toMatchObject([{ criterion: "mutual", weight: 100 }]);
      }
    });

    it("never makes a lead of a party that is blocked", async () => {
      const response = await send("/v1/leads/ai/sberbank", post(JSON.stringify({ markets: ["KZ"], q: "Sberbank" })));
      await expectProblem(response, 404, "not-a-lead");
    });

    it.each([
      [{ markets: ["RU"] }, "invalid-parameter", "markets"],
      [{ markets: ["KR"] }, "invalid-parameter", "markets"],
      [{ markets: ["QQ"] }, "invalid-parameter", "markets"],
      [{ markets: ["Kazakhstan"] }, "invalid-body", "markets.0"],
      [{ modes: ["marriage"] }, "invalid-body", "modes.0"],
      [{ offers: [{ type: "technology_offer", area: "warp" }] }, "invalid-parameter", "offers.area"],
      [{ needs: [{ type: "technology_request", area: "warp" }] }, "invalid-parameter", "needs.area"],
      [{ needs: [{ type: "wish", area: "ai" }] }, "invalid-body", "needs.0.type"],
      [{ offers: Array(21).fill({ type: "technology_offer", area: "ai" }) }, "invalid-body", "offers"],
      [{ constraints: { excludeCountries: ["XX"] } }, "invalid-parameter", "constraints.excludeCountries"],
      [{ constraints: { unknown: "maybe" } }, "invalid-body", "constraints.unknown"],
      [{ hs6: ["8542"] }, "invalid-body", "hs6.0"],
      [{ ignore: ["!!"] }, "invalid-body", "ignore.0"],
      [{ opensOnly: "yes" }, "invalid-body", "opensOnly"],
      [{ weights: ONLY_MUTUAL }, "invalid-parameter", "weights"],
    ])("refuses %j and names the field", async (body, code, field) => {
      for (const path of ["/v1/leads", "/v1/leads/ai/issai-nu"]) {
        const problem = await expectProblem(await send(path, post(JSON.stringify(body))), 400, code);
        expect(problem.errors?.[0]?.field, path).toBe(field);
      }
    });
  });
}
