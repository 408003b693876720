/**
 * One Uint8Array that holds named typed arrays: a header of JSON (name, type, length), then the arrays, each aligned to
 * 8 bytes. Opening makes views and copies nothing.
 */
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
export type Section = Uint8Array | Uint16Array | Uint32Array;

const ALIGNMENT = 8;
const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function typeOf(section: Section): keyof typeof TYPES {
  return section instanceof Uint8Array ? "u8" : section instanceof Uint16Array ? "u16" : "u32";
}

/** Packs sections in the order given. */
export function packSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const names = Object.keys(sections);
  const header = names.map((name) => [name, typeOf(sections[name] as Section), (sections[name] as Section).length]);
  const head = new TextEncoder().encode(JSON.stringify(header));
  let size = align(8 + head.length);
  for (const name of names) size += align((sections[name] as Section).byteLength);
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 8);
  let offset = align(8 + head.length);
  for (const name of names) {
    const section = sections[name] as Section;
    out.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += align(section.byteLength);
  }
  return out;
}

/** The sections of packSections as views on the same memory. */
export function unpackSections(stored: Uint8Array): Record<string, Section> {
  // Typed arrays need an aligned start; a slice of a bigger buffer may have none.
  const bytes = stored.byteOffset % ALIGNMENT === 0 ? stored : stored.slice();
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as [
    string,
    keyof typeof TYPES,
    number,
  ][];
  const out: Record<string, Section> = {};
  let offset = align(8 + headLength);
  for (const [name, type, length] of header) {
    const section = new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    out[name] = section;
    offset += align(section.byteLength);
  }
  return out;
}

/** Many strings as UTF-8 and where each starts. */
export function packStrings(strings: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const encoder = new TextEncoder();
  const parts = strings.map((text) => encoder.encode(text));
  const starts = new Uint32Array(strings.length + 1);
  for (const [i, part] of parts.entries()) starts[i + 1] = (starts[i] as number) + part.length;
  const bytes = new Uint8Array(starts[strings.length] as number);
  for (const [i, part] of parts.entries()) bytes.set(part, starts[i] as number);
  return { bytes, starts };
}

const decoder = new TextDecoder();

/** One string of packStrings. */
export function readString(bytes: Uint8Array, starts: Uint32Array, i: number): string {
  return decoder.decode(bytes.subarray(starts[i] as number, starts[i + 1] as number));
}
