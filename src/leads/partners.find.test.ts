import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realEdition } from "../../test/support/editions.ts";
import { catalogue, listing, organisation, TEST_DAY } from "../../test/support/records.ts";
import { ORGANISATION_ROLES, VERDICTS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findPartner, findPartners, type PartnerQuery } from "./partners.find.ts";

const ANY: PartnerQuery = { areas: [], countries: [], kinds: [], roles: [], verdicts: [], text: null };

let edition: Edition;
beforeAll(async () => {
  edition = await realEdition();
});
const find = (query: Partial<PartnerQuery>) => findPartners(edition, { ...ANY, ...query }, TEST_DAY);
const ids = async (query: Partial<PartnerQuery>) => (await find(query)).map(({ organisation: { id } }) => id);
const count = async (query: Partial<PartnerQuery>) => (await find(query)).length;

describe("looking partners up", () => {
  it("without a filter shows everything on record, by id", async () => {
    const all = await ids({});
    expect(all).toHaveLength(edition.catalogue.organisations.length);
    expect(all).toEqual(all.toSorted());
  });

  it("shows blocked parties too: a look-up is no lead", async () => {
    const blocked = await find({ verdicts: ["blocked"] });
    expect(blocked.length).toBeGreaterThan(50);
    for (const { assessment } of blocked) expect(assessment.deciding.length).toBeGreaterThan(0);
  });

  it("splits by role and by verdict without losing anyone", async () => {
    const total = edition.catalogue.organisations.length;
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    expect(sum(await Promise.all(ORGANISATION_ROLES.map((role) => count({ roles: [role] }))))).toBe(total);
    expect(sum(await Promise.all(VERDICTS.map((verdict) => count({ verdicts: [verdict] }))))).toBe(total);
  });

  it("filters by country, kind and area together", async () => {
    const found = await find({ countries: ["KZ"], kinds: ["startup", "company"], areas: ["ai"] });
    expect(found.length).toBeGreaterThan(0);
    for (const { organisation: party } of found) {
      expect(party.country).toBe("KZ");
      expect(["startup", "company"]).toContain(party.kind);
    }
  });

  it.each([
    ["얀덱스", "yandex"],
    ["Yandex", "yandex"],
    ["Яндекс", "yandex"],
    ["화웨이", "huawei"],
    ["Huawei", "huawei"],
    ["ISSAI", "issai-nu"],
  ])("'%s' shows %s first", async (text, id) => {
    expect((await ids({ text }))[0]).toBe(id);
  });

  it("by a word that nothing holds shows nothing", async () => {
    expect(await ids({ text: "qqqzzz" })).toEqual([]);
  });
});

describe("one partner", () => {
  it("comes with what the rules say of it", () => {
    const { organisation: party, assessment } = findPartner(edition, "yandex", TEST_DAY);
    expect(party.id).toBe("yandex");
    expect(assessment).toBe(assessmentsOf(edition, TEST_DAY).of("yandex"));
  });

  it.each(["nobody", "constructor", "__proto__", ""])("'%s' is not found", (id) => {
    expect(() => findPartner(edition, id, TEST_DAY)).toThrow(expect.objectContaining({ code: "not-found" }));
  });
});

describe("assessments", () => {
  it("are made once for a day, and again for another day or edition", async () => {
    const small = await editionOf(catalogue());
    const other = await editionOf(catalogue());
    const today = assessmentsOf(small, TEST_DAY);
    expect(assessmentsOf(small, TEST_DAY)).toBe(today);
    expect(today.of("sample")).toBe(today.of("sample"));
    expect(assessmentsOf(other, TEST_DAY)).not.toBe(today);
    const later = assessmentsOf(small, "2027-12-01");
    const rulesOf = ({ flags }: { flags: readonly { rule: string }[] }) => flags.map(({ rule }) => rule);
    expect(rulesOf(today.of("sample"))).toEqual(rulesOf(assessmentsOf(other, TEST_DAY).of("sample")));
    expect(later.of("sample")).not.toEqual(today.of("sample"));
    expect(assessmentsOf(small, TEST_DAY)).toBe(today);
  });

  it("are kept for four days at most", async () => {
    const small = await editionOf(catalogue());
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"];
    const made = days.map((day) => assessmentsOf(small, day));
    expect(assessmentsOf(small, "2026-01-05")).toBe(made[4]);
    expect(assessmentsOf(small, "2026-01-02")).toBe(made[1]);
    expect(assessmentsOf(small, "2026-01-01")).not.toBe(made[0]);
  });

  it("find a listing of someone without a record by name and by alias", async () => {
    const owned = (name: string) => organisation({ owners: organisation().owners.map((one) => ({ ...one, name })) });
    const verdictWith = async (name: string) =>
      assessmentsOf(await editionOf(catalogue({ organisations: [owned(name)], listings: [listing()] })), TEST_DAY).of(
        "sample",
      ).verdict;
    expect(await verdictWith("Listed Party")).toBe("blocked");
    expect(await verdictWith("LP")).toBe("blocked");
    expect(await verdictWith("Listed")).toBe("conditional");
  });

  it("of someone who is not in the edition are an error and no verdict", () => {
    expect(() => assessmentsOf(edition, TEST_DAY).of("nobody")).toThrow(/no organisation nobody/);
  });
});
