/**
 * From asking to being allowed: authorisation, the border between segments, finding a match.
 *
 * The rule this file keeps: what is authorised may differ from what is needed, and both are kept.
 * Delays here are put in by assumption (no source gives them) and are booked by cause.
 */
import { lognormalAt } from "#engine";
import { FUNDING } from "../../contracts/funding.ts";
import { REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { type Plan, SEGMENTS } from "../../model/plan.ts";
import { logMoment } from "../books.ts";
import { hasBeside } from "../care/same-care.ts";
import { refusalDays } from "../door/bypass.ts";
import { teamStrength } from "../door/team.ts";
import { FROM_NEITHER, NO_STATION, ROLE } from "../episodes.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";
import { cannotWait, needsNoPaper } from "./crisis-wait.ts";
import { daysBeforeStart } from "./messages.ts";
import { schoolBorderDays } from "./school-border.ts";

/**
 * The episode asks for `need`. `fromForm` is the form left plus 1 (0: none, a request at the door).
 * Sets the delays and lets the kernel call `ready` when they are over.
 */
export function askForCare(
  world: World,
  episode: number,
  need: number,
  fromForm: number,
  time: number,
): void {
  const { episodes, youths } = world;
  const youth = episodes.youth[episode] as number;
  episodes.need[episode] = need;
  const form = authorisedForm(world, episode, need, fromForm, time);
  episodes.form[episode] = form;
  episodes.asked[episode] = time;
  episodes.refusals[episode] = 0;
  episodes.tries[episode] = 0;
  episodes.budgetDays[episode] = 0;
  episodes.permission[episode] = 0;
  episodes.courseLeft[episode] = 0;
  world.kernel.station[episode] = -1;
  episodes.line[episode] = NO_STATION;
  episodes.way[episode] = 0;
  episodes.from[episode] = origin(world, youth, form, fromForm, time);
  const occurrence = youths.countAsked(youth, form);
  episodes.wait[episode] = occurrence;
  const delays = borderDelays(world, episode, fromForm, occurrence, time);
  const who = youths.who[youth] as number;
  episodes.matching[episode] = matching(world, episode, form, who, occurrence);
  bump(world.recorder.askingNow, world.segmentOf(form) - 1, 1);
  const total = delays + (episodes.matching[episode] as number);
  world.kernel.delay(episode, time + total);
}

/** What is given: usually what is needed; who refers weakly mistakes one need for another more often. */
function authorisedForm(
  world: World,
  episode: number,
  need: number,
  fromForm: number,
  time: number,
): number {
  const { plan, episodes, youths, chance } = world;
  if (fromForm !== 0 || episodes.role[episode] !== ROLE.main) return need;
  const youth = episodes.youth[episode] as number;
  const who = youths.who[youth] as number;
  const occurrence = youths.asked[youth * plan.forms.length + need] as number;
  const pushed = pushedUp(world, youth, need, who, occurrence, time);
  if (pushed >= 0) {
    // The heavier care is given in full: the consortium's word stands for the need.
    episodes.need[episode] = pushed;
    world.moves.note("pushed-up", world.clock.year);
    logMoment(world, youth, pushed, time, REASON["pushed-up"]);
    return pushed;
  }
  const weakness = 1 - referralStrength(world, youth, time);
  const rows = plan.edges.mistaken;
  for (let at = rows.start[need] as number; at < (rows.start[need + 1] as number); at++) {
    const share = (rows.share[at] as number) * weakness;
    if (chance.uniform(who, rows.purpose[at] as number, occurrence) < share) {
      const to = rows.to[at] as number;
      const isOpen = isOpenTo(plan, to, youths.age(youth, time));
      if (isOpen && !hasBeside(world, youth, to)) return to;
    }
  }
  return need;
}

/** How well who refers knows what fits: the local team for its own requests, or somebody else. */
function referralStrength(world: World, youth: number, time: number): number {
  const { plan, youths } = world;
  const isTeam = youths.referrer[youth] === world.gemeente;
  if (!isTeam) return plan.model.entrance.othersStrength.value;
  return teamStrength(world, youths.municipality[youth] as number, time);
}

/** A form is only given between its ages. */
export function isOpenTo(plan: Plan, form: number, age: number): boolean {
  return age >= (plan.ageFrom[form] as number) && age < (plan.endAge[form] as number);
}

/** Behaviour: a consortium with a population budget sends a need on to another segment, mostly to heavier care. */
function pushedUp(
  world: World,
  youth: number,
  need: number,
  who: number,
  occurrence: number,
  time: number,
): number {
  const { plan, chance } = world;
  const { on, pushUp } = plan.model.behaviour;
  if (!on.value || !world.funding.isNew(time)) return -1;
  const segment = world.segmentOf(need);
  if (world.funding.of(segment, world.townOf(youth), time) !== FUNDING.population) return -1;
  if (chance.uniform(who, plan.purposes.pushUp, occurrence) >= pushUp.value) return -1;
  const heavier = heavierForm(plan, need, segment);
  return heavier >= 0 && isOpenTo(plan, heavier, world.youths.age(youth, time)) ? heavier : -1;
}

/** The likeliest form in another segment that may follow this one. */
function heavierForm(plan: Plan, need: number, segment: number): number {
  const rows = plan.edges.next;
  let best = -1;
  let bestShare = 0;
  for (let at = rows.start[need] as number; at < (rows.start[need + 1] as number); at++) {
    const to = rows.to[at] as number;
    if (plan.segment[to] !== segment && (rows.share[at] as number) > bestShare) {
      best = to;
      bestShare = rows.share[at] as number;
    }
  }
  return best;
}

/** Youths who were never in a segment left it before any day. */
const NEVER = Number.NEGATIVE_INFINITY;

/** Where the attempt comes from, as the wall detector counts it. */
function origin(world: World, youth: number, form: number, fromForm: number, time: number): number {
  if (fromForm !== 0) return world.segmentOf(fromForm - 1);
  const segment = world.segmentOf(form);
  const gap = world.plan.model.detection.directEntryGapDays.value;
  const { inSegment, lastInSegment } = world.youths;
  for (let other = 1; other <= 5; other++) {
    const cell = youth * 5 + other - 1;
    if (other === segment) {
      // A first start is meant: who was in this segment before is known there.
      if ((inSegment[cell] as number) > 0 || lastInSegment[cell] !== NEVER) return FROM_NEITHER;
      continue;
    }
    if ((inSegment[cell] as number) > 0 || time - (lastInSegment[cell] as number) < gap) {
      return FROM_NEITHER;
    }
  }
  return 0;
}

/** True when the move needs an authorisation of its own under the labels in force. */
export function needsNewUnit(world: World, fromForm: number, form: number, time: number): boolean {
  const { plan } = world;
  const label = world.funding.isNew(time) ? plan.segment : plan.group;
  return label[fromForm] !== label[form];
}

/** A border that this design does without, from the contract date on. */
function isTakenAway({ plan }: World, fromForm: number, form: number, time: number): boolean {
  const from = plan.segment[fromForm] as number;
  const to = plan.segment[form] as number;
  return (
    plan.openBorders[from * (SEGMENTS.length + 1) + to] === 1 && time >= plan.calendar.contractDay
  );
}

/** Authorisation and border days; both are noted per cause. Returns their sum. */
function borderDelays(
  world: World,
  episode: number,
  fromForm: number,
  occurrence: number,
  time: number,
): number {
  const { plan, episodes, youths, chance } = world;
  episodes.authorisation[episode] = 0;
  episodes.border[episode] = 0;
  if (needsNoPaper(world, episode)) return 0;
  const form = episodes.form[episode] as number;
  const who = youths.who[episodes.youth[episode] as number] as number;
  const crosses =
    fromForm !== 0 &&
    needsNewUnit(world, fromForm - 1, form, time) &&
    !isTakenAway(world, fromForm - 1, form, time);
  const law = fromForm === 0 || crosses ? plan.newUnit : plan.sameUnit;
  const u = chance.uniform(who, plan.purposes.authorise[form] as number, occurrence);
  const decision = law === null ? 0 : lognormalAt(u, law);
  const isNewUnit = fromForm === 0 || crosses;
  const authorisation = decision + (isNewUnit ? messages(world, episode, occurrence, time) : 0);
  const atBorder = crosses ? crossing(world, episode, occurrence, time) : 0;
  const youth = episodes.youth[episode] as number;
  const border = atBorder + schoolBorderDays(world, youth, form, occurrence);
  episodes.authorisation[episode] = authorisation;
  episodes.border[episode] = border;
  return authorisation + border;
}

/** Days of messages before a new authorisation; at the door of the team it decides itself. */
function messages(world: World, episode: number, occurrence: number, time: number): number {
  const { episodes, youths } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const byTeam = episodes.from[episode] === 0 && youths.referrer[youth] === world.gemeente;
  return daysBeforeStart(world, { youth, form, occurrence, byTeam }, time);
}

/** Days the rule of the border costs: extra days, and a round past the team after each refusal. */
function crossing(world: World, episode: number, occurrence: number, time: number): number {
  const { plan, episodes, youths, chance } = world;
  const { borders } = plan.model;
  const isNew = world.funding.isNew(time);
  if (!borders.frictionOn.value && time >= plan.calendar.contractDay) return 0;
  const extra = (isNew ? borders.borderDaysDesign : borders.borderDaysToday).value;
  const refusal = (isNew ? borders.refusalDesign : borders.refusalToday).value;
  const who = youths.who[episodes.youth[episode] as number] as number;
  const most = borders.mostRefusals.value;
  const purpose = plan.purposes.refuse[episodes.form[episode] as number] as number;
  let refusals = 0;
  while (refusals < most && chance.uniform(who, purpose, occurrence * most + refusals) < refusal) {
    refusals++;
  }
  episodes.refusals[episode] = refusals;
  if (refusals === 0) return extra;
  countNow(world, "refusals", refusals);
  const form = episodes.form[episode] as number;
  const youth = episodes.youth[episode] as number;
  world.moves.note("refused", world.clock.year, refusals);
  return extra + refusalDays(world, { youth, form, occurrence }, refusals);
}

/** Days of matching of this episode: none for a crisis in a wait, and no more than a crisis waits. */
function matching(
  world: World,
  episode: number,
  form: number,
  who: number,
  occurrence: number,
): number {
  if (world.episodes.role[episode] === ROLE.crisis) return 0;
  const days = matchingDelay(world, form, who, occurrence);
  const most = world.plan.model.crisis.mostWaitDays.value;
  return cannotWait(world, episode) ? Math.min(days, most) : days;
}

/** Days to find a fitting place or a first appointment, apart from a full house. */
function matchingDelay(world: World, form: number, who: number, occurrence: number): number {
  const { plan, chance } = world;
  const mean = plan.matchingDays[form] as number;
  if (mean <= 0) return 0;
  return -Math.log(chance.uniform(who, plan.purposes.match[form] as number, occurrence)) * mean;
}
