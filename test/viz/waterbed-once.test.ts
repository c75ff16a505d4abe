/**
 * A waterbed of one replication: no margin, so neither a verdict nor a refill.
 */
import { describe, expect, it } from "vitest";
import { bed, told } from "./told-waterbed.ts";

describe("a single replication", () => {
  const bare = { low: null, high: null } as const;
  const once = {
    verdict: "unknown",
    grossDays: { ...bed.grossDays, ...bare },
    leakageEuro: { mean: 0.6, ...bare, method: "unbounded" },
    leakageDays: { mean: 0.5, ...bare, method: "unbounded" },
    refill: { ...bed.refill, days: { mean: 0.21, ...bare, method: "unbounded" } },
  } as const;

  it("is told as one, with how many it takes, and speaks of no margin and no refill", () => {
    const { text } = told(once);
    expect(text).toMatch(/maar één keer doorgerekend, en dan is er geen marge\. .* 60 cent/);
    expect(text).toMatch(/gewoonlijk 20 keer\./);
    expect(text).not.toMatch(/te breed|gingen er/);
    expect(text).toMatch(/zeggen we na één keer doorrekenen niet/);
    expect(told(once, "en").text).toMatch(/run only once.* 20 as a rule/);
  });

  it("is no other word for a margin that is too wide", () => {
    const { text } = told({ ...once, grossDays: bed.grossDays, refill: bed.refill });
    expect(text).toMatch(/te breed/);
    expect(text).not.toMatch(/één keer/);
    expect(text).toMatch(/gingen er/);
  });
});
