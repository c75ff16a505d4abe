/**
 * Both ends of a difference that was not shown, as less and more.
 *
 * The one rule: an end that is not nothing is never written as nothing.
 */
import { describe, expect, it } from "vitest";
import type { ClaimContext } from "../../viz/words/claim.ts";
import { clausesOf } from "../../viz/words/clauses.ts";
import { formatter } from "../../viz/words/format.ts";

const format = formatter("nl");
const { bothEnds } = clausesOf({
  ...{ margin: "marge", change: "verschil", insteadOf: "in plaats van" },
  around: (amount) => `rond ${amount}`,
  between: (low, high) => `tussen ${low} en ${high}`,
});

function told(low: number, high: number): string {
  const value = { mean: (low + high) / 2, low, high };
  const context = { format } as unknown as ClaimContext;
  return bothEnds(context, value, format.waitDays, ["korter", "langer"]).replaceAll("\u00a0", " ");
}

describe("both ends of a difference", () => {
  it("are as fine as an end near 0 asks for", () => {
    expect(told(-0.02, 0.6)).toBe("tussen 0,02 dagen korter en 0,60 dagen langer");
    expect(told(-0.3, 4)).toBe("tussen 0,3 dagen korter en 4,0 dagen langer");
    expect(told(-2, 3)).toBe("tussen 2 dagen korter en 3 dagen langer");
  });

  it("stay plain where an end is 0, or too near to it to be written", () => {
    expect(told(0, 3)).toBe("tussen 0 dagen langer en 3 dagen langer");
    expect(told(-0.0001, 3)).toBe("tussen 0 dagen korter en 3,0 dagen langer");
  });
});
