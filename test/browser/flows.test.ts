import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, openBrowser, type Pages, startPages } from "./browser.ts";
import { hasChromium } from "./chromium.ts";

/** A reader's own tab, with or without script. */
async function reader({ origin }: Pages, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await (await openBrowser()).newContext({ baseURL: origin, locale: "ko-KR", ...options });
  const page = await context.newPage();
  return { page, close: () => context.close() };
}

const MAX_TABS = 60;

describe.skipIf(!hasChromium)("a reader", () => {
  let pages: Pages;
  beforeAll(async () => {
    [pages] = await Promise.all([startPages(), openBrowser()]);
  });
  afterAll(async () => {
    await closeBrowser();
    await pages?.close();
  });

  it("is offered words while typing, takes one with the keyboard and may ignore them", async () => {
    const { page, close } = await reader(pages);
    await page.goto("/");
    const box = page.getByRole("combobox");
    await box.pressSequentially("카자흐스탄 인공");
    const option = page.getByRole("option").first();
    await option.waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    await page.keyboard.press("Enter");
    expect(await box.inputValue()).toMatch(/^카자흐스탄 인공지능/);
    await box.pressSequentially("블록");
    await option.waitFor();
    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toMatch(/블록$/);
    await close();
  });

  it("gets from the start to a dossier with the keyboard alone", async () => {
    const { page, close } = await reader(pages);
    await page.goto("/");
    const focused = async () => {
      const at = page.locator(":focus");
      if ((await at.count()) === 0) return null;
      return (await at.getAttribute("href")) ?? (await at.getAttribute("name"));
    };
    const tabTo = async (isThere: (at: string | null | undefined) => boolean) => {
      for (let i = 0; i < MAX_TABS; i += 1) {
        await page.keyboard.press("Tab");
        if (isThere(await focused())) return;
      }
      throw new Error("nothing to go to by keyboard");
    };
    await tabTo((at) => at === "q");
    await page.keyboard.type("우즈베키스탄 핀테크");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/leads\?/);
    await tabTo((at) => at?.startsWith("/leads/") ?? false);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/leads\/[a-z_]+\/[a-z-]+/);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await close();
  });

  it("finds, filters and takes chips away without script", async () => {
    const { page, close } = await reader(pages, { javaScriptEnabled: false });
    await page.goto("/");
    await page.locator("input[name=q]").fill("우즈베키스탄 핀테크");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/leads\?/);
    const rows = () => page.locator("table tbody tr a[href^='/leads/']").count();
    const before = await rows();
    expect(before).toBeGreaterThan(3);
    await page.locator("a[href*='ignore=']").first().click();
    await page.waitForURL(/ignore=/);
    expect(await rows()).not.toBe(before);
    await close();
  });

  it("gets a file of names back annotated, and sees how far it is", async () => {
    const { page, close } = await reader(pages);
    await page.goto("/screening");
    const csv = `name,country\n${Array.from({ length: 60 }, (_, i) => `Fictional Firm ${i},KZ`).join("\n")}\nKeremet Bank,KG\n`;
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "names.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button[formaction='/screening/annotated.csv']").click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(62);
    expect(text).toMatch(/Keremet Bank,KG,[^\r]*Keremet Bank OJSC/);
    expect(await page.getByRole("status").last().textContent()).toContain("nadeul-screening.csv");
    await close();
  });

  it("is told beside the field what is wrong, and loses nothing that was typed", async () => {
    const { page, close } = await reader(pages, { javaScriptEnabled: false });
    await page.goto("/screening?name=Mad+Devs&country=K1&identifier=nonsense");
    expect(await page.locator("#country").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#country-error").textContent()).toContain("KZ");
    expect(await page.locator("#identifier").inputValue()).toBe("nonsense");
    expect(await page.locator("#name").inputValue()).toBe("Mad Devs");
    await page.locator("textarea[name=names]").fill("Sberbank\nMad Devs\n");
    await page.locator("form[data-batch] button").first().click();
    await page.waitForLoadState();
    expect(await page.locator("#results + .scroll tbody tr").count()).toBe(2);
    await close();
  });
});
