/**
 * What every part of the page gets: the state, the way to change it, and what there is to choose from.
 *
 * The rule this file keeps: a part of the page asks here and never the worker or the browser itself.
 */
import type { Lever, PathwayLink, Plain, Side, StudioScenario, StudioSetting } from "#results";
import { type Action, leverValue, type StudioState } from "./state.ts";
import type { StudioVoice } from "./voice.ts";

/** The state and what there is to choose from. */
export interface DesktopBase {
  readonly state: StudioState;
  readonly dispatch: (action: Action) => void;
  readonly setting: StudioSetting;
  readonly levers: ReadonlyMap<string, Lever>;
  readonly scenarios: ReadonlyMap<string, StudioScenario>;
  readonly voice: StudioVoice;
}

/** Shares of one kind out of one form that add up to more than 1. */
export interface TooMuch {
  readonly side: Side;
  readonly form: string;
  readonly kind: PathwayLink["kind"];
  readonly sum: number;
}

export interface Desktop extends DesktopBase {
  /** Why the question cannot be run; empty when it can. */
  readonly tooMuch: readonly TooMuch[];
}

/** What a lever is without the changes of a side. */
export function valueBefore(desktop: DesktopBase, side: Side, lever: Lever): Plain {
  const { scenario } = desktop.state.question[side];
  return desktop.scenarios.get(scenario)?.values[lever.id] ?? lever.value;
}

/** What a lever is on a side. */
export function valueNow(desktop: DesktopBase, side: Side, lever: Lever): Plain {
  const design = desktop.state.question[side];
  const own = desktop.scenarios.get(design.scenario)?.values ?? {};
  return leverValue(design, lever.id, own, lever.value);
}

/** A change of one lever; back to what it was is no change. */
export function setLever(desktop: Desktop, side: Side, lever: Lever, value: Plain): void {
  if (value === valueBefore(desktop, side, lever)) {
    desktop.dispatch({ type: "reset", side, id: lever.id });
  } else desktop.dispatch({ type: "lever", side, id: lever.id, value });
}
