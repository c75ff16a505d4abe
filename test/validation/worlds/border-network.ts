/**
 * A region of five segments as a network file, with walls where we put them and nothing else.
 *
 * The rule this file keeps: a wall is days or a refusal between leaving a segment and asking for a
 * place in the next; all else (places, priority, matching, patience) is the same for whoever asks,
 * wherever from. Loads and numbers of moves follow from the traffic equations, not from a run.
 */
import type { Chances, Distribution, NetworkFile, StationEntry } from "#engine";

export interface BorderWorld {
  /** Moves per ordered border over the window, by the traffic equations. */
  readonly perBorder: number;
  /** Direct entries per segment over the window. */
  readonly direct: number;
  /** Demand over places, of segments 1 to 5. */
  readonly load: readonly number[];
  /** "from>to" -> days between leaving and asking. */
  readonly delays?: Readonly<Record<string, number>>;
  /** "from>to" -> chance of a refusal on top of everybody's. */
  readonly refusals?: Readonly<Record<string, number>>;
  /** "from>to" -> share of the moves that withdraw within some weeks, whatever the line does. */
  readonly quits?: Readonly<Record<string, number>>;
  /** Swing of the direct entries over the year, as a share; each segment has a top of its own. */
  readonly season?: number;
  /** How much oftener severe youths move than others. */
  readonly severeMoves: number;
  /** Mean days until a youth in line gives up; nobody does when absent. */
  readonly patienceDays?: number;
}

/** Six years, as the policy window of the region. */
export const WINDOW_DAYS = 2190;
export const WINDOW_YEARS = WINDOW_DAYS / 365;
export const SEGMENTS = [1, 2, 3, 4, 5] as const;
/** In the order of the waiting list; only direct entries hold court orders. */
export const CLASSES = ["court", "severe", "other"] as const;
/** What share of the direct entries is of each class. */
const DIRECT_SHARES = { court: 0.1, severe: 0.25, other: 0.65 } as const;

const PLACES = 10;
/** Chance of a refusal for everybody, and the days it takes to ask again. */
export const EVERYBODY_REFUSED = 0.05;
export const REFUSAL_DAYS = 10;
/** Mean days after which those withdraw who do so at a border. */
const QUIT_DAYS = 30;
/** Days to find a fitting place, apart from the line; severe youths take longer. */
const MATCHING = { court: 2, severe: 10, other: 4 } as const;
/** A past of its own for every replication, before the window opens. */
const PAST_DAYS = 1500;
const YEAR = 365;

/** Chance to move over each of the four borders after care, for youths who are not severe. */
export function chanceToMove({ perBorder, direct, severeMoves }: BorderWorld): number {
  let low = 0;
  let high = 1 / (4 * Math.max(1, severeMoves));
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (movesAt(middle, direct, severeMoves) < perBorder) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Moves a border: what flows through a segment is direct entries over the chance to stay away. */
function movesAt(chance: number, direct: number, severeMoves: number): number {
  const flow = (share: number, each: number) => (share * direct * each) / (1 - 4 * each);
  return flow(DIRECT_SHARES.severe, chance * severeMoves) + flow(DIRECT_SHARES.other, chance);
}

/** Mean days in care that give a segment its load. */
export function stayDays({ direct, perBorder, load }: BorderWorld, segment: number): number {
  return (load[segment - 1]! * PLACES * WINDOW_DAYS) / (direct + 4 * perBorder);
}

export function borderNetwork(world: BorderWorld): NetworkFile {
  const routing = Object.fromEntries(CLASSES.map((name) => [name, routesOf(world, name)] as const));
  return {
    name: "borders",
    timeUnit: "day",
    horizon: WINDOW_DAYS,
    start: PAST_DAYS,
    classes: CLASSES.map((id, priority) => ({ id, priority })),
    arrivals: SEGMENTS.map((to) => ({
      class: DIRECT_SHARES,
      entry: asking(to, EVERYBODY_REFUSED, 1),
      process: entriesOf(world, to),
    })),
    stations: [
      ...SEGMENTS.flatMap((to) => stationsOf(world, to)),
      ...wallsOf(world),
      ...quitsOf(world),
    ],
    routing,
  };
}

function entriesOf({ direct, season = 0 }: BorderWorld, to: number) {
  const rate = direct / WINDOW_DAYS;
  if (season === 0) return { type: "poisson", rate } as const;
  const phase = (2 * Math.PI * (to - 1)) / SEGMENTS.length;
  return { type: "sinusoidal", mean: rate, amplitude: rate * season, period: YEAR, phase } as const;
}

/** Where a youth who asks for a segment goes first, times a chance. */
function asking(to: number, refused: number, chance: number): Chances {
  return { [`refused:${to}`]: refused * chance, [`match:${to}`]: (1 - refused) * chance };
}

function stationsOf(world: BorderWorld, to: number): StationEntry[] {
  const { patienceDays } = world;
  const patience: Pick<StationEntry, "patience"> =
    patienceDays === undefined
      ? {}
      : { patience: { default: { dist: "exponential", mean: patienceDays, to: "gave-up" } } };
  const matching = Object.fromEntries(
    CLASSES.map((name) => [name, { dist: "exponential", mean: MATCHING[name] } as const]),
  );
  return [
    { id: `refused:${to}`, servers: "infinite", service: { default: days(REFUSAL_DAYS) } },
    { id: `match:${to}`, servers: "infinite", service: matching },
    {
      id: `segment:${to}`,
      servers: PLACES,
      discipline: "priority",
      service: { default: { dist: "lognormal", mean: stayDays(world, to), cv: 1 } },
      ...patience,
    },
  ];
}

function days(value: number): Distribution {
  return { dist: "deterministic", value };
}

function wallsOf({ delays = {} }: BorderWorld): StationEntry[] {
  return Object.entries(delays).map(([border, length]) => ({
    id: `wall:${border}`,
    servers: "infinite",
    service: { default: days(length) },
  }));
}

/** Where those stay who withdraw at a border; nobody else sees it. */
function quitsOf({ quits = {} }: BorderWorld): StationEntry[] {
  return Object.keys(quits).map((border) => ({
    id: `quit:${border}`,
    servers: "infinite",
    service: { default: { dist: "exponential", mean: QUIT_DAYS } },
  }));
}

function routesOf(world: BorderWorld, name: (typeof CLASSES)[number]): Record<string, Chances> {
  const each = { court: 0, severe: world.severeMoves, other: 1 }[name] * chanceToMove(world);
  const routes: Record<string, Chances> = {};
  for (const to of SEGMENTS) {
    routes[`refused:${to}`] = { [`match:${to}`]: 1 };
    routes[`match:${to}`] = { [`segment:${to}`]: 1 };
    routes[`segment:${to}`] = each === 0 ? { home: 1 } : movesFrom(world, to, each);
  }
  for (const border of Object.keys(world.delays ?? {})) {
    const to = Number(border.split(">")[1]);
    routes[`wall:${border}`] = asking(to, refusedAt(world, border), 1);
  }
  for (const border of Object.keys(world.quits ?? {})) routes[`quit:${border}`] = { home: 1 };
  return routes;
}

function movesFrom(world: BorderWorld, from: number, each: number): Chances {
  const moves = SEGMENTS.filter((to) => to !== from).map((to) => {
    const border = `${from}>${to}`;
    if (world.delays?.[border] !== undefined) return { [`wall:${border}`]: each };
    const quits = world.quits?.[border] ?? 0;
    const stays = asking(to, refusedAt(world, border), each * (1 - quits));
    return quits === 0 ? stays : { ...stays, [`quit:${border}`]: each * quits };
  });
  return Object.assign({ home: 1 - 4 * each }, ...moves) as Chances;
}

function refusedAt({ refusals = {} }: BorderWorld, border: string): number {
  return EVERYBODY_REFUSED + (refusals[border] ?? 0);
}
