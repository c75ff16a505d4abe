/**
 * How a browser is found, and what is said when there is none. No browser is started here.
 */
import { describe, expect, it } from "vitest";
import { findChromium } from "./browser.ts";

describe("the browser for the page tests", () => {
  // Node itself stands in for a browser: a program that certainly exists.
  const program = process.execPath;

  it("is the chosen one, whatever stands in the usual places", () => {
    expect(findChromium(program, ["/usr/bin/env"])).toBe(program);
  });

  it("is the first of the usual places that holds a program", () => {
    expect(findChromium("", ["/not/there", program, "/usr/bin/env"])).toBe(program);
  });

  it("is missed with a sentence that tells how to install it", () => {
    expect(() => findChromium("", ["/not/there"])).toThrow(/apt-get install -y chromium/);
  });

  it("is not replaced by another when the chosen one is not there", () => {
    expect(() => findChromium("/not/there", [program])).toThrow('CHROME_PATH is "/not/there"');
  });
});
