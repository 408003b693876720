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
