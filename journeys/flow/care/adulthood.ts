/**
 * The age at which youth care ends: which law follows, and after how many days.
 *
 * The rule this file keeps: it is counted and changes nothing; who has left does not come back.
 */
import { lognormalAt } from "#engine";
import { lawFor } from "../../model/parts/adulthood-plan.ts";
import type { World } from "../world.ts";

/** The youth leaves this form, or the wait for it, by age. */
export function noteAdult(world: World, youth: number, form: number): void {
  const { plan, youths, chance, adulthoodBooks, clock } = world;
  const who = youths.who[youth] as number;
  const occurrence = youths.requests[youth] as number;
  const { adulthood } = plan;
  const law = lawFor(adulthood, form, chance.uniform(who, adulthood.law, occurrence));
  const gap = adulthood.gaps[law] ?? null;
  const days = gap === null ? 0 : lognormalAt(chance.uniform(who, adulthood.gap, occurrence), gap);
  adulthoodBooks.note(law, clock.year, days);
}
