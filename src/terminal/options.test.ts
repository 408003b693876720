import { Command, InvalidArgumentError } from "commander";
import { describe, expect, it } from "vitest";
import { collect, oneOf, outputOptions, wholeNumber } from "./options.ts";

describe("a repeatable option", () => {
  it("joins its values, with commas and without", () => {
    expect(collect("ai")).toEqual(["ai"]);
    expect(collect("cloud, big_data,", ["ai"])).toEqual(["ai", "cloud", "big_data"]);
    expect(collect(" , ", [])).toEqual([]);
  });

  it("starts afresh with every command", () => {
    const parsed = (...argv: string[]) => {
      const command = new Command().option("-a, --area <id>", "", collect).exitOverride();
      return command.parse(argv, { from: "user" }).opts();
    };
    expect(parsed("-a", "ai", "--area", "cloud,x")).toEqual({ area: ["ai", "cloud", "x"] });
    expect(parsed("-a", "y")).toEqual({ area: ["y"] });
    expect(parsed()).toEqual({});
  });
});

describe("a closed option", () => {
  it("names what is wrong and what is allowed", () => {
    expect(() => oneOf("--lang", ["ko", "de"], ["ko", "en"])).toThrow(InvalidArgumentError);
    expect(() => oneOf("--lang", ["ko", "de"], ["ko", "en"])).toThrow("--lang: 'de' is not one of ko, en");
    expect(() => oneOf("--lang", ["ko", "en"], ["ko", "en"])).not.toThrow();
    expect(() => oneOf("--verdict", [], ["hold"])).not.toThrow();
  });
});

describe("a number", () => {
  const limits = { min: 1, max: 100 };

  it.each(["1", "20", "100"])("may be %s", (value) => {
    expect(wholeNumber("--limit", value, limits)).toBe(Number(value));
  });

  it.each(["0", "101", "-1", "1.5", "ten", "", "Infinity", "NaN"])("may not be '%s'", (value) => {
    expect(() => wholeNumber("--limit", value, limits)).toThrow("--limit: must be a whole number from 1 to 100");
  });
});

describe("the options of an answer", () => {
  const parsed = (files: boolean, ...argv: string[]) =>
    outputOptions(new Command().exitOverride().configureOutput({ writeErr: () => {} }), { files })
      .parse(argv, { from: "user" })
      .opts();

  it("are Korean by default", () => {
    expect(parsed(true)).toEqual({ lang: "ko" });
    expect(parsed(true, "-l", "ru", "--csv")).toEqual({ lang: "ru", csv: true });
    expect(parsed(false, "--json")).toEqual({ lang: "ko", json: true });
  });

  it("offer CSV only where there are rows", () => {
    expect(() => parsed(false, "--csv")).toThrow();
  });
});
