/**
 * How each segment is paid in each area of a design.
 *
 * The rule this file keeps: from the contract date on; today's ways where the contracts do not change.
 */
import type { FundingForm, Model } from "#journeys";
import type { VariantInfo } from "./types.ts";

export function fundingOf({ contracts }: Model): VariantInfo["funding"] {
  const source =
    contracts.regime.value === "today" ? contracts.fundingToday : contracts.fundingDesign;
  const areas = Object.entries(source).map(([area, segments]) => [
    area,
    Object.fromEntries(
      Object.entries(segments).map(([segment, form]) => [segment, form.value as FundingForm]),
    ),
  ]);
  return Object.fromEntries(areas);
}
