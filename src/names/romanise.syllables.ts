/** Readings of syllabic scripts that can be computed from the order of their Unicode block. */

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
/** Revised Romanisation of Korean (2000), by the order of Unicode's conjoining jamo. */
const RR_ONSETS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const RR_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const RR_CODAS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

export interface HangulSyllable {
  readonly onset: number;
  readonly vowel: number;
  readonly coda: number;
}

/** Jamo indexes of a precomposed syllable, or null for any other character (Unicode 3.12). */
export function hangulSyllable(codePoint: number): HangulSyllable | null {
  if (codePoint < HANGUL_FIRST || codePoint > HANGUL_LAST) return null;
  const offset = codePoint - HANGUL_FIRST;
  return { onset: Math.floor(offset / 588), vowel: Math.floor((offset % 588) / 28), coda: offset % 28 };
}

/** Revised Romanisation of one syllable, without assimilation. */
export function romaniseSyllable(syllable: HangulSyllable): string {
  return `${RR_ONSETS[syllable.onset]}${RR_VOWELS[syllable.vowel]}${RR_CODAS[syllable.coda]}`;
}

const KANA_ROWS =
  "ぁ a あ a ぃ i い i ぅ u う u ぇ e え e ぉ o お o か ka が ga き ki ぎ gi く ku ぐ gu け ke げ ge こ ko ご go さ sa ざ za し shi じ ji す su ず zu せ se ぜ ze そ so ぞ zo た ta だ da ち chi ぢ ji つ tsu づ zu て te で de と to ど do な na に ni ぬ nu ね ne の no は ha ば ba ぱ pa ひ hi び bi ぴ pi ふ fu ぶ bu ぷ pu へ he べ be ぺ pe ほ ho ぼ bo ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu";
const KANA = new Map<string, string>();
for (const [i, part] of KANA_ROWS.split(" ").entries()) {
  if (i % 2 === 0) KANA.set(part, KANA_ROWS.split(" ")[i + 1] ?? "");
}
const SMALL_Y: Readonly<Record<string, string>> = { ゃ: "a", ゅ: "u", ょ: "o" };
const SMALL_VOWELS: Readonly<Record<string, string>> = { ぁ: "a", ぃ: "i", ぅ: "u", ぇ: "e", ぉ: "o" };

/** Hepburn of a run of kana; small vowels replace the vowel before (ティ is ti, ウィ is wi). */
export function romaniseKana(text: string): string {
  let out = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const kana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
    out = appendKana(out, kana);
  }
  return out;
}

function appendKana(before: string, kana: string): string {
  const glide = SMALL_Y[kana];
  if (glide !== undefined) return `${before.replace(/i$/, /(?:sh|ch|j)i$/.test(before) ? "" : "y")}${glide}`;
  const vowel = SMALL_VOWELS[kana];
  if (vowel === undefined || before === "") return before + (KANA.get(kana) ?? "");
  return `${before === "u" ? "w" : before.replace(/[aiueo]$/, "")}${vowel}`;
}

/** All blocks from Devanagari to Malayalam are laid out alike, 128 code points each (ISCII order). */
const INDIC_LETTERS: Readonly<Record<number, string>> = Object.fromEntries(
  "1:n 2:n 5:a 6:a 7:i 8:i 9:u 10:u 11:ri 15:e 16:ai 19:o 20:au 21:k 22:kh 23:g 24:gh 25:n 26:ch 27:chh 28:j 29:jh 30:n 31:t 32:th 33:d 34:dh 35:n 36:t 37:th 38:d 39:dh 40:n 42:p 43:ph 44:b 45:bh 46:m 47:y 48:r 49:r 50:l 51:l 53:v 54:sh 55:sh 56:s 57:h 88:k 89:kh 90:gh 91:z 92:r 93:r 94:f 95:y"
    .split(" ")
    .map((entry) => entry.split(":"))
    .map(([offset, reading]) => [Number(offset), reading ?? ""]),
);
const INDIC_SIGNS: Readonly<Record<number, string>> = {
  62: "a",
  63: "i",
  64: "i",
  65: "u",
  66: "u",
  67: "ri",
  71: "e",
  72: "ai",
  75: "o",
  76: "au",
};

/** Consonants and written vowels of Indic scripts; the inherent vowel is left out, so the token is read loosely. */
export function romaniseIndic(text: string): string {
  let out = "";
  for (const letter of text) {
    const offset = ((letter.codePointAt(0) ?? 0) - 0x900) % 128;
    out += INDIC_SIGNS[offset] ?? INDIC_LETTERS[offset] ?? "";
  }
  return out;
}

const KHMER_CONSONANTS = "k kh k kh ng ch chh ch chh nh d th d th n t th t th n b ph p ph m y r l v sh s s h l a".split(
  " ",
);
const KHMER_VOWELS: Readonly<Record<number, string>> = {
  6070: "a",
  6071: "i",
  6072: "i",
  6073: "e",
  6074: "e",
  6075: "u",
  6076: "u",
  6077: "ua",
  6078: "ae",
  6079: "oe",
  6080: "ie",
  6081: "e",
  6082: "ae",
  6083: "ai",
  6084: "o",
  6085: "ou",
  6086: "m",
  6087: "h",
};

/** Khmer after UNGEGN, without the two series of vowels; read loosely. */
export function romaniseKhmer(text: string): string {
  let out = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    out += KHMER_CONSONANTS[code - 0x1780] ?? KHMER_VOWELS[code] ?? "";
  }
  return out;
}

/** One reading per row of eight in the Ethiopic block, from U+1200. */
const ETHIOPIC_ROWS =
  "h l h m s r s sh q q q q b v t ch h h n ny a k k k kh w a z zh y d d j g g g t ch p ts ts f p".split(" ");
const ETHIOPIC_VOWELS = ["e", "u", "i", "a", "e", "i", "o", "wa"];

/** Amharic and Tigrinya after BGN/PCGN; the sixth order may be no vowel, so the token is read loosely. */
export function romaniseEthiopic(text: string): string {
  let out = "";
  for (const letter of text) {
    const offset = (letter.codePointAt(0) ?? 0) - 0x1200;
    const row = ETHIOPIC_ROWS[offset >> 3];
    if (row !== undefined) out += row + ETHIOPIC_VOWELS[offset & 7];
  }
  return out;
}
