import type { Hit, HitLevel } from "../domain/hit.ts";
import type { IdentifierType } from "../domain/listed-party.schema.ts";
import type { Listing } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Screening } from "./screening.part.ts";
import type { ScreeningHit, ScreeningQuery } from "./screening.types.ts";
import { entryOfListing } from "./starter.entries.ts";

export interface ScreenedSubject {
  subject: Hit["subject"];
  query: ScreeningQuery;
}

const IDENTIFIER_TYPES: Partial<Record<Organisation["identifiers"][number]["type"], IdentifierType>> = {
  inn: "inn",
  ogrn: "ogrn",
  bin: "bin",
  tin: "tin",
  uscc: "uscc",
  lei: "lei",
  registration: "registration",
};

/** Names under which an organisation is known. A Hangul spelling of our own is left out: nobody goes by it. */
function namesOf({ names }: Organisation): string[] {
  const own = [names.en, names.local, names.ru, names.koOrigin === "transcribed" ? null : names.ko, ...names.aliases];
  return [...new Set(own.filter((name) => name !== null))];
}

function organisationSubjects(organisation: Organisation): ScreenedSubject[] {
  const { country } = organisation;
  const identifiers = organisation.identifiers.flatMap(({ type, value }) => {
    const known = IDENTIFIER_TYPES[type];
    return known ? [{ type: known, value, country }] : [];
  });
  return namesOf(organisation).map((name) => ({
    subject: "organisation",
    query: { name, kind: "organisation", identifiers, ...(country ? { country } : {}) },
  }));
}

/** Owners with a record of their own are screened there; states and unnamed groups have no name to screen. */
function ownerSubjects({ owners }: Organisation): ScreenedSubject[] {
  return owners
    .filter(({ organisation, until }) => organisation === null && until === null)
    .flatMap(({ name, kind }): ScreenedSubject[] =>
      kind === "person" || kind === "organisation" ? [{ subject: "owner", query: { name, kind } }] : [],
    );
}

/** Banks through which it would be paid, and their parents. */
function bankSubjects({ facts }: Organisation): ScreenedSubject[] {
  const banks = (facts?.banks ?? []).flatMap(({ name, country, parent }) => [
    { name, country },
    ...(parent ? [{ name: parent.name, country: null }] : []),
  ]);
  return banks.map(({ name, country }) => ({
    subject: "bank",
    query: { name, kind: "organisation", ...(country ? { country } : {}) },
  }));
}

/** Everything about an organisation that is screened. */
export function subjectsOf(organisation: Organisation): ScreenedSubject[] {
  return [...organisationSubjects(organisation), ...ownerSubjects(organisation), ...bankSubjects(organisation)];
}

async function digest(parts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("\n")));
  return Array.from(new Uint8Array(bytes).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What of an organisation tells it from others: when it changes, a ruling has to be made anew. */
function identityOf({ names, country, kind, identifiers, owners, founded }: Organisation): string {
  return JSON.stringify([
    names,
    country,
    kind,
    identifiers.map(({ value }) => value),
    owners.map(({ name }) => name),
    founded?.value,
  ]);
}

/** Ranks a hit: the nearer level first, then the higher score. */
const LEVELS: readonly HitLevel[] = ["same-identifier", "strong", "possible"];
const isBetter = (a: ScreeningHit, b: ScreeningHit) =>
  LEVELS.indexOf(a.class) - LEVELS.indexOf(b.class) || b.score - a.score;

/** One hit per subject kind and entry: the name that matched best. */
function bestHits(subjects: readonly ScreenedSubject[], screening: Screening) {
  const best = new Map<string, { subject: Hit["subject"]; name: string; hit: ScreeningHit }>();
  for (const { subject, query } of subjects) {
    for (const hit of screening.screen(query)) {
      // Two owners may match one entry, and each has a share of its own.
      const who = subject === "organisation" ? subject : `${subject}:${query.name}`;
      const key = `${who}/${hit.list}/${hit.entry}`;
      const before = best.get(key);
      if (!before || isBetter(hit, before.hit) < 0) best.set(key, { subject, name: query.name, hit });
    }
  }
  return [...best.values()];
}

/**
 * Screens organisations and their owners. An entry that a starter listing attaches to the organisation already
 * is no hit: it is known to be the same. One that the extract calls removed, or only recalls, is a hit if a list has it.
 * @param entryHashes hash of each entry by `list/entry`, so that a changed listing reopens its rulings
 */
export async function screenOrganisations(
  organisations: readonly Organisation[],
  listings: readonly Listing[],
  screening: Screening,
  entryHashes: ReadonlyMap<string, string>,
): Promise<Hit[]> {
  const attached = new Set(
    listings
      .filter(
        ({ organisation, delistedOn, mark }) => organisation !== null && delistedOn === null && mark !== "recalled",
      )
      .map((l) => `${l.organisation}/${l.list}/${entryOfListing(l)}`),
  );
  const hits: Hit[] = [];
  for (const organisation of organisations) {
    for (const { subject, name, hit } of bestHits(subjectsOf(organisation), screening)) {
      if (attached.has(`${organisation.id}/${hit.list}/${hit.entry}`)) continue;
      const details = screening.details(hit.list, hit.entry);
      const entryHash = entryHashes.get(`${hit.list}/${hit.entry}`) ?? "";
      hits.push({
        id: `hit-${await digest([organisation.id, subject, subject === "organisation" ? "" : name, hit.list, hit.entry])}`,
        organisation: organisation.id,
        subject,
        name,
        list: hit.list,
        entry: hit.entry,
        listed: hit.name,
        matched: hit.matched,
        level: hit.class,
        score: Math.round(hit.score * 1000) / 1000,
        for: hit.for.map(({ code, params }) => ({ code, params })),
        against: hit.against.map(({ code, params }) => ({ code, params })),
        listedOn: details?.listedOn ?? null,
        programmes: details?.programmes ?? [],
        basis: await digest([entryHash, identityOf(organisation)]),
      });
    }
  }
  return hits.sort((a, b) => (a.id < b.id ? -1 : 1));
}
