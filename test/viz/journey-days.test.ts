/** What a journey adds up to, and the Dutch beside known figures. */
import { describe, expect, it } from "vitest";
import known from "../../journeys/data/haaglanden/calibration.json" with { type: "json" };
import notes from "../../scenarios/definition/known-figure-notes.json" with { type: "json" };
import { daysWaited, journeyView } from "../../viz/prepare/journeys.ts";
import { pairOf } from "../../viz/prepare/view.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const [example] = sampleResults().journeys;
const step = Object.values(example?.journeys ?? {})[0]?.[0];

describe("the days a youth waits", () => {
  const waits = (from: string, until: string, phase: "waiting" | "care" = "waiting") => {
    if (step === undefined) throw new Error("no journey in the sample");
    return { ...step, from, until, phase };
  };

  it("count once where two waits run at the same time, and leave out care", () => {
    const steps = [
      waits("2029-01-01", "2029-01-31"),
      waits("2029-01-11", "2029-02-10"),
      waits("2029-03-01", "2029-03-11"),
      waits("2029-03-11", "2029-06-01", "care"),
    ];
    expect(daysWaited(steps)).toBe(40 + 10);
  });
});

describe("a note beside a known figure", () => {
  it("has Dutch for each figure that ships", () => {
    const dutch: Readonly<Record<string, string>> = notes;
    for (const { id, note } of known) expect(dutch[note], id).toBeDefined();
    expect(Object.keys(dutch).filter((note) => !known.some((row) => row.note === note))).toEqual(
      [],
    );
  });
});

describe("the end of one help", () => {
  const results = sampleResults();
  const voice = voiceOf("nl");
  const { today, design } = pairOf(results);
  const [base] = results.journeys;
  if (base === undefined || step === undefined) throw new Error("no journey in the sample");
  const care = { ...step, phase: "care" as const, place: "1", from: "2028-01-01", censored: false };
  const out = {
    ...care,
    phase: "out" as const,
    place: "early",
    from: "2029-01-01",
    until: "2029-01-01",
  };
  const stripWith = (steps: readonly (typeof care | typeof out)[]) => {
    const example = { ...base, journeys: { [today]: steps, [design]: steps } };
    const [strip] = journeyView(results, example, { today, design }, "x", voice).strips;
    return { told: strip?.told.join(" ") ?? "", drawn: strip?.steps.map(({ phase }) => phase) };
  };

  it("is no end of youth care while other help goes on", () => {
    for (const rest of [{ until: "2030-01-01" }, { until: "2029-01-01", censored: true }]) {
      const { told, drawn } = stripWith([{ ...care, ...rest }, out]);
      expect(told).toContain("1 januari 2029: deze hulp stopt");
      expect(told).not.toContain("gaat uit de jeugdhulp");
      expect(drawn).toEqual(["care"]);
    }
  });

  it("is one when that was the last", () => {
    const { told, drawn } = stripWith([{ ...care, until: "2029-01-01" }, out]);
    expect(told).toContain("1 januari 2029: gaat uit de jeugdhulp");
    expect(drawn).toEqual(["care", "out"]);
  });
});
