/**
 * Where the forms of care stand on the pathway, and how the routes between them run.
 *
 * The rule this file keeps: a form has one place, by its segment and its order in the region; no
 * number that is moved moves a form.
 */
import type { PathwayForm, PathwayLink } from "#results";

export const box = { width: 128, height: 54 } as const;
/** Beside a box there is room for the share of a route that ends at it. */
const gap = { x: 34, y: 10 } as const;
const margin = { top: 30, side: 4 } as const;

export interface Spot extends PathwayForm {
  readonly x: number;
  readonly y: number;
}

export interface PathwayLayout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly columns: readonly { readonly segment: string; readonly x: number }[];
}

export function pathwayLayout(forms: readonly PathwayForm[]): PathwayLayout {
  const segments = [...new Set(forms.map(({ segment }) => segment))].sort();
  const columnOf = (segment: string): number =>
    margin.side + segments.indexOf(segment) * (box.width + gap.x);
  const counts = new Map<string, number>();
  const spots = forms.map((form): Spot => {
    const row = counts.get(form.segment) ?? 0;
    counts.set(form.segment, row + 1);
    return { ...form, x: columnOf(form.segment), y: margin.top + row * (box.height + gap.y) };
  });
  const most = Math.max(1, ...counts.values());
  return {
    // Routes within the last column go round its right edge, and need the gap there too.
    width: 2 * margin.side + segments.length * (box.width + gap.x),
    height: margin.top + most * (box.height + gap.y),
    spots,
    columns: segments.map((segment) => ({ segment, x: columnOf(segment) })),
  };
}

/** The path of a route: from the side of one box to the side of the other, in a column round its edge. */
export function routePath(from: Spot, to: Spot): string {
  // A route from a form to itself leaves high and comes back low, or there would be no line.
  const bend = from.id === to.id ? box.height / 3 : 0;
  const [y1, y2] = [from.y + box.height / 2 - bend, to.y + box.height / 2 + bend];
  if (from.x === to.x) {
    const x = from.x + box.width;
    const bow = x + 10 + Math.min(gap.x - 14, Math.abs(y2 - y1) / 6);
    return `M${x} ${y1}C${bow} ${y1} ${bow} ${y2} ${x} ${y2}`;
  }
  const isRight = from.x < to.x;
  const x1 = isRight ? from.x + box.width : from.x;
  const x2 = isRight ? to.x : to.x + box.width;
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Where the share of a route stands: beside the box it goes to, on the side where its line ends. */
export function shareSpot(from: Spot, to: Spot): { readonly x: number; readonly y: number } {
  const y = to.y + box.height / 2;
  return { x: from.x < to.x ? to.x - gap.x / 2 : to.x + box.width + gap.x / 2, y };
}

/** Width of a line: by the root, so that a small share can be seen beside a large one. */
export function routeWidth(share: number): number {
  return Math.round((1 + 7 * Math.sqrt(Math.max(0, Math.min(1, share)))) * 10) / 10;
}

/** Kinds of which the shares out of one form add up to at most 1. */
const summed: readonly PathwayLink["kind"][] = ["next", "mistaken", "substitute", "breakdown"];

export interface KindSum {
  readonly kind: PathwayLink["kind"];
  readonly sum: number;
  /** False for a kind whose shares need not add up. */
  readonly isSummed: boolean;
  readonly isOver: boolean;
}

/** The shares of one kind out of one form, added up. */
export function sumOfKind(
  links: readonly PathwayLink[],
  kind: PathwayLink["kind"],
  shareOf: (link: PathwayLink) => number,
): KindSum {
  const own = links.filter((link) => link.kind === kind);
  const sum = own.reduce((total, link) => total + shareOf(link), 0);
  const isSummed = summed.includes(kind);
  return { kind, sum, isSummed, isOver: isSummed && sum > 1 + 1e-9 };
}

/** What is painted last lies on top: routes that were changed, above those of the chosen form. */
export function inPaintOrder(
  links: readonly PathwayLink[],
  form: string | null,
  changed: Readonly<Record<string, unknown>>,
): readonly PathwayLink[] {
  const rank = ({ from, to, lever }: PathwayLink): number => {
    const ownRank = from === form ? 2 : to === form ? 1 : 0;
    return lever in changed ? 3 + ownRank : ownRank;
  };
  return [...links].sort((one, other) => rank(one) - rank(other));
}
