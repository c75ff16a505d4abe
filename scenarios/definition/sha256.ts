/**
 * SHA-256 by FIPS 180-4, for fingerprints of scenarios.
 *
 * The rule this file keeps: it is plain arithmetic without a Node module or a promise, so that a
 * browser gives the same fingerprint. It protects nothing; for secrets use a library.
 */

/** Words are kept as signed numbers of 32 bits: only those does a machine add in one step. */
type Words = Int32Array;

/** The first 32 bits of the fractional parts of the given roots of the first primes. */
function rootBits(count: number, rootOf: (value: number) => number): Words {
  const bits = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true;
    for (let d = 2; d * d <= candidate; d += 1) if (candidate % d === 0) prime = false;
    if (!prime) continue;
    const root = rootOf(candidate);
    bits[found] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    found += 1;
  }
  return bits;
}

const roundKeys = rootBits(64, Math.cbrt);
const start = rootBits(8, Math.sqrt);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Words, index: number): number => words[index] as number;

/** The message, a one bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, (bytes.length * 8) >>> 0);
  return view;
}

function expand(schedule: Words, message: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) schedule[i] = message.getInt32(offset + 4 * i);
  for (let i = 16; i < 64; i += 1) {
    const early = at(schedule, i - 15);
    const late = at(schedule, i - 2);
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = (at(schedule, i - 16) + first + at(schedule, i - 7) + second) | 0;
  }
}

/** Takes one block into the hash; the letters are those of the standard. */
function compress(hash: Words, schedule: Words): void {
  let [a, b, c, d] = [at(hash, 0), at(hash, 1), at(hash, 2), at(hash, 3)];
  let [e, f, g, h] = [at(hash, 4), at(hash, 5), at(hash, 6), at(hash, 7)];
  for (let i = 0; i < 64; i += 1) {
    const big = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big + choice + at(roundKeys, i) + at(schedule, i)) | 0;
    const small = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + small + majority) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) hash[i] = at(hash, i) + (words[i] as number);
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  const hash = start.slice();
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    expand(schedule, message, offset);
    compress(hash, schedule);
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
