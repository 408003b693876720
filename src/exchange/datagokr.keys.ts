/** The public key of a service whose operator has registered none. */
export const TRIAL_KEY = "nadeul-trial";
/** Requests a Korean day with the trial key, of all its users together. */
export const TRIAL_DAILY_QUOTA = 100;
/** A key that is encoded once more than its address needs is the usual mistake; a further time is forgiven as well. */
const MAX_DECODINGS = 2;

/**
 * The key itself, whichever form was sent. data.go.kr hands each key out encoded (`%2B`) and decoded (`+`): the encoded
 * one reaches us encoded still when a client encodes it again, and the decoded one with a space where `+` stood.
 */
export function plainKey(given: string): string {
  let key = given.replaceAll(" ", "+");
  for (let i = 0; i < MAX_DECODINGS && key.includes("%"); i++) {
    try {
      key = decodeURIComponent(key);
    } catch {
      return key;
    }
  }
  return key;
}

/** Takes as long for any key of the same length, wherever the first difference stands. */
function isSame(given: string, registered: string, length: number): boolean {
  let difference = given.length ^ registered.length;
  for (let i = 0; i < length; i++) difference |= given.charCodeAt(i) ^ registered.charCodeAt(i);
  return difference === 0;
}

export type Admission = "admitted" | "unknown" | "exhausted";

export interface KeyDesk {
  /** True if the operator has registered no key, so that the trial key is the one that works. */
  readonly isTrial: boolean;
  /** Counts a request. @param today the day in Korea, YYYY-MM-DD: another day starts every count again */
  admit(given: string | null, today: string): Admission;
}

/**
 * Knows the keys and counts their requests of the day, in the memory of this process or isolate alone.
 * Only registered keys are counted, and only one day of them, so the counts never outgrow the register.
 * @param serviceKeys keys with the requests that each has a Korean day
 */
export function createKeyDesk(serviceKeys: ReadonlyMap<string, number> = new Map()): KeyDesk {
  const isTrial = serviceKeys.size === 0;
  const register = isTrial ? new Map([[TRIAL_KEY, TRIAL_DAILY_QUOTA]]) : serviceKeys;
  const keys = [...register].map(([key, quota]) => ({ key: plainKey(key), quota, used: 0 }));
  const length = Math.max(...keys.map(({ key }) => key.length));
  let day = "";

  /** Compares with every key, so that the time tells nothing of the place either. */
  function find(given: string) {
    const plain = plainKey(given);
    let found: (typeof keys)[number] | null = null;
    for (const entry of keys) if (isSame(plain, entry.key, length)) found = entry;
    return found;
  }

  return {
    isTrial,
    admit(given, today) {
      const entry = given === null ? null : find(given);
      if (!entry) return "unknown";
      if (today !== day) {
        for (const one of keys) one.used = 0;
        day = today;
      }
      if (entry.used >= entry.quota) return "exhausted";
      entry.used += 1;
      return "admitted";
    },
  };
}
