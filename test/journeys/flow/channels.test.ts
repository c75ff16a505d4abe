/**
 * Ways from a full place to another, closed from the contract date on.
 */
import { describe, expect, it } from "vitest";
import { CHANNELS, type Channel, compilePlan, divergenceDay, REASONS } from "#journeys";
import { isChannelOpen } from "../../../journeys/flow/channels.ts";
import { COUNTER } from "../../../journeys/measures/recorder.ts";
import { lived } from "../../laws/lived.ts";
import { change, changeAll, smallRegion } from "../../support/model.ts";

/** Everything that can follow a wait follows it, or a closed way would look like a rare one. */
const busy = changeAll(smallRegion, {
  "waiting.patienceDays": 30,
  // A budget for all youths grows by agreement, which is no answer to what happens.
  "contracts.populationGrowthShare": 0,
});
const closed = (channel: Channel) => change(busy, `channels.${channel}`, false);

const open = lived(busy, { until: 2029, keepLog: true });
const without = Object.fromEntries(
  CHANNELS.map((channel) => [channel, lived(closed(channel), { until: 2029, keepLog: true })]),
) as Readonly<Record<Channel, typeof open>>;

type World = (typeof open)["world"];

/** Of 2028 and 2029. */
function counted({ recorder }: World, counter: keyof typeof COUNTER): number {
  const row = COUNTER[counter] * recorder.years;
  return recorder.counters.slice(row + recorder.years - 2, row + recorder.years).reduce(sum);
}
const sum = (all: number, value: number): number => all + value;

/** Moments and stretches in the log that begin from the contract date on, by reason. */
function logged({ log, plan }: World, reason: string): number {
  const code = (REASONS as readonly string[]).indexOf(reason);
  let count = 0;
  for (let row = 0; row < (log?.length ?? 0); row++) {
    if (log?.reason[row] === code && log.from[row]! >= plan.calendar.contractDay) count++;
  }
  return count;
}

describe("a channel", () => {
  it("is open in the region as it ships, and leaves the past alone when it is closed", () => {
    const base = compilePlan(busy);
    for (const channel of CHANNELS) {
      expect(smallRegion.channels[channel].value).toBe(true);
      expect(divergenceDay(base, compilePlan(closed(channel)))).toBe(base.calendar.contractDay);
      const { world } = without[channel];
      expect(isChannelOpen(world, channel, base.calendar.contractDay - 0.5)).toBe(true);
      expect(isChannelOpen(world, channel, base.calendar.contractDay)).toBe(false);
    }
  });

  it("that is closed is used by nobody any more", () => {
    const byCounter = [
      ["bridge", "bridging-starts"],
      ["outOfRegion", "out-of-region-starts"],
      ["offContract", "off-contract-starts"],
      ["crisis", "crisis-while-waiting"],
    ] as const;
    for (const [channel, counter] of byCounter) {
      expect(counted(open.world, counter), counter).toBeGreaterThan(0);
      expect(counted(without[channel].world, counter), counter).toBe(0);
    }
    const byReason = [
      ["substitute", "substitute"],
      ["otherProvider", "moved-capacity"],
    ] as const;
    for (const [channel, reason] of byReason) {
      expect(logged(open.world, reason), reason).toBeGreaterThan(0);
      expect(logged(without[channel].world, reason), reason).toBe(0);
    }
  });

  it("of coming back leaves only those who were on their way already", () => {
    const before = counted(open.world, "repeat-starts");
    expect(counted(without.repeat.world, "repeat-starts")).toBeLessThan(0.8 * before);
  });

  it("of supply keeps the places paid by the unit as they were on the contract date", () => {
    const bases = ({ world }: typeof open) => Array.from(world.supply.base);
    const still = lived(closed("supplyResponse"), { until: 2028 });
    // A year later the bases are the same to the bit; with the channel open they are not.
    expect(bases(without.supplyResponse)).toEqual(bases(still));
    expect(bases(open)).not.toEqual(bases(lived(busy, { until: 2028 })));
  });

  it("of deterioration makes care after a long wait no longer than after a short one", () => {
    const harsh = change(busy, "waiting.deteriorationPerMonth", 0.05);
    const none = change(busy, "waiting.deteriorationPerMonth", 0);
    const days = (model: typeof busy) => {
      const { recorder } = lived(model, { until: 2029 }).world;
      return recorder.days.reduce(sum);
    };
    const [worse, shut] = [days(harsh), days(change(harsh, "channels.deterioration", false))];
    expect(shut).toBeLessThan(worse);
    expect(days(change(none, "channels.deterioration", false))).toBe(days(none));
  });
});
