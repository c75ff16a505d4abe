/**
 * The part on messages compiled: a law of days per message and regime, and the draws.
 *
 * The rule this file keeps: a message without days has no law, and costs no draw.
 */
import { type LognormalParameters, lognormal, type PurposeRegistry } from "#engine";
import type { Administration, MessageDays } from "./administration.ts";

export const MESSAGES = ["request", "assignment", "start", "stop"] as const;
export type Message = (typeof MESSAGES)[number];

export interface MessagePlan {
  /** Null where it takes no days. */
  readonly today: LognormalParameters | null;
  readonly design: LognormalParameters | null;
  /** Purpose of its days, per form. */
  readonly purpose: Int32Array;
}

export type AdministrationPlan = Readonly<Record<Message, MessagePlan>>;

export function compileAdministration(
  administration: Administration,
  forms: readonly string[],
  registry: PurposeRegistry,
): AdministrationPlan {
  const law = (days: number): LognormalParameters | null =>
    days > 0 ? lognormal(days, administration.cv.value) : null;
  const plan = (message: Message): MessagePlan => {
    const { today, design }: MessageDays = administration[message];
    return {
      today: law(today.value),
      design: law(design.value),
      purpose: Int32Array.from(forms, (form) => registry.register(`message:${message}:${form}`)),
    };
  };
  return {
    request: plan("request"),
    assignment: plan("assignment"),
    start: plan("start"),
    stop: plan("stop"),
  };
}
