import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realCatalogue } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import { capability, TEST_DAY } from "../../test/support/records.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf, leadAssessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";

/** The real parties, each a candidate that can do something. */
let hostile: Edition;
beforeAll(async () => {
  const set = await realCatalogue();
  const organisations = set.organisations.map((party): Organisation => {
    const { capabilities } = party;
    return { ...party, role: "candidate", capabilities: capabilities.length > 0 ? capabilities : [capability()] };
  });
  hostile = await editionOf({ ...set, organisations });
});

describe("leads of a day in the past", () => {
  it.each(["2000-01-01", "2014-01-01", "2021-12-31", "2024-07-02"])(
    "%s: nobody who is blocked by now is one",
    async (day) => {
      const blocked = hostile.catalogue.organisations.filter(
        ({ id }) => assessmentsOf(hostile, TEST_DAY).of(id).verdict === "blocked",
      );
      // Without the gate some would pass: their owners were listed later.
      expect(blocked.some(({ id }) => assessmentsOf(hostile, "2000-01-01").of(id).verdict !== "blocked")).toBe(true);
      const found = await findLeads(hostile, ANY, day);
      const leads = new Set(found.leads.map(({ organisation }) => organisation.id));
      expect(leads.size).toBeGreaterThan(0);
      for (const { id, capabilities } of blocked) {
        expect(leads.has(id), id).toBe(false);
        const asked = { area: capabilities[0]?.area ?? "ai", partner: id };
        await expect(findLead(hostile, asked, ANY, day), id).rejects.toThrow(/is blocked/);
      }
    },
  );

  it("are judged by the rules of that day otherwise", () => {
    const organisation = hostile.catalogue.organisations.find(
      ({ id }) => assessmentsOf(hostile, TEST_DAY).of(id).verdict !== "blocked",
    );
    const id = organisation?.id ?? "";
    expect(leadAssessmentsOf(hostile, "2021-01-01").of(id)).toBe(assessmentsOf(hostile, "2021-01-01").of(id));
  });
});
