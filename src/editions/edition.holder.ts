import { Problem } from "../domain/problem.ts";
import type { Edition } from "./edition.types.ts";

/** How long an edition is used before somebody looks for a newer one. */
export const REFRESH_INTERVAL_MS = 30_000;
/** A look that takes longer counts as failed, so that a database that hangs cannot stop later looks. */
export const CHECK_TIMEOUT_MS = 10_000;
/** What a client is told to wait when there is no edition at all. */
const RETRY_AFTER_SECONDS = 5;

export interface EditionSource {
  inForce(): Promise<{ id: string; publishedAt: string } | null>;
  load(edition: { id: string; publishedAt: string }): Promise<Edition>;
}

export interface HeldEdition {
  edition: Edition;
  /** When the database last said that this edition is the one in force. */
  checkedAt: Date;
  /** Since when the database has not answered; null while it does. */
  awaySince: Date | null;
}

export interface EditionHolder {
  /**
   * The edition to answer from. Looks for a newer one in the background once the interval is over; `keepAlive`
   * receives that work, because a Worker drops what no one waits for.
   * @throws Problem `not-ready` if no edition could be loaded yet
   */
  current(keepAlive?: (work: Promise<unknown>) => void): Promise<HeldEdition>;
  /** What is loaded now, without loading anything. */
  peek(): HeldEdition | null;
}

export interface HolderSettings {
  source: EditionSource;
  now: () => Date;
  refreshIntervalMs?: number;
  checkTimeoutMs?: number;
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from the database within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function notReady(cause?: unknown): Problem {
  const detail = {
    ko: "아직 발행된 자료판을 불러오지 못했습니다. 잠시 뒤 다시 시도하십시오.",
    en: "No published edition could be loaded yet. Try again shortly.",
    ru: "Опубликованная редакция данных пока не загружена. Повторите попытку позже.",
  };
  return new Problem("not-ready", detail, { headers: { "Retry-After": String(RETRY_AFTER_SECONDS) }, cause });
}

/** Holds one edition for a process or an isolate, and swaps it whole. */
export function createEditionHolder(settings: HolderSettings): EditionHolder {
  const { source, now } = settings;
  const refreshIntervalMs = settings.refreshIntervalMs ?? REFRESH_INTERVAL_MS;
  const checkTimeoutMs = settings.checkTimeoutMs ?? CHECK_TIMEOUT_MS;
  let held: HeldEdition | null = null;
  let firstLoad: Promise<HeldEdition> | null = null;
  let lastLook = Number.NEGATIVE_INFINITY;

  async function fetchInForce(): Promise<HeldEdition> {
    const inForce = await source.inForce();
    if (!inForce) throw notReady();
    const edition = held?.edition.manifest.id === inForce.id ? held.edition : await source.load(inForce);
    return { edition, checkedAt: now(), awaySince: null };
  }

  /** Never rejects: a database that is away leaves the edition in place, and its age is told. */
  async function look(): Promise<void> {
    try {
      held = await within(fetchInForce(), checkTimeoutMs);
    } catch {
      if (held) held = { ...held, awaySince: held.awaySince ?? now() };
    }
  }

  async function loadFirst(): Promise<HeldEdition> {
    try {
      held = await within(fetchInForce(), checkTimeoutMs);
      return held;
    } catch (error) {
      // The next request tries again: a failure must not be remembered for the life of the process.
      firstLoad = null;
      throw error instanceof Problem ? error : notReady(error);
    }
  }

  return {
    async current(keepAlive) {
      if (!held) {
        lastLook = now().getTime();
        firstLoad ??= loadFirst();
        return firstLoad;
      }
      // A time stamp and not a flag: work that a Worker cut off could never clear a flag.
      if (now().getTime() - lastLook >= refreshIntervalMs) {
        lastLook = now().getTime();
        const work = look();
        keepAlive?.(work);
      }
      return held;
    },
    peek: () => held,
  };
}
