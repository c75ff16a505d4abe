/**
 * Network files in which names, sums, times or numbers do not fit each other.
 *
 * The one rule: a change is the smallest that makes the fault.
 */
// biome-ignore-all lint/suspicious/noAssignInExpressions: a change in a table is one expression.
// biome-ignore-all lint/complexity/noCommaOperator: as above, where there are two changes.
import {
  type Case,
  extended,
  type Loose,
  oneStation,
  traced,
  twoStations,
  ward,
} from "./sample-networks.ts";

export const names: readonly Case[] = [
  ["two classes of one name", twoStations, (f) => f.classes.push({ id: "light" }), "/classes/2/id"],
  ["two stations of one name", oneStation, (f) => f.stations.push(f.stations[0]), "/stations/1/id"],
  [
    "two resources of one name",
    extended,
    (f) => f.resources.push({ id: "room", amount: 1 }),
    "/resources/2/id",
  ],
  [
    "a class called default",
    twoStations,
    (f) => f.classes.push({ id: "default" }),
    "/classes/2/id",
  ],
  [
    "an arrival of no class",
    twoStations,
    (f) => (f.arrivals[0].class = "lihgt"),
    "/arrivals/0/class",
  ],
  [
    "a mix with no class in it",
    extended,
    (f) => (f.arrivals[0].class = { lo: 0.75, high: 0.25 }),
    "/arrivals/0/class/lo",
  ],
  [
    "a mix that is short of 1",
    extended,
    (f) => (f.arrivals[0].class.low = 0.7),
    "/arrivals/0/class",
  ],
  [
    "an entry that is no station",
    oneStation,
    (f) => (f.arrivals[0].entry = { out: 1 }),
    "/arrivals/0/entry/out",
  ],
  [
    "entries that are short of 1",
    twoStations,
    (f) => (f.arrivals[1].entry.care = 0.4),
    "/arrivals/1/entry",
  ],
  [
    "entries that are off by more than a billionth",
    twoStations,
    (f) => (f.arrivals[1].entry.care = 0.5 + 2e-9),
    "/arrivals/1/entry",
  ],
  ["no entry at all", oneStation, (f) => (f.arrivals[0].entry = {}), "/arrivals/0/entry"],
  [
    "a law for no class",
    oneStation,
    (f) => (f.stations[0].service.d = { dist: "exponential", mean: 1 }),
    "/stations/0/service/d",
  ],
  [
    "patience for no class",
    twoStations,
    (f) => (f.stations[1].patience.haevy = { dist: "exponential", mean: 1, to: "exit" }),
    "/stations/1/patience/haevy",
  ],
  [
    "ways out of patience that are short of 1",
    ward,
    (f) => (f.stations[0].patience.default.to.x = 0.4),
    "/stations/0/patience/default/to",
  ],
  ["an overflow to nowhere", ward, (f) => (f.stations[0].onFull = "overflw"), "/stations/0/onFull"],
  ["an overflow to itself", ward, (f) => (f.stations[0].onFull = "bed"), "/stations/0/onFull"],
  ["routing for no class", twoStations, (f) => (f.routing.hevy = {}), "/routing/hevy"],
  [
    "routing from no station",
    twoStations,
    (f) => (f.routing.heavy.cre = { exit: 1 }),
    "/routing/heavy/cre",
  ],
  [
    "routing that is short of 1",
    twoStations,
    (f) => (f.routing.heavy.care.exit = 0.8),
    "/routing/heavy/care",
  ],
  [
    "a traced visit to no station",
    traced,
    (f) => (f.arrivals[0].process.customers[1].visits[1].station = "c"),
    "/arrivals/0/process/customers/1/visits/1/station",
  ],
  [
    "a traced customer of no class",
    traced,
    (f) => (f.arrivals[0].process.customers[1].class = "d"),
    "/arrivals/0/process/customers/1/class",
  ],
  [
    "a class after service that is none",
    extended,
    (f) => (f.stations[0].classAfter.low = { low: 0.9, hgih: 0.1 }),
    "/stations/0/classAfter/low/hgih",
  ],
  [
    "a class while waiting that is none",
    extended,
    (f) => (f.stations[0].classWhileWaiting.low.to = "hi"),
    "/stations/0/classWhileWaiting/low/to",
  ],
  [
    "a default where a class before is needed",
    extended,
    (f) => (f.stations[0].classAfter.default = { low: 1 }),
    "/stations/0/classAfter/default",
  ],
  [
    "a need of nothing known",
    extended,
    (f) => (f.stations[0].needs.rom = 1),
    "/stations/0/needs/rom",
  ],
  [
    "a release of nothing known",
    extended,
    (f) => f.stations[1].releases.push("rooom"),
    "/stations/1/releases/1",
  ],
  [
    "somebody of no class at the start",
    extended,
    (f) => (f.initial[0].class = "lo"),
    "/initial/0/class",
  ],
  [
    "somebody nowhere at the start",
    extended,
    (f) => (f.initial[0].station = "frist"),
    "/initial/0/station",
  ],
  [
    "a variant of no station",
    extended,
    (f) => (f.branches.variants.more.servers.thrid = 1),
    "/branches/variants/more/servers/thrid",
  ],
  ["an exit that is a station", ward, (f) => (f.exits.bed = {}), "/exits/bed"],
];

export const times: readonly Case[] = [
  ["both ends", oneStation, (f) => (f.stopAfterArrivals = 10), "/stopAfterArrivals"],
  ["no end", oneStation, (f) => delete f.horizon, "/horizon"],
  ["a warm-up that is all there is", oneStation, (f) => (f.warmup = 100), "/warmup"],
  [
    "a schedule that begins later",
    twoStations,
    (f) => (f.stations[1].servers[0][0] = 1),
    "/stations/1/servers/0/0",
  ],
  [
    "a schedule that goes back",
    twoStations,
    (f) => f.stations[1].servers.push([365, 20]),
    "/stations/1/servers/2/0",
  ],
  [
    "breaks that begin later",
    twoStations,
    (f) => (f.arrivals[1].process.breaks[0] = 1),
    "/arrivals/1/process/breaks/0",
  ],
  [
    "breaks that go back",
    twoStations,
    (f) => (f.arrivals[1].process.breaks[2] = 90),
    "/arrivals/1/process/breaks/2",
  ],
  [
    "a rate too few",
    twoStations,
    (f) => f.arrivals[1].process.rates.pop(),
    "/arrivals/1/process/rates",
  ],
  [
    "a period that ends in the middle",
    twoStations,
    (f) => (f.arrivals[1].process.period = 180),
    "/arrivals/1/process/period",
  ],
  [
    "a wave that goes below 0",
    extended,
    (f) => (f.arrivals[0].process.amplitude = 1.5),
    "/arrivals/0/process/amplitude",
  ],
  [
    "times that go back",
    oneStation,
    (f) => (f.arrivals[0].process = { type: "trace", times: [0, 2, 1, 3, 2] }),
    "/arrivals/0/process/times/2",
  ],
  [
    "customers that go back",
    traced,
    (f) => (f.arrivals[0].process.customers[0].time = 2),
    "/arrivals/0/process/customers/1/time",
  ],
  [
    "both times and customers",
    traced,
    (f) => (f.arrivals[0].process.times = [1]),
    "/arrivals/0/process/times",
  ],
  [
    "a trace of nothing",
    oneStation,
    (f) => (f.arrivals[0].process = { type: "trace" }),
    "/arrivals/0/process/times",
  ],
  [
    "a class beside traced customers",
    traced,
    (f) => (f.arrivals[0].class = "c"),
    "/arrivals/0/class",
  ],
  [
    "a batch of traced customers",
    traced,
    (f) => (f.arrivals[0].batch = { dist: "deterministic", value: 2 }),
    "/arrivals/0/batch",
  ],
  [
    "an arrival without a class",
    oneStation,
    (f) => delete f.arrivals[0].class,
    "/arrivals/0/class",
  ],
  [
    "an arrival without an entry",
    oneStation,
    (f) => delete f.arrivals[0].entry,
    "/arrivals/0/entry",
  ],
  [
    "more customers than can be",
    oneStation,
    (f) => (f.arrivals[0].process.rate = 1e9),
    "/arrivals/0/process",
    "/horizon",
  ],
  [
    "customers without time between them",
    oneStation,
    (f) =>
      (f.arrivals[0].process = {
        type: "renewal",
        interarrival: { dist: "deterministic", value: 0 },
      }),
    "/arrivals/0/process",
    "/horizon",
  ],
  [
    "renewals in bursts of a thousand million",
    oneStation,
    (f) =>
      (f.arrivals[0].process = {
        type: "renewal",
        interarrival: { dist: "empirical", values: [0, 10_000], weights: [1e9, 1] },
      }),
    "/arrivals/0/process",
    "/horizon",
  ],
  [
    "batches that bring next to nobody",
    oneStation,
    (f) =>
      Object.assign(f, {
        horizon: undefined,
        stopAfterArrivals: 10,
        arrivals: [
          {
            ...f.arrivals[0],
            process: { type: "poisson", rate: 50 },
            batch: { dist: "empirical", values: [0, 1], weights: [9999, 1] },
          },
        ],
      }),
    "/arrivals/0/batch",
  ],
  [
    "more arrivals than a trace holds",
    traced,
    (f) => Object.assign(f, { horizon: undefined, stopAfterArrivals: 3 }),
    "/stopAfterArrivals",
  ],
  [
    "arrivals that stop before enough have come",
    ward,
    (f) =>
      f.arrivals.forEach((a: Loose) => {
        a.process = { type: "piecewise-poisson", breaks: [0, 9], rates: [9, 0] };
      }),
    "/stopAfterArrivals",
  ],
  [
    "nobody, for ever",
    ward,
    (f) =>
      f.arrivals.forEach((a: Loose) => {
        a.process = { type: "poisson", rate: 0 };
      }),
    "/stopAfterArrivals",
  ],
  [
    "a budget that is always new",
    extended,
    (f) => (f.resources[1].renew.every = 1e-9),
    "/resources/1/renew/every",
  ],
  ["a branch after the end", extended, (f) => (f.branches.at = 500), "/branches/at"],
  ["a branch without variants", extended, (f) => (f.branches.variants = {}), "/branches/variants"],
  [
    "a chance of baulking that begins later",
    extended,
    (f) => (f.stations[0].baulk.low.chance[0][0] = 1),
    "/stations/0/baulk/low/chance/0/0",
  ],
  [
    "a law by number that goes back",
    extended,
    (f) => (f.stations[0].service.default.byNumber[1][0] = 1),
    "/stations/0/service/default/byNumber/1/0",
  ],
];
