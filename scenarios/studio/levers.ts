/**
 * What can be moved in the studio, and whether a value may stand there.
 *
 * The rule this file keeps: names, bounds and words are those of the register. It judges as the
 * schema of a scenario does, without the validator of files: a page under a strict policy may not
 * compile one.
 */
import type { Model } from "#journeys";
import { isCalendarDay } from "../definition/change-schema.ts";
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, pointerSegment, show } from "../definition/issue.ts";
import { type NamedQuantity, quantitiesOf } from "../definition/quantities.ts";
import { unitLabel } from "../definition/register-words.ts";
import type { Label, Lever, Plain } from "../results/types.ts";
import { isAmount, isFixed } from "./frame.ts";

type Names = Lever["names"];

/** Choices of a number, switch or text; a form of care is one of the forms there are. */
function choicesOf({ quantity }: NamedQuantity, forms: Names): Pick<Lever, "options" | "names"> {
  const isForm = quantity.unit === "form";
  const options = quantity.options ?? (isForm ? Object.keys(forms) : null);
  return { options, names: isForm ? forms : {} };
}

function leverOf(named: NamedQuantity, forms: Names): Lever {
  const { id, quantity } = named;
  const { nl, en, unit, value, low, high, kind, source, why, min, max } = quantity;
  return {
    ...{ id, nl, en, unit, value, low, high, kind, source, why },
    unitLabel: unitLabel(unit),
    min: min ?? null,
    max: max ?? null,
    ...choicesOf(named, forms),
    isAmount: isAmount(id),
  };
}

/** All levers of a region, in order of name. */
export function leversOf(model: Model): readonly Lever[] {
  const forms: Names = Object.fromEntries(
    Object.entries(model.forms).map(([id, { nl, en }]) => [id, { nl, en }]),
  );
  return quantitiesOf(model)
    .filter(({ id }) => !isFixed(id))
    .map((named) => leverOf(named, forms));
}

function boundsLabel({ min, max }: Lever): Label {
  if (min !== null && max !== null) {
    return { nl: `een getal van ${min} tot en met ${max}`, en: `a number from ${min} to ${max}` };
  }
  if (min !== null) return { nl: `een getal van ${min} of meer`, en: `a number of ${min} or more` };
  if (max === null) return { nl: "een getal", en: "a number" };
  return { nl: `een getal van ${max} of minder`, en: `a number of ${max} or less` };
}

/** What a lever should have been given; null when the value is good. */
function expectation(lever: Lever, value: unknown): Label | null {
  const { min, max, options } = lever;
  switch (typeof lever.value) {
    case "boolean":
      return typeof value === "boolean" ? null : { nl: "aan of uit", en: "on or off" };
    case "number": {
      const isGood =
        typeof value === "number" &&
        Number.isFinite(value) &&
        (min === null || value >= min) &&
        (max === null || value <= max);
      return isGood ? null : boundsLabel(lever);
    }
    default:
      if (options !== null) {
        const names = options.map(show).join(", ");
        const isGood = typeof value === "string" && options.includes(value);
        return isGood ? null : { nl: `een van ${names}`, en: `one of ${names}` };
      }
      return textExpectation(String(lever.value), value);
  }
}

function textExpectation(own: string, value: unknown): Label | null {
  if (isCalendarDay(own)) {
    const isGood = typeof value === "string" && isCalendarDay(value);
    return isGood ? null : { nl: "een datum als 2028-01-01", en: "a date such as 2028-01-01" };
  }
  const isGood = typeof value === "string" && value !== "" && value.length <= 200;
  return isGood
    ? null
    : { nl: "een tekst van 1 tot en met 200 tekens", en: "a text of 1 to 200 characters" };
}

/** What is wrong with values by name: each on its own, against the levers there are. */
export function valueFaults(
  change: Readonly<Record<string, Plain>>,
  levers: ReadonlyMap<string, Lever>,
): readonly Issue[] {
  return Object.entries(change).flatMap(([id, value]) => {
    const lever = levers.get(id);
    const path = `/change/${pointerSegment(id)}`;
    if (lever === undefined) {
      const expected = { nl: "een naam uit het register", en: "a name of the register" };
      return [{ path, found: show(id), expected, hint: didYouMean(id, [...levers.keys()]) }];
    }
    const expected = expectation(lever, value);
    return expected === null ? [] : [{ path, found: show(value), expected, hint: null }];
  });
}
