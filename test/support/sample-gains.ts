/**
 * Who pays more and who pays less in the sample.
 *
 * The rule this file keeps: the lines of every group add up to the same change.
 */
import type { GainGroup, GainLine, Gains, PairedDifference } from "#results";
import { municipalities, segments } from "./sample-parts.ts";

const million = 1e6;
const whole = -1.8 * million;
const years = [2028, 2029, 2030, 2031, 2032, 2033];

const paired = (mean: number, half: number): PairedDifference => ({
  mean,
  low: mean - half,
  high: mean + half,
  against: "today",
  varianceReduction: 8,
  sameSign: 18,
  replications: 20,
});

/** Parts of the whole change: all but the last as given, the last what is left. */
function lines(group: GainGroup, ids: readonly string[]): GainLine[] {
  const part = (index: number) => (index % 2 === 0 ? -1 : 1) * (0.4 + 0.3 * index) * million;
  const rest = ids.slice(0, -1).reduce((left, _, index) => left - part(index), whole);
  return ids.map((id, index) => {
    const mean = index === ids.length - 1 ? rest : part(index);
    const isShown = index % 3 !== 2;
    return {
      group,
      id,
      base: 60 * million,
      change: paired(mean, (isShown ? 0.3 : 1.6) * Math.abs(mean)),
      certainty: isShown ? "likely" : "uncertain",
    };
  });
}

export function sampleGains(): Gains {
  const towns = municipalities.map(([id]) => id);
  const yearly = years.map((year, index): GainLine => {
    const change = paired(whole, (0.4 + 0.2 * index) * million);
    return { group: "year", id: String(year), base: 370 * million, change, certainty: "likely" };
  });
  return {
    variant: "behaviour",
    against: "today",
    lines: [
      ...lines("segment", [...segments, "local-team"]),
      ...lines("funding", ["capacity", "pxq", "own-service"]),
      ...lines("municipality", towns),
      ...yearly,
    ],
    cells: towns.flatMap((municipality, town) =>
      years.map((year, index) => {
        const isShown = (town + index) % 3 !== 0;
        const mean = (town % 2 === 0 ? -1 : 1) * (0.01 + 0.004 * index);
        return {
          municipality,
          year,
          share: paired(mean, isShown ? 0.005 : 0.05),
          certainty: isShown ? ("likely" as const) : ("uncertain" as const),
        };
      }),
    ),
  };
}
