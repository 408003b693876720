/** Number words, cardinal and ordinal, English and Russian (romanised); what common firm names and units use. */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 " +
    "fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 " +
    "eighty:80 ninety:90 first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 " +
    "eleventh:11 twelfth:12 twentieth:20 pervyi:1 pervaya:1 pervoe:1 vtoroi:2 vtoraya:2 tretii:3 chetvertyi:4 pyatyi:5 " +
    "odin:1 dva:2 tri:3 pyat:5 desyat:10 birinchi:1 ikkinchi:2 uchinchi:3"
  )
    .split(" ")
    .map((entry) => entry.split(":"))
    .map(([word, value]) => [word, Number(value)]),
);
const ORDINAL = /^(\d{1,6})(?:st|nd|rd|th|i|y|ya|oe|y|ii)$/;
const ROMAN = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(word: string): number {
  let total = 0;
  for (let i = 0; i < word.length; i++) {
    const value = ROMAN_VALUES[word[i] as string] ?? 0;
    total += value < (ROMAN_VALUES[word[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}

const isRoman = (word: string, lone: boolean): boolean =>
  word.length <= 8 && (word.length > 1 || lone) && ROMAN.test(word);

/**
 * The number that a romanised word writes, as canonical digits, or null. Digits lose leading zeros; `roman` also reads
 * roman numerals to 89 (a lone i, v, x or l only when `lone`).
 */
export function numberOf(word: string, roman: boolean, lone: boolean): string | null {
  if (/^\p{Nd}+$/u.test(word)) return toDigits(word).replace(/^0+(?=\d)/, "");
  const ordinal = ORDINAL.exec(word)?.[1];
  if (ordinal !== undefined) return ordinal.replace(/^0+(?=\d)/, "");
  const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (value !== undefined) return String(value);
  return roman && isRoman(word, lone) ? String(romanValue(word)) : null;
}

/** Where the digits of a script begin: Arabic-Indic, Persian, and full-width ones (Unicode 16, decimal digits). */
const ZEROS = [0x30, 0x660, 0x6f0, 0xff10];
/** Devanagari to Malayalam: blocks of 128 code points, digits at the same place in each. */
const INDIC_ZERO = 0x966;

function digitOf(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return code >= INDIC_ZERO && code < 0xd80 ? (code - INDIC_ZERO) % 128 : -1;
}

/** Digits of any script as ASCII; unknown ones stay. */
function toDigits(word: string): string {
  let out = "";
  for (const digit of word) {
    const value = digitOf(digit.codePointAt(0) ?? 0);
    out += value >= 0 && value <= 9 ? String(value) : digit;
  }
  return out;
}

/** Joins "forty" + "four" and "forty" + "4" to 44: a round ten followed by a unit that was written as words. */
export function joinsTens(first: string, firstWord: string, second: string): string | null {
  const tens = Number(first);
  const unit = Number(second);
  const isWord = /^\p{L}/u.test(firstWord);
  return isWord && tens >= 20 && tens <= 90 && tens % 10 === 0 && unit >= 1 && unit <= 9 ? String(tens + unit) : null;
}
