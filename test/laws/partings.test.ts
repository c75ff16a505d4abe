/**
 * Why journeys part, in whole runs: nobody parts without a reason, and every reason leads back to a rule.
 *
 * The one rule: what is said to have happened is looked up in the logs.
 */
import { beforeAll, describe, expect, it } from "vitest";
import {
  compilePlan,
  type Model,
  PartingBook,
  type PartingStep,
  PlanPair,
  simulateReplication,
  type YouthRow,
} from "#journeys";
import { change, ladderUpTo, smallRegion } from "../support/model.ts";

const contractDay = 1826;

function bookOf(base: Model, variant: Model): PartingBook {
  const { logs } = simulateReplication(
    [
      { id: "base", model: base, against: null },
      { id: "variant", model: variant, against: "base" },
    ],
    { seed: "partings", replication: 1, logs: ["base", "variant"], untilYear: 2029 },
  );
  const { base: first, variant: second } = logs;
  if (first === undefined || second === undefined) throw new Error("No logs were kept.");
  const plans = [compilePlan(base), compilePlan(variant)] as const;
  return new PartingBook(first, second, plans[0].forms.length, new PlanPair(...plans));
}

function partedIn(book: PartingBook): readonly PartingStep[] {
  const youths = [...book.base.log.people.known.keys()];
  return youths.map((youth) => book.stepOf(youth)).filter((step) => step !== null);
}

const key = ({ place, phase, from, reason, group }: YouthRow, day: number, until: number): string =>
  // Of what still goes on that day it is not known how it will end; a wait is told by how it began.
  [place, phase, from, until < day ? `${until} ${reason}` : "", group].join(" ");

/** What there was of a journey up to a day. */
const livedUntil = (rows: readonly YouthRow[], day: number): readonly string[] =>
  rows
    .filter(({ from }) => from < day)
    .map((row) => key(row, day, row.until))
    .sort();

const swap = ladderUpTo(smallRegion, "swap");

it("nobody parts where the designs are the same", () => {
  const book = bookOf(swap, swap);
  expect(book.base.log.length).toBeGreaterThan(10_000);
  expect(partedIn(book)).toEqual([]);
});

describe("a border that costs more days", () => {
  let book: PartingBook;
  let parted: readonly PartingStep[];
  beforeAll(() => {
    book = bookOf(swap, change(swap, "borders.borderDaysDesign", 40));
    parted = partedIn(book);
  });

  it("parts some at the border, surely by its days, and more by way of a place", () => {
    const direct = parted.filter(({ parting }) => parting.kind === "border-rule");
    expect(direct.length).toBeGreaterThan(30);
    for (const { causes, sure, parting } of direct) {
      expect([causes.map(({ id }) => id), sure]).toEqual([["border-days"], true]);
      expect(parting.day).toBeGreaterThanOrEqual(contractDay);
      const [cause] = causes;
      expect(cause?.levers).toEqual([
        {
          base: { id: "borders.borderDaysDesign", value: 14 },
          variant: { id: "borders.borderDaysDesign", value: 40 },
        },
      ]);
    }
    expect(parted.filter(({ parting }) => parting.kind === "queue").length).toBeGreaterThan(30);
  });

  it("is where every chain begins, until places follow from another use", () => {
    // Places are counted anew on 1 January: before that nothing but the border differs.
    const early = parted.filter(({ parting }) => parting.day < contractDay + 365);
    expect(early.length).toBeGreaterThan(60);
    const roots = early.map(({ youth }) => book.chainOf(youth).at(-1)?.parting.kind);
    expect(new Set(roots)).toEqual(new Set(["border-rule"]));
  });

  it("has chains of youths who parted before one another, each in a place the next waits for", () => {
    const chains = parted.map(({ youth }) => book.chainOf(youth));
    expect(Math.max(...chains.map(({ length }) => length))).toBeGreaterThan(2);
    for (const chain of chains) {
      chain.forEach((step, at) => {
        const next = chain[at + 1];
        if (next === undefined) return;
        expect(next.parting.day).toBeLessThanOrEqual(step.parting.day);
        expect(next.youth).toBe(step.story?.taker?.youth);
      });
    }
  });

  it("leaves everything before the parting as it is, and not what parts", () => {
    for (const { youth, parting } of parted) {
      const [base, variant] = [book.base.rowsOf(youth), book.variant.rowsOf(youth)];
      const shared = livedUntil(variant, parting.day);
      expect(livedUntil(base, parting.day), `${youth}`).toEqual(shared);
      const told = [parting.base, parting.variant].filter((row) => row !== null);
      expect(told.length).toBeGreaterThan(0);
      const text = (rows: readonly YouthRow[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(text(base)).not.toEqual(text(variant));
    }
  });

  it("says of a place what the logs have: who holds one there and not in the other", () => {
    const queues = parted.filter(({ story }) => story !== null);
    for (const { youth, story, parting } of queues) {
      if (story === null || parting.first === null) continue;
      const [here, there] =
        parting.first === "base" ? [book.base, book.variant] : [book.variant, book.base];
      const day = parting.waits?.[parting.first].care?.from ?? parting.day;
      const holds = (index: typeof here, who: number) =>
        index
          .rowsOf(who)
          .some(
            (row) =>
              row.group === story.group &&
              (row.phase === "care" || row.reason === "blocked") &&
              row.from <= day &&
              (row.until > day || row.censored),
          );
      expect(holds(here, youth), `${youth} has the place`).toBe(true);
      if (story.taker === null) continue;
      expect(holds(there, story.taker.youth), `${story.taker.youth} there`).toBe(true);
    }
  });
});

it("finds a behaviour in the ratio of two lengths of care", () => {
  const base = ladderUpTo(smallRegion, "teams");
  const variant = change(base, "behaviour.on", true);
  const stretched = partedIn(bookOf(base, variant)).filter(({ causes }) =>
    causes.some(({ id }) => id === "stretch"),
  );
  expect(stretched.length).toBeGreaterThan(10);
  for (const { sure, parting } of stretched) {
    if (!sure || parting.days === null || parting.variant?.censored === true) continue;
    // A birthday cuts the longer course short: then nothing else can be the cause, and the ratio is less.
    if (parting.variant?.reason === "adult") continue;
    const factor = 1 + base.behaviour.stretch.value;
    expect(parting.days.variant / parting.days.base).toBeCloseTo(factor, 2);
  }
});
