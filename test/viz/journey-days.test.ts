/** What a journey adds up to, and the Dutch beside known figures. */
import { describe, expect, it } from "vitest";
import known from "../../journeys/data/haaglanden/calibration.json" with { type: "json" };
import notes from "../../scenarios/definition/known-figure-notes.json" with { type: "json" };
import { daysWaited } from "../../viz/prepare/journeys.ts";
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
