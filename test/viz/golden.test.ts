/**
 * Pictures as they were when somebody last looked at them.
 *
 * The rule this file keeps: fewer than 25, one of each kind, of the fixed sample; a change is looked
 * at before it is kept (`vitest run test/viz/golden -u`).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureSvgs } from "#viz";
import { repoRoot } from "../support/repo-files.ts";
import { sampleResults } from "../support/sample-results.ts";

/** One of each kind of picture. */
const kept = [
  "ladder",
  "savings",
  "comparisons",
  "map",
  "unrolled",
  "walls",
  "causes",
  "waterbed",
  "movers",
  "stock",
  "tanks",
  "waits-direct",
  "series-waiting-youths",
  "gains",
  "gains-years",
  "municipalities",
  "journey-1",
  "calibration",
  "influence",
  "budget",
  "boundaries",
  "removal",
] as const;

const svgs = new Map(figureSvgs(sampleResults(), "nl").map(({ id, svg }) => [id, svg]));

describe("a picture", () => {
  it.each(kept)("of %s is as it was", async (id) => {
    // One mark a line, so that a difference can be read.
    const lines = (svgs.get(id) ?? "").replaceAll(/></g, ">\n<");
    expect(lines).toContain("<svg");
    await expect(lines).toMatchFileSnapshot(join(repoRoot, "test", "golden", `${id}.svg`));
  });

  it("is kept for one of each kind, fewer than 25 in all, and none that is drawn no more", () => {
    const files = readdirSync(join(repoRoot, "test", "golden"));
    expect(files.sort()).toEqual(kept.map((id) => `${id}.svg`).sort());
    expect(files.length).toBeLessThan(25);
  });
});
