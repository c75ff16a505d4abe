/**
 * The future event list: hands back the earliest event first.
 *
 * The rule it keeps: events at the same time leave by `key`, lowest first. The key is made of the
 * kind of event and the number of whom it concerns, never of the order of insertion, so a run
 * does not depend on how it came to this moment.
 *
 * A few thousand events are a binary heap. More are laid out in buckets by time, unsorted; only the
 * earliest bucket is in the heap, which so stays in the fastest memory (a ladder queue of one rung:
 * Tang, Goh and Thng, 2005). Which place an event has depends on its time alone and rises with it.
 */
import { giveBack, lengthened } from "../columns.ts";
import { SimulationError } from "../errors.ts";

/** Room for this many events before the first growth. */
const FIRST_CAPACITY = 1024;
/** From this many events in the heap on, they are laid out in buckets. */
const SPREAD_FROM = 4096;
/** With fewer events than this, buckets are not worth their while. */
const GATHER_BELOW = 512;
const PER_BUCKET = 12;
const NONE = -1;
const FAR_AWAY = Number.POSITIVE_INFINITY;

/** A priority queue of (time, key), a key being a whole number from 0 to 2^53; growth doubles, nothing is allocated per event. */
export class EventQueue {
  size = 0;
  /** The event taken last, by `pop`. */
  time = 0;
  key = 0;

  // The heap: time and key of an event side by side.
  private near = 0;
  private heap = new Float64Array(2 * FIRST_CAPACITY);

  // Buckets: bucket b holds the events with floor((time - origin) * perTime) = b; those before
  // `current` are in the heap, those beyond the last are in one list without order.
  private spread = false;
  /** Events at one time cannot be laid out: then it is tried again with twice as many, not each time. */
  private scatterFrom = SPREAD_FROM;
  private origin = 0;
  private perTime = 0;
  private buckets = 0;
  private current = 0;
  private heads = new Int32Array(0);
  private beyond = NONE;
  private beyondCount = 0;
  private beyondFirst = 0;
  private beyondLast = 0;

  // The events in buckets: linked lists in columns.
  private far = new Float64Array(0);
  private next = new Int32Array(0);
  private used = 0;
  private free = NONE;

  /** Time of the earliest event; Infinity when there is none. */
  nextTime(): number {
    return this.size > 0 ? (this.heap[0] as number) : FAR_AWAY;
  }

  /** Adds an event. Throws `SimulationError` (`invalid-argument`) unless the time is finite. */
  push(time: number, key: number): void {
    if (!Number.isFinite(time)) refuse(time);
    this.size++;
    if (this.spread) {
      const place = (time - this.origin) * this.perTime;
      if (place >= this.current) {
        this.pushFar(time, key, place);
        return;
      }
    }
    this.pushNear(time, key);
    if (this.near > this.scatterFrom && !this.spread) this.scatter();
  }

  /** Nothing is asked for any more: the memory is for another list. */
  close(): void {
    giveBack(this.heap, this.heads, this.far, this.next);
  }

  /** Takes the earliest event into `time` and `key`; false when the list is empty. */
  pop(): boolean {
    if (this.size === 0) return false;
    const { heap } = this;
    this.time = heap[0] as number;
    this.key = heap[1] as number;
    this.size--;
    const last = --this.near;
    if (last > 0) {
      const hole = this.sinkHole(last);
      this.rise(hole, heap[2 * last] as number, heap[2 * last + 1] as number);
    } else if (this.size > 0) this.refill();
    else if (this.spread) this.spread = false;
    return true;
  }

  /**
   * Lets the hole at the root sink to a leaf of a heap of `size` events. The last event, which
   * belongs low, then rises from there: one comparison a level, and no branch to mispredict.
   */
  private sinkHole(size: number): number {
    const { heap } = this;
    let hole = 0;
    let child = 2;
    while (child < size) {
      const right = heap[2 * child] as number;
      const left = heap[2 * child - 2] as number;
      if (left !== right) child -= Number(left < right);
      else if ((heap[2 * child - 1] as number) < (heap[2 * child + 1] as number)) child--;
      heap[2 * hole] = heap[2 * child] as number;
      heap[2 * hole + 1] = heap[2 * child + 1] as number;
      hole = child;
      child = 2 * hole + 2;
    }
    if (child === size) {
      heap[2 * hole] = heap[2 * child - 2] as number;
      heap[2 * hole + 1] = heap[2 * child - 1] as number;
      hole = child - 1;
    }
    return hole;
  }

  private rise(from: number, time: number, key: number): void {
    const { heap } = this;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = heap[2 * parent] as number;
      if (parentTime < time) break;
      if (parentTime === time && (heap[2 * parent + 1] as number) <= key) break;
      heap[2 * hole] = parentTime;
      heap[2 * hole + 1] = heap[2 * parent + 1] as number;
      hole = parent;
    }
    heap[2 * hole] = time;
    heap[2 * hole + 1] = key;
  }

  private pushNear(time: number, key: number): void {
    if (2 * this.near === this.heap.length) {
      this.heap = lengthened(this.heap, 2 * this.heap.length);
    }
    this.rise(this.near++, time, key);
  }

  private pushFar(time: number, key: number, place: number): void {
    let slot = this.free;
    if (slot === NONE) {
      if (this.used === this.next.length) this.growFar();
      slot = this.used++;
    } else this.free = this.next[slot] as number;
    this.far[2 * slot] = time;
    this.far[2 * slot + 1] = key;
    if (place < this.buckets) this.put(slot, place | 0);
    else this.putBeyond(slot, time);
  }

  private put(slot: number, bucket: number): void {
    this.next[slot] = this.heads[bucket] as number;
    this.heads[bucket] = slot;
  }

  private putBeyond(slot: number, time: number): void {
    this.next[slot] = this.beyond;
    this.beyond = slot;
    this.beyondFirst = this.beyondCount === 0 ? time : Math.min(this.beyondFirst, time);
    this.beyondLast = this.beyondCount === 0 ? time : Math.max(this.beyondLast, time);
    this.beyondCount++;
  }

  /** The heap has become large: all its events are laid out in buckets. */
  private scatter(): void {
    const { heap, near } = this;
    this.spread = true;
    this.buckets = 0;
    this.current = 0;
    this.near = 0;
    for (let event = 0; event < near; event++) {
      this.pushFar(heap[2 * event] as number, heap[2 * event + 1] as number, FAR_AWAY);
    }
    this.refill();
    this.scatterFrom = Math.max(SPREAD_FROM, 2 * this.near);
  }

  /** Fills the empty heap from the earliest bucket that holds something. */
  private refill(): void {
    while (this.near === 0) {
      if (this.current < this.buckets) {
        const bucket = this.current++;
        const list = this.heads[bucket] as number;
        this.heads[bucket] = NONE;
        this.bringNear(list);
      } else this.layOut();
    }
  }

  private bringNear(list: number): void {
    const { far, next } = this;
    for (let slot = list; slot !== NONE; ) {
      const after = next[slot] as number;
      this.pushNear(far[2 * slot] as number, far[2 * slot + 1] as number);
      next[slot] = this.free;
      this.free = slot;
      slot = after;
    }
  }

  /** All buckets are used up: what lies beyond gets buckets, or, when that is little, the heap. */
  private layOut(): void {
    const list = this.beyond;
    const count = this.beyondCount;
    const buckets = Math.ceil(count / PER_BUCKET);
    const perTime = buckets / (this.beyondLast - this.beyondFirst);
    this.beyond = NONE;
    this.beyondCount = 0;
    this.spread = count >= GATHER_BELOW && Number.isFinite(perTime) && perTime > 0;
    if (!this.spread) {
      this.bringNear(list);
      return;
    }
    // One more, since the last event itself falls on the edge.
    if (this.heads.length <= buckets) this.heads = new Int32Array(2 * buckets).fill(NONE);
    this.origin = this.beyondFirst;
    this.perTime = perTime;
    this.buckets = buckets + 1;
    this.current = 0;
    for (let slot = list; slot !== NONE; ) {
      const after = this.next[slot] as number;
      const place = ((this.far[2 * slot] as number) - this.origin) * perTime;
      this.put(slot, place | 0);
      slot = after;
    }
  }

  private growFar(): void {
    const size = Math.max(2 * SPREAD_FROM, 2 * this.next.length);
    this.far = lengthened(this.far, 2 * size);
    this.next = lengthened(this.next, size);
  }
}

function refuse(time: number): never {
  throw new SimulationError("invalid-argument", `An event needs a finite time, not ${time}.`);
}
