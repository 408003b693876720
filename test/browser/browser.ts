import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import type { Language } from "../../src/domain/vocabulary.ts";
import { createTestApp } from "../support/test-app.ts";
import { findChromium } from "./chromium.ts";

/** What the reader's system wishes and what the address asks for (`?theme=`). */
interface Look {
  parameter: "light" | "dark" | "contrast" | null;
  scheme: "light" | "dark";
  contrast: "more" | "no-preference";
}

/** An address that asks for a theme has to win over the system, so the system always wishes the opposite. */
export const LOOKS = {
  light: { parameter: "light", scheme: "dark", contrast: "no-preference" },
  dark: { parameter: "dark", scheme: "light", contrast: "no-preference" },
  contrast: { parameter: "contrast", scheme: "light", contrast: "no-preference" },
  "system-light": { parameter: null, scheme: "light", contrast: "no-preference" },
  "system-dark": { parameter: null, scheme: "dark", contrast: "no-preference" },
  "system-contrast": { parameter: null, scheme: "light", contrast: "more" },
} as const satisfies Record<string, Look>;
export type Theme = keyof typeof LOOKS;

export interface View {
  lang: Language;
  theme: Theme;
  /** CSS pixels. */
  width: number;
}

/** One tab with a cache of its own. */
export interface Tab {
  page: Page;
  cdp: CDPSession;
  /** What the browser complained of since the last visit: errors of scripts, of the policy, of loading. */
  complaints: string[];
}

export interface Pages {
  origin: string;
  internalErrors: readonly unknown[];
  close(): Promise<void>;
}

const HEIGHT = 800;
const RESULTS = fileURLToPath(new URL("../../test-results/", import.meta.url));
const ARGS = [
  // As root, and where user namespaces are closed, the sandbox cannot start; only our own pages are opened.
  "--no-sandbox",
  "--disable-gpu",
  "--font-render-hinting=none",
  // Nothing outside this machine can be asked, whatever a page says.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

let browser: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const { executable, env } = await findChromium();
  return chromium.launch({ executablePath: executable, env, args: ARGS });
}

/** The browser of this test file: started at the first call, closed by `closeBrowser`. */
export function openBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}

/** A new tab; pages that are to be measured want one without a cache. */
export async function openTab(): Promise<Tab> {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1280, height: HEIGHT } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`not loaded: ${request.url()}`));
  return { page, cdp: await context.newCDPSession(page), complaints };
}

/** Serves anything that answers requests at a free port of 127.0.0.1. */
export async function serveLocally(
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const { promise: listening, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, resolve);
  const { port } = await listening;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** The real app with the fixtures, as a browser reaches it. */
export async function startPages(): Promise<Pages> {
  const { app, close, internalErrors } = await createTestApp();
  const served = await serveLocally(app.fetch);
  return {
    origin: served.origin,
    internalErrors,
    close: async () => {
      await served.close();
      close();
    },
  };
}

/** The address of a page in one language and theme. */
export function addressOf(path: string, { lang, theme }: Pick<View, "lang" | "theme">): string {
  const { parameter } = LOOKS[theme];
  const separator = path.includes("?") ? "&" : "?";
  return `${path}${separator}lang=${lang}${parameter ? `&theme=${parameter}` : ""}`;
}

/** Opens a page as a reader with this window, system and language would, and waits until it is drawn. @returns the HTTP status */
export async function visit(tab: Tab, { origin }: { origin: string }, path: string, view: View): Promise<number> {
  const { scheme, contrast } = LOOKS[view.theme];
  tab.complaints.length = 0;
  await tab.page.setViewportSize({ width: view.width, height: HEIGHT });
  await tab.page.emulateMedia({ colorScheme: scheme, contrast, reducedMotion: "reduce" });
  const response = await tab.page.goto(`${origin}${addressOf(path, view)}`);
  await tab.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  return response?.status() ?? 0;
}

/** Success criteria of WCAG 2.2, levels A and AA, and the advice that goes beyond them. */
export const WCAG_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const ALL_TAGS = [...WCAG_TAGS, "best-practice"];
/** The rules whose outcome a theme can change. */
export const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line for each element. Takes tags or names of rules, not both. */
export async function axeViolations({ cdp }: Tab, rules: readonly string[] = ALL_TAGS): Promise<string[]> {
  const options = JSON.stringify({
    runOnly: rules,
    resultTypes: ["violations"],
    reporter: "no-passes",
    preload: false,
  });
  // Straight to the engine: the page's policy forbids scripts, and 650 kB go much faster this way.
  const expression = `${AXE_SOURCE};axe.run(${options}).then(({ violations }) => JSON.stringify(violations))`;
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", { expression, awaitPromise: true });
  if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  const violations = JSON.parse(String(result.value)) as AxeResults["violations"];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `axe ${id} at ${target.join(" ")}: ${failureSummary?.split("\n").slice(1).join(" ").trim()}`,
    ),
  );
}

const OVERFLOW = `(() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > page.clientWidth + 1);
  return wide.slice(0, 3).map((e) => e.tagName.toLowerCase() + (e.id && "#" + e.id) + [...e.classList].map((c) => "." + c).join(""));
})()`;

/** The first elements that make the page itself scroll sideways; nothing for a page that fits. */
export function overflow({ page }: Tab): Promise<string[]> {
  return page.evaluate<string[]>(OVERFLOW);
}

const LAYOUT_SHIFT = `new Promise((resolve) => {
  let sum = 0;
  const add = (entries) => { for (const e of entries) if (!e.hadRecentInput) sum += e.value; };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => { add(observer.takeRecords()); observer.disconnect(); resolve(sum); }));
})`;

/** The sum of all layout shifts since the page was opened (0 is none; Cumulative Layout Shift calls 0.1 good). */
export function layoutShift({ page }: Tab): Promise<number> {
  return page.evaluate<number>(LAYOUT_SHIFT);
}

const BACKGROUND = `(() => {
  const colours = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
  const canvas = document.createElement("canvas").getContext("2d");
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    if (a === 255) return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  }
  return null;
})()`;

/** How bright the page's ground is, from 0 (black) to 1 (white); null for a page without a ground of its own. */
export function brightness({ page }: Tab): Promise<number | null> {
  return page.evaluate<number | null>(BACKGROUND);
}

export interface Transferred {
  /** Bytes over the wire, headers included; 0 for what came from the tab's cache. */
  bytes: number;
  /** Bytes after unpacking. */
  unpackedBytes: number;
  requests: number;
  /** Milliseconds since the visit began; null if nothing was drawn. */
  firstPaint: number | null;
  firstContentfulPaint: number | null;
}

const TRANSFERRED = `(() => {
  const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const paint = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const sum = (field) => loaded.reduce((total, entry) => total + entry[field], 0);
  return {
    bytes: sum("transferSize"),
    unpackedBytes: sum("decodedBodySize"),
    requests: loaded.length,
    firstPaint: paint("first-paint"),
    firstContentfulPaint: paint("first-contentful-paint"),
  };
})()`;

/** What the last visit cost. */
export function transferred({ page }: Tab): Promise<Transferred> {
  return page.evaluate<Transferred>(TRANSFERRED);
}

/** The whole page as a picture in test-results/, which git ignores. @returns its path */
export async function screenshot({ page }: Tab, name: string): Promise<string> {
  const path = join(RESULTS, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  // Hiding the caret and stopping animations would need a style element, which the page's policy forbids.
  await page.screenshot({ path, fullPage: true, caret: "initial", animations: "allow" });
  return path;
}
