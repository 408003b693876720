import { describe, expect, it } from "vitest";
import { ListRefusal, REFUSAL_REASONS } from "../lists/list.refusal.ts";
import { createProgress } from "./progress.ts";
import { refusalText } from "./refusals.ts";

function progressOn(isTTY: boolean) {
  const written: string[] = [];
  let time = 1_000_000;
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => new Date(time));
  return { written, progress, wait: (milliseconds: number) => (time += milliseconds) };
}

describe("progress", () => {
  it("is drawn over itself, five times a second at most, and cleared at the end", () => {
    const { written, progress, wait } = progressOn(true);
    progress.update("1 of 3");
    wait(199);
    progress.update("2 of 3");
    wait(1);
    progress.update("3 of 3");
    progress.done();
    expect(written).toEqual(["\r\u001B[K1 of 3", "\r\u001B[K3 of 3", "\r\u001B[K"]);
  });

  it("stays silent where there is no terminal", () => {
    const { written, progress, wait } = progressOn(false);
    progress.update("1 of 3");
    wait(1000);
    progress.update("2 of 3");
    progress.done();
    expect(written).toEqual([]);
  });
});

describe("a refusal", () => {
  it.each(REFUSAL_REASONS)("for '%s' is told in Korean and English, with place and detail", (reason) => {
    const lines = refusalText(new ListRefusal(reason, { file: "sdn.csv", line: 12 }, "the detail")).split("\n");
    expect(lines[0]).toMatch(/^\p{Script=Hangul}.* \([a-zA-Z].*\)$/u);
    expect(lines[0]).not.toContain("undefined");
    expect(lines[1]?.trim()).toBe("sdn.csv, line 12: the detail");
    expect(lines[2]).toContain("The last good version stays in force.");
  });

  it("for each reason has words of its own", () => {
    const words = REFUSAL_REASONS.map((reason) => refusalText(new ListRefusal(reason, { file: "f" }, "d")));
    expect(new Set(words).size).toBe(REFUSAL_REASONS.length);
  });
});
