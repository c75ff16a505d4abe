/**
 * Few youths in a log, with many moves each: a number of moves says nothing about how many children it is of.
 */
import { describe, expect, it } from "vitest";
import { type LogWalls, readLog, wallsOfLog } from "#scenarios";
import { logDate } from "../../../scenarios/log/log-days.ts";
import { drawsFrom } from "../../journeys/findings/draws.ts";
import { haaglanden as model } from "../../support/model.ts";
import { epoch, own } from "./logs.ts";

/** One attempt, from asking to its end. */
interface Tried {
  readonly youth: string;
  readonly from: number;
  readonly to: number;
  readonly refused?: boolean;
  readonly ends?: "started" | "withdrawn" | "";
  readonly asks?: "asked" | "authorised";
}

const day = (number: number) => logDate(epoch + number);

function linesOf(all: readonly Tried[]): readonly string[] {
  return all.flatMap(
    ({ youth, from, to, refused = false, ends = "started", asks = "asked" }, at) => {
      const line = (number: number, event: string) =>
        `${youth},${day(number)},${event},${to},${from},r${at}`;
      const opened = (11 * at) % 1500;
      return [
        line(opened, asks),
        ...(refused ? [line(opened + 1, "refused")] : []),
        ...(ends === "" ? [] : [line(opened + 20 + (at % 9), ends)]),
      ];
    },
  );
}

function wallsIn(lines: readonly string[], smallCell = 10): LogWalls {
  const { log, issues } = readLog(
    ["youth,day,event,segment,from,request", ...lines].join("\n"),
    own,
  );
  if (log === null) throw new Error(JSON.stringify(issues));
  return wallsOfLog(log, own, model, smallCell);
}

const border = ({ walls }: LogWalls, from: number, to: number) =>
  walls.find((wall) => wall.from === `${from}` && wall.to === `${to}`) as LogWalls["walls"][number];

/** So many attempts over this border, by so many youths in turn. */
const some = (count: number, youths: number, tried: Omit<Tried, "youth">): Tried[] =>
  Array.from({ length: count }, (_, at) => ({
    youth: `${tried.from}${tried.to}${youths}.${at % youths}`,
    ...tried,
  }));

const entries = some(90, 90, { from: 0, to: 2 });

describe("two youths with ten moves each", () => {
  it("are few: nothing of their border is shown", () => {
    const few = wallsIn(linesOf([...entries, ...some(20, 2, { from: 1, to: 2, refused: true })]));
    const { from, to, verdict, origin: _measured, ...figures } = border(few, 1, 2);
    expect([from, to, verdict]).toEqual(["1", "2", "too-few-to-show"]);
    expect(Object.values(figures).every((value) => value === null || `${value}` === "")).toBe(true);
    expect([few.events, few.youths]).toEqual([null, null]);
  });

  it("are few as a part of a border, whichever part it is", () => {
    const others = some(30, 30, { from: 1, to: 2 });
    const refusing = some(20, 2, { from: 1, to: 2, refused: true });
    const withdrawing = some(20, 2, { from: 1, to: 2, ends: "withdrawn" });
    const part = border(wallsIn(linesOf([...entries, ...others, ...refusing])), 1, 2);
    expect(part).toMatchObject({ attempts: 50, refused: null, excessRefused: null });
    expect([part.pRefused, part.lost]).toEqual([null, 0]);
    const gone = border(wallsIn(linesOf([...entries, ...others, ...withdrawing])), 1, 2);
    expect(gone).toMatchObject({ attempts: 50, lost: null, withdrawn: null, startedDays: null });
    expect(gone.pWithdrawn).toBeNull();
  });

  it("are few as what is left of it", () => {
    const refused = some(30, 30, { from: 1, to: 2, refused: true, ends: "withdrawn" });
    const rest = some(20, 2, { from: 1, to: 2 });
    expect(border(wallsIn(linesOf([...entries, ...refused, ...rest])), 1, 2)).toMatchObject({
      ...{ attempts: 50, refused: null, lost: null, withdrawn: null, startedDays: null },
    });
  });

  it("are few among direct entries, and so is what is compared with them", () => {
    const twice = some(40, 2, { from: 0, to: 2 });
    const shown = wallsIn(linesOf([...twice, ...some(30, 30, { from: 1, to: 2 })]));
    expect(shown.direct.find(({ segment }) => segment === "2")?.attempts).toBeNull();
    expect(border(shown, 1, 2)).toMatchObject({
      ...{ attempts: 30, excessDirect: null, extraDays: null, pDelay: null, pAdjusted: null },
    });
  });

  it("are few in what could not be used, and in what is known by an authorisation only", () => {
    const twice = linesOf(some(20, 2, { from: 0, to: 2 }));
    const repeated = wallsIn([...linesOf(entries), ...twice, ...twice]);
    expect(repeated.leftOut.repeatedRows).toBeNull();
    expect(wallsIn([...twice, ...twice], 1).leftOut.repeatedRows).toBe(40);
    const untold = wallsIn(
      linesOf([...entries, ...some(20, 2, { from: 0, to: 2, asks: "authorised" })]),
    );
    expect(untold.withoutRequest).toBeNull();
  });

  it("cannot be found by taking the shares of borders from all that is known by an authorisation", () => {
    const shares = wallsIn(
      linesOf([
        ...[...entries, ...some(30, 30, { from: 1, to: 2 })],
        ...some(45, 45, { from: 0, to: 2, asks: "authorised" }),
        ...some(10, 2, { from: 1, to: 2, asks: "authorised" }),
      ]),
    );
    // 55 in all, less a third of the 135 direct entries.
    expect(border(shares, 1, 2)).toMatchObject({ authorisedOnly: null });
    expect(border(shares, 1, 2).authorisedOnlyDirect).toBeCloseTo(0.33, 12);
    expect([shares.direct[1]?.attempts, shares.withoutRequest]).toEqual([135, null]);
  });
});

describe("a number of a log that is shown", () => {
  /** Attempts at random over two borders and direct entries, by a handful of busy youths and many others. */
  function world(seed: number): readonly Tried[] {
    const { uniform } = drawsFrom(seed);
    const busy = 0.9 * uniform();
    return Array.from({ length: 160 }, (_, at) => ({
      youth: uniform() < busy ? `busy${Math.floor(12 * uniform())}` : `y${at}`,
      from: uniform() < 0.5 ? 0 : uniform() < 0.7 ? 1 : 3,
      to: 2,
      refused: uniform() < 0.3,
      ends: (["started", "withdrawn", ""] as const)[Math.floor(3 * uniform())] ?? "",
      asks: uniform() < 0.7 ? "asked" : "authorised",
    }));
  }

  const youthsIn = (all: readonly Tried[]) => new Set(all.map(({ youth }) => youth)).size;
  const isFew = (all: readonly Tried[]) => all.length > 0 && youthsIn(all) < 10;
  const isEitherFew = (all: readonly Tried[], isPart: (one: Tried) => boolean) =>
    isFew(all.filter(isPart)) || isFew(all.filter((one) => !isPart(one)));

  it("is of ten youths or more, and so is what is left of its whole", () => {
    let [shown, hidden] = [0, 0];
    const holds = (value: number | null, few: boolean) => {
      if (few) expect(value).toBeNull();
      if (value === null) hidden++;
      else shown++;
    };
    for (let seed = 1; seed <= 12; seed++) {
      const all = world(seed);
      const told = wallsIn(linesOf(all));
      const isAuthorised = ({ asks }: Tried) => asks === "authorised";
      const direct = all.filter(({ from }) => from === 0);
      holds(told.direct[1]?.attempts ?? null, isFew(direct));
      holds(told.withoutRequest, isEitherFew(all, isAuthorised));
      for (const from of [1, 3]) {
        const own = all.filter((one) => one.from === from);
        const wall = border(told, from, 2);
        const isGone = ({ ends }: Tried) => ends === "withdrawn";
        const isRefused = ({ refused }: Tried) => refused === true;
        holds(wall.attempts, isFew(own));
        holds(wall.lost, isFew(own) || isEitherFew(own, isGone));
        holds(wall.withdrawn, isFew(own) || isEitherFew(own, isGone));
        holds(wall.refused, isFew(own) || isEitherFew(own, isRefused));
        holds(wall.excessRefused, isEitherFew(direct, isRefused) || isEitherFew(own, isRefused));
        holds(wall.startedDays, isFew(own) || isEitherFew(own, ({ ends }) => ends === "started"));
        holds(wall.authorisedOnly, isFew(own) || isEitherFew(own, isAuthorised));
      }
    }
    expect(Math.min(shown, hidden)).toBeGreaterThan(20);
  });
});

describe("what never ends in a log", () => {
  /** Thirty youths in care of segment 1 that then start in 2, and forty who ask for 3. */
  function unending(stops: number, ends: number): readonly string[] {
    const lines = Array.from({ length: 30 }, (_, at) => [
      `m${at},${day(10 * at)},asked,1,0,a${at}`,
      `m${at},${day(10 * at + 20)},started,1,0,a${at}`,
      ...(at < stops ? [`m${at},${day(10 * at + 200)},stopped,1,0,a${at}`] : []),
      `m${at},${day(10 * at + 200)},asked,2,1,b${at}`,
      `m${at},${day(10 * at + 260)},started,2,1,b${at}`,
      `m${at},${day(1400)},stopped,2,1,b${at}`,
    ]);
    const asks = Array.from({ length: 40 }, (_, at) => [
      `w${at},${day(at < 20 ? 5 : 1300)},asked,3,0,w${at}`,
      ...(at >= 40 - ends ? [`w${at},${day(1350)},withdrawn,3,0,w${at}`] : []),
    ]);
    return [...lines, ...asks].flat();
  }

  it("is counted: care without a stop, and requests without an end", () => {
    expect(wallsIn(unending(15, 0)).unfinished).toEqual({
      // 15 of 60 times care, all before other care; 40 of 100 requests, 20 of them for more than a year.
      careWithoutStop: 0.25,
      careBeforeOther: 0.25,
      requestsWithoutEnd: 0.4,
      requestsLongOpen: 0.2,
    });
  });

  it("is not told where it is of few, nor the part of which the others are few", () => {
    expect(wallsIn(unending(22, 0)).unfinished).toMatchObject({
      careWithoutStop: null,
      careBeforeOther: null,
    });
    // Twenty are open for more than a year; five for less.
    expect(wallsIn(unending(15, 15)).unfinished).toMatchObject({
      requestsWithoutEnd: 0.25,
      requestsLongOpen: null,
    });
    expect(wallsIn(unending(15, 15), 1).unfinished.requestsLongOpen).toBe(0.2);
  });
});
