/**
 * Sound-like spelling of a romanised word, over an alphabet of single signs: letters, and capitals for the sounds that
 * romanisations write with two letters (S sh, C ch, Z zh, H kh, G gh, T th, D dh, X ks). The weighted distance then
 * knows which signs romanisations take for one another.
 */
const VOWELS = "aeiou";
const isVowel = (sign: string | undefined): boolean => sign !== undefined && sign !== "" && VOWELS.includes(sign);

/** Letter groups in order of length; the first that fits wins. */
const GROUPS: readonly (readonly [string, string])[] = [
  ["tsch", "C"],
  ["shch", "S"],
  ["dsch", "j"],
  ["tch", "C"],
  ["sch", "S"],
  ["dzh", "j"],
  ["dsh", "j"],
  ["tzs", "c"],
  ["chh", "C"],
  ["sh", "S"],
  ["ch", "C"],
  ["cz", "C"],
  ["zh", "Z"],
  ["kh", "H"],
  ["gh", "G"],
  ["th", "T"],
  ["dh", "D"],
  ["bh", "b"],
  ["ph", "f"],
  ["hs", "X"],
  ["ts", "c"],
  ["tz", "c"],
  ["dz", "Z"],
  ["dj", "j"],
  ["ck", "k"],
  ["ks", "X"],
  ["ou", "u"],
  ["oo", "u"],
  ["uu", "u"],
  ["ee", "i"],
  ["ie", "i"],
  ["eo", "o"],
  ["eu", "u"],
  ["oe", "o"],
  ["ae", "e"],
  ["ue", "u"],
  ["ye", "e"],
  ["je", "e"],
];
const byFirst = new Map<string, (readonly [string, string])[]>();
for (const group of GROUPS) {
  const first = group[0][0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), group]);
}

/** Groups that one letter of a script without vowels stands for; `'` keeps two such letters apart. */
const CONSONANT_GROUPS: ReadonlySet<string> = new Set(["sh", "kh", "gh", "th", "dh", "zh", "ch", "ts"]);

/** Letters that are a sign by themselves only in some places; the others are their own sign. */
const SINGLE: Readonly<Record<string, (next: string | undefined, atStart: boolean) => string>> = {
  "'": () => "",
  c: (next) => (next === "e" || next === "i" || next === "y" ? "c" : "k"),
  x: () => "X",
  y: (next, atStart) => (isVowel(next) && (atStart || next !== "i") ? "y" : "i"),
  h: (next, atStart) => (atStart || isVowel(next) ? "h" : ""),
};
const SINGLE_LOOSE: Readonly<Record<string, string>> = { h: "h", y: "i" };

function single(letter: string, next: string | undefined, atStart: boolean, loose: boolean): string {
  return (loose ? SINGLE_LOOSE[letter] : undefined) ?? SINGLE[letter]?.(next, atStart) ?? letter;
}

/** The letter group that begins here; hs is one sign at the start only. */
function groupAt(word: string, i: number, loose: boolean): readonly [string, string] | undefined {
  return byFirst
    .get(word[i] as string)
    ?.find(
      ([letters]) =>
        word.startsWith(letters, i) && (!loose || CONSONANT_GROUPS.has(letters)) && (i === 0 || letters !== "hs"),
    );
}

/**
 * Folds a romanised word to its sound-like spelling. Letters of other scripts stay as they are. `loose`: the word comes
 * from a script without vowels, so that letters that meet are no group.
 */
export function fold(word: string, loose = false): string {
  let out = "";
  let last = "";
  for (let i = 0; i < word.length; ) {
    const group = groupAt(word, i, loose);
    const sign = group === undefined ? single(word[i] as string, word[i + 1], i === 0, loose) : group[1];
    i += group === undefined ? 1 : group[0].length;
    // A doubled letter is one sound, but vowelless letters that meet may have a vowel between them.
    if (sign === "" || (sign === last && !loose)) continue;
    out += sign;
    last = sign;
  }
  return out === "" ? word : out;
}

/** Consonant classes of the skeleton: signs of one class are what scripts and romanisations confuse. */
const CLASSES: Readonly<Record<string, string>> = {
  s: "S",
  S: "S",
  z: "S",
  Z: "S",
  X: "S",
  c: "C",
  C: "C",
  j: "C",
  k: "K",
  q: "K",
  g: "K",
  G: "K",
  H: "K",
  t: "T",
  d: "T",
  T: "T",
  D: "T",
  p: "P",
  b: "P",
  f: "F",
  v: "F",
  l: "L",
  r: "R",
  m: "M",
  n: "N",
};

/**
 * The consonant classes of a folded word: equal for most spellings of one name, in scripts without vowels too.
 * Vowels, w, y and inner h are left out; a first vowel counts as A, a first h as H, a first w as F.
 */
export function skeleton(folded: string): string {
  let out = "";
  for (let i = 0; i < folded.length; i++) {
    const known = CLASSES[folded[i] as string];
    if (known === undefined) out += otherSign(folded[i] as string, i === 0);
    // ng is one sound in Korean and Chinese names, and one in no other key.
    else if (!out.endsWith(known) && !(known === "K" && folded[i] === "g" && folded[i - 1] === "n")) out += known;
  }
  return out;
}

const FIRST_SIGNS: Readonly<Record<string, string>> = { h: "H", w: "F" };

/** Vowels and half-vowels count at the start only; digits and letters of other scripts always. */
function otherSign(sign: string, atStart: boolean): string {
  if (sign > "z" || (sign >= "0" && sign <= "9")) return atStart && sign <= "9" ? "A" : sign;
  return atStart ? (FIRST_SIGNS[sign] ?? "A") : "";
}
