import { expect, it } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import { catalogue, listing, organisation, sanctionsList, TEST_DAY } from "../../test/support/records.ts";
import { facts } from "../../test/support/rule.subject.ts";
import { sharedAddress } from "../risk/rules/shared.address.ts";
import { NO_DEAL, riskSubject } from "./risk.subjects.ts";

const at = async (value: string) => {
  const claim = { value, mark: "verified" as const, asOf: TEST_DAY, sources: ["s1"] };
  const office = { ...claim, value: "office" as const };
  const shared = { ...claim, value: 0 };
  const base = facts();
  const party = organisation({
    facts: { ...base, presence: { ...base.presence, address: claim, addressType: office, sharedWith: shared } },
  });
  const listed = listing();
  const subject = { ...listed.subject, addresses: ["12 Fictional Street, Almaty"] };
  const edition = await editionOf(
    catalogue({ organisations: [party], lists: [sanctionsList()], listings: [{ ...listed, subject }] }),
  );
  return sharedAddress(riskSubject(edition, party, TEST_DAY, NO_DEAL));
};

it("an address of a listed party blocks; one that no extract has is asked about and never ruled out", async () => {
  expect(await at("Almaty, Fictional street 12")).toMatchObject({ state: "fires", level: "block" });
  expect(await at("Almaty, Fictional street 14")).toMatchObject({
    state: "cannot_tell",
    missing: "screening.addresses",
  });
});
