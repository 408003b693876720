import { describe, expect, it } from "vitest";
import openapi from "../../public/openapi.json" with { type: "json" };
import { expectProblem, LANGUAGES, type Send } from "./battery.support.ts";

/** Addresses, lists, method and pages. */
export function describeService(send: Send): void {
  describe("everything else", () => {
    it("is a problem for an unknown address and for an address that is too long", async () => {
      await expectProblem(await send("/v2/leads"), 404, "no-such-route");
      await expectProblem(await send(`/v1/leads?q=${"a".repeat(5000)}`), 414, "uri-too-long");
    });

    it("tells what is wrong with a value and never how that is checked", async () => {
      const problem = await expectProblem(await send("/v1/leads?asOf=yesterday"), 400, "invalid-parameter");
      expect(JSON.stringify(problem)).not.toMatch(/=>|function|\bsplit\(/);
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

    it("publishes its method: weights that sum to 100 but for those that a profile adds, factors, rules", async () => {
      const method = (await (await send("/v1/method")).json()) as {
        criteria: { id: string; weight: number }[];
        riskFactors: Record<string, number>;
        rules: { id: string }[];
        modes: unknown[];
      };
      const always = method.criteria.filter(({ id }) => id !== "mutual" && id !== "market");
      expect(always).toHaveLength(method.criteria.length - 2);
      expect(always.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
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
}
