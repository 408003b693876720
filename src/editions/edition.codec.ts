/** Chunk size of stored bodies: base64 of it in a response stays well under a megabyte. */
const CHUNK_BYTES = 512 * 1024;

async function pipe(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** Compresses a part and cuts it into chunks. */
export async function packPart(part: string | Uint8Array): Promise<Uint8Array[]> {
  const plain = typeof part === "string" ? new TextEncoder().encode(part) : part;
  const bytes = await pipe(plain, new CompressionStream("gzip"));
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    chunks.push(bytes.subarray(start, start + CHUNK_BYTES));
  return chunks;
}

/** Joins and decompresses the chunks of a part. @throws TypeError if the bytes are damaged */
export async function unpackBytes(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return pipe(bytes, new DecompressionStream("gzip"));
}

/** The same for a part that is text. */
export async function unpackPart(chunks: readonly Uint8Array[]): Promise<string> {
  return new TextDecoder().decode(await unpackBytes(chunks));
}

/** Hexadecimal digits of an edition's id: 128 bits of a SHA-256, enough to tell any two editions apart. */
const ID_DIGITS = 32;

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id of an edition: a hash of the hashes of everything in it. */
export async function contentId(parts: readonly (string | Uint8Array)[]): Promise<string> {
  const encoder = new TextEncoder();
  const hashes = await Promise.all(parts.map((part) => sha256(typeof part === "string" ? encoder.encode(part) : part)));
  return (await sha256(encoder.encode(hashes.join("\n")))).slice(0, ID_DIGITS);
}
