/**
 * Network files in which a customer meets something that is not there.
 *
 * The one rule: a change is the smallest that makes the fault.
 */
// biome-ignore-all lint/suspicious/noAssignInExpressions: a change in a table is one expression.
// biome-ignore-all lint/complexity/noCommaOperator: as above, where there are two changes.
import { type Case, extended, oneStation, twoStations, ward } from "./sample-networks.ts";

export const ways: readonly Case[] = [
  [
    "a class without a law",
    twoStations,
    (f) => delete f.stations[1].service.heavy,
    "/stations/1/service/heavy",
  ],
  [
    "nobody with a law",
    oneStation,
    (f) => (f.stations[0].service = {}),
    "/stations/0/service/default",
  ],
  ["no law at all", oneStation, (f) => delete f.stations[0].service, "/stations/0/service/default"],
  [
    "a station without a row",
    twoStations,
    (f) => delete f.routing.default.intake,
    "/routing/default/intake",
  ],
  [
    "a class without a row",
    twoStations,
    (f) =>
      (f.routing = {
        heavy: { intake: { exit: 1 }, care: { exit: 1 } },
        light: { intake: { care: 1 } },
      }),
    "/routing/light/care",
  ],
  ["no routing at all", oneStation, (f) => delete f.routing, "/routing/default/s"],
  [
    "a station that is reached by overflow only, without a row",
    ward,
    (f) => (
      (f.stations[0].patience = {}), (f.routing.default = { bed: { home: 1 } }), delete f.exits
    ),
    "/routing/default/overflow",
  ],
  [
    "a station that is reached by patience only, without a law",
    ward,
    (f) => (
      (f.stations[0].onFull = "lose"),
      (f.routing.default.bed = { home: 1 }),
      (f.stations[1].service = {}),
      delete f.exits
    ),
    "/stations/1/service/default",
  ],
  [
    "a station that is reached by baulking only, without a row",
    extended,
    (f) => (f.routing.default = { first: { out: 1 } }),
    "/routing/default/second",
  ],
  [
    "a class that is reached by a change after service only",
    extended,
    (f) => (
      (f.arrivals[0].class = "low"),
      (f.stations[0].classWhileWaiting = {}),
      (f.stations[1].service = { low: { dist: "exponential", mean: 1 } })
    ),
    "/stations/1/service/high",
  ],
  [
    "a class that is reached by a change while waiting only",
    extended,
    (f) => (
      (f.arrivals[0].class = "low"),
      (f.stations[0].classAfter = {}),
      (f.stations[1].service = { low: { dist: "exponential", mean: 1 } })
    ),
    "/stations/1/service/high",
  ],
  [
    "a class that is there from the start only",
    extended,
    (f) => (
      (f.arrivals = []),
      (f.initial[0].class = "high"),
      (f.routing = { low: { first: { out: 1 }, second: { out: 1 } } })
    ),
    "/routing/high/first",
  ],
  [
    "a destination without a length of service",
    ward,
    (f) => delete f.stations[1].service.default.byDestination.default,
    "/stations/1/service/default/byDestination",
  ],
  [
    "a length of service for no destination",
    ward,
    (f) => (f.stations[1].service.default.byDestination.hom = { dist: "exponential", mean: 1 }),
    "/stations/1/service/default/byDestination/hom",
  ],
  [
    "a circle without time",
    oneStation,
    (f) => (
      (f.stations[0].service.default = { dist: "deterministic", value: 0 }),
      (f.routing.default.s = { s: 1 })
    ),
    "/stations/0/service",
  ],
  [
    "a circle without time to where it goes",
    twoStations,
    (f) => (
      (f.stations[0].service.default = {
        byDestination: {
          care: { dist: "deterministic", value: 0 },
          default: f.stations[0].service.default,
        },
      }),
      (f.stations[1].service = { default: { dist: "deterministic", value: 0 } }),
      (f.routing = { default: { intake: { care: 1, exit: 0 }, care: { intake: 1 } } })
    ),
    "/stations/0/service",
  ],
  [
    "a circle without time for who is alone",
    oneStation,
    (f) => (
      (f.stations[0].service.default = {
        byNumber: [
          [1, { dist: "deterministic", value: 0 }],
          [2, { dist: "deterministic", value: 1 }],
        ],
      }),
      (f.routing.default.s = { s: 1 })
    ),
    "/stations/0/service",
  ],
  [
    "a circle of impatience",
    ward,
    (f) => (
      (f.stations[1].servers = 1),
      (f.stations[0].patience.default = { dist: "deterministic", value: 0, to: "overflow" }),
      (f.stations[1].patience = { default: { dist: "deterministic", value: 0, to: "bed" } })
    ),
    "/stations/0/patience",
  ],
  [
    "classes that turn into one another at once, while waiting",
    twoStations,
    (f) => (
      (f.stations[0].servers = 1),
      (f.stations[0].classWhileWaiting = {
        light: { to: "heavy", after: { dist: "deterministic", value: 0 } },
        heavy: { to: "light", after: { dist: "uniform", min: 0, max: 0 } },
      })
    ),
    "/stations/0/classWhileWaiting",
  ],
  [
    "a network that is never empty again",
    ward,
    (f) => (
      (f.stations[0].patience = {}),
      (f.routing.default.overflow = { overflow: 1 }),
      delete f.exits,
      (f.stations[1].service = { default: { dist: "exponential", mean: 1 } })
    ),
    "/stopAfterArrivals",
  ],
  [
    "a network that gets empty by next to no chance",
    oneStation,
    (f) => (
      delete f.horizon,
      (f.stopAfterArrivals = 20),
      (f.routing.default.s = { s: 1 - 1e-10, out: 1e-10 })
    ),
    "/stopAfterArrivals",
  ],
  [
    "a need of more than there is",
    extended,
    (f) => (f.stations[0].needs.room = 6),
    "/stations/0/needs/room",
  ],
  [
    "use of what is gone where service is interrupted",
    extended,
    (f) => (f.stations[1].discipline = "priority-preemptive-resume"),
    "/stations/1/discipline",
  ],
  [
    "a use of more than there ever is",
    extended,
    (f) => (f.stations[1].consumes.euro = 1300),
    "/stations/1/consumes/euro",
  ],
  [
    "keeping what was not taken",
    extended,
    (f) => f.stations[0].keeps.push("euro"),
    "/stations/0/keeps/1",
  ],
  [
    "giving back what nobody keeps",
    extended,
    (f) => f.stations[1].releases.push("euro"),
    "/stations/1/releases/1",
  ],
  [
    "a rise in a line without priorities",
    extended,
    (f) => (f.stations[0].discipline = "lifo"),
    "/stations/0/priorityRise",
  ],
  [
    "a rise to a priority above that of its class",
    extended,
    (f) => (f.stations[0].priorityRise = { default: { every: 1, to: 9 } }),
    "/stations/0/priorityRise/default/to",
  ],
  [
    "a rise by more priorities than a line can tell apart, beside another fault",
    extended,
    (f) => (
      Object.assign(f.classes[0], { priority: 300 }),
      (f.stations[0].priorityRise = { default: { every: 1 } }),
      (f.horizon = -1)
    ),
    "/horizon",
    "/stations/0/priorityRise",
  ],
  [
    "a new class where the destination is known before",
    ward,
    (f) => (f.stations[1].classAfter = { c0: { c1: 1 } }),
    "/stations/1/classAfter",
  ],
  [
    "more in service than servers",
    extended,
    (f) => f.initial[0].remaining.push(1),
    "/initial/0/remaining",
  ],
  [
    "more of an amount held at the start than there is",
    extended,
    (f) => (f.resources[0].amount = 2),
    "/initial/0/remaining",
  ],
  [
    "more waiting than places",
    extended,
    (f) => (f.stations[0].queueCapacity = 1),
    "/initial/0/waits",
  ],
];
