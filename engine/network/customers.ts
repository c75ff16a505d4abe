/**
 * Customers in columns: one slot each, used again when its customer has left.
 *
 * The rule this file keeps: `planned` is the time of the one event this customer waits for, and NaN
 * when there is none; an event that says another time, rank or phase is nobody's any more.
 */
import { giveBack, lengthened } from "../columns.ts";
import { SimulationError } from "../errors.ts";
import { RANK_MASK } from "./event-key.ts";
import { NONE, PHASE } from "./network-words.ts";

const FIRST_SLOTS = 1024;
const MOST_SLOTS = 2 ** 24;

/** What is kept of customers, or need not be. */
export interface Kept {
  /**
   * True where all that is planned for a customer comes, since nobody gives up, is interrupted or
   * moved: then it need not be seen whether an event still counts. Default false.
   */
  readonly certain?: boolean;
  /** False where nobody asks since when a customer waits or is served. Default true. */
  readonly ages?: boolean;
}

export class Customers {
  phase = new Uint8Array(FIRST_SLOTS);
  /** Station the customer waits for, is served at or was last at; -1 for none. */
  station = new Int32Array(FIRST_SLOTS);
  /** Station whose place this customer holds; -1 for none. */
  hold = new Int32Array(FIRST_SLOTS);
  /** When the customer joined the queue it is in, or started its service; only where `ages`. */
  since: Float64Array;
  /** Time of the event the customer waits for; NaN for none. Not where all is `certain`. */
  planned: Float64Array;
  /** Order of external arrival: who goes first when two things happen at one instant. */
  rank = new Int32Array(FIRST_SLOTS);
  /** Priority level of the queue the customer is in or came from. */
  level = new Uint8Array(FIRST_SLOTS);
  /** 1 while waiting after an interrupted service. */
  protected rests = new Uint8Array(FIRST_SLOTS);
  protected next = new Int32Array(FIRST_SLOTS);
  protected previous = new Int32Array(FIRST_SLOTS);
  protected readonly certain: boolean;
  protected readonly ages: boolean;
  private freeHead = NONE;
  private used = 0;
  private admitted = 0;

  constructor({ certain = false, ages = true }: Kept = {}) {
    this.certain = certain;
    this.ages = ages;
    this.planned = new Float64Array(certain ? 0 : FIRST_SLOTS);
    this.since = new Float64Array(ages ? FIRST_SLOTS : 0);
  }

  /** Number of customer slots in use so far; slots are reused. */
  get slots(): number {
    return this.used;
  }

  /**
   * A new customer, idle and holding nothing. The slot may have been another's before.
   *
   * @param rank its place in the order of customers; by default the order of admission
   */
  admit(rank = this.admitted): number {
    this.admitted++;
    let customer = this.freeHead;
    if (customer === NONE) {
      if (this.used === this.phase.length) this.growCustomers();
      customer = this.used++;
    } else {
      this.freeHead = this.next[customer] as number;
    }
    this.phase[customer] = PHASE.idle;
    this.hold[customer] = NONE;
    this.station[customer] = NONE;
    this.rank[customer] = rank & RANK_MASK;
    return customer;
  }

  /** True for who will see something happen at a known time, whatever others do. */
  isPlanned(customer: number): boolean {
    return !(this.certain || Number.isNaN(this.planned[customer]));
  }

  /** Gives a slot back. Whatever was planned for its customer is nobody's. */
  protected release(customer: number): void {
    this.phase[customer] = PHASE.free;
    if (!this.certain) this.planned[customer] = Number.NaN;
    this.next[customer] = this.freeHead;
    this.freeHead = customer;
  }

  /** Gives all room for customers back: the run is over, and nobody is asked for any more. */
  protected releaseAll(): void {
    giveBack(this.phase, this.station, this.hold, this.since, this.planned);
    giveBack(this.rank, this.level, this.rests, this.next, this.previous);
  }

  private growCustomers(): void {
    const size = this.phase.length * 2;
    if (size > MOST_SLOTS) {
      const most = MOST_SLOTS.toLocaleString("en");
      throw new SimulationError("invalid-state", `More than ${most} customers at once.`, {
        reason: "too-many-at-once",
        most: MOST_SLOTS,
      });
    }
    this.phase = lengthened(this.phase, size);
    this.station = lengthened(this.station, size);
    this.hold = lengthened(this.hold, size);
    if (this.ages) this.since = lengthened(this.since, size);
    if (!this.certain) this.planned = lengthened(this.planned, size);
    this.rank = lengthened(this.rank, size);
    this.level = lengthened(this.level, size);
    this.rests = lengthened(this.rests, size);
    this.next = lengthened(this.next, size);
    this.previous = lengthened(this.previous, size);
  }
}
