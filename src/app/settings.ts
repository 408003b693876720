import * as v from "valibot";

export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_PORT = 8787;

const UrlSchema = v.pipe(
  v.string(),
  v.regex(/^(?:file:|libsql:|https?:|wss?:|:memory:)/, "must start with file:, libsql:, http: or https:"),
);

/** A day's requests of a key that names no number of its own: the development quota of data.go.kr. */
export const DEFAULT_DAILY_QUOTA = 1000;

/** A source of the Content-Security-Policy: a scheme and a host, which may begin with `*.`. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/i;
const KEY = /^[A-Za-z0-9+/=_.%-]{4,200}(?::\d{1,7})?$/;

const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== "");

const OriginsSchema = v.pipe(
  v.string(),
  v.transform(words),
  v.array(v.pipe(v.string(), v.regex(ORIGIN, "must be origins such as https://*.example.go.kr, joined by spaces"))),
);

/** `key` or `key:requests-a-day`, joined by spaces or commas. */
const KeysSchema = v.pipe(
  v.string(),
  v.transform(words),
  v.array(v.pipe(v.string(), v.regex(KEY, "must be keys, each with its requests a day if it has any: key:1000"))),
  v.transform((keys) => {
    const quotas = keys.map((entry): [string, number] => {
      const [key = "", quota] = entry.split(":");
      return [key, quota === undefined ? DEFAULT_DAILY_QUOTA : Number(quota)];
    });
    return new Map(quotas);
  }),
);

const SettingsSchema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), DEFAULT_HOST),
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, "must be a port number"), v.transform(Number), v.maxValue(65_535)),
    String(DEFAULT_PORT),
  ),
  DATABASE_URL: v.optional(UrlSchema),
  DATABASE_AUTH_TOKEN: v.optional(v.string()),
  FRAME_ANCESTORS: v.optional(OriginsSchema, ""),
  SERVICE_KEYS: v.optional(KeysSchema, ""),
});

export interface Settings {
  host: string;
  port: number;
  database: { url: string; authToken?: string };
  /** Hosts whose pages may hold the frame at /embed/leads, beside our own. */
  frameAncestors: readonly string[];
  /** Keys of the open API with the requests that each has a day. */
  serviceKeys: ReadonlyMap<string, number>;
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
  const { HOST, PORT, DATABASE_URL, DATABASE_AUTH_TOKEN, FRAME_ANCESTORS, SERVICE_KEYS } = result.output;
  const url = DATABASE_URL ?? defaultDatabase;
  if (!url) throw new SettingsError("DATABASE_URL is required here");
  return {
    host: HOST,
    port: PORT,
    frameAncestors: FRAME_ANCESTORS,
    serviceKeys: SERVICE_KEYS,
    database: DATABASE_AUTH_TOKEN ? { url, authToken: DATABASE_AUTH_TOKEN } : { url },
  };
}
