import { expect, it } from "vitest";
import { createTestApp } from "../../test/support/test-app.ts";
import { EXAMPLES } from "./serve.ts";

it.each(EXAMPLES)(
  "the example $address that a start prints can be sent as typed and answers",
  async ({ address, q }) => {
    expect(address).toMatch(/^[\x21-\x7e]+$/);
    const { app, close } = await createTestApp();
    const data = q === null ? "" : `&q=${encodeURIComponent(q)}`;
    const response = await app.request(`${address}${data}`);
    expect(response.status).toBe(200);
    if (q !== null) expect(((await response.json()) as { leads: unknown[] }).leads.length).toBeGreaterThan(0);
    close();
  },
);
