/**
 * The wall detector on worlds of the shipped kernel, in short; `npm run validate` is the long form.
 *
 * The one rule: bounds follow from the targets and the number of worlds, and every bound is shown a
 * fault that breaks it.
 */
import { describe, expect, it } from "vitest";
import { judgeWalls } from "#journeys";
import { networkFileOf } from "#scenarios";
import { summariseWalls } from "../../journeys/findings/walls/wall-summary.ts";
import { leastOf, mostOf } from "../validation/bounds.ts";
import { KINDS as NULLS } from "../validation/parts/null-rows.ts";
import { QUIET_KINDS, KINDS as RUSHES, runRush } from "../validation/parts/rush-rows.ts";
import {
  falseAlarms,
  foundShare,
  judgeWorld,
  LOADS,
  PLANTED,
  planted,
  quietWorld,
  type WallRow,
} from "../validation/parts/wall-worlds.ts";
import { attemptsOf, makeReady } from "../validation/worlds/border-attempts.ts";
import {
  type BorderWorld,
  borderNetwork,
  chanceToMove,
  EVERYBODY_REFUSED,
  REFUSAL_DAYS,
  WINDOW_DAYS,
  WINDOW_YEARS,
} from "../validation/worlds/border-network.ts";

const WORLDS = 20;
const worldsOf = (world: BorderWorld, seed: string, count = WORLDS): WallRow[] =>
  Array.from({ length: count }, (_, index) => judgeWorld(world, `${seed} ${index}`));

/** Of the planted walls in all worlds, how many were found. */
const found = (rows: readonly WallRow[], way: keyof WallRow) =>
  Math.round(rows.reduce((sum, row) => sum + foundShare(row[way], PLANTED), 0) * PLANTED.length);
const alarmed = (rows: readonly WallRow[], way: keyof WallRow, where: readonly string[] = []) =>
  rows.filter((row) => falseAlarms(row[way], where).length > 0).length;

const WALLS = WORLDS * PLANTED.length;

describe("the worlds", () => {
  const ready = makeReady({ ...quietWorld, delays: planted(28) });
  const runs = Array.from({ length: 40 }, (_, index) => attemptsOf(ready, "the world", index));
  const rows = runs.flatMap((attempts) =>
    Array.from({ length: attempts.length }, (_, row) => ({
      from: attempts.from[row]!,
      to: attempts.to[row]!,
      refused: attempts.refusals[row]! > 0,
      border: attempts.borderDays[row]!,
      capacity: attempts.capacityDays[row]!,
      started: attempts.outcome[row] === 1,
    })),
  );
  const share = (list: readonly { readonly refused: boolean }[]) =>
    list.filter(({ refused }) => refused).length / list.length;
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

  it("are networks that the command line would take", () => {
    expect(networkFileOf(borderNetwork(quietWorld)).stations).toHaveLength(15);
  });

  it("have as many moves and direct entries as the traffic equations say", () => {
    // 40 replications: Poisson counts, 4 standard errors.
    const moves = rows.filter(({ from, to }) => from === 2 && to === 3).length;
    expect(Math.abs(moves - 400)).toBeLessThan(4 * 20);
    const direct = rows.filter(({ from, to }) => from === 0 && to === 3).length;
    expect(Math.abs(direct - 12_000)).toBeLessThan(4 * Math.sqrt(12_000));
    expect(chanceToMove(quietWorld)).toBeGreaterThan(0);
  });

  it("refuse anybody alike, and add the planted days and nothing else", () => {
    const movers = rows.filter(({ from, to }) => from === 2 && to === 3);
    const direct = rows.filter(({ from }) => from === 0);
    expect(Math.abs(share(direct) - EVERYBODY_REFUSED)).toBeLessThan(0.005);
    expect(Math.abs(share(movers) - EVERYBODY_REFUSED)).toBeLessThan(0.045);
    const days = (one: (typeof rows)[number]) => one.border - (one.refused ? REFUSAL_DAYS : 0);
    const settled = rows.filter(({ started }) => started);
    const walled = settled.filter(({ from, to }) => from === 1 && to === 2);
    expect(Math.max(...walled.map((one) => Math.abs(days(one) - 28)))).toBeLessThan(1e-4);
    const others = settled.filter(({ from, to }) => !PLANTED.includes(`${from}>${to}` as "1>2"));
    expect(Math.max(...others.map(days))).toBeLessThan(1e-4);
  });

  it("make youths wait for weeks at loads of 0.85 to 0.95", () => {
    expect([Math.min(...LOADS), Math.max(...LOADS)]).toEqual([0.85, 0.95]);
    for (const to of [1, 2, 3, 4, 5]) {
      const waits = rows.filter((row) => row.to === to && row.from === 0);
      expect(mean(waits.map(({ capacity }) => capacity))).toBeGreaterThan(14);
    }
  });
});

describe("walls put at three of twenty borders, ten attempts each", () => {
  const deep = worldsOf({ ...quietWorld, delays: planted(28) }, "short, 28 days");
  const shallow = worldsOf({ ...quietWorld, delays: planted(14) }, "short, 14 days");

  it("are found at 28 days against a margin of 14, and at 14 days against none", () => {
    expect(found(deep, "shipped")).toBeGreaterThanOrEqual(leastOf(WALLS, 0.9));
    expect(found(shallow, "bare")).toBeGreaterThanOrEqual(leastOf(WALLS, 0.9));
  });

  it("are no walls at 14 days against a margin of 14, which a detector without one would miss", () => {
    expect(found(shallow, "shipped")).toBeLessThanOrEqual(mostOf(WALLS, 0.05));
    expect(found(shallow, "bare")).toBeGreaterThan(mostOf(WALLS, 0.05));
  });

  it("are the only ones, and are missed when movers and direct entries change names", () => {
    const most = mostOf(WORLDS, 0.05);
    expect(alarmed(deep, "shipped", PLANTED)).toBeLessThanOrEqual(most);
    const elsewhere = ["2>1", "3>5", "1>4"];
    const swapped = deep.reduce((sum, row) => sum + foundShare(row.shipped, elsewhere), 0);
    expect(swapped * elsewhere.length).toBeLessThan(leastOf(WALLS, 0.9));
    expect(alarmed(deep, "shipped", elsewhere)).toBeGreaterThan(most);
  });

  it("are found by refusals alone, 20 points more", () => {
    const refused = worldsOf({ ...quietWorld, refusals: planted(0.2) }, "short, refusals", 10);
    expect(found(refused, "bare")).toBeGreaterThanOrEqual(leastOf(30, 0.84));
  });
});

describe("worlds without walls", () => {
  const most = mostOf(WORLDS, 0.05);

  it.each(NULLS.map(({ name, world }) => [name, world] as const))(
    "have none, with or without a margin: %s",
    (name, world) => {
      const rows = worldsOf(world, `short, ${name}`);
      for (const way of ["shipped", "bare", "singleShipped", "singleBare"] as const) {
        expect(alarmed(rows, way), way).toBeLessThanOrEqual(most);
      }
    },
  );

  it.each(RUSHES.slice(0, QUIET_KINDS).map(({ name }, kind) => [name, kind] as const))(
    "have none either in a rush of one month: %s",
    (_, kind) => {
      const rows = Array.from({ length: WORLDS }, (_row, set) =>
        runRush(set * RUSHES.length + kind),
      );
      for (const way of ["singleShipped", "singleBare"] as const) {
        expect(rows.filter((row) => falseAlarms(row[way]).length > 0).length).toBeLessThanOrEqual(
          most,
        );
      }
    },
  );

  it("would have walls if all youths were taken for one class", () => {
    const mix = makeReady(NULLS.find(({ name }) => name === "case mix")!.world);
    const blind = Array.from({ length: WORLDS }, (_, index) => {
      const summaries = Array.from({ length: 20 }, (__, replication) =>
        summariseWalls(attemptsOf(mix, `blind ${index}`, replication), {
          years: WINDOW_YEARS,
          lastDay: WINDOW_DAYS,
          classes: 1,
        }),
      );
      const judged = judgeWalls(summaries, { marginDays: 0, marginRefused: 0 });
      return judged.some(({ verdict }) => verdict === "wall");
    });
    expect(blind.filter((isAlarm) => isAlarm).length).toBeGreaterThan(most);
  });
});
