/**
 * The walls of the sample taken away.
 *
 * The rule this file keeps: one border binds, behind one the places do, and of one nothing can be said.
 */
import type { Removal } from "#results";
import { estimate } from "./sample-parts.ts";

export function sampleRemoval(): Removal {
  const border = (
    [from, to]: readonly [string, string],
    [gross, net, byPlaces]: readonly [number, number, number],
    binds: "border" | "capacity" | "unknown",
  ) => ({
    from,
    to,
    gross: estimate(gross, 900),
    net: estimate(net, 1_400),
    reaches: estimate(net / gross, 0.12),
    dropouts: estimate(net / 2_000, 1.5),
    repeatIntakes: estimate(3, 2),
    euro: estimate(-120_000, 60_000),
    worth: estimate(net * 0.9, 1_300),
    byPlaces: estimate(byPlaces, 1_600),
    binds,
  });
  return {
    variant: "behaviour",
    placesMore: 0.1,
    replications: 20,
    borders: [
      border(["2", "5"], [16_000, 12_500, 4_000], "border"),
      border(["5", "1"], [9_000, 2_100, 8_200], "capacity"),
      border(["1", "2"], [3_000, 1_500, -700], "unknown"),
    ],
    together: estimate(14_490, 2_100),
  };
}
