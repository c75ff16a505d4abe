/**
 * Places that are lost by themselves, as when foster families stop.
 *
 * The rule this file keeps: it acts on 1 January of the first year and of every year after, on top
 * of what providers plan; the places of the history hold what was lost before.
 */
import type { Plan } from "./plan.ts";

/** Share of a form's places that is left in the year that begins at `time`; 1 where none are lost. */
export function leftByAttrition(
  { model, forms, calendar }: Plan,
  form: number,
  time: number,
): number {
  const { fromYear, perYear } = model.attrition;
  const lost = perYear[forms[form] as string]?.value ?? 0;
  if (lost === 0) return 1;
  const first = fromYear.value - calendar.firstHistoryYear;
  const turns = calendar.yearStart.filter((day, year) => year >= first && day <= time).length;
  return (1 - lost) ** turns;
}
