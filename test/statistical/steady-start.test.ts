/**
 * A sampled steady state against theory and against another program, with many replications.
 *
 * The one rule: what is seen in the first moments of a run is what theory says of any moment; a run
 * that begins empty, or has an error of 5 % in it, is told apart from that.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, meanEstimate, type NetworkFile, runNetwork } from "#engine";
import { networkFileOf, settled } from "#scenarios";
import { CONFIDENCE, covers } from "../support/confidence.ts";
import { exitCount, occupancyOf, stationFigure } from "../support/network-figures.ts";
import { exponential, networkFile, single } from "../theory/case.ts";
import { longerServices } from "../theory/faults.ts";

const REPLICATIONS = 3000;
const RHO = 0.9;

const queue = single(
  "M/M/1 from its steady state",
  RHO,
  { servers: 1, service: { default: exponential(1) } },
  { horizon: 0.5 },
);

interface Seen {
  readonly queueLength: number;
  readonly empty: number;
  readonly tenOrMore: number;
}

function firstMoments(file: NetworkFile): readonly Seen[] {
  const network = compileNetwork(file);
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const run = runNetwork(network, { seed: file.name, replication });
    const shares = occupancyOf(network, run, "A");
    return {
      queueLength: stationFigure(network, run, ["A", "queueLength"]),
      empty: shares[0]!,
      tenOrMore: shares.slice(10).reduce((sum, share) => sum + share, 0),
    };
  });
}

const covered = (seen: readonly Seen[], figure: keyof Seen, expected: number): boolean =>
  covers(
    meanEstimate(
      seen.map((one) => one[figure]),
      CONFIDENCE,
    ),
    expected,
  );

describe("the first half time unit of M/M/1 at 0.9, after a past of 4000", () => {
  const right = firstMoments({ ...queue, start: 4000 });
  const empty = firstMoments(queue);
  const wrong = firstMoments({ ...longerServices()(queue), start: 4000 });

  // ρ² / (1 - ρ), 1 - ρ and ρ¹⁰ (geometric).
  it.each([
    ["queueLength", RHO ** 2 / (1 - RHO)],
    ["empty", 1 - RHO],
    ["tenOrMore", RHO ** 10],
  ] as const)(
    "has the %s of theory, unlike an empty start or longer services",
    (name, expected) => {
      expect(covered(right, name, expected)).toBe(true);
      expect(covered(empty, name, expected)).toBe(false);
      expect(covered(wrong, name, expected)).toBe(false);
    },
  );

  it("has it as well when pilot runs say how long the past is", () => {
    const job = {
      file: networkFileOf({ ...queue, start: "steady" }),
      seed: "pilots",
      replications: 1,
    };
    const seen = firstMoments(settled(job).file);
    expect(covered(seen, "queueLength", RHO ** 2 / (1 - RHO))).toBe(true);
    expect(covered(seen, "empty", 1 - RHO)).toBe(true);
  });
});

describe("the first five days of twelve stations, after a past of 250", () => {
  const { file } = networkFile("twelve-stations");

  function throughput(start: Partial<NetworkFile>) {
    const network = compileNetwork({ ...file, warmup: 0, horizon: 5, ...start });
    const values = Array.from({ length: 600 }, (_, replication) => {
      const run = runNetwork(network, { seed: "twelve at once", replication });
      return exitCount(network, run, "exit") / 5;
    });
    return meanEstimate(values, CONFIDENCE);
  }

  // 36.462 a day by 200 runs of 4750 days of a hand-written C++ program, to 0.009.
  it("send away as many a day as the reference does in the long run", () => {
    const { mean } = (file as unknown as { "x-reference": { throughput: { mean: number } } })[
      "x-reference"
    ].throughput;
    expect(covers(throughput({ start: 250 }), mean)).toBe(true);
    expect(covers(throughput({}), mean)).toBe(false);
  });
});
