/**
 * The measures of a border besides its extra days, on journeys small enough to count by hand.
 */
import { describe, expect, it } from "vitest";
import { borderCell } from "../../../../journeys/findings/walls/border-cells.ts";
import { judgeSystem } from "../../../../journeys/findings/walls/border-system.ts";
import { fragmentationOf } from "../../../../journeys/findings/walls/fragmentation.ts";
import { conductanceOf, modularityOf } from "../../../../journeys/findings/walls/openness.ts";
import { measuresOf } from "../../../../journeys/findings/walls/wall-measures.ts";
import { summariseWalls } from "../../../../journeys/findings/walls/wall-summary.ts";
import { chainsOf } from "../../../../journeys/findings/walls/youth-chains.ts";
import { type Attempt, columnsOf, times } from "./attempt-columns.ts";

const cell = borderCell(1, 2);
const options = { years: 2, periodDays: 100_000, lastDay: 2000 };
const summaryOf = (attempts: readonly Attempt[], more = {}) =>
  summariseWalls(columnsOf(attempts), { ...options, ...more });
const measured = (attempts: readonly Attempt[], more = {}) =>
  measuresOf([summaryOf(attempts, more)], cell);

const direct = (count: number, more: Partial<Attempt> = {}): Attempt[] =>
  times(count, { from: 0, to: 2, wait: 10, ...more });
const moved = (count: number, more: Partial<Attempt> = {}): Attempt[] =>
  times(count, { from: 1, to: 2, wait: 20, ...more });

describe("the log-rank test", () => {
  it("stands beside the verdict: a published table, with the sign of who starts later", () => {
    // Freireich et al. (1963): treated against placebo, chi-square 16.79 (Cox and Oakes 1984).
    const weeks = (from: number, waits: readonly number[]): Attempt[] =>
      waits.map((week) => ({
        from,
        to: 2,
        wait: Math.abs(week),
        outcome: week < 0 ? ("waiting" as const) : ("started" as const),
      }));
    const treated = [
      6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
    ];
    const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    const attempts = [...weeks(1, treated), ...weeks(0, placebo)];
    expect(measured(attempts, { marginDays: 0 }).logRankZ?.mean).toBeCloseTo(Math.sqrt(16.793), 3);
    expect(measured(moved(3)).logRankZ).toBeNull();
  });
});

describe("refusals", () => {
  it("are told as odds against direct entries, form by form", () => {
    const attempts = [
      ...[...moved(3, { refusals: 1 }), ...moved(7)],
      ...[...direct(1, { refusals: 1 }), ...direct(9)],
      // A form in which nobody is refused says nothing.
      ...[...moved(40, { form: 9 }), ...direct(40, { form: 9 })],
    ];
    const { refusalOdds, bounces, repeatIntakes } = measured(attempts);
    expect(refusalOdds?.mean).toBeCloseTo((3 * 9) / (7 * 1), 9);
    expect(refusalOdds?.low).toBeLessThan(1);
    expect(bounces?.mean).toBeCloseTo(3 / 50, 9);
    expect(repeatIntakes?.mean).toBeCloseTo(3 / 50, 9);
  });

  it("cost intakes, and so do attempts that come to nothing", () => {
    // 4 attempts and 2 refusals for 3 starts.
    const attempts = [...moved(3), ...moved(1, { outcome: "gave-up", refusals: 2 })];
    expect(measured(attempts).repeatIntakes?.mean).toBeCloseTo((4 + 2) / 3 - 1, 9);
    expect(measured(attempts).permeability?.mean).toBeCloseTo(3 / 4, 9);
  });
});

describe("to and fro", () => {
  const back = (youth: number, opened: number): Attempt => ({
    from: 2,
    to: 1,
    wait: 5,
    youth,
    opened,
  });
  const there = (youth: number): Attempt => ({ from: 1, to: 2, wait: 20, youth, opened: 100 });

  it("is being back over the same border within the days", () => {
    const attempts = [
      ...[there(1), there(2), there(3), there(4)],
      // In time; too late; to another segment; another youth.
      ...[back(1, 299), back(2, 301), { ...back(3, 130), to: 5 }, back(9, 130)],
    ];
    expect(measured(attempts).pingPong?.mean).toBeCloseTo(1 / 4, 9);
    expect(measured(attempts, { pingPongDays: 10 }).pingPong?.mean).toBe(0);
  });

  it("is also being lost and back at the door", () => {
    const lost: Attempt = { ...there(1), outcome: "gave-up" };
    const again: Attempt = { from: 0, to: 5, wait: 3, youth: 1, opened: 200 };
    expect(measured([lost, again]).pingPong?.mean).toBe(1);
    // Another form instead, from the same place, is no return to the door.
    expect(measured([{ ...lost, outcome: "started" }, again]).pingPong?.mean).toBe(0);
  });

  it("is held against direct entries that move there", () => {
    const entry = (youth: number): Attempt => ({ ...there(youth), from: 0 });
    const attempts = [there(1), back(1, 150), entry(2), entry(3), back(3, 150)];
    const { pingPong, pingPongDirect } = measured(attempts);
    expect([pingPong?.mean, pingPongDirect?.mean]).toEqual([1, 0.5]);
  });

  it("counts only attempts that could be followed long enough", () => {
    expect(measured([{ ...there(1), opened: 1900 }]).pingPong).toBeNull();
  });
});

describe("dropping out", () => {
  it("is by days of waiting, against what direct entries would have in those days", () => {
    const attempts = [
      ...moved(9, { wait: 100 }),
      ...moved(1, { wait: 100, outcome: "gave-up", lostTo: "gaveUp" }),
      ...direct(19, { wait: 50 }),
      ...direct(1, { wait: 50, outcome: "gave-up", lostTo: "otherForm" }),
    ];
    const { dropoutsPer1000Days, dropoutRatio } = measured(attempts);
    expect(dropoutsPer1000Days?.mean).toBeCloseTo(1, 9);
    // Direct entries lose 1 in 1,000 days too.
    expect(dropoutRatio?.mean).toBeCloseTo(1, 9);
  });

  it("is not growing too old, nor being helped enough meanwhile", () => {
    const ended = (lostTo: "adult" | "bridgedEnough") =>
      moved(5, { outcome: "gave-up" as const, lostTo });
    const attempts = [...ended("adult"), ...ended("bridgedEnough"), ...direct(9)];
    expect(measured(attempts).dropoutsPer1000Days?.mean).toBe(0);
  });
});

describe("unmet need", () => {
  it("is the share of days without, less that of direct entries; unknown in a log", () => {
    const days = (own: number, first: number) =>
      Float64Array.from({ length: 30 }, (_, at) => (at === 6 ? own : at === 1 ? first : 0));
    const need = { needed: days(200, 400), met: days(120, 360) };
    const { unmetNeed, excessUnmetNeed } = measured(moved(1), { need });
    expect(unmetNeed?.mean).toBeCloseTo(0.4, 9);
    expect(excessUnmetNeed?.mean).toBeCloseTo(0.3, 9);
    expect(measured(moved(1)).unmetNeed).toBeNull();
  });
});

describe("the burden of a border", () => {
  it("is its attempts times their extra days, a year", () => {
    expect(measured([...moved(8), ...direct(8)]).burdenDays?.mean).toBeCloseTo((8 * 10) / 2, 9);
  });
});

describe("fragmentation", () => {
  const starts = (givers: readonly number[], youth = 0): Attempt[] =>
    givers.map((provider) => ({ from: 0, to: 5, wait: 1, youth, provider }));
  const sumsOf = (attempts: readonly Attempt[]) => {
    const columns = columnsOf(attempts);
    return fragmentationOf(columns, chainsOf(columns));
  };

  it("is 0 where all contacts are with others and 1 where all are with one", () => {
    expect(sumsOf(starts([1, 2, 3, 4]))).toEqual({
      youths: 1,
      continuity: 0,
      usual: 0.25,
      longer: 1,
      sequential: 0,
    });
    expect(sumsOf(starts([7, 7, 7, 7])).continuity).toBe(1);
    expect(sumsOf(starts([7, 7, 7, 7])).sequential).toBe(1);
  });

  it("follows its formulas in between", () => {
    // A A B A: (9 + 1 - 4) / (4 x 3), 3 of 4, 1 of 3.
    const { continuity, usual, sequential } = sumsOf(starts([1, 1, 2, 1]));
    expect([continuity, usual, sequential]).toEqual([0.5, 0.75, 1 / 3]);
  });

  it("leaves out single contacts, and consecutive ones below four", () => {
    const { youths, longer } = sumsOf([...starts([1], 1), ...starts([1, 2, 2], 2)]);
    expect([youths, longer]).toEqual([1, 0]);
  });
});

describe("how closed a system is", () => {
  /** Only these moves, by [from, to, number]. */
  const flow = (...moves: readonly (readonly [number, number, number])[]) => {
    const cells = new Float64Array(25);
    for (const [from, to, count] of moves) cells[borderCell(from, to)] = count;
    return cells;
  };

  it("is 1 - 1/n in modularity for n closed segments of one size, and 0 when dealt by chance", () => {
    expect(modularityOf(flow([1, 1, 5], [2, 2, 5], [3, 3, 5], [4, 4, 5], [5, 5, 5]))).toBeCloseTo(
      0.8,
      12,
    );
    expect(modularityOf(flow([1, 1, 1], [1, 2, 1], [2, 1, 1], [2, 2, 1]))).toBeCloseTo(0, 12);
  });

  it("is 0 in conductance for a closed segment, and 1 where all moves leave it", () => {
    expect(conductanceOf(flow([1, 1, 5], [2, 2, 9]), 1)).toBe(0);
    expect(conductanceOf(flow([1, 2, 5], [2, 2, 9]), 1)).toBe(1);
    // 3 of its 2 x 2 + 3 ends lead out.
    expect(conductanceOf(flow([1, 1, 2], [1, 2, 3], [2, 2, 9]), 1)).toBeCloseTo(3 / 7, 12);
  });

  it("sets what came about beside what was needed", () => {
    const attempts = [...moved(3), ...moved(1, { outcome: "gave-up" }), ...moved(4, { to: 1 })];
    const system = judgeSystem([summaryOf(attempts)]);
    expect(system.crossings?.mean).toBeCloseTo(3 / 4, 12);
    expect(system.closedness?.mean).toBeCloseTo(
      modularityOf(flow([1, 1, 4], [1, 2, 3])) - modularityOf(flow([1, 1, 4], [1, 2, 4])),
      12,
    );
  });
});
