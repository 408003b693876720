import type { LocalisedText } from "../domain/text.schema.ts";
import type { Verdict } from "../domain/vocabulary.ts";
import type { Assessment, Flag, RuleBook } from "./flag.types.ts";
import { levelRank } from "./partner.rules.ts";

/** "Recommended" has to be earned: this many rows of the due-diligence table answered lawfully, each with a source. */
export const MIN_LAWFUL_ANSWERS = 6;
const MAX_NEXT_STEPS = 6;

const SEVEN_QUESTIONS: LocalisedText = {
  ko: "실사 질문 일곱 가지를 보내 답을 받으십시오: 소유구조, 러시아·벨라루스 관련 법인, 매출·인력·지식재산·서버, 고객, 품목(HS-6), 은행, 재수출 금지 동의.",
  en: "Send the seven due-diligence questions: owners, entities in Russia or Belarus, revenue, staff, IP and hosting there, customers, goods by HS-6, bank, consent to no re-export.",
  ru: "Направьте семь вопросов проверки: владельцы, юрлица в РФ и РБ, выручка, персонал, ИС и хостинг там, клиенты, товары по HS-6, банк, согласие на запрет реэкспорта.",
};

const OFFICIAL_LISTS_FIRST: LocalisedText = {
  ko: "접촉 전에 공식 명단 최신판으로 다시 대조하십시오.",
  en: "Screen again against the official lists of the day before any contact.",
  ru: "До контакта повторите проверку по актуальным официальным спискам.",
};

const STEP_FOR_BLOCKED: LocalisedText = {
  ko: "접촉·거래하지 마십시오. 동명이인으로 보이면 준법 담당자가 등록번호로 확인합니다.",
  en: "Do not contact or deal. If it looks like a namesake, compliance settles it by registration number.",
  ru: "Не вступайте в контакт и не заключайте сделок. При подозрении на совпадение имён проверку по регистрационному номеру проводит комплаенс.",
};

function verdictOf(flags: readonly Flag[], lawfulAnswers: number): { verdict: Verdict; deciding: Flag[] } {
  const at = (level: Flag["level"]) => flags.filter((flag) => flag.level === level);
  const blocking = at("block");
  if (blocking.length > 0) return { verdict: "blocked", deciding: blocking };
  const excluding = flags.filter((flag) => flag.excludes);
  if (excluding.length > 0) return { verdict: "not_recommended", deciding: excluding };
  const high = at("high");
  if (high.length > 0) return { verdict: "hold", deciding: high };
  const medium = at("medium");
  if (medium.length > 0) return { verdict: "conditional", deciding: medium };
  return { verdict: lawfulAnswers >= MIN_LAWFUL_ANSWERS ? "recommended" : "conditional", deciding: [] };
}

function stepsFor(verdict: Verdict, flags: readonly Flag[], rules: RuleBook): LocalisedText[] {
  if (verdict === "blocked") return [STEP_FOR_BLOCKED];
  const fromRules = flags
    .filter(({ level }) => level !== "info")
    .flatMap((flag) => rules.get(flag.rule)?.nextSteps ?? []);
  const steps = [OFFICIAL_LISTS_FIRST, ...fromRules, SEVEN_QUESTIONS];
  const unique = steps.filter((step, i) => steps.findIndex((other) => other.en === step.en) === i);
  return unique.slice(0, MAX_NEXT_STEPS);
}

/** Joins the flags of a party to a verdict: any block, then exclusion, then the gravest level. */
export function judge(flags: readonly Flag[], lawfulAnswers: number, rules: RuleBook): Assessment {
  const ordered = flags.toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || (a.rule < b.rule ? -1 : 1));
  const { verdict, deciding } = verdictOf(ordered, lawfulAnswers);
  return { verdict, flags: ordered, deciding, nextSteps: stepsFor(verdict, ordered, rules) };
}
