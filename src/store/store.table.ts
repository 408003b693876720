import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/*
 * A record is kept whole, as the JSON that its schema in domain/ validated; the columns beside it are those
 * that keys, references and look-ups by analysts need. No relations(): the reads are few and written out.
 */

export const areas = sqliteTable("areas", { id: text().primaryKey(), record: text().notNull() });
export const modes = sqliteTable("modes", { id: text().primaryKey(), record: text().notNull() });
export const countries = sqliteTable("countries", { iso2: text().primaryKey(), record: text().notNull() });

export const organisations = sqliteTable(
  "organisations",
  {
    id: text().primaryKey(),
    role: text().notNull(),
    kind: text().notNull(),
    country: text().references(() => countries.iso2),
    record: text().notNull(),
  },
  // Analysts list the candidates of one country.
  (table) => [index("organisations_role_country").on(table.role, table.country)],
);

export const lists = sqliteTable("lists", { id: text().primaryKey(), record: text().notNull() });

export const listings = sqliteTable(
  "listings",
  {
    id: text().primaryKey(),
    list: text()
      .notNull()
      .references(() => lists.id),
    organisation: text().references(() => organisations.id),
    record: text().notNull(),
  },
  // "What is this party listed on?"
  (table) => [index("listings_organisation").on(table.organisation)],
);

export const rules = sqliteTable("rules", { id: text().primaryKey(), record: text().notNull() });
export const controlledItems = sqliteTable("controlled_items", { code: text().primaryKey(), tier: text().notNull() });

/** Single documents of their own shape: the extract's notice, the head of the controlled-item list. */
export const documents = sqliteTable("documents", { id: text().primaryKey(), record: text().notNull() });

/** What was imported last from each source, so that an unchanged source is not written again. */
export const imports = sqliteTable("imports", {
  source: text().primaryKey(),
  hash: text().notNull(),
  importedAt: text("imported_at").notNull(),
});

export const editions = sqliteTable("editions", {
  id: text().primaryKey(),
  format: integer().notNull(),
  createdAt: text("created_at").notNull(),
  manifest: text().notNull(),
});

/** Bodies are gzip, cut into chunks that stay below the row and response limits of hosted libSQL. */
export const editionParts = sqliteTable(
  "edition_parts",
  {
    edition: text()
      .notNull()
      .references(() => editions.id),
    part: text().notNull(),
    sequence: integer().notNull(),
    body: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.edition, table.part, table.sequence] })],
);

/** The one edition in force. A row of its own, because an older edition may be published again. */
export const editionInForce = sqliteTable("edition_in_force", {
  slot: text().primaryKey(),
  edition: text()
    .notNull()
    .references(() => editions.id),
  publishedAt: text("published_at").notNull(),
  /** What it was made of, to tell without building whether another publication would change anything. */
  basis: text().notNull(),
});

/**
 * One version of an official source. Its entries are written first, in as many batches as they need; only
 * then a single statement puts it in force, so that a process killed in the middle leaves nothing but rows
 * that nobody reads.
 */
export const listVersions = sqliteTable(
  "list_versions",
  {
    id: text().primaryKey(),
    source: text().notNull(),
    /** Hash of all entries: equal files give equal versions. */
    hash: text().notNull(),
    /** Day of publication as the file states it. */
    listDate: text("list_date"),
    importedAt: text("imported_at").notNull(),
    records: integer().notNull(),
    /** JSON: entries by list id. */
    perList: text("per_list").notNull(),
    added: integer().notNull(),
    removed: integer().notNull(),
    changed: integer().notNull(),
    /** JSON: what the server gave to ask for a newer version by. */
    validators: text().notNull(),
  },
  // "Which versions has this source had?", newest first.
  (table) => [index("list_versions_source").on(table.source, table.importedAt)],
);

/** Entries of the version in force; those of older versions are dropped, their changes stay. */
export const listEntries = sqliteTable(
  "list_entries",
  {
    version: text().notNull(),
    list: text().notNull(),
    entry: text().notNull(),
    hash: text().notNull(),
    party: text().notNull(),
    /** The source's own record, untouched. */
    raw: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.list, table.entry] })],
);

/** What a version changed against the one before it. */
export const listChanges = sqliteTable(
  "list_changes",
  {
    version: text()
      .notNull()
      .references(() => listVersions.id),
    list: text().notNull(),
    entry: text().notNull(),
    change: text().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.list, table.entry] })],
);

export const listsInForce = sqliteTable("lists_in_force", {
  source: text().primaryKey(),
  version: text()
    .notNull()
    .references(() => listVersions.id),
});

/** What screening found at the last publication. */
export const hits = sqliteTable(
  "hits",
  {
    id: text().primaryKey(),
    organisation: text().notNull(),
    record: text().notNull(),
  },
  // "What was found of this organisation?"
  (table) => [index("hits_organisation").on(table.organisation)],
);

/** Rulings on hits. They refer to no row, because a hit comes and goes with the lists and a ruling stays. */
export const decisions = sqliteTable(
  "decisions",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    hit: text().notNull(),
    ruling: text().notNull(),
    why: text().notNull(),
    decidedBy: text("decided_by").notNull(),
    decidedAt: text("decided_at").notNull(),
    /** Hash of the listing and of the organisation as they were: when either changes, the ruling no longer holds. */
    basis: text().notNull(),
  },
  // The newest ruling on a hit decides.
  (table) => [index("decisions_hit").on(table.hit, table.id)],
);

/** Answered due-diligence sheets, the newest for each organisation; a new one replaces the old one whole. */
export const answerSheets = sqliteTable("answer_sheets", {
  organisation: text().primaryKey(),
  sheet: text().notNull(),
  hash: text().notNull(),
  importedAt: text("imported_at").notNull(),
});

/**
 * Editions whose search documents lie in the full-text index `search_index`, which drizzle cannot describe (see its
 * migration). The row ids of an edition's documents begin with its number; a number is never given twice, so rows that
 * a killed publication left behind belong to nobody. It refers to no edition: documents are written before theirs is.
 */
export const searchEditions = sqliteTable("search_editions", {
  number: integer().primaryKey({ autoIncrement: true }),
  edition: text().notNull().unique(),
});
