/** Scripts that the romaniser tells apart. `other` keeps its letters as they are. */
export type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "armenian"
  | "georgian"
  | "arabic"
  | "hebrew"
  | "hangul"
  | "han"
  | "kana"
  | "indic"
  | "khmer"
  | "ethiopic"
  | "other";

/** Unicode blocks by first and last code point, ordered by how often they come. */
const BLOCKS: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, "latin"],
  [0x400, 0x52f, "cyrillic"],
  [0x600, 0x6ff, "arabic"],
  [0x750, 0x77f, "arabic"],
  [0xac00, 0xd7a3, "hangul"],
  [0x4e00, 0x9fff, "han"],
  [0x3400, 0x4dbf, "han"],
  [0x3040, 0x30ff, "kana"],
  [0x370, 0x3ff, "greek"],
  [0x1f00, 0x1fff, "greek"],
  [0x530, 0x58f, "armenian"],
  [0x10a0, 0x10ff, "georgian"],
  [0x1c90, 0x1cbf, "georgian"],
  [0x590, 0x5ff, "hebrew"],
  [0x250, 0x2af, "latin"],
  [0x1e00, 0x1eff, "latin"],
  [0x900, 0xd7f, "indic"],
  [0x1780, 0x17ff, "khmer"],
  [0x1200, 0x137f, "ethiopic"],
];

/** The script of one code point; digits and signs are `other`. */
export function scriptOf(codePoint: number): Script {
  for (const [first, last, script] of BLOCKS) if (codePoint >= first && codePoint <= last) return script;
  return "other";
}

/** The script of the first letter that has one. */
export function scriptOfToken(token: string): Script {
  for (const letter of token) {
    const script = scriptOf(letter.codePointAt(0) ?? 0);
    if (script !== "other") return script;
  }
  return "other";
}
