/**
 * What happened on the day two journeys of one youth part, told from the log alone.
 *
 * The rule this file keeps: a kind is only given when the rows show it; what the rows leave open is
 * `unknown`, and which number of a design is behind it is for `levers.ts` to say.
 */
import {
  attemptsAt,
  isStage,
  type LoggedAttempt,
  near,
  STAGES,
  type Stage,
} from "./attempt-rows.ts";
import { counterpart, type Difference, differenceOf } from "./difference.ts";
import type { YouthRow } from "./journey-index.ts";

/**
 * What happened where two journeys part:
 *
 * - `request`: a request for help that there is in one of them only
 * - `team`: what the local team does: its wait, its own help, a no
 * - `other-care`: another form of care is asked for, or none
 * - `authorisation`, `border-rule`, `refusal`: days or refusals before anybody looks for a place
 * - `matching`: days to find a place that fits
 * - `provider`: another provider group is asked
 * - `queue`: the same line, of which one journey comes to its place sooner
 * - `budget-stop`: the provider takes nobody for want of money, or permission is awaited
 * - `way-out`: the line is left in another way
 * - `care-length`: the same care, of another length or ended otherwise
 * - `provider-exit`: the provider goes, and care is passed on
 */
export const PARTING_KINDS = [
  "request",
  "team",
  "other-care",
  "authorisation",
  "border-rule",
  "refusal",
  "matching",
  "provider",
  "queue",
  "budget-stop",
  "way-out",
  "care-length",
  "provider-exit",
  "unknown",
] as const;
export type PartingKind = (typeof PARTING_KINDS)[number];

/** One of the two journeys. */
export type JourneySide = "base" | "variant";

/** Where two journeys part, and what is seen there. */
export interface Parting {
  /** Day since the first day of the run: the first on which they differ. */
  readonly day: number;
  readonly kind: PartingKind;
  /** The row of either journey that is not in the other; null where nothing is written. */
  readonly base: YouthRow | null;
  readonly variant: YouthRow | null;
  /** Days of what differs: of the stage of the wait, or of care. Null where it has no length. */
  readonly days: { readonly base: number; readonly variant: number } | null;
  /** The journey in which it happens first: who has the place, whose care ends. Null for neither. */
  readonly first: JourneySide | null;
  /** The wait for one care that both are in; null when they are not. */
  readonly waits: { readonly base: LoggedAttempt; readonly variant: LoggedAttempt } | null;
}

/** Rows that say what is done outside the usual way, and the kind of parting they make. */
const MOMENTS: Readonly<Record<string, PartingKind>> = {
  refused: "refusal",
  "turned-down": "team",
  "pushed-up": "other-care",
  "provider-exit": "provider-exit",
  handover: "provider-exit",
  repeat: "request",
  "other-referrer": "request",
  crisis: "way-out",
  substitute: "way-out",
  "off-contract": "way-out",
  "out-of-region": "way-out",
  "moved-capacity": "way-out",
  "second-bed": "care-length",
  "way-back": "care-length",
};

/**
 * The first event at which two journeys part; null when they never do.
 *
 * @param localTeam number of the local team among places
 */
export function partingOf(
  base: readonly YouthRow[],
  variant: readonly YouthRow[],
  localTeam: number,
): Parting | null {
  const difference = differenceOf(base, variant);
  if (difference === null) return null;
  return (
    exitOfProvider(difference) ??
    duringWait(difference, base, variant) ??
    duringCare(difference) ??
    atTeam(difference, localTeam) ??
    byMoment(difference) ??
    bySteps(difference, base, variant)
  );
}

const plain = (
  { day, base, variant }: Difference,
  kind: PartingKind,
  more: Partial<Parting> = {},
): Parting => ({
  day,
  kind,
  base: base[0] ?? null,
  variant: variant[0] ?? null,
  days: null,
  first: null,
  waits: null,
  ...more,
});

const lengthOf = (row: YouthRow | null): number => (row === null ? 0 : row.until - row.from);

/** Care that breaks off because its provider goes is told so before anything that follows from it. */
function exitOfProvider(difference: Difference): Parting | null {
  const goes = ({ reason }: YouthRow): boolean =>
    reason === "provider-exit" || reason === "handover";
  const base = difference.base.find(goes) ?? null;
  const variant = difference.variant.find(goes) ?? null;
  if (base === null && variant === null) return null;
  const other = (row: YouthRow | null, rows: readonly YouthRow[]) =>
    row === null ? null : counterpart(row, rows);
  return plain(difference, "provider-exit", {
    base: base ?? other(variant, difference.base) ?? difference.base[0] ?? null,
    variant: variant ?? other(base, difference.variant) ?? difference.variant[0] ?? null,
    first: base === null ? "variant" : variant === null ? "base" : null,
  });
}

/** Days in the log are in single precision. */
const ROUNDING = 5e-4;
/** A wait in line of less than a few minutes is written as part of the stage before it. */
const MINUTES = 3e-3;

/** Both ask for the same care on the same day, and the waits differ. */
function duringWait(
  difference: Difference,
  base: readonly YouthRow[],
  variant: readonly YouthRow[],
): Parting | null {
  const { day } = difference;
  const waited = [...difference.base, ...difference.variant].filter(
    (row) =>
      isStage(row) || row.reason === "refused" || (row.phase === "care" && near(row.from, day)),
  );
  for (const place of new Set(waited.map((row) => row.place))) {
    const others = attemptsAt(variant, place, day);
    for (const own of attemptsAt(base, place, day)) {
      const other = others.find(({ asked }) => near(asked, own.asked));
      if (other === undefined) continue;
      const found = inWait(difference, { base: own, variant: other }, place);
      // Another wait of the same care may be on its way, and part only later.
      if (found !== null && begins(found, { base: own, variant: other }, day)) return found;
    }
  }
  return null;
}

type Waits = NonNullable<Parting["waits"]>;

function inWait(difference: Difference, waits: Waits, place: number): Parting | null {
  const own = (rows: readonly YouthRow[]): YouthRow | null =>
    rows.find((row) => row.place === place && (isStage(row) || row.phase === "care")) ?? null;
  const rows = { base: own(difference.base), variant: own(difference.variant) };
  const tell = (kind: PartingKind, more: Partial<Parting> = {}) =>
    plain(difference, kind, { ...rows, waits, ...more });
  const stage = STAGES.find((one) => differs(waits, one));
  const isBefore = stage === "authorisation";
  if (!isBefore && waits.base.refused !== waits.variant.refused) {
    const days = daysOf(waits, "border-rule");
    return tell("refusal", { days, first: sooner(days) });
  }
  if (stage !== undefined && stage !== "line") {
    const days = daysOf(waits, stage);
    return tell(stage, { days, first: sooner(days) });
  }
  if (isElsewhere(waits)) return tell("provider", { days: daysOf(waits, "line") });
  if (stage === "line" || waits.base.ends !== waits.variant.ends) return inLine(waits, tell);
  return leftTogether(difference, waits) ? inLine(waits, tell) : null;
}

/** Whether two waits part on this day, by what is said to have parted them. */
function begins({ kind }: Parting, { base, variant }: Waits, day: number): boolean {
  const until = (stages: readonly Stage[]): number => {
    const sum = (wait: LoggedAttempt) => stages.reduce((all, stage) => all + wait.days[stage], 0);
    return base.asked + Math.min(sum(base), sum(variant));
  };
  const [first, second, third] = STAGES;
  const ends: Readonly<Partial<Record<PartingKind, number>>> = {
    authorisation: until([first]),
    refusal: until([first]),
    "border-rule": until([first, second]),
    matching: until([first, second, third]),
    provider: until([first, second, third]),
  };
  return Math.abs((ends[kind] ?? Math.min(base.ends, variant.ends)) - day) < MINUTES;
}

/** A wait can be a few minutes: those are waiting in line, and days of another stage are not. */
function differs(waits: Waits, stage: Stage): boolean {
  const apart = Math.abs(waits.base.days[stage] - waits.variant.days[stage]);
  return stage === "matching" ? apart > MINUTES : apart > ROUNDING;
}

/** Both waited in line until this day and left it, each in another way. */
function leftTogether({ day }: Difference, { base, variant }: Waits): boolean {
  const isInCare = (care: YouthRow | null): boolean => care !== null;
  return (
    base.days.line > 0 &&
    near(base.ends, day) &&
    near(variant.ends, day) &&
    (isInCare(base.care) !== isInCare(variant.care) || base.care?.group !== variant.care?.group)
  );
}

const daysOf = ({ base, variant }: Waits, stage: Stage) => ({
  base: base.days[stage],
  variant: variant.days[stage],
});

const sooner = ({ base, variant }: { base: number; variant: number }): JourneySide | null =>
  base === variant ? null : base < variant ? "base" : "variant";

/** Other lines were joined. */
function isElsewhere({ base, variant }: Waits): boolean {
  return base.line !== null && variant.line !== null && base.line !== variant.line;
}

/** The same line: a closed provider, a place that came sooner, or another way out of it. */
function inLine(
  waits: Waits,
  tell: (kind: PartingKind, more: Partial<Parting>) => Parting,
): Parting {
  const days = daysOf(waits, "line");
  const first = sooner({ base: waits.base.ends, variant: waits.variant.ends }) ?? withPlace(waits);
  const more = { days, first };
  if (Math.abs(waits.base.closed - waits.variant.closed) > ROUNDING)
    return tell("budget-stop", more);
  const { care, line } = waits[first];
  const hasPlace = care !== null && care.group !== null && care.group === line;
  return tell(hasPlace ? "queue" : "way-out", more);
}

/** The one that got a place of a provider; the first of the two when neither did. */
const withPlace = ({ base, variant }: Waits): JourneySide =>
  base.care?.group == null && variant.care?.group != null ? "variant" : "base";

/** The same care begins in both and lasts longer in one, or ends otherwise. */
function duringCare(difference: Difference): Parting | null {
  for (const base of difference.base) {
    const variant = counterpart(base, difference.variant);
    if (base.phase !== "care" || variant === null) continue;
    if (base.group !== variant.group) return plain(difference, "provider", { base, variant });
    if (base.reason === "bridging" || base.reason === "own-help") continue;
    const days = { base: lengthOf(base), variant: lengthOf(variant) };
    return plain(difference, "care-length", { base, variant, days, first: sooner(days) });
  }
  return null;
}

/** The local team has another wait, or other help of its own. */
function atTeam(difference: Difference, localTeam: number): Parting | null {
  const isTeam = (row: YouthRow): boolean => row.place === localTeam;
  const base = difference.base.find(isTeam) ?? null;
  const variant = difference.variant.find(isTeam) ?? null;
  if (base === null && variant === null) return null;
  const isPair = base !== null && variant !== null;
  const days = isPair ? { base: lengthOf(base), variant: lengthOf(variant) } : null;
  return plain(difference, "team", {
    base: base ?? difference.base[0] ?? null,
    variant: variant ?? difference.variant[0] ?? null,
    days,
    first: days === null ? null : sooner(days),
  });
}

/** Something out of the usual way is written in one of them only. */
function byMoment(difference: Difference): Parting | null {
  const rows = [...difference.base, ...difference.variant];
  const row = rows.find(({ reason, phase }) => phase === "waiting" && reason in MOMENTS);
  if (row === undefined) return null;
  const side: JourneySide = difference.base.includes(row) ? "base" : "variant";
  return plain(difference, MOMENTS[row.reason] as PartingKind, { [side]: row, first: side });
}

/** What remains: a request in one only, or other care after the same. */
function bySteps(
  difference: Difference,
  base: readonly YouthRow[],
  variant: readonly YouthRow[],
): Parting {
  const { day } = difference;
  const begins = (rows: readonly YouthRow[]): boolean => rows.some(({ from }) => from < day);
  const ends = (rows: readonly YouthRow[]): boolean =>
    rows.some(({ until, phase }) => near(until, day) && phase !== "out");
  if (!begins(base) && !begins(variant))
    return plain(difference, isOne(difference) ? "request" : "other-care");
  if (ends(base) && ends(variant)) return plain(difference, "other-care");
  return plain(difference, isOne(difference) ? "request" : "unknown");
}

const isOne = ({ base, variant }: Difference): boolean => base.length === 0 || variant.length === 0;
