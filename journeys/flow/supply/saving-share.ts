/**
 * What the savings path leaves of the places of a group, or of a segment's population budget.
 *
 * The rule this file keeps: the path asks the same sum whoever is spared; what one form does not bear
 * the others of its segment do.
 */
import { remainingShare, savingsBaseYear } from "../../contracts/savings.ts";
import type { World } from "../world.ts";

/** Share of the places of a provider group that the savings path leaves this year. */
export function groupSavingShare(world: World, station: number): number {
  const { plan } = world;
  const form = plan.stationForm[station] as number;
  const segment = world.segmentOf(form);
  const spared = sparedForm(world, segment);
  if (form === spared) return 1;
  return shareLeft(world, segment, plan.stationArea[station] as number, spared);
}

/** Share of a segment's population budget that the path leaves this year: it pays all forms. */
export function savingShare(world: World, segment: number, area: number): number {
  return shareLeft(world, segment, area, NONE);
}

const NONE = -1;

/** The form of this segment that no saving takes places of; -1 for none. */
function sparedForm({ plan }: World, segment: number): number {
  const { crisis } = plan.special;
  if (crisis < 0 || !plan.model.savings.sparesCrisis.value) return NONE;
  return plan.segment[crisis] === segment ? crisis : NONE;
}

function shareLeft(world: World, segment: number, area: number, spared: number): number {
  const { plan } = world;
  const { on, includesDenHaagLocal } = plan.model.savings;
  if (!on.value) return 1;
  const local = !includesDenHaagLocal.value;
  if (local && segment === 5 && area === 0) return 1;
  const year = plan.calendar.firstHistoryYear + world.clock.year;
  return remainingShare(plan, segment, year, spentInBaseYear(world, segment, local, spared));
}

/** Care of a segment, municipality and year at its price, however it is paid. */
export function worthOf(recorder: World["recorder"], cell: number): number {
  const { euro, capacityUse, populationUse } = recorder;
  return (euro[cell] as number) + (capacityUse[cell] as number) + (populationUse[cell] as number);
}

/**
 * Euro spent in a segment in the base year of the savings, without Den Haag's own purchase and without
 * the form that is spared: of that form the same part counts as of the segment.
 */
function spentInBaseYear(
  world: World,
  segment: number,
  withoutLocal: boolean,
  spared: number,
): number {
  const { plan, recorder } = world;
  const year = savingsBaseYear(plan);
  let all = 0;
  let counted = 0;
  plan.municipalities.forEach((_, town) => {
    const worth = worthOf(recorder, recorder.cell(segment - 1, town, year));
    all += worth;
    if (!(withoutLocal && segment === 5 && plan.area[town] === 0)) counted += worth;
  });
  if (spared < 0 || all === 0) return counted;
  const apart = recorder.formEuro[spared * recorder.years + year] as number;
  return counted * Math.max(0, 1 - apart / all);
}
