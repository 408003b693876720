import * as v from "valibot";
import { CUSTOMER_TYPES, Hs6Schema } from "./facts.schema.ts";
import { CountryCodeSchema } from "./text.schema.ts";

export const DELIVERABLE_TYPES = ["goods", "software", "technology", "service", "data", "compute"] as const;
export const DEAL_TYPES = [
  "supply",
  "licence",
  "joint_rnd",
  "jv",
  "ma",
  "investment",
  "services",
  "acquihire",
] as const;
export const SERVICE_TYPES = [
  "it_consultancy",
  "it_design",
  "it_support",
  "cloud",
  "enterprise_software",
  "other",
] as const;
export const YES_NO_UNKNOWN = ["yes", "no", "unknown"] as const;

/** Technologies that rules on surveillance and computing ask for. */
export const TECH_TAGS = [
  "face_recognition",
  "biometrics",
  "emotion_recognition",
  "location_tracking",
  "interception",
  "video_analytics",
  "plate_recognition",
  "access_control",
  "advanced_chips",
  "model_training",
] as const;

/** The suspicion signs of the Korean Foreign Trade Act, Article 19-3, in short words of our own. */
export const SUSPICION_SIGNS = [
  "evades_end_use",
  "mismatch_with_business",
  "no_technical_need",
  "unusual_payment",
  "unusual_terms",
  "refuses_installation",
  "vague_delivery",
  "freight_forwarder_consignee",
  "odd_route",
  "odd_packing",
  "evasive_on_reexport",
  "military_link",
  "weapons_use_known",
] as const;

export const DATA_TYPES = ["personal", "biometric", "genetic", "telecom_user", "non_personal"] as const;
export const PAYMENT_METHODS = ["bank_transfer", "letter_of_credit", "card", "cash", "crypto", "barter"] as const;

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));

export const DeliverableSchema = v.strictObject({
  type: v.picklist(DELIVERABLE_TYPES),
  hs6: v.optional(v.nullable(Hs6Schema), null),
  eccn: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20))), null),
  /** Korean strategic-item judgment. */
  krControl: v.optional(v.picklist(["strategic", "not_controlled", "unknown"]), "unknown"),
  krLicence: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  usTechInput: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  euOrigin: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  nationalCoreTechnology: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  serviceType: v.optional(v.nullable(v.picklist(SERVICE_TYPES)), null),
});

/** What the two sides would do together. Whatever is left out is not known, and rules ask for it. */
export const DealSchema = v.strictObject({
  type: v.optional(v.nullable(v.picklist(DEAL_TYPES)), null),
  deliverables: v.optional(v.pipe(v.array(DeliverableSchema), v.maxLength(50)), []),
  destination: v.optional(v.nullable(CountryCodeSchema), null),
  route: v.optional(v.pipe(v.array(CountryCodeSchema), v.maxLength(20)), []),
  endUser: v.optional(
    v.nullable(
      v.strictObject({
        name: v.optional(v.nullable(Name), null),
        country: v.optional(v.nullable(CountryCodeSchema), null),
        type: v.optional(v.nullable(v.picklist(CUSTOMER_TYPES)), null),
      }),
    ),
    null,
  ),
  consignee: v.optional(
    v.nullable(
      v.strictObject({
        name: v.optional(v.nullable(Name), null),
        type: v.optional(v.nullable(v.picklist(["end_user", "distributor", "freight_forwarder", "other"])), null),
        changed: v.optional(v.boolean(), false),
      }),
    ),
    null,
  ),
  endUseProven: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  payment: v.optional(
    v.nullable(
      v.strictObject({
        payerIsParty: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
        method: v.optional(v.nullable(v.picklist(PAYMENT_METHODS)), null),
        cryptoLicensed: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
        tokens: v.optional(v.array(v.pipe(v.string(), v.maxLength(40))), []),
        country: v.optional(v.nullable(CountryCodeSchema), null),
        currency: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))), null),
        banks: v.optional(
          v.pipe(
            v.array(v.strictObject({ name: Name, country: v.optional(v.nullable(CountryCodeSchema), null) })),
            v.maxLength(20),
          ),
          [],
        ),
        russianResidentOwes: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
      }),
    ),
    null,
  ),
  data: v.optional(
    v.nullable(
      v.strictObject({
        subjects: v.optional(v.array(CountryCodeSchema), []),
        types: v.optional(v.array(v.picklist(DATA_TYPES)), []),
        hosting: v.optional(v.nullable(CountryCodeSchema), null),
        recipient: v.optional(v.nullable(CountryCodeSchema), null),
        highRiskAi: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
      }),
    ),
    null,
  ),
  computeRequested: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  techTags: v.optional(v.array(v.picklist(TECH_TAGS)), []),
  signs: v.optional(v.array(v.picklist(SUSPICION_SIGNS)), []),
  priorRussianConsignee: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  usInputs: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
});
export type Deal = v.InferOutput<typeof DealSchema>;

/** What the asking firm itself is bound by. */
export const NexusSchema = v.strictObject({
  usPersons: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  usParts: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  euSubsidiaries: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  ukSubsidiaries: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  holdsNationalCoreTechnology: v.optional(v.picklist(YES_NO_UNKNOWN), "unknown"),
  role: v.optional(v.nullable(v.picklist(["exporter", "broker", "transit"])), null),
});
export type Nexus = v.InferOutput<typeof NexusSchema>;
