import type { Language } from "../domain/vocabulary.ts";
import { MAX_SHOWN, type Way } from "./embed.query.ts";
import { FRAME_WORDS } from "./embed.words.ts";
import type { Theme } from "./page.context.ts";

/** The list that somebody puts into a page. */
export interface Choice {
  way: Way;
  /** Filters by name, values joined by commas. */
  filters: readonly [string, string][];
  language: Language;
  /** Null lets the widget follow the host, and the frame be light. */
  theme: Theme | null;
  /** Leads shown, 1–10. */
  limit: number;
  /** True if the script is bound to the very file of today. */
  isPinned: boolean;
}

/** Where the files come from, and what they are. */
export interface Service {
  /** Scheme and host of this service. */
  origin: string;
  /** Subresource integrity of the two files that a host page loads. */
  integrity: { widget: string; resize: string };
}

/** Pixels that a lead takes in the frame, and what stands around the leads, until the frame tells its height. */
const LEAD_HEIGHT = 150;
const REST_HEIGHT = 220;
/** Name of the first frame of a page; a second one needs another. */
const FRAME_NAME = "nadeul-1";
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** Height of a frame without its script: nearly always enough, and the frame scrolls if not. */
export const frameHeight = (limit: number): number => REST_HEIGHT + Math.min(limit, MAX_SHOWN) * LEAD_HEIGHT;

/** The one rule that a host without the script needs. */
export const FRAME_RULE = "iframe[data-nadeul-frame] { display: block; width: 100%; border: 0; }";

/** For HTML, and for templates: `${`, `#{` and `{{` start an expression in JSP and others, so no brace stays as it is. */
function encode(text: string): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "{": "&#123;" };
  return text.replace(/[&<>"{]/g, (character) => named[character] ?? character);
}

/** Plain ASCII, so that it does not matter in which encoding a file of the host is kept (EUC-KR is still common). */
const toAscii = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (character) => `&#${character.codePointAt(0)};`);

function attributes(pairs: readonly (readonly [string, string] | string)[]): string {
  return pairs.map((pair) => (typeof pair === "string" ? ` ${pair}` : ` ${pair[0]}="${encode(pair[1])}"`)).join("");
}

function addressOf({ origin }: Service, path: string, choice: Choice, more: readonly [string, string][] = []): string {
  const { filters, language, theme } = choice;
  const look: [string, string][] = theme ? [["theme", theme]] : [];
  return `${origin}${path}?${new URLSearchParams([...filters, ["lang", language], ...more, ...look])}`;
}

function scriptTag(address: string, integrity: string, isPinned: boolean): string {
  const pins: [string, string][] = [
    ["integrity", integrity],
    ["crossorigin", "anonymous"],
  ];
  return `<script${attributes([["src", address], ...(isPinned ? pins : []), "defer"])}></script>`;
}

/** The address of the frame page. */
export function frameAddress(choice: Choice, service: Service): string {
  return addressOf(service, "/embed/leads", choice, [["limit", String(choice.limit)]]);
}

function plainLink(choice: Choice, service: Service, more: readonly [string, string][] = []): string {
  return `<a${attributes([["href", addressOf(service, "/leads", choice)], ...more])}>${FRAME_WORDS.title[choice.language]}</a>`;
}

function widgetSnippet(choice: Choice, service: Service): string {
  const { filters, language, limit, theme, isPinned } = choice;
  const look: [string, string][] = theme ? [["theme", theme]] : [];
  const element = attributes([...filters, ["lang", language], ["limit", String(limit)], ...look]);
  return `${scriptTag(`${service.origin}/embed/v1.js`, service.integrity.widget, isPinned)}
<nadeul-leads${element}>
  ${plainLink(choice, service)}
</nadeul-leads>`;
}

function frameSnippet(choice: Choice, service: Service): string {
  const { language, limit, isPinned } = choice;
  const frame = attributes([
    ["src", frameAddress(choice, service)],
    ["name", FRAME_NAME],
    "data-nadeul-frame",
    ["title", FRAME_WORDS.title[language]],
    ["width", "640"],
    ["height", String(frameHeight(limit))],
    ["loading", "lazy"],
    ["sandbox", SANDBOX],
    ["referrerpolicy", "strict-origin-when-cross-origin"],
  ]);
  return `<iframe${frame}></iframe>
<p>${plainLink(choice, service)}</p>
${scriptTag(`${service.origin}/embed/resize.js`, service.integrity.resize, isPinned)}`;
}

/** The code that a host puts into its page. */
export function snippetOf(choice: Choice, service: Service): string {
  switch (choice.way) {
    case "script":
      return widgetSnippet(choice, service);
    case "iframe":
      return frameSnippet(choice, service);
    case "jsp":
      return `<%-- Nadeul: include this file where the list shall stand --%>\n${toAscii(frameSnippet(choice, service))}`;
    case "link":
      return plainLink(choice, service, [
        ["target", "_blank"],
        ["rel", "noopener"],
      ]);
  }
}

/** The directives that the host's policy has to allow, one a line; none for a link. */
export function policyOf({ way }: Pick<Choice, "way">, { origin }: Pick<Service, "origin">): string[] {
  if (way === "link") return [];
  const own = way === "script" ? "connect-src" : "frame-src";
  return [`script-src ${origin}`, `${own} ${origin}`];
}
