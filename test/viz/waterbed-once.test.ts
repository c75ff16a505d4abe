/**
 * A waterbed of one replication: no margin, so neither a verdict nor a refill.
 */
import { describe, expect, it } from "vitest";
import type { Results, Waterbed } from "#results";
import { voiceOf, waterbedVerdicts } from "#viz";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const [bed] = results.waterbeds as readonly [Waterbed, ...Waterbed[]];

function told(change: Partial<Waterbed>, lang: "nl" | "en" = "nl") {
  const changed: Results = { ...results, findings: [], waterbeds: [{ ...bed, ...change }] };
  const [verdict] = waterbedVerdicts(changed, voiceOf(lang));
  return { text: verdict!.sentences.join(" ").replaceAll("\u00a0", " ") };
}

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
