import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parties, unXml } from "../../test/support/list.generator.ts";
import { pageFaults, wordsOf } from "../../test/support/page.faults.ts";
import { listing } from "../../test/support/records.ts";
import { createScreenedStore, type ScreenedStore } from "../../test/support/screened-app.ts";
import { at, importFiles, screeningCatalogue } from "../../test/support/store.ts";
import { createTestApp } from "../../test/support/test-app.ts";
import { OLD_AFTER_DAYS } from "./lists.page.ts";

interface List {
  id: string;
  name: string;
  entries: number;
  rule: string;
}

describe("the lists as shipped", () => {
  let test: Awaited<ReturnType<typeof createTestApp>>;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it("shows every list once: those with an extract, and apart from them those that are not searched", async () => {
    const page = await (await test.app.request("/lists?lang=ko")).text();
    const { lists } = (await (await test.app.request("/v1/lists?lang=ko")).json()) as { lists: List[] };
    const [extracts = "", empty = ""] = page.split('id="empty-table"');
    const rows = (part: string) => part.match(/<th scope="row">/g)?.length ?? 0;
    expect(rows(extracts)).toBe(lists.filter(({ entries }) => entries > 0).length);
    expect(rows(empty)).toBe(lists.filter(({ entries }) => entries === 0).length);
    for (const { entries, rule } of lists.filter((list) => list.entries > 0)) {
      expect(extracts).toContain(`href="/v1/rules/${rule}?lang=ko"`);
      expect(extracts).toContain(`>${entries}</td>`);
    }
    expect(extracts.match(/발췌본만<\/span>/g)).toHaveLength(rows(extracts));
    expect(page).toContain('href="/screening?lang=ko"');
  });

  it.each([
    ["ko", "보증하지 않습니다"],
    ["en", "clears nobody"],
    ["ru", "никого не оправдывает"],
  ])("says in %s that a search proves nothing in anybody's favour", async (lang, words) => {
    expect(wordsOf(await (await test.app.request(`/lists?lang=${lang}`)).text())).toContain(words);
  });
});

describe("lists that were imported", () => {
  let store: ScreenedStore;
  beforeAll(async () => {
    store = await createScreenedStore(screeningCatalogue({ listings: [listing({ list: "kr-moef", entry: null })] }));
    const un = (count: number, date: string, minute: number) =>
      importFiles(store.db, "un-sc", [unXml(parties(count), date)], { now: at(minute) });
    await un(500, "2026-09-01", 1);
    await un(510, "2026-10-01", 2);
    const first = { list: "ofac-sdn", entry: "7", name: "Brakelmov Zordunpil" };
    await store.importRows([first], "2026-11-12");
    await store.importRows([first, { list: "ofac-sdn", entry: "8", name: "<b>Fetlursok</b> Vemhaxnid" }], "2026-11-15");
    await store.publish();
  });
  afterAll(() => store.close());

  const open = async () => (await store.app().request("/lists?lang=en")).text();
  const rowOf = (page: string, name: string) =>
    wordsOf(new RegExp(`<tr><th scope="row">${name}<.*?</tr>`, "s").exec(page)?.[0] ?? "");

  it("tells the age of each and marks the old ones in words", async () => {
    const page = await open();
    expect(pageFaults(page)).toEqual([]);
    // 2026-10-01 to 2026-11-22 are 52 days, 2026-11-15 to the same day 7.
    expect(rowOf(page, "UN text")).toMatch(/official 1 October 2026 52 d older than 30 days 510/);
    expect(rowOf(page, "SDN text")).toMatch(/official 15 November 2026 7 d 2/);
    expect(rowOf(page, "SDN text")).not.toContain("older than");
    expect(rowOf(page, "banks text")).toMatch(/extract only 22 November 2026 0 d 1/);
    expect(OLD_AFTER_DAYS).toBe(30);
  });

  it("shows the versions and what the last one changed, names as text", async () => {
    const page = await open();
    const versions = page.match(/id="versions-un-sc".*?<\/table>/s)?.[0] ?? "";
    expect(versions.match(/<tr>/g)).toHaveLength(3);
    expect(wordsOf(versions)).toMatch(/in force.*1 October 2026.*510 10 0 0/);
    const changes = page.match(/id="changes-un-sc".*?<\/table>/s)?.[0] ?? "";
    expect(changes.match(/<bdi>/g)).toHaveLength(10);
    expect(page).toContain("&lt;b&gt;Fetlursok&lt;/b&gt;");
    expect(page).not.toContain("<b>Fetlursok");
  });
});
