import { LATIN_LEGAL_FORMS } from "./legal-forms.latin.table.ts";
import { NATIVE_LEGAL_FORMS } from "./legal-forms.native.table.ts";

/**
 * Legal forms by class. Sources: the ISO 20275 Entity Legal Forms code list (class by what the form is in its own
 * law), and the abbreviations that registers of each country print. Native script forms are romanised at load by the
 * same tables as names, so a romanised form needs no row of its own unless its usual spelling differs.
 */
export const LEGAL_CLASSES = [
  "limited",
  "stock",
  "corporation",
  "ltd",
  "partnership",
  "nonprofit",
  "state",
  "sole",
  "company",
] as const;
export type LegalClass = (typeof LEGAL_CLASSES)[number];

/** Classes that say nothing against each other: `ltd`, `corporation` and `company` translate several forms. */
export const COMPATIBLE_LEGAL_CLASSES: ReadonlySet<string> = new Set([
  "limited ltd",
  "stock ltd",
  "stock corporation",
  "ltd corporation",
  "limited corporation",
  "limited company",
  "stock company",
  "corporation company",
  "ltd company",
  "partnership company",
  "state company",
]);

/** Every row is one form, in any script. */
export const LEGAL_FORMS: Readonly<Record<LegalClass, readonly string[]>> = Object.fromEntries(
  LEGAL_CLASSES.map((legalClass) => [
    legalClass,
    `${LATIN_LEGAL_FORMS[legalClass]}${NATIVE_LEGAL_FORMS[legalClass]}`.trim().split(/\n+/),
  ]),
) as unknown as Record<LegalClass, readonly string[]>;

/** Forms that are never a person's name, so they are cut from a person's name too ("John Doe LLC"). */
export const LEGAL_FORMS_NEVER_PERSONAL: ReadonlySet<string> = new Set(
  "llc ltd inc gmbh jsc ooo oao pjsc plc corp corporation limited incorporated llp mchj toooo".split(" "),
);
