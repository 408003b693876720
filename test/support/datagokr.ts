import { SaxesParser } from "saxes";
import { expect } from "vitest";
import type { Send } from "../surface/battery.support.ts";

/** An answer of the open API, whichever form it came in. */
export interface PortalAnswer {
  code: string;
  message: string;
  form: "service" | "gateway";
  items: Record<string, string>[];
  numOfRows?: string;
  pageNo?: string;
  totalCount?: string;
}

interface Envelope {
  response?: {
    header: { resultCode: string; resultMsg: string };
    body?: { items: { item: Record<string, string>[] }; numOfRows: string; pageNo: string; totalCount: string };
  };
  OpenAPI_ServiceResponse?: {
    cmmMsgHeader: { errMsg: string; returnAuthMsg: string; returnReasonCode: string };
  };
}

/** Elements that hold others; every other one holds text. */
const CONTAINERS = new Set(["response", "header", "body", "items", "item", "OpenAPI_ServiceResponse", "cmmMsgHeader"]);

type Node = Record<string, unknown>;

/** Reads XML into what the same answer is in JSON. @throws for anything that is not well formed */
export function envelopeOfXml(xml: string): Envelope {
  const parser = new SaxesParser();
  const root: Node = {};
  const open: Node[] = [root];
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    text = "";
    if (!CONTAINERS.has(name)) return;
    const node: Node = name === "items" ? { item: [] } : {};
    const parent = open.at(-1) ?? root;
    if (name === "item") (parent.item as Node[]).push(node);
    else parent[name] = node;
    open.push(node);
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    if (CONTAINERS.has(name)) open.pop();
    else (open.at(-1) ?? root)[name] = text;
  });
  parser.write(xml).close();
  return root;
}

/** Every leaf of a JSON value. */
export function leavesOf(value: unknown): unknown[] {
  if (value === null || typeof value !== "object") return [value];
  return Object.values(value).flatMap(leavesOf);
}

function answerOf({ response, OpenAPI_ServiceResponse: gateway }: Envelope): PortalAnswer {
  if (gateway) {
    const { errMsg, returnAuthMsg, returnReasonCode } = gateway.cmmMsgHeader;
    expect(errMsg).toBe("SERVICE ERROR");
    return { code: returnReasonCode, message: returnAuthMsg, form: "gateway", items: [] };
  }
  const { resultCode = "", resultMsg = "" } = response?.header ?? {};
  const { items, ...page } = response?.body ?? {};
  return { code: resultCode, message: resultMsg, form: "service", items: items?.item ?? [], ...page };
}

/** Asks and reads the answer, holding it to what every answer has: HTTP 200, its type, text in every leaf, no cache. */
export async function ask(send: Send, path: string): Promise<PortalAnswer> {
  const response = await send(path);
  const body = await response.text();
  expect(response.status, body).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("etag")).toBeNull();
  const isJson = response.headers.get("content-type") === "application/json; charset=utf-8";
  if (!isJson) expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  const envelope = isJson ? (JSON.parse(body) as Envelope) : envelopeOfXml(body);
  for (const leaf of leavesOf(envelope)) expect(typeof leaf).toBe("string");
  if (envelope.response?.body) expect(Array.isArray(envelope.response.body.items.item)).toBe(true);
  return answerOf(envelope);
}
