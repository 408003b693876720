import fc from "fast-check";
import { expect, it } from "vitest";
import { createKeyDesk, plainKey, TRIAL_DAILY_QUOTA, TRIAL_KEY } from "./datagokr.keys.ts";

const DAY = "2026-11-22";
const KEY = "aB3+/x9==";

/** Keys as data.go.kr makes them: Base64. */
const anyKey = fc.uint8Array({ minLength: 3, maxLength: 60 }).map((bytes) => btoa(String.fromCharCode(...bytes)));

/** What reaches the service when a client writes this after `serviceKey=`. */
const received = (written: string): string => new URLSearchParams(`serviceKey=${written}`).get("serviceKey") ?? "";

it("reads a key in every form in which it is sent", () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const encoded = encodeURIComponent(key);
      for (const written of [key, encoded, encodeURIComponent(encoded)]) expect(plainKey(received(written))).toBe(key);
    }),
  );
});

it("takes a key that its operator registered in encoded form", () => {
  const desk = createKeyDesk(new Map([[encodeURIComponent(KEY), 1]]));
  expect(desk.admit(received(KEY), DAY)).toBe("admitted");
});

it("leaves a broken encoding as it is", () => {
  expect(plainKey("100%zz")).toBe("100%zz");
  expect(createKeyDesk(new Map([["k", 1]])).admit("%E0%A4%A", DAY)).toBe("unknown");
});

it("admits only the very key", () => {
  const desk = createKeyDesk(new Map([[KEY, 1_000_000]]));
  fc.assert(
    fc.property(
      fc.oneof(anyKey, fc.string({ unit: "binary" }), fc.constantFrom("", KEY.slice(1), `${KEY}a`)),
      (given) => {
        expect(desk.admit(given, DAY)).toBe(plainKey(given) === KEY ? "admitted" : "unknown");
      },
    ),
  );
  expect(desk.admit(null, DAY)).toBe("unknown");
});

it("counts each key for itself and starts again on another day", () => {
  const desk = createKeyDesk(
    new Map([
      ["one", 2],
      ["two", 1],
      ["none", 0],
    ]),
  );
  expect(["one", "one", "one", "two", "two", "none"].map((key) => desk.admit(key, DAY))).toEqual([
    "admitted",
    "admitted",
    "exhausted",
    "admitted",
    "exhausted",
    "exhausted",
  ]);
  expect(desk.admit("one", "2026-11-23")).toBe("admitted");
});

it("does not count what it does not know", () => {
  const desk = createKeyDesk(new Map([["one", 1]]));
  for (let i = 0; i < 1000; i++) expect(desk.admit(`guess-${i}`, DAY)).toBe("unknown");
  expect(desk.admit("one", DAY)).toBe("admitted");
});

it("has the trial key only while nobody registered another", () => {
  const trial = createKeyDesk();
  expect(trial.isTrial).toBe(true);
  const admitted = Array.from({ length: TRIAL_DAILY_QUOTA }, () => trial.admit(TRIAL_KEY, DAY));
  expect(new Set(admitted)).toEqual(new Set(["admitted"]));
  expect(trial.admit(TRIAL_KEY, DAY)).toBe("exhausted");
  const registered = createKeyDesk(new Map([["one", 1]]));
  expect(registered.isTrial).toBe(false);
  expect(registered.admit(TRIAL_KEY, DAY)).toBe("unknown");
});
