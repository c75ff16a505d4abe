/**
 * The engine against the reference on thousands of networks made by chance.
 *
 * The one rule: as in test/reference/engine.test.ts, and with networks that are not tried there; a
 * network that shows a difference is named by its number.
 */
import { describe, expect, it } from "vitest";
import type { NetworkFile } from "#engine";
import { livedByEngine, livedByReference } from "../reference/both-programs.ts";
import {
  changingNetwork,
  keepingNetwork,
  mixedNetwork,
  sharingNetwork,
  type Times,
  tracedNetwork,
} from "../reference/extended-network.ts";
import { randomNetwork } from "../reference/random-network.ts";

const [FIRST, COUNT] = [71, 1000];

const plainNetwork = (seed: number, times: Times): NetworkFile =>
  randomNetwork(seed, { times, customers: "drawn" });

describe.each(["continuous", "whole"] as const)("with %s times, the engine", (times) => {
  it.each([
    ["plain networks", plainNetwork],
    ["networks that share amounts", sharingNetwork],
    ["networks in which those who wait change", changingNetwork],
    ["networks in which servers are kept", keepingNetwork],
    ["networks with all of that", mixedNetwork],
    ["networks of customers who bring their visits", tracedNetwork],
  ] as const)("does what the reference does on %s", (_what, make) => {
    const differing = Array.from({ length: COUNT }, (_, at) => FIRST + at).filter((seed) => {
      const file = make(seed, times);
      const [ours, theirs] = [livedByEngine(file).lived, livedByReference(file).lived];
      return JSON.stringify(ours) !== JSON.stringify(theirs);
    });
    expect(differing).toEqual([]);
  });
});
