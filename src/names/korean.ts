import { type HangulSyllable, hangulSyllable } from "./romanise.syllables.ts";

/**
 * Latin spellings of Korean syllable parts, by jamo in Unicode order: Revised Romanisation, McCune-Reischauer (without
 * its marks) and what people write on passports; commonest first. After `|` come spellings that are rare or that only
 * assimilation with the next syllable explains.
 */
const ONSETS = `
g k gh kh c q | kk
kk gg k g
n l r | nh
d t dh th | dd
tt dd t d
r l n rh lh | y
m | mh
b p bh ph v | pp
pp bb p b
s sh | ss sy x
ss s sh
_ | ng g
j ch z zh jh c dj | tch g
jj tch j ch
ch c tch j | ts
k kh c q
t th
p ph f
h | _ wh
`;

const VOWELS = `
a ah ar aa ha | u o e au er
ae ai ay e eh ea a ei | ey
ya yah ia yar | a
yae ye
eo u uh o oh er ur or ou e eu au aw ear | a ue oe eur
e eh ey ae ay ei | i a
yeo yo you yu ye yuh yoe yeou eo iou eou yeu yor yur ieo | u eu uo io e o ea
ye yeh yae ae ey e ay ie ei | ea yi ai i
o oh oe ou or | u eo oo
wa wah ua oa wha war | uo
wae wai oae we way | ue
oe oi we wei oy wae eoi ui ey | o wi oie
yo yoh io you yeo yor | o u
u oo ou woo wu uh ow wou | o eu ew eo
wo weo uo wu wuh woo wou ueo wor | o u eo
we wae wei
wi wee ui uee wie we uy | i hwi
yu yoo you yuh yew iu ew yue | u oo ryu yeo
eu u uh oo eo e ehu ue | o i eou ou
ui eui i yi ee uy ey uee | e eu yui
i ee yi ie ih y ea ey e yee yie ii ih | ei ui ye
`;

const CODAS = `
_ | h
k g c ck gk kk q | ng
k g kk
k
n nn hn | m l ng
n
n
t d
l r rl ll lh | n
k l
m
l
l
l
p l
l
m mm hm | mn
p b pp bp | m
p
t s d | n
t s
ng ngh | n
t j
t ch
k
t
p
t h | _
`;

interface Spelling {
  readonly letters: string;
  readonly cost: number;
}

const RARE_COST = 0.5;
const ORDER_COST = 0.02;

function table(rows: string): readonly (readonly Spelling[])[] {
  return rows
    .trim()
    .split("\n")
    .map((row) => {
      const [usual = "", rare = ""] = row.split("|").map((part) => part.trim());
      const spell = (part: string, base: number): Spelling[] =>
        part === ""
          ? []
          : part
              .split(" ")
              .map((letters, i) => ({ letters: letters === "_" ? "" : letters, cost: base + ORDER_COST * i }));
      return [...spell(usual, 0), ...spell(rare, RARE_COST)];
    });
}

const onsets = table(ONSETS);
const vowels = table(VOWELS);
const codas = table(CODAS);

const SILENT = 11;
const SIMPLE_I = 20;
/** ya, yae, yeo, ye, yo, yu: with i, the vowels before which a first n or r became silent in the South. */
const GLIDES: ReadonlySet<number> = new Set([2, 3, 6, 7, 12, 17, SIMPLE_I]);
const HISTORIC_ONSETS: readonly Spelling[] = ["l", "r", "rh", "n", "y"].map((letters, i) => ({
  letters,
  cost: 0.04 + ORDER_COST * i,
}));
const FIRST_R: readonly Spelling[] = [
  { letters: "", cost: 0.06 },
  { letters: "y", cost: 0.3 },
];

const WRONG_LETTER = 1;
const R_INITIAL = 5;

const HIGHEST_COST = 3;

/**
 * Cheapest way to read `latin` (lower-case ASCII without spaces) as the spelling of the Hangul text: 0 for a usual
 * one, RARE_COST for each rare part, 1 for each letter that no spelling explains. Infinity where a syllable is missing.
 */
export function koreanCost(hangul: string, latin: string): number {
  let costs = new Float32Array(latin.length + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  let first = true;
  for (const letter of hangul) {
    const syllable = hangulSyllable(letter.codePointAt(0) ?? 0);
    if (syllable === null) return Number.POSITIVE_INFINITY;
    costs = readSyllable(syllable, first, latin, costs);
    first = false;
  }
  return costs[latin.length] as number;
}

/** The cost at each end that the syllable can reach from the ends of the one before. */
function readSyllable(
  syllable: HangulSyllable,
  first: boolean,
  latin: string,
  costs: Float32Array,
): Float32Array<ArrayBuffer> {
  const next = new Float32Array(latin.length + 1).fill(Number.POSITIVE_INFINITY);
  const spellings = onsetsOf(syllable, first);
  for (let at = 0; at < costs.length; at++) {
    const cost = costs[at] as number;
    if (cost > HIGHEST_COST) continue;
    for (const onset of spellings) {
      if (!latin.startsWith(onset.letters, at)) continue;
      readRhyme(syllable.vowel, syllable.coda, latin, at + onset.letters.length, cost + onset.cost, next);
    }
  }
  for (let at = 1; at < next.length; at++)
    next[at] = Math.min(next[at] as number, (next[at - 1] as number) + WRONG_LETTER);
  return next;
}

/** Spellings of the onset; the first syllable may keep or lose a letter that only one Korea speaks. */
function onsetsOf(syllable: HangulSyllable, first: boolean): readonly Spelling[] {
  const usual = onsets[syllable.onset] ?? [];
  if (first && syllable.onset === SILENT && GLIDES.has(syllable.vowel)) return [...usual, ...HISTORIC_ONSETS];
  return first && syllable.onset === R_INITIAL ? [...usual, ...FIRST_R] : usual;
}

/** Writes into `next` the cost at each end that vowel and coda can reach from `at`. */
function readRhyme(vowel: number, coda: number, latin: string, at: number, cost: number, next: Float32Array): void {
  for (const middle of vowels[vowel] ?? []) {
    if (!latin.startsWith(middle.letters, at)) continue;
    const afterVowel = at + middle.letters.length;
    for (const end of codas[coda] ?? []) {
      if (!latin.startsWith(end.letters, afterVowel)) continue;
      const to = afterVowel + end.letters.length;
      const total = cost + middle.cost + end.cost;
      if (total < (next[to] as number)) next[to] = total;
    }
  }
}
