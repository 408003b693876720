import { describe, expect, it } from "vitest";
import { type Case, holds, judge } from "../../../test/support/deal.cases.ts";
import { organisation, text } from "../../../test/support/records.ts";
import { deal, facts, read } from "../../../test/support/rule.subject.ts";
import type { Deal } from "../../domain/deal.schema.ts";
import type { CustomerType } from "../../domain/facts.schema.ts";
import type { Caution } from "../../domain/organisation.schema.ts";
import { rightsRules } from "./rights.rules.ts";

const use = (techTags: Deal["techTags"], type: CustomerType | null) => ({
  deal: deal({ techTags, endUser: { type } }),
});
const serves = (type: CustomerType) =>
  facts({ customers: [{ name: "Fictional Buyer", type, country: "KZ", ...read() }] });
const caution = (over: Partial<Caution> = {}): Caution => ({
  topic: "surveillance",
  effect: "review",
  statement: text("watched"),
  ...read(),
  ...over,
});

const TABLES: Record<string, readonly Case[]> = {
  "HR-EU-5": [
    ["no deal", {}, "asks deal: deal"],
    ["police", use(["face_recognition"], "police"), "high"],
    ["security service", use(["interception"], "security_service"), "high row 9"],
    ["interior ministry, identifies people", use(["plate_recognition"], "interior_ministry"), "high row 9"],
    ["interior ministry, counts cars", use(["video_analytics"], "interior_ministry"), "nothing"],
    ["civil", use(["face_recognition"], "civil"), "nothing"],
    [
      "civil here, but the partner serves the police",
      { ...use(["face_recognition"], "civil"), facts: serves("police") },
      "high",
    ],
    ["access control", use(["access_control"], "civil"), "medium"],
    ["other technology", use(["advanced_chips"], "police"), "nothing"],
    ["technology unknown, police", use([], "police"), "asks deal: deal.techTags"],
    ["technology unknown, civil", use([], "civil"), "nothing"],
    ["end user unknown", use(["face_recognition"], null), "asks deal: deal.endUser.type"],
    ["the day before", { ...use(["face_recognition"], "police"), asOf: "2024-10-10" }, "nothing"],
  ],
  "HR-US-2020": [
    ["no deal", {}, "asks deal: deal"],
    ["government", use(["video_analytics"], "government"), "medium"],
    ["military", use(["video_analytics"], "military"), "medium row 9"],
    ["defence institute", use(["biometrics"], "defence_institute"), "medium row 9"],
    ["interior ministry, identifies people", use(["biometrics"], "interior_ministry"), "medium row 9"],
    ["interior ministry, counts cars", use(["video_analytics"], "interior_ministry"), "medium"],
    [
      "an adverse record",
      { ...use(["biometrics"], "police"), organisation: organisation({ cautions: [caution()] }) },
      "high",
    ],
    [
      "a record that nobody looked up",
      {
        ...use(["biometrics"], "police"),
        organisation: organisation({ cautions: [caution({ mark: "recalled", sources: ["recalled"] })] }),
      },
      "medium",
    ],
    ["civil", use(["biometrics"], "civil"), "nothing"],
    ["no surveillance", use(["advanced_chips"], "government"), "nothing"],
    [
      "a state-owned partner, user not named",
      { ...use(["biometrics"], null), organisation: organisation({ kind: "state_owned" }) },
      "medium",
    ],
    [
      "a state-owned partner, civil user named",
      { ...use(["biometrics"], "civil"), organisation: organisation({ kind: "state_owned" }) },
      "nothing",
    ],
    ["technology unknown", use([], "government"), "asks deal: deal.techTags"],
    ["end user unknown", use(["biometrics"], null), "asks deal: deal.endUser.type"],
    ["the day before", { ...use(["biometrics"], "government"), asOf: "2020-09-29" }, "nothing"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(rightsRules, id, row));
});

it("shows the record of the partner's customer as evidence", () => {
  const outcome = judge(rightsRules, "HR-EU-5", { ...use(["face_recognition"], "civil"), facts: serves("police") });
  expect(outcome).toMatchObject([{ evidence: [{ mark: "inferred" }, { mark: "verified", sources: [{ id: "s1" }] }] }]);
});
