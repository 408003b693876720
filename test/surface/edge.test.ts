import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, sqldBinary } from "../../scripts/sqld.ts";
import { type Edge, startEdge, startWorker } from "../support/edge.ts";
import { createTestApp } from "../support/test-app.ts";
import { describeSurface } from "./battery.ts";

// sqld comes as a binary for Linux and macOS; elsewhere the edge cannot be tested here.
const hasSqld = sqldBinary() !== null;
if (!hasSqld) console.warn("edge tests skipped: no sqld binary for this platform");

if (hasSqld) {
  describeSurface("workerd with sqld", async () => {
    const edge = await startEdge();
    return { send: edge.fetch, stop: edge.stop };
  });
}

describe.skipIf(!hasSqld)("the edge beside Node", () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge?.stop());

  it("gives the same bytes for every area in every language", async () => {
    // The Worker reads the real clock, so the Node app does here as well.
    const node = await createTestApp(() => new Date());
    const { areas } = (await (await node.app.request("/v1/areas")).json()) as { areas: { id: string }[] };
    for (const { id } of areas) {
      for (const language of ["ko", "en", "ru"]) {
        const path = `/v1/leads?area=${id}&lang=${language}&include=reference`;
        const [ours, theirs] = await Promise.all([node.app.request(path), edge.fetch(path)]);
        expect(theirs.headers.get("etag")).toBe(ours.headers.get("etag"));
        expect(await theirs.text()).toBe(await ours.text());
      }
    }
    node.close();
  });

  it("answers 503 without its settings, and says nothing of them", async () => {
    const bare = await startWorker({});
    const response = await bare.fetch("/v1/areas");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "not-ready", status: 503 });
    await bare.stop();
  });

  it("answers 503 while the database cannot be reached, and recovers when it can", async () => {
    const away = await startWorker({ DATABASE_URL: `http://127.0.0.1:${await freePort()}` });
    const response = await away.fetch("/v1/areas");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(JSON.stringify(await response.json())).not.toMatch(/sql|127\.0\.0\.1/i);
    await away.stop();
  });

  it("answers many first requests of a cold isolate at once", async () => {
    const cold = await startEdge();
    const answers = await Promise.all(Array.from({ length: 12 }, () => cold.fetch("/v1/leads?area=ai")));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    await cold.stop();
  });
});
