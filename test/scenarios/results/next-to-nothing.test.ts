/**
 * A return that was tested to be as good as none is a third outcome of the finding, with its margin.
 *
 * The rule this file keeps: the margin is so wide that the test must hold, and at 0 it cannot.
 */
import { describe, expect, it } from "vitest";
import { comparison, planExperiment } from "#scenarios";
import { scenario, shippedRegion } from "../shipped.ts";
import { resultsOf, smallLibrary } from "../small-runs.ts";

async function comparedWithin(margin: number) {
  const variant = scenario("small-wide", {
    extends: "small-swap",
    change: {
      savings: { on: true },
      detection: { waterbedThreshold: 1, waterbedEquivalence: margin },
    },
  });
  const library = new Map([...smallLibrary, [variant.id, variant] as const]);
  const experiment = comparison(smallLibrary.get("small-swap")!, [variant]);
  const options = { seed: "e", replications: 3, quick: false, untilYear: 2029 };
  return resultsOf(planExperiment(experiment, shippedRegion(), library, options));
}

describe("next to nothing that comes back", () => {
  it("is told by the finding, as likely and with its margin", async () => {
    const { waterbeds, findings, questions } = await comparedWithin(0.9);
    const [together] = waterbeds;
    const told = findings.find(({ kind }) => kind === "waterbeds");
    // An interval that holds 0 is no doubt on a test of "next to nothing".
    expect(together?.leakageEuro?.low).toBeLessThan(0);
    expect(together).toMatchObject({ verdict: "equivalent-to-none", equivalenceShare: 0.9 });
    expect(told).toMatchObject({ certainty: "likely", figures: { shown: 0, equivalence: 0.9 } });
    expect(questions.find(({ id }) => id === "waterbed")?.certainty).toBe("likely");
  });

  it("is not told where the test has no margin", async () => {
    const { findings } = await comparedWithin(0.0001);
    const told = findings.find(({ kind }) => kind === "waterbeds");
    expect(told?.figures["equivalence"]).toBeUndefined();
  });
});
