import { ListRefusal } from "./list.refusal.ts";
import type { InputFile, ListFormat, ReadLimits } from "./list.types.ts";

/** The largest official file today is the EU XML with about 25 MB; beyond this limit a file is an accident or an attack. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** Real lists compress to between a tenth and a thirtieth; a bomb reaches a thousand. */
export const MAX_UNPACK_RATIO = 200;
/** The ratio is only judged past this size: a short file of repeated spaces is no attack. */
const RATIO_FREE_BYTES = 16 * 1024 * 1024;
const SLICE_BYTES = 64 * 1024;
const SNIFF_CHARS = 1024;

export const READ_LIMITS: ReadLimits = { maxBytes: MAX_UNPACKED_BYTES };

/** A file as text: `head` is its beginning, `chunks` all of it, `head` included. */
export interface TextFile {
  name: string;
  format: ListFormat;
  head: string;
  chunks: AsyncIterable<string>;
}

async function* slices(bytes: InputFile["bytes"]): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) {
    for await (const chunk of bytes) if (chunk.byteLength > 0) yield chunk;
    return;
  }
  for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

async function* gunzip(
  packed: AsyncGenerator<Uint8Array>,
  name: string,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  let packedBytes = 0;
  let unpackedBytes = 0;
  const counted = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await packed.next();
      if (next.done) return controller.close();
      packedBytes += next.value.byteLength;
      controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
  try {
    for await (const chunk of counted.pipeThrough(new DecompressionStream("gzip"))) {
      unpackedBytes += chunk.byteLength;
      if (unpackedBytes > limits.maxBytes) throw tooLarge(name, limits);
      if (unpackedBytes > RATIO_FREE_BYTES && unpackedBytes > packedBytes * MAX_UNPACK_RATIO) {
        throw new ListRefusal(
          "too-large",
          { file: name },
          `unpacks to more than ${MAX_UNPACK_RATIO} times its size; no real list does`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ListRefusal) throw error;
    throw brokenGzip(name, error);
  }
}

function brokenGzip(name: string, error: unknown): ListRefusal {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  if (code === "Z_BUF_ERROR") {
    return new ListRefusal("truncated", { file: name }, "the gzip data end before the end of the file", {
      cause: error,
    });
  }
  return new ListRefusal("wrong-format", { file: name }, "starts like a gzip file, but its data are damaged", {
    cause: error,
  });
}

const tooLarge = (name: string, limits: ReadLimits) =>
  new ListRefusal("too-large", { file: name }, `is larger than ${limits.maxBytes} bytes, the limit for a list file`);

/** Puts chunks together until there are enough bytes to tell what the file is. */
async function takeHead(
  chunks: AsyncGenerator<Uint8Array>,
  least: number,
): Promise<{ head: Uint8Array; done: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < least) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.byteLength;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.byteLength;
  }
  return { head, done: size < least };
}

async function* prepend(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.byteLength > 0) yield head;
  yield* rest;
}

const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;

function refuseForeignBytes(head: Uint8Array, name: string): void {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw new ListRefusal("bad-encoding", { file: name }, "is UTF-16; lists are read as UTF-8");
  }
  if (a === 0x50 && b === 0x4b) {
    throw new ListRefusal(
      "wrong-format",
      { file: name },
      "is a ZIP archive (or an office document); expected CSV, XML or JSON",
    );
  }
  if (head.includes(0)) {
    throw new ListRefusal("bad-encoding", { file: name }, "holds zero bytes, so it is not UTF-8 text");
  }
}

async function* decoded(chunks: AsyncGenerator<Uint8Array>, name: string, limits: ReadLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let lines = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      // At the end only an unfinished character can be wrong, so the file stops in the middle of one.
      const reason = chunk ? "bad-encoding" : "truncated";
      const detail = chunk ? "holds bytes that are not UTF-8 (near this line)" : "ends in the middle of a character";
      throw new ListRefusal(reason, { file: name, line: lines }, detail, { cause });
    }
  };
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limits.maxBytes) throw tooLarge(name, limits);
    const text = decode(chunk);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
    if (text) yield text;
  }
  const last = decode();
  if (last) yield last;
}

function formatOf(head: string, name: string): ListFormat {
  const start = head.trimStart();
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(start)) {
    throw new ListRefusal(
      "wrong-format",
      { file: name },
      "is an HTML page (often an error or maintenance page), not a list",
    );
  }
  if (start.startsWith("<")) return "xml";
  return start.startsWith("{") || start.startsWith("[") ? "json" : "csv";
}

async function* textFrom(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head) yield head;
  yield* rest;
}

/**
 * Opens a list file: unpacks gzip, decodes UTF-8 strictly and tells the format by the first characters.
 * @throws {ListRefusal} empty, too-large, bad-encoding, truncated (gzip) or wrong-format (HTML, ZIP). The last
 * bytes are only looked at while `chunks` is read, so reading can throw the same.
 */
export async function openText(file: InputFile, limits: ReadLimits = READ_LIMITS): Promise<TextFile> {
  const { name } = file;
  const source = slices(file.bytes);
  const start = await takeHead(source, 4);
  const whole = prepend(start.head, source);
  const plain = isGzip(start.head) ? gunzip(whole, name, limits) : whole;
  const { head: bytes } = await takeHead(plain, SNIFF_CHARS);
  if (bytes.byteLength === 0) throw new ListRefusal("empty", { file: name }, "has no content");
  refuseForeignBytes(bytes, name);

  const rest = decoded(prepend(bytes, plain), name, limits);
  const first = await rest.next();
  const head = first.done ? "" : first.value;
  if (head.trim() === "" && bytes.byteLength < SNIFF_CHARS) {
    throw new ListRefusal("empty", { file: name }, "holds nothing but white space");
  }
  return { name, format: formatOf(head, name), head, chunks: textFrom(head, rest) };
}
