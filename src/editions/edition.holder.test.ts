import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import { catalogue, organisation } from "../../test/support/records.ts";
import { Problem } from "../domain/problem.ts";
import {
  CHECK_TIMEOUT_MS,
  createEditionHolder,
  type EditionHolder,
  type EditionSource,
  REFRESH_INTERVAL_MS,
} from "./edition.holder.ts";
import type { Edition } from "./edition.types.ts";

/** A database that the test turns on, off and slow. */
class FakeSource implements EditionSource {
  edition: Edition | null = null;
  fails = false;
  /** Until it is called, every look waits. */
  release: (() => void) | null = null;
  looks = 0;
  loads = 0;

  hang(): void {
    this.#gate = new Promise((resolve) => {
      this.release = () => {
        this.#gate = Promise.resolve();
        resolve();
      };
    });
  }
  #gate: Promise<void> = Promise.resolve();

  async inForce() {
    this.looks += 1;
    await this.#gate;
    if (this.fails) throw new Error("SELECT secret FROM nowhere");
    return this.edition && { id: this.edition.manifest.id, publishedAt: this.edition.publishedAt };
  }

  async load() {
    this.loads += 1;
    if (!this.edition) throw new Error("gone");
    return this.edition;
  }
}

const START = new Date("2026-11-22T00:00:00.000Z");
let A: Edition;
let B: Edition;
let source: FakeSource;
let holder: EditionHolder;

beforeEach(async () => {
  A ??= await editionOf(catalogue());
  B ??= await editionOf(catalogue({ organisations: [organisation({ id: "other" })] }));
  vi.useFakeTimers({ now: START });
  source = new FakeSource();
  source.edition = A;
  holder = createEditionHolder({ source, now: () => new Date() });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything that waits for nothing but promises happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const heldId = async () => (await holder.current()).edition.manifest.id;

describe("the first load", () => {
  it("is made once for all who ask at the same time", async () => {
    expect(holder.peek()).toBeNull();
    const all = await Promise.all([holder.current(), holder.current(), holder.current()]);
    expect(all.map(({ edition }) => edition)).toEqual([A, A, A]);
    expect([source.looks, source.loads]).toEqual([1, 1]);
    expect(holder.peek()).toEqual({ edition: A, checkedAt: START, awaySince: null });
  });

  it("that fails is not-ready, hides why, and the next request tries again", async () => {
    source.fails = true;
    const error = await holder.current().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: "not-ready", headers: { "Retry-After": "5" } });
    expect((error as Problem).message).not.toContain("SELECT");
    source.fails = false;
    expect(await heldId()).toBe(A.manifest.id);
  });

  it("of an empty database is not-ready until something is published", async () => {
    source.edition = null;
    await expect(holder.current()).rejects.toMatchObject({ code: "not-ready" });
    expect(holder.peek()).toBeNull();
    source.edition = A;
    expect(await heldId()).toBe(A.manifest.id);
  });

  it("gives up after the limit and tries again", async () => {
    source.hang();
    const waiting = expect(holder.current()).rejects.toMatchObject({ code: "not-ready" });
    await vi.advanceTimersByTimeAsync(CHECK_TIMEOUT_MS);
    await waiting;
    source.release?.();
    expect(await heldId()).toBe(A.manifest.id);
  });
});

describe("later looks", () => {
  beforeEach(async () => {
    await holder.current();
  });

  it("happen only once the interval is over", async () => {
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS - 1);
    await holder.current();
    expect(source.looks).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([holder.current(), holder.current()]);
    await settle();
    expect(source.looks).toBe(2);
  });

  it("swap the edition in the background and delay nobody", async () => {
    source.edition = B;
    source.hang();
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    expect(await heldId()).toBe(A.manifest.id);
    expect(await heldId()).toBe(A.manifest.id);
    source.release?.();
    await settle();
    expect(holder.peek()).toEqual({
      edition: B,
      checkedAt: new Date(START.getTime() + REFRESH_INTERVAL_MS),
      awaySince: null,
    });
    expect(await heldId()).toBe(B.manifest.id);
  });

  it("do not load the edition that is held", async () => {
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await settle();
    expect([source.looks, source.loads]).toEqual([2, 1]);
    expect(holder.peek()?.checkedAt).toEqual(new Date());
  });

  it("hand their work to keepAlive, and only then", async () => {
    const works: Promise<unknown>[] = [];
    const keepAlive = (work: Promise<unknown>) => void works.push(work);
    await holder.current(keepAlive);
    expect(works).toEqual([]);
    source.edition = B;
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current(keepAlive);
    expect(works).toHaveLength(1);
    await works[0];
    expect(holder.peek()?.edition).toBe(B);
  });

  it("that fail leave the edition and tell since when, until one succeeds", async () => {
    source.fails = true;
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    expect(await holder.current()).toMatchObject({ awaySince: null });
    await settle();
    const since = new Date();
    expect(await holder.current()).toEqual({ edition: A, checkedAt: START, awaySince: since });

    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await settle();
    expect(holder.peek()).toEqual({ edition: A, checkedAt: START, awaySince: since });

    source.fails = false;
    source.edition = B;
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await settle();
    expect(holder.peek()).toEqual({ edition: B, checkedAt: new Date(), awaySince: null });
  });

  it("that hang count as failed, and later looks go on", async () => {
    source.hang();
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await vi.advanceTimersByTimeAsync(CHECK_TIMEOUT_MS - 1);
    expect(holder.peek()?.awaySince).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(holder.peek()?.awaySince).toEqual(new Date());
    source.release?.();
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await settle();
    expect(holder.peek()).toMatchObject({ awaySince: null });
  });

  it("keep the edition when the table of editions is found empty", async () => {
    source.edition = null;
    await vi.advanceTimersByTimeAsync(REFRESH_INTERVAL_MS);
    await holder.current();
    await settle();
    expect(holder.peek()?.edition).toBe(A);
    expect(holder.peek()?.awaySince).not.toBeNull();
  });

  it("take their interval and limit from the settings", async () => {
    const quick = createEditionHolder({ source, now: () => new Date(), refreshIntervalMs: 5, checkTimeoutMs: 3 });
    await quick.current();
    source.hang();
    await vi.advanceTimersByTimeAsync(5);
    await quick.current();
    await vi.advanceTimersByTimeAsync(3);
    expect(quick.peek()?.awaySince).not.toBeNull();
  });
});
