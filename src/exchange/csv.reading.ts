/** A quote that is never closed would take the rest of the file for one cell. */
const MAX_ROW_LENGTH = 1024 * 1024;

/** How CSV files of others are read, wherever they come from. */
export const CSV_READING = {
  bom: true,
  relax_column_count: true,
  // Quotes inside of a name, as in ООО "Ромашка".
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: MAX_ROW_LENGTH,
} as const;
