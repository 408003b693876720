import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../domain/problem.ts";
import { readCsv } from "./csv.read.ts";
import { CSV_READING } from "./csv.reading.ts";

const MANY = 1000;

describe("reading a CSV", () => {
  it("gives what the streaming reader of the command line gives", () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab가я,"\n\r ='), maxLength: 40 });
    const either = (read: () => unknown) => {
      try {
        return read();
      } catch {
        return "refused";
      }
    };
    fc.assert(
      fc.property(text, (rows) => {
        const csv = `name,b\n${rows}`;
        expect(either(() => readCsv(csv, MANY))).toEqual(either(() => parse(csv, CSV_READING)));
      }),
    );
  });

  it.each([
    [
      "a;b,c\n1;2,3",
      [
        ["a;b", "c"],
        ["1;2", "3"],
      ],
    ],
    [
      "a;b\n1;2,5",
      [
        ["a", "b"],
        ["1", "2,5"],
      ],
    ],
    [
      "\ufeffa\tb\n1\t2,5;6",
      [
        ["a", "b"],
        ["1", "2,5;6"],
      ],
    ],
    ["이름\n가, 나", [["이름"], ["가", " 나"]]],
    ["", []],
  ])("tells the separator of %j by its first line", (csv, rows) => {
    expect(readCsv(csv, MANY)).toEqual(rows);
  });

  it("reads no more rows than it is asked for", () => {
    expect(readCsv("a\n1\n2\n3\n", 2)).toEqual([["a"], ["1"]]);
  });

  it("refuses a quote that is never closed, and repeats nothing of the text", () => {
    const read = () => readCsv('name\nAlpha\n"Secret\nGamma\n', MANY);
    expect(read).toThrow(Problem);
    expect(read).toThrow(/never closed/);
    expect(read).not.toThrow(/Secret/);
  });
});
