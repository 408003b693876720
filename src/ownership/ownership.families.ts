import type { FamilyId } from "./ownership.types.ts";

export const HALF = 50;
/** From here a minority holding is "significant": the product's own band (readings.md, 3). */
export const SIGNIFICANT = 25;

/** How a family's law has put its test from a day on; null: since the rule exists, which the rule itself judges. */
interface OwnershipTest {
  from: string | null;
  /** Whether a holding of exactly half passes: "50 % or more" as against "more than 50 %". */
  atHalf: boolean;
}

/** Lists whose parties' shares are added up together; shares never add up across families (readings.md, 2). */
export interface ListFamily {
  id: FamilyId;
  /** The rule of the catalogue that judges the holding, and whether it is in force. */
  rule: string;
  lists: readonly string[];
  /** Oldest first. */
  tests: readonly [OwnershipTest, ...OwnershipTest[]];
}

export const FAMILIES: readonly [ListFamily, ...ListFamily[]] = [
  {
    id: "ofac",
    rule: "US-OFAC-50",
    lists: ["ofac-sdn"],
    // OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 2014-08-13.
    tests: [{ from: null, atHalf: true }],
  },
  {
    id: "eu",
    rule: "EU-OWN-CONTROL",
    lists: ["eu-269", "eu-2020-1998", "eu-2024-1485", "eu-fsf"],
    // EU Best Practices; the update of 2024-07-03 turned "more than 50 %" into "50 % or more".
    tests: [
      { from: null, atHalf: false },
      { from: "2024-07-03", atHalf: true },
    ],
  },
  {
    id: "uk",
    rule: "UK-OWN-CONTROL",
    lists: ["uk-sanctions"],
    // Russia (Sanctions) (EU Exit) Regulations 2019, regulation 7.
    tests: [{ from: null, atHalf: false }],
  },
  {
    id: "bis",
    rule: "US-AFFILIATES-50",
    lists: ["bis-entity-list", "bis-meu"],
    // 90 FR 47212. The days on which it is in force are for the rule to judge (readings.md, 4).
    tests: [{ from: null, atHalf: true }],
  },
];

/**
 * Whether exactly half passes the family's test on a day.
 * @param asOf YYYY-MM-DD
 */
export function passesAtHalf(family: ListFamily, asOf: string): boolean {
  return (family.tests.findLast(({ from }) => from === null || from <= asOf) ?? family.tests[0]).atHalf;
}

/** Whether a holding passes the family's test on a day. */
export function passesTest(family: ListFamily, percent: number, asOf: string): boolean {
  return passesAtHalf(family, asOf) ? percent >= HALF : percent > HALF;
}

export const familyOf = (id: FamilyId): ListFamily => FAMILIES.find((family) => family.id === id) ?? FAMILIES[0];
