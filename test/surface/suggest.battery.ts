import { describe, expect, it } from "vitest";
import { expectProblem, LANGUAGES, type Send } from "./battery.support.ts";

interface Suggestion {
  id: string;
  type: string;
  text: string;
  name: string;
  link: string | null;
  role: string | null;
  verdict: { code: string; name: string } | null;
}

/** Type-ahead: in any language and from either keyboard, with the verdict of whoever is named. */
export function describeSuggest(send: Send): void {
  describe("suggest", () => {
    const ask = (q: string, more = "") => send(`/v1/suggest?q=${encodeURIComponent(q)}${more}`);
    const suggestions = async (q: string, more = "") =>
      ((await (await ask(q, more)).json()) as { suggestions: Suggestion[] }).suggestions;
    const ids = async (q: string, more = "") => (await suggestions(q, more)).map(({ id }) => id);

    it.each(["인ㄱ", "인고", "인공지능", "ㅇㄱㅈㄴ", "dlsrhd", "artif", "искусств"])(
      "understands %s",
      async (typed) => {
        for (const language of LANGUAGES) expect(await ids(typed, `&lang=${language}`), language).toContain("area:ai");
      },
    );

    it("knows every term of the thesaurus and of the areas, not only their names", async () => {
      expect(await ids("fifth-gen")).toContain("area:5g_infrastructure");
      expect(await ids("악토")).toContain("place:aktobe");
      expect(await ids("актюб")).toContain("place:aktobe");
    });

    it("shows the term as it was typed and the name in the language of the answer", async () => {
      const [found] = await suggestions("блокчейн", "&lang=ko");
      expect(found).toEqual({
        id: "area:blockchain",
        type: "area",
        text: "Блокчейн",
        name: "블록체인",
        link: "/v1/leads?area=blockchain",
        role: null,
        verdict: null,
      });
    });

    it("links to addresses that answer, and to nothing else", async () => {
      const found = [...(await suggestions("tashkent", "&limit=20")), ...(await suggestions("block"))];
      expect(new Set(found.map(({ type }) => type)).size).toBeGreaterThan(2);
      for (const { type, link } of found) {
        expect(link !== null, type).toBe(type === "area" || type === "partner");
        if (link) expect((await send(link)).status, link).toBe(200);
      }
    });

    it.each([
      ["ko", "차단"],
      ["en", "blocked"],
      ["ru", "заблокировано"],
    ])("shows in %s that an organisation is blocked, as its record does", async (language, name) => {
      const [found] = await suggestions("Tako LLC", `&lang=${language}`);
      expect(found).toMatchObject({ id: "partner:tako-llc-am", verdict: { code: "blocked", name } });
      const record = (await (await send(`${found?.link}?lang=${language}`)).json()) as Record<string, unknown>;
      expect(record).toMatchObject({ verdict: found?.verdict, partner: { role: found?.role, name: found?.name } });
    });

    it("looks up every organisation on record, whatever its role", async () => {
      const response = await send("/v1/partners?limit=100&lang=en");
      const { partners } = (await response.json()) as { partners: { id: string; role: string; name: string }[] };
      for (const role of new Set(partners.map((partner) => partner.role))) {
        const partner = partners.find((one) => one.role === role);
        expect(await ids((partner?.name ?? "").slice(0, 60), "&limit=20"), role).toContain(`partner:${partner?.id}`);
      }
    });

    it("gives 8 suggestions, or as many as are asked for", async () => {
      const most = await ids("a", "&limit=20");
      expect(most).toHaveLength(20);
      expect(await ids("a")).toEqual(most.slice(0, 8));
      expect(await ids("a", "&limit=1")).toEqual(most.slice(0, 1));
    });

    it("says that it has nothing to suggest", async () => {
      const response = await ask("qqqqqqqq");
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ suggestions: [], allNames: true });
    });

    it.each([
      ["", "q"],
      ["?q=", "q"],
      ["?q=%20%20", "q"],
      ["?q=%3F%21", "q"],
      [`?q=${"a".repeat(61)}`, "q"],
      ["?q=a&q=b", "q"],
      ["?q=a&limit=0", "limit"],
      ["?q=a&limit=21", "limit"],
      ["?q=a&limit=many", "limit"],
    ])("refuses '%s' and names the field", async (query, field) => {
      for (const language of LANGUAGES) {
        const path = `/v1/suggest${query}${query ? "&" : "?"}lang=${language}`;
        const problem = await expectProblem(await send(path), 400, "invalid-parameter");
        expect(problem.errors?.map((error) => error.field)).toEqual([field]);
      }
    });

    it("takes 60 characters, Hangul in pieces counted as it is read", async () => {
      expect((await ask("가".repeat(60).normalize("NFD"))).status).toBe(200);
      expect((await ask("a".repeat(60))).status).toBe(200);
    });

    it("refuses an unknown parameter", async () => {
      const problem = await expectProblem(await ask("ai", "&area=ai"), 400, "unknown-parameter");
      expect(problem.errors).toMatchObject([{ field: "area", allowed: ["q", "limit", "lang"] }]);
    });

    it("may be cached, each question by itself", async () => {
      const first = await ask("인ㄱ");
      const tag = first.headers.get("etag") ?? "";
      expect(first.headers.get("cache-control")).toContain("max-age=");
      expect(
        (await send(`/v1/suggest?q=${encodeURIComponent("인ㄱ")}`, { headers: { "If-None-Match": tag } })).status,
      ).toBe(304);
      for (const other of [await ask("인고"), await ask("인ㄱ", "&limit=9"), await ask("인ㄱ", "&lang=en")]) {
        expect(other.headers.get("etag")).not.toBe(tag);
      }
    });
  });
}
