/**
 * Every number that turns an alignment of two names into a score. Set by hand and by error analysis on
 * labelled pairs; raise `version` with every change.
 */
export const SCORING = {
  version: 1,
  /** Loss of score per whole wrong letter. */
  editLoss: 0.135,
  /** A wrong letter weighs this much more in a shorter name and less in a longer one, within the bounds. */
  editLength: 13,
  editScaleLeast: 0.5,
  editScaleMost: 1.7,
  /** A common name is seldom a misspelling of a rare one, and a first letter is seldom mistyped. */
  eitherKnown: 1.3,
  firstLetter: 1.15,
  /** Wrong letters that two forms of one token may have: at most `most`, and at most this share of the longer one. */
  most: 2.2,
  personShare: 0.42,
  organisationShare: 0.36,
  /** Vowels cost next to nothing where they are not written, so less is allowed. */
  looseMost: 1.2,
  looseBase: 0.26,
  looseShare: 0.4,
  /** A vowel that only one spelling ends in. */
  looseEnding: 0.3,
  /** Wrong letters allowed in acronyms and words of up to three letters, and in two words of four letters. */
  acronymLetters: 0.16,
  shortLetters: 0.2,
  /** The only word of a firm's own is short or a common word, and has another letter; or all that agrees is common. */
  weakWord: 0.6,
  shortWord: 4,
  commonOnly: 0.7,
  commonMissing: 0.25,
  /** Weight from which a word is a firm's own. */
  ownWord: 0.5,
  /** Weight of tokens that contradict one another, and of tokens that one side lacks, against matched ones. */
  conflict: 1.5,
  conflictLoss: 0.25,
  extraPerson: 0.35,
  extraOrganisation: 0.55,
  /** One name of several, and nothing else, is in common. */
  singleShared: 0.84,
  /** Less than this in common is short or generic; then nothing may be missing. */
  genericEvidence: 1.3,
  /** A common surname and an initial. */
  commonSurname: 0.7,
  commonInitial: 0.85,
  missingWord: 0.3,
  nativeExtra: 0.82,
  genericExtra: 0.76,
  legalDifferent: 0.9,
  numberFar: 0.85,
  nearNumberWeight: 0.3,
  farNumberWeight: 0.9,
  /** Pinyin is one exact reading; only other romanisations of it differ. */
  hanLimit: 0.2,
  /** Highest cost of a reading of Hangul: base and per syllable. */
  koreanBase: 0.44,
  koreanShare: 0.08,
  /** Two different common names may differ by this much and still be one. */
  otherNames: 1.4,
  /** Spellings of one name differ by no more than this; what differs more is only alike. */
  knownNames: 0.45,
  /** Costs in wrong letters of the other ways to be the same token. */
  sameSound: 0.03,
  translation: 0.2,
  initial: 0.9,
  nickname: 0.8,
  joined: 0.12,
  acronym: 1.3,
  /** Both tokens are known names of the lists: a slip of the pen seldom makes another known name. */
  bothKnown: 1.9,
} as const;
