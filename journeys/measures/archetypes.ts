/**
 * Which archetype a youth belongs to, and how long each archetype waits for help that fits.
 *
 * The rule this file keeps: everybody who first asks in the period is counted once, also who never
 * gets the help that was needed; the period ends early enough to follow everybody as long.
 */
import type { ArchetypesPlan } from "../model/parts/archetypes-plan.ts";
import type { Plan } from "../model/plan.ts";
import type { Youths } from "../population/youths.ts";
import { bump } from "./recorder.ts";

/** Weeks a youth is followed after the first request. */
export const WAIT_WEEKS = 104;
const WEEK = 7;

/** What is known of a youth at the first request. */
export interface FirstRequest {
  readonly need: number;
  readonly referrer: number;
  readonly municipality: number;
  /** 1 for a severe need. */
  readonly severe: number;
  /** Age and day of asking, in days. */
  readonly age: number;
  readonly asked: number;
}

/** Number of the first archetype that fits, in order of name; their number when none does. */
export function archetypeOf(rules: ArchetypesPlan, request: FirstRequest): number {
  const count = rules.ids.length;
  for (let type = 0; type < count; type++) if (fits(rules, type, request)) return type;
  return count;
}

function fits(rules: ArchetypesPlan, type: number, request: FirstRequest): boolean {
  const severe = rules.severe[type] as number;
  return (
    has(rules.needs, type, request.need) &&
    has(rules.referrers, type, request.referrer) &&
    has(rules.municipalities, type, request.municipality) &&
    (severe > 1 || severe === request.severe) &&
    request.age >= (rules.ageFrom[type] as number) &&
    request.age < (rules.ageTo[type] as number) &&
    request.asked >= (rules.askedFrom[type] as number) &&
    request.asked < (rules.askedUntil[type] as number)
  );
}

/** Whether a member is in the set of a type; no closure in `fits`, which runs for every youth and type. */
function has(sets: Uint32Array, type: number, member: number): boolean {
  return ((sets[type] as number) & (1 << member)) !== 0;
}

/** First requests and first fitting starts of one run. */
export interface ArchetypeWaits {
  /** [archetype, last: none]: youths who first asked in the period. */
  readonly asked: Float64Array;
  /** [archetype][week]: those whose first fitting help began in that week after asking. */
  readonly started: Float64Array;
}

/**
 * Counts, after the last day, the youths who came in the run: whoever first asked from the first
 * policy day on (an archetype with a period of its own: in that period) and can be followed for
 * WAIT_WEEKS.
 */
export function archetypeWaits(plan: Plan, youths: Youths, firstCandidate: number): ArchetypeWaits {
  const { archetypes, calendar } = plan;
  const types = archetypes.ids.length + 1;
  const policyStart = calendar.yearStart[calendar.policyYear] as number;
  const until = calendar.end - WAIT_WEEKS * WEEK;
  const asked = new Float64Array(types);
  const started = new Float64Array(types * WAIT_WEEKS);
  for (let youth = firstCandidate; youth < youths.size; youth++) {
    const day = youths.firstAsked[youth] as number;
    if (youths.known[youth] === 0 || day >= until) continue;
    const type = archetypeOf(archetypes, firstRequestOf(youths, youth));
    const from = Math.max(archetypes.askedFrom[type] ?? Number.NEGATIVE_INFINITY, 0);
    if (day < (from > 0 ? from : policyStart)) continue;
    bump(asked, type, 1);
    const week = Math.floor(youths.waitedDays(youth) / WEEK);
    if (week < WAIT_WEEKS) bump(started, type * WAIT_WEEKS + week, 1);
  }
  return { asked, started };
}

/** Reused for every youth, so that nothing is allocated. */
const first: { -readonly [Key in keyof FirstRequest]: FirstRequest[Key] } = {
  need: 0,
  referrer: 0,
  municipality: 0,
  severe: 0,
  age: 0,
  asked: 0,
};

function firstRequestOf(youths: Youths, youth: number): FirstRequest {
  first.need = youths.firstNeed[youth] as number;
  first.referrer = youths.firstReferrer[youth] as number;
  first.municipality = youths.municipality[youth] as number;
  first.severe = youths.severe[youth] as number;
  first.asked = youths.firstAsked[youth] as number;
  first.age = first.asked - (youths.birth[youth] as number);
  return first;
}
