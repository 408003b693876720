/** The closed vocabularies of the domain: every list of allowed words stands here once. */

export const LANGUAGES = ["ko", "en", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How well a fact is known. Only `verified` means that a source saying it was read. */
export const MARKS = ["verified", "absence", "press", "inferred", "recalled"] as const;
export type Mark = (typeof MARKS)[number];

export const ORGANISATION_ROLES = ["candidate", "channel", "reference", "related", "adverse"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export const ORGANISATION_KINDS = [
  "startup",
  "company",
  "state_owned",
  "university",
  "research_institute",
  "government_agency",
  "hub",
  "accelerator",
  "fund",
  "association",
  "asset",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const AREA_TIERS = [
  "recommended_state_level",
  "floated_in_government_talks",
  "company_precedent",
  "market_creation",
  "candidate_area",
] as const;
export type AreaTier = (typeof AREA_TIERS)[number];

/** How far a capability has come, after the stages that technology profiles ask for. */
export const STAGES = ["research", "prototype", "pilot", "in_use"] as const;
export type Stage = (typeof STAGES)[number];

export const LINK_STATES = ["known", "none_known", "unknown"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/**
 * What a link to Russia consists of. Structures and flows count (an owner, a partner, a former parent);
 * `personal` covers only someone's biography and never raises a flag.
 */
export const RUSSIA_LINK_NATURES = [
  "current_owner",
  "former_owner",
  "investor",
  "founder_business",
  "partner",
  "tenants",
  "supply",
  "infrastructure",
  "brand",
  "personal",
] as const;
export type RussiaLinkNature = (typeof RUSSIA_LINK_NATURES)[number];

export const CAUTION_TOPICS = [
  "surveillance",
  "internet_control",
  "defence",
  "export_control",
  "ownership",
  "politically_exposed",
  "privacy",
  "governance",
  "reputation",
  "critical_infrastructure",
  "security_vendor",
  "stale",
  "not_live",
  "namesake",
] as const;
export type CautionTopic = (typeof CAUTION_TOPICS)[number];

/** `exclude` keeps the party out of the leads; `review` asks for a person's look first. */
export const CAUTION_EFFECTS = ["exclude", "review"] as const;
export type CautionEffect = (typeof CAUTION_EFFECTS)[number];

export const FLAG_LEVELS = ["info", "low", "medium", "high", "block"] as const;
export type FlagLevel = (typeof FLAG_LEVELS)[number];

export const VERDICTS = ["recommended", "conditional", "hold", "not_recommended", "blocked"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const LIST_MEASURES = [
  "blocking",
  "asset_freeze",
  "transaction_ban",
  "export_control",
  "investment_ban",
  "capital_market",
  "procurement_ban",
  "financial_suspension",
  "warning",
] as const;
export type ListMeasure = (typeof LIST_MEASURES)[number];

export const SUBJECT_KINDS = ["organisation", "person", "asset"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
