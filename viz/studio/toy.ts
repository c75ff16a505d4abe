/**
 * The waterbed of the explainer: a hundred children, two kinds of care, one cut.
 *
 * The rule this file keeps: nobody appears or goes; every amount follows from counts and prices that
 * stand on the page, so that a reader can check it by heart.
 */

export const toyPrices = { stay: 50_000, home: 10_000, heavy: 30_000, crisis: 60_000 } as const;

export type ToyPlace = "stay" | "home" | "heavy" | "waiting" | "crisis" | "nobody";

/** Where the hundred children are. */
export type ToyCounts = Readonly<Record<ToyPlace, number>>;

export interface ToyStep {
  readonly counts: ToyCounts;
  /** Cost a year of all places together. */
  readonly euro: number;
}

const start: ToyCounts = { stay: 40, home: 60, heavy: 0, waiting: 0, crisis: 0, nobody: 0 };

/** What changes at each of the five clicks: from, to, how many children. */
const moves: readonly (readonly (readonly [ToyPlace, ToyPlace, number])[])[] = [
  [],
  [["stay", "waiting", 10]],
  [["waiting", "heavy", 6]],
  [
    ["waiting", "crisis", 2],
    ["waiting", "nobody", 2],
  ],
  [],
];

function costOf(counts: ToyCounts): number {
  const { stay, home, heavy, crisis } = toyPrices;
  return counts.stay * stay + counts.home * home + counts.heavy * heavy + counts.crisis * crisis;
}

/** The five steps, each on the one before. */
export function toySteps(): readonly ToyStep[] {
  let counts = start;
  return moves.map((step) => {
    for (const [from, to, children] of step) {
      counts = { ...counts, [from]: counts[from] - children, [to]: counts[to] + children };
    }
    return { counts, euro: costOf(counts) };
  });
}

/** The bill at the end: what was cut, what came back, and what of it is left. */
export function toyBill() {
  const steps = toySteps();
  const [first, cut] = steps;
  const last = steps.at(-1);
  const saved = (first?.euro ?? 0) - (cut?.euro ?? 0);
  const left = (first?.euro ?? 0) - (last?.euro ?? 0);
  return { saved, back: saved - left, left, share: (saved - left) / saved };
}
