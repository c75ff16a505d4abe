/**
 * Reading known figures from runs, and moving parameters towards them.
 *
 * The rule this file keeps: a run made by hand, in which every figure can be worked out on paper.
 */
import { beforeAll, describe, expect, it } from "vitest";
import {
  calibrationTable,
  inProcessRunner,
  type KnownFigure,
  nextValues,
  resolveScenario,
  runToday,
} from "#scenarios";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { type KnownMeasure, readFigure } from "../../../scenarios/experiments/known-figures.ts";
import { distance, fittedParameters } from "../../../scenarios/experiments/refit.ts";
import { shippedRegion, smallRegion } from "../shipped.ts";
import { smallLibrary } from "../small-runs.ts";

const model = resolveScenario(smallRegion(), shippedRegion(), smallLibrary);
let run: Awaited<ReturnType<typeof runToday>>[number];

beforeAll(async () => {
  const [first] = await runToday(model, inProcessRunner(), { seed: "fit", replications: 1 });
  if (first === undefined) throw new Error("no run");
  const towns = first.municipalities.length;
  const years = first.years.length;
  const blank = (length: number) => new Float64Array(length);
  const at = (town: string, place: number, year: number) =>
    (place * towns + first.municipalities.indexOf(town)) * years + first.years.indexOf(year);
  const euro = blank(first.euro.length);
  const youths = blank(first.youths.length);
  euro[at("delft", 0, 2023)] = 300;
  euro[at("delft", 4, 2023)] = 100;
  euro[at("delft", 5, 2023)] = 50; // the local team is in no segment
  euro[at("rijswijk", 0, 2023)] = 7;
  youths[at("delft", 0, 2023)] = 6;
  const anyYouths = blank(first.anyYouths.length);
  anyYouths[first.municipalities.indexOf("delft") * years] = 8;
  const referrers = first.referrers.length;
  const starts = blank(2 * referrers);
  starts[0] = 30;
  starts[1] = 10;
  starts[referrers] = 99; // another year
  const forms = first.forms.length;
  run = {
    ...first,
    euro,
    youths,
    anyYouths,
    youthsInCare: first.youthsInCare.map((_, month) => (month < 12 ? month : 1000)),
    calibration: {
      ...first.calibration,
      startsByReferrer: starts,
      endedByDuration: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0]),
      starts: Float64Array.from([40, 50]),
      repeatStarts: Float64Array.from([10, 20]),
      youths: Float64Array.from([100, 0]),
      youthsWithStay: Float64Array.from([20, 0]),
      youthsCombined: Float64Array.from([22, 0]),
      youthsWithStayCombined: Float64Array.from([12, 0]),
      endedDays: Float64Array.from({ length: forms }, (_, form) => (form === 2 ? 900 : 0)),
      endedCount: Float64Array.from({ length: forms }, (_, form) => (form === 2 ? 10 : 0)),
    },
  };
});

describe("a known figure", () => {
  const inDelft = { municipality: "delft", year: 2023 };

  it.each<[KnownMeasure, number]>([
    [{ kind: "euro", ...inDelft, place: "1" }, 300],
    [{ kind: "euro", ...inDelft, place: "all" }, 400],
    [{ kind: "euro", municipality: null, place: "1", year: 2023 }, 307],
    [{ kind: "youths", ...inDelft, place: "1" }, 6],
    [{ kind: "youths", ...inDelft, place: "any" }, 8],
    [{ kind: "euroPerYouth", ...inDelft, place: "1" }, 50],
    [{ kind: "stock", year: 2023 }, 5.5],
    [{ kind: "repeatShare", year: 2023 }, 0.25],
    [{ kind: "repeatShare", year: 2024 }, 0.4],
    [{ kind: "staySharesOfYouths", year: 2023 }, 0.2],
    [{ kind: "durationShare", class: 6, year: 2023 }, 0.25],
    [{ kind: "combination", of: "all", year: 2023 }, 0.22],
    [{ kind: "combination", of: "stay", year: 2023 }, 0.6],
    [{ kind: "combination", of: "no-stay", year: 2023 }, 0.125],
  ])("is counted as its source counts it: %j", (measure, expected) => {
    expect(readFigure(run, measure)).toBeCloseTo(expected, 12);
  });

  it("is read by the name of a referrer and of a form", () => {
    const [first = "", second = ""] = run.referrers;
    const share = (referrer: string) =>
      readFigure(run, { kind: "referrerShare", area: "nine", referrer, year: 2023 });
    expect([share(first), share(second)]).toEqual([0.75, 0.25]);
    expect(readFigure(run, { kind: "formDuration", form: run.forms[2] ?? "" })).toBe(90);
  });

  it("is not found, rather than 0, for a name or year that the run does not have", () => {
    expect(
      readFigure(run, { kind: "euro", municipality: "delft", place: "6", year: 2023 }),
    ).toBeNaN();
    expect(readFigure(run, { kind: "repeatShare", year: 1999 })).toBeNaN();
  });
});

const figure = (id: string, known: number, measure: KnownMeasure): KnownFigure => ({
  id,
  nl: id,
  en: id,
  known,
  bandLow: known * 0.9,
  bandHigh: known * 1.1,
  unit: "x",
  source: "",
  role: "fitted",
  note: "",
  measure,
});

describe("the table", () => {
  it("says of every figure whether the model lies in its band", () => {
    const figures = [
      figure("in", 380, { kind: "euro", municipality: "delft", place: "all", year: 2023 }),
      figure("out", 200, { kind: "euro", municipality: "delft", place: "all", year: 2023 }),
      figure("gone", 1, { kind: "repeatShare", year: 1999 }),
    ];
    const { rows, replications } = calibrationTable(model, figures, [run]);
    expect(rows.map(({ id, inside }) => [id, inside])).toEqual([
      ["in", true],
      ["out", false],
      ["gone", null],
    ]);
    expect([rows[0]?.simulated?.mean, rows[2]?.simulated, replications]).toEqual([400, null, 1]);
  });
});

describe("a refit", () => {
  const repeat = figure("repeat-2023", 0.3, { kind: "repeatShare", year: 2023 });

  it("moves a parameter by the damped ratio of known to simulated, and leaves the others", () => {
    const before = model.outcome.repeatShare.value;
    const values = nextValues(model, [repeat], [run]);
    expect(values["outcome.repeatShare"]).toBeCloseTo(before * (0.3 / 0.25) ** 0.7, 3);
    expect(values["fitScales.intensityStay"]).toBeCloseTo(model.fitScales.intensityStay.value, 3);
  });

  it("never passes a hard bound", () => {
    const values = nextValues(model, [{ ...repeat, known: 30 }], [run]);
    expect(values["outcome.repeatShare"]).toBe(model.outcome.repeatShare.max ?? 1);
  });

  it("moves only parameters that exist, fewer than there are figures to fit", () => {
    const names = new Set(quantitiesOf(model).map(({ id }) => id));
    expect(fittedParameters.filter((id) => !names.has(id))).toEqual([]);
    expect(fittedParameters.length).toBeLessThan(20);
  });

  it("tells how far off the figures are, 0 when all are met", () => {
    expect(distance([{ ...repeat, known: 0.25 }], [run])).toBe(0);
    expect(distance([repeat], [run])).toBeGreaterThan(0);
  });
});
