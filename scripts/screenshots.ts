// Pictures of every page for people to look at: test-results/screens/NAME-LANGUAGE-WIDTH-THEME.png.
// `npm run screenshots -- docs leads` takes only these pages.
import { LANGUAGES } from "../src/domain/vocabulary.ts";
import { closeBrowser, openTab, screenshot, startPages, visit } from "../test/browser/browser.ts";
import { PAGES, WIDTHS } from "../test/browser/page.table.ts";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PAGES.some((page) => page.name === name));
if (unknown.length > 0) {
  console.error(`No such page: ${unknown.join(", ")}. There are: ${PAGES.map(({ name }) => name).join(", ")}`);
  process.exit(1);
}

const pages = await startPages();
const tab = await openTab();
let taken = 0;
for (const { name, path, themes } of PAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const theme of themes) {
    for (const lang of LANGUAGES) {
      for (const width of WIDTHS) {
        await visit(tab, pages, path, { lang, theme, width });
        await screenshot(tab, `screens/${name}-${lang}-${width}-${theme}`);
        taken += 1;
      }
    }
  }
}
await closeBrowser();
await pages.close();
console.log(`${taken} pictures in test-results/screens`);
