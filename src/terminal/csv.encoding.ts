/** Bytes looked at to tell the encoding. */
const PROBE_BYTES = 64 * 1024;

/** UTF-8 if the first bytes are valid UTF-8, else EUC-KR (which covers Windows-949, Excel's Korean CSV). */
function detect(probe: Uint8Array, isWhole: boolean): "utf-8" | "euc-kr" {
  try {
    // A probe may end within a character; streaming mode then waits instead of complaining.
    new TextDecoder("utf-8", { fatal: true }).decode(probe, { stream: !isWhole });
    return "utf-8";
  } catch {
    return "euc-kr";
  }
}

/**
 * Decodes a CSV as Korean offices write it: UTF-8 with or without a byte-order mark, or Windows-949. Plain ASCII
 * tells neither, so the probe begins where something else does.
 */
export async function* decodeCsv(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  let size = 0;
  let decoder: TextDecoder | null = null;
  const start = (isWhole: boolean) => {
    const probe = Buffer.concat(held);
    decoder = new TextDecoder(detect(probe, isWhole));
    held = [];
    return decoder.decode(probe, { stream: !isWhole });
  };
  for await (const chunk of source) {
    if (decoder) {
      yield (decoder as TextDecoder).decode(chunk, { stream: true });
      continue;
    }
    const telling = size > 0 ? 0 : chunk.findIndex((byte) => byte >= 0x80);
    if (telling !== 0) yield new TextDecoder().decode(chunk.subarray(0, telling === -1 ? chunk.length : telling));
    if (telling === -1) continue;
    held.push(chunk.subarray(telling));
    size += chunk.length - telling;
    if (size >= PROBE_BYTES) yield start(false);
  }
  yield decoder ? (decoder as TextDecoder).decode() : start(true);
}
