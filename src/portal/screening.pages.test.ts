import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "../../test/support/test-app.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { MAX_BATCH_ITEMS, MAX_BATCH_LINES } from "../http/screenings.routes.ts";

type TestApp = Awaited<ReturnType<typeof createTestApp>>;
let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const open = async (query: string) => {
  const response = await test.app.request(`/screening${query}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const send = async (path: string, form: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const response = await test.app.request(path, { method: "POST", body });
  // The byte-order mark is part of what is checked, and text() would take it off.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { status: response.status, text, headers: response.headers };
};
const csv = (text: string, name = "names.csv") => new File([text], name, { type: "text/csv" });

describe("the screening page", () => {
  it.each(LANGUAGES)("says in %s what was found, on which day, and that it clears nobody", async (lang) => {
    const { status, text } = await open(`?name=Keremet+Bank&country=KG&lang=${lang}`);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${lang}"`);
    expect(text).toContain("Keremet Bank OJSC");
    expect(text).toContain("2026-11-22");
    expect(text.match(/<h1/g)).toHaveLength(1);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)) {
      expect(text).toContain(`<label for="${id}"`);
    }
  });

  it("calls a name that no list has no more than that", async () => {
    const { text } = await open("?name=Wholly+Fictional+Sample+Works");
    expect(text).toContain("2026-11-22 기준 일치 항목 없음");
    expect(text).not.toMatch(/이상 없음|문제 없음|안전합니다/);
  });

  it("tells beside each field what is wrong and keeps what was typed", async () => {
    const { status, text } = await open("?name=Mad+Devs&country=Kaz&kind=ghost&identifier=1234");
    expect(status).toBe(200);
    for (const field of ["country", "kind", "identifier"]) expect(text).toContain(`id="${field}-error"`);
    expect(text).toContain('value="Mad Devs"');
    expect(text).not.toContain('id="result"');
  });

  it("asks for a name where only other fields are filled in", async () => {
    const { text } = await open("?country=KG");
    expect(text).toContain('id="name-error"');
  });

  it("refuses what it does not know, as a page", async () => {
    const { status, text } = await open("?name=Krisp&sort=up");
    expect(status).toBe(400);
    expect(text).toContain("<strong>sort</strong>");
  });

  it("escapes whatever it is given", async () => {
    const { text } = await open(`?name=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain("<script>alert(1)");
  });
});

describe("many names", () => {
  it("come back a row each, with the line of a bad one", async () => {
    const { status, text } = await send("/screening", { names: "Sberbank\n\n   \n—\nMad Devs" });
    expect(status).toBe(200);
    expect(text.match(/<tr>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain("Sberbank");
    expect(text).toMatch(/<th scope="row">2<\/th><td colspan="3" class="error">/);
  });

  it("are asked for where none is given, and bounded", async () => {
    expect((await send("/screening", { names: " \n " })).text).toContain('id="names-error"');
    const many = Array.from({ length: MAX_BATCH_ITEMS + 1 }, (_, i) => `Firm ${i}`).join("\n");
    const { text } = await send("/screening", { names: many });
    expect(text).toContain('id="names-error"');
    expect(text).toContain(String(MAX_BATCH_ITEMS));
  });
});

describe("a file of names", () => {
  const annotate = (form: Record<string, string | File>) => send("/screening/annotated.csv", form);

  it("comes back with its own columns first, as a spreadsheet reads it", async () => {
    const { status, text, headers } = await annotate({
      file: csv("번호,이름,국가\n7,Keremet Bank,KG\n8,Mad Devs,KG\n"),
    });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/csv");
    expect(headers.get("content-disposition")).toContain("attachment");
    expect(text.startsWith("\ufeff번호,이름,국가,")).toBe(true);
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("7,Keremet Bank,KG,");
    expect(lines[1]).toContain("Keremet Bank OJSC");
    expect(lines[2]).toContain("8,Mad Devs,KG,");
  });

  it("has one header, however many pieces it is sent in", async () => {
    const names = Array.from({ length: 45 }, (_, i) => `Fictional Firm ${i}`);
    const { text } = await annotate({ names: names.join("\n") });
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(46);
    expect(lines.map((line) => line.replace("\ufeff", "")).filter((line) => line.startsWith("name,"))).toHaveLength(1);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(names);
  });

  it.each([
    ["nothing", { names: "" }],
    ["no column of names", { file: csv("foo,bar\n1,2\n") }],
    ["only a header", { file: csv("name\n") }],
  ])("with %s is refused as a page that says why", async (_, form) => {
    const { status, text, headers } = await annotate(form);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain('role="alert"');
  });

  it("with too many rows is refused as a whole", async () => {
    const rows = Array.from({ length: MAX_BATCH_LINES + 1 }, (_, i) => `Firm ${i}`).join("\n");
    const { status, text } = await annotate({ file: csv(`name\n${rows}`) });
    expect(status).toBe(413);
    expect(text).toContain(String(MAX_BATCH_LINES));
  });

  it("cannot smuggle a formula into a spreadsheet", async () => {
    const { text } = await annotate({ file: csv('name\n"=HYPERLINK(""http://x"")"\n') });
    expect(text).not.toMatch(/(?:^|,|\n)"?=HYPERLINK/);
  });
});
