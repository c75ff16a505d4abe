/**
 * How each segment is paid in each area of a design, and in a municipality that has its own way.
 *
 * The rule this file keeps: from the contract date on; today's ways where the contracts do not change.
 */
import { calendarOf, type FundingForm, fundingPeriods, type Model, SEGMENTS } from "#journeys";
import type { VariantInfo } from "../types.ts";

/**
 * Funding from the contract date on: the design's, or today's where the contracts do not change. A
 * municipality that then has a form of its own has a row too.
 */
export function fundingOf(model: Model): VariantInfo["funding"] {
  const { contracts, municipalities } = model;
  const source =
    contracts.regime.value === "today" ? contracts.fundingToday : contracts.fundingDesign;
  const areas = Object.entries(source).map(([area, segments]) => [
    area,
    Object.fromEntries(
      Object.entries(segments).map(([segment, form]) => [segment, form.value as FundingForm]),
    ),
  ]);
  const rows: VariantInfo["funding"] = Object.fromEntries(areas);
  const towns = Object.keys(municipalities).flatMap((town) => {
    const own = fundingAtContract(model, town);
    const asArea = rows[municipalities[town]?.area ?? "h8"] ?? {};
    return SEGMENTS.every((id) => own[id] === asArea[id]) ? [] : [[town, own]];
  });
  return { ...rows, ...Object.fromEntries(towns) };
}

/** Forms of a municipality by segment, on the contract date. */
function fundingAtContract(model: Model, town: string): Readonly<Record<string, FundingForm>> {
  const { contractDay } = calendarOf(model);
  const period = fundingPeriods(model, [town]).findLast(({ from }) => from <= contractDay);
  const forms = period?.forms[0] ?? [];
  return Object.fromEntries(SEGMENTS.map((id, at) => [id, forms[at] as FundingForm]));
}
