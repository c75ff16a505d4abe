/**
 * Zip archives in memory, as far as a workbook needs them (PKWARE APPNOTE 6.3).
 *
 * The rule this file keeps: nothing is unpacked beyond stated bounds, whatever an archive says of
 * its own size, and nothing of it ever becomes a file.
 */
import { crc32, inflateRawSync } from "node:zlib";

/** The archive cannot be read; `reason` says in which way. */
export class ArchiveFault extends Error {
  readonly reason: "damaged" | "locked" | "large";

  constructor(reason: ArchiveFault["reason"]) {
    super(`The archive is ${reason}.`);
    this.reason = reason;
  }
}

/** Most parts, most bytes of one part and of all that are read, once unpacked. */
export interface ArchiveLimits {
  readonly parts: number;
  readonly part: number;
  readonly whole: number;
}

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; null when there is none of that name. @throws ArchiveFault */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const longestComment = 65_535;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const encrypted = 1;
const stored = 0;
const deflated = 8;

function endRecord(bytes: Buffer): number {
  const last = bytes.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (bytes.readUInt32LE(at) === signature.end) return at;
  }
  throw new ArchiveFault("damaged");
}

/** The list of parts, which stands at the end. */
function entriesOf(bytes: Buffer, limits: ArchiveLimits): ReadonlyMap<string, Entry> {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > limits.parts) throw new ArchiveFault("large");
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + centralLength > end || bytes.readUInt32LE(at) !== signature.central) {
      throw new ArchiveFault("damaged");
    }
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    );
    const name = bytes.toString("utf8", at + centralLength, at + centralLength + (nameLength ?? 0));
    if ((bytes.readUInt16LE(at + 8) & encrypted) !== 0) throw new ArchiveFault("locked");
    if (entries.has(name)) throw new ArchiveFault("damaged");
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += centralLength + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function packedBytes(bytes: Buffer, { at, packed }: Entry): Buffer {
  if (at + localLength > bytes.length || bytes.readUInt32LE(at) !== signature.local) {
    throw new ArchiveFault("damaged");
  }
  const from = at + localLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new ArchiveFault("damaged");
  return bytes.subarray(from, from + packed);
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : "";
    throw new ArchiveFault(code === "ERR_BUFFER_TOO_LARGE" ? "large" : "damaged");
  }
}

/** Opens an archive that is in memory. @throws ArchiveFault */
export function openArchive(given: Uint8Array, limits: ArchiveLimits): Archive {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const entries = entriesOf(bytes, limits);
  let left = limits.whole;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const most = Math.min(limits.part, left);
    if (entry.size > most) throw new ArchiveFault("large");
    const packed = packedBytes(bytes, entry);
    if (entry.method !== stored && entry.method !== deflated) throw new ArchiveFault("damaged");
    const content = entry.method === stored ? packed : inflated(packed, Math.max(1, most));
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      throw new ArchiveFault("damaged");
    }
    left -= content.length;
    return content;
  };
  return { names: [...entries.keys()], read };
}

/** 1 January 1980, the first day that an archive can tell: the same parts give the same bytes. */
const firstDay = 0x0021;
const utf8Names = 0x0800;
const version = 20;

function entryHead(name: Buffer, content: Buffer, at: number | null): Buffer {
  const isCentral = at !== null;
  const head = Buffer.alloc(isCentral ? centralLength : localLength);
  const shift = isCentral ? 2 : 0;
  head.writeUInt32LE(isCentral ? signature.central : signature.local, 0);
  if (isCentral) head.writeUInt16LE(version, 4);
  head.writeUInt16LE(version, 4 + shift);
  head.writeUInt16LE(utf8Names, 6 + shift);
  head.writeUInt16LE(stored, 8 + shift);
  head.writeUInt16LE(firstDay, 12 + shift);
  head.writeUInt32LE(crc32(content), 14 + shift);
  head.writeUInt32LE(content.length, 18 + shift);
  head.writeUInt32LE(content.length, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  if (isCentral) head.writeUInt32LE(at, 42);
  return head;
}

/** An archive of texts by name, not packed. */
export function makeArchive(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path, "utf8"), Buffer.from(text, "utf8")];
    list.push(entryHead(name, content, at), name);
    files.push(entryHead(name, content, null), name, content);
    at += localLength + name.length + content.length;
  }
  const count = list.length / 2;
  const size = list.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}
