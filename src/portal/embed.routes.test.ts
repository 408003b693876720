import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, TEST_NOW } from "../../test/support/test-app.ts";
import { createApp } from "../app/create-app.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { createAnswerCache } from "../http/answer.cache.ts";
import { BUILDER_WORDS, FRAME_WORDS } from "./embed.words.ts";

/** Bytes of the widget over the wire, compressed. */
const MAX_WIDGET_BYTES = 20 * 1024;
const ALLOWED = ["https://*.portal.example", "https://board.example:8443"];
const publicFile = (name: string) => readFile(new URL(`../../public/${name}`, import.meta.url));

let test: Awaited<ReturnType<typeof createTestApp>>;
let framed: ReturnType<typeof createApp>;
beforeAll(async () => {
  test = await createTestApp();
  framed = createApp({
    editions: test.holder,
    asset: async (name) => (await publicFile(name)).toString("utf8"),
    answers: createAnswerCache(),
    now: () => TEST_NOW,
    frameAncestors: ALLOWED,
  });
});
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => test.app.request(path, { headers });
const directive = (response: Response, name: string) =>
  response.headers
    .get("Content-Security-Policy")
    ?.split("; ")
    .find((one) => one.startsWith(`${name} `));
const code = (page: string, id: string) =>
  new RegExp(`<code id="${id}"[^>]*>([\\s\\S]*?)</code>`)
    .exec(page)?.[1]
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&") ?? "";
const build = async (query: string, headers: Record<string, string> = {}) => {
  const response = await get(`/embed?${query}`, headers);
  expect(response.status).toBe(200);
  const page = await response.text();
  return { response, page, snippet: code(page, "snippet-code"), policy: code(page, "policy-code") };
};

describe("files of the widget", () => {
  it.each(["v1.js", "frame.js", "resize.js", "builder.js", "frame.css", "builder.css"])(
    "%s is served to any origin, byte for byte, and asked for again only by its tag",
    async (name) => {
      const response = await get(`/embed/${name}`, { Origin: "https://portal.example" });
      expect(response.status).toBe(200);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
      expect(response.headers.get("Content-Type")).toBe(
        name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8",
      );
      expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=3600/);
      expect(Buffer.from(await response.arrayBuffer()).equals(await publicFile(`embed/${name}`))).toBe(true);
      const tag = response.headers.get("ETag") ?? "";
      expect(tag).not.toBe("");
      const again = await get(`/embed/${name}`, { "If-None-Match": tag });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect((await get(`/embed/${name}`, { "If-None-Match": '"other"' })).status).toBe(200);
    },
  );

  it("is small", async () => {
    const bytes = gzipSync(await publicFile("embed/v1.js")).length;
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(MAX_WIDGET_BYTES);
  });

  it("never makes markup out of text, keeps nothing, and measures in px", async () => {
    const text = (await publicFile("embed/v1.js")).toString("utf8");
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
    expect(text).not.toMatch(/\b(?:cookie|localStorage|sessionStorage|indexedDB)\b\s*[.=(]/);
    expect(text).not.toMatch(/[\d.]rem\b/);
  });

  it("has the words of the frame in every language", async () => {
    const text = (await publicFile("embed/v1.js")).toString("utf8");
    for (const words of Object.values(FRAME_WORDS)) {
      for (const language of LANGUAGES) expect(text).toContain(JSON.stringify(words[language]));
    }
  });
});

describe("the frame", () => {
  it("may be framed by the hosts on the list, which X-Frame-Options could not say", async () => {
    const response = await framed.request("/embed/leads?area=ai");
    expect(response.status).toBe(200);
    expect(directive(response, "frame-ancestors")).toBe(`frame-ancestors 'self' ${ALLOWED.join(" ")}`);
    expect(response.headers.get("X-Frame-Options")).toBeNull();
    expect(directive(response, "default-src")).toBe("default-src 'none'");
    expect(directive(response, "script-src")).toBe("script-src 'self'");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  it("may be framed by nobody else where no host is named, and other pages by nobody at all", async () => {
    expect(directive(await get("/embed/leads"), "frame-ancestors")).toBe("frame-ancestors 'self'");
    for (const path of ["/embed", "/docs", "/embed/v1.js"]) {
      const response = await framed.request(path);
      expect(directive(response, "frame-ancestors")).toBe("frame-ancestors 'none'");
      expect(response.headers.get("X-Frame-Options")).toBe("DENY");
    }
  });

  it("shows the leads of the API, in its order, with links that carry the question", async () => {
    const query = "area=ai&country=UZ&q=universities&market=EAEU&lang=en";
    const page = await (await get(`/embed/leads?${query}&limit=3&theme=dark`)).text();
    const { leads } = (await (await get(`/v1/leads?${query}&limit=3`)).json()) as {
      leads: { partner: { id: string }; area: { id: string } }[];
    };
    const links = [...page.matchAll(/href="(\/leads\/[^"]+)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));
    expect(leads).toHaveLength(3);
    expect(links).toEqual(
      leads.map(({ partner, area }) => `/leads/${area.id}/${partner.id}?market=EAEU&q=universities&lang=en&theme=dark`),
    );
    expect(page).toContain('<html lang="en" data-theme="dark">');
    expect(page).toContain(FRAME_WORDS.caveat.en);
  });

  it("shows five leads and is light where nothing else is said, and follows the reader on demand", async () => {
    const page = await (await get("/embed/leads?area=ai&country=&q=")).text();
    expect(page.match(/class="lead"/g)).toHaveLength(5);
    expect(page).toContain('<html lang="ko" data-theme="light">');
    expect(page).not.toContain("theme=light");
    expect(await (await get("/embed/leads?theme=auto")).text()).toContain('<html lang="ko">');
  });

  it("says so where nothing answers the question", async () => {
    const page = await (await get("/embed/leads?area=delivery_robots&country=TM&kind=university&lang=ru")).text();
    expect(page).toContain(FRAME_WORDS.empty.ru);
    expect(page).not.toContain('class="lead"');
  });

  it.each([
    ["an unknown parameter", "colour=red", "colour"],
    ["an unknown area", "area=telepathy", "area"],
    ["too many leads", "limit=11", "limit"],
    ["no lead", "limit=0", "limit"],
    ["an unknown theme", "theme=pink", "theme"],
    ["Russia as a market", "market=RU", "market"],
    ["a filter that only the API takes", "verdict=hold", "verdict"],
  ])("refuses %s in the frame's own shape", async (_, query, field) => {
    const response = await framed.request(`/embed/leads?${query}&lang=en`);
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain(`<strong>${field}</strong>`);
    expect(page).toContain('class="frame"');
    expect(page).not.toContain("<nav");
    expect(directive(response, "frame-ancestors")).toContain(ALLOWED[0]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("writes what the address says as text and not as markup", async () => {
    const page = await (await get("/embed/leads?q=%22%3E%3Cscript%3Ex%3C%2Fscript%3E")).text();
    expect(page).not.toContain("<script>x");
  });
});

describe("the builder", () => {
  const origin = "http://localhost";

  it("prints the hash of the very file that it names", async () => {
    const { snippet } = await build("area=ai");
    const served = Buffer.from(await (await get("/embed/v1.js")).arrayBuffer());
    const hash = createHash("sha384").update(served).digest("base64");
    expect(snippet).toBe(
      `<script src="${origin}/embed/v1.js" integrity="sha384-${hash}" crossorigin="anonymous" defer></script>
<nadeul-leads area="ai" lang="ko" limit="5">
  <a href="${origin}/leads?area=ai&amp;lang=ko">${FRAME_WORDS.title.ko}</a>
</nadeul-leads>`,
    );
    expect((await build("area=ai&pin=no")).snippet).not.toContain("integrity");
  });

  it("prints the directives that a host needs, and no more", async () => {
    expect((await build("way=script")).policy).toBe(`script-src ${origin};\nconnect-src ${origin};`);
    expect((await build("way=iframe")).policy).toBe(`script-src ${origin};\nframe-src ${origin};`);
    expect((await build("way=link")).page).toContain(BUILDER_WORDS.policyNone.ko);
  });

  it("names itself as the reader reached it, also behind a proxy that ends TLS", async () => {
    const { snippet, response } = await build("way=link", { "X-Forwarded-Proto": "https" });
    expect(snippet).toContain('href="https://localhost/leads?lang=ko"');
    expect(response.headers.get("Vary")).toContain("X-Forwarded-Proto");
  });

  it("makes a JSP fragment of plain ASCII with escaped ampersands and nothing that JSP would work out", async () => {
    const { snippet } = await build(`way=jsp&area=ai&country=UZ&q=%24%7Bx%7D%20%ED%95%9C%3C%25%3D%20y%20%25%3E`);
    expect(snippet).toMatch(/^<%-- [^%]+ --%>\n<iframe src="/);
    expect(snippet).toContain("/embed/leads?area=ai&amp;country=UZ&amp;q=");
    expect(snippet).not.toMatch(/[^\n\x20-\x7e]|[$#{]\{|<%[^-]/);
    const script = (await build("way=script&q=%24%7Bx%7D%22%3E%3Cb%3E")).snippet;
    expect(script).toContain('q="$&#123;x}&quot;&gt;&lt;b&gt;"');
  });

  it("sets the frame up for its script and for a page without it", async () => {
    const { snippet } = await build("way=iframe&limit=10&snippetLang=en&snippetTheme=contrast&lang=ru");
    expect(snippet).toContain("/embed/leads?lang=en&amp;limit=10&amp;theme=contrast");
    expect(snippet).toMatch(/ sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/);
    expect(snippet).toContain(`title="${FRAME_WORDS.title.en}"`);
    expect(snippet).not.toContain("style=");
    expect(Number(/ height="(\d+)"/.exec(snippet)?.[1])).toBeGreaterThan(1000);
  });

  it("keeps what was chosen in its form, several values too", async () => {
    const { page } = await build("area=ai,cloud&country=KZ&kind=university&market=EAEU&q=a%22b&limit=7&way=link");
    for (const value of ["ai,cloud", "KZ", "university", "EAEU", "7", "link"]) {
      expect(page).toContain(`<option value="${value}" selected>`);
    }
    expect(page).toContain('value="a&quot;b"');
  });

  it("may frame its own preview only, and tells who may frame the list", async () => {
    const { response } = await build("");
    expect(directive(response, "frame-src")).toBe("frame-src 'self'");
    const page = await (await framed.request("/embed")).text();
    for (const host of ALLOWED) expect(page).toContain(host);
    expect((await build("")).page).toContain(BUILDER_WORDS.knowFrameNone.ko);
  });

  it.each(["colour=red", "area=telepathy", "way=applet", "limit=11", "snippetTheme=pink"])(
    "refuses %s",
    async (query) => {
      expect((await get(`/embed?${query}`)).status).toBe(400);
    },
  );
});
