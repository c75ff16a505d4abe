/**
 * A spending room that is a signal: who is above it, and what then becomes of new youths and of money.
 *
 * The one rule: what is above a room follows from the places held, counted here from the books.
 */
import { describe, expect, it } from "vitest";
import { MONEY_COUNTS, type Model, type MoneyCount, SEGMENT_COUNT } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { change, changeAll, changeForms, ladderUpTo, smallRegion } from "../../support/model.ts";
import { quietRegion } from "../flow/two-stays.ts";

const FORM = "dyslexie";
const sizes = ["large", "medium", "small", "independent"] as const;
/** One form with room for all; from 2025 on each group may give what it gave the year before. */
const quiet = changeAll(
  changeForms(
    changeForms(quietRegion([FORM], []), "endAge", () => 90),
    "occupancy",
    () => 0.3,
  ),
  {
    "room.on": true,
    "room.fromYear": 2025,
    "room.shiftShare": 0,
    "contracts.denHaagLocalDate": "2035-01-01",
    [`forms.${FORM}.matchingDays`]: 0,
    [`forms.${FORM}.groups.h8`]: 3,
    [`forms.${FORM}.groups.denhaag`]: 3,
    "borders.authorisationDays": 0,
    "entrance.triageDays": 0,
  },
);
const terms = (model: Model, term: string, value: number): Model =>
  sizes.reduce((made, size) => change(made, `room.classes.${size}.${term}`, value), model);
/** Half of the year before: everybody is above it by the summer. */
const tight = terms(quiet, "growth", -0.5);

type Books = ReturnType<typeof lived>["world"];
function noted({ moneyBooks }: Books, count: MoneyCount): number {
  const row = MONEY_COUNTS.indexOf(count) * SEGMENT_COUNT * moneyBooks.years;
  return total(moneyBooks.counts.subarray(row, row + SEGMENT_COUNT * moneyBooks.years));
}
const run = (model: Model): Books => lived(model, { until: 2026 }).world;
const plain = run(change(quiet, "room.on", false));

describe("a spending room", () => {
  it("does nothing where there is plenty of it, to the bit", () => {
    const wide = run(terms(quiet, "growth", 5));
    expect(firstDifference(wide.recorder, plain.recorder)).toBeNull();
  });

  it("keeps youths waiting for permission, and for nothing else", () => {
    const asked = run(tight);
    const permitted = noted(asked, "room-permitted");
    expect(permitted).toBeGreaterThan(50);
    expect(noted(asked, "room-refused")).toBe(0);
    const days = counted(asked, "budget-stop-days") - counted(plain, "budget-stop-days");
    expect(days / permitted).toBeCloseTo(quiet.room.permissionDays.value, 0);
    expect(counted(asked, "care-starts")).toBeGreaterThan(0.97 * counted(plain, "care-starts"));
  });

  it("asks nobody to wait when the answer comes at once", () => {
    const quick = run(change(tight, "room.permissionDays", 0));
    expect(firstDifference(quick.recorder.waitSum, plain.recorder.waitSum)).toBeNull();
    expect(noted(quick, "room-permitted")).toBeGreaterThan(50);
  });

  it("pays care above it less, and the rest in full", () => {
    const cheap = run(terms(change(tight, "room.permissionDays", 0), "overPrice", 0.6));
    const worth = noted(cheap, "over-room-worth");
    expect(worth).toBeGreaterThan(1e5);
    expect(noted(cheap, "over-room-unpaid") / worth).toBeCloseTo(0.4, 9);
    expect(total(plain.recorder.euro) - total(cheap.recorder.euro)).toBeCloseTo(0.4 * worth, 2);
    expect(total(cheap.recorder.days)).toBeCloseTo(total(plain.recorder.days), 3);
  });

  it("is passed by the middle of the year where it is half of the year before", () => {
    const halfway = (year: number): number =>
      (Date.UTC(year, 6, 15) - Date.UTC(2023, 0, 1)) / 864e5;
    for (const [growth, above] of [
      [-0.6, true],
      [0.5, false],
    ] as const) {
      let over = 0;
      lived(terms(quiet, "growth", growth), {
        until: 2026,
        pauseAt: halfway(2025),
        atPause: ({ supply }) => {
          over = total(supply.overRoom);
        },
      });
      expect(over > 0).toBe(above);
    }
  });

  it("sends youths on to groups below theirs, where some are", () => {
    // The groups of one class have ten times the room.
    const uneven = changeAll(change(tight, "room.shiftShare", 1), {
      "room.classes.independent.growth": 9,
    });
    const sent = run(uneven);
    expect(noted(sent, "room-sent-on")).toBeGreaterThan(20);
    expect(noted(run(tight), "room-sent-on")).toBe(0);
  });

  it("lets nobody go without care when permission is refused", () => {
    const refused = run(terms(tight, "permissionShare", 0));
    expect(noted(refused, "room-refused")).toBeGreaterThan(50);
    expect(counted(refused, "care-starts")).toBeGreaterThan(0.97 * counted(plain, "care-starts"));
  });
});

describe("a design in which the room is no signal", () => {
  it("is the same to the bit whatever its terms", () => {
    const design = ladderUpTo(smallRegion, "behaviour");
    const other = terms(terms(design, "overPrice", 0.5), "growth", -0.9);
    const [a, b] = [design, change(other, "room.fromYear", 2026)].map(
      (model) => lived(model, { until: 2028 }).world.recorder,
    );
    expect(firstDifference(a, b)).toBeNull();
  });
});
