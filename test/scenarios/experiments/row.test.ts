/** What one scenario is run beside. */
import { describe, expect, it } from "vitest";
import { comparison, rowOf } from "#scenarios";
import { checkExperiment } from "../../../scenarios/definition/check-experiment.ts";
import { scenario, shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const library = shippedLibrary();

/** The designs of a row as `scenario<against`. */
function row(file: Parameters<typeof rowOf>[0]): readonly string[] {
  const { designs } = rowOf(file, region, library);
  return designs.map((design) => `${design.step} ${design.scenario}<${design.against}`);
}
function shipped(id: string) {
  const file = library.get(id);
  if (file === undefined) throw new Error(id);
  return file;
}

describe("a scenario that is run", () => {
  it("stands beside what it extends, and that beside today", () => {
    const file = shipped("places-2024");
    expect(row(file)).toEqual(["0 today<null", "1 behaviour<today", "2 places-2024<behaviour"]);
    expect(rowOf(file, region, library)).toMatchObject({ id: "places-2024", title: file.title });
    expect(checkExperiment(rowOf(file, region, library), library, region)).toEqual([]);
  });

  it("stands beside today alone when it builds on today or on nothing", () => {
    expect(row(shipped("swap"))).toEqual(["0 today<null", "1 swap<today"]);
    expect(row(scenario("own"))).toEqual(["0 today<null", "1 own<today"]);
    expect(row(shipped("today"))).toEqual(["0 today<null"]);
  });

  it("leaves out what covers other days, and stands alone when that is all", () => {
    const region2032 = { change: { region: { lastDay: "2032-12-31" } } };
    const shorter = scenario("shorter", { extends: "behaviour", ...region2032 });
    expect(row(shorter)).toEqual(["0 shorter<null"]);
    expect(row(scenario("same", { extends: "behaviour" }))).toHaveLength(3);
  });
});

describe("a comparison", () => {
  const [swap, one, three] = ["swap", "savings-segment-1", "savings-segment-3"].map(shipped);

  it("is named as its results name it: what is looked at, against what it stands beside", () => {
    if (swap === undefined || one === undefined || three === undefined)
      throw new Error("They ship.");
    expect(comparison(swap, [one])).toMatchObject({
      id: "savings-segment-1-against-swap",
      title: one.title,
    });
    expect(comparison(swap, [one, three]).id).toBe(
      "savings-segment-1-and-savings-segment-3-against-swap",
    );
    expect(comparison(swap, [])).toMatchObject({ id: "swap", title: swap.title });
  });
});
