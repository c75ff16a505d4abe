/**
 * Our SHA-256 against the published test vectors and against Node's own.
 *
 * The rule this file keeps: the vectors are those of FIPS 180-4 and the NIST example values.
 */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../scenarios/definition/sha256.ts";

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("gives the published digest (%#)", (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it("agrees with Node on any text, at every length around a block", () => {
    const theirs = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    for (let length = 0; length < 200; length += 1) {
      const text = "é".repeat(length % 7) + "x".repeat(length);
      expect(sha256(text)).toBe(theirs(text));
    }
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => sha256(text) === theirs(text)),
    );
  });
});
