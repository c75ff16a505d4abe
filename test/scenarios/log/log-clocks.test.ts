/**
 * A log of which the days mean different things: care that still ran after the request, and requests
 * beside authorisations. No world here has a wall unless it is said.
 */
import { describe, expect, it } from "vitest";
import { type LogWalls, readLog, wallsOfLog } from "#scenarios";
import { logDate } from "../../../scenarios/log/log-days.ts";
import type { LogMapping } from "../../../scenarios/log/log-mapping.ts";
import { drawsFrom } from "../../journeys/findings/draws.ts";
import { haaglanden as model } from "../../support/model.ts";
import { readRepoFile } from "../../support/repo-files.ts";
import { epoch, ijw, own } from "./logs.ts";

function borderOf(lines: readonly string[], mapping: LogMapping, smallCell = 1) {
  const { log, issues } = readLog(lines.join("\n"), mapping);
  if (log === null) throw new Error(JSON.stringify(issues));
  return wallsOfLog(log, mapping, model, smallCell).walls[0] as LogWalls["walls"][number];
}

const day = (number: number) => logDate(epoch + Math.floor(number));

/** Direct entries that wait ten to thirty days, and moves asked for while the care in segment 1 runs. */
function overlapping(waitAfterCare: number): readonly string[] {
  const { uniform } = drawsFrom(3);
  const lines = ["youth,day,event,segment"];
  for (let at = 0; at < 120; at++) {
    const opened = 15 * at;
    lines.push(`d${at},${day(opened)},asked,2`);
    lines.push(`d${at},${day(opened + 10 + 20 * uniform())},started,2`);
  }
  for (let at = 0; at < 30; at++) {
    const opened = 200 + 50 * at;
    const ends = opened + 40 + 40 * uniform();
    lines.push(`m${at},${day(opened - 150)},started,1`, `m${at},${day(opened)},asked,2`);
    lines.push(`m${at},${day(ends)},stopped,1`);
    lines.push(`m${at},${day(ends + waitAfterCare + 10 * uniform())},started,2`);
  }
  return lines;
}

describe("care that is left and still ran after the request", () => {
  it("makes no wall by itself: planned moves start when it ends", () => {
    const wall = borderOf(overlapping(0), own);
    expect(wall).toMatchObject({ verdict: "depends-on-old-care", decidedBy: [], overlapShare: 1 });
    expect(wall.overlapDays).toBeGreaterThan(50);
    expect(wall.overlapDays).toBeLessThan(70);
    expect(wall.extraDays?.low).toBeGreaterThan(14);
    expect(wall.extraDaysAfterCare?.high).toBeLessThan(14);
  });

  it("hides no wall either: who waits on after its end does so both ways", () => {
    const wall = borderOf(overlapping(90), own);
    expect(wall).toMatchObject({ verdict: "wall", decidedBy: ["days"] });
    expect(wall.extraDaysAfterCare?.low).toBeGreaterThan(14);
  });

  /** The same log, where of so many of the thirty moves the message that the old care stopped is missing. */
  const withoutStops = (waitAfterCare: number, missing: number) =>
    overlapping(waitAfterCare).filter((line) => {
      const [, move = ""] = /^m(\d+),.*,stopped,1$/.exec(line) ?? [];
      return move === "" || (7 * Number(move)) % 30 >= missing;
    });

  it("is in no comparison from its end on where it has no stop: it hides no wall, and makes none", () => {
    const wall = borderOf(withoutStops(90, 10), own);
    expect(wall).toMatchObject({ verdict: "wall", decidedBy: ["days"], overlapShare: 2 / 3 });
    expect(wall.oldCareUnknown).toBeCloseTo(1 / 3, 12);
    // Each move waits at least 90 days from then on, direct entries 20 on average.
    expect(wall.extraDaysAfterCare?.low).toBeGreaterThan(60);
    const planned = borderOf(withoutStops(0, 10), own);
    expect(planned.verdict).toBe("depends-on-old-care");
    expect(planned.extraDaysAfterCare?.high).toBeLessThan(14);
  });

  it("leaves the border open where its end is mostly not known", () => {
    expect(borderOf(withoutStops(90, 15), own).verdict).toBe("wall");
    const wall = borderOf(withoutStops(90, 16), own);
    expect(wall).toMatchObject({ verdict: "depends-on-old-care", decidedBy: [] });
    expect(wall.oldCareUnknown).toBeCloseTo(16 / 30, 12);
    // Fewer than ten of thirty is not told, nor what tells it; a mean of the others is.
    const few = borderOf(withoutStops(90, 9), own, 10);
    expect(few).toMatchObject({ verdict: "wall", oldCareUnknown: null, overlapShare: null });
    expect(few.overlapDays).toBeGreaterThan(50);
  });

  it("is not told where nobody had it", () => {
    const lines = overlapping(0).map((line) => line.replace(",stopped,1", ",stopped,3"));
    const ended = lines.flatMap((line) =>
      /^m\d+,.*,asked,2$/.test(line) ? [line.replace("asked,2", "stopped,1"), line] : [line],
    );
    expect(
      borderOf(
        ended.filter((line) => !line.endsWith("stopped,3")),
        own,
      ),
    ).toMatchObject({
      overlapShare: 0,
      overlapDays: null,
      extraDaysAfterCare: null,
      verdict: "wall",
    });
  });
});

/** Everybody waits as long from the authorisation on, which comes 42 days after the request. */
function messages(requestedDirect: number): readonly string[] {
  const { uniform, exponential } = drawsFrom(5);
  const lines = ["client,datum,bericht,segment,toewijzingnummer"];
  const add = (youth: string, opened: number, asks: boolean, request: number) => {
    if (asks) lines.push(`${youth},${day(opened)},315,2,${request}`);
    lines.push(`${youth},${day(opened + 42)},301,2,${request}`);
    lines.push(`${youth},${day(opened + 42 + exponential(40))},305,2,${request}`);
  };
  for (let at = 0; at < 300; at++) add(`d${at}`, 6 * at, uniform() < requestedDirect, 5000 + at);
  for (let at = 0; at < 60; at++) {
    const opened = 200 + 25 * at;
    lines.push(
      `m${at},${day(opened - 150)},301,1,${at}`,
      `m${at},${day(opened - 100)},305,1,${at}`,
    );
    lines.push(`m${at},${day(opened - 1)},307,1,${at}`);
    add(`m${at}`, opened, true, 9000 + at);
  }
  return lines;
}

describe("requests beside authorisations", () => {
  it("are compared each with their like, so that weeks of authorising are no wall", () => {
    const wall = borderOf(messages(0.3), ijw);
    expect(wall.verdict).toBe("no-wall-shown");
    expect(wall.authorisedOnly).toBe(0);
    expect(wall.authorisedOnlyDirect).toBeGreaterThan(0.6);
    expect(Math.abs(wall.extraDays?.mean ?? 99)).toBeLessThan(14);
  });

  it("are not compared at all where the other side has none of them", () => {
    expect(borderOf(messages(0), ijw)).toMatchObject({
      verdict: "not-enough-evidence",
      covered: 0,
      authorisedOnlyDirect: 1,
    });
  });
});

describe("figures of a log in which small numbers are hidden", () => {
  it("have no digits from which a number of youths could be worked out", () => {
    const lines = overlapping(90).filter((line) => !/^m7,.*,started,2$/.test(line));
    const { log } = readLog(lines.join("\n"), own);
    const shown = wallsOfLog(log!, own, model, 10);
    const wall = shown.walls[0]!;
    const days = [wall.days, wall.startedDaysDirect, wall.excessDirect];
    // Beside the days of all it would tell that one has not started.
    expect(wall.startedDays).toBeNull();
    for (const figure of [...days, wall.extraDays?.low])
      expect(Number.isInteger(figure)).toBe(true);
    for (const share of [wall.covered, wall.overlapShare]) {
      expect(Number.isInteger(Math.round(1e6 * (share ?? 0)) / 1e4)).toBe(true);
    }
    expect(`${wall.pDelay}`).toMatch(/^[\d.]+(e-\d+)?$/);
    expect(Number(wall.pDelay)).toBe(Number(wall.pDelay?.toPrecision(2)));
    // One has not started: two events a request would tell it.
    expect([shown.events, shown.youths]).toEqual([null, null]);
    const open = wallsOfLog(log!, own, model, 1).walls[0]!;
    expect(Number.isInteger(open.startedDays)).toBe(false);
  });

  it("have no two means from which who did not start could be counted, in the example", () => {
    const { log } = readLog(readRepoFile("docs/examples/care-log.csv"), own);
    const { walls, tauDays } = wallsOfLog(log!, own, model, 10);
    const isSmall = (count: number) => Math.round(count) >= 1 && Math.round(count) < 10;
    const told = walls.filter(({ attempts, lost }) => attempts !== null && lost === null);
    expect(told.length).toBeGreaterThan(5);
    for (const { attempts, days, startedDays } of told) {
      if (days === null || startedDays === null) continue;
      // Who did not start counts for all the days that are followed.
      const without = (attempts! * (days - startedDays)) / (tauDays - startedDays);
      expect(isSmall(without)).toBe(false);
    }
  });
});
