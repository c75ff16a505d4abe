/**
 * Where everybody is on the day that is shown, and in which slot of which pile.
 *
 * The rule this file keeps: a youth has one slot or none, slots of a pile have no holes, and going
 * back a day undoes exactly what that day did.
 */
import type { TankTape, TapeDesign } from "#results";

/** Where a code puts a youth: in a tank, on the pile above it, or nowhere in the picture. */
export interface CodeMeaning {
  /** Tank, then piles: tank t is t, the pile above it is tanks + t; -1 is nowhere. */
  readonly pile: number;
  /** Waits, and has light help meanwhile. */
  readonly isBridged: boolean;
}

export const nowhere = -1;

/** What the codes of a tape mean, from its own list of places. */
export function meaningsOf({ places, tanks }: TankTape): readonly CodeMeaning[] {
  return places.map((id) => {
    const [kind, name] = id.includes(":") ? id.split(":") : ["care", id];
    const tank = tanks.indexOf(name ?? "");
    if (tank < 0) return { pile: nowhere, isBridged: false };
    const isPile = kind !== "care";
    return { pile: isPile ? tanks.length + tank : tank, isBridged: kind === "bridged" };
  });
}

/** Hears of every change of slot while days go by. */
export interface MoveListener {
  /** From a slot of a pile to a slot of another; -1 for nowhere. */
  moved(youth: number, fromPile: number, fromSlot: number, toPile: number, toSlot: number): void;
}

/** Most youths that a pile ever holds, [pile], over all days. */
export function mostOf(tape: TankTape, design: TapeDesign): Uint32Array {
  const meanings = meaningsOf(tape);
  const now = new Int32Array(2 * tape.tanks.length);
  const most = new Uint32Array(2 * tape.tanks.length);
  for (let day = 0; day < tape.days; day += 1) {
    const end = design.start[day + 1] as number;
    for (let at = design.start[day] as number; at < end; at += 1) {
      const from = meanings[design.from[at] as number]?.pile ?? nowhere;
      const to = meanings[design.to[at] as number]?.pile ?? nowhere;
      if (from !== nowhere) now[from] = (now[from] as number) - 1;
      if (to !== nowhere) now[to] = (now[to] as number) + 1;
    }
    now.forEach((count, pile) => {
      most[pile] = Math.max(most[pile] as number, count);
    });
  }
  return most;
}

const noSlot = 0xffffffff;

export class TankFrames {
  /** The day that is shown; -1 before the first. */
  day = -1;
  /** Code by youth. */
  readonly code: Uint8Array;
  /** Slot by youth, in the pile that its code says. */
  readonly slot: Uint32Array;
  /** Youths by slot, for each pile. */
  readonly piles: readonly Uint32Array[];
  /** Youths in each pile. */
  readonly counts: Uint32Array;
  /** Of those in each pile, who has light help meanwhile. */
  readonly bridged: Uint32Array;
  private readonly meanings: readonly CodeMeaning[];
  private readonly design: TapeDesign;

  constructor(tape: TankTape, design: TapeDesign, most = mostOf(tape, design)) {
    this.design = design;
    this.meanings = meaningsOf(tape);
    this.code = new Uint8Array(design.size);
    this.slot = new Uint32Array(design.size).fill(noSlot);
    // Within a day a pile may hold some more than at any end of a day.
    this.piles = [...most].map((count) => new Uint32Array(count + 64));
    this.counts = new Uint32Array(most.length);
    this.bridged = new Uint32Array(most.length);
  }

  /** Shows another day, forward or back. */
  go(day: number, listener?: MoveListener): void {
    const { start, youth, from, to } = this.design;
    const last = Math.min(day, start.length - 2);
    while (this.day < last) {
      this.day += 1;
      const end = start[this.day + 1] as number;
      for (let at = start[this.day] as number; at < end; at += 1) {
        this.change(youth[at] as number, to[at] as number, listener);
      }
    }
    while (this.day > Math.max(last, -1)) {
      const begin = start[this.day] as number;
      for (let at = (start[this.day + 1] as number) - 1; at >= begin; at -= 1) {
        this.change(youth[at] as number, from[at] as number, listener);
      }
      this.day -= 1;
    }
  }

  pileOf(youth: number): number {
    return this.meanings[this.code[youth] as number]?.pile ?? nowhere;
  }

  isBridged(youth: number): boolean {
    return this.meanings[this.code[youth] as number]?.isBridged ?? false;
  }

  private change(youth: number, code: number, listener?: MoveListener): void {
    const before = this.pileOf(youth);
    const slot = this.slot[youth] as number;
    if (this.isBridged(youth)) add(this.bridged, before, -1);
    this.code[youth] = code;
    const after = this.pileOf(youth);
    if (this.isBridged(youth)) add(this.bridged, after, 1);
    if (before === after) return;
    if (before !== nowhere) this.leave(before, slot);
    const taken = after === nowhere ? nowhere : this.enter(after, youth);
    if (after === nowhere) this.slot[youth] = noSlot;
    listener?.moved(youth, before, before === nowhere ? nowhere : slot, after, taken);
  }

  /** The last of the pile fills the slot that comes free. */
  private leave(pile: number, slot: number): void {
    const youths = this.piles[pile] as Uint32Array;
    const last = (this.counts[pile] as number) - 1;
    const moved = youths[last] as number;
    youths[slot] = moved;
    this.slot[moved] = slot;
    this.counts[pile] = last;
  }

  private enter(pile: number, youth: number): number {
    const slot = this.counts[pile] as number;
    let youths = this.piles[pile] as Uint32Array;
    if (slot === youths.length) {
      const longer = new Uint32Array(slot * 2);
      longer.set(youths);
      (this.piles as Uint32Array[])[pile] = longer;
      youths = longer;
    }
    youths[slot] = youth;
    this.slot[youth] = slot;
    this.counts[pile] = slot + 1;
    return slot;
  }
}

function add(column: Uint32Array, at: number, amount: number): void {
  column[at] = (column[at] as number) + amount;
}
