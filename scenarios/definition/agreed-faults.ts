/**
 * What agreed places and budgets must be to mean something.
 *
 * The rule this file keeps: a number that nothing would follow from is refused, not passed over.
 */
import { formsEver, type Model, type SegmentId } from "#journeys";
import { type Issue, issue, pointerSegment } from "./issue.ts";

/** Every provider group has a place, or it would be no group. */
function placeFaults({ agreed, forms }: Model): Issue[] {
  return Object.entries(agreed.places).flatMap(([form, areas]) =>
    (["region", "denhaag", "h8"] as const).flatMap((area) => {
      const places = areas[area]?.value ?? 0;
      const groups = forms[form]?.groups[area]?.value ?? 0;
      const isWhole = Number.isInteger(places);
      if (places === 0 || (isWhole && places >= groups)) return [];
      const path = `/change/agreed/places/${pointerSegment(form)}/${area}`;
      return [
        issue(
          path,
          String(places),
          `0, of een geheel getal van ${groups} of meer: zoveel groepen aanbieders zijn er`,
          `0, or a whole number of ${groups} or more: there are that many provider groups`,
        ),
      ];
    }),
  );
}

/** A segment without a fixed budget for places in any municipality has nothing that a budget could be. */
function budgetFaults(model: Model): Issue[] {
  const { agreed } = model;
  const hasBudget = (segment: string): boolean =>
    formsEver(model, segment as SegmentId).has("capacity");
  return Object.entries(agreed.budgets).flatMap(([segment, years]) =>
    Object.entries(years).flatMap(([year, { value }]) => {
      if (value === 0 || hasBudget(segment)) return [];
      const path = `/change/agreed/budgets/${segment}/${year}`;
      return [
        issue(
          path,
          String(value),
          "0: dit segment heeft in dit ontwerp geen vast budget voor plaatsen",
          "0: in this design this segment has no fixed budget for places",
        ),
      ];
    }),
  );
}

/** Agreements say nothing about the region as it is bought today. */
function regimeFaults({ agreed, contracts }: Model): Issue[] {
  if (contracts.regime.value === "2028") return [];
  const places = Object.values(agreed.places).flatMap((areas) => Object.values(areas));
  const budgets = Object.values(agreed.budgets).flatMap((years) => Object.values(years));
  const all = [...places, ...Object.values(agreed.tariffs), ...budgets];
  if (all.every(({ value }) => value === 0)) return [];
  return [
    issue(
      "/change/agreed",
      "contracts.regime = today",
      "een scenario dat bouwt op de contracten van 2028, zoals swap",
      "a scenario that builds on the contracts of 2028, such as swap",
    ),
  ];
}

/** Every fault in what was agreed. */
export function agreedFaults(model: Model): readonly Issue[] {
  const regime = regimeFaults(model);
  return regime.length > 0 ? regime : [...placeFaults(model), ...budgetFaults(model)];
}
