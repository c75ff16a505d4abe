/**
 * Help at a school in another municipality: two municipalities have to agree first.
 *
 * The rule this file keeps: it costs days and a round past the team at most; payer and places are
 * those of where the youth lives.
 */
import type { World } from "../world.ts";

/** Whether the school of this youth lies in another municipality. */
function isElsewhere({ plan, youths, chance }: World, youth: number): boolean {
  const u = chance.uniform(youths.who[youth] as number, plan.school.elsewhere, 0);
  return u < plan.model.school.crossShare.value;
}

/** Days that a request for this form costs because the school lies elsewhere. */
export function schoolBorderDays(
  world: World,
  youth: number,
  form: number,
  occurrence: number,
): number {
  const { plan, youths, chance, administrationBooks, clock } = world;
  const { crossDays, crossRefusal } = plan.model.school;
  if (plan.school.isSchool[form] === 0) return 0;
  if (crossDays.value === 0 && crossRefusal.value === 0) return 0;
  if (!isElsewhere(world, youth)) return 0;
  const who = youths.who[youth] as number;
  const u = chance.uniform(who, plan.school.refused[form] as number, occurrence);
  const isBack = u < crossRefusal.value;
  const days = crossDays.value + (isBack ? plan.model.borders.retriageDays.value : 0);
  administrationBooks.note("cross-border", clock.year);
  administrationBooks.note("cross-border-days", clock.year, days);
  if (isBack) administrationBooks.note("cross-border-refused", clock.year);
  return days;
}
