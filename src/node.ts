import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { readSettings } from "./app/settings.ts";
import { defaultDatabaseUrl, startService } from "./terminal/serve.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

await startService({
  settings: readSettings(process.env, defaultDatabaseUrl(root)),
  root,
  listen: serve,
  print: (line) => console.log(line),
  onStop: (stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  },
});
