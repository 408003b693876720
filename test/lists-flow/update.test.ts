import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ListVersion } from "../../src/store/lists.repository.ts";
import { bytesOf, changed, ofacFiles, parties, unXml } from "../support/list.generator.ts";
import { cutOff, DAY, failure, file, type ListServer, startListServer } from "../support/list.server.ts";
import { createProject, type Project } from "../support/terminal.ts";

let server: ListServer;
let project: Project;
beforeEach(async () => {
  server = await startListServer();
  project = await createProject();
});
afterEach(async () => {
  await server.stop();
  await project.remove();
});

const UN = bytesOf(unXml(parties(600)));
const update = (...sources: string[]) => project.run("lists", "update", ...sources, "--base-url", server.url);
const versions = async (): Promise<ListVersion[]> => JSON.parse((await project.run("lists", "--json")).out);
const namesAsked = () => server.requests.map(({ name }) => name);

describe("nadeul lists update", () => {
  it("downloads and imports, and asks the next time only whether there is something new", async () => {
    server.serve("consolidated.xml", file(UN));
    const first = await update("un-sc");
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("un-sc: 600 records of 2026-11-19 in force (+600 −0 ~0)");
    expect(server.requests[0]?.headers).not.toHaveProperty("if-none-match");

    const second = await update("un-sc");
    expect([second.code, second.out]).toEqual([0, expect.stringContaining("un-sc: not modified")]);
    expect(server.requests[1]?.headers).toMatchObject({ "if-none-match": '"v1"', "if-modified-since": DAY });

    server.serve("consolidated.xml", file(bytesOf(unXml(parties(610), "2026-11-21")), '"v2"'));
    const third = await update("un-sc");
    expect(third.out).toContain("un-sc: 610 records of 2026-11-21 in force (+10 −0 ~0)");
    expect(await versions()).toMatchObject([{ records: 610, validators: { "consolidated.xml": { etag: '"v2"' } } }]);
  });

  it("remembers the new validators of a file with the same entries", async () => {
    server.serve("consolidated.xml", file(UN));
    await update("un-sc");
    const spaced = changed({ name: "consolidated.xml", bytes: UN }, (xml) => xml.replaceAll("<ENTITY>", " <ENTITY>"));
    server.serve("consolidated.xml", file(bytesOf(spaced), '"v2"'));
    expect((await update("un-sc")).out).toContain("un-sc: unchanged, 600 records");
    expect((await update("un-sc")).out).toContain("un-sc: not modified");
  });

  it("takes the day of the server's files where the list states none, and unpacks gzip", async () => {
    for (const one of ofacFiles(parties(10_000))) server.serve(one.name, file(gzipSync(bytesOf(one))));
    expect((await update("ofac-sdn")).out).toContain("ofac-sdn: 10000 records of 2026-11-20 in force");
    expect(namesAsked()).toEqual(["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"]);
  });

  it("fetches a whole set anew if one file of it has changed", async () => {
    const files = ofacFiles(parties(10_000));
    for (const one of files) server.serve(one.name, file(bytesOf(one)));
    await update("ofac-sdn");
    server.requests.length = 0;
    const alt = changed(files[1] ?? { name: "", bytes: UN }, (text) => text.replace("ALIAS OF 1", "ANOTHER ALIAS"));
    server.serve("alt.csv", file(bytesOf(alt), '"v2"'));
    expect((await update("ofac-sdn")).out).toContain("(+0 −0 ~1)");
    expect(namesAsked().toSorted()).toEqual(
      ["add.csv", "add.csv", "alt.csv", "sdn.csv", "sdn.csv", "sdn_comments.csv", "sdn_comments.csv"].toSorted(),
    );
  });

  it("tries again after an error of the server and after a connection that was cut", async () => {
    const whole = file(UN);
    server.serve("consolidated.xml", (request, response, nth) => {
      const answer = nth === 1 ? failure : nth === 2 ? cutOff(UN) : whole;
      answer(request, response, nth);
    });
    const { code, out } = await update("un-sc");
    expect([code, out]).toEqual([0, expect.stringContaining("600 records")]);
    expect(server.requests).toHaveLength(3);
  });

  it.each<[string, string, () => void]>([
    [
      "a page instead of the list",
      "형식이 다릅니다 (the format is wrong)",
      () => server.serve("consolidated.xml", file("<html><body>Maintenance</body></html>", '"x"')),
    ],
    [
      "a list that lost a third",
      "more than 10 % smaller",
      () => server.serve("consolidated.xml", file(bytesOf(unXml(parties(501))), '"x"')),
    ],
    [
      "an address that is gone",
      "404",
      () => server.serve("consolidated.xml", (_, response) => response.writeHead(404).end()),
    ],
    ["a server that keeps failing", "503", () => server.serve("consolidated.xml", failure)],
  ])("refuses %s, keeps the last version and says so", async (_, message, break_) => {
    server.serve("consolidated.xml", file(UN));
    await update("un-sc");
    const before = await versions();
    break_();
    const { code, err } = await update("un-sc");
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toContain("The last good version stays in force.");
    expect(await versions()).toEqual(before);
  });

  it("goes on with the others when one source fails, and tells by the exit code", async () => {
    for (const one of ofacFiles(parties(9_000))) server.serve(one.name, file(bytesOf(one)));
    server.serve("consolidated.xml", file(UN));
    const { code, out, err } = await update("ofac-sdn", "un-sc");
    expect(code).toBe(1);
    expect(err).toMatch(/^ofac-sdn: .*\(fewer entries than this list has at least\)/);
    expect(out).toContain("un-sc: 600 records");
    expect((await versions()).map(({ source }) => source)).toEqual(["un-sc"]);
  });

  it("asks for every source that can be downloaded if none is named", async () => {
    server.serve("consolidated.xml", file(UN));
    const { code, out, err } = await update();
    expect([code, out]).toEqual([1, expect.stringContaining("un-sc: 600 records")]);
    for (const source of ["ofac-sdn", "ofac-nonsdn", "us-csl", "eu-fsf", "uk-sanctions", "ca-sema"]) {
      expect(err).toContain(`${source}: `);
    }
    expect(err).not.toContain("plain:");
  });

  it("refuses a source that it does not know, with exit code 2 and before anything is asked", async () => {
    const { code, err } = await update("un-sc", "atlantis");
    expect([code, err]).toEqual([2, expect.stringContaining("'atlantis' is not one of ofac-sdn,")]);
    expect(server.requests).toEqual([]);
  });

  it("leaves nothing in the temporary folder", async () => {
    vi.stubEnv("TMPDIR", await mkdtemp(path.join(tmpdir(), "nadeul-update-")));
    server.serve("consolidated.xml", file("<html></html>"));
    await update("un-sc");
    server.serve("consolidated.xml", file(UN));
    await update("un-sc");
    expect(await readdir(tmpdir())).toEqual([]);
    await rm(tmpdir(), { recursive: true });
    vi.unstubAllEnvs();
  });
});
