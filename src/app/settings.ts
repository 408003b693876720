import * as v from "valibot";

export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_PORT = 8787;

const UrlSchema = v.pipe(
  v.string(),
  v.regex(/^(?:file:|libsql:|https?:|wss?:|:memory:)/, "must start with file:, libsql:, http: or https:"),
);

const SettingsSchema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), DEFAULT_HOST),
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, "must be a port number"), v.transform(Number), v.maxValue(65_535)),
    String(DEFAULT_PORT),
  ),
  DATABASE_URL: v.optional(UrlSchema),
  DATABASE_AUTH_TOKEN: v.optional(v.string()),
});

export interface Settings {
  host: string;
  port: number;
  database: { url: string; authToken?: string };
}

/** A setting that is wrong is told at the door, by name, and not by a failure later. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** Reads the environment that an entry hands over. @throws SettingsError naming the variable */
export function readSettings(environment: Record<string, unknown>, defaultDatabase: string | null): Settings {
  const result = v.safeParse(SettingsSchema, environment);
  if (!result.success) {
    throw new SettingsError(result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join("; "));
  }
  const { HOST, PORT, DATABASE_URL, DATABASE_AUTH_TOKEN } = result.output;
  const url = DATABASE_URL ?? defaultDatabase;
  if (!url) throw new SettingsError("DATABASE_URL is required here");
  return {
    host: HOST,
    port: PORT,
    database: DATABASE_AUTH_TOKEN ? { url, authToken: DATABASE_AUTH_TOKEN } : { url },
  };
}
