/**
 * Attempts in a log, worked out by hand.
 */
import { describe, expect, it } from "vitest";
import { FROM_NEITHER } from "#journeys";
import { attemptsOf } from "../../../scenarios/log/log-attempts.ts";
import { logDay } from "../../../scenarios/log/log-days.ts";
import { logOf } from "./logs.ts";

const day = (text: string): number => logDay(text, "yyyy-mm-dd") ?? Number.NaN;
const first = day("2024-01-01");

/** Attempts as rows: origin, segment, day asked, days waited, outcome. */
function rowsOf(lines: readonly string[], more = "") {
  const options = { gapDays: 90, lastDay: day("2024-12-31") };
  const { attempts, leftOut, withoutRequest } = attemptsOf(logOf(lines, more), first, options);
  const rows = Array.from({ length: attempts.length }, (_, row) => [
    attempts.from[row],
    attempts.to[row],
    attempts.opened[row],
    attempts.wait[row],
    attempts.outcome[row],
  ]);
  return { rows, attempts, leftOut, withoutRequest };
}

describe("an attempt in a log", () => {
  it("runs from asking to the start, with the days of authorisation in it", () => {
    const { rows, attempts } = rowsOf([
      "a,2024-01-11,asked,2",
      "a,2024-01-21,authorised,2",
      "a,2024-02-10,started,2",
    ]);
    expect(rows).toEqual([[0, 2, 10, 30, 1]]);
    expect(attempts.authorisationDays?.[0]).toBe(10);
  });

  it("begins at the authorisation where nobody asked", () => {
    const { rows, attempts, withoutRequest } = rowsOf([
      "a,2024-01-21,authorised,2",
      "a,2024-02-10,started,2",
    ]);
    expect(rows).toEqual([[0, 2, 20, 20, 1]]);
    expect(attempts.authorisationDays?.[0]).toBe(0);
    expect([withoutRequest.part.count, withoutRequest.rest.count]).toEqual([1, 0]);
  });

  it("is cut off at the end of the log, and closed by a withdrawal", () => {
    const { rows } = rowsOf([
      "a,2024-12-01,asked,2",
      "b,2024-01-01,asked,3",
      "b,2024-01-31,withdrawn,3",
    ]);
    expect(rows).toEqual([
      [0, 2, 335, 30, 0],
      [0, 3, 0, 30, 2],
    ]);
  });

  it("stays one when it is asked for again, and counts refusals", () => {
    const { rows, attempts } = rowsOf([
      "a,2024-01-01,asked,2",
      "a,2024-01-10,refused,2",
      "a,2024-01-11,asked,2",
      "a,2024-01-20,refused,2",
      "a,2024-01-31,started,2",
    ]);
    expect(rows).toEqual([[0, 2, 0, 30, 1]]);
    expect(attempts.refusals?.[0]).toBe(2);
  });

  it("is told from others of the same youth by its request, or else by its product", () => {
    const { rows } = rowsOf(
      [
        "a,2024-01-01,asked,2,r1,",
        "a,2024-01-02,asked,2,r2,",
        "a,2024-01-12,started,2,r2,",
        "a,2024-01-31,started,2,r1,",
        "b,2024-01-01,asked,2,,p1",
        "b,2024-01-01,asked,2,,p2",
        "b,2024-01-04,started,2,,p2",
      ],
      ",request,product",
    );
    expect(rows.map(([, , , wait, outcome]) => [wait, outcome])).toEqual([
      [30, 1],
      [10, 1],
      [365, 0],
      [3, 1],
    ]);
  });

  it("does not hang on the order of the rows", () => {
    const lines = [
      "a,2024-01-01,asked,1",
      "a,2024-02-01,started,1",
      "a,2024-05-01,stopped,1",
      "a,2024-05-01,asked,5",
      "a,2024-05-21,started,5",
    ];
    expect(rowsOf([...lines].reverse()).rows).toEqual(rowsOf(lines).rows);
  });
});

describe("where an attempt comes from", () => {
  const care = ["a,2024-01-01,started,1", "a,2024-03-01,stopped,1"];

  it("is the segment in which care runs or has just ended", () => {
    expect(rowsOf([...care, "a,2024-03-01,asked,5"]).rows[0]?.[0]).toBe(1);
    expect(rowsOf([...care, "a,2024-05-29,asked,5"]).rows[0]?.[0]).toBe(1);
    expect(rowsOf(["a,2024-01-01,started,1", "a,2024-02-01,asked,5"]).rows[0]?.[0]).toBe(1);
    expect(rowsOf([...care, "a,2024-03-10,asked,1"]).rows[0]?.[0]).toBe(1);
  });

  it("is nowhere when that is 90 days ago, unless it was the same segment", () => {
    expect(rowsOf([...care, "a,2024-05-30,asked,5"]).rows[0]?.[0]).toBe(0);
    expect(rowsOf([...care, "a,2024-05-30,asked,1"]).rows[0]?.[0]).toBe(FROM_NEITHER);
  });

  it("is no one segment when there are two", () => {
    expect(rowsOf([...care, "a,2024-01-10,started,3", "a,2024-02-01,asked,5"]).rows[0]?.[0]).toBe(
      FROM_NEITHER,
    );
  });

  it("does not hang on what comes after the asking", () => {
    const asked = "a,2024-02-01,asked,5";
    const origins = [
      ["a,2024-01-01,started,1", asked],
      ["a,2024-01-01,started,1", asked, "a,2024-02-10,stopped,1"],
      ["a,2024-01-01,started,1", asked, "a,2024-02-10,started,5"],
      ["a,2024-01-01,started,1", asked, "a,2024-02-10,withdrawn,5"],
    ].map((lines) => rowsOf(lines).rows[0]?.[0]);
    expect(new Set(origins)).toEqual(new Set([1]));
  });

  it("is seen in care that began before the log, by its stop", () => {
    const { rows, leftOut } = rowsOf(["a,2024-02-01,asked,5", "a,2024-02-10,stopped,1"]);
    expect(rows[0]?.[0]).toBe(1);
    expect(leftOut.stopsWithoutStart).toBe(1);
  });

  it("is what the log says, where it says so", () => {
    expect(rowsOf(["a,2024-02-01,asked,5,3"], ",from").rows[0]?.[0]).toBe(3);
    expect(
      rowsOf([...care.map((line) => `${line},`), "a,2024-03-01,asked,5,0"], ",from").rows[0]?.[0],
    ).toBe(0);
  });
});

describe("what a log tells too late or not at all", () => {
  it("is left out and counted", () => {
    const { rows, leftOut } = rowsOf([
      "a,2024-01-01,started,2",
      "b,2024-01-01,refused,2",
      "c,2024-01-01,withdrawn,2",
      "d,2024-01-01,started,3",
      "d,2024-01-20,authorised,3",
    ]);
    expect(rows).toEqual([]);
    expect(leftOut).toEqual({
      startsWithoutRequest: 2,
      stopsWithoutStart: 0,
      requestsWithoutStart: 0,
      askedAfterStart: 1,
      answersWithoutRequest: 2,
      repeatedRows: 0,
    });
  });

  it("is told with its line: what is there twice, and what comes after the start", () => {
    const log = logOf([
      "a,2024-01-01,asked,2",
      "a,2024-02-01,started,2",
      "a,2024-02-01,started,2",
      "b,2024-03-05,asked,3",
      "b,2024-03-01,started,3",
    ]);
    const found = attemptsOf(log, first, { gapDays: 90, lastDay: day("2024-12-31") });
    expect(found.lines).toMatchObject({
      repeatedRows: [4],
      startsWithoutRequest: [6],
      askedAfterStart: [5],
    });
    expect(found.leftOut.repeatedRows).toBe(1);
    // The start that stands there twice is one, so it leaves no start without a request.
    expect(found.leftOut.startsWithoutRequest).toBe(1);
    expect(found.attempts.length).toBe(1);
  });

  it("is the start of a request, by the stop of its care: it waits no more", () => {
    const columns = ",request";
    const lost = ["a,2024-01-01,asked,2,r1", "a,2024-06-01,stopped,2,r1"];
    const found = rowsOf([...lost, "a,2024-06-10,asked,5,r2"], columns);
    expect(found.leftOut).toMatchObject({ requestsWithoutStart: 1, stopsWithoutStart: 0 });
    // The other request comes from that care, and is the only attempt.
    expect(found.rows.map(([origin]) => origin)).toEqual([2]);
    // A stop of something else leaves the request as it is.
    const other = rowsOf(["a,2024-01-01,asked,2,r1", "a,2024-06-01,stopped,2,r9"], columns);
    expect(other.leftOut).toMatchObject({ requestsWithoutStart: 0, stopsWithoutStart: 1 });
    expect(other.rows).toHaveLength(1);
  });

  it("is another request once the care has gone on for long", () => {
    const { rows, leftOut } = rowsOf(["a,2024-01-01,started,3", "a,2024-06-01,asked,3"]);
    expect(rows).toHaveLength(1);
    expect(leftOut.askedAfterStart).toBe(0);
  });
});
