/**
 * What a network knows of its customers beyond what the kernel does, in columns by slot.
 *
 * The rule this file keeps: a slot says nothing of whom it belonged to before; `enter` sets it all. The
 * columns that begin empty take room only in a network that has asked for them by `need`.
 */
import { giveBack, lengthened } from "../columns.ts";
import { NONE } from "../network/network-words.ts";
import { isColumns } from "../network/state.ts";

const FIRST_SLOTS = 1024;

/** Columns that few networks use. */
type Rare =
  | "arrival"
  | "startedAt"
  | "endedAt"
  | "target"
  | "last"
  | "left"
  | "length"
  | "kept"
  | "keptJoined"
  | "keptCell"
  | "patienceEnd"
  | "patienceCls"
  | "changes"
  | "changeAt"
  | "riseAt";

export class Travellers {
  /** Whose chance. */
  who = new Uint32Array(FIRST_SLOTS);
  cls = new Uint16Array(FIRST_SLOTS);
  /** Number of the arrival; traced visits are found by it. */
  arrival = new Int32Array(0);
  /** Stations tried so far, those that were full included: the occurrence of every draw. */
  tried = new Int32Array(FIRST_SLOTS);
  /** Stations entered. */
  visits = new Int32Array(FIRST_SLOTS);
  enteredAt = new Float64Array(FIRST_SLOTS);
  joinedAt = new Float64Array(FIRST_SLOTS);
  /** First start of the visit at hand; NaN before. Kept for the log of visits only. */
  startedAt = new Float64Array(0);
  endedAt = new Float64Array(0);
  /** Where to after service, where that is known before its end. */
  target = new Int32Array(0);
  /** Station tried last; kept where it is asked for only. */
  last = new Int32Array(0);
  /** 1 while counted as waiting. */
  waits = new Uint8Array(FIRST_SLOTS);
  /** Service still to do when it was interrupted; -1 when it has not been. */
  left = new Float64Array(0);
  length = new Float64Array(0);
  /** Station whose server is kept while waiting elsewhere, and since when the visit there was. */
  kept = new Int32Array(0);
  keptJoined = new Float64Array(0);
  keptCell = new Int32Array(0);
  /** End of patience and moments of change while waiting; Infinity for never. */
  patienceEnd = new Float64Array(0);
  /** Class whose patience it is: that of joining, which says where to as well. */
  patienceCls = new Uint16Array(0);
  /** Changes of class while waiting, so far. */
  changes = new Int32Array(0);
  changeAt = new Float64Array(0);
  riseAt = new Float64Array(0);
  private hasRare = false;

  enter(slot: number, who: number, cls: number, arrival: number, time: number): void {
    if (slot >= this.who.length) this.grow();
    this.who[slot] = who;
    this.cls[slot] = cls;
    this.tried[slot] = -1;
    this.visits[slot] = 0;
    this.enteredAt[slot] = time;
    this.waits[slot] = 0;
    if (this.hasRare) this.enterRare(slot, arrival);
  }

  private enterRare(slot: number, arrival: number): void {
    if (this.arrival.length > 0) this.arrival[slot] = arrival;
    if (this.last.length > 0) this.last[slot] = NONE;
    if (this.left.length > 0) this.left[slot] = -1;
    if (this.kept.length > 0) this.kept[slot] = NONE;
    if (this.changes.length > 0) this.changes[slot] = 0;
  }

  /** Keeps the length of a service, where one may have to begin anew. */
  keepLength(slot: number, length: number): void {
    if (this.length.length > 0) this.length[slot] = length;
  }

  /** For the log: a visit whose service has not begun. */
  startVisit(slot: number): void {
    this.startedAt[slot] = Number.NaN;
    this.endedAt[slot] = Number.NaN;
  }

  /** Makes room in columns that this network uses; before anybody enters. */
  need(...names: readonly Rare[]): void {
    if (names.length > 0) this.hasRare = true;
    for (const name of names) this.lengthen(name, this.who.length);
  }

  /** The run is over: its memory is for the next. */
  close(): void {
    giveBack(...Object.values(this).filter(isColumns));
  }

  private lengthen(name: string, size: number): void {
    const columns = this as unknown as Record<string, Uint8Array>;
    columns[name] = lengthened(columns[name] as Uint8Array, size);
  }

  private grow(): void {
    const size = 2 * this.who.length;
    for (const [name, column] of Object.entries(this)) {
      if (isColumns(column) && column.length > 0) this.lengthen(name, size);
    }
  }
}
