import { describe, expect, it } from "vitest";
import { organisation } from "../../test/support/records.ts";
import { dayInKorea } from "./day.ts";
import * as labels from "./labels.ts";
import { displayName } from "./names.ts";
import { PROBLEMS, Problem } from "./problem.ts";
import type { LocalisedText } from "./text.schema.ts";
import * as words from "./vocabulary.ts";

const LABELLED: [string, readonly string[], Record<string, LocalisedText>][] = [
  ["kinds", words.ORGANISATION_KINDS, labels.KIND_NAMES],
  ["roles", words.ORGANISATION_ROLES, labels.ROLE_NAMES],
  ["verdicts", words.VERDICTS, labels.VERDICT_NAMES],
  ["levels", words.FLAG_LEVELS, labels.LEVEL_NAMES],
  ["marks", words.MARKS, labels.MARK_NAMES],
  ["stages", words.STAGES, labels.STAGE_NAMES],
  ["tiers", words.AREA_TIERS, labels.TIER_NAMES],
];

const HANGUL = /\p{Script=Hangul}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

describe("labels", () => {
  it.each(LABELLED)("name all %s in their own script, each differently", (_, codes, names) => {
    expect(Object.keys(names).toSorted()).toEqual([...codes].toSorted());
    for (const code of codes) {
      const { ko, en, ru } = names[code] as LocalisedText;
      expect(ko).toMatch(HANGUL);
      expect(ru).toMatch(CYRILLIC);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
    for (const language of words.LANGUAGES) {
      expect(new Set(codes.map((code) => names[code]?.[language])).size).toBe(codes.length);
    }
  });

  it("leave no group of names out", () => {
    expect(Object.keys(labels)).toHaveLength(LABELLED.length);
  });
});

describe("problems", () => {
  it("have a title in three languages and an error status", () => {
    for (const { status, title } of Object.values(PROBLEMS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title.ko).toMatch(HANGUL);
      expect(title.ru).toMatch(CYRILLIC);
      expect(title.en).not.toBe("");
    }
  });

  it("keep their cause away from the message", () => {
    const problem = new Problem("not-ready", { ko: "가", en: "later", ru: "б" }, { cause: new Error("SELECT secret") });
    expect(problem.message).toBe("not-ready: later");
    expect(problem).toMatchObject({ code: "not-ready", fields: [], headers: {} });
  });
});

describe("display name", () => {
  const { names } = organisation();
  it("is the one on record for the language, else the English one", () => {
    expect(displayName(organisation(), "ko")).toBe("샘플");
    expect(displayName(organisation(), "ru")).toBe("Сэмпл");
    const plain = organisation({ names: { ...names, ko: null, ru: null } });
    for (const language of words.LANGUAGES) expect(displayName(plain, language)).toBe("Sample");
  });
});

describe("the day in Korea", () => {
  it("begins nine hours before the day of UTC", () => {
    expect(dayInKorea(new Date("2026-11-22T14:59:59.999Z"))).toBe("2026-11-22");
    expect(dayInKorea(new Date("2026-11-22T15:00:00.000Z"))).toBe("2026-11-23");
    expect(dayInKorea(new Date("2026-12-31T15:00:00.000Z"))).toBe("2027-01-01");
  });
});
