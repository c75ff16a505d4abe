/**
 * Corners where behaviours meet: each file once made the engine wrong, endless or silent.
 *
 * The one rule: what is expected was worked out by hand, in the comment above it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileNetwork, type NetworkFile, runNetwork, summariseNetwork, VisitLog } from "#engine";
import { repoRoot } from "../../support/repo-files.ts";

function run(name: string) {
  const path = join(repoRoot, "test", "engine", "stations", "strain", `${name}.json`);
  const file = JSON.parse(readFileSync(path, "utf8")) as NetworkFile;
  const network = compileNetwork(file);
  const trace: string[] = [];
  const visits = new VisitLog();
  const result = runNetwork(network, {
    seed: name,
    replication: 0,
    visits,
    trace: (time, event, customer, cls, station) =>
      trace.push(`${time} ${event} ${customer} ${cls} ${station}`),
  });
  const of = (event: string) => trace.filter((line) => line.split(" ")[1] === event);
  return { result, visits, of, summary: summariseNetwork(network, [result]) };
}

describe("branching", () => {
  // One server: starts at 6, 8, 10, 12 with waits 3 to 6. Two: nobody waits.
  it("at time 0 gives the run itself and its variants, with a warm-up too", () => {
    const { summary, result } = run("branch0");
    expect(summary.stations["d"]).toMatchObject({ arrivals: { mean: 2 }, wait: { mean: 4.5 } });
    expect(result.variants?.["m"]?.stations[0]?.[0]?.[4]).toBe(0);
  });
});

describe("resources", () => {
  it("that come back for nobody do not keep a run going", () => {
    expect(run("hang").of("start")).toEqual([]);
  });

  // The room is held until 1 by who is in service, then for 2 by each of three.
  it("are held by who is in service at time 0", () => {
    expect(run("initial-needs").of("start")).toEqual([
      "1 start 1 a desk",
      "3 start 2 a desk",
      "5 start 3 a desk",
    ]);
  });

  it("go to who has waited longest, whatever the order of stations in the file", () => {
    const expected = ["5 start 0 a two", "7 start 1 a one"];
    expect(run("order-a").of("start")).toEqual(expected);
    expect(run("order-b").of("start")).toEqual(expected);
  });

  it("renewed while held are not there twice", () => {
    const times = run("renew-held")
      .of("start")
      .map((line) => Number(line.split(" ")[0]));
    expect(times).toEqual([0, 8, 16]);
  });
});

describe("standstill", () => {
  it("of customers nobody serves leaves figures that are numbers or nothing", () => {
    const text = JSON.stringify(run("stuck-stop").summary, (_, value) =>
      typeof value === "number" && !Number.isFinite(value) ? "endless" : value,
    );
    expect(text).not.toContain("endless");
  });

  it.each(["hold-circle", "keep-circle"])(
    "of %s, who keep what the other wants, is a deadlock",
    (name) => {
      expect(run(name).result.deadlock).toEqual({ time: 1, stations: ["one", "two"] });
    },
  );
});

describe("holding a server", () => {
  // At "one": from 1 to 11 by who is second at "two", from 1 to 21 by the third, blocked until 11.
  it("goes on after being blocked, until service starts", () => {
    expect(run("hold-block").summary.stations["one"]?.blockedServers?.mean).toBeCloseTo(0.3, 12);
  });
});

describe("changes while waiting", () => {
  // Waited 1 before, so that the third day is over at 2.
  it("come to those who wait at the start too", () => {
    expect(run("initial-change").of("change")).toEqual(["2 change 1 urgent desk"]);
  });

  it("can follow each other", () => {
    expect(run("chain-change").of("change")).toEqual(["3 change 1 b desk", "6 change 1 c desk"]);
  });

  // 5 becomes 4 at 4 and 3 at 7: an arrival of priority 0 still goes first at 10.
  it("of priority go by one, also where the priorities of the file are further apart", () => {
    expect(run("rise-gap").of("start").slice(1)).toEqual([
      "10 start 2 a desk",
      "11 start 1 b desk",
    ]);
  });
});

describe("the log of visits", () => {
  it("has no start for who never started", () => {
    const { visits } = run("initial-renege");
    const [block] = visits.blocks;
    const reneged = [0, 1, 2].filter((row) => block?.outcome[row] === 1);
    expect(reneged).toHaveLength(2);
    for (const row of reneged) expect(block?.started[row]).toBeNaN();
  });
});

describe("overflow", () => {
  it("in a ring tries every station once", () => {
    expect(run("overflow-ring").summary.stations).toMatchObject({
      one: { arrivals: { mean: 3 }, lost: { mean: 2 } },
      two: { arrivals: { mean: 2 }, lost: { mean: 1 } },
    });
  });
});
