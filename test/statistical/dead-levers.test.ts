/**
 * Every number of the model moved over its range, in a twentieth of the region; a number that is
 * hardly ever read there is moved in a larger part too.
 *
 * The rule this file keeps: what the register of dead levers calls dead moves no figure, to the bit;
 * what it does not call dead moves some figure, or stands below with the reason why it does not.
 */
import { describe, expect, it } from "vitest";
import { consistencyFaults } from "../../scenarios/definition/consistency.ts";
import { deadReasons } from "../../scenarios/definition/dead-levers/dead-levers.ts";
import { type NamedQuantity, quantitiesOf } from "../../scenarios/definition/quantities.ts";
import { resolveScenario } from "../../scenarios/definition/resolve-scenario.ts";
import type { Change } from "../../scenarios/definition/scenario-file.ts";
import { smallerBy } from "../../scenarios/experiments/influence-groups.ts";
import { shippedLibrary, shippedRegion } from "../scenarios/shipped.ts";
import { figuresOf, otherValues, withLeaf } from "../support/lever-runs.ts";

const region = shippedRegion();
const library = shippedLibrary();
/** Parts of the region, the cheapest first: rare ways and small shares show in a larger one only. */
const regionShares = [0.05, 0.2, 0.6];

/** Numbers that move no run without being dead. */
const silent: readonly (readonly [RegExp, string])[] = [
  [/^detection\./, "read when results are made of runs"],
  [/^contracts\.(settlement|emptyCapacityKey)$/, "read when accounts are made of runs"],
  [
    /^behaviour\.yearEndStop$/,
    "no room is used up in the ladder; scenario year-end-stop has such rooms",
  ],
];

function designOf(id: string, regionShare = regionShares[0] ?? 1) {
  const file = library.get(id);
  if (file === undefined) throw new Error(`No design ${id}.`);
  const model = resolveScenario(file, region, library);
  const small = smallerBy(model, regionShare, file.change);
  const make = (change: Change) => resolveScenario({ ...file, change }, region, library);
  return { small, make, quantities: quantitiesOf(make(small)) };
}

/** Models with another value of a number; those that do not hold together are left out. */
function variantsOf({ small, make }: ReturnType<typeof designOf>, named: NamedQuantity) {
  return otherValues(named)
    .map((value) => make(withLeaf(small, named.names, value)))
    .filter((model) => consistencyFaults(model).length === 0);
}

const isDead = (model: typeof region, id: string): boolean =>
  deadReasons(model, id).some(({ only }) => only === null);

describe.each(["today", "behaviour", "everything-on"])("what is dead in %s", (id) => {
  const design = designOf(id);
  const base = design.make(design.small);
  const untouched = figuresOf(base);
  const dead = design.quantities.filter((named) => isDead(base, named.id));
  const parts = [...new Set(dead.map(({ names }) => names[0] as string))];

  it.each(parts)("moves no figure: %s", (part) => {
    const wrong = dead
      .filter(({ names }) => names[0] === part)
      .filter((named) =>
        variantsOf(design, named)
          .filter((model) => isDead(model, named.id))
          .slice(0, 2)
          .some((model) => figuresOf(model) !== untouched),
      );
    expect(wrong.map((named) => named.id)).toEqual([]);
  });
});

describe("what is not dead in the last design of the ladder", () => {
  const sizes = regionShares.map((share) => {
    const design = designOf("behaviour", share);
    const base = design.make(design.small);
    let figures: string | undefined;
    const untouched = (): string => {
      figures ??= figuresOf(base);
      return figures;
    };
    return { design, base, untouched };
  });
  const [{ design, base }] = sizes as [(typeof sizes)[number]];
  const alive = design.quantities.filter((named) => deadReasons(base, named.id).length === 0);
  const told = ({ id }: NamedQuantity): boolean => silent.some(([pattern]) => pattern.test(id));
  const parts = [...new Set(alive.map(({ names }) => names[0] as string))];

  /** Whether there are other values, and none of them moves a figure at any size. */
  const standsStill = (named: NamedQuantity): boolean =>
    variantsOf(design, named).length > 0 &&
    sizes.every((size) =>
      variantsOf(size.design, named).every((model) => figuresOf(model) === size.untouched()),
    );

  it.each(parts)("moves a figure, or is listed with the reason: %s", (part) => {
    const still = alive.filter(
      (named) => named.names[0] === part && !told(named) && standsStill(named),
    );
    expect(still.map((named) => named.id)).toEqual([]);
  });
});
