/**
 * Network files with a wrong shape, or with a distribution that is none.
 *
 * The one rule: a change is the smallest that makes the fault.
 */
// biome-ignore-all lint/suspicious/noAssignInExpressions: a change in a table is one expression.
// biome-ignore-all lint/complexity/noCommaOperator: as above, where there are two changes.
import { type Case, extended, oneStation, traced, twoStations, ward } from "./sample-networks.ts";

export const shape: readonly Case[] = [
  ["an unknown key at the top", oneStation, (f) => (f.horizn = 3), "/horizn"],
  ["an unknown key in a class", oneStation, (f) => (f.classes[0].prio = 3), "/classes/0/prio"],
  ["an unknown key in an entry", oneStation, (f) => (f.arrivals[0].at = 3), "/arrivals/0/at"],
  [
    "an unknown key in a process",
    oneStation,
    (f) => (f.arrivals[0].process.mean = 3),
    "/arrivals/0/process/mean",
  ],
  ["an unknown key in a station", oneStation, (f) => (f.stations[0].beds = 3), "/stations/0/beds"],
  [
    "an unknown key in a distribution",
    oneStation,
    (f) => (f.stations[0].service.default.cv = 3),
    "/stations/0/service/default/cv",
  ],
  [
    "an unknown key in patience",
    twoStations,
    (f) => (f.stations[1].patience.light.min = 3),
    "/stations/1/patience/light/min",
  ],
  [
    "a destination in a law of service, where only patience has one",
    oneStation,
    (f) => (f.stations[0].service.default.to = "out"),
    "/stations/0/service/default/to",
  ],
  ["an unknown key in an exit", ward, (f) => (f.exits.care.wait = 3), "/exits/care/wait"],
  ["no name", oneStation, (f) => delete f.name, "/name"],
  ["no classes", oneStation, (f) => (f.classes = []), "/classes"],
  ["no servers", oneStation, (f) => delete f.stations[0].servers, "/stations/0/servers"],
  [
    "a distribution without a kind",
    oneStation,
    (f) => delete f.stations[0].service.default.dist,
    "/stations/0/service/default/dist",
  ],
  [
    "a distribution that does not exist",
    oneStation,
    (f) => (f.stations[0].service.default.dist = "exponental"),
    "/stations/0/service/default/dist",
  ],
  [
    "a distribution without its mean",
    oneStation,
    (f) => delete f.stations[0].service.default.mean,
    "/stations/0/service/default/mean",
  ],
  [
    "a text for a number",
    oneStation,
    (f) => (f.stations[0].service.default.mean = "NaN"),
    "/stations/0/service/default/mean",
  ],
  [
    "a number that is none",
    oneStation,
    (f) => (f.stations[0].service.default.mean = Number.NaN),
    "/stations/0/service/default/mean",
  ],
  ["a horizon without end", oneStation, (f) => (f.horizon = Number.POSITIVE_INFINITY), "/horizon"],
  ["a horizon of 0", oneStation, (f) => (f.horizon = 0), "/horizon"],
  ["a warm-up below 0", oneStation, (f) => (f.warmup = -1), "/warmup"],
  ["a warm-up by an unknown rule", oneStation, (f) => (f.warmup = "mser-6"), "/warmup"],
  ["half a server", oneStation, (f) => (f.stations[0].servers = 1.5), "/stations/0/servers"],
  ["servers below 0", oneStation, (f) => (f.stations[0].servers = -1), "/stations/0/servers"],
  ["infinity misspelt", oneStation, (f) => (f.stations[0].servers = "inf"), "/stations/0/servers"],
  [
    "half a server in a schedule",
    twoStations,
    (f) => (f.stations[1].servers[1][1] = 2.5),
    "/stations/1/servers/1/1",
  ],
  [
    "an unknown discipline",
    oneStation,
    (f) => (f.stations[0].discipline = "FIFO"),
    "/stations/0/discipline",
  ],
  [
    "half a waiting place",
    oneStation,
    (f) => (f.stations[0].queueCapacity = 0.5),
    "/stations/0/queueCapacity",
  ],
  ["a priority below 0", oneStation, (f) => (f.classes[0].priority = -1), "/classes/0/priority"],
  [
    "a priority between two",
    oneStation,
    (f) => (f.classes[0].priority = 0.5),
    "/classes/0/priority",
  ],
  [
    "a process of no kind",
    oneStation,
    (f) => (f.arrivals[0].process.type = "poison"),
    "/arrivals/0/process/type",
  ],
  [
    "a rate below 0",
    oneStation,
    (f) => (f.arrivals[0].process.rate = -1),
    "/arrivals/0/process/rate",
  ],
  [
    "a period of 0",
    extended,
    (f) => (f.arrivals[0].process.period = 0),
    "/arrivals/0/process/period",
  ],
  [
    "a chance above 1",
    oneStation,
    (f) => (f.routing.default.s = { out: 1.5, s: -0.5 }),
    "/routing/default/s/out",
    "/routing/default/s/s",
  ],
  [
    "patience without a way out",
    twoStations,
    (f) => delete f.stations[1].patience.light.to,
    "/stations/1/patience/light/to",
  ],
  [
    "a traced customer without visits",
    traced,
    (f) => (f.arrivals[0].process.customers[0].visits = []),
    "/arrivals/0/process/customers/0/visits",
  ],
  [
    "a traced service below 0",
    traced,
    (f) => (f.arrivals[0].process.customers[0].visits[0].service = -1),
    "/arrivals/0/process/customers/0/visits/0/service",
  ],
  [
    "a traced patience below 0",
    traced,
    (f) => (f.arrivals[0].process.customers[1].visits[0].patience = -1),
    "/arrivals/0/process/customers/1/visits/0/patience",
  ],
  ["a number too large to be a time", oneStation, (f) => (f.horizon = 1e300), "/horizon"],
  [
    "a service by destination of a service by destination",
    ward,
    (f) => (f.stations[1].service.default.byDestination.home = { byDestination: {} }),
    "/stations/1/service/default/byDestination/home/dist",
  ],
  ["no object at all", oneStation, (f) => (f.stations = "s"), "/stations"],
];

export const distributions: readonly Case[] = [
  [
    "chances of a mixture that are short of 1",
    ward,
    (f) => (f.stations[0].service.c6.p = [0.25, 0.7]),
    "/stations/0/service/c6/p",
  ],
  [
    "a mixture with too few means",
    ward,
    (f) => (f.stations[0].service.c6.means = [1]),
    "/stations/0/service/c6/means",
  ],
  [
    "a range that ends before it begins",
    ward,
    (f) => (f.stations[0].service.c7.min = 3),
    "/stations/0/service/c7/max",
  ],
  [
    "a range that goes below 0",
    ward,
    (f) => (f.stations[0].service.c7.min = -1),
    "/stations/0/service/c7/min",
  ],
  [
    "a triangle with its top outside",
    ward,
    (f) => (f.stations[0].service.c8.mode = 5),
    "/stations/0/service/c8/mode",
  ],
  [
    "weights without values",
    ward,
    (f) => (f.stations[0].service.c9.weights = [1]),
    "/stations/0/service/c9/weights",
  ],
  [
    "weights that are all 0",
    ward,
    (f) => (f.stations[0].service.c9.weights = [0, 0]),
    "/stations/0/service/c9/weights",
  ],
  [
    "phases that are never left",
    ward,
    (f) =>
      (f.stations[0].service.c10.T = [
        [-1, 1],
        [1, -1],
      ]),
    "/stations/0/service/c10/T",
  ],
  [
    "phases too far apart to be worked out",
    ward,
    (f) => (f.stations[0].service.c10.T[0] = [-1e15, 1]),
    "/stations/0/service/c10/T",
  ],
  [
    "a spread next to nothing",
    ward,
    (f) => (f.stations[0].service.c3.cv = 1e-300),
    "/stations/0/service/c3/cv",
  ],
  [
    "a deviation next to nothing",
    ward,
    (f) => (f.stations[0].service.c11.sd = 1e-300),
    "/stations/0/service/c11/sd",
  ],
  [
    "phases with a row too many",
    ward,
    (f) => f.stations[0].service.c10.T.push([0, 0]),
    "/stations/0/service/c10/T",
  ],
  [
    "a normal variable that can fall below 0",
    ward,
    (f) => delete f.stations[0].service.c11.min,
    "/stations/0/service/c11/min",
  ],
  ["half a phase", ward, (f) => (f.stations[0].service.c2.k = 1.5), "/stations/0/service/c2/k"],
  [
    "patience that is no distribution",
    ward,
    (f) => (f.stations[0].patience.default = { dist: "uniform", min: 2, max: 1, to: "x" }),
    "/stations/0/patience/default/max",
  ],
  [
    "a delay that is none",
    ward,
    (f) => (f.exits.care.delay = { dist: "uniform", min: 2, max: 1 }),
    "/exits/care/delay/max",
  ],
  [
    "times between arrivals that are none",
    ward,
    (f) => (f.arrivals[0].process.interarrival = { dist: "uniform", min: 2, max: 1 }),
    "/arrivals/0/process/interarrival/max",
  ],
  [
    "half a customer in a batch",
    extended,
    (f) => (f.arrivals[0].batch.values[1] = 1.5),
    "/arrivals/0/batch/values/1",
  ],
  [
    "a batch of any size",
    extended,
    (f) => (f.arrivals[0].batch = { dist: "exponential", mean: 2 }),
    "/arrivals/0/batch/dist",
  ],
  [
    "always half a customer",
    extended,
    (f) => (f.arrivals[0].batch = { dist: "deterministic", value: 0.5 }),
    "/arrivals/0/batch/value",
  ],
  [
    "a law by number that is none",
    extended,
    (f) => (f.stations[0].service.default.byNumber[1][1] = { dist: "uniform", min: 2, max: 1 }),
    "/stations/0/service/default/byNumber/1/1/max",
  ],
];
