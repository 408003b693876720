import { readFile } from "node:fs/promises";
import { createApp } from "../../src/app/create-app.ts";
import { createAnswerCache } from "../../src/http/answer.cache.ts";
import type { Way } from "../../src/portal/embed.query.ts";
import { createTestApp, TEST_NOW } from "../support/test-app.ts";
import { serveLocally } from "./browser.ts";

/** What goes wrong with the service while a test looks on. */
export interface Trouble {
  /** The API answers 503. */
  isDown: boolean;
  /** Milliseconds by which answers about an area, or files by their path, are late. */
  delays: Record<string, number>;
  /** The widget's file is no longer the one that was pinned. */
  isChanged: boolean;
}

/** What a test asks the host's page to hold and to allow. */
interface HostPage {
  body: string;
  policy: readonly string[];
}

export interface Host {
  /** Origin of the service. */
  service: string;
  /** Origin of a portal that may hold the frame. */
  portal: string;
  /** Origin of a portal that may not. */
  stranger: string;
  trouble: Trouble;
  /** Addresses that the service was asked for since the last call. */
  asked: () => string[];
  /** Sets what both portals show from now on. */
  show: (page: HostPage) => void;
  /** Snippet and policy as the builder prints them for these settings. */
  build: (way: Way, settings?: string) => Promise<HostPage>;
  close: () => Promise<void>;
}

const publicFile = (name: string) => readFile(new URL(`../../public/${name}`, import.meta.url), "utf8");
const hostFile = (name: string) => readFile(new URL(`host/${name}`, import.meta.url), "utf8");

/** What the portal's own page needs; the rest is what the builder prints. */
const OWN_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const decode = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The text of one piece of code on the builder's page. */
function codeOf(page: string, id: string): string {
  const found = new RegExp(`<code id="${id}"[^>]*>([\\s\\S]*?)</code>`).exec(page)?.[1];
  if (found === undefined) throw new Error(`the builder prints no ${id}`);
  return decode(found);
}

async function startService(trouble: Trouble, asked: string[], frameAncestors: readonly string[]) {
  const { holder, close } = await createTestApp();
  const app = createApp({
    editions: holder,
    asset: publicFile,
    answers: createAnswerCache(),
    now: () => TEST_NOW,
    frameAncestors,
  });
  const served = await serveLocally(async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    asked.push(`${pathname}${search}`);
    const late = trouble.delays[pathname] ?? trouble.delays[searchParams.get("area") ?? ""] ?? 0;
    await new Promise((done) => setTimeout(done, late));
    if (trouble.isDown && pathname === "/v1/leads") {
      return new Response("", { status: 503, headers: { "Access-Control-Allow-Origin": "*" } });
    }
    const response = await app.fetch(request);
    if (!trouble.isChanged || pathname !== "/embed/v1.js") return response;
    return new Response(`${await response.text()}\n`, { headers: response.headers });
  });
  const stop = async () => {
    await served.close();
    close();
  };
  return { origin: served.origin, stop };
}

/** The service and two portals, each at a port and so an origin of its own; the service lets the first one frame it. */
export async function startHost(): Promise<Host> {
  const [template, style] = await Promise.all([hostFile("portal.jsp.html"), hostFile("portal.css")]);
  let shown: HostPage = { body: "", policy: [] };
  const servePortal = () =>
    serveLocally((request) => {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith(".css")) return new Response(style, { headers: { "Content-Type": "text/css" } });
      if (pathname !== "/") return new Response(null, { status: 204 });
      return new Response(
        template.replace("<!--EMBED-->", () => shown.body),
        {
          headers: {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Security-Policy": [...OWN_POLICY, ...shown.policy].join("; "),
          },
        },
      );
    });
  const [portal, stranger] = await Promise.all([servePortal(), servePortal()]);
  const trouble: Trouble = { isDown: false, delays: {}, isChanged: false };
  const asked: string[] = [];
  const service = await startService(trouble, asked, [portal.origin]);
  return {
    service: service.origin,
    portal: portal.origin,
    stranger: stranger.origin,
    trouble,
    asked: () => asked.splice(0),
    show: (page) => {
      shown = page;
    },
    build: async (way, settings = "area=ai&limit=3") => {
      const page = await (await fetch(`${service.origin}/embed?way=${way}&lang=ko&${settings}`)).text();
      const policy = codeOf(page, "policy-code").split("\n");
      // What a JSP engine leaves out of the page that it sends.
      const body = codeOf(page, "snippet-code").replace(/<%--.*?--%>/gs, "");
      return { body, policy: policy.map((directive) => directive.replace(/;$/, "")) };
    },
    close: async () => {
      await Promise.all([service.stop(), portal.close(), stranger.close()]);
    },
  };
}
