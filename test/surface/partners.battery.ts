import { describe, expect, it } from "vitest";
import { expectProblem, type Send } from "./battery.support.ts";

/** Partners: everything on record, with status and sources. */
export function describePartners(send: Send): void {
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
}
