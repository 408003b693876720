import type { IdentifierType, ListedParty, NameQuality, PartyKind } from "../domain/listed-party.schema.ts";
import { countryCode } from "./country.names.ts";
import { readBirth } from "./dates.ts";
import { identifierFrom } from "./identifiers.ts";
import { cleanText } from "./text.clean.ts";

/** Collects what a source says of one party and yields it in the common shape, without doubles. */
export class PartyBuilder {
  readonly #entry: string;
  readonly #names = new Map<string, NameQuality>();
  readonly #countries = new Set<string>();
  readonly #addresses = new Set<string>();
  readonly #identifiers = new Map<string, ListedParty["identifiers"][number]>();
  readonly #births = new Set<string>();
  readonly #programmes = new Set<string>();
  readonly #linkedTo = new Set<string>();
  readonly #notes = new Map<string, ListedParty["notes"][number]>();
  #listedOn: string | null = null;
  kind: PartyKind;

  constructor(entry: string, kind: PartyKind) {
    this.#entry = cleanText(entry);
    this.kind = kind;
  }

  /** The first quality that a spelling is given wins, except that a better one replaces "weak". */
  name(text: string | null | undefined, quality: NameQuality): void {
    const cleaned = cleanText(text);
    if (!cleaned) return;
    const known = this.#names.get(cleaned);
    if (known === undefined || (known === "weak" && quality !== "weak")) this.#names.set(cleaned, quality);
  }

  /** A name of the form "LAST, First Middle" is kept as listed and in the natural order too. */
  personName(text: string | null | undefined, quality: NameQuality): void {
    const listed = cleanText(text);
    this.name(listed, quality);
    this.name(naturalOrder(listed), quality);
  }

  country(word: string | null | undefined): void {
    const code = countryCode(word);
    if (code) this.#countries.add(code);
  }

  address(text: string): void {
    const cleaned = cleanText(text);
    if (cleaned) this.#addresses.add(cleaned);
  }

  identifier(type: IdentifierType, value: string, country: string | null = null): void {
    const cleaned = cleanText(value);
    if (cleaned) this.#identifiers.set(`${type} ${cleaned} ${country ?? ""}`, { type, value: cleaned, country });
  }

  /** An identifier under the source's own label for it; false if the label names none. */
  labelledIdentifier(label: string, value: string, country: string | null): boolean {
    const found = identifierFrom(label, value, country);
    if (found) this.identifier(found.type, found.value, found.country);
    return found !== null;
  }

  /** A date of birth in words; what the dates cannot say is kept as a note. */
  birth(text: string | null | undefined): void {
    const cleaned = cleanText(text);
    if (!cleaned) return;
    const { births, inexact } = readBirth(cleaned);
    for (const birth of births) this.#births.add(birth);
    if (inexact) this.note("Date of birth", cleaned);
  }

  programme(text: string | null | undefined): void {
    const cleaned = cleanText(text);
    if (cleaned) this.#programmes.add(cleaned);
  }

  linkedTo(text: string | null | undefined): void {
    const cleaned = cleanText(text);
    if (cleaned) this.#linkedTo.add(cleaned);
  }

  /** The earliest date counts where a source gives several. */
  listedOn(date: string | null): void {
    if (date && (this.#listedOn === null || date < this.#listedOn)) this.#listedOn = date;
  }

  note(label: string, text: string | null | undefined): void {
    const cleaned = cleanText(text);
    if (cleaned) this.#notes.set(`${label}\n${cleaned}`, { label, text: cleaned });
  }

  get hasName(): boolean {
    return this.#names.size > 0;
  }

  build(): ListedParty {
    const names = [...this.#names].map(([text, quality]) => ({ text, quality }));
    // A list can give an entry weak names alone, and the entry still has a name of its own.
    const first =
      names.find(({ quality }) => quality === "primary") ??
      names.find(({ quality }) => quality === "strong") ??
      names[0];
    const ordered = first
      ? [{ text: first.text, quality: "primary" as const }, ...names.filter((name) => name !== first)]
      : [];
    return {
      entry: this.#entry,
      kind: this.kind,
      names: ordered,
      countries: [...this.#countries].sort(),
      addresses: [...this.#addresses],
      identifiers: [...this.#identifiers.values()],
      births: [...this.#births],
      programmes: [...this.#programmes],
      linkedTo: [...this.#linkedTo],
      listedOn: this.#listedOn,
      notes: [...this.#notes.values()],
    };
  }
}

/** "LAST, First Middle" as "First Middle LAST"; a second comma carries a suffix ("LAST, First, Jr."). */
export function naturalOrder(name: string): string {
  const [last, given, ...suffix] = name.split(/,\s*/);
  return last && given ? [given, last, ...suffix].join(" ") : name;
}
