import type { TextFile } from "./input.text.ts";
import { ListRefusal } from "./list.refusal.ts";

/**
 * Reads a JSON file whole.
 * @throws {ListRefusal} truncated when the text stops before its last bracket, else wrong-format.
 */
export async function readJson(file: TextFile): Promise<unknown> {
  const parts: string[] = [];
  for await (const chunk of file.chunks) parts.push(chunk);
  const text = parts.join("");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const isCut = /unexpected end|unterminated|end of (?:json|data)/i.test(message) || !/[}\]]\s*$/.test(text);
    const detail = isCut
      ? `ends inside the JSON document: the file is cut off (${message})`
      : `is not JSON (${message})`;
    throw new ListRefusal(isCut ? "truncated" : "wrong-format", { file: file.name }, detail, { cause });
  }
}
