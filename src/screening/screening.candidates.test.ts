import { describe, expect, it } from "vitest";
import { analyseName } from "../names/analyse.ts";
import { findCandidates } from "./screening.candidates.ts";
import { indexOf, partyOf } from "./screening.fixture.ts";

const NAMES = ["Qyzmyrt Trading", "Mega Zirkon", "Nurlan Beksultan", "Zirkon Star", "Factory 12"];
const index = indexOf(NAMES.map((name, i) => partyOf(String(i), name)));
const find = (name: string) => findCandidates(index, analyseName(name, "organisation")).map((id) => NAMES[id]);

describe("findCandidates", () => {
  it.each([
    ["Qyzmyrt Trading", "Qyzmyrt Trading"],
    ["Qyzmrt", "Qyzmyrt Trading"],
    ["MegaZirkon", "Mega Zirkon"],
    ["Нурлан Бексултан", "Nurlan Beksultan"],
    ["Faktory 12", "Factory 12"],
  ])("%s reaches %s first", (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  it("reaches nothing from a stranger or from nothing", () => {
    expect(find("Halvorsen Ingrid")).toEqual([]);
    expect(find("---")).toEqual([]);
  });

  it("leaves its scratch clean", () => {
    find("Mega Zirkon Trading");
    expect(index.scratchNames.every((value) => value === 0)).toBe(true);
    expect(index.scratchWords.every((value) => value === 0)).toBe(true);
  });

  it("finds a name of very common words among thousands like it", () => {
    const given = ["Ahmad", "Muhammad", "Ali", "Hasan", "Khalid", "Omar", "Yusuf", "Ibrahim"];
    const crowd = Array.from({ length: 6000 }, (_, i) =>
      [0, 1, 2].map((k) => given[Math.floor(i / 8 ** k) % 8]).join(" "),
    );
    const big = indexOf(
      [...crowd, "Ahmad Khalid Sayid Ali"].map((name, i) => partyOf(String(i), name, { kind: "person" })),
    );
    const found = findCandidates(big, analyseName("Ali Ahmad Khalid Sayid", "person")).map((id) => big.nameText(id));
    expect(found).toContain("Ahmad Khalid Sayid Ali");
  });
});
