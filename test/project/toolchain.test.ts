import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import pkg from "../../package.json" with { type: "json" };

it("runs on the Node that the project pins, not on the machine's", () => {
  // `npm ci --ignore-scripts` leaves no binary behind, and everything would silently run on another Node.
  expect(process.versions.node).toBe(pkg.devDependencies.node);
});

it("keeps every dependency at one exact version", () => {
  for (const version of Object.values({ ...pkg.dependencies, ...pkg.devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

it("has a lock file without download addresses, so that any registry can serve it", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved": "http');
});

it("has source files that a person can take in", () => {
  const MAX_LINES = 330;
  const files = execFileSync("git", ["ls-files", "src", "scripts", "bench", "test"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(50);
  const long = files
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
    .filter(({ lines }) => lines > MAX_LINES);
  expect(long).toEqual([]);
});
