/**
 * Blocked outflow: who goes from stay to stay keeps the old place until the new one is there.
 *
 * The one rule: seen in a region by hand, where nothing else can keep a place.
 */
import { expect, it } from "vitest";
import { PHASE } from "../../../engine/network/network-words.ts";
import { NO_FORM } from "../../../journeys/flow/episodes.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { counted, lived } from "../../laws/lived.ts";
import { changeAll } from "../../support/model.ts";
import { FIRST, SECOND, twoStays } from "./two-stays.ts";

const until = { until: 2027 } as const;

function keptNow({ kernel, episodes }: World): number {
  let kept = 0;
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (kernel.phase[episode] !== PHASE.free && episodes.heldForm[episode] !== NO_FORM) kept++;
  }
  return kept;
}

it("holds places of the first house while the second is full", () => {
  let kept = 0;
  let held = 0;
  let served = 0;
  const { plan } = lived(twoStays(2), {
    ...until,
    pauseAt: 1200,
    atPause: (world) => {
      kept = keptNow(world);
      const first = formNumber(world, FIRST);
      const station = world.plan.stations.findIndex((name) => name.startsWith(`${FIRST}@`));
      held = world.kernel.held[station] ?? 0;
      for (let episode = 0; episode < world.kernel.slots; episode++) {
        const isServed = world.kernel.phase[episode] === PHASE.served;
        if (isServed && world.episodes.form[episode] === first) served++;
      }
    },
  });
  expect(plan.stations).toHaveLength(2);
  expect(kept).toBeGreaterThan(20);
  expect(held).toBe(served + kept);
});

function formNumber(world: World, form: string): number {
  return world.plan.forms.indexOf(form);
}

it("takes fewer youths into the first house the tighter the second is", () => {
  // With just enough places in the first house for care alone, kept places are places lost.
  const starts = (tight: number): number => {
    const model = changeAll(twoStays(tight), { [`forms.${FIRST}.occupancy`]: 1 });
    const { world, plan } = lived(model, until);
    const form = plan.forms.indexOf(FIRST);
    return world.recorder.formStarts
      .subarray(form * world.recorder.years, (form + 1) * world.recorder.years)
      .reduce((sum, value) => sum + value, 0);
  };
  expect(starts(2)).toBeLessThan(starts(0.5) * 0.85);
});

/** Euro per day in the books of a form, over all years. */
function euroPerDay({ plan, recorder }: World, form: string): number {
  const row = plan.forms.indexOf(form) * recorder.years;
  const sum = (column: Float64Array): number =>
    column.subarray(row, row + recorder.years).reduce((total, value) => total + value, 0);
  return sum(recorder.formEuro) / sum(recorder.formDays);
}

it("pays a kept place at the price of that place", () => {
  const { world, plan } = lived(twoStays(2), until);
  expect(counted(world, "blocked-days")).toBeGreaterThan(5000);
  expect(euroPerDay(world, FIRST)).toBeCloseTo(plan.dayPrice[plan.forms.indexOf(FIRST)] ?? 0, 6);
});

it("pays a kept place at its own price too when the next stay is bought outside the contract", () => {
  for (const way of ["waiting.offContractShare", "waiting.outOfRegionShare"]) {
    const { world, plan } = lived(changeAll(twoStays(2), { [way]: 0.8 }), until);
    const second = plan.dayPrice[plan.forms.indexOf(SECOND)] ?? 0;
    expect(euroPerDay(world, SECOND)).toBeGreaterThan(second * 1.05);
    expect(euroPerDay(world, FIRST)).toBeCloseTo(plan.dayPrice[plan.forms.indexOf(FIRST)] ?? 0, 6);
  }
});
