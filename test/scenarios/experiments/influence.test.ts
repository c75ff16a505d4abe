/**
 * Sensitivity: what is moved, and that what is told is a difference with nothing moved.
 *
 * The rule this file keeps: the region is the shipped one, with ranges left on a few numbers only.
 */
import { describe, expect, it } from "vitest";
import { inProcessRunner, type Model, measureInfluence } from "#scenarios";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { changeTo, influenceGroups } from "../../../scenarios/experiments/influence-groups.ts";
import { shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const groups = influenceGroups(region);

describe("what is moved", () => {
  it("is every number with a range once, but those that only judge or fit", () => {
    const moved = groups.flatMap(({ members }) => members.map(({ id }) => id));
    const ranged = quantitiesOf(region)
      .filter(({ quantity: { value, low, high } }) => {
        return typeof value === "number" && low !== null && high !== null && low < high;
      })
      .map(({ id }) => id)
      .filter((id) => !/^(detection|archetypes|region|fitScales)\./.test(id));
    expect([...moved].sort()).toEqual([...ranged].sort());
    expect(new Set(moved).size).toBe(moved.length);
  });

  it("is moved together when numbers differ by care form, municipality or edge only", () => {
    const price = groups.find(({ id }) => id === "forms.*.price");
    expect(price?.members.length).toBe(Object.keys(region.forms).length);
    expect(groups.find(({ id }) => id === "waiting.patienceDays")?.members.length).toBe(1);
    expect(groups.length).toBeLessThan(quantitiesOf(region).length / 3);
  });

  it("goes to its own end, on top of what was changed already", () => {
    const next = groups.find(({ id }) => id === "pathway.next");
    const patience = groups.find(({ id }) => id === "waiting.patienceDays");
    if (next === undefined || patience === undefined) throw new Error("No such group.");
    const change = changeTo(
      patience,
      "high",
      changeTo(next, "low", { waiting: { bridgeDays: 3 } }),
    );
    const { pathway, waiting } = change;
    expect(waiting).toEqual({ bridgeDays: 3, patienceDays: patience.members[0]?.quantity.high });
    const [edge] = next.members;
    const key = edge?.id.replace("pathway.", "") ?? "";
    expect((pathway as Record<string, unknown>)[key]).toBe(edge?.quantity.low);
  });
});

/** The region with a range on these numbers only. */
function withRangesOn(names: readonly string[]): Model {
  const own = shippedRegion();
  for (const { id, quantity } of quantitiesOf(own)) {
    if (!names.includes(id)) Object.assign(quantity, { low: null, high: null });
  }
  return own;
}

describe("what is told", () => {
  it("is the difference with nothing moved, and nothing for a number that is switched off", async () => {
    const options = {
      seed: "test",
      today: "today",
      design: "swap",
      regionShare: 0.005,
      lastYear: 2028,
      screenReplications: 1,
      replications: 1,
      most: 5,
    };
    const base = withRangesOn(["contracts.supplyResponse", "labour.shortage"]);
    const library = shippedLibrary();
    const runner = inProcessRunner();
    const found = await measureInfluence(base, library, runner, options);
    expect(found).toMatchObject({ screened: 2, silent: 1, refused: [] });
    expect(found?.lines.map(({ id }) => id)).toEqual(["contracts.supplyResponse"]);
    const [line] = found?.lines ?? [];
    expect(
      Math.abs(line?.low?.wait.mean ?? 0) + Math.abs(line?.high?.wait.mean ?? 0),
    ).toBeGreaterThan(0);
  });

  it("stops between two numbers when asked, and then tells nothing", async () => {
    const options = {
      seed: "test",
      today: "today",
      design: "swap",
      regionShare: 0.005,
      lastYear: 2028,
      screenReplications: 1,
      replications: 1,
      most: 1,
    };
    const base = withRangesOn(["contracts.supplyResponse"]);
    const stopped = { isStopped: () => true };
    expect(
      await measureInfluence(base, shippedLibrary(), inProcessRunner(), options, stopped),
    ).toBeNull();
  });
});
