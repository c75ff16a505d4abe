/**
 * Routes out of one form of care that are taken by more youths than there are.
 *
 * The rule this file keeps: while any side has such routes there is no answer to its question, so none
 * is shown, kept or passed on.
 */
import type { PathwayLink, Side } from "#results";
import { type DesktopBase, type TooMuch, valueNow } from "./desktop.ts";
import { sumOfKind } from "./pathway-layout.ts";

export const routeKinds: readonly PathwayLink["kind"][] = [
  "next",
  "breakdown",
  "parallel",
  "substitute",
  "bridge",
  "mistaken",
];

/** The share of youths who take a route on a side, from 0 to 1. */
export function shareNow(desktop: DesktopBase, side: Side, link: PathwayLink): number {
  const lever = desktop.levers.get(link.lever);
  return lever === undefined ? 0 : Number(valueNow(desktop, side, lever));
}

function tooMuchOf(desktop: DesktopBase, side: Side): readonly TooMuch[] {
  const { setting, state } = desktop;
  const { change } = state.question[side];
  if (!Object.keys(change).some((id) => id.startsWith("pathway."))) return [];
  return setting.forms.flatMap(({ id: form }) => {
    const out = setting.links.filter(({ from }) => from === form);
    return routeKinds
      .map((kind) => sumOfKind(out, kind, (link) => shareNow(desktop, side, link)))
      .flatMap(({ kind, sum, isOver }) => (isOver ? [{ side, form, kind, sum }] : []));
  });
}

/** What adds up to too much on either side; empty when both can be run. */
export function tooMuch(desktop: DesktopBase): readonly TooMuch[] {
  return [...tooMuchOf(desktop, "a"), ...tooMuchOf(desktop, "b")];
}
