import { type Evidence, evidenceOf } from "../../domain/evidence.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import {
  type CannotTell,
  doesNotFire,
  type Fires,
  type RuleFunction,
  type RuleSet,
  type RuleSubject,
} from "../rule.types.ts";
import {
  type Controller,
  controlEvidence,
  controllers,
  controlUnknown,
  controlWords,
  FAMILY_LISTS,
  isSameParty,
  isSingleSource,
  listedTransfers,
  type Transfer,
  transferEvidence,
  transferWords,
} from "./control.signs.ts";
import { type Bands, holdingFires, ownersUnknown, USUAL_BANDS } from "./holding.bands.ts";
import { cannotTell, fires, firesOr, heldIfRecalled, isInForce, levelOf } from "./rule.support.ts";

/** Control in any way but common directors, which are a sign and no control. */
const directs = ({ indicator }: Controller) => indicator.kind !== "shared_board";

function controlFires(
  subject: RuleSubject,
  found: readonly Controller[],
  levelFor: (evidence: Evidence, one: Controller) => FlagLevel,
) {
  return found.map((one): Fires => {
    const evidence = controlEvidence(subject, one);
    return fires(heldIfRecalled(levelFor(evidence, one), [evidence]), controlWords(one), evidence);
  });
}

/** A reference that due diligence found to be blocked through its owner, where the chain itself is not in the record. */
function blockedThroughOwner({ organisation }: RuleSubject): Fires[] {
  return (organisation.reference?.status ?? [])
    .filter(({ finding }) => finding === "listed_through_owner")
    .map((claim) =>
      fires(heldIfRecalled("block", [claim]), claim.statement, evidenceOf(organisation, claim, claim.statement)),
    );
}

/**
 * US-OFAC-50 (OFAC guidance of 2014-08-13; readings 2 and 3). It speaks of ownership and not of control; for control
 * by a blocked person OFAC asks for caution, which holds.
 */
const ofacHalf: RuleFunction = (subject) => {
  if (!isInForce(subject, "2014-08-13")) return doesNotFire;
  const found = [
    ...holdingFires(subject, "ofac", USUAL_BANDS),
    ...blockedThroughOwner(subject),
    ...controlFires(subject, controllers(subject, FAMILY_LISTS.ofac).filter(directs), () => "high"),
  ];
  return firesOr(found, ownersUnknown(subject) ?? doesNotFire);
};

/** Whether the giver of a transfer goes on directing the party: then the share was given away for show. */
function continuing(found: readonly Controller[], { event }: Transfer): Controller[] {
  return found.filter((one) => directs(one) && isSameParty(one.indicator.by, event.from));
}

/** A day or a relation that would decide, for a giver who is listed. */
function transferUnknown(transfers: readonly Transfer[]): CannotTell | null {
  const open = transfers.find(({ near, event }) => near === "perhaps" || event.to.relation === "unknown");
  if (!open) return null;
  const { from, to } = open.event;
  return cannotTell(
    "partner",
    open.near === "perhaps" ? "facts.ownershipEvents.date" : "facts.ownershipEvents.to.relation",
    {
      ko: `${from.name}이(가) 지분을 넘긴 정확한 날짜와 ${to.name}와(과)의 관계, 대금과 지급자는 무엇입니까?`,
      en: `On which day did ${from.name} pass the share on, how is ${to.name} related, and who paid what?`,
      ru: `В какой день ${from.name} передал(а) долю, как связан(а) ${to.name}, кто и сколько заплатил?`,
    },
  );
}

const WHICH_TRANSFERS: LocalisedText = {
  ko: "최근 몇 해 동안 지분을 넘긴 사람, 받은 사람, 날짜, 대금을 알려 주십시오. 없으면 없다고 밝혀 주십시오.",
  en: "Which shares changed hands in recent years: from whom, to whom, when, for what price? If none, please say so.",
  ru: "Какие доли переходили в последние годы: от кого, кому, когда, за какую цену? Если не переходили, укажите это.",
};

/** US-OFAC-SHAM (OFAC guidance of 2026-03-31, FAQ 402; reading 5): both limbs need a listed giver; row 3. */
const ofacSham: RuleFunction = (subject) => {
  if (!isInForce(subject, "2026-03-31")) return doesNotFire;
  if (subject.facts.ownershipEvents === null) return cannotTell("partner", "facts.ownershipEvents", WHICH_TRANSFERS);
  const transfers = listedTransfers(subject, FAMILY_LISTS.ofac);
  const control = controllers(subject, FAMILY_LISTS.ofac);
  const found = transfers
    .filter(({ isSuspect }) => isSuspect)
    .map((transfer): Fires => {
      const signs = continuing(control, transfer).map((one) => controlEvidence(subject, one));
      const level = signs.length > 0 ? heldIfRecalled("block", signs) : levelOf(subject, "US-OFAC-SHAM");
      return fires(level, transferWords(transfer), [transferEvidence(subject, transfer), ...signs], { row: 3 });
    });
  return firesOr(found, transferUnknown(transfers) ?? doesNotFire);
};

/** Transfers by a giver of another family than OFAC's hold; the fact counts in row 3 as it does there. */
function suspectTransfers(subject: RuleSubject, family: "eu" | "uk"): Fires[] {
  return listedTransfers(subject, FAMILY_LISTS[family])
    .filter(({ isSuspect }) => isSuspect)
    .map((transfer) => fires("high", transferWords(transfer), transferEvidence(subject, transfer), { row: 3 }));
}

/**
 * EU-OWN-CONTROL (EU Best Practices of 2024-07-03): ownership and control apart. Control by a listed person blocks,
 * and holds where one publisher alone says so.
 */
const euOwnership: RuleFunction = (subject) => {
  const level = (evidence: Evidence, one: Controller) => (directs(one) && !isSingleSource(evidence) ? "block" : "high");
  const found = [
    ...holdingFires(subject, "eu", USUAL_BANDS),
    ...controlFires(subject, controllers(subject, FAMILY_LISTS.eu), level),
    ...suspectTransfers(subject, "eu"),
  ];
  const asksForMore = !isInForce(subject, "2024-07-03");
  return firesOr(found, ownersUnknown(subject, asksForMore) ?? controlUnknown(subject) ?? doesNotFire);
};

/** UK-OWN-CONTROL (SI 2019/855 reg. 7): more than half, or the board majority, blocks; other control holds. */
const ukOwnership: RuleFunction = (subject) => {
  const level = (_: Evidence, { indicator }: Controller) =>
    indicator.kind === "appoints_board_majority" ? "block" : "high";
  const found = [
    ...holdingFires(subject, "uk", USUAL_BANDS),
    ...controlFires(subject, controllers(subject, FAMILY_LISTS.uk), level),
    ...suspectTransfers(subject, "uk"),
  ];
  return firesOr(found, ownersUnknown(subject, true) ?? controlUnknown(subject) ?? doesNotFire);
};

interface Phase {
  from: string;
  reached: FlagLevel;
  note: LocalisedText;
}

/** Reading 4: the days from which the Affiliates Rule (90 FR 47212) stood as told, newest first. */
const AFFILIATES_PHASES: readonly Phase[] = [
  {
    from: "2026-11-10",
    reached: "block",
    note: {
      ko: "BIS 계열사 룰의 유예가 2026-11-09에 끝나 다시 적용되는 것으로 보며, 연장 여부를 담당자가 확인해야 합니다.",
      en: "The suspension of the Affiliates Rule ended on 2026-11-09 by its terms; a person has to check that it was not extended.",
      ru: "Приостановка правила об аффилированных лицах по его условиям закончилась 09.11.2026; человек должен проверить, не продлена ли она.",
    },
  },
  {
    from: "2025-11-10",
    reached: "high",
    note: {
      ko: "BIS 계열사 룰은 2026-11-09까지 유예 중입니다.",
      en: "The Affiliates Rule is suspended until 2026-11-09.",
      ru: "Правило об аффилированных лицах приостановлено до 09.11.2026.",
    },
  },
  {
    from: "2025-09-29",
    reached: "block",
    note: {
      ko: "BIS 계열사 룰이 시행 중입니다.",
      en: "The Affiliates Rule is in force.",
      ru: "Правило об аффилированных лицах действует.",
    },
  },
];

const BEFORE_AFFILIATES: Phase = {
  from: "",
  reached: "high",
  note: {
    ko: "BIS 계열사 룰의 시행(2025-09-29) 전입니다.",
    en: "The Affiliates Rule is not yet in force (2025-09-29).",
    ru: "Правило об аффилированных лицах ещё не действует (с 29.09.2025).",
  },
};

/** US-AFFILIATES-50 (90 FR 47212, 90 FR No. 216; reading 4): by its own days; below half a minority or shared board is medium. */
const affiliates: RuleFunction = (subject) => {
  const { reached, note } = AFFILIATES_PHASES.find(({ from }) => isInForce(subject, from)) ?? BEFORE_AFFILIATES;
  const bands: Bands = { reached, significant: "medium" };
  const found = [
    ...holdingFires(subject, "bis", bands, note),
    ...controlFires(subject, controllers(subject, FAMILY_LISTS.bis), (_, one) => (directs(one) ? "high" : "medium")),
  ];
  return firesOr(found, ownersUnknown(subject) ?? doesNotFire);
};

/** Rules on who owns and who directs, one family of lists each. */
export const OWNERSHIP_RULES: RuleSet = {
  "US-OFAC-50": ofacHalf,
  "US-OFAC-SHAM": ofacSham,
  "EU-OWN-CONTROL": euOwnership,
  "UK-OWN-CONTROL": ukOwnership,
  "US-AFFILIATES-50": affiliates,
};
