import type { LocalisedText } from "../domain/text.schema.ts";

/** One value of an item, as the guide describes it. */
export interface Field<Name extends string = string> {
  name: Name;
  label: LocalisedText;
  /** Characters that are enough for every record today; a guide for a column, and nothing is ever cut to it. */
  size: number;
  /** False where the value may be empty: what nobody knows is empty and never guessed. */
  always: boolean;
  about: LocalisedText;
}

/** Korean, English, Russian. */
type Words = readonly [ko: string, en: string, ru: string];

const localised = ([ko, en, ru]: Words): LocalisedText => ({ ko, en, ru });

/** Describes a value that every item has. */
export const always = <const Name extends string>(
  name: Name,
  size: number,
  label: Words,
  about: Words,
): Field<Name> => ({ name, size, always: true, label: localised(label), about: localised(about) });

/** Describes a value that may be empty. */
export const perhaps = <const Name extends string>(
  name: Name,
  size: number,
  label: Words,
  about: Words,
): Field<Name> => ({ name, size, always: false, label: localised(label), about: localised(about) });
