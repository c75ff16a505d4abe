/**
 * Network files to test with, each a plain value that may be changed.
 *
 * The one rule: every sample is a good file, so that what a test changes in it is all there is.
 */

/** Loose on purpose: tests put in what does not belong. */
// biome-ignore lint/suspicious/noExplicitAny: a file under test may hold anything anywhere.
export type Loose = any;

/** A good file, what is done to it, and where faults are expected. */
export type Case = readonly [
  what: string,
  from: () => Loose,
  change: (file: Loose) => unknown,
  ...paths: readonly string[],
];

/** The example of the published format. */
export function twoStations(): Loose {
  return {
    name: "two stations",
    timeUnit: "day",
    horizon: 5000,
    warmup: 250,
    classes: [
      { id: "light", priority: 1 },
      { id: "heavy", priority: 0 },
    ],
    arrivals: [
      { class: "light", entry: { intake: 1 }, process: { type: "poisson", rate: 8 } },
      {
        class: "heavy",
        entry: { intake: 0.5, care: 0.5 },
        process: {
          type: "piecewise-poisson",
          breaks: [0, 90, 180],
          rates: [1, 3, 2],
          period: 365,
        },
      },
    ],
    stations: [
      { id: "intake", servers: 4, service: { default: { dist: "exponential", mean: 0.3 } } },
      {
        id: "care",
        servers: [
          [0, 30],
          [365, 25],
        ],
        discipline: "priority",
        queueCapacity: 40,
        onFull: "lose",
        service: {
          light: { dist: "lognormal", mean: 2, cv: 0.8 },
          heavy: { dist: "gamma", mean: 5, cv: 1.5 },
        },
        patience: { light: { dist: "exponential", mean: 20, to: "exit" } },
      },
    ],
    routing: {
      default: { intake: { care: 0.7, exit: 0.3 }, care: { exit: 1 } },
      heavy: { care: { intake: 0.1, exit: 0.9 } },
    },
  };
}

/** One station, one class, nothing else. */
export function oneStation(): Loose {
  return {
    name: "one",
    horizon: 100,
    classes: [{ id: "c" }],
    arrivals: [{ class: "c", entry: { s: 1 }, process: { type: "poisson", rate: 0.5 } }],
    stations: [{ id: "s", servers: 1, service: { default: { dist: "exponential", mean: 1 } } }],
    routing: { default: { s: { out: 1 } } },
  };
}

/** Customers who do exactly what the file says; stations need no laws. */
export function traced(): Loose {
  return {
    name: "traced",
    horizon: 10,
    classes: [{ id: "c" }],
    arrivals: [
      {
        process: {
          type: "trace",
          customers: [
            { time: 0, class: "c", visits: [{ station: "a", service: 2 }] },
            {
              time: 1,
              class: "c",
              visits: [
                { station: "a", service: 1, patience: 3 },
                { station: "b", service: 0.5 },
              ],
            },
          ],
        },
      },
    ],
    stations: [
      { id: "a", servers: 1 },
      { id: "b", servers: "infinite" },
    ],
  };
}

/** Everything klantreis adds to the format, in one file. */
export function extended(): Loose {
  return {
    name: "extended",
    horizon: 500,
    warmup: "mser-5",
    classes: [{ id: "low", priority: 2 }, { id: "high" }],
    arrivals: [
      {
        class: { low: 0.75, high: 0.25 },
        entry: { first: 1 },
        process: { type: "sinusoidal", mean: 1, amplitude: 0.5, period: 7, phase: 1 },
        batch: { dist: "empirical", values: [0, 1, 2], weights: [1, 2, 1] },
      },
    ],
    stations: [
      {
        id: "first",
        servers: 3,
        discipline: "priority-preemptive-restart",
        service: {
          default: {
            byNumber: [
              [1, { dist: "exponential", mean: 1 }],
              [5, { dist: "exponential", mean: 0.5 }],
            ],
          },
        },
        baulk: {
          low: {
            chance: [
              [0, 0],
              [10, 0.5],
              [20, 1],
            ],
            to: { elsewhere: 0.5, second: 0.5 },
          },
          default: {
            chance: [
              [0, 0],
              [30, 1],
            ],
          },
        },
        classAfter: { low: { low: 0.9, high: 0.1 } },
        classWhileWaiting: { low: { after: { dist: "deterministic", value: 5 }, to: "high" } },
        priorityRise: { low: { every: 2, to: 1 } },
        holdWhileWaiting: true,
        needs: { room: 1 },
        keeps: ["room"],
      },
      {
        id: "second",
        servers: 4,
        service: { default: { dist: "gamma", mean: 1, cv: 0.5 } },
        releases: ["room"],
        consumes: { euro: 10 },
      },
    ],
    routing: { default: { first: { second: 1 }, second: { out: 1 } } },
    resources: [
      { id: "room", amount: 5 },
      { id: "euro", amount: 1000, renew: { every: 30, to: 1200 } },
    ],
    initial: [{ class: "low", station: "first", waits: [3, 1], remaining: [0.5, 1, 2] }],
    branches: {
      at: 100,
      variants: {
        more: { servers: { second: 6 } },
        slower: { serviceFactor: { second: 1.2 }, servers: { first: "infinite" } },
      },
    },
  };
}

/** Services that depend on where the customer goes, exits that take time, every distribution. */
export function ward(): Loose {
  const every = [
    { dist: "deterministic", value: 1 },
    { dist: "exponential", mean: 1 },
    { dist: "erlang", mean: 1, k: 3 },
    { dist: "gamma", mean: 1, cv: 0.5 },
    { dist: "lognormal", mean: 1, cv: 0.5 },
    { dist: "weibull", mean: 1, cv: 0.5 },
    { dist: "hyperexponential", p: [0.25, 0.75], means: [2, 1] },
    { dist: "uniform", min: 0, max: 2 },
    { dist: "triangular", min: 0, mode: 1, max: 2 },
    { dist: "empirical", values: [1, 2], weights: [3, 1] },
    {
      dist: "phase-type",
      alpha: [0.5, 0.5],
      T: [
        [-2, 1],
        [0, -1],
      ],
    },
    { dist: "normal", mean: 1, sd: 0.2, min: 0 },
  ];
  return {
    name: "ward",
    stopAfterArrivals: 1000,
    classes: every.map((_, index) => ({ id: `c${index}` })),
    arrivals: every.map((_, index) => ({
      class: `c${index}`,
      entry: { bed: 1 },
      process: { type: "renewal", interarrival: { dist: "exponential", mean: 20 } },
    })),
    stations: [
      {
        id: "bed",
        servers: 2,
        discipline: "lifo",
        queueCapacity: 3,
        onFull: "overflow",
        service: Object.fromEntries(every.map((dist, index) => [`c${index}`, dist])),
        patience: { default: { dist: "exponential", mean: 3, to: { x: 0.5, overflow: 0.5 } } },
      },
      {
        id: "overflow",
        servers: "infinite",
        discipline: "random",
        service: {
          default: {
            byDestination: {
              home: { dist: "exponential", mean: 1 },
              default: { dist: "exponential", mean: 2 },
            },
          },
        },
      },
    ],
    routing: {
      default: { bed: { overflow: 0.2, home: 0.8 }, overflow: { home: 0.5, care: 0.5 } },
    },
    exits: { care: { delay: { dist: "exponential", mean: 4 } } },
  };
}
