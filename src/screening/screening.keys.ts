import type { NameToken } from "../names/names.types.ts";
import { skeleton } from "../names/phonetic.ts";

/** 32-bit FNV-1a of a key's UTF-16 units. A collision costs one comparison and never a hit. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const MAX_VARIANT_LENGTH = 24;
const MIN_SKELETON_VARIANTS = 5;
const MIN_TEXT_VARIANTS = 3;

/**
 * A word and all its forms with one sign left out: two words share one if they are one insertion, deletion,
 * substitution or transposition apart (symmetric delete search).
 */
function withoutOne(word: string, prefix: string, out: string[]): void {
  out.push(prefix + word);
  const length = Math.min(word.length, MAX_VARIANT_LENGTH);
  for (let i = 0; i < length; i++) {
    if (i > 0 && word[i] === word[i - 1]) continue;
    out.push(prefix + word.slice(0, i) + word.slice(i + 1));
  }
}

/** The key of a sound-like spelling, also for its frequency. */
export const codeKey = (code: string): string => `=${code}`;

/** Keys under which a word is stored and sought. */
export function tokenKeys(token: Pick<NameToken, "code" | "role" | "text" | "nicknames">): string[] {
  if (token.role === "number") return [`#${token.text}`];
  const out = [codeKey(token.code)];
  if (token.text.length >= MIN_TEXT_VARIANTS) withoutOne(token.text, "t", out);
  const bones = skeleton(token.code);
  if (bones.length >= MIN_SKELETON_VARIANTS) withoutOne(bones, "s", out);
  else if (bones.length >= 1) out.push(`s${bones}`);
  // Abdul and Abu may be left out, or stand elsewhere in the name.
  const rest = /^ab[du](.{3,})$/.exec(token.code)?.[1];
  if (rest !== undefined) out.push(codeKey(rest), `s${skeleton(rest)}`);
  for (const group of token.nicknames) out.push(`n${group}`);
  return out;
}

/** Keys of a word that must be there as it is, but for its sound. */
export function exactKeys(code: string): string[] {
  const bones = skeleton(code);
  return bones.length >= MIN_SKELETON_VARIANTS ? [codeKey(code), `s${bones}`] : [codeKey(code)];
}

const MIN_JOINED_SKELETON = 4;

/** The key of words that may be written together: their skeleton if that tells enough, else all letters. */
export function joinedKey(code: string): string {
  const bones = skeleton(code);
  return bones.length >= MIN_JOINED_SKELETON ? `j${bones}` : `q${code}`;
}
