import { describe, expect, it } from "vitest";
import { ask } from "../support/datagokr.ts";
import { expectProblem, LANGUAGES, type Send } from "./battery.support.ts";

const TRIAL = "serviceKey=nadeul-trial";
const FORMATS = ["xml", "json"] as const;
const EVERY_LEAD = "verdict=recommended,conditional,hold,not_recommended";

/**
 * The open API in the manner of data.go.kr, with the public trial key: about sixty of its hundred requests of a day
 * are used here, the rest by the last check.
 */
export function describeDatagokr(send: Send): void {
  const portal = (service: string, parameters = "") =>
    ask(send, `/openapi/${service}?${TRIAL}${parameters && `&${parameters}`}`);

  describe("open API", () => {
    it.each(FORMATS)("tells errors of the key in the gateway's form, as %s", async (format) => {
      const expected = { code: "30", message: "SERVICE_KEY_IS_NOT_REGISTERED_ERROR", form: "gateway" };
      for (const key of ["", "serviceKey=", "serviceKey=guess", "serviceKey=a&serviceKey=b", `${TRIAL}&${TRIAL}`])
        expect(await ask(send, `/openapi/leads?type=${format}&${key}`)).toMatchObject(expected);
    });

    it.each(FORMATS)("names the parameter that is wrong in the service's form, as %s", async (format) => {
      for (const [parameters, field] of [
        ["numOfRows=0", "numOfRows"],
        ["numOfRows=101", "numOfRows"],
        ["pageNo=one", "pageNo"],
        ["pageNo=-1", "pageNo"],
        ["area=nowhere", "area"],
        ["country=KAZ", "country"],
        ["colour=red", "colour"],
        ["verdict=blocked", "verdict"],
      ]) {
        const { code, message, form } = await portal("leads", `type=${format}&lang=en&${parameters}`);
        expect({ code, form }).toEqual({ code: "10", form: "service" });
        expect(message).toMatch(new RegExp(`^INVALID_REQUEST_PARAMETER_ERROR: ${field} \\(`));
      }
    });

    it.each(FORMATS)("tells of a service that it does not have, without a key, as %s", async (format) => {
      for (const path of ["/openapi/firms", "/openapi/leads/ai", "/openapi/Leads"])
        expect(await ask(send, `${path}?type=${format}`)).toMatchObject({
          code: "12",
          message: "NO_OPENAPI_SERVICE_ERROR",
          form: "service",
        });
    });

    it("knows the format by each of its names, in either case, and is XML where nothing is said", async () => {
      const typeOf = async (parameters: string) =>
        (await send(`/openapi/areas?serviceKey=none&${parameters}`)).headers.get("content-type")?.split(";")[0];
      for (const name of ["type", "_type", "resultType", "returnType"]) {
        expect(await typeOf(`${name}=json`)).toBe("application/json");
        expect(await typeOf(`${name}=JSON`)).toBe("application/json");
        expect(await typeOf(`${name}=xml`)).toBe("application/xml");
      }
      expect(await typeOf("")).toBe("application/xml");
      expect(await typeOf("type=csv")).toBe("application/xml");
      expect((await portal("areas", "type=csv&lang=en")).message).toContain("type (");
      expect((await portal("areas", "type=xml&_type=json&lang=en")).message).toContain("type, _type (");
    });

    it("takes the key decoded, encoded and encoded twice, and its name in either case", async () => {
      for (const key of [
        TRIAL,
        "serviceKey=%6Eadeul%2Dtrial",
        "serviceKey=%256Eadeul%252Dtrial",
        "ServiceKey=nadeul-trial",
      ])
        expect((await ask(send, `/openapi/areas?${key}`)).code).toBe("00");
    });

    it("takes a parameter without a value for none", async () => {
      const plain = await portal("leads", "area=ai");
      expect(await portal("leads", "area=ai&country=&kind=&q=&pageNo=&lang=")).toEqual(plain);
    });

    it("pages through everything once: the pages add up to the total", async () => {
      const all = await portal("leads", "area=ai&numOfRows=100");
      const seen: string[] = [];
      for (let page = 1; seen.length < Number(all.totalCount); page++) {
        const part = await portal("leads", `area=ai&numOfRows=20&pageNo=${page}`);
        expect(part).toMatchObject({ pageNo: String(page), numOfRows: "20", totalCount: all.totalCount });
        expect(part.items.length).toBeGreaterThan(0);
        seen.push(...part.items.map(({ partnerId }) => partnerId ?? ""));
      }
      expect(seen).toEqual(all.items.map(({ partnerId }) => partnerId));
      expect(new Set(seen).size).toBe(Number(all.totalCount));
      expect(await portal("areas", "pageNo=999")).toMatchObject({ code: "00", items: [], totalCount: "20" });
      expect((await portal("areas")).items).toHaveLength(10);
    });

    it.each(FORMATS)("has a list of items for none, one and many, as %s", async (format) => {
      const none = await portal("leads", `type=${format}&country=GE&kind=fund`);
      expect(none).toMatchObject({ code: "00", items: [], totalCount: "0" });
      expect((await portal("areas", `type=${format}&numOfRows=1`)).items).toHaveLength(1);
      expect((await portal("areas", `type=${format}&numOfRows=3`)).items).toHaveLength(3);
    });

    it("says the same in XML and in JSON", async () => {
      for (const service of ["leads", "partners", "areas"])
        expect(await portal(service, "type=xml&numOfRows=100")).toEqual(
          await portal(service, "type=json&numOfRows=100"),
        );
    });

    it("shows the leads of /v1/leads in their order, with reasons, unknowns, flags and where they come from", async () => {
      const { items } = await portal("leads", "area=ai&lang=en&numOfRows=100");
      const { leads } = (await (await send("/v1/leads?area=ai&lang=en&limit=100")).json()) as {
        leads: { partner: { id: string }; score: number; flags: { rule: string }[]; nextSteps: string[] }[];
      };
      expect(
        items.map(({ partnerId, score, flagRules, nextStep }) => ({ partnerId, score, flagRules, nextStep })),
      ).toEqual(
        leads.map(({ partner, score, flags, nextSteps }) => ({
          partnerId: partner.id,
          score: score.toFixed(1),
          flagRules: flags.map(({ rule }) => rule).join(","),
          nextStep: nextSteps[0],
        })),
      );
      for (const item of items) {
        expect(item.baseDate).toMatch(/^20\d{6}$/);
        expect(item.listNotice).toMatch(/on \d{4}-\d{2}-\d{2} \(/);
        expect(item.editionId).toMatch(/^[0-9a-f]{32}$/);
        expect(item.reason1).not.toBe("");
        expect(Number(item.bandLow)).toBeLessThanOrEqual(Number(item.score));
        expect(Number(item.bandHigh)).toBeGreaterThanOrEqual(Number(item.score));
        expect(JSON.stringify(item)).not.toMatch(/\b(cleared|approved|vetted|clean)\b/i);
      }
    });

    it("never has a blocked party among leads, and shows it with its reason among partners", async () => {
      const blocked = await portal("partners", "verdict=blocked&numOfRows=100&lang=en");
      expect(blocked.items).toHaveLength(Number(blocked.totalCount));
      expect(blocked.items.length).toBeGreaterThan(30);
      for (const { verdict, verdictReason, flagLevels, nextStep, listNotice } of blocked.items) {
        expect(verdict).toBe("blocked");
        expect(verdictReason?.length).toBeGreaterThan(20);
        expect(flagLevels).toMatch(/^block/);
        expect(nextStep).not.toBe("");
        expect(listNotice).toMatch(/\d{4}-\d{2}-\d{2}/);
      }
      const ids = new Set(blocked.items.map(({ partnerId }) => partnerId));
      const leads = [
        ...(await portal("leads", `${EVERY_LEAD}&numOfRows=100`)).items,
        ...(await portal("leads", `${EVERY_LEAD}&numOfRows=100&pageNo=2`)).items,
        ...(await portal("leads", `${EVERY_LEAD}&numOfRows=100&q=${encodeURIComponent("Керемет Банк")}`)).items,
      ];
      expect(leads.length).toBeGreaterThan(100);
      expect(leads.filter(({ partnerId, verdict }) => ids.has(partnerId ?? "") || verdict === "blocked")).toEqual([]);
    });

    it("answers in the language asked for, Korean first", async () => {
      const names = async (parameters: string) => (await portal("areas", `${parameters}&numOfRows=1`)).items[0]?.areaNm;
      expect(await names("lang=ru")).toMatch(/\p{Script=Cyrillic}/u);
      expect(await names("lang=en")).toMatch(/^[\x20-\x7e]+$/);
      expect(await names("type=json")).toMatch(/\p{Script=Hangul}/u);
    });

    it("reads Korean words in UTF-8", async () => {
      const { items } = await portal("leads", `q=${encodeURIComponent("우즈베키스탄 핀테크")}&numOfRows=3`);
      expect(items[0]?.natnCd).toBe("UZ");
    });

    it("leaves other methods and the OpenAPI document as they are", async () => {
      await expectProblem(await send(`/openapi/leads?${TRIAL}`, { method: "POST" }), 405, "method-not-allowed");
      expect((await send("/openapi.json")).headers.get("content-type")).toContain("application/json");
    });

    it.each(LANGUAGES)("has a guide for people in %s", async (language) => {
      const response = await send(`/openapi?lang=${language}`);
      expect(response.headers.get("content-type")).toContain("text/html");
      const page = await response.text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain("nadeul-trial");
    });

    it("tells that the day's requests are used up, in the gateway's form", async () => {
      let last = await portal("areas", "numOfRows=1");
      // Twice the quota, in case a day of Korea ends meanwhile.
      for (let i = 0; i < 200 && last.code === "00"; i++) last = await portal("areas", "numOfRows=1");
      const expected = {
        code: "22",
        message: "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR",
        form: "gateway",
      };
      expect(last).toMatchObject(expected);
      for (const format of FORMATS) expect(await portal("leads", `type=${format}`)).toMatchObject(expected);
    });
  });
}
