import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { BriefLocatorSchema, claimOf, ProvenanceSchema, SourceSchema } from "./provenance.schema.ts";
import { MARKS } from "./vocabulary.ts";

const PROVENANCE = { mark: "verified", asOf: "2026-05", sources: ["s1", "recalled"] };

describe("provenance", () => {
  it("takes each mark and refuses any other", () => {
    for (const mark of MARKS) expect(v.is(ProvenanceSchema, { ...PROVENANCE, mark })).toBe(true);
    for (const mark of ["clean", "approved", "Verified", ""]) {
      expect(v.is(ProvenanceSchema, { ...PROVENANCE, mark })).toBe(false);
    }
  });

  it("needs at least one source, named s1, s2 … or recalled", () => {
    expect(v.is(ProvenanceSchema, { ...PROVENANCE, sources: ["recalled"] })).toBe(true);
    for (const sources of [[], ["s"], ["1"], ["source1"], ["https://x.example"]]) {
      expect(v.is(ProvenanceSchema, { ...PROVENANCE, sources })).toBe(false);
    }
  });

  it("keeps an unknown date as null and cannot leave it out", () => {
    expect(v.is(ProvenanceSchema, { ...PROVENANCE, asOf: null })).toBe(true);
    expect(v.is(ProvenanceSchema, { mark: "verified", sources: ["s1"] })).toBe(false);
    expect(v.is(ProvenanceSchema, { ...PROVENANCE, asOf: "2026-02-30" })).toBe(false);
  });

  it("goes with the value of a claim, and nothing else does", () => {
    const schema = claimOf(v.number());
    expect(v.is(schema, { value: 2010, ...PROVENANCE })).toBe(true);
    expect(v.is(schema, { value: "2010", ...PROVENANCE })).toBe(false);
    expect(v.is(schema, { value: 2010 })).toBe(false);
    expect(v.is(schema, { value: 2010, ...PROVENANCE, note: "x" })).toBe(false);
  });
});

describe("sources", () => {
  it.each([
    { id: "s1", kind: "page", url: "https://a.example/x", published: null },
    { id: "s2", kind: "file", path: "lists/sdn.csv:3", published: "2026" },
    { id: "s3", kind: "document", title: "Decree 12", published: "2026-01-02" },
    { id: "s4", kind: "brief", locator: { section: 2, quote: "협력의 우회를 개발" } },
  ])("takes a $kind", (source) => {
    expect(v.is(SourceSchema, source)).toBe(true);
    expect(v.is(SourceSchema, { ...source, id: "recalled" })).toBe(false);
  });

  it("refuses what cannot be looked up", () => {
    expect(v.is(SourceSchema, { id: "s1", kind: "page", url: "a page", published: null })).toBe(false);
    expect(v.is(SourceSchema, { id: "s1", kind: "file", path: "", published: null })).toBe(false);
    expect(v.is(SourceSchema, { id: "s1", kind: "memory", published: null })).toBe(false);
  });

  it("quotes the brief by section and a few words", () => {
    expect(v.is(BriefLocatorSchema, { section: 4, quote: "말" })).toBe(false);
    expect(v.is(BriefLocatorSchema, { section: 1, quote: "말".repeat(80) })).toBe(true);
    expect(v.is(BriefLocatorSchema, { section: 1, quote: "말".repeat(81) })).toBe(false);
  });
});
