/**
 * Where everybody is on the first of January: nobody is lost, and the books of the run agree.
 *
 * The one rule: what is expected comes from the books that the run keeps itself, or is counted by hand.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { ReplicationResult, RunSummary } from "#journeys";
import type { Results, SlicedDesign, Slices } from "#results";
import { inProcessRunner, runExperiment } from "#scenarios";
import {
  codeOf,
  type LogColumns,
  NO_TANK,
  STOCK,
  STOCK_CODES,
  stockOn,
} from "../../../../scenarios/results/pathways/stock-places.ts";
import { context, livedTwice, smallPlan } from "../../small-runs.ts";

let results: Results;
let first: ReplicationResult;
let slices: Slices;

beforeAll(async () => {
  ({ results, first } = await livedTwice());
  if (results.slices === undefined) throw new Error("The run gave no slices.");
  ({ slices } = results as { slices: Slices });
});

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

function runOf({ variant }: SlicedDesign): RunSummary {
  const run = first.runs[variant];
  if (run === undefined) throw new Error(`No run of ${variant}.`);
  return run;
}

/** Month of the run in which a slice lies. */
const monthOf = (run: RunSummary, day: string): number =>
  (Number(day.slice(0, 4)) - (run.years[0] ?? 0)) * 12;

describe("slices", () => {
  it("are of the first and the last design, from the year before the policy window", () => {
    expect(slices.designs.map(({ variant }) => variant)).toEqual(["small", "small-savings"]);
    expect(slices.days).toEqual(["2027-01-01", "2028-01-01", "2029-01-01"]);
    expect(slices.tanks).toEqual(["1", "2", "3", "4", "5", "local-team"]);
  });

  it("hold everybody once, every year", () => {
    for (const { youths, known, variant } of slices.designs) {
      expect(known).toBe(sum(first.logs[variant]?.people.known ?? []));
      for (const day of youths) expect(sum(day)).toBe(known);
    }
  });

  it("add up: stock plus inflow less outflow is the next stock, place by place", () => {
    const size = slices.places.length;
    for (const { youths, flows } of slices.designs) {
      flows.forEach((flow, at) => {
        slices.places.forEach((_, place) => {
          const inflow = sum(slices.places.map((_one, from) => flow[from * size + place] ?? 0));
          const outflow = sum(flow.slice(place * size, (place + 1) * size));
          const stays = flow[place * size + place] ?? 0;
          expect(outflow).toBe(youths[at]?.[place]);
          expect((youths[at]?.[place] ?? 0) + (inflow - stays) - (outflow - stays)).toBe(
            youths[at + 1]?.[place],
          );
        });
      });
    }
  });

  it("lose nobody to the time before asking", () => {
    const size = slices.places.length;
    for (const { flows } of slices.designs) {
      for (const flow of flows) {
        const back = slices.places.map((_, from) => (from === 0 ? 0 : (flow[from * size] ?? 0)));
        expect(sum(back)).toBe(0);
      }
    }
  });

  it("have as many youths in the segments as the books of the run on that day", () => {
    for (const design of slices.designs) {
      const run = runOf(design);
      slices.days.forEach((day, at) => {
        const inSegments = sum((design.youths[at] ?? []).slice(1, 6));
        expect(inSegments).toBeGreaterThan(50);
        expect(inSegments).toBe(run.youthsInCare[monthOf(run, day)]);
      });
    }
  });

  it("have the waiting lists of the books, segment by segment", () => {
    for (const design of slices.designs) {
      const run = runOf(design);
      slices.days.forEach((day, at) => {
        const lists = [0, 1, 2, 3, 4].map(
          (segment) => run.waiting[segment * run.months + monthOf(run, day)],
        );
        expect(design.requests[at]?.slice(0, 5)).toEqual(lists);
        expect(sum(lists.map((list) => list ?? 0))).toBeGreaterThan(10);
      });
    }
  });

  it("have the help of the local team of the books", () => {
    for (const design of slices.designs) {
      const run = runOf(design);
      slices.days.forEach((day, at) => {
        // Who has that help and care of a segment counts in the segment.
        const running = run.inCare[5 * run.months + monthOf(run, day)] ?? 0;
        const counted = design.youths[at]?.[6] ?? 0;
        expect(counted).toBeLessThanOrEqual(running);
        expect(counted).toBeGreaterThan(0.8 * running);
      });
    }
  });

  it("are the same in both designs before anything differs", () => {
    const [today, design] = slices.designs;
    expect(design?.youths[0]).toEqual(today?.youths[0]);
    expect(design?.youths.at(-1)).not.toEqual(today?.youths.at(-1));
  });

  it("come with a conclusion on all replications", () => {
    const finding = results.findings.find(({ kind }) => kind === "stock");
    expect(finding?.figures["year"]).toBe(2029);
    expect(finding?.figures["replications"]).toBe(2);
    const youths = finding?.figures["youths"] as { readonly mean: number };
    const run = runOf(slices.designs[1] as SlicedDesign);
    expect(
      Math.abs(youths.mean - (run.youthsInCare[monthOf(run, "2029-01-01")] ?? 0)),
    ).toBeLessThan(0.2 * youths.mean);
  });

  it("are not there without journeys", async () => {
    const plan = smallPlan(1);
    const outcome = await runExperiment(
      { ...plan, job: { ...plan.job, logs: [] } },
      inProcessRunner(),
      context,
    );
    expect(outcome.results === null || "slices" in outcome.results).toBe(false);
  });
});

describe("one youth on one day", () => {
  /** Youth 0, in places 0 (segment 5), 1 (segment 1) and the team; reasons 8 blocked, 9 bridging. */
  const rows = [
    // youth, place, phase, from, until, reason
    [0, 2, 0, 10, 14, 0],
    [0, 0, 0, 14, 30, 0],
    [0, 1, 0, 20, 50, 0],
    [0, 2, 1, 22, 28, 9],
    [0, 0, 1, 30, 70, 0],
    [0, 1, 1, 50, 60, 0],
    [0, 1, 0, 60, 65, 8],
    [0, 3, 2, 70, 70, 0],
    [0, 0, 0, 90, 90, 0],
  ] as const;
  const column = (at: number) => rows.map((row) => row[at] as number);
  const log: LogColumns = {
    length: rows.length,
    youth: Uint32Array.from(column(0)),
    place: Uint8Array.from(column(1)),
    phase: Uint8Array.from(column(2)),
    from: Float32Array.from(column(3)),
    until: Float32Array.from(column(4)),
    reason: Uint8Array.from(column(5)),
    people: { known: Uint8Array.of(1, 1, 0), firstAsked: Float32Array.of(10, -5, 3) },
  };
  const reading = { tankOf: [4, 0, 5, NO_TANK], blocked: 8, bridging: 9 };
  const on = (day: number) => STOCK_CODES[stockOn(log, reading, day).code[0] ?? 0];

  it.each([
    [10, "not-yet", "has not asked before that day"],
    [11, "waiting:local-team", "is looked at by the team"],
    [14, "waiting:local-team", "still is, when the day begins"],
    [15, "waiting:5", "waits"],
    [21, "waiting:1", "waits for the heaviest of two"],
    [23, "bridged:1", "gets light help meanwhile"],
    [29, "waiting:1", "gets it no more"],
    [31, "5", "gets care, and that goes before a heavier wait"],
    [51, "1", "gets the heaviest of two"],
    [62, "1", "keeps a place"],
    [66, "5", "has the lighter care left"],
    [71, "out", "has left"],
    [91, "out", "is not back by a moment that lasts no time"],
  ])("on day %d is in %s: %s", (day, place) => {
    expect(on(day)).toBe(place);
  });

  it("who asked before the run has left, and who never came is nowhere", () => {
    const { code } = stockOn(log, reading, 5);
    expect([code[1], code[2]]).toEqual([STOCK.out, STOCK.notYet]);
  });

  it("counts every request, also of who gets care", () => {
    const { requests, running } = stockOn(log, reading, 40);
    expect([...requests]).toEqual([1, 0, 0, 0, 0, 0]);
    expect([...running]).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it("goes before nothing: care, then waiting, then having left", () => {
    expect(codeOf(NO_TANK, NO_TANK, true, true)).toBe(STOCK.out);
    expect(codeOf(NO_TANK, 2, true, true)).toBe(STOCK.bridged + 2);
    expect(codeOf(3, 0, false, true)).toBe(STOCK.care + 3);
  });
});
