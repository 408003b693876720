import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { AppDependencies, InternalErrorReport } from "../../src/app/app.types.ts";
import { createApp } from "../../src/app/create-app.ts";
import { createEditionHolder } from "../../src/editions/edition.holder.ts";
import { SERVICE_NAMES, SERVICES } from "../../src/exchange/datagokr.services.ts";
import { createAnswerCache } from "../../src/http/answer.cache.ts";
import { ask, envelopeOfXml } from "../support/datagokr.ts";
import { createTestApp, TEST_NOW } from "../support/test-app.ts";
import { LANGUAGES, type Send } from "./battery.support.ts";

/** What only an app of one's own shows: its clock, its keys, what it keeps, and an edition that is not there. */

const KEY = "aB3+/x9==";
const FORMATS = ["xml", "json"] as const;
const { holder } = await createTestApp();

function appWith(changes: Partial<AppDependencies> = {}): Send {
  const app = createApp({
    editions: holder,
    asset: async () => "",
    answers: createAnswerCache(),
    now: () => TEST_NOW,
    serviceKeys: new Map([[KEY, 10_000]]),
    ...changes,
  });
  return async (path, init) => app.request(path, init);
}

const areas = (key: string, format = "xml") => `/openapi/areas?numOfRows=1&type=${format}&serviceKey=${key}`;

describe("keys and quotas", () => {
  it.each(FORMATS)("starts the day's hundred of the trial key again at midnight in Korea, as %s", async (format) => {
    let now = new Date("2026-11-22T14:59:00.000Z");
    const { app, close } = await createTestApp(() => now);
    const code = async () => (await ask(async (path) => app.request(path), areas("nadeul-trial", format))).code;
    for (let i = 0; i < 100; i++) expect(await code()).toBe("00");
    expect(await code()).toBe("22");
    now = new Date("2026-11-22T14:59:59.999Z");
    expect(await code()).toBe("22");
    now = new Date("2026-11-22T15:00:00.000Z");
    expect(await code()).toBe("00");
    close();
  });

  it("counts a request with a wrong parameter, and one that nobody may send not at all", async () => {
    const send = appWith({ serviceKeys: new Map([["short", 2]]) });
    expect((await ask(send, areas("other"))).code).toBe("30");
    expect((await ask(send, `${areas("short")}&colour=red`)).code).toBe("10");
    expect((await ask(send, areas("short"))).code).toBe("00");
    expect((await ask(send, areas("short"))).code).toBe("22");
  });

  it("takes a key as both of its forms are sent", async () => {
    const send = appWith();
    const encoded = encodeURIComponent(KEY);
    for (const key of [KEY, encoded, encodeURIComponent(encoded)])
      expect((await ask(send, areas(key))).code).toBe("00");
    for (const key of [KEY.toLowerCase(), encoded.slice(3), "nadeul-trial"])
      expect((await ask(send, areas(key))).code).toBe("30");
  });

  it("keeps no key: neither with the answers nor in what it reports", async () => {
    const kept: string[] = [];
    const reports: InternalErrorReport[] = [];
    const answers = createAnswerCache();
    const send = appWith({
      answers: { get: answers.get, set: (question, answer) => kept.push(question) && answers.set(question, answer) },
      onInternalError: (report) => reports.push(report),
      editions: {
        ...holder,
        current: async () => {
          if (kept.length > 0) throw new TypeError("broken");
          return holder.current();
        },
      },
    });
    const first = await ask(send, areas(encodeURIComponent(KEY)));
    expect(first.code).toBe("00");
    const broken = await ask(send, areas(encodeURIComponent(KEY), "json"));
    expect(broken).toMatchObject({ code: "99", message: "UNKNOWN_ERROR", form: "service" });
    expect(reports).toMatchObject([{ name: "TypeError", path: "/openapi/areas" }]);
    expect(kept).toHaveLength(1);
    for (const text of [JSON.stringify(kept), JSON.stringify(reports)]) expect(text).not.toMatch(/aB3/i);
  });

  it("gives each key the answer that is kept, in its own format and language", async () => {
    const send = appWith({
      serviceKeys: new Map([
        ["one1", 9],
        ["two2", 9],
      ]),
    });
    const korean = await ask(send, areas("one1"));
    expect(await ask(send, areas("two2"))).toEqual(korean);
    expect(await ask(send, `${areas("two2")}&lang=en`)).not.toEqual(korean);
    expect(await ask(send, areas("two2", "json"))).toEqual(korean);
  });
});

describe("without an edition", () => {
  const none = createEditionHolder({
    source: { inForce: async () => null, load: () => Promise.reject(new Error("there is none")) },
    now: () => TEST_NOW,
  });

  it.each(FORMATS)("says so in the service's form, as %s", async (format) => {
    const answer = await ask(appWith({ editions: none }), areas(encodeURIComponent(KEY), format));
    expect(answer).toEqual({ code: "01", message: "APPLICATION_ERROR", form: "service", items: [] });
  });

  it("has its guide, less the examples, and lets nobody keep it", async () => {
    const response = await appWith({ editions: none })("/openapi");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain("불러온 자료판이 없어");
  });
});

describe("the guide", () => {
  const pageOf = async (language: string, changes: Partial<AppDependencies> = {}) =>
    (await appWith({ serviceKeys: new Map(), ...changes })(`/openapi?lang=${language}`)).text();
  const plain = (text: string) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  const codesOf = (page: string) =>
    [...page.matchAll(/<pre tabindex="0"><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, text]) => plain(text ?? ""));

  it.each(LANGUAGES)("shows what its requests really answer, in %s", async (language) => {
    const send = appWith({ serviceKeys: new Map() });
    const codes = codesOf(await (await send(`/openapi?lang=${language}`)).text());
    expect(codes).toHaveLength(10);
    for (let i = 0; i < codes.length; i += 2) {
      const [curl = "", shown = ""] = codes.slice(i, i + 2);
      const address = /^curl 'http:\/\/localhost(\/openapi\/[!-~]+)'$/.exec(curl)?.[1] ?? "";
      // A program of one's own sends no Accept-Language, so the address alone has to bring the language.
      const real = await (await send(address)).text();
      const isJson = real.startsWith("{");
      expect(isJson ? JSON.parse(shown) : envelopeOfXml(shown)).toEqual(
        isJson ? JSON.parse(real) : envelopeOfXml(real),
      );
    }
  });

  it.each(LANGUAGES)(
    "is well-formed HTML whose tables have captions and heads with a scope, in %s",
    async (language) => {
      const page = await pageOf(language);
      const parser = new SaxesParser();
      const count: Record<string, number> = {};
      const ids: string[] = [];
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", ({ name, attributes }) => {
        count[name] = (count[name] ?? 0) + 1;
        if (name === "th") expect(["row", "col"]).toContain(attributes.scope);
        if (attributes.id) ids.push(attributes.id);
      });
      // The two void elements of the page are closed for a reader of XML.
      parser.write(page.replace("<!doctype html>", "").replaceAll(/<(meta|link)([^>]*)>/g, "<$1$2/>")).close();
      expect(count.caption).toBe(count.table);
      expect(count.table).toBe(8);
      expect(count.h1).toBe(1);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
      expect(page).not.toMatch(/undefined|\[object/);
    },
  );

  it("names every parameter and every value of every service", async () => {
    const page = await pageOf("en");
    for (const name of SERVICE_NAMES) {
      const section = page.slice(page.indexOf(`<h2 id="${name}">`)).split("</section>")[0] ?? "";
      const shown = [...section.matchAll(/<td><code>(\w+)<\/code><\/td>/g)].map(([, code]) => code);
      const { schema, fields } = SERVICES[name];
      expect(shown).toEqual([...Object.keys(schema.entries), ...fields.map((field) => field.name)]);
    }
  });

  it("shows no trial key where the operator hands out keys, and never one of those", async () => {
    const page = await pageOf("ko", { serviceKeys: new Map([["its-own-key", 5]]) });
    expect(page).not.toMatch(/nadeul-trial|its-own-key/);
    expect(page).toContain("serviceKey=YOUR_KEY");
  });

  it("does not repeat a host that could not be pasted into a shell", async () => {
    const app = createApp({
      editions: holder,
      asset: async () => "",
      answers: createAnswerCache(),
      now: () => TEST_NOW,
    });
    const page = await (await app.request("http://a';id;'.example/openapi")).text();
    expect(page).not.toContain(";id;");
    expect(page).toContain("http://127.0.0.1:8787/openapi/leads");
  });
});

describe("the tables of the guide", () => {
  /** Every record of a service, page after page. */
  async function everyItem(send: Send, name: string, parameters: string): Promise<Record<string, string>[]> {
    const items: Record<string, string>[] = [];
    for (let page = 1, total = 1; items.length < total; page++) {
      const path = `/openapi/${name}?type=json&numOfRows=100&pageNo=${page}&serviceKey=${encodeURIComponent(KEY)}`;
      const answer = await ask(send, `${path}${parameters}`);
      expect(answer.items.length).toBeGreaterThan(0);
      items.push(...answer.items);
      total = Number(answer.totalCount);
    }
    return items;
  }

  const extra: Record<string, string> = { leads: "&verdict=recommended,conditional,hold,not_recommended" };

  it.each(SERVICE_NAMES)("tell the values of %s in their order, with sizes and blanks as they are", async (name) => {
    const send = appWith();
    const { fields } = SERVICES[name];
    for (const language of LANGUAGES) {
      for (const item of await everyItem(send, name, `&lang=${language}${extra[name] ?? ""}`)) {
        expect(Object.keys(item)).toEqual(fields.map((field) => field.name));
        const wrong = fields
          .map((field) => ({ ...field, value: item[field.name] ?? "" }))
          .filter(({ size, always, value }) => [...value].length > size || (always && value === ""));
        expect(wrong.map((field) => `${field.name}: ${field.value}`)).toEqual([]);
        expect(item.flagNms ? item.flagNms.split(" | ").length : 0).toBe(Number(item.flagCnt ?? 0));
      }
    }
  });
});
