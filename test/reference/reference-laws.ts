/**
 * How a uniform number becomes a length of time or a name, and what the reference refuses.
 *
 * The one rule: names are drawn by inversion over the names in sorted order, as the format says.
 */

import type { Distribution } from "../../engine/random/distribution.ts";
import { compileDistribution } from "../../engine/random/distributions.ts";
import type { NetworkFile } from "../../engine/stations/network-file.ts";

/** What holds for this class (or destination), else what holds for `default`. */
export function lawFor<T>(laws: Readonly<Record<string, T>>, name: string): T | undefined {
  return laws[name] ?? laws["default"];
}

const compiled = new WeakMap<Distribution, (u: number) => number>();

/** The value of a distribution at `u`. */
export function drawValue(distribution: Distribution, u: number): number {
  const sample = compiled.get(distribution) ?? compileDistribution(distribution).sample;
  compiled.set(distribution, sample);
  return sample(u);
}

/** The first name, in sorted order, at which the chances so far are above `u`. */
export function drawName(chances: Readonly<Record<string, number>>, u: number): string {
  const names = Object.keys(chances)
    .filter((name) => chances[name]! > 0)
    .sort();
  let soFar = 0;
  for (const name of names) {
    soFar += chances[name]!;
    if (u < soFar) return name;
  }
  return names.at(-1)!;
}

const stationKeys = [
  "id",
  "servers",
  "discipline",
  "queueCapacity",
  "onFull",
  "service",
  "patience",
  "needs",
  "classWhileWaiting",
  "priorityRise",
  "holdWhileWaiting",
];

/**
 * Of the extensions the reference knows changes while waiting, and amounts that stations share where
 * nobody is interrupted.
 *
 * @throws Error if the file has anything else that the published format has not
 */
export function refuseExtensions(file: NetworkFile): void {
  const sharing = file.stations.filter(({ needs }) => needs !== undefined);
  const foreign = [
    ...["initial", "branches", "start"].filter((key) => key in file),
    ...(file.resources ?? []).flatMap((one) => Object.keys(one).filter((key) => key === "renew")),
    ...sharing.flatMap(({ discipline = "fifo" }) =>
      discipline.startsWith("priority-preemptive") ? ["needs with pre-emption"] : [],
    ),
    ...file.stations.flatMap((station) =>
      Object.keys(station).filter((key) => !stationKeys.includes(key) && !key.startsWith("x-")),
    ),
    ...(typeof file.warmup === "string" ? ["warmup in words"] : []),
  ];
  if (foreign.length > 0) throw new Error(`The reference does not know ${foreign.join(", ")}.`);
}
