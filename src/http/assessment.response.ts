import * as v from "valibot";
import type { LocalisedText } from "../domain/text.schema.ts";
import { FLAG_LEVELS, type FlagLevel, type Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { RuleOutcome } from "../risk/decide.ts";
import { ROW_NAMES } from "../risk/rows.questions.ts";
import type { Outcome } from "../risk/rule.types.ts";
import {
  EvidenceInfo,
  FlagInfo,
  presentEvidence,
  presentFlag,
  presentSteps,
  presentVerdict,
  VerdictInfo,
} from "./common.response.ts";

const QuestionInfo = v.pipe(
  v.object({
    rule: v.nullable(v.string()),
    row: v.nullable(v.number()),
    about: v.picklist(["partner", "deal", "lists"]),
    missing: v.nullable(v.string()),
    question: v.string(),
  }),
  v.metadata({ ref: "OpenQuestion" }),
);

const OutcomeInfo = v.pipe(
  v.object({
    rule: v.string(),
    title: v.string(),
    state: v.picklist(["fires", "does_not_fire", "cannot_tell"]),
    finding: v.pipe(
      v.string(),
      v.description("What the rule says, in one sentence; what it needs where it cannot tell"),
    ),
    level: v.nullable(v.picklist(FLAG_LEVELS)),
    why: v.nullable(v.string()),
    about: v.nullable(v.picklist(["partner", "deal", "lists"])),
    missing: v.nullable(v.string()),
    question: v.nullable(v.string()),
  }),
  v.metadata({ ref: "RuleOutcome" }),
);

const RowInfo = v.pipe(
  v.object({
    row: v.number(),
    name: v.string(),
    state: v.picklist(["lawful", "circumvention", "unknown"]),
    question: v.nullable(v.string()),
    rules: v.array(v.string()),
    evidence: v.array(EvidenceInfo),
  }),
  v.metadata({ ref: "DueDiligenceRow" }),
);

/** All that the rules say: verdict, flags, what they could not tell and the questions that would settle it. */
export const AssessmentInfo = v.pipe(
  v.object({
    verdict: VerdictInfo,
    verdictReason: v.string(),
    dealAssessed: v.boolean(),
    dealNotice: v.nullable(v.string()),
    flags: v.array(FlagInfo),
    nextSteps: v.array(v.string()),
    outcomes: v.array(OutcomeInfo),
    rows: v.array(RowInfo),
    questions: v.array(QuestionInfo),
  }),
  v.metadata({ ref: "Assessment" }),
);

const DEAL_NOTICE = {
  ko: "거래 내용이 없어 거래에 관한 규칙은 평가하지 않았습니다. 판정은 기관의 사실만으로 내린 것입니다.",
  en: "No deal was given, so rules on deals were not assessed. The verdict stands on the partner's facts alone.",
  ru: "Сделка не указана, поэтому правила о сделках не применялись. Вердикт основан только на фактах о партнёре.",
};

const NOT_YET_EARNED = {
  ko: "결정적인 위험 신호는 없지만, 실사표의 답이 아직 모자라 '조건부'입니다.",
  en: "No deciding flag, but too few rows of the due-diligence table are answered, so it stays conditional.",
  ru: "Решающих сигналов нет, но заполнено слишком мало строк таблицы проверки, поэтому — с условиями.",
};

/** Why the verdict is what it is, in a few plain sentences. */
export function verdictReason({ deciding, decidingRows, verdict }: SubjectAssessment, language: Language): string {
  if (deciding.length > 0) return [...new Set(deciding.map(({ why }) => why[language]))].join(" ");
  const against = decidingRows.filter(({ state }) => state === "circumvention");
  if (against.length > 0) return against.map(({ row }) => ROW_NAMES[row][language]).join(", ");
  return verdict === "recommended" ? "" : NOT_YET_EARNED[language];
}

const NO_FINDING = { ko: "해당하지 않습니다.", en: "Does not apply.", ru: "Не применимо." };

const notAssessed = (missing: string): LocalisedText => ({
  ko: `평가하지 않음: 필요한 자료 ${missing}`,
  en: `Not assessed: needs ${missing}`,
  ru: `Не оценено: нужны данные ${missing}`,
});

function findingOf(outcome: Outcome): LocalisedText {
  if (outcome.state === "fires") return outcome.why;
  return outcome.state === "cannot_tell" ? notAssessed(outcome.missing) : NO_FINDING;
}

/** The level of the flag that a rule made, which other rules may have raised. */
function levelIn({ flags }: SubjectAssessment, { rule, outcome }: RuleOutcome): FlagLevel | null {
  if (outcome.state !== "fires") return null;
  return flags.find((flag) => flag.rule === rule && flag.why === outcome.why)?.level ?? outcome.level;
}

function presentOutcome(
  assessment: SubjectAssessment,
  said: RuleOutcome,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof OutcomeInfo> {
  const { rule, outcome } = said;
  const open = outcome.state === "cannot_tell" ? outcome : null;
  return {
    rule,
    title: edition.ruleById.get(rule)?.titles[language] ?? rule,
    state: outcome.state,
    finding: findingOf(outcome)[language],
    level: levelIn(assessment, said),
    why: outcome.state === "fires" ? outcome.why[language] : null,
    about: open?.about ?? null,
    missing: open?.missing ?? null,
    question: open?.question[language] ?? null,
  };
}

export function presentAssessment(
  assessment: SubjectAssessment,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof AssessmentInfo> {
  return {
    verdict: presentVerdict(assessment.verdict, language),
    verdictReason: verdictReason(assessment, language),
    dealAssessed: assessment.dealAssessed,
    dealNotice: assessment.dealAssessed ? null : DEAL_NOTICE[language],
    flags: assessment.flags.map((flag) => presentFlag(flag, edition, language)),
    nextSteps: presentSteps(assessment, language),
    outcomes: assessment.outcomes.map((said) => presentOutcome(assessment, said, edition, language)),
    rows: assessment.rows.map(({ row, state, question, rules, evidence }) => ({
      row,
      name: ROW_NAMES[row][language],
      state,
      question: question?.[language] ?? null,
      rules: [...rules],
      evidence: evidence.map((one) => presentEvidence(one, language)),
    })),
    questions: assessment.questions.map(({ question, ...rest }) => ({ ...rest, question: question[language] })),
  };
}
