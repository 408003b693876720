const KOREA_OFFSET_MS = 9 * 3_600_000;

/** The day in Korea (UTC+9, no summer time), where the product's users read 기준일; YYYY-MM-DD. */
export function dayInKorea(now: Date): string {
  return new Date(now.getTime() + KOREA_OFFSET_MS).toISOString().slice(0, 10);
}
