import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parties, unXml } from "../support/list.generator.ts";
import { listing, organisation, owner } from "../support/records.ts";
import { createScreenedStore, type ScreenedStore } from "../support/screened-app.ts";
import { at, importFiles, screeningCatalogue } from "../support/store.ts";

const NAMES = { ko: "가나", koOrigin: "transcribed" as const, ru: null, local: null, aliases: [] };

interface Hit {
  list: string;
  listName: string;
  subject: string;
  level: string;
  levelName: string;
  reasonsFor: string[];
  reasonsAgainst: string[];
  ruling: { ruling: string; why: string; by: string; at: string } | null;
  reopened: boolean;
}
interface Partner {
  verdict: { code: string };
  screening: { nature: string; asOf: string | null; statement: string };
  hits: Hit[];
  listMatch: string;
}
interface Version {
  source: string;
  version: string;
  hash: string;
  listDate: string | null;
  importedAt: string;
  ageDays: number;
  entries: number;
  added: number;
  removed: number;
  changed: number;
}
interface Lists {
  lists: { id: string; nature: string; entries: number; asOf: string | null; versions: Version[] }[];
}

let store: ScreenedStore;
beforeAll(async () => {
  store = await createScreenedStore(
    screeningCatalogue({
      organisations: [
        organisation({
          id: "brakelmov",
          names: { ...NAMES, en: "Brakelmov Zordunpil" },
          owners: [owner({ name: "Fetlursok Vemhaxnid" })],
        }),
        organisation({ id: "quiet", names: { ...NAMES, en: "Nidpilsok Luretism" } }),
      ],
      listings: [listing({ list: "kr-moef", entry: null })],
    }),
  );
  const un = (count: number, date: string, minute: number) =>
    importFiles(store.db, "un-sc", [unXml(parties(count), date)], { now: at(minute) });
  await un(500, "2026-11-01", 1);
  await un(510, "2026-11-19", 2);
  await store.importRows(
    [
      { list: "ofac-sdn", entry: "7", name: "Brakelmov Zordunpil Ltd" },
      { list: "ofac-sdn", entry: "8", name: "Vemhaxnid Fetlursok", kind: "person" },
    ],
    "2026-11-15",
  );
  await store.publish();
});
afterAll(() => store.close());

async function get<T>(path: string): Promise<T> {
  const response = await store.app().request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
const partner = (id: string, language = "en") => get<Partner>(`/v1/partners/${id}?lang=${language}`);

describe("/v1/partners/:id", () => {
  it("shows hits of the organisation and its owners with reasons", async () => {
    const { hits, verdict, listMatch } = await partner("brakelmov");
    expect(verdict.code).toBe("hold");
    expect(hits.map(({ subject, list, level }) => `${subject} ${list} ${level}`).toSorted()).toEqual([
      "organisation ofac-sdn strong",
      "owner ofac-sdn strong",
    ]);
    const own = hits.find(({ subject }) => subject === "organisation");
    expect(own).toMatchObject({ listName: "SDN text", levelName: "strong match", ruling: null, reopened: false });
    expect(own?.reasonsFor).toContain("same word: zordunpil");
    expect(own?.reasonsFor.join()).not.toMatch(/[{}]|undefined/);
    expect(listMatch).toBe(
      "2 similar entries awaiting a ruling on 2026-11-22 (2 official list(s), 1 dated extract(s))",
    );
    expect((await partner("brakelmov", "ko")).hits[0]?.levelName).toBe("강한 일치");
  });

  it("says of others that no list has them, on which day, and never that they are in the clear", async () => {
    const answer = await partner("quiet");
    expect(answer).toMatchObject({ hits: [], verdict: { code: "conditional" } });
    expect(answer.listMatch).toBe("No list match on 2026-11-22 (2 official list(s), 1 dated extract(s))");
    expect(JSON.stringify(answer)).not.toMatch(/\b(clear(ed)?|approved|clean)\b/i);
  });

  it("names the official lists behind the screening, with the oldest day", async () => {
    for (const id of ["brakelmov", "quiet"]) {
      expect((await partner(id)).screening).toEqual({
        nature: "official",
        asOf: "2026-11-15",
        statement: "Screened against 2 official list(s) and 1 dated extract(s). Oldest official list: 2026-11-15.",
      });
    }
  });

  it("shows a ruling once it is published", async () => {
    const hit = (await store.hits()).find(({ subject }) => subject === "organisation");
    if (hit) await store.decide(hit, "confirmed");
    expect((await partner("brakelmov")).verdict.code).toBe("hold");
    await store.publish();
    const answer = await partner("brakelmov");
    expect(answer.verdict.code).toBe("blocked");
    expect(answer.hits.find(({ subject }) => subject === "organisation")?.ruling).toEqual({
      ruling: "confirmed",
      why: "a reason",
      by: "Kim",
      at: expect.stringMatching(/^2026-11-22T03:/),
    });
    expect(answer.listMatch).toMatch(/^1 listing\(s\) on 2026-11-22/);
  });
});

describe("/v1/lists", () => {
  it("shows the version of an official list with day, age, hash and counts", async () => {
    const { lists } = await get<Lists>("/v1/lists?lang=en");
    const un = lists.find(({ id }) => id === "un-sc");
    expect(un).toMatchObject({ nature: "official", entries: 510, asOf: "2026-11-19" });
    expect(un?.versions).toEqual([
      {
        source: "un-sc",
        version: `un-sc@${at(2).toISOString()}`,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        listDate: "2026-11-19",
        importedAt: at(2).toISOString(),
        ageDays: 3,
        entries: 510,
        added: 10,
        removed: 0,
        changed: 0,
      },
    ]);
    expect(lists.find(({ id }) => id === "ofac-sdn")?.versions).toMatchObject([
      { source: "plain/ofac-sdn", ageDays: 7 },
    ]);
  });

  it("calls a list of starter entries an extract, of its day", async () => {
    const { lists } = await get<Lists>("/v1/lists");
    expect(lists.find(({ id }) => id === "kr-moef")).toMatchObject({
      nature: "dated_extract",
      entries: 1,
      asOf: "2026-11-22",
      versions: [],
    });
  });
});

describe("/v1/screenings", () => {
  it("answers from the official lists, and names their versions", async () => {
    const [party] = parties(1, 77);
    const answer = await get<{ result: { outcome: string; hits: { list: string; entry: string }[] }; lists: object[] }>(
      `/v1/screenings?name=${encodeURIComponent(party?.name ?? "")}&lang=en`,
    );
    expect(answer.result.hits[0]).toMatchObject({ list: "un-sc", entry: "77" });
    expect(answer.lists).toContainEqual(
      expect.objectContaining({ list: "un-sc", nature: "official", asOf: "2026-11-19", entries: 510 }),
    );
    expect(answer.lists).toHaveLength(3);
  });
});
