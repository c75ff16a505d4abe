/**
 * What comes back and is no waterbed, and what cannot come back at all.
 *
 * The one rule: what was shown is said to be shown, whatever the verdict is called.
 */
import { describe, expect, it } from "vitest";
import { ratio, told } from "./told-waterbed.ts";

describe("a return", () => {
  it("says that something comes back where that is shown, though it is no waterbed", () => {
    const less = told({ leakageEuro: ratio(0.16, 0.02), verdict: "no-waterbed-shown" }).text;
    expect(less).toMatch(
      /iets ergens anders terug, en dat is aangetoond: van elke bespaarde euro 16/,
    );
    expect(less).toMatch(/minder dan wat wij een waterbed noemen \(meer dan 20%\)/);
    // A narrow margin on both sides of the limit is not too wide.
    const around = told({ leakageEuro: ratio(0.19, 0.03), verdict: "unknown" }).text;
    expect(around).toMatch(/dat is aangetoond: .* Of het meer is dan 20%, .* weten we niet\./);
    expect(around).not.toMatch(/te breed/);
    const open = told({ leakageEuro: ratio(0.1, 0.3), verdict: "unknown" }).text;
    expect(open).toMatch(/te breed/);
    expect(open).not.toMatch(/dat is aangetoond/);
    const none = told({ leakageEuro: ratio(0.02, 0.05), verdict: "no-waterbed-shown" }).text;
    expect(none).toMatch(/^Een waterbed is niet aangetoond\./);
  });
});

describe("designs that are lived in the same way", () => {
  it("save nothing, which is certain, since no replication differs in anything", () => {
    const none = { rating: "nothing-saved", least: null, replicationsNeeded: null } as const;
    const same = { mean: 0, low: 0, high: 0 };
    const unrated = {
      rating: { days: none, euro: none },
      leakageEuro: null,
      leakageDays: null,
      verdict: "no-gross-saving",
    } as const;
    expect(told({ ...unrated, grossDays: same, grossEuro: same }).certainty).toBe("certain");
    const byChance = { mean: 0, low: -10, high: 10 };
    expect(told({ ...unrated, grossDays: byChance, grossEuro: same }).certainty).toBe("uncertain");
    const once = { mean: 0, low: null, high: null };
    expect(told({ ...unrated, grossDays: once, grossEuro: once }).certainty).toBe("unknown");
  });
});
