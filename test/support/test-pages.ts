import { expect } from "vitest";
import { findAll, type PageElement, readPage } from "./page.structure.ts";
import { createTestApp } from "./test-app.ts";

/** The real app, asked as a browser asks it. */
export async function createTestPages() {
  const { app, close } = await createTestApp();

  /** The markup of a page. */
  async function get(address: string, status = 200): Promise<string> {
    const response = await app.request(address);
    expect(response.status, address).toBe(status);
    expect(response.headers.get("Content-Type")).toContain("text/html");
    return response.text();
  }

  async function json<T>(address: string): Promise<T> {
    const response = await app.request(address);
    expect(response.status, address).toBe(200);
    return (await response.json()) as T;
  }

  const open = async (address: string): Promise<PageElement[]> => readPage(await get(address));
  return { app, close, get, json, open };
}

/** Leads of a list in its order, as `area/partner`. */
export const leadsOf = (page: readonly PageElement[]): string[] =>
  findAll(page, "input", "name", "lead").map(({ attributes }) => attributes.get("value") ?? "");

export const hrefs = (page: readonly PageElement[]): string[] =>
  findAll(page, "a").map(({ attributes }) => attributes.get("href") ?? "");

/** What sending a form would ask. */
export function sent(page: readonly PageElement[], action: string): [string, string][] {
  const inside = ({ ancestors }: PageElement) =>
    ancestors.some(({ name, attributes }) => name === "form" && attributes.get("action") === action);
  return page.filter(inside).flatMap((control): [string, string][] => {
    const { name: element, attributes } = control;
    const name = attributes.get("name") ?? "";
    const value = attributes.get("value") ?? "";
    if (element === "select") {
      const chosen = findAll(page, "option", "selected").find(({ ancestors }) => ancestors.at(-1) === control);
      return [[name, chosen?.attributes.get("value") ?? ""]];
    }
    if (element !== "input") return [];
    return attributes.get("type") !== "checkbox" || attributes.has("checked") ? [[name, value]] : [];
  });
}
