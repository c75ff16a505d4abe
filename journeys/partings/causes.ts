/**
 * What can be behind the event at which two journeys part: a rule, a number, other youths.
 *
 * The rule this file keeps: a cause is named only when the designs make it possible, and called sure
 * only when it is the only one and the days in the log bear it out. Nothing is guessed.
 */
import { careCauses } from "./care-causes.ts";
import type { Cause, CauseId, Causes, Whose } from "./cause.ts";
import type { Parting } from "./parting.ts";
import { type Lever, named, type PlanPair, type PlanSide } from "./plan-pair.ts";

const only = (id: CauseId, levers: readonly Lever[] = []): Causes => ({
  causes: [{ id, levers }],
  sure: true,
});

/** Causes that are possible, in order; one alone is sure. */
function among(...found: readonly (Cause | null)[]): Causes {
  const causes = found.filter((cause) => cause !== null);
  return { causes, sure: causes.length === 1 };
}

/** A cause with the numbers behind it; null when the designs differ in none of them. */
const by = (id: CauseId, levers: readonly Lever[]): Cause | null =>
  levers.length === 0 ? null : { id, levers };

/** The same of what providers only do in a design in which they behave so at all. */
function byBehaviour(id: CauseId, pair: PlanPair, fits: RegExp, day: number): Cause | null {
  const isOn = ({ plan }: PlanSide): boolean => plan.model.behaviour.on.value;
  return isOn(pair.base) || isOn(pair.variant) ? by(id, pair.differ(fits, day)) : null;
}

/** What can be behind a parting; a queue is looked into by `place-takers.ts`. */
export function causesOf(parting: Parting, pair: PlanPair, whose: Whose): Causes {
  const { day } = parting;
  switch (parting.kind) {
    case "border-rule":
      return ofBorder(parting, pair);
    case "refusal":
      return ofRefusal(parting, pair);
    case "authorisation":
      return ofAuthorisation(parting, pair);
    case "team":
      return ofTeam(parting, pair);
    case "request":
      return among(
        by("return", pair.differ(RETURNING, day)),
        by("demand", pair.differ(DEMAND, day)),
        by("team-strict", pair.differ(STRICT, day)),
      );
    case "other-care":
      return ofOtherCare(parting, pair);
    case "provider":
      return ofProvider(parting, pair);
    case "budget-stop":
      return among(
        byBehaviour("year-end-stop", pair, CLOSING, day),
        by("spending-room", pair.differ(/^room\./, day)),
      );
    case "way-out":
      return ofWayOut(parting, pair);
    case "care-length":
      return careCauses(parting, pair, whose);
    case "provider-exit":
      return among(by("provider-leaves", pair.differ(LEAVING, day)));
    default:
      return { causes: [], sure: false };
  }
}

const SELECTING =
  /^(behaviour\.(on|selectivity)|trajectory\.selectivity|contracts\.(regime|funding))/;
const RETURNING =
  /^(outcome\.(repeat|earlyEndRepeat|waitRepeat)|channels\.repeat|transition\.relapse|waiting\.giveUpReturn)/;
const DEMAND =
  /^(demand|municipalities\.[^.]+\.(residents|inflowFactor)|forms\.[^.]+\.inflowPer1000|fitScales\.inflow)/;
const STRICT = /^team\.(strict|bypass)|^contracts\.regime$/;
const STRENGTH = /^(entrance\.(teamStep|ownHelp|triage)|municipalities\.[^.]+\.teamStrength)/;
const HOURS =
  /^team\.(hours|triageHours|ownHelpHours|regieHours|monitoringHours|enoughStrength|longestDoor|followed|newRole)|^municipalities\.[^.]+\.teamHours/;
const CLOSING =
  /^(behaviour\.(on|yearEnd)|room\.classes\.\w+\.growth$|contracts\.(regime|funding)|funding\.|savings\.)/;
const LEAVING = /^(providers|transition)\./;

/** Numbers that places follow from. */
export const PLACES =
  /^(contracts\.(regime|contractDate|funding|placesRule|targetOccupancy|capacity|reference|extraPlaces|supply|populationGrowth|ceilingGrowth|denHaagLocalDate)|agreed\.(places|budgets)|funding\.|savings\.|prices\.(stepOn|smallerGroupsPlaces|closed)|labour\.|attrition\.|providers\.|transition\.|supply\.|ventiel\.|room\.|forms\.[^.]+\.(groups|occupancy))/;

const askedOn = ({ waits, day }: Parting): number => waits?.base.asked ?? day;

/** The rule of the border in force: of today, or of the new contracts. */
const borderDays = ({ plan, funding }: PlanSide, day: number) => {
  const { frictionOn, borderDaysDesign, borderDaysToday } = plan.model.borders;
  if (!frictionOn.value && day >= plan.calendar.contractDay) {
    return { id: "borders.frictionOn", value: 0 };
  }
  return funding.isNew(day)
    ? named("borders.borderDaysDesign", borderDaysDesign)
    : named("borders.borderDaysToday", borderDaysToday);
};

const refusalShare = ({ plan, funding }: PlanSide, day: number) => {
  const { refusalDesign, refusalToday, frictionOn } = plan.model.borders;
  if (!frictionOn.value && day >= plan.calendar.contractDay) {
    return { id: "borders.frictionOn", value: 0 };
  }
  return funding.isNew(day)
    ? named("borders.refusalDesign", refusalDesign)
    : named("borders.refusalToday", refusalToday);
};

const BORDERS = /^(contracts\.(regime|contractDate)|forms\.[^.]+\.segment|borders\.open\.)/;

/** The same step is a border in one design only: other segments, or that border was taken away. */
function countedAsBorder({ waits, day }: Parting, pair: PlanPair): Cause | null {
  const isBorder = (side: "base" | "variant") => (waits?.[side].days["border-rule"] ?? 0) > 0;
  if (isBorder("base") === isBorder("variant")) return null;
  return by("border-counted", pair.differ(BORDERS, day));
}

function ofBorder(parting: Parting, pair: PlanPair): Causes {
  const { day } = parting;
  const levers = pair.inForce(askedOn(parting), borderDays);
  const counted = countedAsBorder(parting, pair);
  const [lever] = levers;
  if (lever !== undefined && isSeen(parting, lever)) return only("border-days", levers);
  if (counted !== null) return among(counted);
  return among(
    by("border-days", [...levers, ...pair.differ(/^borders\.retriageDays$/, day)]),
    by("school-border", pair.differ(/^school\./, day)),
    byBehaviour("provider-refuses", pair, SELECTING, day),
  );
}

/** The days in the log are those of the rule; a wait that the run cut off has at most as many. */
function isSeen({ days, base, variant }: Parting, lever: Lever): boolean {
  if (days === null) return false;
  const put = Number(lever.variant.value) - Number(lever.base.value);
  if (Math.abs(put - (days.variant - days.base)) < 0.01) return true;
  const fits = (row: Parting["base"], value: unknown, seen: number): boolean =>
    row?.censored === true ? seen <= Number(value) : Math.abs(seen - Number(value)) < 0.01;
  return (
    fits(base, lever.base.value, days.base) && fits(variant, lever.variant.value, days.variant)
  );
}

/** Refused at the border, or, where there is no border, by the provider. */
function ofRefusal(parting: Parting, pair: PlanPair): Causes {
  const { waits, day } = parting;
  if (waits === null) return { causes: [], sure: false };
  const more = waits.base.refused > waits.variant.refused ? "base" : "variant";
  const { refused, days } = waits[more];
  const rule = Number(borderDays(pair[more], waits[more].asked).value);
  const rounds = refused * pair[more].plan.model.borders.retriageDays.value;
  const selecting = byBehaviour("provider-refuses", pair, SELECTING, day);
  // Without the days of the border itself there was none: only the provider can have refused.
  const isAtBorder = rule === 0 || days["border-rule"] > rounds + rule - 0.01;
  if (!isAtBorder) return among(selecting);
  const counted = countedAsBorder(parting, pair);
  if (counted !== null) return among(counted);
  return among(by("border-refusals", pair.inForce(waits.base.asked, refusalShare)), selecting);
}

function ofAuthorisation(parting: Parting, pair: PlanPair): Causes {
  const day = askedOn(parting);
  const counted = countedAsBorder(parting, pair);
  const law = /^borders\.(authorisation|sameUnit)/;
  const messages = /^administration\.(request|assignment|cv|twoRegime)/;
  const isLater = parting.day;
  const isNew = counted === null ? null : by("authorisation-new", counted.levers);
  return among(
    isNew ?? by("authorisation-new", pair.differ(BORDERS, isLater)),
    by("authorisation-days", pair.differ(law, day)),
    by("messages", pair.differ(messages, day)),
  );
}

function ofTeam(parting: Parting, pair: PlanPair): Causes {
  const { day, base, variant } = parting;
  const isNo = [base, variant].some((row) => row?.reason === "turned-down");
  if (isNo) return among(by("team-strict", pair.differ(STRICT, day)));
  const isOwnHelp = [base, variant].some(
    (row) => row?.reason === "own-help" && row.phase === "care",
  );
  return among(
    by("team-strength", pair.differ(STRENGTH, day)),
    by("team-hours", pair.differ(HOURS, day)),
    isOwnHelp && (base === null || variant === null || base.phase !== variant.phase)
      ? { id: "team-full", levers: [] }
      : null,
  );
}

function ofOtherCare(parting: Parting, pair: PlanPair): Causes {
  const { day, base, variant } = parting;
  const isPushed = [base, variant].some((row) => row?.reason === "pushed-up");
  const pushing = /^(behaviour\.(on|pushUp)|contracts\.(regime|funding)|funding\.)/;
  if (isPushed) return among(byBehaviour("push-up", pair, pushing, day));
  return among(
    by("care-mix", pair.differ(/^pathway\.|^forms\.[^.]+\.(age|endAge|inflow)|^clauses\./, day)),
    by("team-strength", pair.differ(STRENGTH, day)),
    by("return", pair.differ(RETURNING, day)),
  );
}

/** Another group: what the placement point sees, a room that is used up, or a draw by places. */
function ofProvider(parting: Parting, pair: PlanPair): Causes {
  const { day, base, variant } = parting;
  const place = (base ?? variant)?.place ?? -1;
  const sees = ({ plan, funding }: PlanSide): boolean =>
    plan.placement.seesPlaces && plan.central[place] === 1 && funding.isNew(day);
  const isSeen = sees(pair.base) || sees(pair.variant);
  const placing = pair.differ(/^placement\.|^contracts\.regime$/, day);
  return among(
    isSeen ? { id: "placement-point", levers: placing } : null,
    by("spending-room", pair.differ(/^room\./, day)),
    isSeen ? null : { id: "shares-of-places", levers: pair.differ(PLACES, day) },
  );
}

/** The line is left otherwise: a way that is closed, or other shares. */
function ofWayOut({ day }: Parting, pair: PlanPair): Causes {
  return among(
    by("channel", pair.differ(/^channels\./, day)),
    by("waiting-numbers", pair.differ(/^(waiting|crisis)\.|^pathway\.(substitute|bridge)/, day)),
  );
}
