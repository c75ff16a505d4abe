/**
 * Episodes in columns: one request for one form of care, from asking to the end.
 *
 * The rule this file keeps: an episode is a customer of the kernel and has its number; the columns
 * are only valid while that customer is in the network.
 */

/** What an episode is about. */
export const ROLE = {
  /** Care that follows the need of the youth. */
  main: 0,
  /** A second form beside the main one. */
  parallel: 1,
  /** Triage at the local team. */
  triage: 2,
  /** Help by the local team itself. */
  ownHelp: 3,
  /** At home after care; will ask again. */
  away: 4,
  /** A stay because a crisis came while waiting. */
  crisis: 5,
  /** A second need that has not shown yet. */
  later: 6,
  /** A youth of another region, who takes a place and has no books. */
  guest: 7,
  /** Not in care: watches that a crisis place is not held too long. */
  crisisLimit: 8,
  /** Nobody: holds a place until the message that it is free. */
  stopMessage: 9,
} as const;

/** Holds a place and is no youth of the region: nothing of it is booked. */
export function isNobody(role: number): boolean {
  return role === ROLE.guest || role === ROLE.stopMessage;
}

/** Why care will end, decided when it starts. */
export const ENDING = {
  planned: 0,
  early: 1,
  adult: 2,
  mistaken: 3,
  stopped: 4,
  /** The stay broke down: not done, and the youth cannot remain. */
  breakdown: 5,
  /** Out of the region long enough: the rest is asked for inside it. */
  wayBack: 6,
  /** The assignment ended and was not given again; or the rest goes on in another form. */
  lapsed: 7,
  goesOn: 8,
} as const;
/** Station of a youth who has left none. */
export const NO_STATION = -1;

/** Outside the agreed places. */
export const SPECIAL = { none: 0, offContract: 1, outOfRegion: 2 } as const;

/** How care that broke off was passed on to another provider. */
export const HANDED = { never: 0, warm: 1, cold: 2 } as const;

/** The way out of a waiting list, decided when patience ends. */
export const WAY = {
  none: 0,
  otherProvider: 1,
  substitute: 2,
  outOfRegion: 3,
  offContract: 4,
  giveUp: 5,
  bridgedEnough: 6,
  adult: 7,
  /** Not out of a waiting list: away after a no, to ask another referrer. */
  otherReferrer: 8,
} as const;

/** `from` of a youth who comes from another segment without being moved: in neither wall group. */
export const FROM_NEITHER = 255;
/** No form. */
export const NO_FORM = 255;

type Column = Uint8Array | Uint16Array | Int16Array | Int32Array | Float64Array | Float32Array;

export class Episodes {
  youth = new Int32Array(1024);
  /** Another open episode of the same youth, see `open-episodes.ts`. */
  beside = new Int32Array(1024);
  role = new Uint8Array(1024);
  /** The form that is needed, and the form that is authorised and delivered. */
  need = new Uint8Array(1024);
  form = new Uint8Array(1024);
  /** 0 direct entry, 1 to 5 the segment left, FROM_NEITHER. */
  from = new Uint8Array(1024);
  /** Node of the process map it came from. */
  origin = new Uint8Array(1024);
  asked = new Float64Array(1024);
  authorisation = new Float32Array(1024);
  border = new Float32Array(1024);
  matching = new Float32Array(1024);
  refusals = new Uint8Array(1024);
  joined = new Float64Array(1024);
  closedAtJoin = new Float64Array(1024);
  /** Days of this wait during which an earlier provider was closed by its budget. */
  budgetDays = new Float32Array(1024);
  /** Which wait for its form this is, of all waits of the youth; and its tries. */
  wait = new Uint8Array(1024);
  tries = new Uint16Array(1024);
  crisisAt = new Float64Array(1024);
  bridge = new Uint8Array(1024);
  /** Day on which bridging care began, up to when it is booked, and its euro so far. */
  bridgeStart = new Float64Array(1024);
  bridgeSince = new Float64Array(1024);
  bridgeCost = new Float64Array(1024);
  way = new Uint8Array(1024);
  target = new Int32Array(1024);
  careStart = new Float64Array(1024);
  accrued = new Float64Array(1024);
  /** Euro so far in this episode of care. */
  cost = new Float64Array(1024);
  ending = new Uint8Array(1024);
  special = new Uint8Array(1024);
  /** Form of the place that is still held while waiting for the next; NO_FORM for none. */
  heldForm = new Uint8Array(1024);
  /** Provider group of the place that is still held. */
  heldGroup = new Int16Array(1024);
  /** Provider group whose line it joined first in this wait; NO_STATION for none. */
  line = new Int16Array(1024);
  /** Day on which care ended in the place that is still held. */
  blockedSince = new Float64Array(1024);
  /** Days of this care that are left, while it is passed on to another provider; 0 otherwise. */
  daysLeft = new Float64Array(1024);
  /** Days of this care that earlier providers gave, and how it was passed on, see HANDED. */
  given = new Float32Array(1024);
  handed = new Uint8Array(1024);
  /** How this course is paid for, see BOUGHT, and what was said of its start above a room. */
  bought = new Uint8Array(1024);
  permission = new Uint8Array(1024);
  /** 1 when the youth had earlier care that ended. */
  repeat = new Uint8Array(1024);
  /** Provider group that is left and not to be gone back to, after a breakdown or a crisis place. */
  left = new Int16Array(1024);
  /** Days of a course that are still to come, when it goes on inside the region; 0: a new course. */
  courseLeft = new Float32Array(1024);

  /** Makes room for as many episodes as the kernel has customers. */
  ensure(capacity: number): void {
    if (this.youth.length >= capacity) return;
    const columns = this as unknown as Record<string, Column>;
    for (const [name, column] of Object.entries(columns)) {
      const larger = new (column.constructor as new (size: number) => Column)(capacity);
      larger.set(column as never);
      columns[name] = larger;
    }
  }

  /** Sets all columns of a new episode to their beginning. */
  begin(episode: number, youth: number, role: number): void {
    this.youth[episode] = youth;
    this.role[episode] = role;
    this.refusals[episode] = 0;
    this.wait[episode] = 0;
    this.tries[episode] = 0;
    this.budgetDays[episode] = 0;
    this.bridge[episode] = NO_FORM;
    this.way[episode] = WAY.none;
    this.special[episode] = SPECIAL.none;
    this.heldForm[episode] = NO_FORM;
    this.repeat[episode] = 0;
    this.bought[episode] = 0;
    this.permission[episode] = 0;
    this.left[episode] = NO_STATION;
    this.heldGroup[episode] = NO_STATION;
    this.line[episode] = NO_STATION;
    this.courseLeft[episode] = 0;
    this.daysLeft[episode] = 0;
    this.from[episode] = 0;
    this.crisisAt[episode] = Number.POSITIVE_INFINITY;
  }
}
