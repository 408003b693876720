import autocannon from "autocannon";

export interface Load {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** One run of requests against an address on this machine. @throws Error if any answer is not 200 */
export async function load(url: string, options: { seconds: number; connections: number }): Promise<Load> {
  const result = await autocannon({ url, duration: options.seconds, connections: options.connections });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} wrong answers, ${result.errors} errors`);
  return { requestsPerSecond: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}

/** Runs two loads in turn, so that what else the machine does hits both, and gives the medians. */
export async function pairedLoads(
  urls: readonly [string, string],
  options: { seconds: number; connections: number; rounds: number },
): Promise<[Load, Load]> {
  const runs: [Load[], Load[]] = [[], []];
  for (let round = 0; round < options.rounds; round += 1) {
    runs[0].push(await load(urls[0], options));
    runs[1].push(await load(urls[1], options));
  }
  const middle = (loads: readonly Load[]): Load => ({
    requestsPerSecond: median(loads.map((run) => run.requestsPerSecond)),
    p50Ms: median(loads.map((run) => run.p50Ms)),
    p99Ms: median(loads.map((run) => run.p99Ms)),
  });
  return [middle(runs[0]), middle(runs[1])];
}
