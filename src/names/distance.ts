import { MAX_TOKEN_LENGTH } from "./names.limits.ts";

/**
 * Weighted Damerau-Levenshtein distance (optimal string alignment) over the signs of phonetic.ts. 1 is a whole wrong
 * letter; signs that romanisations of one name confuse cost less. Weights are set by hand from the romanisation
 * systems that disagree; the comment of each row names them.
 */
const SIGNS = 128;
const STRICT = 0;
const LOOSE = 1;

const substitution = [new Float32Array(SIGNS * SIGNS).fill(1), new Float32Array(SIGNS * SIGNS).fill(1)];
const insertion = [new Float32Array(SIGNS).fill(1), new Float32Array(SIGNS).fill(1)];

function setPair(mode: number, a: string, b: string, cost: number): void {
  const table = substitution[mode] as Float32Array;
  table[a.charCodeAt(0) * SIGNS + b.charCodeAt(0)] = cost;
  table[b.charCodeAt(0) * SIGNS + a.charCodeAt(0)] = cost;
}

/** `signs cost`: any two of the signs may stand for one another at that cost. */
const CONFUSIONS = `
aeo 0.5
ai 0.7
au 0.6
eu 0.7
ei 0.35
iu 0.7
io 0.7
ou 0.25
iy 0.1
yj 0.1
ij 0.2
uw 0.25
ow 0.4
vw 0.1
vf 0.35
vb 0.4
wf 0.4
pb 0.4
pf 0.6
td 0.4
tT 0.1
dD 0.1
tD 0.5
dT 0.5
TD 0.3
sT 0.3
zD 0.2
ZD 0.4
sS 0.3
sz 0.4
sc 0.3
zc 0.4
zZ 0.2
sX 0.4
SX 0.3
SZ 0.5
SC 0.3
cC 0.3
kc 0.6
kC 0.6
HC 0.5
jZ 0.1
jC 0.4
jG 0.6
jg 0.4
jh 0.7
CZ 0.5
kq 0.1
kg 0.4
kG 0.6
kH 0.3
qg 0.2
qG 0.3
qH 0.4
gG 0.1
gH 0.5
gh 0.4
GH 0.4
Gh 0.5
Hh 0.1
HX 0.3
kX 0.3
lr 0.7
mn 0.7
`;

const LOOSE_CONFUSIONS = `
ae 0.04
ao 0.08
au 0.12
ai 0.2
ei 0.05
eo 0.2
eu 0.3
io 0.5
iu 0.5
ou 0.03
uw 0.02
ow 0.02
aw 0.1
vw 0.05
iy 0.02
ey 0.05
ay 0.1
pb 0.15
pf 0.2
kg 0.25
kq 0.05
kj 0.5
td 0.3
sc 0.2
lr 0.3
bv 0.15
cC 0.15
tC 0.4
sS 0.3
jZ 0.1
jg 0.25
Gg 0.1
Gk 0.25
Gq 0.15
dz 0.15
tz 0.3
hf 0.4
`;

function fill(mode: number, rows: string): void {
  for (const row of rows.trim().split("\n")) {
    const [signs = "", cost = "1"] = row.split(" ");
    for (const a of signs) for (const b of signs) if (a !== b) setPair(mode, a, b, Number(cost));
  }
}

fill(STRICT, CONFUSIONS);
fill(LOOSE, CONFUSIONS);
fill(LOOSE, LOOSE_CONFUSIONS);
for (let mode = 0; mode < 2; mode++) {
  const table = substitution[mode] as Float32Array;
  for (let sign = 0; sign < SIGNS; sign++) table[sign * SIGNS + sign] = 0;
  const costs = insertion[mode] as Float32Array;
  // Vowels are added and dropped by spelling more than consonants; h, y and w often stand for nothing.
  for (const vowel of "aeiou") costs[vowel.charCodeAt(0)] = mode === STRICT ? 0.7 : vowel === "i" ? 0.1 : 0.06;
  for (const [sign, strict, loose] of [
    ["h", 0.35, 0.15],
    ["y", 0.3, 0.1],
    ["w", 0.5, 0.15],
    ["n", 1, 0.8],
  ] as const) {
    costs[sign.charCodeAt(0)] = mode === STRICT ? strict : loose;
  }
}

const TRANSPOSITION = 0.9;
const WIDTH = MAX_TOKEN_LENGTH * 3 + 2;
let previous2 = new Float32Array(WIDTH);
let previous = new Float32Array(WIDTH);
let current = new Float32Array(WIDTH);

/**
 * Distance of two folded words, 0 for equal; stops early and returns a value above `limit` where it cannot be less.
 * `loose`: one of the words comes from a script that does not write its vowels.
 */
export function distance(a: string, b: string, loose: boolean, limit: number): number {
  if (a === b) return 0;
  const mode = loose ? LOOSE : STRICT;
  const costs = substitution[mode] as Float32Array;
  const inserts = insertion[mode] as Float32Array;
  const n = Math.min(a.length, WIDTH - 2);
  const m = Math.min(b.length, WIDTH - 2);
  previous[0] = 0;
  for (let j = 1; j <= m; j++) previous[j] = (previous[j - 1] as number) + insertCost(inserts, b.charCodeAt(j - 1));
  for (let i = 1; i <= n; i++) {
    const best = fillRow(a, b, i, m, costs, inserts);
    if (best > limit) return best;
    const spare = previous2;
    previous2 = previous;
    previous = current;
    current = spare;
  }
  return previous[m] as number;
}

/** Fills `current` for the i-th sign of `a`, and gives its least cost. */
function fillRow(a: string, b: string, i: number, m: number, costs: Float32Array, inserts: Float32Array): number {
  const x = a.charCodeAt(i - 1);
  const before = i > 1 ? a.charCodeAt(i - 2) : -1;
  const dropX = insertCost(inserts, x);
  let best = (previous[0] as number) + dropX;
  current[0] = best;
  for (let j = 1; j <= m; j++) {
    const y = b.charCodeAt(j - 1);
    const replaced = (previous[j - 1] as number) + substitutionCost(costs, x, y);
    const dropped = (previous[j] as number) + dropX;
    const added = (current[j - 1] as number) + insertCost(inserts, y);
    let cost = Math.min(replaced, dropped, added);
    if (y === before && x !== y && j > 1 && x === b.charCodeAt(j - 2))
      cost = Math.min(cost, (previous2[j - 2] as number) + TRANSPOSITION);
    current[j] = cost;
    if (cost < best) best = cost;
  }
  return best;
}

function substitutionCost(costs: Float32Array, x: number, y: number): number {
  if (x === y) return 0;
  return x < SIGNS && y < SIGNS ? (costs[x * SIGNS + y] as number) : 1;
}

function insertCost(inserts: Float32Array, unit: number): number {
  return unit < SIGNS ? (inserts[unit] as number) : 1;
}
