/**
 * `walls --remove` from the outside: what it says, what it leaves behind, and nothing to take away.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkResults } from "#scenarios";
import { smallRegion } from "../scenarios/shipped.ts";
import { type Ended, start } from "./klantreis.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-remove-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small region with half a year at every border, and a limit of so many days for a wall. */
function remove(limit: number, replications: string, ...more: readonly string[]): Promise<Ended> {
  const small = smallRegion("walled");
  const path = join(folder, `limit-${limit}.scenario.json`);
  const change = {
    ...small.change,
    borders: { borderDaysDesign: 180 },
    // Does nothing, as the ventiel is off.
    ventiel: { price: 1.2 },
    detection: { wallMarginDays: limit, wallMarginRefused: 1, wallMinimumAttempts: 2 },
  };
  writeFileSync(path, JSON.stringify({ ...small, extends: "behaviour", change }));
  const out = ["--out", `limit-${limit}`, "--replications", replications, "--workers", "1"];
  return start(folder, ["walls", path, "--remove", "--quick", ...out, ...more]).ended;
}

describe("walls --remove", () => {
  it("takes the walls away, alone and together, and writes the figures down", async () => {
    const { code, out, err } = await remove(1, "8", "--json");
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Ronde 1 van hooguit 2\. Er wordt 1 ontwerp doorgerekend, hooguit 8 keer\.$/m,
    );
    expect(err).toMatch(/^Ronde 2 van 2\. Er worden \d+ ontwerpen/m);
    expect(err).toMatch(/^ronde 2 van 2: 100 % doorgerekend/m);
    const { removal, files } = JSON.parse(out);
    expect(removal.variant).toBe("walled");
    expect(removal.borders.length).toBeGreaterThan(0);
    expect(removal.borders.length).toBeLessThanOrEqual(3);
    for (const border of removal.borders) expect(border.gross.mean).toBeGreaterThan(0);
    const worth = removal.borders.reduce(
      (sum: number, border: { readonly worth: { readonly mean: number } }) =>
        sum + border.worth.mean,
      0,
    );
    expect(worth).toBeCloseTo(removal.together.mean, 6);
    expect(JSON.parse(readFileSync(files["removal.json"], "utf8"))).toEqual(removal);
    const results = JSON.parse(readFileSync(files["results.json"], "utf8"));
    expect(results.removal).toEqual(removal);
    expect(checkResults(results)).toEqual([]);
    const remarked = results.remarks.flatMap((one: { readonly ids: readonly string[] }) => one.ids);
    expect(remarked).toContain("ventiel.price");
    const report = readFileSync(files["report.html"], "utf8");
    expect(report).toContain('id="figure-removal"');
    expect(report).toContain("Wat er gebeurt zonder de gevonden schotten");
    // What was kept to go on with is gone.
    expect(existsSync(join(folder, "limit-1", "parts"))).toBe(false);
  }, 120_000);

  it("says so where there is no wall to take away", async () => {
    const { code, out } = await remove(360, "2", "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain("No wall was found to take away.");
  }, 120_000);
});
