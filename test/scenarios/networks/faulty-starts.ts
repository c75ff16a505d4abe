/**
 * Network files that cannot begin in the state they ask for.
 *
 * The one rule: a change is the smallest that makes the fault.
 */
// biome-ignore-all lint/suspicious/noAssignInExpressions: a change in a table is one expression.
// biome-ignore-all lint/complexity/noCommaOperator: as above, where there are two changes.
import { type Case, extended, oneStation, traced, twoStations } from "./sample-networks.ts";

export const starts: readonly Case[] = [
  ["a start that is no time", oneStation, (f) => (f.start = "stable"), "/start"],
  ["a start after no time", oneStation, (f) => (f.start = 0), "/start"],
  ["a start of another kind", oneStation, (f) => (f.start = { after: 3 }), "/start"],
  ["a start beside those who are there", extended, (f) => (f.start = 100), "/start"],
  ["a start before which nobody comes", traced, (f) => (f.start = 5), "/start"],
  [
    "a steady start before which nobody comes",
    oneStation,
    (f) => (
      (f.start = "steady"),
      (f.arrivals[0].process = { type: "piecewise-poisson", breaks: [0, 10], rates: [0, 1] })
    ),
    "/start",
  ],
  ["more customers before time 0 than can be held", oneStation, (f) => (f.start = 1e9), "/start"],
  [
    "more customers of all entries before time 0 than can be held",
    twoStations,
    (f) => (
      (f.arrivals = [0, 1, 2, 3].map(() => ({
        ...f.arrivals[0],
        process: { type: "poisson", rate: 1 },
      }))),
      (f.start = 1.4e7)
    ),
    "/start",
  ],
  [
    "a budget renewed more often before time 0 than can be counted",
    extended,
    (f) => ((f.start = 1e6), delete f.initial, (f.resources[1].renew.every = 1e-4)),
    "/resources/1/renew/every",
  ],
];
