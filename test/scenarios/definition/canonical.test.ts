/** One text for one value, whatever the order it was written in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, inCanonicalOrder } from "../../../scenarios/definition/canonical.ts";
import { shuffled } from "../shipped.ts";

describe("canonical JSON", () => {
  it("sorts names at every depth and keeps lists in order", () => {
    const value = { b: [3, 1, { d: null, c: "é" }], a: { z: true, y: -0.5 } };
    expect(canonicalJson(value)).toBe('{"a":{"y":-0.5,"z":true},"b":[3,1,{"c":"é","d":null}]}');
  });

  it("gives a shuffled value the same text, which reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(canonicalJson(shuffled(plain))).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it("refuses a number that JSON cannot hold", () => {
    expect(() => canonicalJson({ share: Number.NaN })).toThrow("not NaN");
  });

  it("orders and freezes a copy, and leaves the original as it was", () => {
    const original = { b: { d: 1, c: 2 }, a: 0 };
    const copy = inCanonicalOrder(original);
    expect(JSON.stringify(copy)).toBe('{"a":0,"b":{"c":2,"d":1}}');
    expect(Object.isFrozen(copy) && Object.isFrozen(copy.b)).toBe(true);
    expect(JSON.stringify(original)).toBe('{"b":{"d":1,"c":2},"a":0}');
  });
});
