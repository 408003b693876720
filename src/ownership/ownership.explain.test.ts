import { describe, expect, it } from "vitest";
import { graphOf, holds, type On, TEST_DAY } from "../../test/support/ownership.ts";
import type { Owner } from "../domain/organisation.schema.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { describePath, figure, percentText } from "./ownership.explain.ts";
import { ownershipOf } from "./ownership.ts";

const SDN: On = { party: "l", list: "ofac-sdn" };

function holdingOf(owners: Readonly<Record<string, readonly Owner[]>>, on: readonly On[] = [SDN]) {
  const [holding] = ownershipOf(graphOf(owners, on), "t", TEST_DAY);
  if (!holding) throw new Error("no holding");
  return holding;
}
const pathsOf = (...args: Parameters<typeof holdingOf>) => holdingOf(...args).paths.map((path) => describePath(path));

describe("paths", () => {
  it("are told from the listed owner down, the weightiest first", () => {
    const owners = { t: [holds("a", 10), holds("b", 50), holds("l", 20)], a: [holds("l", 60)], b: [holds("l", 50)] };
    expect(pathsOf(owners)).toEqual([
      "l Ltd (SDN) —50 %→ b Ltd —50 %→ t Ltd",
      "l Ltd (SDN) —20 %→ t Ltd",
      "l Ltd (SDN) —60 %→ a Ltd —10 %→ t Ltd",
    ]);
    expect(holdingOf(owners).paths.map(({ percent }) => percent.min)).toEqual([50, 20, 10]);
  });

  it("of minority links carry their product", () => {
    const { paths } = holdingOf({ t: [holds("a", 60)], a: [holds("b", 40)], b: [holds("l", 70)] });
    expect(paths.map(({ percent }) => percent)).toEqual([{ min: 24, max: 24 }]);
  });

  it("go both ways round a diamond, and need both owners of a link that they make together", () => {
    const diamond = {
      t: [holds("a", 30), holds("b", 30)],
      a: [holds("c", 60)],
      b: [holds("c", 60)],
      c: [holds("l", 60)],
    };
    expect(pathsOf(diamond)).toHaveLength(2);
    const split = { t: [holds("a", 60)], a: [holds("l", 25), holds("m", 25)] };
    expect(pathsOf(split, [SDN, { party: "m", list: "ofac-sdn" }])).toHaveLength(2);
  });

  it("leave out what is not sure where the test is passed without it", () => {
    const owners = { t: [holds("l", 60), holds("m", 30)] };
    const on = [SDN, { party: "m", list: "ofac-sdn", mark: "recalled" } as const];
    expect(pathsOf(owners, on)).toEqual(["l Ltd (SDN) —60 %→ t Ltd"]);
    expect(pathsOf({ t: [holds("l", 20), holds("m", 30)] }, on)).toContain("m Ltd (SDN?) —30 %→ t Ltd");
  });

  it("show what is unknown, intervals, and only the ends of a long chain", () => {
    expect(pathsOf({ t: [holds("l", null)] })).toEqual(["l Ltd (SDN) —?→ t Ltd"]);
    expect(pathsOf({ t: [holds("l", [40, 60])] })).toEqual(["l Ltd (SDN) —40–60 %→ t Ltd"]);
    const chain: Record<string, readonly Owner[]> = { t: [holds("c0", 51)], c20: [holds("l", 51)] };
    for (let i = 0; i < 20; i++) chain[`c${i}`] = [holds(`c${i + 1}`, 51)];
    expect(pathsOf(chain)[0]).toMatch(/^l Ltd \(SDN\) —51 %→ c20 Ltd .*… 14 more … → .*c0 Ltd —51 %→ t Ltd$/);
  });
});

describe("an explanation", () => {
  it.each([
    ["yes", { t: [holds("l", 60)] }, "60% of t Ltd", "is met"],
    ["no", { t: [holds("l", 30)] }, "30% of t Ltd", "is not met"],
    ["perhaps", { t: [holds("l", [40, 60])] }, "40–60% of t Ltd", "may be met"],
    ["unknown", { t: [holds("l", null)] }, "Share not known: l Ltd", "may be met"],
    ["through", { t: [holds("a", 90)], a: [holds("l", 40)] }, "multiply to 36%", "No share of t Ltd counts"],
  ])("says what is held and whether the test is met: %s", (_, owners, held, outcome) => {
    const { en } = holdingOf(owners).explanation;
    expect(en).toContain(held);
    expect(en).toContain(outcome);
  });

  it("names exactly half where the test asks for more", () => {
    const uk = holdingOf({ t: [holds("l", 50)] }, [{ party: "l", list: "uk-sanctions" }]);
    expect(uk.explanation.en).toContain("(more than 50%) is not met, by exactly half");
    expect(uk.explanation.ko).toContain("50% 초과");
  });

  it("uses each language's own names and figures, and never clears anybody", () => {
    const { explanation } = holdingOf({ t: [holds("a", 12.5)], a: [holds("l", 60)] });
    expect(explanation.ko).toContain("t 회사");
    expect(explanation.ru).toContain("ООО a —12,5 %→ ООО t");
    for (const language of LANGUAGES) expect(explanation[language]).not.toMatch(/clean|cleared|approved|승인|одобрен/i);
  });
});

describe("figures", () => {
  it("have two digits, but never seem to reach a band's end", () => {
    expect([49.999, 33.333333, 50, 24.9999, 0.001, 99.999].map((percent) => figure(percent, "en"))).toEqual([
      "49.999",
      "33.33",
      "50",
      "24.9999",
      "0.001",
      "99.999",
    ]);
    expect(percentText({ min: 1.5, max: 2 }, "ko")).toBe("1.5~2%");
    expect(percentText({ min: 1.5, max: 2 }, "ru")).toBe("1,5–2\u00a0%");
  });
});
