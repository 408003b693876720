import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import {
  axeViolations,
  closeBrowser,
  openBrowser,
  openTab,
  overflow,
  type Tab,
  type Theme,
  type View,
  visit,
} from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { type Host, startHost } from "./embed.host.ts";

const VIEW: View = { lang: "ko", theme: "system-light", width: 1280 };
const IFRAME = 'document.querySelector("iframe[data-nadeul-frame]")';
/** Pixels of a frame that may be left over: heights are rounded up. */
const ROOM = 3;

describe.skipIf(!hasChromium)("the frame and the page that builds it", () => {
  let host: Host;
  let tab: Tab;
  beforeAll(async () => {
    [host] = await Promise.all([startHost(), openBrowser()]);
    tab = await openTab();
  });
  afterAll(async () => {
    await closeBrowser();
    await host?.close();
  });
  const open = (where: "portal" | "stranger" | "service", path = "/", view: Partial<View> = {}) =>
    visit(tab, { origin: host[where] }, path, { ...VIEW, ...view });
  const content = () => tab.page.frames().find((frame) => frame.url().includes("/embed/leads"));
  /** How much of the frame's content does not fit, in CSS pixels; negative for room to spare. */
  const hidden = () =>
    content()?.evaluate<number>("document.documentElement.getBoundingClientRect().height - innerHeight");
  const height = () => tab.page.evaluate<string>(`${IFRAME}.style.height`);
  async function expectFitting() {
    await expect.poll(hidden, { timeout: 5000 }).toBeLessThanOrEqual(0);
    await expect.poll(hidden).toBeGreaterThan(-ROOM);
  }
  /** The portal with the builder's frame, once that has the height of its content. */
  async function openFrame() {
    host.show(await host.build("iframe"));
    await open("portal");
    await expectFitting();
  }

  it.each([
    ["sandboxed, as the builder prints it", "iframe", (body: string) => body, "null"],
    ["not sandboxed", "iframe", (body: string) => body.replace(/ sandbox="[^"]*"/, ""), "service"],
    ["without a name", "iframe", (body: string) => body.replace(/ name="[^"]*"/, ""), "null"],
    ["as a JSP fragment", "jsp", (body: string) => body, "null"],
  ] as const)("is as high as its content, whatever the host's zoom: %s", async (_, way, change, origin) => {
    const { body, policy } = await host.build(way);
    host.show({ body: change(body), policy });
    for (const width of [1280, 360]) {
      await open("portal", "/", { width });
      await expectFitting();
      await tab.page.evaluate('document.body.style.zoom = "1"');
      await expectFitting();
    }
    expect(await content()?.evaluate("origin")).toBe(origin === "null" ? "null" : host.service);
    expect(await content()?.evaluate('document.querySelectorAll(".lead").length')).toBe(3);
    expect(tab.complaints).toEqual([]);
  });

  it("is as high as its content where the host's script comes long after the frame", async () => {
    const { body, policy } = await host.build("iframe");
    host.show({ body: body.replace(' loading="lazy"', "").replace(" defer", " async"), policy });
    host.trouble.delays = { "/embed/resize.js": 800 };
    const fresh = await openTab();
    await fresh.page.goto(host.portal, { waitUntil: "commit" });
    await fresh.page.locator("iframe").waitFor();
    await fresh.page.waitForTimeout(500);
    expect(await fresh.page.frames()[1]?.locator(".lead").count()).toBe(3);
    const style = () => fresh.page.evaluate<string>(`${IFRAME}.style.height`);
    expect(await style()).toBe("");
    await expect.poll(style).toMatch(/^\d+px$/);
    host.trouble.delays = {};
    await fresh.page.context().close();
  });

  it("counts pixels of the host where the zoom does not reach into the frame", async () => {
    await openFrame();
    const say = (message: string) => content()?.evaluate(`parent.postMessage(${message}, "*")`);
    await say('{ type: "nadeul:resize", v: 1, id: name, height: 400, width: innerWidth / 2 }');
    await expect.poll(height).toBe("801px");
    await say('{ type: "nadeul:resize", v: 1, id: name, height: 1e9, width: innerWidth }');
    await expect.poll(height).toBe("20000px");
  });

  it("believes only its own frame, by window and by name", async () => {
    await openFrame();
    const before = await height();
    const message = '{ type: "nadeul:resize", v: 1, id: "nadeul-1", height: 333, width: innerWidth }';
    await tab.page.evaluate(`postMessage(${message}, "*")`);
    for (const wrong of [
      message.replace("nadeul-1", "nadeul-2"),
      message.replace("v: 1", "v: 2"),
      message.replace("nadeul:resize", "resize"),
      message.replace("333", "NaN"),
      "null",
    ]) {
      await content()?.evaluate(`parent.postMessage(${wrong}, "*")`);
    }
    await tab.page.waitForTimeout(200);
    expect(await height()).toBe(before);
    await content()?.evaluate(`parent.postMessage(${message}, "*")`);
    await expect.poll(height).toBe("333px");
  });

  it("does not believe another sandboxed frame that goes by the same name", async () => {
    const { body, policy } = await host.build("iframe");
    const other = `<iframe src="${host.service}/embed/leads?area=cloud" name="other" title="other" sandbox="allow-scripts"></iframe>`;
    host.show({ body: body + other, policy });
    await open("portal");
    await expectFitting();
    const before = await height();
    const stranger = tab.page.frames().find((frame) => frame.url().includes("area=cloud"));
    const message = '{ type: "nadeul:resize", v: 1, id: "nadeul-1", height: 333, width: 0 }';
    await stranger?.evaluate(`parent.postMessage(${message}, "*")`);
    await tab.page.waitForTimeout(200);
    expect(await height()).toBe(before);
    await content()?.evaluate(`parent.postMessage(${message}, "*")`);
    await expect.poll(height).toBe("333px");
  });

  it("is refused to a host that is not on the list", async () => {
    host.show(await host.build("iframe"));
    await open("stranger");
    await expect.poll(() => tab.complaints.join("\n")).toMatch(/frame-ancestors/);
    expect(
      await content()
        ?.evaluate("document.querySelectorAll('.lead').length")
        .catch(() => 0),
    ).toBeFalsy();
  });

  it("works without script, and its links open a window of their own", async () => {
    const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.service}/embed/leads?area=ai&lang=en&limit=4`);
    expect(await page.locator(".lead").count()).toBe(4);
    const links = await page.locator("a").all();
    expect(links).toHaveLength(5);
    for (const link of links) {
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.getAttribute("rel")).toBe("noopener");
    }
    await context.close();
  });

  it.each([
    ["frame", "/embed/leads?area=ai&limit=10"],
    ["frame that was set wrongly", "/embed/leads?area=telepathy"],
    ["builder, script", "/embed?area=ai"],
    ["builder, iframe", "/embed?area=ai&way=iframe"],
    ["builder, link", "/embed?way=link"],
  ])("has nothing for axe to find, in no language and no width: %s", async (_, path) => {
    const themes: Theme[] = ["light", "dark", "contrast"];
    for (const [i, lang] of LANGUAGES.entries()) {
      for (const [j, width] of [360, 1280].entries()) {
        await open("service", path, { lang, width, theme: themes[(i + j) % themes.length] ?? "light" });
        expect(await axeViolations(tab)).toEqual([]);
        expect(await overflow(tab)).toEqual([]);
        // A wrong setting is told with its status, which the browser takes for a failure.
        expect(tab.complaints.filter((complaint) => !complaint.includes("status of 400"))).toEqual([]);
      }
    }
  });

  it("shows in the builder what the code will show, and copies it", async () => {
    await tab.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open("service", "/embed?area=ai&country=UZ&limit=2&snippetLang=ru");
    await expect.poll(() => tab.page.locator(".preview nadeul-leads .lead").count()).toBe(2);
    expect(await tab.page.locator("nadeul-leads [role=status]").textContent()).toMatch(/^Кандидаты: 2 из/);
    const holder = tab.page.locator('[data-copy="snippet-code"]');
    await holder.locator("button").click();
    await expect.poll(() => holder.locator("[role=status]").textContent()).toBe("복사했습니다.");
    const copied = await tab.page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toBe(await tab.page.locator("#snippet-code").textContent());
    await open("service", "/embed?area=ai&way=iframe&limit=2");
    await expect.poll(() => content()?.locator(".lead").count()).toBe(2);
    await expectFitting();
  });
});
