/**
 * The table of influence of the sample.
 *
 * The rule this file keeps: largest first; one number by itself, one kind, one with a single end.
 */
import type { Influence, InfluenceEnd } from "#results";
import { estimate } from "./sample-parts.ts";

const end = (cost: number, wait: number): InfluenceEnd => ({
  cost: estimate(cost, Math.abs(cost) / 3 + 0.001),
  wait: estimate(wait, Math.abs(wait) / 4 + 0.5),
});

const line = (
  id: string,
  [nl, en]: readonly [string, string],
  ends: { readonly low: InfluenceEnd | null; readonly high: InfluenceEnd | null },
  range: readonly [number, number, number] | null = null,
  unit = "share per year",
) => ({
  id,
  nl,
  en,
  members: range === null ? 22 : 1,
  unit,
  value: range?.[1] ?? null,
  lowValue: range?.[0] ?? null,
  highValue: range?.[2] ?? null,
  ...ends,
});

export function sampleInfluence(): Influence & { readonly isOld: boolean } {
  return {
    modelHash: "9f2c 41d0",
    seed: "haaglanden",
    today: "today",
    design: "behaviour",
    regionShare: 0.03,
    lastYear: 2030,
    screenReplications: 2,
    replications: 6,
    screened: 181,
    silent: 60,
    refused: ["pathway.next"],
    base: end(-0.02, 28),
    lines: [
      line("forms.*.occupancy", ["Bezetting", "Occupancy"], {
        low: end(0.031, 21),
        high: end(-0.024, -16),
      }),
      line(
        "demand.inflowGrowth",
        ["Groei van de vraag per jaar", "Growth of demand a year"],
        { low: end(-0.012, -9), high: end(0.014, 18) },
        [0, 0.015, 0.033],
      ),
      line(
        "waiting.patienceDays",
        ["Hoe lang iemand wacht voordat hij afhaakt", "How long somebody waits before giving up"],
        { low: null, high: end(0.004, 6) },
        [60, 180, 365],
        "days",
      ),
    ],
    isOld: true,
  };
}
