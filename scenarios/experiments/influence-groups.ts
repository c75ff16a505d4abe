/**
 * What is moved in a sensitivity analysis: numbers of the register with a range, one at a time.
 *
 * The rule this file keeps: numbers of one kind that differ by care form, municipality, edge or
 * segment are moved together, all to their low or all to their high end.
 */
import type { Model } from "#journeys";
import { type NamedQuantity, quantitiesOf } from "../definition/quantities.ts";
import type { Change } from "../definition/scenario-file.ts";

export interface InfluenceGroup {
  readonly id: string;
  readonly members: readonly NamedQuantity[];
}

/** These change what is counted or concluded, never what happens. */
const readsOnly = /^(detection|archetypes|region|fitScales)\./;

/** Names that stand for one of many of a kind. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(forms|municipalities)\.[^.]+\./, "$1.*."],
  [/^providers\.classes\.[^.]+\./, "providers.classes.*."],
  [/^adulthood\.groups\.[^.]+\./, "adulthood.groups.*."],
  [/^(attrition\.perYear|demand\.targetShare|prices\.index|adulthood\.gapDays)\.[^.]+$/, "$1.*"],
  [/\.(referrerAffinity|referrers|groups)\.[^.]+$/, ".$1.*"],
  [/^pathway\.([^:]+):.*$/, "pathway.$1"],
  [/\.[1-5]$/, ".*"],
];

const keyOf = (id: string): string =>
  kinds.reduce((name, [pattern, into]) => name.replace(pattern, into), id);

/** Numbers with a range, by kind, in order of name. */
export function influenceGroups(model: Model): readonly InfluenceGroup[] {
  const groups = new Map<string, NamedQuantity[]>();
  for (const named of quantitiesOf(model)) {
    const { value, low, high } = named.quantity;
    const hasRange = typeof value === "number" && low !== null && high !== null && low < high;
    if (!hasRange || readsOnly.test(named.id)) continue;
    const key = keyOf(named.id);
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  return [...groups].map(([id, members]) => ({ id, members }));
}

/** The names of a quantity from the root; the name of an edge holds no point of its own. */
function pathOf(id: string): readonly string[] {
  return id.startsWith("pathway.") ? ["pathway", id.slice("pathway.".length)] : id.split(".");
}

function withValue(change: Change, [name = "", ...rest]: readonly string[], value: number): Change {
  if (rest.length === 0) return { ...change, [name]: value };
  const inner = change[name];
  return { ...change, [name]: withValue(typeof inner === "object" ? inner : {}, rest, value) };
}

/** Amounts that go with the size of the region: people, hours and euros in all. */
const goesWithSize = /^(municipalities\.[^.]+\.(residents|teamHours)|savings\.path\.[^.]+)$/;

const sized = ({ id }: NamedQuantity, value: number, share: number): number => {
  if (!goesWithSize.test(id)) return value;
  // People are whole; hours and euros need not be.
  return id.endsWith(".residents") ? Math.max(1, Math.round(value * share)) : value * share;
};

/** A region of the same shape with a share of its people, and of what is agreed for all of them. */
export function smallerBy(model: Model, share: number, change: Change): Change {
  return quantitiesOf(model).reduce((made, named) => {
    const { value } = named.quantity;
    if (typeof value !== "number" || !goesWithSize.test(named.id)) return made;
    return withValue(made, pathOf(named.id), sized(named, value, share));
  }, change);
}

/** A change that puts all members at one end, on top of another; sizes by the share of the region. */
export function changeTo(
  group: InfluenceGroup,
  end: "low" | "high",
  change: Change,
  share = 1,
): Change {
  return group.members.reduce((made, named) => {
    const value = named.quantity[end];
    return value === null ? made : withValue(made, pathOf(named.id), sized(named, value, share));
  }, change);
}
