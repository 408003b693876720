import { type Command, InvalidArgumentError } from "commander";
import { LANGUAGES } from "../domain/vocabulary.ts";

/** Joins the values of a repeatable option; commas work as well. */
export function collect(value: string, previous: string[] = []): string[] {
  return [...previous, ...value.split(",").map((part) => part.trim())].filter((part) => part !== "");
}

/** @throws InvalidArgumentError naming the option and what is allowed */
export function oneOf(option: string, given: readonly string[], allowed: readonly string[]): void {
  const wrong = given.find((value) => !allowed.includes(value));
  if (wrong !== undefined) throw new InvalidArgumentError(`${option}: '${wrong}' is not one of ${allowed.join(", ")}`);
}

/** A whole number between two limits. @throws InvalidArgumentError */
export function wholeNumber(option: string, value: string, limits: { min: number; max: number }): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < limits.min || number > limits.max) {
    throw new InvalidArgumentError(`${option}: must be a whole number from ${limits.min} to ${limits.max}`);
  }
  return number;
}

/** The options that every command with an answer shares. */
export function outputOptions(command: Command, { files }: { files: boolean }): Command {
  command
    .option("-l, --lang <language>", `language: ${LANGUAGES.join(", ")}`, "ko")
    .option("--json", "JSON, for machines");
  return files ? command.option("--csv", "CSV with a byte-order mark, for spreadsheets") : command;
}
