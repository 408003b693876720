import { doesNotFire, type Outcome, type RuleFunction, type RuleSet } from "../rule.types.ts";
import { type ListFilter, listFires, listRule } from "./list.rule.ts";
import { militaryCustomers, militaryEndUser, usersUnknown } from "./military.users.ts";
import { firesOr, levelOf } from "./rule.support.ts";
import { sharedAddress } from "./shared.address.ts";

/** Rules of the catalogue on one kind of list each, with nothing else to look at. */
const LIST_RULES = [
  /** OFAC, E.O. 14024 and other blocking programmes. */
  "US-SDN",
  /** EU Council, Regulation 269/2014 Annex I and the other regimes of the consolidated file. */
  "EU-FREEZE",
  /** EU Council, Regulation 833/2014 Annex IV: not part of the asset-freeze file. */
  "EU-ANNEX-IV",
  /** 공중협박자금조달금지법 제4조: FSC notice and the UN lists that apply with it. */
  "KR-TFPA",
  /** 외국환거래법 지급·영수 허가지침: Korea's own designations, which no foreign list has. */
  "KR-FX",
  /** EAR 744.11, 744.16, Supplement 4 to Part 744. */
  "US-ENTITY",
  /** EAR 744.15, Supplement 6 to Part 744. */
  "US-UVL",
  /** 15 CFR 764, 766. */
  "US-DPL",
  /** BIS guidance of 2024-07-10: Trade Integrity Project data and letters to suppliers. */
  "TYP-DIVERTER-DATA",
  /** Blocking and denial lists without a rule of their own. */
  "LISTED-PARTY",
] as const;

/** Rules that pick their lists themselves; a list of any other rule is taken by LISTED-LIMITED. */
const WITH_LISTS: ReadonlySet<string> = new Set([...LIST_RULES, "US-MEU", "LISTED-LIMITED", "KR-RU-BANKS"]);

const LIMITED: ListFilter = ({ rule }) => rule === "LISTED-LIMITED" || !WITH_LISTS.has(rule);

/** LISTED-LIMITED (product policy): lists that limit some dealings, and lists whose rule nobody wrote down, hold. */
const listedLimited: RuleFunction = (subject) =>
  firesOr(listFires(subject, "LISTED-LIMITED", LIMITED, levelOf(subject, "LISTED-LIMITED")));

const MILITARY_LIST: ListFilter = ({ rule }) => rule === "US-MEU";

/** US-MEU (EAR 744.21, 744.22; reading 12): the list, and military customers and end users. */
const militaryEndUse: RuleFunction = (subject) => {
  const found = [
    ...listFires(subject, "US-MEU", MILITARY_LIST, levelOf(subject, "US-MEU")),
    ...militaryCustomers(subject),
    ...militaryEndUser(subject),
  ];
  const otherwise: Outcome = usersUnknown(subject) ?? doesNotFire;
  return firesOr(found, otherwise);
};

/** Lists of parties and of addresses, and whom a party serves. */
export const SANCTIONS_RULES: RuleSet = {
  ...Object.fromEntries(LIST_RULES.map((rule) => [rule, listRule(rule)])),
  "US-ENTITY-ADDRESS": sharedAddress,
  "US-MEU": militaryEndUse,
  "LISTED-LIMITED": listedLimited,
};
