/**
 * Archives: what is read from one, and what is refused.
 *
 * The one rule: archives are packed here byte by byte by the format's own description, so that the
 * reader is never held against our own writer alone.
 */
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ArchiveFault, makeArchive, openArchive } from "../../cli/reading/zip-archive.ts";

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What the archive says of its own size, where it lies. */
  readonly saidSize?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
}

/** Parts in deflate, as APPNOTE 6.3 lays them out in sections 4.3.7, 4.3.12 and 4.3.16. */
function packed(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, saidSize, flags = 0, method = 8, crc } of parts) {
    const data = method === 8 ? deflateRawSync(content) : content;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc ?? crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(saidSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, rest, Buffer.from(name)]));
    files.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...list, Buffer.from("PK\x05\x06"), end]);
}

const limits = { parts: 10, part: 100_000, whole: 150_000 };
const text = (content: string): Buffer => Buffer.from(content);

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof ArchiveFault) return fault.reason;
    throw fault;
  }
  return "none";
}

describe("an archive", () => {
  it("gives its parts by name, packed or not", () => {
    const archive = openArchive(
      packed([
        { name: "a.xml", content: text("aap ".repeat(500)) },
        { name: "b/c.xml", content: text("noot"), method: 0 },
        { name: "empty", content: text("") },
      ]),
      limits,
    );
    expect(archive.names).toEqual(["a.xml", "b/c.xml", "empty"]);
    expect(Buffer.from(archive.read("a.xml") ?? []).toString()).toBe("aap ".repeat(500));
    expect(Buffer.from(archive.read("b/c.xml") ?? []).toString()).toBe("noot");
    expect(archive.read("empty")).toHaveLength(0);
    expect(archive.read("nowhere")).toBeNull();
  });

  it("that we write is one, the same bytes each time", () => {
    const made = makeArchive({ "x.txt": "één", "y/z.txt": "" });
    expect(made).toEqual(makeArchive({ "x.txt": "één", "y/z.txt": "" }));
    const archive = openArchive(made, limits);
    expect(archive.names).toEqual(["x.txt", "y/z.txt"]);
    expect(Buffer.from(archive.read("x.txt") ?? []).toString()).toBe("één");
  });
});

describe("an archive is refused", () => {
  const bomb = Buffer.alloc(50_000_000);

  it("when a part says that it is large, before it is unpacked", () => {
    const archive = openArchive(packed([{ name: "x", content: bomb }]), limits);
    expect(reasonOf(() => archive.read("x"))).toBe("large");
  });

  it("when a part is large and says that it is small, at the bound and not after it", () => {
    const lying = packed([{ name: "x", content: bomb, saidSize: 100 }]);
    expect(lying.length).toBeLessThan(100_000);
    expect(reasonOf(() => openArchive(lying, limits).read("x"))).toBe("large");
  });

  it("when its parts are large together", () => {
    const part = Buffer.alloc(90_000);
    const archive = openArchive(
      packed([
        { name: "x", content: part },
        { name: "y", content: part },
      ]),
      limits,
    );
    expect(archive.read("x")).toHaveLength(90_000);
    expect(reasonOf(() => archive.read("y"))).toBe("large");
  });

  it("when it has very many parts, or one name twice", () => {
    const parts = Array.from({ length: 11 }, (_, at) => ({ name: `p${at}`, content: text("") }));
    expect(reasonOf(() => openArchive(packed(parts), limits))).toBe("large");
    const twice = packed([parts[0] as Part, parts[0] as Part]);
    expect(reasonOf(() => openArchive(twice, limits))).toBe("damaged");
  });

  it("when it has a password, an unknown way of packing or other bytes than it says", () => {
    const content = text("aap");
    expect(reasonOf(() => openArchive(packed([{ name: "x", content, flags: 1 }]), limits))).toBe(
      "locked",
    );
    const odd = openArchive(packed([{ name: "x", content, method: 12 }]), limits);
    expect(reasonOf(() => odd.read("x"))).toBe("damaged");
    const other = openArchive(packed([{ name: "x", content, crc: 7 }]), limits);
    expect(reasonOf(() => other.read("x"))).toBe("damaged");
  });

  it("wherever it is cut off, and whatever byte of it is another", () => {
    const whole = packed([{ name: "x", content: text("aap noot mies") }]);
    const outcome = (bytes: Buffer): string => {
      const reason = reasonOf(() => {
        const read = openArchive(bytes, limits).read("x");
        // A name that is another is not there; that is no fault of the archive.
        if (read !== null) expect(Buffer.from(read).toString()).toBe("aap noot mies");
      });
      return reason;
    };
    for (let length = 0; length < whole.length; length++) {
      expect(outcome(whole.subarray(0, length))).not.toBe("none");
    }
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 0x55;
      expect(["none", "damaged", "large", "locked"]).toContain(outcome(bytes));
    }
  });
});
