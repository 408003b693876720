import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pkg from "../../package.json" with { type: "json" };

/** A Chromium that can be started. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

const PACKAGE = "@sparticuz/chromium";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** `npm ci` removes it together with the package that it comes from. */
const CACHE = join(ROOT, "node_modules/.cache/browser");
/** The browser, the libraries that a server seldom has (NSS, NSPR, expat), and one font. */
const ARCHIVES = ["chromium.br", "al2023.tar.br", "fonts.tar.br"];
const UNPACK = `const { inflate } = await import("${PACKAGE}"); await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;

/** The path of another Chromium, for machines on which that of the package does not run. */
const CHOSEN = process.env.NADEUL_BROWSER;

/** The package carries a Chromium for Linux on x64; elsewhere NADEUL_BROWSER has to name one. */
export const hasChromium = CHOSEN !== undefined || (process.platform === "linux" && process.arch === "x64");

/** The machine's fonts where it has any, and the font of the package on machines without fonts. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${join(folder, "fonts/fonts")}</dir>
<cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}

/** Unpacks beside the final place and moves there in one step: two processes may do it at once, and one may be killed. */
async function unpack(folder: string): Promise<void> {
  const manifest = findPackageJSON(PACKAGE, import.meta.url);
  if (!manifest) throw new Error(`${PACKAGE} is not installed: run npm ci.`);
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, "unfinished-"));
  const files = ARCHIVES.map((name) => join(dirname(manifest), "bin", name));
  // The package unpacks into the folder for temporary files; a process of its own may be given another one.
  const options = { cwd: ROOT, env: { ...process.env, TMPDIR: unfinished } };
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", UNPACK, ...files], options);
  await writeFile(join(unfinished, "fonts.conf"), fontSettings(folder));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

/** A Chromium that needs nothing of the machine but the C library, unpacked once (2.5 s, 210 MB). */
export async function findChromium(): Promise<Chromium> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
  if (CHOSEN !== undefined) return { executable: CHOSEN, env: inherited };
  if (!hasChromium) throw new Error("No Chromium for this platform: NADEUL_BROWSER may name one.");
  const folder = join(CACHE, pkg.devDependencies[PACKAGE]);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executable: join(folder, "chromium"),
    env: {
      ...inherited,
      LD_LIBRARY_PATH: [join(folder, "al2023/lib"), inherited.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}
