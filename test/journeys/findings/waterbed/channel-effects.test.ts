/**
 * What comes back along each way, and what each adds when ways hang together.
 */
import { describe, expect, it } from "vitest";
import {
  type ChannelWorld,
  channelEffects,
} from "../../../../journeys/findings/waterbed/channel-effects.ts";
import type { PairSummary } from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { savingOf } from "../../../../journeys/findings/waterbed/saving.ts";
import { drawsFrom } from "../draws.ts";
import { shifted } from "../replications.ts";

const saved = (pairs: readonly PairSummary[]) => savingOf(pairs, "1", { windowYears: 1 });

/** Segment 1 saves 500 a replication, more or less; of each day saved a share comes in 5. */
function world(closed: readonly string[], share: number, noise = 0, count = 10): ChannelWorld {
  const { normal } = drawsFrom(8);
  const pairs = Array.from({ length: count }, () => {
    const amount = 500 + 20 * normal();
    return shifted([{ days: [-amount, 0, 0, 0, amount * share + noise * normal(), 0] }]);
  });
  return { closed, pairs };
}

describe("ways that do not touch each other", () => {
  const worlds = [
    world([], 0.5),
    world(["substitute"], 0.2),
    world(["crisis"], 0.4),
    world(["repeat"], 0.45),
    world(["substitute", "crisis", "repeat"], 0.05),
  ];
  const found = channelEffects(worlds, saved)!;

  it("have what leakage falls by without each, largest first", () => {
    expect(found.effects.map(({ channels }) => channels[0])).toEqual([
      "substitute",
      "crisis",
      "repeat",
    ]);
    expect(found.effects.map(({ effect }) => effect!.mean)).toEqual([
      expect.closeTo(0.3, 4),
      expect.closeTo(0.1, 4),
      expect.closeTo(0.05, 4),
    ]);
    expect(found.effects[0]!.without).toBeCloseTo(0.2, 4);
    expect([found.open, found.closed]).toEqual([expect.closeTo(0.5, 4), expect.closeTo(0.05, 4)]);
  });

  it("add up, so that no more is needed", () => {
    expect(found.sum).toBeCloseTo(0.45, 4);
    expect(found.interact).toBe(false);
    expect(found.shapley).toBeNull();
  });

  it("have intervals over replications that share their chance", () => {
    const noisy = [world([], 0.5, 20), world(["crisis"], 0.4, 20)];
    const { effect } = channelEffects(noisy, saved)!.effects[0]!;
    // The same noise in both worlds: the difference is firm where each leakage is not.
    expect(effect!.high! - effect!.low!).toBeLessThan(0.01);
    expect(effect!.mean).toBeCloseTo(0.1, 3);
  });
});

describe("ways that hang together", () => {
  /** Either of two ways is enough for what goes along them. */
  const worlds = [
    world([], 0.5),
    world(["substitute"], 0.5),
    world(["offContract"], 0.5),
    world(["bridge", "repeat"], 0.4),
    world(["substitute", "offContract"], 0.1),
    world(["substitute", "bridge", "repeat"], 0.4),
    world(["offContract", "bridge", "repeat"], 0.4),
    world(["substitute", "offContract", "bridge", "repeat"], 0),
  ];
  const found = channelEffects(worlds, saved)!;

  it("are told to, where single effects do not add up", () => {
    const first = channelEffects(
      [...worlds.slice(0, 3), world(["bridge"], 0.4), world(["repeat"], 0.5), worlds.at(-1)!],
      saved,
    )!;
    expect(first.sum).toBeCloseTo(0.1, 4);
    expect(first.interact).toBe(true);
    expect(first.shapley).toBeNull();
  });

  it("get Shapley values where every combination was lived", () => {
    const shares = new Map(
      found.shapley!.map(({ channels, effect }) => [channels.join("+"), effect!.mean]),
    );
    expect(shares.get("substitute")).toBeCloseTo(0.2, 4);
    expect(shares.get("offContract")).toBeCloseTo(0.2, 4);
    expect(shares.get("bridge+repeat")).toBeCloseTo(0.1, 4);
  });
});

it("has no effect where nothing is saved without a way, and none without the open world", () => {
  const gone = { closed: ["crisis"], pairs: [shifted([{ days: [10, 0, 0, 0, 5, 0] }])] };
  const open = { closed: [], pairs: [shifted([{ days: [-10, 0, 0, 0, 5, 0] }])] };
  const { effects, sum, interact } = channelEffects([open, gone], saved)!;
  expect(effects[0]).toEqual({ channels: ["crisis"], without: null, effect: null });
  expect([sum, interact]).toEqual([null, null]);
  expect(channelEffects([gone], saved)).toBeNull();
});
