import { describe, expect, it } from "vitest";
import { analyseName } from "./analyse.ts";
import { commonName, conceptOf } from "./lexicon.ts";

const roles = (name: string, mode: "person" | "organisation") => analyseName(name, mode).tokens.map(({ role }) => role);

describe("analyseName of a person", () => {
  it("tells titles, particles, patronymics and initials", () => {
    expect(roles("Dr. Askar K. Nurlanovich bin Said", "person")).toEqual([
      "title",
      "word",
      "initial",
      "patronymic",
      "particle",
      "word",
    ]);
  });

  it.each([
    [["Abdul Rahman Saif al-Din", "Abd al-Rahman Saifuddin", "Abdurrahman Saif-ud-Din"]],
    [["Abu Sharif Nurlan", "Abou-Sharif Nurlan"]],
    [["Abdul Qyzmyrt", "QYZMYRT, Abdul"]],
    [["Nasr al-Din Qyzmyrt", "al-Din Qyzmyrt Nasr"]],
  ])("joins compounds in any order: %j", (forms) => {
    const sorted = forms.map((form) =>
      analyseName(form, "person")
        .tokens.map(({ code }) => code)
        .sort()
        .join(" "),
    );
    expect(new Set(sorted).size).toBe(1);
  });

  it("has no tokens for a name of signs", () => {
    expect(analyseName("--- !!! \u200b", "person").tokens).toEqual([]);
  });
});

describe("analyseName of a firm", () => {
  it("tells common words, places and numbers", () => {
    expect(roles("Qyzmyrt Trading of Kazakhstan 12", "organisation")).toEqual([
      "word",
      "common",
      "idle",
      "place",
      "number",
    ]);
  });

  it("takes no short word for a common one by its sound", () => {
    expect(conceptOf("jet")).toBeNull();
    expect(roles("Jet Qyzmyrt", "organisation")).toEqual(["word", "word"]);
  });

  it("takes no surname for a direction", () => {
    expect(conceptOf("severino")).toBeNull();
    expect(conceptOf("severnaya")?.name).toBe("north");
  });

  it("reads united countries as one place", () => {
    const places = (name: string) => analyseName(name, "organisation").tokens.map(({ concept }) => concept);
    expect(places("Qyzmyrt United States")).toEqual([null, "usa"]);
    expect(places("Qyzmyrt U.S.")).toEqual([null, "usa"]);
  });
});

it("knows spellings of one common name, and tells others apart", () => {
  expect(commonName("mohammed")).toBe(commonName("muhammad"));
  expect(commonName("ivan")).not.toBe(commonName("pavel"));
  expect(commonName("qyzmyrt")).toBe(0);
});
