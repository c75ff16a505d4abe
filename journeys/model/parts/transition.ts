/**
 * The part of the model on passing from one provider, or one contract, to the next.
 *
 * The rule this file keeps: what happens to care that runs is said per segment, never per youth.
 */
import type { Quantity } from "../quantity.ts";

export interface Transition {
  /**
   * What the contracts of 2028 do to care of providers that are not admitted, per segment: passed on
   * at once, or finished where it is.
   */
  readonly runningEpisodes: Readonly<Record<"1" | "2" | "3" | "4" | "5", Quantity<string>>>;
  /** Whether the old contract goes on paying care that began under it, per segment. */
  readonly oldContract: Readonly<Record<"1" | "2" | "3" | "4" | "5", Quantity<string>>>;
  /** For so many months at most. */
  readonly oldContractMonths: Quantity;
  /** Share of youths whose next provider is found before the old one stops. */
  readonly warmShare: Quantity;
  /** Days without care for the others, before they wait for a place. */
  readonly coldGapDays: Quantity;
  /** Share of those who are passed on warm who get another worker all the same. */
  readonly workerChangeShare: Quantity;
  /** Times as likely to come back after care that was passed on cold. */
  readonly relapseFactor: Quantity;
}
