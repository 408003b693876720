import type { RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { ANY_LEAD } from "../http/leads.query.ts";
import { findLeads } from "../leads/leads.find.ts";
import { placesOfLeads } from "../leads/leads.moves.ts";
import { DEFAULT_LEAD_VERDICTS, type LeadQuery } from "../leads/leads.types.ts";
import { findPartners, type PartnerQuery } from "../leads/partners.find.ts";
import type { Item, PageAsked } from "./datagokr.envelope.ts";
import type { Field } from "./datagokr.field.ts";
import { AREA_FIELDS, LEAD_FIELDS, PARTNER_FIELDS } from "./datagokr.fields.service.ts";
import { areaItem, leadItem, partnerItem } from "./datagokr.items.ts";
import {
  AreasParameters,
  type Given,
  LeadsParameters,
  PartnersParameters,
  pageAsked,
  parseGiven,
  type ServiceSchema,
} from "./datagokr.query.ts";

export const SERVICE_NAMES = ["leads", "partners", "areas"] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** What a request asks a service for. */
export interface Question {
  page: PageAsked;
  /** What decides the answer beside the page: without the key, so that it may name an answer that is kept. */
  asks: unknown;
  /** @throws Problem `invalid-parameter` for areas and countries that this edition does not have */
  check(edition: Edition): void;
  find(snapshot: RequestSnapshot, language: Language): Promise<{ items: readonly Item[]; total: number }>;
}

export interface Service {
  schema: ServiceSchema;
  fields: readonly Field[];
  /** @throws Problem that names the parameters that are wrong */
  read(given: Given): Question;
}

/** The part of a list that a page shows; beyond its end there is nothing. */
function cut<T>(all: readonly T[], { pageNo, numOfRows }: PageAsked): { part: T[]; offset: number } {
  const offset = (pageNo - 1) * numOfRows;
  return { part: all.slice(offset, offset + numOfRows), offset };
}

const leads: Service = {
  schema: LeadsParameters,
  fields: LEAD_FIELDS,
  read(given) {
    const { area = [], country = [], kind = [], verdict = [], q, ...rest } = parseGiven(LeadsParameters, given);
    const verdicts = verdict.length > 0 ? verdict : DEFAULT_LEAD_VERDICTS;
    const query: LeadQuery = { ...ANY_LEAD, areas: area, countries: country, kinds: kind, verdicts, text: q ?? null };
    const page = pageAsked(rest);
    return {
      page,
      asks: query,
      check: (edition) => checkQuery(edition, query, PARAMETER_NAMES),
      async find(snapshot, language) {
        const { leads: all, standings } = await findLeads(snapshot.edition, query, snapshot.asOf);
        const { part, offset } = cut(all, page);
        const places = placesOfLeads(all);
        const items = part.map((lead, i) => {
          const context = { weights: query.weights, places, standing: standings[offset + i] ?? null };
          return leadItem(lead, snapshot, context, language);
        });
        return { items, total: all.length };
      },
    };
  },
};

const partners: Service = {
  schema: PartnersParameters,
  fields: PARTNER_FIELDS,
  read(given) {
    const parsed = parseGiven(PartnersParameters, given);
    const { area = [], country = [], kind = [], role = [], verdict = [], q, ...rest } = parsed;
    const query: PartnerQuery = {
      areas: area,
      countries: country,
      kinds: kind,
      roles: role,
      verdicts: verdict,
      text: q ?? null,
    };
    const page = pageAsked(rest);
    return {
      page,
      asks: query,
      check: (edition) => checkQuery(edition, { ...ANY_LEAD, areas: area, countries: country }, PARAMETER_NAMES),
      async find(snapshot, language) {
        const all = await findPartners(snapshot.edition, query, snapshot.asOf);
        return { items: cut(all, page).part.map((one) => partnerItem(one, snapshot, language)), total: all.length };
      },
    };
  },
};

const areas: Service = {
  schema: AreasParameters,
  fields: AREA_FIELDS,
  read(given) {
    const page = pageAsked(parseGiven(AreasParameters, given));
    return {
      page,
      asks: null,
      check: () => {},
      async find(snapshot, language) {
        const all = snapshot.edition.catalogue.areas;
        return { items: cut(all, page).part.map((area) => areaItem(area, snapshot, language)), total: all.length };
      },
    };
  },
};

export const SERVICES: Readonly<Record<ServiceName, Service>> = { leads, partners, areas };
