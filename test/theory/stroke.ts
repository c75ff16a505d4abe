/**
 * The acute stroke unit and rehabilitation ward of Monks et al. (2016), in three variants.
 *
 * The one rule: the figure is the published one, the share of time with exactly n present among the
 * time with at most n, as a ratio of means over replications.
 */
import { compileNetwork, type NetworkFile, ratioEstimate, runNetwork } from "#engine";
import { CONFIDENCE } from "../support/confidence.ts";
import { networkFile } from "./case.ts";
import { type Fault, moreArrivals } from "./faults.ts";

interface Expected {
  /** Mean numbers present: acute unit, rehabilitation. */
  readonly A: number;
  readonly R: number;
  readonly asu: Readonly<Record<string, number>>;
  readonly rehab: Readonly<Record<string, number>>;
}

export const variants = ["base", "plus5", "noneuro"] as const;
export type Variant = (typeof variants)[number];

const { file } = networkFile("stroke_monks2016");
const all = (file as unknown as { readonly "x-expected": Readonly<Record<Variant, Expected>> })[
  "x-expected"
];

const change: Readonly<Record<Variant, Fault>> = {
  base: (same) => same,
  plus5: moreArrivals(1.05),
  noneuro: (whole) => ({
    ...whole,
    arrivals: whole.arrivals.filter(({ class: name }) => name !== "neuro"),
  }),
};

/** What exact theory says: Poisson numbers, so Erlang's ratio for every n. */
export function expectedOf(variant: Variant): Expected {
  return all[variant];
}

/** Shares of time with 0, 1, 2, … at one of the two wards, by replication. */
export type Shares = readonly Float64Array[];

/** Both wards of a variant, with an error in it or without. */
export function runStroke(
  variant: Variant,
  replications: number,
  fault: Fault = (same: NetworkFile) => same,
): Readonly<Record<"asu" | "rehab", Shares>> {
  const network = compileNetwork(fault(change[variant](file)));
  const runs = Array.from({ length: replications }, (_, replication) =>
    runNetwork(network, { seed: `stroke_monks2016 ${variant}`, replication }),
  );
  const ward = (id: string): Shares => {
    const number = network.stations.findIndex((station) => station.id === id);
    return runs.map(({ occupancy }) => occupancy[number] as Float64Array);
  };
  return { asu: ward("asu"), rehab: ward("rehab") };
}

/** The chance that a ward of n beds would be full, with its interval. */
export function delayRatio(shares: Shares, n: number) {
  const exactly = shares.map((share) => share[n] ?? 0);
  const atMost = shares.map((share) => share.slice(0, n + 1).reduce((sum, one) => sum + one, 0));
  return ratioEstimate(exactly, atMost, CONFIDENCE);
}

/** The mean number present in each replication. */
export function meanNumbers(shares: Shares): readonly number[] {
  return shares.map((share) => share.reduce((sum, one, number) => sum + one * number, 0));
}
