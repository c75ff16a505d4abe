/**
 * Less help for want of staff is no saving: amounts, without any share of them.
 *
 * The rule this file keeps: the designs differ in staff alone, and a cut beside it is judged as ever.
 */
import { describe, expect, it } from "vitest";
import { comparison, planExperiment, type ScenarioFile } from "#scenarios";
import { scenario, shippedRegion } from "../shipped.ts";
import { resultsOf, smallLibrary } from "../small-runs.ts";

const staff = { labour: { on: true, shortage: 0.3, turnoverLossDays: 30 } };
const short = scenario("small-short", { extends: "small-swap", change: staff });
const shortAndCut = scenario("small-short-cut", {
  extends: "small-swap",
  change: { ...staff, savings: { on: true } },
});
const idle = scenario("small-idle", {
  extends: "small-swap",
  change: { labour: { shortage: 0.3 } },
});

async function compared(variant: ScenarioFile) {
  const library = new Map([...smallLibrary, [variant.id, variant] as const]);
  const experiment = comparison(smallLibrary.get("small-swap")!, [variant]);
  const options = { seed: "staff", replications: 2, quick: false, untilYear: 2029 };
  return resultsOf(planExperiment(experiment, shippedRegion(), library, options));
}

describe("a design that differs in staff", () => {
  it("saves nothing by design: all segments are one amount, and nothing is judged", async () => {
    const { waterbeds, findings, questions } = await compared(short);
    const [bed] = waterbeds;
    expect(waterbeds).toHaveLength(1);
    expect(bed).toMatchObject({ target: "1+2+3+4+5", targetAct: "staff" });
    expect(bed?.grossDays.mean).toBeGreaterThan(0);
    expect([bed?.leakageDays, bed?.leakageEuro, bed?.squeezed]).toEqual([null, null, undefined]);
    expect(bed?.verdict).toBe("no-gross-saving");
    expect(bed?.receivers.map(({ place }) => place).sort()).toEqual([
      "local-team",
      "off-contract",
      "out-of-region",
    ]);
    const told = findings.find(({ kind }) => kind === "waterbeds");
    expect(told).toMatchObject({ certainty: "certain", figures: { judged: 0, shown: 0 } });
    expect(questions.find(({ id }) => id === "waterbed")?.verdict).toBe("unknown");
  });

  it("is judged by its cut where it cuts too, and by nothing where staff are not counted", async () => {
    const cut = await compared(shortAndCut);
    expect(cut.waterbeds.every(({ targetAct }) => targetAct === undefined)).toBe(true);
    const none = await compared(idle);
    expect(none.waterbeds.every(({ targetAct }) => targetAct === undefined)).toBe(true);
  });
});
