/**
 * The fingerprint of a program: another program, another fingerprint, and nothing else.
 */
import { describe, expect, it } from "vitest";
import { meaningOf } from "./stamp.ts";

describe("the fingerprint of a program", () => {
  it("does not change with comments, blank space or words for people", () => {
    const plain = meaningOf("a.ts", "export const days = 14;\n");
    expect(meaningOf("a.ts", "/** Two weeks. */\nexport const days =\n  14; // why\n")).toBe(plain);
    const data = meaningOf("a.json", '{ "value": 1, "nl": "een", "why": "so" }');
    expect(meaningOf("a.json", '{"value":1,"nl":"één","why":"because"}')).toBe(data);
  });

  it("changes with a number, in a program and in data", () => {
    expect(meaningOf("a.ts", "const a = 1;")).not.toBe(meaningOf("a.ts", "const a = 2;"));
    expect(meaningOf("a.json", '{"value":1}')).not.toBe(meaningOf("a.json", '{"value":2}'));
  });
});
