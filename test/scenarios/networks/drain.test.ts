/**
 * Runs that end with the last departure, where somebody cannot leave.
 *
 * The one rule: what is certain before a run is refused; what only chance decides is told after it.
 */
import { describe, expect, it } from "vitest";
import { checkNetwork, networkFileOf, networkOutcome, runHere, settled } from "#scenarios";
import { type Loose, oneStation } from "./sample-networks.ts";

/** Twenty customers, then until the last has left. */
function draining(change: (file: Loose) => unknown): Loose {
  const { horizon: _horizon, ...file } = oneStation();
  file.stopAfterArrivals = 20;
  change(file);
  return file;
}

const pathsOf = (file: Loose) => checkNetwork(file).map(({ path }) => path);
const using = (file: Loose, amount: number): void => {
  file.resources = [{ id: "hours", amount }];
  file.stations[0].consumes = { hours: 2 };
};

describe("a run that can never end with the last departure", () => {
  it("is refused where a station has no servers", () => {
    expect(pathsOf(draining((f) => (f.stations[0].servers = 0)))).toEqual(["/stations/0/servers"]);
    const never = [
      [0, 0],
      [5, 0],
    ];
    expect(pathsOf(draining((f) => (f.stations[0].servers = never)))).toEqual([
      "/stations/0/servers",
    ]);
  });

  it("is refused where a budget is too small for all, by what each uses", () => {
    expect(pathsOf(draining((f) => using(f, 39)))).toEqual(["/resources/0/amount"]);
    expect(pathsOf(draining((f) => using(f, 40)))).toEqual([]);
  });

  it.each<readonly [string, (file: Loose) => unknown]>([
    [
      "patience",
      (f) => (f.stations[0].patience = { default: { dist: "exponential", mean: 1, to: "x" } }),
    ],
    ["a line without places", (f) => (f.stations[0].queueCapacity = 0)],
    ["baulking", (f) => (f.stations[0].baulk = { default: { chance: [[0, 1]] } })],
  ])("may have a station without servers where there is %s", (_what, change) => {
    const file = draining((f) => {
      f.stations[0].servers = 0;
      change(f);
    });
    expect(pathsOf(file)).toEqual([]);
  });

  it("may have a budget that is renewed, and a station without servers that nobody comes to", () => {
    const renewed = draining((f) => {
      using(f, 5);
      f.resources[0].renew = { every: 1 };
    });
    expect(pathsOf(renewed)).toEqual([]);
    const empty = {
      id: "spare",
      servers: 0,
      service: { default: { dist: "exponential", mean: 1 } },
    };
    expect(pathsOf(draining((f) => f.stations.push(empty)))).toEqual([]);
  });
});

describe("customers who never left", () => {
  const outcomeOf = (file: Loose, replications = 3) => {
    const job = settled({ file: networkFileOf(file), seed: "1", replications });
    return networkOutcome(
      job,
      runHere(job, () => 0),
    );
  };

  // At 0, 1, … 19, each served for 1: those of 0 to 4 are, from 5 on there is nobody.
  const closing = draining((f) => {
    f.arrivals[0].process = { type: "trace", times: Array.from({ length: 20 }, (_, at) => at) };
    f.stations[0].service.default = { dist: "deterministic", value: 1 };
    f.stations[0].servers = [
      [0, 1],
      [4.5, 0],
    ];
  });

  it("are counted, mean over replications", () => {
    expect(checkNetwork(closing)).toEqual([]);
    const outcome = outcomeOf(closing);
    expect(outcome.classes["c"]?.exited?.mean).toBe(5);
    expect(outcome.neverLeft).toEqual({ replications: 3, customers: 15 });
  });

  it("are counted in the variant where they are", () => {
    const file = draining((f) => {
      f.branches = { at: 0.5, variants: { closed: { servers: { s: 0 } } } };
    });
    const outcome = outcomeOf(file);
    expect(outcome.neverLeft).toBeUndefined();
    expect(outcome.variants?.["closed"]?.neverLeft?.replications).toBe(3);
  });

  it("are not those who are there at a horizon", () => {
    const { stopAfterArrivals: _count, ...rest } = closing;
    expect(outcomeOf({ ...rest, horizon: 20 }).neverLeft).toBeUndefined();
  });
});
