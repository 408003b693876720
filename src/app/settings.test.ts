import { describe, expect, it } from "vitest";
import { DEFAULT_HOST, DEFAULT_PORT, readSettings, SettingsError } from "./settings.ts";

const DEFAULT = "file:/tmp/nadeul.db";

describe("settings", () => {
  it("have defaults, but no database where an entry has none", () => {
    expect(readSettings({}, DEFAULT)).toEqual({ host: DEFAULT_HOST, port: DEFAULT_PORT, database: { url: DEFAULT } });
    expect(() => readSettings({}, null)).toThrow("DATABASE_URL is required here");
  });

  it("come from the environment, which may hold anything else besides", () => {
    const environment = {
      HOST: "::1",
      PORT: "0",
      DATABASE_URL: "libsql://x.example",
      DATABASE_AUTH_TOKEN: "t",
      PATH: "/",
    };
    expect(readSettings(environment, DEFAULT)).toEqual({
      host: "::1",
      port: 0,
      database: { url: "libsql://x.example", authToken: "t" },
    });
    expect(readSettings({ DATABASE_AUTH_TOKEN: "" }, DEFAULT).database).toEqual({ url: DEFAULT });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["HOST", ""],
    ["DATABASE_URL", "postgres://x.example"],
    ["DATABASE_URL", "/tmp/x.db"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => readSettings({ [name]: value }, DEFAULT)).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value }, DEFAULT)).toThrow(new RegExp(`^${name} `));
  });
});
