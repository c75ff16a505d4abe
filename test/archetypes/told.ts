/**
 * A journey out of the log, and the path of an archetype as it was told beforehand.
 *
 * The one rule: the path comes from the data of the region, the journey from the rows of the log;
 * neither is made from the other.
 */
import { type Archetype, REASONS } from "#journeys";
import { archetypeOf } from "../../journeys/measures/archetypes.ts";
import type { Lived } from "../laws/lived.ts";
import { haaglanden } from "../support/model.ts";

const PHASES = ["waiting", "care", "out"] as const;

export interface Row {
  readonly place: string;
  readonly phase: (typeof PHASES)[number];
  readonly reason: string;
  readonly from: number;
  readonly until: number;
  readonly censored: boolean;
}

export interface Journey {
  readonly youth: number;
  /** A letter, or `none`. */
  readonly archetype: string;
  readonly need: string;
  readonly town: string;
  readonly birth: number;
  readonly asked: number;
  readonly severe: boolean;
  /** In order of their beginning. */
  readonly rows: readonly Row[];
}

type Step = Archetype["never"][number];
type PathStep = Archetype["path"][number];

export function toldAs(id: string): Archetype {
  const told = haaglanden.archetypes[id];
  if (told === undefined) throw new Error(`There is no archetype ${id}.`);
  return told;
}

/** All youths who asked for the first time in the run, with their rows. */
export function journeysOf({ world, plan }: Lived): readonly Journey[] {
  const { youths, firstCandidate } = world;
  const rows = rowsByYouth({ world, plan });
  const journeys: Journey[] = [];
  for (let youth = firstCandidate; youth < youths.size; youth++) {
    const asked = youths.firstAsked[youth] ?? 0;
    if (youths.known[youth] === 0 || asked < 0) continue;
    const need = youths.firstNeed[youth] ?? 255;
    const municipality = youths.municipality[youth] ?? 255;
    const birth = youths.birth[youth] ?? 0;
    const type = archetypeOf(plan.archetypes, {
      need,
      municipality,
      referrer: youths.firstReferrer[youth] ?? 255,
      severe: youths.severe[youth] ?? 0,
      age: asked - birth,
      asked,
    });
    journeys.push({
      youth,
      archetype: plan.archetypes.ids[type] ?? "none",
      need: plan.forms[need] ?? "",
      town: plan.municipalities[municipality] ?? "",
      birth,
      asked,
      severe: youths.severe[youth] === 1,
      rows: rows.get(youth) ?? [],
    });
  }
  return journeys;
}

function rowsByYouth({ world, plan }: Lived): ReadonlyMap<number, readonly Row[]> {
  const { log } = world;
  if (log === null) throw new Error("No log was kept.");
  const places = [...plan.forms, "local-team", "out"];
  const found = new Map<number, Row[]>();
  for (let at = 0; at < log.length; at++) {
    const youth = log.youth[at] ?? 0;
    const rows = found.get(youth) ?? [];
    rows.push({
      place: places[log.place[at] ?? 255] ?? "",
      phase: PHASES[log.phase[at] ?? 0] ?? "out",
      reason: REASONS[log.reason[at] ?? 0] ?? "",
      from: log.from[at] ?? 0,
      until: log.until[at] ?? 0,
      censored: log.censored[at] === 1,
    });
    found.set(youth, rows);
  }
  for (const rows of found.values()) rows.sort((a, b) => a.from - b.from);
  return found;
}

/** Whether a row is what a step tells, for a youth of this need. */
export function isStep(step: Step, row: Row, need: string): boolean {
  if (step.phase !== row.phase) return false;
  if (step.reason !== null && step.reason !== row.reason) return false;
  if (step.place === "need") return row.place === need;
  const isCare = row.place !== "local-team" && row.place !== "out";
  if (step.place === "other") return isCare && row.place !== need;
  return row.place === step.place;
}

/**
 * Whether the steps begin in this order, each in a row of its own; optional ones may be missing, and
 * what begins on one instant has no order.
 */
export function follows(path: readonly PathStep[], { rows, need }: Journey): boolean {
  const used = new Set<Row>();
  let since = Number.NEGATIVE_INFINITY;
  for (const step of path) {
    const found = rows.find(
      (row) => row.from >= since && !used.has(row) && isStep(step, row, need),
    );
    if (found === undefined && !step.optional) return false;
    if (found === undefined) continue;
    used.add(found);
    since = found.from;
  }
  return true;
}

/** The rows of a journey that were not to happen. */
export function mustNots(never: readonly Step[], { rows, need }: Journey): readonly Row[] {
  return rows.filter((row) => never.some((step) => isStep(step, row, need)));
}

/** The told path, and nothing that was not to happen. */
export function goesAsTold({ path, never }: Archetype, journey: Journey): boolean {
  return follows(path, journey) && mustNots(never, journey).length === 0;
}

/** Out of care in the run, and not because of a birthday. */
export function isWhole({ rows }: Journey): boolean {
  const out = rows.filter(({ phase }) => phase === "out");
  return out.length > 0 && rows.every(({ reason, censored }) => reason !== "adult" && !censored);
}
