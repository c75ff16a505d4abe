/**
 * The decision points of the event loop: what a model fills in.
 *
 * The rule they keep: a rule is called at one instant, may move customers by the kernel's verbs
 * only, and decides from the state it is given and from keyed chance, never from call order.
 */
export interface Rules {
  /** The external arrival with this number, in order of time, is here. */
  arrive(arrival: number, time: number): void;
  /** Times of further arrivals when the list has run out, in ascending order; empty for no more. */
  moreArrivals?(): Float64Array;
  /** The delay this customer was given is over. */
  due(customer: number, time: number): void;
  /** Service starts; returns its length in the time unit of the run (0 or more, finite). */
  started(customer: number, station: number, time: number): number;
  /** Service is over. The customer still holds its place: free it, keep it, or leave. */
  ended(customer: number, station: number, time: number): void;
  /**
   * The customer's patience ended before service. Returns a later time to stay in line until then
   * (Infinity: for ever), or anything not later than now to leave the queue.
   */
  patienceOver(customer: number, station: number, time: number): number;
  /** The customer has left the queue without service. */
  reneged(customer: number, station: number, time: number): void;
  /** A moment that was asked for with `schedule`. */
  timer(code: number, time: number): void;
  /**
   * Service was broken off for a customer of a higher level, with `left` to go; the customer waits
   * again, at the head of its level. Only at stations that interrupt.
   */
  interrupted?(customer: number, station: number, time: number, left: number): void;
  /**
   * Whether the first in line can be served now; what else it needs is taken here. Only at gated
   * stations; call `wake` when the answer may have changed.
   */
  mayStart?(customer: number, station: number): boolean;
  /** Who of `waiting` goes next where the order is random: a whole number from 0. */
  pick?(station: number, waiting: number): number;
}
