/**
 * Designs with another demand beside the first: the same candidates, accepted at another rate.
 */
import { describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import { change, changeAll, smallRegion } from "../support/model.ts";
import { lived, total } from "./lived.ts";

const options = { seed: "demand", replication: 0, untilYear: 2024 };
const requestsOf = (run: { counters: Float64Array; years: readonly number[] } | undefined) =>
  run === undefined ? 0 : (run.counters[0] as number);

describe("a design with another demand", () => {
  it("is paired with the first on the youths who could come in both", () => {
    const busier = changeAll(smallRegion, {
      "fitScales.inflow.1": 1.05 * smallRegion.fitScales.inflow["1"].value,
      "fitScales.inflow.5": 1.05 * smallRegion.fitScales.inflow["5"].value,
    });
    const result = simulateReplication(
      [
        { id: "today", model: smallRegion, against: null },
        { id: "busier", model: busier, against: "today" },
      ],
      options,
    );
    expect(result.pairs["busier|today"]).toBeDefined();
    const growth = requestsOf(result.runs["busier"]) / requestsOf(result.runs["today"]);
    expect(growth).toBeGreaterThan(1.01);
    expect(growth).toBeLessThan(1.09);
  });

  it("keeps everybody's needs when a form gets the label of another segment", () => {
    const moved = change(smallRegion, "forms.ambulant-bij-verblijf.segment", "5");
    // Starts may differ: in The Hague places of segment 5 follow residents and not use.
    const askedFor = (model: Model) => {
      const { youths } = lived(model, { until: options.untilYear }).world;
      return [youths.known, youths.firstNeed, youths.firstAsked, youths.severity];
    };
    const today = askedFor(smallRegion);
    expect(total(today[0] ?? [])).toBeGreaterThan(500);
    expect(askedFor(moved)).toEqual(today);
  });

  it("is refused too when it is the only one and asks for more than its own ceiling", () => {
    const crowd = change(smallRegion, "demand.ceiling", 1);
    const alone = () =>
      simulateReplication([{ id: "crowd", model: crowd, against: null }], options);
    // The season alone asks for 1.08 times the first year.
    expect(alone).toThrow(/reaches 1\.1\d times the highest rate youths are drawn at/);
  });

  it("is refused when it asks for more youths than could come", () => {
    const crowd = change(smallRegion, "fitScales.inflow.5", 3);
    expect(() =>
      simulateReplication(
        [
          { id: "today", model: smallRegion, against: null },
          { id: "crowd", model: crowd, against: "today" },
        ],
        options,
      ),
    ).toThrow(/highest rate youths are drawn at/);
  });
});
