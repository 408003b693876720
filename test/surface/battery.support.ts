import { expect } from "vitest";

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  requestId: string;
  errors?: { field: string; message: string; allowed?: string[] }[];
}

export const LANGUAGES = ["ko", "en", "ru"] as const;

export async function expectProblem(response: Response, status: number, code: string): Promise<Problem> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({ status, code, type: `/docs/problems#${code}` });
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  expect(problem.title.length).toBeGreaterThan(1);
  expect(problem.detail.length).toBeGreaterThan(1);
  return problem;
}

export const post = (
  body: string,
  headers: Record<string, string> = { "Content-Type": "application/json" },
): RequestInit => ({
  method: "POST",
  body,
  headers,
});
