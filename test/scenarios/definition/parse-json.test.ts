/**
 * Reading JSON strictly: what JSON.parse lets through in silence is told.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../scenarios/definition/parse-json.ts";

const faults = (text: string) =>
  parseJson(text).issues.map(({ path, found, expected }) => `${path}: ${found}: ${expected.en}`);

describe("reading JSON", () => {
  it("agrees with JSON.parse on everything that is sound", () => {
    const ordinary = fc.jsonValue({ maxDepth: 6 }).filter((value) => {
      const text = JSON.stringify(value);
      return !/"(__proto__|constructor|prototype)"/.test(text);
    });
    fc.assert(
      fc.property(ordinary, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toEqual({ value: JSON.parse(text), issues: [] });
      }),
    );
  });

  it("refuses exactly what JSON.parse refuses when a sound text is cut or has one character changed", () => {
    const text = '{"a": [1, -2.5e3, "x\\n\\u00e9"], "b": {"c": null, "d": true}}';
    const isSound = (candidate: string): boolean => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    for (let at = 0; at < text.length; at += 1) {
      for (const other of ["", ",", "}", '"', "0", " ", "\u0001"]) {
        const candidate = text.slice(0, at) + other + text.slice(at + 1);
        expect(`${candidate} ${parseJson(candidate).issues.length === 0}`).toBe(
          `${candidate} ${isSound(candidate)}`,
        );
      }
    }
  });

  it.each([
    ["", [": 1:1 EOF: a JSON value"]],
    ['{\n  "a": NaN\n}', [': 2:8 "NaN\\n}": a JSON value']],
    ['{"a": 1 "b": 2}', [': 1:9 "\\"b\\": 2}": "," or "}"']],
    ["[1, 2] 3", [': 1:8 "3": the end of the file']],
    ['{"a": 1, "b": {"c": 1, "c": 2}}', ['/b/c: "c": each name once']],
    ['{"a": 1e999, "a": 2}', ["/a: 1e999: a finite number", '/a: "a": each name once']],
    ['{"__proto__": {"x": 1}}', ['/__proto__: "__proto__": an ordinary name']],
    ['{"a/b": {"constructor": 1}}', ['/a~1b/constructor: "constructor": an ordinary name']],
    [`${"[".repeat(40)}${"]".repeat(40)}`, [`${"/0".repeat(32)}: > 32: at most 32 levels`]],
  ])("tells what is wrong with %j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it("reads a text in quotes of millions of characters, and a name as long", () => {
    const long = `${"\\\\".repeat(4_000_000)}\\"${"x".repeat(9_000_000)}`;
    const limits = { length: 100_000_000, depth: 32 };
    const { value } = parseJson(`{"note": "${long}", "${long}": 1}`, limits);
    expect(Object.keys(value as object).map(({ length }) => length)).toEqual([4, 13_000_001]);
    expect((value as { note: string }).note).toHaveLength(13_000_001);
  });

  it("refuses a text that is too long before it reads it", () => {
    const issues = parseJson(" ".repeat(1_000_001)).issues;
    expect(issues[0]?.expected.en).toBe("at most 1000000 characters");
  });

  it("survives a million brackets", () => {
    expect(parseJson("[".repeat(999_999)).issues).toHaveLength(1);
  });

  it("takes such names as those of the object itself, where a reader asks for that", () => {
    const text = '{"__proto__": {"x": 1}, "constructor": 2, "prototype": [3]}';
    const { value, issues } = parseJson(text, { length: 100, depth: 32, anyName: true });
    expect(issues).toEqual([]);
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as { x?: number }).x).toBeUndefined();
    const twice = '{"__proto__": 1, "__proto__": 2}';
    expect(parseJson(twice, { length: 100, depth: 32, anyName: true }).issues).toHaveLength(1);
  });

  it("never lets a name reach the prototype of every object", () => {
    parseJson(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
