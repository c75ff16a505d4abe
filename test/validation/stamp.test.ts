/**
 * The fingerprint of a program: another program, another fingerprint, and nothing else.
 */
import { describe, expect, it } from "vitest";
import { parts } from "./parts.ts";
import { bundled, meaningOf, stampOf } from "./stamp.ts";

function textOf(contents: string): string {
  return bundled({ stdin: { contents, loader: "ts" } });
}

describe("the fingerprint of a program", () => {
  const plain = textOf("const days = 14;\nconsole.log(days);\n");

  it("does not change with comments, blank space, names or what is never used", () => {
    expect(textOf("/** Two weeks. */ const wait = 14; // why\n\nconsole.log(wait);")).toBe(plain);
    expect(textOf("const days = 14; function never() {} console.log(days);")).toBe(plain);
  });

  it("changes with a number, here and in what is imported", () => {
    expect(textOf("console.log(15);")).not.toBe(plain);
    const entry = "test/validation/parts/rush-rows.ts";
    expect(stampOf({ entries: [entry], data: [] })).not.toBe(
      stampOf({ entries: ["test/validation/parts/null-rows.ts"], data: [] }),
    );
    expect(bundled({ entryPoints: [entry] })).toContain("exponential");
  });

  it("reads data without its words for people", () => {
    const data = meaningOf('{ "value": 1, "nl": "een", "why": "so" }');
    expect(meaningOf('{"value":1,"nl":"één","why":"because"}')).toBe(data);
    expect(meaningOf('{"value":2}')).not.toBe(data);
  });
});

describe("what the parts of the validation name as their program", () => {
  it.each(parts.map((part) => [part.name, part]))("%s lives its experiments there", (_, part) => {
    const text = part.program.entries.map((entry) => bundled({ entryPoints: [entry] })).join("\n");
    expect(text).toContain(`${part.run.name}`);
  });
});
