/**
 * The part of the model on messages between municipality and provider: days under way, and work.
 *
 * The rule this file keeps: a message holds up what really waits for it and nothing else: a start
 * waits for the assignment, a free place for the stop message, a bill for the start message.
 */
import type { Quantity } from "../quantity.ts";

/** Mean days under way, under today's contracts and under those of 2028. */
export interface MessageDays {
  readonly today: Quantity;
  readonly design: Quantity;
}

export interface Administration {
  /** 315: a provider asks for an assignment, where no local team decided. */
  readonly request: MessageDays;
  /** 301: the municipality assigns. */
  readonly assignment: MessageDays;
  /** 305: care has begun. */
  readonly start: MessageDays;
  /** 307: care has ended. */
  readonly stop: MessageDays;
  readonly cv: Quantity;
  /** Extra days of an assignment at a group that is paid in more than one form. */
  readonly twoRegimeDays: Quantity;
  readonly hoursPerMessage: Quantity;
  /** Times the work of a message at a provider that is paid in more than one form. */
  readonly twoRegimeFactor: Quantity;
}
