import { createTestApp } from "../support/test-app.ts";
import { describeSurface } from "./battery.ts";

describeSurface("Node", async () => {
  const { app, close } = await createTestApp();
  return { send: async (path, init) => app.request(path, init), stop: async () => close() };
});
