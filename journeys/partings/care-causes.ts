/**
 * Why the same care lasts longer in one design: which rule or behaviour acts on its length.
 *
 * The rule this file keeps: both lengths are of one course drawn once, so their ratio is that of what
 * was done to it. A behaviour is sure when no other pair of factors gives that ratio.
 */
import { FUNDING } from "../contracts/funding.ts";
import { near } from "./attempt-rows.ts";
import type { Cause, CauseId, Causes, Whose } from "./cause.ts";
import type { Parting } from "./parting.ts";
import type { Lever, PlanPair, PlanSide } from "./plan-pair.ts";

/** Something that is done to the length of a course; `id` is null where nothing is. */
interface Factor {
  readonly id: CauseId | null;
  readonly factor: number;
}

/** Days in the log are in single precision. */
const ROUNDING = 5e-3;

interface Course {
  readonly place: number;
  readonly town: number;
  readonly start: number;
}

/** What incentives may do to a full course that starts on this day. */
function factorsOf({ plan, funding }: PlanSide, { place, town, start }: Course): readonly Factor[] {
  const none: Factor = { id: null, factor: 1 };
  const { behaviour, trajectory } = plan.model;
  if (!behaviour.on.value || !funding.isNew(start)) return [none];
  const code = funding.of(plan.segment[place] as number, town, start);
  const one = (id: CauseId, factor: number): Factor => (factor === 1 ? none : { id, factor });
  if (code === FUNDING.trajectory) return [one("shorten", 1 - trajectory.shorten.value)];
  // Only easy youths are kept, and the log does not say who is.
  if (code === FUNDING.capacity)
    return [none, one("bed-blocking", 1 + behaviour.bedBlocking.value)];
  if (code === FUNDING.population) return [none];
  return [one("stretch", 1 + behaviour.stretch.value)];
}

/** The same, where care that does not work lasts longer too. */
function withMonitoring(side: PlanSide, course: Course): readonly (readonly Factor[])[] {
  const { hoursOn, ineffectiveShare, ineffectiveStretch } = side.plan.model.team;
  const own = factorsOf(side, course).map((one) => [one]);
  if (!hoursOn.value || ineffectiveShare.value <= 0) return own;
  const longer: Factor = { id: "monitoring", factor: ineffectiveStretch.value };
  return [...own, ...own.map((one) => [...one, longer])];
}

const product = (factors: readonly Factor[]): number =>
  factors.reduce((all, { factor }) => all * factor, 1);

const idsOf = (factors: readonly Factor[]): readonly CauseId[] =>
  factors.flatMap(({ id }) => (id === null ? [] : [id]));

/** What is done in one design and not, or otherwise, in the other. */
function between(base: readonly Factor[], variant: readonly Factor[]): readonly CauseId[] {
  const isIn = (one: Factor, others: readonly Factor[]) =>
    others.some(({ id, factor }) => id === one.id && factor === one.factor);
  const apart = [
    ...base.filter((one) => !isIn(one, variant)),
    ...variant.filter((one) => !isIn(one, base)),
  ];
  return [...new Set(idsOf(apart))].sort();
}

/** Sets of behaviours that give the lengths that were seen. */
function explaining(
  days: NonNullable<Parting["days"]>,
  pair: PlanPair,
  course: Course,
): readonly (readonly CauseId[])[] {
  const found = new Map<string, readonly CauseId[]>();
  for (const base of withMonitoring(pair.base, course)) {
    for (const variant of withMonitoring(pair.variant, course)) {
      const ids = between(base, variant);
      const gap = days.base * product(variant) - days.variant * product(base);
      if (ids.length > 0 && Math.abs(gap) < ROUNDING) found.set(ids.join(" "), ids);
    }
  }
  return [...found.values()];
}

/** A course that ended on a day that a rule fixes, in one of the designs. */
function byRule({ base, variant, days }: Parting, pair: PlanPair, place: number): CauseId | null {
  const ended = (["base", "variant"] as const).flatMap((side) => {
    const row = side === "base" ? base : variant;
    return row === null || days === null ? [] : [{ plan: pair[side].plan, row, days: days[side] }];
  });
  const has = (reason: string) => ended.filter(({ row }) => row.reason === reason);
  if (has("way-back").length === 1) return "way-back";
  if (has("early-end").length === 1) return "early-close";
  const stopped = has("stopped");
  if (stopped.some(({ plan, days: of }) => near(of, plan.model.team.evaluationDays.value))) {
    return "monitoring";
  }
  const isAssigned = ({ plan, days: of }: (typeof ended)[number]): boolean =>
    near(of, plan.clauses.mostDays[(plan.segment[place] as number) - 1] as number);
  if (ended.some(isAssigned)) return "assignment";
  const isCrisis = ({ plan, days: of }: (typeof ended)[number]): boolean =>
    place === plan.special.crisis && near(of, plan.placement.crisisMaxDays);
  return ended.some(isCrisis) ? "crisis-limit" : null;
}

/** Names of the numbers that a cause rests on. */
const NUMBERS: Readonly<Partial<Record<CauseId, RegExp>>> = {
  stretch: /^behaviour\.(on|stretch)$/,
  "bed-blocking": /^behaviour\.(on|bedBlocking)$/,
  shorten: /^(behaviour\.on|trajectory\.shorten)$/,
  "early-close": /^(behaviour\.on|trajectory\.earlyStop|outcome\.earlyEndShare)$/,
  monitoring: /^(team\.|entrance\.teamStep|municipalities\.[^.]+\.team)/,
  assignment: /^clauses\./,
  "way-back": /^placement\.wayBackDays$/,
  "crisis-limit": /^placement\.crisisMaxDays$/,
  deterioration: /^(waiting\.deterioration|channels\.deterioration)/,
  duration:
    /^(forms\.[^.]+\.(meanDays|cvDays|breakdownShare|endAge)|outcome\.(earlyEndShare|severity))/,
};

/** Numbers behind a cause: its own, and how this care is paid for. */
function leversOf(id: CauseId, pair: PlanPair, course: Course): readonly Lever[] {
  const { plan } = pair.variant;
  const area = plan.area[course.town] === 0 ? "denhaag" : "h8";
  const segment = plan.segment[course.place] as number;
  const paid = new RegExp(
    `^(contracts\\.regime|contracts\\.fundingDesign\\.${area}\\.${segment}|funding\\..*\\.${segment}\\.)`,
  );
  const own = NUMBERS[id];
  const isPaid = id === "stretch" || id === "bed-blocking" || id === "shorten";
  return [
    ...(own === undefined ? [] : pair.differ(own, course.start)),
    ...(isPaid ? pair.differ(paid, course.start) : []),
  ];
}

/** Everything that acts on the length of care and differs between the designs. */
function possible(pair: PlanPair, course: Course): readonly CauseId[] {
  const behaviour = (["base", "variant"] as const).map((side) =>
    factorsOf(pair[side], course)
      .map(({ id, factor }) => `${id}${factor}`)
      .join(" "),
  );
  const ids = [pair.base, pair.variant].flatMap((side) => idsOf(factorsOf(side, course)));
  const numbers = (
    ["monitoring", "assignment", "way-back", "crisis-limit", "deterioration", "duration"] as const
  ).filter((id) => leversOf(id, pair, course).length > 0);
  return [...new Set([...(behaviour[0] === behaviour[1] ? [] : ids), ...numbers])];
}

/** What made care longer, shorter or end otherwise. */
export function careCauses(parting: Parting, pair: PlanPair, { town }: Whose): Causes {
  const row = parting.base ?? parting.variant;
  if (row === null || parting.days === null) return { causes: [], sure: false };
  const course = { place: row.place, town, start: row.from };
  const told = (id: CauseId): Cause => ({ id, levers: leversOf(id, pair, course) });
  const rule = byRule(parting, pair, row.place);
  if (rule !== null) return { causes: [told(rule)], sure: true };
  const isCut = parting.base?.censored === true || parting.variant?.censored === true;
  const sets = isCut ? [] : explaining(parting.days, pair, course);
  const [set] = sets;
  if (set !== undefined && sets.length === 1) return { causes: set.map(told), sure: true };
  const ids = sets.length > 1 ? [...new Set(sets.flat())] : possible(pair, course);
  return { causes: ids.map(told), sure: ids.length === 1 };
}
