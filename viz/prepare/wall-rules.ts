/**
 * What a wall was judged by, and what of it was put in.
 *
 * The rule this file keeps: every limit is read from the results, never known here.
 */
import type { Results, Wall, WallTable } from "#results";

export interface WallRules {
  /** Extra days above which a border is a wall. */
  readonly marginDays: number;
  /** Extra share refused above which it is one too. */
  readonly marginRefused: number;
  /** Extra days that the design puts at a border of the new contracts. */
  readonly borderDays: number;
  /** Share of the starts over such a border that it refuses. */
  readonly borderRefused: number;
}

export function wallRulesOf(results: Results): WallRules {
  return {
    marginDays: results.walls.marginDays,
    marginRefused: results.walls.marginRefused,
    borderDays: results.walls.ruleDays,
    borderRefused: results.walls.ruleRefused,
  };
}

/**
 * Whether a shown wall would not have been shown by its extra days alone. The test of the days is
 * held, doubled as in the detector, against the limit that Benjamini-Hochberg came to:
 * the false discovery rate times the share of the judged borders that were shown.
 */
export function restsOnRefusals(
  wall: Wall,
  { walls, falseDiscoveryRate }: Pick<WallTable, "walls" | "falseDiscoveryRate">,
): boolean {
  if (wall.verdict !== "wall" || wall.pRefused === null) return false;
  if (wall.pDelay === null) return true;
  const judged = walls.filter(({ variant, p }) => variant === wall.variant && p !== null);
  const shown = judged.filter(({ verdict }) => verdict === "wall");
  return 2 * wall.pDelay > (falseDiscoveryRate * shown.length) / judged.length;
}

const withoutRules = "no-border-rules";

/** Walls shown in the design that is the same but for the rules at its borders; null without one. */
export function wallsWithoutRules(
  { variants, walls: table }: Results,
  design: string,
): { readonly variant: string; readonly shown: number } | null {
  const found = variants.find(({ id, against }) => id === withoutRules && against === design);
  if (found === undefined) return null;
  const own = table.walls.filter(({ variant }) => variant === found.id);
  if (own.every(({ verdict }) => verdict === "not-enough-evidence")) return null;
  return { variant: found.id, shown: own.filter(({ verdict }) => verdict === "wall").length };
}
