import type { RuleSet } from "../rule.types.ts";
import { countryRules } from "./country.rules.ts";
import { dataRules } from "./data.rules.ts";
import { dealTypologyRules } from "./deal.typologies.rules.ts";
import { EVIDENCE_RULES } from "./evidence.rules.ts";
import { exportRules } from "./export.rules.ts";
import { FINANCE_RULES } from "./finance.rules.ts";
import { koreaRules } from "./korea.rules.ts";
import { OWNERSHIP_RULES } from "./ownership.rules.ts";
import { partnerTypologyRules } from "./partner.typologies.rules.ts";
import { POLICY_RULES } from "./policy.rules.ts";
import { relocationRules } from "./relocation.rules.ts";
import { rightsRules } from "./rights.rules.ts";
import { SANCTIONS_RULES } from "./sanctions.rules.ts";

/** Every rule of the catalogue and of the product as code; a test holds it against the records, both ways. */
export const RULE_SET: RuleSet = {
  ...SANCTIONS_RULES,
  ...OWNERSHIP_RULES,
  ...FINANCE_RULES,
  ...koreaRules,
  ...exportRules,
  ...countryRules,
  ...dataRules,
  ...rightsRules,
  ...partnerTypologyRules,
  ...relocationRules,
  ...dealTypologyRules,
  ...POLICY_RULES,
  ...EVIDENCE_RULES,
};
