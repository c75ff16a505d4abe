/**
 * What the bundler made a variable is a constant again in the program that is run, where it can be.
 *
 * The rule this file keeps: a module means the same as before, which is seen by running it.
 */
import { describe, expect, it } from "vitest";
import { withConstants } from "../../bin/constants.mjs";

/** What a module leaves in `told`. */
function told(code: string): unknown {
  return new Function(`${code}\nreturn told;`)();
}

describe("constants of the built program", () => {
  it("are what is given a value once, classes among them", () => {
    const code =
      "var STEP = 20;\nvar Kernel = class {\n  next = STEP;\n};\nvar told = new Kernel().next;";
    expect(withConstants(code)).toBe(code.replaceAll(/^var/gm, "const"));
    expect(told(withConstants(code))).toBe(20);
  });

  it.each([
    ["is given another value", "n = 2;"],
    ["is given another value in a function", "(() => {\n  n = 2;\n})();"],
    ["is counted up", "n++;"],
    ["is counted up first", "++n;"],
    ["is added to", "n += 1;"],
    ["is given a value where it has none", "n &&= 2;"],
    ["is shifted", "n <<= 1;"],
    ["gets its value from a list", "[n] = [2];"],
    ["gets its value from a record", "({ n } = { n: 2 });"],
  ])("a name that %s stays a variable", (_, change) => {
    const code = `var n = 1;\n${change}\nvar told = n;`;
    expect(withConstants(code)).toContain("var n = 1;");
    expect(told(withConstants(code))).toBe(2);
  });

  it("comparing, and functions with an arrow, give no value", () => {
    const code = "var n = 1;\nvar told = n == 1 && n === 1 && n >= 1 && ((n) => n)(true);";
    expect(withConstants(code)).toMatch(/^const n = 1;\nconst told = /);
    expect(told(withConstants(code))).toBe(true);
  });

  it("what has no value yet stays a variable", () => {
    const code = "var told;\ntold = 3;";
    expect(withConstants(code)).toBe(code);
  });
});
