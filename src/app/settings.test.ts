import { describe, expect, it } from "vitest";
import { DEFAULT_DAILY_QUOTA, DEFAULT_HOST, DEFAULT_PORT, readSettings, SettingsError } from "./settings.ts";

const DEFAULT = "file:/tmp/nadeul.db";

describe("settings", () => {
  it("have defaults, but no database where an entry has none", () => {
    expect(readSettings({}, DEFAULT)).toEqual({
      host: DEFAULT_HOST,
      port: DEFAULT_PORT,
      database: { url: DEFAULT },
      frameAncestors: [],
      serviceKeys: new Map(),
    });
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
      frameAncestors: [],
      serviceKeys: new Map(),
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

  it("take hosts that may frame and keys with their requests a day", () => {
    const settings = readSettings(
      { FRAME_ANCESTORS: "https://*.example.go.kr https://portal.example", SERVICE_KEYS: "abcd1234:50, zyxw9876" },
      DEFAULT,
    );
    expect(settings.frameAncestors).toEqual(["https://*.example.go.kr", "https://portal.example"]);
    expect([...settings.serviceKeys]).toEqual([
      ["abcd1234", 50],
      ["zyxw9876", DEFAULT_DAILY_QUOTA],
    ]);
  });

  it.each([
    ["FRAME_ANCESTORS", "https://a.example; script-src *"],
    ["FRAME_ANCESTORS", "*"],
    ["FRAME_ANCESTORS", "javascript:alert(1)"],
    ["SERVICE_KEYS", "abc"],
    ["SERVICE_KEYS", "abcdef:many"],
  ])("refuse %s=%s and name it", (name, value) => {
    expect(() => readSettings({ [name]: value }, DEFAULT)).toThrow(name);
  });
});
