/**
 * Which provider groups belong to which provider.
 *
 * The one rule: expected numbers are those of the sources (6, 30 and 31 providers, more than 100
 * self-employed) and of the arithmetic of dealing.
 */
import { expect, it } from "vitest";
import { compilePlan, type Plan } from "#journeys";
import type { ProviderSize } from "../../../journeys/model/parts/providers.ts";
import { groupsPerSize, PROVIDER_SIZES } from "../../../journeys/model/parts/providers-plan.ts";
import { change, fewGroups, haaglanden } from "../../support/model.ts";

const plan = compilePlan(haaglanden);

function groupsOf({ stations, providers }: Plan, size: ProviderSize): readonly string[] {
  const at = PROVIDER_SIZES.indexOf(size);
  return stations.filter((_, group) => providers.size[providers.of[group] as number] === at);
}

function providersOf({ providers }: Plan, size: ProviderSize): number {
  const at = PROVIDER_SIZES.indexOf(size);
  return providers.size.filter((own) => own === at).length;
}

it("there are 6 large, 30 medium and 31 small providers, and the rest are pools", () => {
  expect(PROVIDER_SIZES.slice(0, 3).map((size) => providersOf(plan, size))).toEqual([6, 30, 31]);
  // 8 x 6, 2 x 30 and 1 x 31 of 183 groups leave 44, for 103 professionals.
  expect(plan.stations.length).toBe(183);
  expect(PROVIDER_SIZES.map((size) => groupsOf(plan, size).length)).toEqual([48, 60, 31, 44]);
});

it("every group has one provider, and every provider a group", () => {
  expect(plan.providers.of.length).toBe(plan.stations.length);
  expect(new Set(plan.providers.of).size).toBe(plan.providers.names.length);
  expect(Math.max(...plan.providers.of)).toBe(plan.providers.names.length - 1);
});

it("self-employed and small providers offer nothing but the forms of their class", () => {
  for (const size of ["small", "independent"] as const) {
    const { forms } = haaglanden.providers.classes[size];
    const offered = groupsOf(plan, size).map((name) => name.split("@")[0] ?? "");
    expect(offered.length).toBeGreaterThan(20);
    expect(offered.filter((form) => !forms.includes(form))).toEqual([]);
  }
});

it("a large provider offers several forms", () => {
  for (let provider = 0; provider < 6; provider++) {
    const forms = new Set(
      plan.stations
        .filter((_, group) => plan.providers.of[group] === provider)
        .map((name) => name.split("@")[0]),
    );
    expect(forms.size).toBeGreaterThan(4);
  }
});

it("a model with fewer groups keeps the mix, to a group", () => {
  const few = compilePlan(fewGroups(haaglanden, 2));
  const parts = groupsPerSize(haaglanden.providers, few.stations.length);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(few.stations.length);
  parts.forEach((part, size) => {
    const whole = [48, 60, 31, 44][size] ?? 0;
    expect(Math.abs(part - (whole * few.stations.length) / 183)).toBeLessThan(1);
  });
});

it("more large providers take groups from others", () => {
  const more = compilePlan(change(haaglanden, "providers.classes.large.count", 12));
  expect(providersOf(more, "large")).toBe(12);
  expect(groupsOf(more, "large").length).toBeGreaterThan(60);
});
