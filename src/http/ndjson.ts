/** A line longer than this is an error on that line; the rest of it is skipped. */
export const MAX_LINE_BYTES = 16 * 1024;

export interface NdjsonLine {
  /** Number of the line, from 1. */
  line: number;
  /** Null for a line that is longer than allowed. */
  text: string | null;
}

const NEWLINE = 10;

/** Collects the bytes of one line and forgets all but the fact once there are too many. */
class LineBuffer {
  private parts: Uint8Array[] = [];
  private length = 0;

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length <= MAX_LINE_BYTES) this.parts.push(bytes);
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The line as text; bytes that are no UTF-8 become replacement characters and are told by the JSON reader. */
  take(): string | null {
    const isTooLong = this.length > MAX_LINE_BYTES;
    const bytes = new Uint8Array(isTooLong ? 0 : this.length);
    let offset = 0;
    for (const part of isTooLong ? [] : this.parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    this.parts = [];
    this.length = 0;
    return isTooLong ? null : new TextDecoder().decode(bytes).trim();
  }
}

/** Lines of a stream as they arrive; empty lines are counted and skipped. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<NdjsonLine> {
  const buffer = new LineBuffer();
  let line = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      buffer.add(chunk.subarray(start, end));
      start = end + 1;
      line += 1;
      const text = buffer.take();
      if (text !== "") yield { line, text };
    }
    buffer.add(chunk.subarray(start));
  }
  if (!buffer.isEmpty) {
    const text = buffer.take();
    if (text !== "") yield { line: line + 1, text };
  }
}
