/**
 * What an own form of funding must be to mean something.
 *
 * The rule this file keeps: a departure that no day would see is refused, not passed over.
 */
import type { Model } from "#journeys";
import { type Issue, issue, pointerSegment } from "./issue.ts";

type Own = Model["funding"]["areas"]["h8"]["1"];

/** Departures by where they stand in a scenario. */
function departures({ funding }: Model): readonly (readonly [string, Own])[] {
  return (["areas", "towns"] as const).flatMap((kind) =>
    Object.entries(funding[kind]).flatMap(([where, segments]) =>
      Object.entries(segments).map(
        ([segment, own]) =>
          [`/change/funding/${kind}/${pointerSegment(where)}/${segment}`, own] as const,
      ),
    ),
  );
}

/** Every fault in what departs from the design. */
export function fundingFaults(model: Model): readonly Issue[] {
  const own = departures(model).filter(([, { form }]) => form.value !== "as-designed");
  if (own.length > 0 && model.contracts.regime.value !== "2028") {
    return [
      issue(
        "/change/funding",
        "contracts.regime = today",
        "een scenario dat bouwt op de contracten van 2028, zoals swap",
        "a scenario that builds on the contracts of 2028, such as swap",
      ),
    ];
  }
  const last = model.region.lastDay.value;
  return own.flatMap(([path, { from, until }]) => {
    if (from.value < until.value && from.value <= last) return [];
    return [
      issue(
        path,
        `${from.value}, ${until.value}`,
        `from voor until, en uiterlijk ${last}`,
        `from before until, and ${last} at the latest`,
      ),
    ];
  });
}
