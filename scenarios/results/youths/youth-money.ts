/**
 * What the care of one youth costs in two designs, by place, and who pays for it.
 *
 * The rule this file keeps: a cost is price times quantity, as in the log; how it is paid is what is in
 * force for the municipality from the contract date on.
 */
import type { Model } from "#journeys";
import { fundingOf } from "../money/funding-of.ts";
import type { FundingForm, JourneyExample, YouthMoney } from "../types.ts";

/** How a segment is paid for by a municipality. */
function paidBy(model: Model, municipality: string, segment: string): FundingForm | null {
  if (segment === "local-team") return "own-service";
  const funding = fundingOf(model);
  const area = model.municipalities[municipality]?.area ?? "h8";
  return (funding[municipality] ?? funding[area])?.[segment] ?? null;
}

/** A line for each place with a cost in either journey. */
export function moneyOf(
  { journeys, municipality }: JourneyExample,
  models: readonly [Model, Model] | null,
): readonly YouthMoney[] {
  const [base = [], variant = []] = Object.values(journeys);
  const sum = (steps: typeof base, place: string): number =>
    steps.reduce((all, step) => all + (step.place === place ? step.euro : 0), 0);
  const places = [...new Set([...base, ...variant].map(({ place }) => place))].sort();
  return places
    .map((place) => ({
      place,
      euro: { base: sum(base, place), variant: sum(variant, place) },
      funding:
        models === null
          ? null
          : {
              base: paidBy(models[0], municipality, place),
              variant: paidBy(models[1], municipality, place),
            },
    }))
    .filter(({ euro }) => euro.base > 0 || euro.variant > 0);
}
