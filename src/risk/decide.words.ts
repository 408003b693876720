import type { LocalisedText } from "../domain/text.schema.ts";

/** Steps that the verdict itself asks for; the others stand with the rules in the catalogue. */
export const NEXT_STEPS = {
  lists: {
    ko: "접촉 전에 공식 명단 최신판으로 다시 대조하십시오.",
    en: "Screen again against the official lists of the day before any contact.",
    ru: "До контакта повторите проверку по актуальным официальным спискам.",
  },
  questions: {
    ko: "실사 질문 일곱 가지를 보내 답을 받으십시오: 소유구조, 러시아·벨라루스 관련 법인, 매출·인력·지식재산·서버, 고객, 품목(HS-6), 은행, 재수출 금지 동의.",
    en: "Send the seven due-diligence questions: owners, entities in Russia or Belarus, revenue, staff, IP and hosting there, customers, goods by HS-6, bank, consent to no re-export.",
    ru: "Направьте семь вопросов проверки: владельцы, юрлица в РФ и РБ, выручка, персонал, ИС и хостинг там, клиенты, товары по HS-6, банк, согласие на запрет реэкспорта.",
  },
  blocked: {
    ko: "접촉·거래하지 마십시오. 동명이인으로 보이면 준법 담당자가 등록번호로 확인합니다.",
    en: "Do not contact or deal. If it looks like a namesake, compliance settles it by registration number.",
    ru: "Не вступайте в контакт и не заключайте сделок. При подозрении на совпадение имён проверку по регистрационному номеру проводит комплаенс.",
  },
} as const satisfies Record<string, LocalisedText>;
