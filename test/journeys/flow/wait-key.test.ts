/**
 * Every wait of a youth has draws of its own, and every try of it.
 *
 * The one rule: who waits decides by a coin at every try, so lengths of waits are geometric and those
 * of one youth have nothing to do with each other.
 */
import { describe, expect, it } from "vitest";
import { compilePlan } from "#journeys";
import { see, withoutDelays } from "../../pathologies/levels.ts";
import { changeAll, smallRegion } from "../../support/model.ts";
import { FIRST, quietRegion } from "./two-stays.ts";

const PATIENCE = 10;
/** Hardly a place, so nearly all waits end by giving up, after a whole number of tries. */
const full = (giveUp: number, comesBack: number) =>
  changeAll(withoutDelays(quietRegion([FIRST], [])), {
    [`forms.${FIRST}.inflowPer1000`]: 3,
    [`forms.${FIRST}.occupancy`]: 60,
    "waiting.patienceDays": PATIENCE,
    "waiting.stayPatienceDays": PATIENCE,
    "waiting.patienceCv": 0,
    "waiting.giveUpShare": giveUp,
    "waiting.giveUpReturn": comesBack,
    "outcome.repeatGapDays": 20,
  });

/** Tries of the waits of each youth that ended by giving up: at the second try at the earliest. */
function triesOf(giveUp: number, comesBack: number, until: number): readonly (readonly number[])[] {
  const { journeys } = see(full(giveUp, comesBack), { until });
  return journeys.map((journey) =>
    journey
      .filter(({ phase, open }) => phase === "waiting" && !open)
      .map(({ from, until: end }) => (end - from) / PATIENCE)
      .filter((tries) => Math.abs(tries - Math.round(tries)) < 1e-3)
      .map(Math.round),
  );
}

describe("a wait", () => {
  it("that comes again is decided anew", () => {
    const pairs = triesOf(0.5, 1, 2026).filter((tries) => tries.length > 1);
    expect(pairs.length).toBeGreaterThan(300);
    const same = pairs.filter(([first, second]) => first === second).length / pairs.length;
    // Two geometric numbers with chance 1/2 are equal with chance p / (2 - p) = 1/3.
    const error = Math.sqrt((1 / 3) * (2 / 3)) / Math.sqrt(pairs.length);
    expect(Math.abs(same - 1 / 3)).toBeLessThan(5 * error);
  });

  it("is decided at every try, also after many", () => {
    const waits = triesOf(0.1, 0, 2028).flat();
    const beyond = (tries: number): number => waits.filter((one) => one > tries).length;
    expect(beyond(16)).toBeGreaterThan(200);
    // Of who is still there after 16 tries, 0.9^10 are after 26.
    const share = beyond(26) / beyond(16);
    const law = 0.9 ** 10;
    const error = Math.sqrt((law * (1 - law)) / beyond(16));
    expect(Math.abs(share - law)).toBeLessThan(5 * error);
  });

  it("for one form shares no purpose with a wait for another", () => {
    const { purposes } = compilePlan(smallRegion);
    const { crisis, bridge, bridgeEnough, offContract, outOfRegion, giveUp, giveUpReturn } =
      purposes;
    const all = [crisis, bridge, bridgeEnough, offContract, outOfRegion, giveUp, giveUpReturn];
    const numbers = all.flatMap((column) => [...column]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
