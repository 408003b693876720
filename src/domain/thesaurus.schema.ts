import * as v from "valibot";
import { COOPERATION_MODES } from "./exchange.schema.ts";
import { CountryCodeSchema, SlugSchema } from "./text.schema.ts";
import { ORGANISATION_KINDS, STAGES } from "./vocabulary.ts";

const TermSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80));

/**
 * A reading of a term that its neighbours rule out. 소재 after a place means "located in" and not "material";
 * "mining" after "data" is no mine.
 */
export const TrapSchema = v.strictObject({
  term: TermSchema,
  /** Not this concept if the word before is one of these, folded. */
  previous: v.optional(v.array(TermSchema), []),
  /** Not this concept if the word after is one of these, folded. */
  next: v.optional(v.array(TermSchema), []),
  /** Not this concept right after the name of a place, unless the word after is one of `unlessNext`. */
  afterPlace: v.optional(v.boolean(), false),
  unlessNext: v.optional(v.array(TermSchema), []),
  /** What the term means there. */
  reason: v.pipe(v.string(), v.nonEmpty()),
});

/** One thing that people ask for, with its words in each language. */
export const ConceptSchema = v.strictObject({
  id: SlugSchema,
  /** What a find means: a technology or trade is looked for in the facts, the rest narrows or shapes the question. */
  means: v.variant("type", [
    /** A technology or a sector. Its areas are where it belongs; none if it cuts across. */
    v.strictObject({ type: v.literal("topic"), areas: v.array(SlugSchema), broader: v.array(SlugSchema) }),
    v.strictObject({ type: v.literal("place"), countries: v.pipe(v.array(CountryCodeSchema), v.minLength(1)) }),
    /** Kinds of organisation that the word covers, with how well each fits it (1: the very kind). */
    v.strictObject({
      type: v.literal("kind"),
      kinds: v.pipe(
        v.array(
          v.strictObject({
            kind: v.picklist(ORGANISATION_KINDS),
            fit: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1)),
          }),
        ),
        v.minLength(1),
      ),
    }),
    v.strictObject({ type: v.literal("mode"), mode: v.picklist(COOPERATION_MODES) }),
    v.strictObject({ type: v.literal("stage"), stage: v.picklist(STAGES) }),
    /** Words of asking (찾습니다, looking for): understood, and worth nothing in a search. */
    v.strictObject({ type: v.literal("idle") }),
  ]),
  terms: v.strictObject({ ko: v.array(TermSchema), en: v.array(TermSchema), ru: v.array(TermSchema) }),
  traps: v.optional(v.array(TrapSchema), []),
});
export type Concept = v.InferOutput<typeof ConceptSchema>;
