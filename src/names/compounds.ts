import type { Romanised } from "./romanise.ts";

/** A romanised word with what the later steps need to know about its source. */
export interface Word extends Romanised {
  readonly native: string;
}

const ARTICLES: ReadonlySet<string> = new Set("al el ul ur ud ad ar as ash az an at ed es er l".split(" "));
/** With the slips that leave or swap a letter of "abdul". */
const ABD_ALONE = /^(?:[aeo]bd(?:[aeou]{1,2}[lr])?|adul|abdl|badul|abudl|abdlu)$/;
/** The article is written into the word, its l often taken over by the next letter: Abdulaziz, Abderrahmane, Abdussalam. */
const ABD_JOINED = /^[aeo]bd(?:[aeou]{1,2}(?:l|([rszndt])(?=\1)|sh(?=sh)))(?=.{2})/;
const DIN = /^(?:[aeou]{0,2}[dl]{0,2})d[iey]{1,2}n+e?$/;
const DIN_ALONE = /^d[iey]{1,2}ne?$|^dyn$/;
const DIN_JOINED = /^(.{3,}?)[aeiou]{1,2}[dl]{1,2}[iey]{1,2}ne?$/;
const ALLAH = /^(?:[aou]ll?ah|[aou]lla|all?h|lh)$/;
const ALLAH_JOINED = /^(.{3,}?)[aou]l{1,2}ah$/;
const ABU = /^(?:abu|abou|abo|abi|aboo|abw|ebu)$/;
const ARABIC_ARTICLE = /^(?:ال|أل|آل)(?=..)/u;

function join(head: Word, text: string, tail: Word): Word {
  return { text, script: head.script, loose: head.loose || tail.loose, native: head.native + tail.native };
}

/** `ال` is written onto its word; Latin spellings keep it apart. */
function splitArticle(word: Word): Word[] {
  if (word.script !== "arabic" || !ARABIC_ARTICLE.test(word.native) || word.native.length < 4) return [word];
  if (ALLAH.test(word.text)) return [word];
  return [
    { ...word, text: "al", native: word.native.slice(0, 2) },
    { ...word, text: word.text.slice(2), native: word.native.slice(2) },
  ];
}

function withoutArticle(text: string): string {
  return text.replace(/^al(?=l)/, "");
}

/** The next index after `i` that holds no article, or -1 at the end. */
function skipArticles(words: readonly Word[], i: number): number {
  let next = i + 1;
  while (next < words.length - 1 && ARTICLES.has((words[next] as Word).text)) next++;
  return next < words.length ? next : -1;
}

/**
 * Joins what Arabic and Persian names write apart or together at will, to one form: Abd + name, Abu + name,
 * name + al-Din, name + Allah. Abdul Rahman, Abd al-Rahman and Abdurrahman become `abd'rahman`; the mark
 * keeps the d from joining a z. An Abdul at the end was cut off a name at the beginning.
 */
export function joinCompounds(source: readonly Word[]): Word[] {
  const words = lastFirst(source.flatMap(splitArticle));
  const out: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = skipArticles(words, i);
    const compound = next === -1 ? null : joinPair(word, words[next] as Word, next > i + 1);
    out.push(compound ?? { ...word, text: joinedForm(word.text) });
    if (compound !== null) i = next;
  }
  return out;
}

/** The one word that the two make, or null. */
function joinPair(word: Word, tail: Word, hadArticle: boolean): Word | null {
  if (ABD_ALONE.test(word.text)) return join(word, abdForm(tail.text), tail);
  if (ABU.test(word.text)) return join(word, `abu${tail.text}`, tail);
  if (word.text.length > 2 && joinsBackwards(tail.text, hadArticle))
    return join(word, word.text.replace(/u$/, "") + (DIN.test(tail.text) ? "din" : "lah"), tail);
  return null;
}

function abdForm(tail: string): string {
  return `abd'${withoutArticle(tail)
    .replace(/^(?:allah|ullah)$/, "lah")
    .replace(/^all?h$/, "lh")}`;
}

/** "Hadi, Abdul" is Abdul Hadi, and "al-Din Ghazi Nasr" is Nasr al-Din Ghazi: such a last word belongs to the first. */
function lastFirst(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  const at = skipArticles(words, -1);
  if (last === undefined || at === -1 || at >= words.length - 1) return words;
  const first = words[at] as Word;
  const opens = (ABD_ALONE.test(last.text) || ABU.test(last.text)) && first.text.length > 2 && !ABU.test(first.text);
  const belongs = last.text.length > 2 && joinsBackwards(first.text, at > 0);
  return opens || belongs ? [last, ...words.slice(0, -1)] : words;
}

function joinsBackwards(tail: string, hadArticle: boolean): boolean {
  if (DIN_ALONE.test(tail)) return hadArticle;
  return DIN.test(tail) || ALLAH.test(tail);
}

function joinedForm(text: string): string {
  if (ABD_JOINED.test(text)) return text.replace(ABD_JOINED, "abd'");
  const din = DIN_JOINED.exec(text);
  if (din !== null && /d[iey]{1,2}ne?$/.test(text)) return `${din[1]}din`;
  const allah = ALLAH_JOINED.exec(text);
  return allah === null ? text : `${allah[1]}lah`;
}
