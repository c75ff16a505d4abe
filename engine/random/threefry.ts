/**
 * Threefry-2x32: a counter-based random generator. Its output is a pure function of a key and a
 * counter (two 32-bit words each), so a stream costs no memory, no seeding and no order of drawing.
 *
 * The rule this file keeps: the words are those of Random123 to the last bit (its known-answer
 * vectors are in the tests), with int32 additions, rotations and exclusive-ors only.
 *
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
 */

/** Skein's key-schedule parity word. */
const PARITY = 0x1bd11bda;
const TWO_TO_26 = 67108864;
const TWO_TO_MINUS_52 = 2 ** -52;
const ROTATIONS: readonly number[] = [13, 15, 26, 6, 17, 29, 16, 24];

/**
 * The reference form, for any number of rounds: readable, and compared with the published vectors.
 * The result is written into `out[0]` and `out[1]`.
 */
export function threefry2x32(
  key: readonly [number, number],
  counter: readonly [number, number],
  out: Uint32Array | Int32Array,
  rounds = 20,
): void {
  const keys = [key[0], key[1], PARITY ^ key[0] ^ key[1]];
  let x0 = (counter[0] + key[0]) | 0;
  let x1 = (counter[1] + key[1]) | 0;
  for (let round = 0; round < rounds; round += 1) {
    const turn = ROTATIONS[round % 8] as number;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if (round % 4 === 3) {
      const group = (round + 1) / 4;
      x0 = (x0 + (keys[group % 3] as number)) | 0;
      x1 = (x1 + (keys[(group + 1) % 3] as number) + group) | 0;
    }
  }
  out[0] = x0;
  out[1] = x1;
}

/**
 * One draw: Threefry-2x32 with 20 rounds as a uniform number in the open interval (0, 1), made of the
 * upper 26 bits of each word. The value is one of 2^52 equally likely odd multiples of 2^-53: never 0
 * or 1, and `1 - u` is itself such a number. Allocates nothing.
 *
 * Written out in a straight line, with every sum of two brought back to int32 at once: a sum of
 * three makes V8 leave the integer registers, which costs a third more time. Equal to
 * `threefry2x32(…, 20)`, bit for bit.
 */
export function threefryUniform(key0: number, key1: number, c0: number, c1: number): number {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (c0 + key0) | 0;
  let x1 = (c1 + key1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + key1) | 0;
  x1 = (x1 + ((key2 + 1) | 0)) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + key2) | 0;
  x1 = (x1 + ((key0 + 2) | 0)) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + key0) | 0;
  x1 = (x1 + ((key1 + 3) | 0)) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + key1) | 0;
  x1 = (x1 + ((key2 + 4) | 0)) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + key2) | 0;
  x1 = (x1 + ((key0 + 5) | 0)) | 0;
  return ((x0 >>> 6) * TWO_TO_26 + (x1 >>> 6) + 0.5) * TWO_TO_MINUS_52;
}
