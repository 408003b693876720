import { existsSync, rmSync } from "node:fs";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  axeViolations,
  brightness,
  COLOUR_RULES,
  closeBrowser,
  layoutShift,
  openBrowser,
  openTab,
  overflow,
  screenshot,
  serveLocally,
  type Tab,
  type Theme,
  transferred,
  visit,
} from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { faultsOf } from "./faults.ts";

const POLICY = { defaultSrc: ["'none'"], styleSrc: ["'self'"], scriptSrc: ["'self'"] };
const STYLE = `p.faint{color:#ccc;background:#fff}#wide{width:2000px}#tall{height:5000px}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}`;
/** Pushes the text down two frames after it was first drawn. */
const SHIFTING = `requestAnimationFrame(() => requestAnimationFrame(() => {
  const late = document.createElement("div"); late.id = "late"; late.style.height = "300px"; document.body.prepend(late);
}));`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>t</title><link rel="stylesheet" href="/s.css"><main><h1>t</h1>${body}</main></html>`;

/** Pages with one fault each: what finds nothing on the real pages has to find these. */
const faulty = new Hono()
  .use(secureHeaders({ contentSecurityPolicy: POLICY }))
  .get("/s.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css" }))
  .get("/shift.js", (c) => c.body(SHIFTING, 200, { "Content-Type": "text/javascript" }))
  .get("/throws.js", (c) => c.body("throw new Error('on purpose')", 200, { "Content-Type": "text/javascript" }))
  .get("/bare", (c) => c.html("<!doctype html><main><h1>t</h1></main>", 503))
  .get("/sound", (c) => c.html(page("<p>text</p>")))
  .get("/faint", (c) => c.html(page('<p class="faint">text</p>')))
  .get("/dim", (c) => c.html(page("<p>text</p>").replace("s.css", "dim.css")))
  .get("/dim.css", (c) => c.body("body{background:#111;color:#eee}", 200, { "Content-Type": "text/css" }))
  .get("/nameless", (c) => c.html(page("<input>")))
  .get("/wide", (c) => c.html(page('<p id="wide">text</p>')))
  .get("/tall", (c) => c.html(page('<p id="tall">text</p>')))
  .get("/shift", (c) => c.html(page('<p>text</p><script src="/shift.js"></script>')))
  .get("/throws", (c) => c.html(page('<script src="/throws.js"></script>')))
  .get("/inline", (c) => c.html(page('<p style="color:red">text</p>')))
  .get("/outside", (c) => c.html(page('<script src="http://example.com/x.js"></script>')))
  .get("/missing", (c) => c.html(page('<script src="/nowhere.js"></script>')));

describe.skipIf(!hasChromium)("the browser harness", () => {
  let served: Awaited<ReturnType<typeof serveLocally>>;
  let tab: Tab;
  beforeAll(async () => {
    served = await serveLocally(faulty.fetch);
    await openBrowser();
    tab = await openTab();
  });
  afterAll(async () => {
    await closeBrowser();
    await served?.close();
  });
  const open = (path: string, theme: Theme = "system-light", width = 360) =>
    visit(tab, served, path, { lang: "en", theme, width });

  it("finds nothing on a sound page", async () => {
    expect(await open("/sound")).toBe(200);
    expect(await axeViolations(tab)).toEqual([]);
    expect(await overflow(tab)).toEqual([]);
    expect(await layoutShift(tab)).toBe(0);
    expect(tab.complaints).toEqual([]);
  });

  it.each([
    ["/faint", "axe color-contrast at p"],
    ["/nameless", "axe label at input"],
  ])("lets axe find what is wrong with %s", async (path, fault) => {
    await open(path);
    expect(await axeViolations(tab)).toEqual([expect.stringContaining(fault)]);
  });

  it("asks axe about colours only when told so", async () => {
    await open("/nameless");
    expect(await axeViolations(tab, COLOUR_RULES)).toEqual([]);
    await open("/faint");
    expect(await axeViolations(tab, COLOUR_RULES)).toHaveLength(1);
  });

  it("names what is wider than the window, and lets a long page be", async () => {
    await open("/wide");
    expect(await overflow(tab)).toEqual(["p#wide"]);
    await open("/tall");
    expect(await overflow(tab)).toEqual([]);
  });

  it("sees what moves after it was drawn", async () => {
    await open("/shift");
    expect(await layoutShift(tab)).toBeGreaterThan(0.05);
  });

  it.each([
    ["/throws", /script: on purpose/],
    ["/inline", /console: .*Content Security Policy/],
    ["/outside", /Content Security Policy/],
    ["/missing", /console: .*404.*nowhere\.js/],
  ])("passes on what the browser says of %s", async (path, complaint) => {
    await open(path);
    expect(tab.complaints.join("\n")).toMatch(complaint);
    await open("/sound");
    expect(tab.complaints).toEqual([]);
  });

  it("sets the system's wish and the address apart", async () => {
    await open("/sound", "system-dark");
    expect(await brightness(tab)).toBeLessThan(0.1);
    await open("/sound", "dark");
    expect(new URL(tab.page.url()).search).toBe("?lang=en&theme=dark");
    // The page does not know the parameter, and the system wishes the opposite.
    expect(await brightness(tab)).toBeNull();
  });

  it("puts everything that is wrong with a page into words", async () => {
    const view = { lang: "en", theme: "system-light", width: 360 } as const;
    expect(await faultsOf(tab, served, "/sound", view)).toEqual([]);
    expect(await faultsOf(tab, served, "/sound", { ...view, lang: "ko", theme: "system-dark" })).toEqual([
      '360 px: html lang is "en"',
    ]);
    const [status, lang, title, ...rest] = await faultsOf(tab, served, "/bare", view);
    expect([status, lang, title]).toEqual(["360 px: status 503", '360 px: html lang is ""', "360 px: no title"]);
    expect(rest.join("\n")).toMatch(/axe document-title.*\n.*axe html-has-lang.*\n.*console: .*503/s);
    expect(await faultsOf(tab, served, "/dim", view)).toEqual([
      "360 px: the ground has brightness 0.07 in system-light",
    ]);
    expect(await faultsOf(tab, served, "/wide", view)).toEqual(["360 px: wider than the window: p#wide"]);
    expect(await faultsOf(tab, served, "/shift", view)).toEqual([expect.stringContaining("360 px: layout shift 0.")]);
    expect(await faultsOf(tab, served, "/nameless", view)).toHaveLength(1);
    expect(await faultsOf(tab, served, "/nameless", view, { onlyColours: true })).toEqual([]);
  });

  it("measures what a visit costs", async () => {
    const fresh = await openTab();
    await visit(fresh, served, "/sound", { lang: "en", theme: "system-light", width: 1280 });
    const cost = await transferred(fresh);
    expect(cost.requests).toBe(2);
    expect(cost.unpackedBytes).toBe(page("<p>text</p>").length + STYLE.length);
    expect(cost.bytes).toBeGreaterThan(cost.unpackedBytes);
    expect(cost.firstPaint).toBeGreaterThan(0);
    await fresh.page.context().close();
  });

  it("takes pictures under a strict policy", async () => {
    await open("/tall");
    const path = await screenshot(tab, "harness");
    expect(existsSync(path)).toBe(true);
    rmSync(path);
    expect(tab.complaints).toEqual([]);
  });
});
