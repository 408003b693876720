import * as v from "valibot";
import { FLAG_LEVELS, type Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import { ROW_NAMES } from "../risk/rows.questions.ts";
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
    outcomes: assessment.outcomes.map(({ rule, outcome }) => ({
      rule,
      title: edition.ruleById.get(rule)?.titles[language] ?? rule,
      state: outcome.state,
      level: outcome.state === "fires" ? outcome.level : null,
      why: outcome.state === "fires" ? outcome.why[language] : null,
      about: outcome.state === "cannot_tell" ? outcome.about : null,
      missing: outcome.state === "cannot_tell" ? outcome.missing : null,
      question: outcome.state === "cannot_tell" ? outcome.question[language] : null,
    })),
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
