import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { axeViolations, closeBrowser, openBrowser, openTab, overflow, type Tab, visit } from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { type Host, startHost } from "./embed.host.ts";

const ROOT = 'document.querySelector("nadeul-leads").shadowRoot.querySelector(".root")';
const SHOWN = 3;

describe.skipIf(!hasChromium)("the widget in a portal's page", () => {
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
  beforeEach(() => {
    host.trouble.isDown = false;
    host.trouble.isChanged = false;
    host.trouble.delays = {};
  });

  const open = async (where: "portal" | "stranger" = "portal", width = 1280) =>
    visit(tab, { origin: host[where] }, "/", { lang: "ko", theme: "system-light", width });
  const leads = () => tab.page.locator("nadeul-leads .lead");
  const status = () => tab.page.locator("nadeul-leads [role=status]");
  const css = (element: string, property: string) =>
    tab.page.evaluate<string>(`getComputedStyle(${element}).getPropertyValue("${property}")`);
  const set = (name: string, value: string) =>
    tab.page.evaluate(`document.querySelector("nadeul-leads").setAttribute("${name}", "${value}")`);
  /** The page as the builder's snippet and policy make it, with the leads there. */
  async function openWidget(settings?: string) {
    host.show(await host.build("script", settings));
    await open();
    await leads().first().waitFor();
  }

  it("shows leads under the very policy that the builder prints, and the browser complains of nothing", async () => {
    await openWidget();
    expect(await leads().count()).toBe(SHOWN);
    expect(await status().textContent()).toMatch(/^후보 \d+건 중 3건$/);
    const [first] = await leads().locator("a").all();
    expect(await first?.getAttribute("href")).toMatch(new RegExp(`^${host.service}/leads/ai/[a-z0-9-]+\\?lang=ko$`));
    expect(await tab.page.locator("nadeul-leads > a").isVisible()).toBe(false);
    expect(tab.complaints).toEqual([]);
  });

  it("would be stopped by a policy without the service, and leaves the host's link then", async () => {
    const { body, policy } = await host.build("script");
    host.show({ body, policy: policy.filter((directive) => !directive.startsWith("connect-src")) });
    await open();
    await tab.page.locator("nadeul-leads button").waitFor();
    expect(tab.complaints.join()).toContain("Content Security Policy");
    expect(await tab.page.locator("nadeul-leads > a").isVisible()).toBe(true);
  });

  it("keeps its own sizes where the root is at 62.5 % and the host resets everything", async () => {
    await openWidget();
    expect(await css("document.documentElement", "font-size")).toBe("10px");
    const sizes = await Promise.all(
      ["", '.querySelector("h2")', '.querySelector(".small")', '.querySelector(".badge")'].map((part) =>
        css(`${ROOT}${part}`, "font-size"),
      ),
    );
    expect(sizes).toEqual(["17px", "19px", "15px", "15px"]);
    expect(await css(ROOT, "letter-spacing")).toBe("normal");
    expect(await css(ROOT, "text-align")).toBe("start");
    expect(await tab.page.locator("nadeul-leads .badge svg").first().isVisible()).toBe(true);
  });

  it("takes the host's colours, and the host's own come first", async () => {
    await openWidget();
    expect(await css(ROOT, "color")).toBe("rgb(17, 34, 51)");
    await tab.page.evaluate('document.body.style.setProperty("--nadeul-text", "#010203")');
    expect(await css(ROOT, "color")).toBe("rgb(1, 2, 3)");
  });

  it("follows the host's high-contrast mode and the attribute", async () => {
    await openWidget();
    const ground = () => css(ROOT, "background-color");
    const mode = (value: string) => tab.page.evaluate(`document.documentElement.dataset.krdsMode = "${value}"`);
    expect(await ground()).toBe("rgb(255, 255, 254)");
    await mode("high-contrast");
    await expect.poll(ground).toBe("rgb(1, 1, 1)");
    expect(await axeViolations(tab)).toEqual([]);
    await mode("light");
    await expect.poll(ground).toBe("rgb(255, 255, 254)");
    await set("theme", "contrast");
    await expect.poll(ground).toBe("rgb(1, 1, 1)");
    await set("theme", "dark");
    await expect.poll(ground).toBe("rgb(19, 20, 22)");
    expect(await axeViolations(tab)).toEqual([]);
  });

  it("is dark by itself only where the host's page is", async () => {
    await openWidget();
    await tab.page.emulateMedia({ colorScheme: "dark" });
    expect(await css(ROOT, "background-color")).toBe("rgb(255, 255, 254)");
    await tab.page.evaluate('document.documentElement.style.colorScheme = "light dark"');
    expect(await css(ROOT, "background-color")).toBe("rgb(19, 20, 22)");
    await tab.page.emulateMedia({ colorScheme: "light", contrast: "more" });
    expect(await css(ROOT, "--line")).toBe(await css(ROOT, "--text"));
  });

  it("leaves no global name, cookie or stored thing behind", async () => {
    const names = "Object.getOwnPropertyNames(window).toSorted()";
    const { body, policy } = await host.build("script");
    host.show({ body: body.replace(/<script.*?<\/script>/s, ""), policy });
    await open();
    const before = await tab.page.evaluate<string[]>(names);
    await openWidget();
    expect(await tab.page.evaluate<string[]>(names)).toEqual(before);
    expect(await tab.page.context().cookies()).toEqual([]);
    const kept = "localStorage.length + sessionStorage.length + (await indexedDB.databases()).length";
    expect(await tab.page.evaluate<number>(`(async () => ${kept})()`)).toBe(0);
  });

  it("has nothing for axe to find, wide and narrow, in every language", async () => {
    await openWidget("area=ai&limit=10&theme=light");
    for (const language of LANGUAGES) {
      await set("lang", language);
      await tab.page.locator(`nadeul-leads .root[lang=${language}]:not([aria-busy])`).waitFor();
      for (const width of [360, 1280]) {
        await tab.page.setViewportSize({ width, height: 800 });
        expect(await axeViolations(tab)).toEqual([]);
        expect(await overflow(tab)).toEqual([]);
      }
    }
  });

  it("says the same as the frame", async () => {
    await openWidget("area=ai&country=UZ,KZ&limit=5");
    const frame = await openTab();
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    for (const language of LANGUAGES) {
      await set("lang", language);
      await tab.page.locator(`nadeul-leads .root[lang=${language}]:not([aria-busy])`).waitFor();
      const path = `/embed/leads?area=ai&country=UZ%2CKZ`;
      await visit(frame, { origin: host.service }, path, { lang: language, theme: "system-light", width: 1280 });
      // A link of the frame holds all names, one of the widget the first alone; what screen readers are told stands at its end.
      const said = await frame.page.evaluate<string>('document.querySelector("main").innerText');
      const saidHere = await tab.page.evaluate<string>(`${ROOT}.innerText`);
      const bare = (text: string) => words(text.replaceAll(/\(새 창\)|\(new window\)|\(в новом окне\)/g, ""));
      expect(bare(saidHere)).toBe(bare(said));
    }
    await frame.page.context().close();
  });

  it("asks once for several attributes, and an older answer that comes late changes nothing", async () => {
    await openWidget();
    host.asked();
    host.trouble.delays = { cloud: 600 };
    await set("area", "cloud");
    await tab.page.waitForTimeout(100);
    await tab.page.evaluate(
      `for (const [n, v] of [["area", "fintech"], ["limit", "2"]]) document.querySelector("nadeul-leads").setAttribute(n, v)`,
    );
    await expect.poll(() => leads().count()).toBe(2);
    await tab.page.waitForTimeout(800);
    expect(await leads().count()).toBe(2);
    expect(await leads().first().locator("a").getAttribute("href")).toContain("/leads/fintech/");
    expect(host.asked()).toEqual(["/v1/leads?area=cloud&limit=3&lang=ko", "/v1/leads?area=fintech&limit=2&lang=ko"]);
    await set("theme", "dark");
    await tab.page.waitForTimeout(100);
    expect(host.asked()).toEqual([]);
  });

  it("falls back to the host's link when the service is away, and tries again on demand", async () => {
    host.trouble.isDown = true;
    // A question of its own: answers to the others are in the browser's cache by now.
    host.show(await host.build("script", "area=big_data&limit=3"));
    await open();
    const retry = tab.page.locator("nadeul-leads button");
    await retry.waitFor();
    expect(await status().textContent()).toBe("지금은 후보를 불러올 수 없습니다.");
    expect(await tab.page.locator("nadeul-leads > a").isVisible()).toBe(true);
    expect(await axeViolations(tab)).toEqual([]);
    await retry.press("Enter");
    await expect.poll(() => tab.page.evaluate(`!${ROOT}.ariaBusy`)).toBe(true);
    expect(await tab.page.evaluate(`${ROOT}.getRootNode().activeElement?.tagName`)).toBe("BUTTON");
    host.trouble.isDown = false;
    await retry.press("Enter");
    await expect.poll(() => leads().count()).toBe(SHOWN);
    expect(await tab.page.evaluate(`${ROOT}.getRootNode().activeElement?.id`)).toBe("title");
    expect(await tab.page.locator("nadeul-leads > a").isVisible()).toBe(false);
  });

  it("tells whoever set it what is wrong with a setting, and offers its own link where the host has none", async () => {
    await openWidget();
    await tab.page.evaluate('document.querySelector("nadeul-leads").replaceChildren()');
    await set("area", "telepathy");
    await expect.poll(() => status().textContent()).toMatch(/^설정한 값으로는 .*area: /);
    expect(await tab.page.locator("nadeul-leads button").count()).toBe(0);
    expect(await tab.page.locator("nadeul-leads .trouble a").isVisible()).toBe(true);
  });

  it("does not run once the file is no longer the pinned one: the link stays", async () => {
    const built = await host.build("script");
    host.trouble.isChanged = true;
    host.show(built);
    const fresh = await openTab();
    await visit(fresh, { origin: host.portal }, "/", { lang: "ko", theme: "system-light", width: 1280 });
    expect(fresh.complaints.join()).toContain("integrity");
    expect(await fresh.page.locator("nadeul-leads > a").isVisible()).toBe(true);
    expect(await fresh.page.evaluate("customElements.get('nadeul-leads') === undefined")).toBe(true);
    await fresh.page.context().close();
  });
});
