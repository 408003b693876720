/** Runs the sessions of the README again and writes their answers. Usage: node scripts/readme.ts */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { refill, runSession, SESSION } from "../test/support/readme.sessions.ts";
import { createTestApp } from "../test/support/test-app.ts";

const file = fileURLToPath(new URL("../README.md", import.meta.url));
let readme = await readFile(file, "utf8");
const { app, close } = await createTestApp();
for (const [session, command = "", shown = ""] of readme.matchAll(SESSION)) {
  const address = /http:\/\/127\.0\.0\.1:8787([^']+)'/.exec(command)?.[1];
  const answer = address
    ? JSON.stringify(refill(JSON.parse(shown), await (await app.request(address)).json()), null, 2)
    : await runSession(command);
  readme = readme.replace(session, () => `\`\`\`console\n$ ${command}\n${answer}\n\`\`\``);
}
close();
await writeFile(file, readme);
console.log("README.md: sessions written");
