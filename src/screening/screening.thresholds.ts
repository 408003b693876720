/**
 * The published thresholds of screening: one set for every list, kind of party and script. Raise `version` with every
 * change, for decisions on hits name the version that they were made under.
 */
export const SCREENING_THRESHOLDS = {
  version: 1,
  /** From this name score on a listed party is a possible match; also the one threshold of the name evaluation. */
  possible: 0.7,
  /** From this final score on a match is strong, if the name is neither short nor generic. */
  strong: 0.88,
  /** Matched weight (in rare words) below which a name is short or generic and no match is strong by itself. */
  strongEvidence: 1.3,
  /** A single word of this length, no common name, reaches longer names that hold it, as possible. */
  singleWordLength: 5,
  /**
   * Among tens of thousands of names some are close to any name by chance: wrong letters beyond one typo lower the
   * score by this share each, on top of the comparison's own loss.
   */
  typo: 0.9,
  coincidence: 0.2,
  /** Common names that agree beside others that are only alike. */
  chance: 0.8,
  /** A query of common personal names only is no misspelling: more wrong letters than this lower its score. */
  commonEdits: 0.6,
  commonMisspelt: 0.8,
  /** A name without vowels fits many, so that little is said by one that fits in part. */
  looseMissing: 0.88,
  /** Hangul that fits a Latin name only by a rare spelling of a syllable fits too many. */
  rareReadingCost: 0.4,
  rareReading: 0.75,
  /** Factors on the name score. */
  weakAlias: 0.93,
  otherKind: 0.75,
  readsPersonal: 0.8,
  otherCountry: 0.96,
  otherIdentifier: 0.85,
  otherBirth: 0.75,
  /** Share of the way to 1 that an agreement adds. */
  sameCountry: 0.1,
  sameBirth: 0.35,
  sameContact: 0.5,
} as const;
