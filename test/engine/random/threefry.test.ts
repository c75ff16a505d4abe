import { describe, expect, it } from "vitest";
import { threefry2x32, threefryUniform } from "../../../engine/random/threefry.ts";

type Pair = readonly [number, number];
type KnownAnswer = readonly [rounds: number, counter: Pair, key: Pair, answer: Pair];

/** Known answers of the Random123 library, file kat_vectors (Salmon et al. 2011). */
const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  [20, [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
  [20, [-1, -1], [-1, -1], [0x1cb996fc, 0xbb002be7]],
  [20, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xc4923a9c, 0x483df7a0]],
  [13, [0, 0], [0, 0], [0x9d1c5ec6, 0x8bd50731]],
  [13, [-1, -1], [-1, -1], [0xfd36d048, 0x2d17272c]],
  [13, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xba3e4725, 0xf27d669e]],
];

/** The uniform that the two words of an answer stand for: 26 bits of each, in the middle of a cell. */
function uniformOfWords(word0: number, word1: number): number {
  const bits = (BigInt(word0 >>> 6) << 26n) | BigInt(word1 >>> 6);
  return Number(2n * bits + 1n) / 2 ** 53;
}

describe("Threefry-2x32", () => {
  it.each(KNOWN_ANSWERS)("gives the published words (%i rounds, counter %j)", (...answerCase) => {
    const [rounds, counter, key, answer] = answerCase;
    const out = new Uint32Array(2);
    threefry2x32(key, counter, out, rounds);
    expect([...out]).toEqual([...answer]);
  });

  it.each(KNOWN_ANSWERS.filter(([rounds]) => rounds === 20))(
    "gives the uniform of the published words when written out (%i rounds, counter %j)",
    (_rounds, counter, key, answer) => {
      expect(threefryUniform(key[0], key[1], counter[0], counter[1])).toBe(
        uniformOfWords(...answer),
      );
    },
  );

  it("is the same function in both forms, for keys and counters all over the range", () => {
    const out = new Uint32Array(2);
    for (let index = 0; index < 2000; index += 1) {
      const key: Pair = [Math.imul(index, 0x9e3779b1), Math.imul(index, 0x85ebca6b)];
      const counter: Pair = [Math.imul(index, 0xc2b2ae35), ~Math.imul(index, 0x27d4eb2f)];
      threefry2x32(key, counter, out);
      const written = threefryUniform(key[0], key[1], counter[0], counter[1]);
      expect(written).toBe(uniformOfWords(out[0] as number, out[1] as number));
    }
  });
});
