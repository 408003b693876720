import { describe, it } from "vitest";
import { type Case, holds } from "../../../test/support/deal.cases.ts";
import { deal } from "../../../test/support/rule.subject.ts";
import { dataRules } from "./data.rules.ts";

type Data = NonNullable<NonNullable<Parameters<typeof deal>[0]>["data"]>;
const data = (given: Data) => ({ deal: deal({ data: given }) });

/** What every data rule says alike of one country's people. */
const shared = (country: string): readonly Case[] => [
  ["no deal", {}, "asks deal: deal"],
  ["data not described", { deal: deal({}) }, "asks deal: deal.data"],
  ["whose data unknown", data({ hosting: "DE" }), "asks deal: deal.data.subjects"],
  ["not personal", data({ types: ["non_personal"], hosting: "DE" }), "nothing"],
  ["people of elsewhere", data({ subjects: [country === "FR" ? "IT" : "FR"], hosting: "DE" }), "nothing"],
];

const TABLES: Record<string, readonly Case[]> = {
  "DATA-RU": [
    ...shared("RU"),
    ["hosted abroad", data({ subjects: ["RU"], hosting: "KR" }), "high"],
    ["hosted there", data({ subjects: ["RU"], hosting: "RU" }), "nothing"],
    ["hosting unknown", data({ subjects: ["RU"] }), "asks deal: deal.data.hosting"],
    ["the day before", { ...data({ subjects: ["RU"], hosting: "KR" }), asOf: "2025-06-30" }, "nothing"],
    ["the day itself", { ...data({ subjects: ["RU"], hosting: "KR" }), asOf: "2025-07-01" }, "high"],
  ],
  "DATA-KZ": [
    ...shared("KZ"),
    ["hosted abroad", data({ subjects: ["KZ"], hosting: "KR" }), "medium"],
    ["biometrics abroad", data({ subjects: ["KZ"], hosting: "KR", types: ["biometric"] }), "high"],
    ["biometrics there", data({ subjects: ["KZ"], hosting: "KZ", types: ["biometric"] }), "nothing"],
    ["hosting unknown", data({ subjects: ["KZ"] }), "asks deal: deal.data.hosting"],
    ["the day before", { ...data({ subjects: ["KZ"], hosting: "KR" }), asOf: "2015-12-31" }, "nothing"],
  ],
  "DATA-UZ": [
    ...shared("UZ"),
    ["genetic abroad", data({ subjects: ["UZ"], hosting: "KR", types: ["personal", "genetic"] }), "high"],
    ["telecom users abroad", data({ subjects: ["UZ"], hosting: "KR", types: ["telecom_user"] }), "high"],
    ["other personal abroad", data({ subjects: ["UZ"], hosting: "KR", types: ["personal"] }), "low"],
    ["biometric there", data({ subjects: ["UZ"], hosting: "UZ", types: ["biometric"] }), "nothing"],
    ["kind unknown", data({ subjects: ["UZ"], hosting: "KR" }), "asks deal: deal.data.types"],
    [
      "the day before",
      { ...data({ subjects: ["UZ"], hosting: "KR", types: ["biometric"] }), asOf: "2026-03-25" },
      "nothing",
    ],
  ],
  "DATA-KG": [
    ...shared("KG"),
    ["high-risk AI", data({ subjects: ["KG"], highRiskAi: "yes" }), "medium"],
    ["no such AI", data({ subjects: ["KG"], highRiskAi: "no" }), "low"],
    ["AI unknown", data({ subjects: ["KG"] }), "low"],
    ["the day before", { ...data({ subjects: ["KG"] }), asOf: "2026-02-05" }, "nothing"],
  ],
  "DATA-OTHER": [
    ...shared("AM"),
    ["leaves", data({ subjects: ["AM"], hosting: "KR" }), "low"],
    ["stays", data({ subjects: ["AM"], hosting: "AM" }), "nothing"],
    ["stays, but is received abroad", data({ subjects: ["AM"], hosting: "AM", recipient: "KR" }), "low"],
    ["hosting unknown", data({ subjects: ["MN"] }), "asks deal: deal.data.hosting"],
    ["two countries, one of which it leaves", data({ subjects: ["AM", "GE"], hosting: "AM" }), "low"],
  ],
  "DATA-KR-PIPA": [
    ...shared("KR"),
    ["abroad", data({ subjects: ["KR"], recipient: "KZ" }), "medium"],
    ["to Russia", data({ subjects: ["KR"], recipient: "RU" }), "high"],
    ["stays in Korea", data({ subjects: ["KR"], recipient: "KR" }), "nothing"],
    ["recipient unknown", data({ subjects: ["KR"] }), "asks deal: deal.data.recipient"],
    ["the day before", { ...data({ subjects: ["KR"], recipient: "KZ" }), asOf: "2023-09-14" }, "nothing"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(dataRules, id, row));
});
