import { ListRefusal } from "./list.refusal.ts";
import type { InputFile } from "./list.types.ts";

/** The file of a source that is one file. @throws {ListRefusal} missing-part or wrong-format for none or several. */
export function onlyFile(files: readonly InputFile[], source: string): InputFile {
  const [file, second] = files;
  if (!file) throw new ListRefusal("missing-part", { file: source }, "no file was given");
  if (second)
    throw new ListRefusal(
      "wrong-format",
      { file: second.name },
      `${source} is one file, and ${file.name} was given too`,
    );
  return file;
}
