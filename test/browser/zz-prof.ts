import * as b from "./browser.ts";
const pages = await b.startPages(); 
const t0=performance.now(); await b.openBrowser(); console.log("launch", performance.now()-t0);
const tab = await b.openTab(); 
const sums: Record<string, number> = {};
const time = async <T>(n: string, f: () => Promise<T>) => { const t = performance.now(); const r = await f(); sums[n] = (sums[n] ?? 0) + performance.now() - t; return r; };
for (const path of ["/docs/problems", "/partners/mad-devs/questionnaire"]) for (let i=0;i<3;i++) for (const lang of ["ko","en","ru"] as const) for (const width of [360,1280]) {
  await time("vp", () => tab.page.setViewportSize({width, height: 800}));
  await time("media", () => tab.page.emulateMedia({ colorScheme: i%2?"dark":"light", contrast:"no-preference", reducedMotion: "reduce" }));
  await time("goto", () => tab.page.goto(`${pages.origin}${path}?lang=${lang}`));
  await time("raf", () => tab.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"));
  await time("visit", () => b.visit(tab, pages, path, { lang, theme: i%2?"system-dark":"system-light", width }));
  await time("shift", () => b.layoutShift(tab));
  await time("overflow", () => b.overflow(tab));
  await time("bright", () => b.brightness(tab));
  await time("axe", () => b.axeViolations(tab));
  await time("axe2", () => b.axeViolations(tab, b.COLOUR_RULES));
}
console.log(Object.fromEntries(Object.entries(sums).map(([k, x]) => [k, Math.round(x / 36)])));
console.log(await b.transferred(tab), await b.screenshot(tab, "zz"), tab.complaints);
await b.closeBrowser(); await pages.close();
