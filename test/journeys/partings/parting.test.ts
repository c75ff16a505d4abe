/** What parts two journeys, kind by kind, on rows made by hand. */
import { describe, expect, it } from "vitest";
import { PartingBook, type YouthRow } from "#journeys";
import { partingOf } from "../../../journeys/partings/parting.ts";
import { care, leaves, logOf, moment, PLACE, waits } from "./rows.ts";

const part = (base: readonly YouthRow[], variant: readonly YouthRow[]) =>
  partingOf(base, variant, PLACE.team);

const asked = waits(0, 10, "authorisation");

/** From asking to the end, with these days in line at group 0. */
const lined = (days: number): YouthRow[] => [
  asked,
  waits(10, 16, "matching"),
  ...(days > 0 ? [waits(16, 16 + days, "capacity", { group: 0 })] : []),
  care(16 + days, 100 + days),
  leaves(100 + days),
];

describe("two journeys", () => {
  it("that are the same do not part, also when one costs more", () => {
    expect(part(lined(5), lined(5))).toBeNull();
    const dear = lined(5).map((row) => ({ ...row, cost: row.cost + 100 }));
    expect(part(lined(5), dear)).toBeNull();
  });

  it("part at the border when its rule takes other days, on the day the shorter one is over", () => {
    const atBorder = (days: number) => [
      asked,
      waits(10, 10 + days, "border-rule"),
      care(10 + days, 90),
    ];
    expect(part(atBorder(3), atBorder(14))).toMatchObject({
      ...{ kind: "border-rule", day: 13, first: "base" },
      days: { base: 3, variant: 14 },
    });
    // No border at all in one: they part where the border begins in the other.
    const without = [asked, waits(10, 16, "matching"), care(16, 90)];
    expect(part(without, atBorder(14))).toMatchObject({
      ...{ kind: "border-rule", day: 10, days: { base: 0, variant: 14 } },
    });
  });

  it("part at the authorisation before anything that follows from it", () => {
    const later = [
      waits(0, 4, "authorisation"),
      moment(4, "refused"),
      waits(4, 34, "border-rule"),
      care(34, 80),
    ];
    expect(part([asked, care(10, 80)], later)).toMatchObject({
      ...{ kind: "authorisation", day: 4, days: { base: 10, variant: 4 } },
    });
  });

  it("part by a refusal when one is refused more often", () => {
    const refused = [asked, moment(10, "refused"), waits(10, 40, "border-rule"), care(40, 90)];
    const through = [asked, waits(10, 13, "border-rule"), care(13, 90)];
    expect(part(through, refused)).toMatchObject({ kind: "refusal", day: 10 });
  });

  it("part in a queue when the same line is left for care sooner in one", () => {
    expect(part(lined(12), lined(40))).toMatchObject({
      ...{ kind: "queue", day: 28, first: "base", days: { base: 12, variant: 40 } },
    });
    expect(part(lined(7), lined(0))).toMatchObject({ kind: "queue", day: 16, first: "variant" });
  });

  it("part by another provider when other lines are joined, however long they are", () => {
    const other = lined(20).map((row) => (row.group === 0 ? { ...row, group: 1 } : row));
    expect(part(lined(5), other)).toMatchObject({ kind: "provider", day: 16 });
    const atOnce = lined(0).map((row) => (row.group === 0 ? { ...row, group: 1 } : row));
    expect(part(lined(0), atOnce)).toMatchObject({ kind: "provider", day: 16 });
  });

  it("part by a budget that is used up, and not by the queue that is then longer too", () => {
    const stopped = [
      asked,
      waits(10, 16, "matching"),
      waits(16, 30, "capacity", { group: 0 }),
      waits(30, 60, "budget-stop", { group: 0 }),
      care(60, 120),
    ];
    expect(part(lined(5), stopped)).toMatchObject({ kind: "budget-stop", day: 21 });
  });

  it("part by the way out when both leave the line, one for another provider", () => {
    const line = [asked, waits(10, 50, "capacity", { group: 0 })];
    const moved = [...line, moment(50, "moved-capacity"), care(50, 90, { group: 1 })];
    const gaveUp = [...line, leaves(50, "gave-up")];
    expect(part(moved, gaveUp)).toMatchObject({ kind: "way-out", day: 50, first: "base" });
    const bought = [...line, moment(50, "off-contract"), care(50, 90, { group: null })];
    const stays = [asked, waits(10, 80, "capacity", { group: 0 }), care(80, 120)];
    expect(part(bought, stays)).toMatchObject({ kind: "way-out", day: 50, first: "base" });
  });

  it("part by the length of care, on the day the shorter one ends", () => {
    expect(part([care(0, 100)], [care(0, 110)])).toMatchObject({
      ...{ kind: "care-length", day: 100, first: "base", days: { base: 100, variant: 110 } },
    });
    const stopped = [care(0, 100, { reason: "stopped" })];
    expect(part([care(0, 100)], stopped)).toMatchObject({ kind: "care-length", day: 100 });
  });

  it("part by a provider that goes, and not by the shorter care that this is too", () => {
    const broken = [
      care(0, 60, { reason: "provider-exit" }),
      moment(60, "provider-exit"),
      care(60, 100, { group: 1 }),
    ];
    expect(part([care(0, 100)], broken)).toMatchObject({ kind: "provider-exit", day: 60 });
  });

  it("part at the team, by a request, and by other care", () => {
    const talk = waits(0, 5, "triage", { place: PLACE.team });
    const own = care(5, 40, { place: PLACE.team, reason: "own-help", group: null });
    const onward = [talk, waits(5, 15, "authorisation"), care(15, 60)];
    expect(part([talk, own], onward)).toMatchObject({ kind: "team", day: 5 });
    const longer = [waits(0, 9, "triage", { place: PLACE.team }), care(9, 44)];
    expect(part([talk, care(5, 40)], longer)).toMatchObject({ kind: "team", day: 5 });
    expect(part([], [moment(8, "repeat"), ...lined(3)])).toMatchObject({ kind: "request" });
    const next = (place: number) => [
      care(0, 20),
      moment(20, "step-down", { place }),
      waits(20, 25, "authorisation", { place }),
      care(25, 50, { place }),
    ];
    expect(part(next(PLACE.first), next(PLACE.second))).toMatchObject({
      ...{ kind: "other-care", day: 20 },
    });
  });

  it("part on the same day, seen from either side", () => {
    const pairs = [
      [lined(12), lined(40)],
      [[care(0, 100)], [care(0, 110)]],
      [[], lined(3)],
    ] as const;
    for (const [one, other] of pairs) {
      const [there, back] = [part(one, other), part(other, one)];
      expect([back?.day, back?.kind]).toEqual([there?.day, there?.kind]);
    }
  });
});

describe("who has the place", () => {
  /** One place at group 0. Youth 0 waits for it; youth 1 has it, and is sooner or later gone. */
  const ofOther = (until: number) => [care(0, until), leaves(until)];

  it("is who leaves it in the one and not yet in the other, and is followed", () => {
    const base = logOf([lined(12), ofOther(28)]);
    const variant = logOf([lined(40), ofOther(56)]);
    const book = new PartingBook(base, variant, 2, null);
    const [own, other] = book.chainOf(0);
    expect(own?.story).toMatchObject({
      ...{ group: 0, held: { base: 1, variant: 1 }, others: 1 },
      taker: { youth: 1, justLeft: true, elsewhere: "not-in-care" },
    });
    expect(own?.causes.map(({ id }) => id)).toEqual(["another-youth"]);
    // The chain ends with the youth whose care was longer, which is no queue.
    expect([other?.youth, other?.parting.kind]).toEqual([1, "care-length"]);
    expect(book.chainOf(0)).toHaveLength(2);
  });

  it("is nobody where there are fewer places", () => {
    const both = ofOther(200);
    const base = logOf([lined(12), both]);
    const variant = logOf([lined(40), both]);
    const [own, ...rest] = new PartingBook(base, variant, 2, null).chainOf(0);
    expect(own?.causes.map(({ id }) => id)).toEqual(["fewer-places"]);
    expect(own?.story?.held).toEqual({ base: 2, variant: 1 });
    expect(rest).toEqual([]);
  });

  it("is told by number also when one design begins with more youths in care", () => {
    const base = { ...logOf([lined(12), ofOther(28)]) };
    // One more in care on the first day: everybody else has a number that is one higher.
    const extra = [care(-50, 300, { group: 1 })];
    const variant = { ...logOf([extra, lined(40), ofOther(56)]), firstCandidate: 1 };
    const book = new PartingBook(base, variant, 2, null);
    expect(book.chainOf(0).map(({ youth }) => youth)).toEqual([0, 1]);
    expect(book.variant.rowsOf(0)).toHaveLength(lined(40).length);
  });
});
