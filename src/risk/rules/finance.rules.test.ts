import { describe, expect, it } from "vitest";
import { capability, listing, organisation } from "../../../test/support/records.ts";
import { ask, catalogueRules, told } from "../../../test/support/rule.catalogue.ts";
import { deal, facts, known, listsOfNames, read, ruledHit } from "../../../test/support/rule.subject.ts";
import { type Facts, NO_FACTS } from "../../domain/facts.schema.ts";
import type { RuleSubject } from "../rule.types.ts";
import { FINANCE_RULES } from "./finance.rules.ts";

const say = (id: string, over: Partial<RuleSubject> = {}) => told(FINANCE_RULES, id, over);
type Bank = NonNullable<Facts["banks"]>[number];

const bank = (name: string, over: Partial<Bank> = {}): Bank => ({
  ...{ name, organisation: null, country: "KZ", parent: null },
  ...read(),
  ...over,
});
const LISTED = listsOfNames({
  "Fictional Sdn Bank": ["ofac-sdn"],
  "Fictional Capta Bank": ["ofac-capta"],
  "Fictional Suspended Bank": ["kr-moef"],
  "Fictional Warned Bank": ["ua-nsdc"],
  "fictional-bank": ["eu-833-xlv"],
});
const at = (...banks: Bank[]) => ({ facts: facts({ banks }), listsOf: LISTED, screenedOn: "2026-11-20" });
const over = (...banks: { name: string; country?: string | null }[]) => ({
  listsOf: LISTED,
  deal: deal({ payment: { banks } }),
});
const OTHER = bank("Fictional Other Bank");
const decision = { hit: "hit-1", why: "BIC", by: "An Officer", at: "2026-11-20T00:00:00Z", basis: "basis" };
const bankHit = (ruling?: "confirmed" | "other-party", list = "ofac-sdn") =>
  ruledHit({ subject: "bank", name: "Fictional Other Bank", list, decision: ruling ? { ...decision, ruling } : null });

describe("REGIONAL-BANKS", () => {
  const route = "? deal deal";
  it.each([
    ["a listed bank as the only route", at(bank("Fictional Sdn Bank")), "block row 5"],
    ["the same, only recalled", at(bank("Fictional Sdn Bank", { mark: "recalled" })), "high row 5"],
    ["a listed bank by its record", at(bank("Any Name", { organisation: "fictional-bank" })), "block row 5"],
    [
      "a subsidiary of a listed bank",
      at(bank("Fictional Branch", { parent: { name: "Fictional Sdn Bank", organisation: null } })),
      "block row 5",
    ],
    ["a listed bank beside an unlisted one", at(bank("Fictional Sdn Bank"), OTHER), "high row 5"],
    ["two listed banks", at(bank("Fictional Sdn Bank"), bank("Fictional Capta Bank")), "block row 5, block row 5"],
    [
      "a listed bank and one that Korea suspended",
      at(bank("Fictional Sdn Bank"), bank("Fictional Suspended Bank")),
      "block row 5",
    ],
    ["a bank that a warning names", at(bank("Fictional Warned Bank")), route],
    ["an unlisted bank, no deal", at(OTHER), route],
    ["nothing known, no deal", {}, route],
    ["an unlisted bank of the region that was not screened", { ...at(OTHER), screenedOn: null }, "medium"],
    [
      "an unlisted bank elsewhere that was not screened",
      { ...at(bank("Fictional Bank", { country: "DE" })), screenedOn: null },
      route,
    ],
    ["a listed bank in the deal", over({ name: "Fictional Sdn Bank" }), "block row 5"],
    [
      "a listed bank in the deal, the firm's own Korean bank beside it",
      over({ name: "Fictional Sdn Bank" }, { name: "Fictional Korean Bank", country: "KR" }),
      "block row 5",
    ],
    [
      "a listed bank in the deal, another abroad beside it",
      over({ name: "Fictional Sdn Bank" }, { name: "Fictional Bank", country: "DE" }),
      "high row 5",
    ],
    [
      "a listed bank in the deal, an unlisted one on record",
      { ...at(OTHER), ...over({ name: "Fictional Sdn Bank" }) },
      "high row 5",
    ],
    ["an unlisted bank in the deal", over({ name: "Fictional Bank", country: "DE" }), "no"],
    [
      "a bank of the region in the deal, which nobody screened",
      over({ name: "Fictional Bank", country: "KG" }),
      "medium",
    ],
    [
      "the record's own bank in the deal, screened with it",
      { ...at(OTHER), ...over({ name: "FICTIONAL OTHER BANK", country: "KZ" }) },
      "no",
    ],
    [
      "the same, though the record was screened",
      { ...at(OTHER), ...over({ name: "Fictional Bank", country: "KG" }) },
      "medium",
    ],
    ["a deal without a bank", { ...at(OTHER), deal: deal() }, "? deal deal.payment.banks"],
    ["a bank like a listed one", { ...at(OTHER), hits: [bankHit()] }, "high"],
    ["a bank confirmed as listed", { ...at(OTHER), hits: [bankHit("confirmed")] }, "block row 5"],
    ["a namesake, by ruling", { ...at(OTHER), hits: [bankHit("other-party")] }, route],
    ["a hit of another bank's name", { ...at(bank("Fictional Third Bank")), hits: [bankHit("confirmed")] }, route],
    ["the day before", { ...at(bank("Fictional Sdn Bank")), asOf: "2025-01-14" }, "no"],
    ["the first day", { ...at(bank("Fictional Sdn Bank")), asOf: "2025-01-15" }, "block row 5"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, subject, expected) => {
    expect(say("REGIONAL-BANKS", subject)).toBe(expected);
  });
});

describe("KR-RU-BANKS", () => {
  const suspended = bank("Fictional Suspended Bank");
  it.each([
    ["a named bank as the only route", at(suspended), "block row 5"],
    ["a named bank beside an unlisted one", at(suspended, OTHER), "high row 5"],
    ["a named bank beside one that others list", at(suspended, bank("Fictional Sdn Bank")), "block row 5"],
    ["a subsidiary abroad", at(bank("Fictional Branch", { parent: suspended })), "block row 5"],
    ["a bank that only others list", at(bank("Fictional Sdn Bank")), "? deal deal"],
    ["a named bank in the deal", over({ name: "Fictional Suspended Bank" }), "block row 5"],
    ["an unlisted bank in the deal", over({ name: "Fictional Bank" }), "no"],
    ["no bank known", {}, "? partner facts.banks"],
    ["a deal without a bank", { ...at(OTHER), deal: deal({ payment: {} }) }, "? deal deal.payment.banks"],
    ["the party itself is named", { listings: [listing({ list: "kr-moef" })] }, "high"],
    ["the party itself was named", { listings: [listing({ list: "kr-moef", delistedOn: "2026" })] }, "info"],
    ["a bank like a named one", { ...at(OTHER), hits: [bankHit(undefined, "kr-moef")] }, "high"],
    ["the day before", { ...at(suspended), asOf: "2022-02-28" }, "no"],
    ["the first day", { ...at(suspended), asOf: "2022-03-01" }, "block row 5"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, subject, expected) => {
    expect(say("KR-RU-BANKS", subject)).toBe(expected);
  });
});

describe("EO-14114", () => {
  const chpl = { tierOf: (code: string) => (code === "854231" ? ("1" as const) : null) };
  const goods = (hs6: string | null) => ({ deliverables: [{ type: "goods" as const, hs6 }] });
  const software = { deliverables: [{ type: "software" as const }] };
  const of = (given: Parameters<typeof deal>[0], subject: Partial<RuleSubject> = {}) => ({
    ...chpl,
    ...subject,
    deal: deal(given),
  });
  const blocked = { listsOf: listsOfNames({ "Fictional Blocked": ["ofac-sdn"] }) };
  it.each([
    ["software to Russia", of({ ...software, destination: "RU" }), "high"],
    [
      "software to a Russian end user elsewhere",
      of({ ...software, destination: "KZ", endUser: { country: "RU" } }),
      "high",
    ],
    [
      "software that a Russian resident pays for",
      of({ ...software, destination: "KZ", payment: { russianResidentOwes: "yes" } }),
      "high",
    ],
    ["critical goods to Russia", of({ ...goods("854231"), destination: "RU" }), "high"],
    ["other goods to Russia", of({ ...goods("190531"), destination: "RU" }), "no"],
    ["goods without a code to Russia", of({ ...goods(null), destination: "RU" }), "? deal deal.deliverables"],
    ["nothing named to Russia", of({ destination: "RU" }), "? deal deal.deliverables"],
    ["critical goods to Kazakhstan", of({ ...goods("854231"), destination: "KZ" }), "no"],
    ["software to Belarus, of which the order does not speak", of({ ...software, destination: "BY" }), "no"],
    ["no destination", of(software), "? deal deal.destination"],
    ["no deal", {}, "? deal deal"],
    ["a blocked end user", of({ destination: "KZ", endUser: { name: "Fictional Blocked" } }, blocked), "block"],
    ["a blocked consignee", of({ destination: "KZ", consignee: { name: "Fictional Blocked" } }, blocked), "block"],
    [
      "an end user of a like name",
      of({ destination: "KZ", endUser: { name: "Fictional Blocked Two" } }, blocked),
      "no",
    ],
    [
      "a partner blocked under the order",
      of({ destination: "KZ" }, { listings: [listing({ programme: "RUSSIA-EO14024" })] }),
      "block",
    ],
    [
      "a partner confirmed as such",
      of({ destination: "KZ" }, { hits: [ruledHit({ level: "same-identifier", programmes: ["RUSSIA-EO14024"] })] }),
      "block",
    ],
    [
      "a partner only like such",
      of({ destination: "KZ" }, { hits: [ruledHit({ programmes: ["RUSSIA-EO14024"] })] }),
      "no",
    ],
    [
      "a partner that was removed",
      of({ destination: "KZ" }, { listings: [listing({ programme: "RUSSIA-EO14024", delistedOn: "2026-03" })] }),
      "no",
    ],
    ["the day before", of({ ...software, destination: "RU" }, { asOf: "2023-12-21" }), "no"],
    ["the first day", of({ ...software, destination: "RU" }, { asOf: "2023-12-22" }), "high"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, subject, expected) => {
    expect(say("EO-14114", subject)).toBe(expected);
  });
});

describe("CRYPTO-A7A5", () => {
  const crypto = (tokens: string[], given: Partial<NonNullable<Facts["crypto"]>> = {}) => ({
    facts: facts({ crypto: { tokens, wallets: [], rublePairs: null, licensed: null, ...read(), ...given } }),
  });
  const from = (country: string, area = "ai") => ({
    organisation: organisation({ country, capabilities: [capability({ area })] }),
  });
  const pays = (tokens: string[]) => ({ deal: deal({ payment: { method: "crypto", tokens } }) });
  it.each([
    ["A7A5", crypto(["A7A5"]), "block row 5"],
    ["А7А5 in Cyrillic", crypto(["А7А5"]), "block row 5"],
    ["a7-a5, only recalled", crypto(["a7-a5"], { mark: "recalled" }), "high row 5"],
    ["a token that a list bans", { ...crypto(["Fictional Token"]), listsOf: () => ["eu-833-liii"] }, "block row 5"],
    ["another token", crypto(["USDT", "A7A"]), "no"],
    ["settlement in A7A5", pays(["A7A5"]), "block row 5"],
    ["settlement in another token", pays(["USDT"]), "no"],
    ["settlement in a token not named", pays([]), "? deal deal.payment.tokens"],
    ["rouble pairs in Kyrgyzstan", { ...from("KG"), ...crypto([], { rublePairs: true }) }, "high row 5"],
    ["rouble pairs elsewhere", { ...from("KZ"), ...crypto([], { rublePairs: true }) }, "no"],
    ["Kyrgyzstan without rouble pairs", { ...from("KG"), ...crypto([], { rublePairs: false }) }, "no"],
    ["a firm of fintech that was not asked", from("KZ", "fintech"), "? partner facts.crypto"],
    ["a firm of other areas", from("KG"), "no"],
    ["the day before", { ...crypto(["A7A5"]), asOf: "2022-04-04" }, "no"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, subject, expected) => {
    expect(say("CRYPTO-A7A5", subject)).toBe(expected);
  });
});

describe("DPRK-IT", () => {
  const work = (given: Partial<Facts["workforce"]>) => ({
    facts: facts({ workforce: { ...NO_FACTS.workforce, ...given } }),
  });
  const share = (min: number, max = min) => known({ min, max });
  const no = known(false);
  it.each([
    ["over half remote, identities not verified", work({ remoteShare: share(50.01), identityVerified: no }), "high"],
    ["exactly half", work({ remoteShare: share(50), identityVerified: no }), "no"],
    ["over half, verified", work({ remoteShare: share(90), identityVerified: known(true) }), "no"],
    [
      "over half, unknown whether verified",
      work({ remoteShare: share(90) }),
      "? partner facts.workforce.identityVerified",
    ],
    [
      "a share that may be over half",
      work({ remoteShare: share(40, 60), identityVerified: no }),
      "? partner facts.workforce.remoteShare",
    ],
    ["nothing known", {}, "? partner facts.workforce.remoteShare"],
    ["a confirmed link", work({ dprkLink: known(true), identityVerified: known(true) }), "block"],
    ["a link only recalled", work({ dprkLink: known(true, { mark: "recalled" }) }), "high"],
    ["staff in North Korea", work({ countries: known(["KZ", "KP"]) }), "block"],
    [
      "staff in China and Russia, which is no guilt",
      work({ countries: known(["CN", "RU"]), remoteShare: share(10), dprkLink: no }),
      "no",
    ],
    ["the day before", { ...work({ dprkLink: known(true) }), asOf: "2022-12-07" }, "no"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, subject, expected) => {
    expect(say("DPRK-IT", subject)).toBe(expected);
  });
});

describe("the rules of this family", () => {
  it("are all in the catalogue", () => {
    expect(Object.keys(FINANCE_RULES).filter((id) => !catalogueRules.has(id))).toEqual([]);
  });

  it("name the lists and the source in the evidence of a closed route", () => {
    const [found] = ask(FINANCE_RULES, "REGIONAL-BANKS", at(bank("Fictional Sdn Bank")));
    if (found?.state !== "fires") throw new Error("does not fire");
    expect(found.evidence[0]).toMatchObject({ mark: "verified", asOf: "2026-06", sources: [{ id: "s1" }] });
    expect(found.evidence[0].statement.en).toContain("Fictional Sdn Bank (KZ) – Specially Designated Nationals");
  });
});
