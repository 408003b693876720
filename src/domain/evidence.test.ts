import { describe, expect, it } from "vitest";
import { organisation, page, text } from "../../test/support/records.ts";
import { evidenceOf, publisherCount, publisherOf } from "./evidence.ts";

describe("evidence", () => {
  const record = organisation({
    sources: [page("s1", "www.firm.example"), page("s2", "firm.example"), page("s3", "press.example")],
  });

  it("carries mark, dates and the sources in the claim's own order", () => {
    const claim = { mark: "press" as const, asOf: "2026-03", sources: ["s3", "s1"] };
    const evidence = evidenceOf(record, claim, text("x"));
    expect(evidence).toMatchObject({ statement: text("x"), mark: "press", asOf: "2026-03", checked: record.checked });
    expect(evidence.sources.map(({ id }) => id)).toEqual(["s3", "s1"]);
  });

  it("has no source for general knowledge", () => {
    const claim = { mark: "recalled" as const, asOf: null, sources: ["recalled"] };
    expect(evidenceOf(record, claim, text("x")).sources).toEqual([]);
  });

  it("counts two pages of one host as one voice", () => {
    const says = (...sources: string[]) => evidenceOf(record, { mark: "verified", asOf: null, sources }, text("x"));
    expect(publisherCount(says("s1", "s2"))).toBe(1);
    expect(publisherCount(says("s1", "s2", "s3"))).toBe(2);
  });

  it("names the publisher of each kind of source", () => {
    const locator = { section: 1 as const, quote: "말" };
    expect(publisherOf(page("s1", "www.a.example"))).toBe("a.example");
    expect(publisherOf({ id: "s1", kind: "file", path: "lists/sdn.csv:12", published: null })).toBe("lists/sdn.csv");
    expect(publisherOf({ id: "s1", kind: "document", title: "Decree", published: null })).toBe("Decree");
    expect(publisherOf({ id: "s1", kind: "brief", locator })).toBe("brief");
  });
});
