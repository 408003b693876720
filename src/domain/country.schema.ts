import * as v from "valibot";
import { claimOf, recordEntries, StatementSchema } from "./provenance.schema.ts";
import { CountryCodeSchema, LocalisedTextSchema, SlugSchema } from "./text.schema.ts";

export const ACCESS_FACTORS = ["hostRegime", "tradeOffice", "agreement", "payment"] as const;
export type AccessFactor = (typeof ACCESS_FACTORS)[number];

/**
 * How open one way of access is. `open` and `partial` need a source that says so; no source means null
 * in the record, which ranking treats as unknown and never as closed.
 */
export const AccessLevelSchema = v.picklist(["open", "partial", "closed"]);

const AccessClaimSchema = v.nullable(v.strictObject({ level: AccessLevelSchema, ...StatementSchema.entries }));

export const CountrySchema = v.strictObject({
  iso2: CountryCodeSchema,
  /** `partner_region`: Central Asia, the Caucasus, Mongolia. `context`: RU, CN, KR and others that facts speak of. */
  scope: v.picklist(["partner_region", "context"]),
  region: v.picklist(["central_asia", "caucasus", "east_asia", "russia_belarus", "other"]),
  names: LocalisedTextSchema,
  localName: v.nullable(v.string()),
  memberships: v.array(
    v.strictObject({
      group: v.picklist(["EAEU", "CIS", "SCO", "BRICS", "CSTO", "WTO"]),
      ...claimOf(LocalisedTextSchema).entries,
    }),
  ),
  dataLaw: v.array(StatementSchema),
  hubs: v.array(StatementSchema),
  koreaLinks: v.array(StatementSchema),
  payment: v.array(StatementSchema),
  transshipment: v.array(StatementSchema),
  other: v.array(StatementSchema),
  access: v.strictObject({
    hostRegime: AccessClaimSchema,
    tradeOffice: AccessClaimSchema,
    agreement: AccessClaimSchema,
    payment: AccessClaimSchema,
  }),
  /** Channel organisations that are a way to partners there. */
  channels: v.array(SlugSchema),
  ...recordEntries,
});
export type Country = v.InferOutput<typeof CountrySchema>;
