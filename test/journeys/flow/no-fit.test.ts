/**
 * Requests for a stay that fit nowhere in the region: how many leave it, when, and who never does.
 *
 * The one rule: the share that leaves is the share that was set, in a region with more room than anybody asks for.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { changeAll } from "../../support/model.ts";
import { edge, FIRST, quietRegion, SECOND } from "./two-stays.ts";

const CRISIS = "crisisopvang";
const SCHOOL = "ambulant-jo";

function region(forms: readonly string[], share: number): Model {
  const edges = forms.includes(SECOND) ? [edge("next", FIRST, SECOND)] : [];
  return changeAll(withRoom(withoutDelays(quietRegion(forms, edges))), {
    "waiting.noFitShare": share,
  });
}

const leaves = (world: World): number => counted(world, "out-of-region-starts");
const starts = (world: World): number => counted(world, "care-starts");

describe("a stay that fits nowhere", () => {
  it.each([0.05, 0.2, 0.5])("is for the share that was set, of every request anew: %s", (share) => {
    const { world } = lived(region([FIRST, SECOND], share), { until: 2032 });
    const asked = starts(world);
    const error = Math.sqrt((share * (1 - share)) / asked);
    expect(asked).toBeGreaterThan(1000);
    expect(Math.abs(leaves(world) / asked - share)).toBeLessThan(4 * error);
  });

  it("costs no wait, and the price of a place out of the region", () => {
    const { world, plan } = lived(region([FIRST], 1), { until: 2027 });
    const form = plan.forms.indexOf(FIRST);
    const { years, formDays, formEuro, waitSum } = world.recorder;
    const sum = (column: Float64Array): number =>
      total(column.subarray(form * years, (form + 1) * years));
    expect(total(waitSum)).toBeLessThan(1e-3 * starts(world));
    // Who was there on the first day is inside the region; 1.3 is what the register says of a place outside.
    const ratio = sum(formEuro) / sum(formDays) / (plan.dayPrice[form] ?? 0);
    expect(ratio).toBeGreaterThan(1.15);
    expect(ratio).toBeLessThan(1.3);
  });

  it("is nothing at 0, and never of a crisis or of help at home", () => {
    expect(leaves(lived(region([FIRST, SECOND], 0), { until: 2027 }).world)).toBe(0);
    expect(leaves(lived(region([CRISIS], 1), { until: 2027 }).world)).toBe(0);
    expect(leaves(lived(region([SCHOOL], 1), { until: 2027 }).world)).toBe(0);
  });
});
