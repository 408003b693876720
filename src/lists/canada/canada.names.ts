import { balanceBrackets, cleanText, distinct, splitOutside, withShortForm } from "../text.clean.ts";

/** Labels that say the language of the name after them ("Russian: …", "Arabic: …"). */
const LANGUAGE_LABEL =
  /(?:^|[\s,;(])(?:Russian|Belarus(?:s)?ian|Ukrainian|Arabic|Persian|Farsi|Dari|Pashto|Burmese|Chinese|Korean|English|French|Spanish|Creole|Hebrew|Serbian|Romanian)\s*:\s*/gi;
const INTRODUCTION = /^(?:and|or|et|ou|also known as|aka|a\.k\.a\.?|formerly(?: known as)?|f\.k\.a\.?)\s+/i;
/** A legal form alone: it belongs to the name before the comma ("РФЯЦ - Внииэф, ФГУП", "Shipping Co., Ltd."). */
const LEGAL_FORM =
  /^(?:co|company|ltd|limited|llc|l\.l\.c|inc|corp|jsc|ojsc|cjsc|pjsc|ao|oao|zao|pao|ooo|fsue|fgup|gup|plc|gmbh|sa|s\.a|ag|bv|sarl|llp|fze|fzco|ооо|оао|зао|пао|ао|фгуп|гуп|фгбу|тоо|ип|нпо|нпп)\.?$/iu;
/** A Russian name goes on in small letters after a comma ("Войска радиационной, химической и …"). */
const CONTINUATION = /^[а-яёіїєґў]/u;
const TOKENS = /\s+/;

const tokens = (text: string): number => text.split(TOKENS).filter(Boolean).length;

/** Joins parts that a comma cut off their legal form. */
function rejoinLegalForms(parts: readonly string[]): string[] {
  const result: string[] = [];
  for (const part of parts) {
    const previous = result.at(-1);
    if (previous !== undefined && (LEGAL_FORM.test(part) || CONTINUATION.test(part)))
      result[result.length - 1] = `${previous}, ${part}`;
    else result.push(part);
  }
  return result;
}

const ALTERNATIVE = /\s+or\s+|\s*\/\s*|(?<=[а-яё"»])\s+and\s+(?=["«А-ЯЁ])/iu;

/**
 * "A or B", "A/B": alternatives only if every side is a name of its own. With people one word is none: "Nikolay or
 * Nikolai Maximavich" is one name with doubts.
 */
function alternatives(text: string, isPerson: boolean): string[] {
  const parts = text
    .split(ALTERNATIVE)
    .map((part) => part.trim())
    .filter(Boolean);
  const isName = (part: string) => tokens(part) >= 2 || /^\p{Lu}{2,}$/u.test(part) || (!isPerson && part.length >= 3);
  return parts.length >= 2 && parts.every(isName) ? parts : [text];
}

/**
 * Names in the free text of `Aliases`. The department writes ";" and "," both between names and inside them, so a comma
 * splits only outside quotes and brackets, and never off a legal form.
 */
export function aliasNames(text: string, isPerson: boolean): string[] {
  const labelled = cleanText(text).replace(LANGUAGE_LABEL, "; ");
  const names = splitOutside(labelled, (character) => character === ";")
    .flatMap((part) => rejoinLegalForms(splitOutside(part, (character) => character === ",")))
    .map((part) =>
      cleanText(part)
        .replace(/^[,;.\s]+|[,;\s]+$/g, "")
        .replace(INTRODUCTION, ""),
    )
    .flatMap((name) => alternatives(name, isPerson));
  return distinct(names.map((name) => balanceBrackets(name.replace(INTRODUCTION, "").trim())));
}

/** Names of an entity: English and French around "/", and "(also known as …)". */
export function entityNames(text: string): string[] {
  const [own = "", ...known] = cleanText(text).split(
    /\s*\(?\b(?:also known as|formerly known as|a\.k\.a\.?|aka)\b:?\s*/i,
  );
  const names = [own, ...known].map((name) => {
    const trimmed = name.trim();
    return trimmed.endsWith(")") && !trimmed.includes("(") ? trimmed.slice(0, -1) : trimmed;
  });
  return distinct(names.flatMap(bilingual).flatMap(withShortForm));
}

/** The two halves of a bilingual name; a slash inside a word or number ("A/S", "No. 1/2") is none. */
function bilingual(name: string): string[] {
  const halves = name.split("/").map((half) => half.trim());
  return halves.length === 2 && halves.every((half) => tokens(half) >= 2) ? halves : [name];
}
