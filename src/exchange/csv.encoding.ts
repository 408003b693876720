/** Bytes looked at to tell the encoding. */
const PROBE_BYTES = 64 * 1024;

/** What begins a text in UTF-16; Excel writes it as "Unicode text". */
const UTF16_MARKS = [
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

type Encoding = "utf-8" | "euc-kr" | (typeof UTF16_MARKS)[number]["encoding"];

/** UTF-8 if the first bytes are valid UTF-8, else EUC-KR (which covers Windows-949, Excel's Korean CSV). */
function detect(probe: Uint8Array, isWhole: boolean): Encoding {
  try {
    // A probe may end within a character; streaming mode then waits instead of complaining.
    new TextDecoder("utf-8", { fatal: true }).decode(probe, { stream: !isWhole });
    return "utf-8";
  } catch {
    return "euc-kr";
  }
}

/** UTF-16 is told by its mark alone, which stands at the very beginning of a file. */
function detectAtStart(probe: Uint8Array, isWhole: boolean): Encoding {
  const marked = UTF16_MARKS.find(({ mark }) => mark.every((byte, at) => probe[at] === byte));
  return marked?.encoding ?? detect(probe, isWhole);
}

/** Bytes at the beginning that are plain ASCII. */
function asciiLength(chunk: Uint8Array): number {
  const telling = chunk.findIndex((byte) => byte >= 0x80);
  return telling === -1 ? chunk.length : telling;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/**
 * Decodes a CSV as Korean offices write it: UTF-8 with or without a byte-order mark, Windows-949, or UTF-16 with its
 * mark. Plain ASCII tells nothing, so the probe begins where something else does.
 */
export async function* decodeCsv(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  let size = 0;
  let isStart = true;
  let decoder: TextDecoder | null = null;
  const start = (isWhole: boolean) => {
    const probe = joined(held);
    decoder = new TextDecoder((isStart ? detectAtStart : detect)(probe, isWhole));
    held = [];
    return decoder.decode(probe, { stream: !isWhole });
  };
  for await (const chunk of source) {
    if (decoder) {
      yield (decoder as TextDecoder).decode(chunk, { stream: true });
      continue;
    }
    const ascii = size > 0 ? 0 : asciiLength(chunk);
    if (ascii > 0) {
      isStart = false;
      yield new TextDecoder().decode(chunk.subarray(0, ascii));
    }
    if (ascii === chunk.length) continue;
    held.push(chunk.subarray(ascii));
    size += chunk.length - ascii;
    if (size >= PROBE_BYTES) yield start(false);
  }
  yield decoder ? (decoder as TextDecoder).decode() : start(true);
}

/** The whole of a CSV as text. */
export async function decodeWholeCsv(bytes: Uint8Array): Promise<string> {
  let text = "";
  for await (const part of decodeCsv([bytes])) text += part;
  return text;
}
