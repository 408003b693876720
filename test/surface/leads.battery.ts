import { describe, expect, it } from "vitest";
import { expectProblem, LANGUAGES, post, type Send } from "./battery.support.ts";

/** Leads: ranked, explained, and never a blocked party. */
export function describeLeads(send: Send): void {
  describe("leads", () => {
    interface Leads {
      leads: {
        rank: number;
        partner: { id: string; role: string; country: string };
        area: { id: string; via: { weight: number } | null };
        verdict: { code: string };
        score: number;
        fit: number;
        riskDeduction: number;
        band: { low: number; high: number };
        points: { points: number }[];
        reasons: unknown[];
        flags: { level: string; why: string; evidence: unknown[] }[];
        nextSteps: string[];
        links: { explanation: string; partner: string };
      }[];
      hidden: Record<string, number>;
      blocked: { count: number; reasons: { rule: string; title: string; count: number }[] };
      references: { partner: { id: string; role: string }; verdict: { code: string }; reason: string }[];
      page: { total: number; next: string | null };
      notices: { area: string; text: string }[];
    }
    const leads = async (query: string) => (await (await send(`/v1/leads${query}`)).json()) as Leads;
    const tenths = (value: number) => Math.round(value * 10);

    it("answers for every area in every language with explained leads", async () => {
      const { areas } = (await (await send("/v1/areas")).json()) as { areas: { id: string }[] };
      expect(areas.length).toBeGreaterThanOrEqual(17);
      for (const { id } of areas) {
        const byLanguage = await Promise.all(
          LANGUAGES.map((language) => leads(`?area=${id}&limit=5&lang=${language}`)),
        );
        const [first] = byLanguage;
        expect(first?.leads.length, id).toBeGreaterThan(0);
        const ids = byLanguage.map((answer) => answer.leads.map(({ partner }) => partner.id));
        expect(new Set(ids.map((list) => list.join())).size, id).toBe(1);
        for (const lead of byLanguage.flatMap((answer) => answer.leads)) {
          expect(lead.partner.role).toBe("candidate");
          expect(["recommended", "conditional"]).toContain(lead.verdict.code);
          const sum = lead.points.reduce((total, { points }) => total + tenths(points), 0);
          expect(tenths(lead.fit)).toBe(sum);
          expect(tenths(lead.score)).toBe(sum + tenths(lead.riskDeduction));
          expect(lead.score).toBeGreaterThanOrEqual(lead.band.low);
          expect(lead.score).toBeLessThanOrEqual(lead.band.high);
          expect(lead.reasons.length).toBeGreaterThan(0);
          expect(lead.nextSteps.length).toBeGreaterThan(0);
          for (const flag of lead.flags) expect(flag.evidence.length).toBeGreaterThan(0);
        }
      }
    });

    it("filters by several areas, countries and kinds, repeated or joined by commas", async () => {
      const joined = await leads("?area=ai,cloud&country=KZ,uz&kind=startup&kind=company&limit=100");
      const repeated = await leads("?area=ai&area=cloud&country=KZ&country=UZ&kind=startup,company&limit=100");
      expect(joined.leads.map(({ partner }) => partner.id)).toEqual(repeated.leads.map(({ partner }) => partner.id));
      expect(joined.leads.length).toBeGreaterThan(3);
      for (const { partner } of joined.leads) expect(["KZ", "UZ"]).toContain(partner.country);
    });

    it("finds Korean free text with and without spaces", async () => {
      const spaced = await leads(`?q=${encodeURIComponent("우즈베키스탄 핀테크")}&limit=3`);
      const joined = await leads(`?q=${encodeURIComponent("우즈베키스탄핀테크")}&limit=3`);
      expect(spaced.leads[0]?.partner.country).toBe("UZ");
      expect(joined.leads[0]?.partner.country).toBe("UZ");
    });

    it("finds nobody for words that mean nothing, and says which", async () => {
      const response = await send(`/v1/leads?q=${encodeURIComponent("xyzzy plugh")}`);
      const { leads: found, query } = (await response.json()) as Leads & { query: { wordsNotFound: string[] } };
      expect(found).toEqual([]);
      expect(query.wordsNotFound).toEqual(["xyzzy", "plugh"]);
    });

    it("shows held leads on request only, and counts what it hides", async () => {
      const usual = await leads("?area=cyber_security&limit=100");
      expect(usual.leads.map(({ partner }) => partner.id)).not.toContain("tsarka");
      expect(usual.hidden.hold).toBeGreaterThan(0);
      const held = await leads("?area=cyber_security&verdict=hold&limit=100");
      expect(held.leads.map(({ partner }) => partner.id)).toContain("tsarka");
    });

    it("counts the blocked with their rules and never lists them", async () => {
      const answer = await leads("?country=KG&verdict=recommended,conditional,hold,not_recommended&limit=100");
      expect(answer.blocked.count).toBeGreaterThan(5);
      expect(answer.blocked.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(answer.blocked.count);
      expect(answer.leads.map(({ partner }) => partner.id)).not.toContain("keremet-bank-kg");
    });

    it("refuses 'blocked' as a verdict of leads", async () => {
      const problem = await expectProblem(await send("/v1/leads?verdict=blocked"), 400, "invalid-parameter");
      expect(problem.errors?.[0]?.allowed).toEqual(["recommended", "conditional", "hold", "not_recommended"]);
    });

    it("shows the brief's organisations in their own section on request", async () => {
      const without = await leads("?area=cloud");
      expect(without.references).toEqual([]);
      const { references, leads: found } = await leads("?area=cloud&include=reference&limit=100");
      const yandex = references.find(({ partner }) => partner.id === "yandex");
      expect(yandex?.verdict.code).toBe("hold");
      expect(yandex?.reason.length).toBeGreaterThan(5);
      expect(found.map(({ partner }) => partner.role)).not.toContain("reference");
      const inAi = await leads("?area=ai&include=reference&limit=100");
      expect(inAi.references.find(({ partner }) => partner.id === "mipt")?.verdict.code).toBe("blocked");
      expect(inAi.leads.map(({ partner }) => partner.id)).not.toContain("mipt");
    });

    it("pages through everything once, in order", async () => {
      const all = await leads("?area=ai&limit=100");
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const part: Leads = await leads(`?area=ai&limit=7${cursor ? `&cursor=${cursor}` : ""}`);
        seen.push(...part.leads.map(({ partner }) => partner.id));
        cursor = part.page.next;
      }
      expect(seen).toEqual(all.leads.map(({ partner }) => partner.id));
      expect(all.page).toMatchObject({ total: seen.length, next: null });
    });

    it("refuses a cursor of another question", async () => {
      const { page } = await leads("?area=ai&limit=5");
      const problem = await expectProblem(
        await send(`/v1/leads?area=cloud&cursor=${page.next}`),
        400,
        "invalid-parameter",
      );
      expect(problem.errors?.[0]?.field).toBe("cursor");
    });

    it("moves the ranking with the weights and repeats those that it used", async () => {
      const korea = await leads(
        "?area=digital_materials_platform&weights=relevance:0,evidence:0,stage:0,access:0,maturity:0,emphasis:0,koreaLink:50&limit=3",
      );
      expect(korea.leads[0]?.points.filter(({ points }) => points > 0)).toHaveLength(1);
      expect(korea.leads[0]?.fit).toBe(100);
    });

    it.each([
      ["area=warp_drive", "area"],
      ["country=XX", "country"],
      ["country=Kazakhstan", "country.0"],
      ["kind=oligarch", "kind.0"],
      ["limit=0", "limit"],
      ["limit=101", "limit"],
      ["limit=ten", "limit"],
      ["limit=5&limit=6", "limit"],
      ["q=%20", "q"],
      ["q=...", "q"],
      [`q=${"a".repeat(301)}`, "q"],
      ["weights=relevance:-1", "weights"],
      ["weights=luck:5", "weights"],
      ["weights=relevance:0,evidence:0,stage:0,access:0,koreaLink:0,maturity:0,emphasis:0", "weights"],
      [
        "weights=relevance:0,mutual:0,market:0,evidence:0,stage:0,access:0,koreaLink:0,maturity:0,emphasis:0",
        "weights",
      ],
      ["market=RU", "market"],
      ["market=KZ,by", "market"],
      ["market=QQ", "market"],
      ["market=Kazakhstan", "market.0"],
      ["mode=marriage", "mode.0"],
      ["ignore=!!", "ignore.0"],
      ["opensOnly=maybe", "opensOnly"],
      ["include=blocked", "include.0"],
      ["cursor=zzz", "cursor"],
      [`area=${Array.from({ length: 31 }, (_, i) => `a${i}`).join()}`, "area"],
    ])("refuses %s and names the field", async (query, field) => {
      const problem = await expectProblem(await send(`/v1/leads?${query}`), 400, "invalid-parameter");
      expect(problem.errors?.[0]?.field).toBe(field);
      expect(problem.errors?.[0]?.message).toMatch(/\p{Script=Hangul}/u);
    });

    it("takes the same question as a body", async () => {
      const byAddress = await leads("?area=ai&country=KZ&limit=4&lang=en");
      const response = await send(
        "/v1/leads",
        post(JSON.stringify({ areas: ["ai"], countries: ["KZ"], limit: 4, lang: "en" })),
      );
      expect(await response.json()).toEqual(byAddress);
    });

    it.each([
      ['{"areas":["warp"]}', "invalid-parameter", 400, "areas"],
      ['{"areas":"ai"}', "invalid-body", 400, "areas"],
      ['{"limit":"4"}', "invalid-body", 400, "limit"],
      ['{"colour":1}', "invalid-body", 400, "colour"],
      ['{"weights":{"luck":1}}', "invalid-body", 400, "weights.luck"],
      ['{"weights":{"relevance":101}}', "invalid-body", 400, "weights.relevance"],
      ["[]", "invalid-body", 400, "(body)"],
      ["null", "invalid-body", 400, "(body)"],
    ])("refuses the body %s", async (body, code, status, field) => {
      const problem = await expectProblem(await send("/v1/leads", post(body)), status, code);
      expect(problem.errors?.[0]?.field).toBe(field);
    });

    it("refuses a body that is not JSON, has another type, or is too large", async () => {
      await expectProblem(await send("/v1/leads", post("{")), 400, "invalid-body");
      await expectProblem(
        await send("/v1/leads", post("{}", { "Content-Type": "text/plain" })),
        415,
        "unsupported-media-type",
      );
      await expectProblem(
        await send("/v1/leads", post("area=ai", { "Content-Type": "application/x-www-form-urlencoded" })),
        415,
        "unsupported-media-type",
      );
      const large = JSON.stringify({ q: "가".repeat(40_000) });
      await expectProblem(await send("/v1/leads", post(large)), 413, "payload-too-large");
    });

    it("explains one lead to the last point", async () => {
      const { leads: list } = await leads("?area=ai&country=KZ&limit=3&lang=en");
      for (const lead of list) {
        const explained = (await (await send(`${lead.links.explanation}?lang=en`)).json()) as {
          lead: Leads["leads"][number];
          criteria: { points: number; evidence: unknown[] }[];
          assessment: { verdictReason: string; outcomes: { rule: string; state: string }[]; dealAssessed: boolean };
        };
        expect(explained.lead).toMatchObject({ score: lead.score, band: lead.band, verdict: lead.verdict });
        expect(explained.criteria.map(({ points }) => points)).toEqual(lead.points.map(({ points }) => points));
        expect(explained.assessment.verdictReason.length).toBeGreaterThan(10);
        expect(new Set(explained.assessment.outcomes.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(60);
        expect(explained.assessment.dealAssessed).toBe(false);
      }
    });

    it.each([
      ["/v1/leads/warp/issai-nu", "not-found"],
      ["/v1/leads/ai/nobody", "not-found"],
      ["/v1/leads/ai/sberbank", "not-a-lead"],
      ["/v1/leads/cloud/yandex", "not-a-lead"],
      ["/v1/leads/ai/astana-hub", "not-a-lead"],
      ["/v1/leads/blockchain/kegoc", "not-a-lead"],
    ])("%s is a 404 that says why", async (path, code) => {
      await expectProblem(await send(path), 404, code);
    });

    it("tells that a Russian state programme is no way in", async () => {
      const { notices } = await leads("?area=market_nti&lang=en");
      expect(notices).toHaveLength(1);
    });
  });
}
