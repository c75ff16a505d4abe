/**
 * Where the journeys of one youth part, in ids and dates that can be shown.
 *
 * The rule this file keeps: it says what `journeys` found and adds only names. Youths of the chain go by
 * their numbers, as everywhere.
 */
import { isoDate } from "#engine";
import type { Cause, Lever, NamedValue, PartingBook, PartingStep, YouthRow } from "#journeys";
import type {
  ChainLink,
  JourneyParting,
  PartingCause,
  PartingEvent,
  PartingNumber,
} from "../types.ts";
import { formOrTeam, type LogNames } from "./youth-steps.ts";

/** The parting of one youth with the chain behind it; null when the journeys never part. */
export function partingTold(
  book: PartingBook,
  youth: number,
  names: LogNames,
): JourneyParting | null {
  const [own, ...others] = book.chainOf(youth);
  if (own === undefined) return null;
  const { parting, story, sure } = own;
  const groups = book.base.log.groups;
  return {
    day: isoDate(parting.day, names.firstDay),
    kind: parting.kind,
    form: formOf(own, names),
    base: eventOf(parting.base, names, groups),
    variant: eventOf(parting.variant, names, book.variant.log.groups),
    days: parting.days,
    first: parting.first,
    causes: own.causes.map((cause) => causeTold(cause, names)),
    sure,
    queue:
      story === null
        ? null
        : {
            group: groups[story.group] ?? "",
            held: story.held,
            others: story.others,
            taker: story.taker && {
              youth: story.taker.youth,
              elsewhere: story.taker.elsewhere,
              justLeft: story.taker.justLeft,
            },
          },
    chain: others.map((step) => linkOf(step, names)),
  };
}

function linkOf(step: PartingStep, names: LogNames): ChainLink {
  const { youth, parting, causes, sure } = step;
  return {
    youth,
    day: isoDate(parting.day, names.firstDay),
    kind: parting.kind,
    form: formOf(step, names),
    days: parting.days,
    first: parting.first,
    causes: causes.map((cause) => causeTold(cause, names)),
    sure,
  };
}

/** The care it is about: that which is waited for, or that of the rows that differ. */
function formOf({ parting }: PartingStep, names: LogNames): string | null {
  const place = parting.waits?.base.place;
  if (place !== undefined) return names.forms[place] ?? null;
  const row = parting.base ?? parting.variant;
  return row === null ? null : formOrTeam(row, names);
}

function eventOf(
  row: YouthRow | null,
  names: LogNames,
  groups: readonly string[],
): PartingEvent | null {
  if (row === null) return null;
  return {
    form: formOrTeam(row, names),
    phase: row.phase,
    from: isoDate(row.from, names.firstDay),
    until: isoDate(row.until, names.firstDay),
    reason: row.reason,
    group: row.group === null ? null : (groups[row.group] ?? null),
  };
}

function causeTold({ id, levers }: Cause, names: LogNames): PartingCause {
  return { id, numbers: levers.map((lever) => numberTold(lever, names)) };
}

function numberTold({ base, variant }: Lever, names: LogNames): PartingNumber {
  return { base: valueTold(base, names), variant: valueTold(variant, names) };
}

function valueTold({ id, value }: NamedValue, { parameter }: LogNames) {
  const words = parameter(id);
  return { id, value, nl: words?.nl ?? id, en: words?.en ?? id, unit: words?.unit ?? "" };
}
