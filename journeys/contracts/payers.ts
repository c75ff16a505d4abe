/**
 * Who pays a provider group: one municipality, or several under different forms of funding.
 *
 * The rule this file keeps: places belong to a group and payers to municipalities, so a group with
 * payers under two forms follows each for its part: the part of the use that its municipalities had
 * before. Where all pay by one form there are no parts, and no number is touched.
 */
import type { World } from "../flow/world.ts";
import { FUNDING } from "./funding.ts";

const FORM_COUNT = Object.keys(FUNDING).length;

/** The part of a group's use by funding code, adding up to 1. */
export function payerParts(world: World, station: number, time: number): Float64Array {
  const { plan, funding } = world;
  const segment = world.segmentOf(plan.stationForm[station] as number);
  const parts = new Float64Array(FORM_COUNT);
  const only = onlyForm(world, station, segment, time);
  if (only >= 0) {
    parts[only] = 1;
    return parts;
  }
  const use = useBefore(world, station, segment);
  const whole = use.reduce((sum, one) => sum + one, 0);
  use.forEach((one, town) => {
    const code = funding.of(segment, town, time);
    parts[code] = (parts[code] as number) + one / whole;
  });
  return parts;
}

/** The part of a group's use that is paid by this form. */
export function payerPart(world: World, station: number, code: number, time: number): number {
  return payerParts(world, station, time)[code] as number;
}

/** The form by which most of a group's use is paid. */
export function stationFunding(world: World, station: number, time: number): number {
  const parts = payerParts(world, station, time);
  let most = 0;
  for (let code = 1; code < FORM_COUNT; code++) {
    if ((parts[code] as number) > (parts[most] as number)) most = code;
  }
  return most;
}

/** The form in which all municipalities that a group serves pay, or -1 where they differ. */
export function onlyFormOf(world: World, station: number, time: number): number {
  return onlyForm(world, station, world.segmentOf(world.plan.stationForm[station] as number), time);
}

/** The one form that all municipalities served have, or -1. */
function onlyForm(world: World, station: number, segment: number, time: number): number {
  const { plan, funding } = world;
  let found = -1;
  for (let town = 0; town < plan.municipalities.length; town++) {
    if (!serves(world, station, town)) continue;
    const code = funding.of(segment, town, time);
    if (found >= 0 && code !== found) return -1;
    found = code;
  }
  return found;
}

/** Whether a municipality that a group serves pays it by another form than on the day before. */
export function changesFunding(world: World, station: number, time: number): boolean {
  const segment = world.segmentOf(world.plan.stationForm[station] as number);
  return world.plan.municipalities.some(
    (_, town) => serves(world, station, town) && changesIn(world, segment, town, time),
  );
}

/** Whether the form of a segment in a municipality is another one than on the day before. */
export function changesIn({ funding }: World, segment: number, town: number, time: number) {
  return funding.of(segment, town, time) !== funding.of(segment, town, time - 1);
}

/** Whether youths of a municipality go to this group; one for the region serves all. */
export function serves({ plan }: World, station: number, town: number): boolean {
  const area = plan.stationArea[station] as number;
  return area === -1 || area === plan.area[town];
}

/**
 * Care of the segment under the contracts by municipality served, in the last whole year before the
 * contracts, or before now where that is sooner; residents where there was none.
 */
function useBefore(world: World, station: number, segment: number): Float64Array {
  const { plan, recorder, clock } = world;
  const { yearStart, contractDay } = plan.calendar;
  let year = clock.year - 1;
  while (year >= 0 && (yearStart[year + 1] as number) > contractDay) year--;
  const column = (read: (town: number) => number): Float64Array =>
    Float64Array.from(plan.municipalities, (_, town) =>
      serves(world, station, town) ? read(town) : 0,
    );
  const use = column((town) =>
    year < 0 ? 0 : (recorder.contractValue[recorder.cell(segment - 1, town, year)] as number),
  );
  if (use.some((one) => one > 0)) return use;
  return column((town) => residentsOf(world, town));
}

function residentsOf({ plan }: World, town: number): number {
  return plan.model.municipalities[plan.municipalities[town] as string]?.residents.value ?? 1;
}
