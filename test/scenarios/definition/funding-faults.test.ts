/** Departures from the funding of the design that no day would see are refused, and told where. */
import { describe, expect, it } from "vitest";
import { fundingFaults } from "../../../scenarios/definition/funding-faults.ts";
import { changeAll, haaglanden, ladderUpTo } from "../../support/model.ts";

const design = ladderUpTo(haaglanden, "swap");
const own = "funding.towns.delft.1";

describe("an own form of funding", () => {
  it("is sound when it has days in the run", () => {
    expect(fundingFaults(design)).toEqual([]);
    const sound = { [`${own}.form`]: "pxq", [`${own}.from`]: "2033-12-31" };
    expect(fundingFaults(changeAll(design, sound))).toEqual([]);
  });

  it.each([
    ["ends before it begins", { [`${own}.from`]: "2030-01-01", [`${own}.until`]: "2030-01-01" }],
    [
      "begins after the last day",
      { [`${own}.from`]: "2034-01-01", [`${own}.until`]: "2035-01-01" },
    ],
  ])("is refused where it %s", (_, dates) => {
    const faults = fundingFaults(changeAll(design, { [`${own}.form`]: "pxq", ...dates }));
    expect(faults.map(({ path }) => path)).toEqual(["/change/funding/towns/delft/1"]);
    expect(fundingFaults(changeAll(design, dates))).toEqual([]);
  });

  it("is refused without the contracts of 2028", () => {
    const faults = fundingFaults(changeAll(haaglanden, { [`${own}.form`]: "pxq" }));
    expect(faults.map(({ path }) => path)).toEqual(["/change/funding"]);
  });
});
