/**
 * Letters of other scripts that look like a Latin lower-case letter (subset of Unicode UTS #39 confusables,
 * after lower-casing and decomposition). Used only inside a token that mixes scripts.
 */
export const LATIN_LOOKALIKES: ReadonlyMap<string, string> = new Map(
  (
    "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw ѵv ӏl һh ьb гr пn " +
    "αa βb εe ηn ιi κk νv οo ρp τt υu χx γy μu " +
    "օo սu հh ոn ց9"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Upper-case letters that look like a Latin capital though their lower-case forms do not (Н is H, В is B, Ρ is P). */
export const CYRILLIC_LOOKALIKES: ReadonlyMap<string, string> = new Map(
  "aа bв cс eе hн iі jј kк mм oо pр sѕ tт xх yу".split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Digits that stand for letters ("Sech1n"). Used only inside a token that is mostly letters. */
export const DIGIT_LOOKALIKES: ReadonlyMap<string, string> = new Map(
  "0o 1i 3e 4a 5s 7t 8b 9g".split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
