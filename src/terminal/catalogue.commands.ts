import type { Command } from "commander";
import type { Area } from "../domain/area.schema.ts";
import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import { KIND_NAMES, MARK_NAMES, ROLE_NAMES, TIER_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import { AREA_TIERS, LANGUAGES, type Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { renderCsv } from "../exchange/csv.ts";
import { type AssessedPartner, findPartner } from "../leads/partners.find.ts";
import { HIT_LEVEL_NAMES } from "../screening/screening.words.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";
import { withEdition } from "./load.ts";
import { oneOf, outputOptions } from "./options.ts";
import { renderTable } from "./table.ts";
import type { Loaded, OutputOptions, Terminal } from "./terminal.types.ts";
import { WORDS } from "./words.ts";

function candidatesIn(edition: Edition, area: string): number {
  return edition.catalogue.organisations.filter(
    ({ role, capabilities }) => role === "candidate" && capabilities.some((capability) => capability.area === area),
  ).length;
}

function renderAreas({ edition }: Loaded, { lang, json, csv }: OutputOptions): string {
  const areas = edition.catalogue.areas.toSorted((a, b) => AREA_TIERS.indexOf(a.tier) - AREA_TIERS.indexOf(b.tier));
  const plain = areas.map(({ id, names, tier }) => ({
    id,
    name: names[lang],
    tier,
    candidates: candidatesIn(edition, id),
  }));
  if (json) return JSON.stringify(plain, null, 2);
  if (csv)
    return renderCsv(
      ["id", "name", "tier", "candidates"],
      plain.map((area) => Object.values(area)),
    ).trimEnd();
  return renderTable<Area>(
    [
      { title: "id", value: ({ id }) => id },
      { title: WORDS.area[lang], value: ({ names }) => names[lang] },
      { title: WORDS.tier[lang], value: ({ tier }) => TIER_NAMES[tier][lang] },
      { title: WORDS.candidates[lang], value: ({ id }) => String(candidatesIn(edition, id)), align: "right" },
    ],
    areas,
  );
}

function sourceLine(evidence: Evidence): string {
  return evidence.sources
    .map((source) =>
      source.kind === "page"
        ? source.url
        : source.kind === "file"
          ? source.path
          : source.kind === "document"
            ? source.title
            : `brief §${source.locator.section}`,
    )
    .join(" | ");
}

function evidenceLines(evidence: Evidence, language: Language): string[] {
  const source = sourceLine(evidence);
  const date = evidence.asOf ? `, ${evidence.asOf}` : "";
  return [
    `  - ${evidence.statement[language]} [${MARK_NAMES[evidence.mark][language]}${date}]`,
    ...(source ? [`      ${source}`] : []),
  ];
}

function renderPartner(
  { edition, asOf }: Loaded,
  { organisation, assessment }: AssessedPartner,
  language: Language,
): string {
  const { names, country, kind, role } = organisation;
  const place = country ? (edition.countryByCode.get(country)?.names[language] ?? country) : "-";
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ["", title, ...lines] : []);
  const status = organisation.reference?.status.flatMap((claim) =>
    evidenceLines(evidenceOf(organisation, claim, claim.statement), language),
  );
  const listings = edition.listingsByOrganisation.get(organisation.id) ?? [];
  return [
    `${displayName(organisation, language)}  (${[names.en, names.local, names.ru].filter(Boolean).join(" · ")})`,
    `${place} · ${KIND_NAMES[kind][language]} · ${ROLE_NAMES[role][language]} · ${WORDS.verdict[language]}: ${VERDICT_NAMES[assessment.verdict][language]}`,
    "",
    organisation.summary[language],
    ...section(
      WORDS.capabilities[language],
      organisation.capabilities.flatMap((capability) =>
        evidenceLines(evidenceOf(organisation, capability, capability.statement), language),
      ),
    ),
    ...section(
      WORDS.owners[language],
      organisation.owners.flatMap((owner) => evidenceLines(evidenceOf(organisation, owner, owner.statement), language)),
    ),
    ...section(
      WORDS.flags[language],
      assessment.flags.map(
        ({ rule, level, why }) =>
          `  - ${edition.ruleById.get(rule)?.titles[language] ?? rule} (${rule}, ${level}): ${why[language]}`,
      ),
    ),
    ...section(
      WORDS.listings[language],
      listings.map(({ list, entry, listedOn }) =>
        `  - ${edition.listById.get(list)?.names[language] ?? list} ${entry ?? ""} ${listedOn ?? ""}`.trimEnd(),
      ),
    ),
    ...section(
      WORDS.hits[language],
      (edition.hitsByOrganisation.get(organisation.id) ?? []).map(
        ({ id, name, matched, list, entry, level, score, decision }) =>
          `  - ${HIT_LEVEL_NAMES[level][language]} ${score.toFixed(2)}: ${name} ~ ${matched} (${list}/${entry}) ${decision ? `${decision.ruling}, ${decision.by}: ${decision.why}` : id}`,
      ),
    ),
    ...section(WORDS.status[language], status ?? []),
    ...section(
      WORDS.steps[language],
      assessment.nextSteps.map((step, i) => `  ${i + 1}. ${step[language]}`),
    ),
    "",
    `${WORDS.asOf[language]} ${asOf}  ${WORDS.edition[language]} ${edition.manifest.id.slice(0, 12)}  ${WORDS.lists[language]} ${screeningNotice(edition).asOf ?? "-"}`,
  ].join("\n");
}

/** `nadeul areas` and `nadeul partner ID`. */
export function addCatalogueCommands(program: Command, terminal: Terminal): void {
  const areas = program.command("areas").description("technology areas with their ids");
  outputOptions(areas, { files: true }).action(async (options: OutputOptions) => {
    oneOf("--lang", [options.lang], LANGUAGES);
    await withEdition(terminal, (loaded) => terminal.out(renderAreas(loaded, options)));
  });

  const partner = program
    .command("partner")
    .description("one organisation: facts with sources, listings, flags, verdict")
    .argument("<id>", "id of the organisation, such as yandex or issai-nu");
  outputOptions(partner, { files: false }).action(async (id: string, options: OutputOptions) => {
    oneOf("--lang", [options.lang], LANGUAGES);
    await withEdition(terminal, (loaded) => {
      const found = findPartner(loaded.edition, id, loaded.asOf);
      terminal.out(options.json ? JSON.stringify(found, null, 2) : renderPartner(loaded, found, options.lang));
    });
  });
}
