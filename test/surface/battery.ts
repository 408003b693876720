import { afterAll, beforeAll, describe, expect, it } from "vitest";
import openapi from "../../openapi.json" with { type: "json" };

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  requestId: string;
  errors?: { field: string; message: string; allowed?: string[] }[];
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: { type?: string; enum?: string[]; items?: { enum?: string[] } } }[];
}

/** A real path for each templated one. */
const SAMPLE_PATHS: Record<string, string> = {
  "/v1/areas/{id}": "/v1/areas/ai",
  "/v1/partners/{id}": "/v1/partners/issai-nu",
  "/v1/leads/{area}/{partner}": "/v1/leads/ai/issai-nu",
};

const OPERATIONS = Object.entries(openapi.paths as unknown as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path: SAMPLE_PATHS[path] ?? path,
      parameters: (operation.parameters ?? []).filter((parameter) => parameter.in === "query"),
    })),
);
const GETS = OPERATIONS.filter(({ method }) => method === "GET");
const LANGUAGES = ["ko", "en", "ru"] as const;

async function expectProblem(response: Response, status: number, code: string): Promise<Problem> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({ status, code, type: `/docs/problems#${code}` });
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  expect(problem.title.length).toBeGreaterThan(1);
  expect(problem.detail.length).toBeGreaterThan(1);
  return problem;
}

const post = (body: string, headers: Record<string, string> = { "Content-Type": "application/json" }): RequestInit => ({
  method: "POST",
  body,
  headers,
});

/** The same checks for every runtime: what differs between Node and the edge must not be seen from outside. */
export function describeSurface(
  runtime: string,
  start: () => Promise<{ send: Send; stop: () => Promise<void> }>,
): void {
  describe(`surface on ${runtime}`, () => {
    let send: Send;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      ({ send, stop } = await start());
    });
    afterAll(() => stop?.());

    describe("every operation", () => {
      it.each(GETS)("$id answers 200 with JSON", async ({ path }) => {
        const response = await send(path);
        expect(response.status).toBe(200);
        expect(response.headers.get("content-type")).toContain("application/json");
      });

      it.each(OPERATIONS)(
        "$id refuses an unknown parameter and names the known ones",
        async ({ method, path, parameters }) => {
          const init = method === "POST" ? post("{}") : {};
          const problem = await expectProblem(await send(`${path}?colour=red`, init), 400, "unknown-parameter");
          expect(problem.errors?.[0]?.field).toBe("colour");
          expect(problem.errors?.[0]?.allowed?.toSorted()).toEqual(parameters.map(({ name }) => name).toSorted());
        },
      );

      it.each(OPERATIONS)("$id refuses another language and names the three", async ({ method, path }) => {
        const init = method === "POST" ? post("{}") : {};
        const problem = await expectProblem(await send(`${path}?lang=fr`, init), 400, "invalid-parameter");
        expect(problem.errors).toMatchObject([{ field: "lang", allowed: ["ko", "en", "ru"] }]);
      });

      it.each(OPERATIONS)("$id refuses a method that it does not have", async ({ path }) => {
        const response = await send(path, { method: "DELETE" });
        const allowed = response.headers.get("allow");
        await expectProblem(response, 405, "method-not-allowed");
        expect(allowed).toContain("GET");
        expect(allowed).not.toContain("DELETE");
      });

      it.each(GETS)("$id answers HEAD without a body", async ({ path }) => {
        const response = await send(path, { method: "HEAD" });
        expect(response.status).toBe(200);
        expect(await response.text()).toBe("");
      });

      it.each(GETS)("$id may be read from other origins and carries the security headers", async ({ path }) => {
        const response = await send(path, { headers: { Origin: "https://portal.example" } });
        expect(response.headers.get("access-control-allow-origin")).toBe("*");
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(response.headers.get("x-frame-options")).toBe("DENY");
        expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,}$/);
      });
    });

    describe("caching", () => {
      const CACHED = GETS.filter(({ path }) => path.startsWith("/v1/"));

      it.each(CACHED)("$id has an ETag that answers 304", async ({ path }) => {
        const first = await send(path);
        const tag = first.headers.get("etag") ?? "";
        expect(tag).toMatch(/^"[0-9a-f]{24}"$/);
        expect(first.headers.get("cache-control")).toContain("max-age=");
        expect(first.headers.get("vary")).toContain("Accept-Language");
        const again = await send(path, { headers: { "If-None-Match": `W/${tag}, "other"` } });
        expect(again.status).toBe(304);
        expect(again.headers.get("etag")).toBe(tag);
        expect(await again.text()).toBe("");
      });

      it("tells languages and questions apart by ETag", async () => {
        const paths = [
          "/v1/leads?area=ai&lang=ko",
          "/v1/leads?area=ai&lang=en",
          "/v1/leads?area=cloud&lang=ko",
          "/v1/areas?lang=ko",
        ];
        const tags = await Promise.all(paths.map(async (path) => (await send(path)).headers.get("etag")));
        expect(new Set(tags).size).toBe(paths.length);
      });

      it("names the edition in a header and in the body", async () => {
        const response = await send("/v1/areas");
        const body = (await response.json()) as { edition: { id: string } };
        expect(response.headers.get("nadeul-edition")).toBe(body.edition.id);
        expect(body.edition.id).toMatch(/^[0-9a-f]{32}$/);
      });
    });

    describe("languages", () => {
      it.each([
        ["ru-RU,en;q=0.5", "ru"],
        ["fr, en;q=0.8, ko;q=0.7", "en"],
        ["fr", "ko"],
        ["en;q=0, ru;q=0.1", "ru"],
      ])("Accept-Language %s is answered in %s", async (header, language) => {
        const response = await send("/v1/areas/ai", { headers: { "Accept-Language": header } });
        expect(response.headers.get("content-language")).toBe(language);
      });

      it("puts the parameter above the header", async () => {
        const response = await send("/v1/areas/ai?lang=ru", { headers: { "Accept-Language": "en" } });
        const { area } = (await response.json()) as { area: { name: string } };
        expect(area.name).toMatch(/\p{Script=Cyrillic}/u);
      });

      it("tells problems in the language asked for", async () => {
        const problem = await expectProblem(await send("/v1/nothing?lang=ru"), 404, "no-such-route");
        expect(problem.detail).toMatch(/\p{Script=Cyrillic}/u);
      });
    });

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
            verdictReason: string;
          };
          expect(explained.lead).toMatchObject({ score: lead.score, band: lead.band, verdict: lead.verdict });
          expect(explained.criteria.map(({ points }) => points)).toEqual(lead.points.map(({ points }) => points));
          expect(explained.verdictReason.length).toBeGreaterThan(10);
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

    describe("partners", () => {
      interface PartnerAnswer {
        partner: { id: string; role: string; website: unknown; names: { en: string } };
        verdict: { code: string };
        flags: { rule: string; level: string; evidence: { sources: unknown[] }[] }[];
        listings: { list: string; nature: string; sources: unknown[] }[];
        listMatch: string;
        reference: { tier: string; status: { evidence: { mark: string; sources: unknown[] } }[] } | null;
        links: { leads: string[] };
      }
      const VERDICTS_BY_TIER: Record<string, string[]> = {
        blocked: ["blocked"],
        restricted: ["blocked", "hold", "not_recommended"],
        flagged: ["blocked", "hold", "not_recommended"],
        unassessed: ["hold"],
        no_listing_found: ["conditional", "hold"],
      };

      function expectReference(id: string, { reference, links, verdict }: PartnerAnswer) {
        expect(links.leads, id).toEqual([]);
        expect(VERDICTS_BY_TIER[reference?.tier ?? ""], id).toContain(verdict.code);
        const read = (reference?.status ?? []).filter(({ evidence }) => evidence.mark !== "recalled");
        for (const { evidence } of read) expect(evidence.sources.length, id).toBeGreaterThan(0);
      }

      const partner = async (id: string) => (await (await send(`/v1/partners/${id}?lang=en`)).json()) as PartnerAnswer;

      it("answers for each of the brief's 30 organisations with its status and sources", async () => {
        const response = await send("/v1/partners?role=reference&limit=100");
        const { partners } = (await response.json()) as { partners: { id: string }[] };
        expect(partners).toHaveLength(30);
        for (const { id } of partners) expectReference(id, await partner(id));
      });

      it("shows a blocked party with its listings and without a way to reach it", async () => {
        const answer = await partner("tako-llc-am");
        expect(answer.verdict.code).toBe("blocked");
        expect(answer.partner.website).toBeNull();
        expect(answer.listings.length).toBeGreaterThanOrEqual(3);
        for (const listing of answer.listings) {
          expect(listing.nature).toBe("dated_extract");
          expect(listing.sources.length).toBeGreaterThan(0);
        }
      });

      it("says 'no list match' with the date, and never that a party is clean", async () => {
        const answer = await partner("issai-nu");
        expect(answer.listMatch).toMatch(/^No list match on \d{4}-\d{2}-\d{2}/);
        expect(JSON.stringify(answer)).not.toMatch(/\b(cleared|approved)\b/i);
      });

      it("keeps MegaCom of Kyrgyzstan apart from its Moscow namesake", async () => {
        const kyrgyz = await partner("megacom-kg");
        expect(kyrgyz.listings).toEqual([]);
        expect(kyrgyz.verdict.code).not.toBe("blocked");
        expect((await partner("namesake-megacom-ru")).verdict.code).toBe("blocked");
      });

      it("finds by name in any script and filters by verdict and role", async () => {
        const ids = async (query: string) => {
          const response = await send(`/v1/partners?${query}`);
          return ((await response.json()) as { partners: { id: string }[] }).partners.map(({ id }) => id);
        };
        expect((await ids(`q=${encodeURIComponent("스베르방크")}`))[0]).toBe("sberbank");
        expect((await ids(`q=${encodeURIComponent("Сбербанк")}`))[0]).toBe("sberbank");
        expect((await ids("q=keremet"))[0]).toBe("keremet-bank-kg");
        expect(await ids("verdict=blocked&country=MN")).toEqual(["chinggis-khaan-bank-mn"]);
        expect(await ids("role=channel&country=TJ")).toEqual(["tajrupt", "tj-mint"]);
      });

      it("is a 404 for an unknown id, whatever it contains", async () => {
        for (const id of ["nobody", "%00", "..%2f..%2fetc", "a".repeat(500), encodeURIComponent("<script>")]) {
          await expectProblem(await send(`/v1/partners/${id}`), 404, "not-found");
        }
      });
    });

    describe("everything else", () => {
      it("is a problem for an unknown address and for an address that is too long", async () => {
        await expectProblem(await send("/v2/leads"), 404, "no-such-route");
        await expectProblem(await send(`/v1/leads?q=${"a".repeat(5000)}`), 414, "uri-too-long");
      });

      it("keeps a client's request id", async () => {
        const response = await send("/v1/nothing", { headers: { "X-Request-Id": "case-4711" } });
        expect((await expectProblem(response, 404, "no-such-route")).requestId).toBe("case-4711");
      });

      it("answers a preflight", async () => {
        const response = await send("/v1/leads", {
          method: "OPTIONS",
          headers: { Origin: "https://portal.example", "Access-Control-Request-Method": "POST" },
        });
        expect(response.status).toBe(204);
        expect(response.headers.get("access-control-allow-methods")).toContain("POST");
      });

      it("names its lists as a dated extract", async () => {
        const { lists, screening } = (await (await send("/v1/lists")).json()) as {
          lists: { id: string; entries: number; nature: string; asOf: string }[];
          screening: { nature: string };
        };
        expect(screening.nature).toBe("dated_extract");
        expect(lists.find(({ id }) => id === "ofac-sdn")?.entries).toBeGreaterThan(20);
        for (const list of lists) expect(list).toMatchObject({ nature: "dated_extract", asOf: "2026-11-22" });
      });

      it("publishes its method: weights that sum to 100, factors, rules", async () => {
        const method = (await (await send("/v1/method")).json()) as {
          criteria: { weight: number }[];
          riskFactors: Record<string, number>;
          rules: { id: string }[];
          modes: unknown[];
        };
        expect(method.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
        expect(method.riskFactors).not.toHaveProperty("block");
        expect(method.rules.length).toBeGreaterThanOrEqual(60);
        expect(method.modes).toHaveLength(26);
      });

      it.each(LANGUAGES)("has pages for people in %s", async (language) => {
        for (const path of ["/docs", "/docs/problems"]) {
          const response = await send(`${path}?lang=${language}`);
          expect(response.headers.get("content-type")).toContain("text/html");
          expect(await response.text()).toContain(`<html lang="${language}">`);
        }
      });

      it("serves the very document that is in the repository", async () => {
        expect(await (await send("/openapi.json")).json()).toEqual(openapi);
      });
    });
  });
}
