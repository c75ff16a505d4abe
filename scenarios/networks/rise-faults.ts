/**
 * Priorities that rise while waiting: what must hold for anybody to rise.
 *
 * The rule this file keeps: a rise that can change nothing is a fault, since somebody meant it to.
 */
import { allPriorities, type Discipline, MOST_LEVELS } from "#engine";
import { at, type Report } from "./report.ts";
import type { NetworkView, RiseLaw, StationView } from "./view.ts";

const byPriority: readonly (Discipline | undefined)[] = [
  "priority",
  "priority-preemptive-resume",
  "priority-preemptive-restart",
];

/** The worst priority of the classes this law is for; null where there is no such class. */
function worstPriority(name: string, station: StationView, view: NetworkView): number | null {
  const own = view.classes.filter(({ id = "" }) =>
    name === "default" ? !station.priorityRise.has(id) : id === name,
  );
  if (own.length === 0) return null;
  return own.reduce((worst, { priority = 0 }) => Math.max(worst, priority), 0);
}

function judgeEnd(law: RiseLaw, worst: number, path: string, report: Report): void {
  if (law.to === undefined || law.to < worst) return;
  report(at(path, "to"), String(law.to), {
    nl: `een priority onder die van de klasse (${worst}), anders stijgt niemand`,
    en: `a priority below that of the class (${worst}), or nobody rises`,
  });
}

/**
 * Who rises comes by every priority on the way; there are no more of them than a waiting line can tell
 * apart. Told at each rise, as each of them asks for it.
 */
function judgeLevels(station: StationView, view: NetworkView, report: Report): void {
  const rises = view.stations.flatMap(({ priorityRise }) => [...priorityRise.values()]);
  const ends = rises.flatMap((law) => (law === null ? [] : [law.to ?? 0]));
  if (station.priorityRise.size === 0 || view.classes.length === 0 || ends.length === 0) return;
  const own = view.classes.map(({ priority = 0 }) => priority);
  const all = allPriorities(own, ends);
  if (all.length <= MOST_LEVELS) return;
  report(at(station.path, "priorityRise"), `${all[0]} … ${all.at(-1)}`, {
    nl: `hooguit ${MOST_LEVELS} keer priority tussen de eerste en de laatste, want wie stijgt komt langs alle`,
    en: `at most ${MOST_LEVELS} priorities from the first to the last, as who rises comes by all of them`,
  });
}

/** Every fault of the rises at a station. */
export function judgeRise(station: StationView, view: NetworkView, report: Report): void {
  const { path, discipline, priorityRise } = station;
  if (priorityRise.size > 0 && !byPriority.includes(discipline)) {
    report(at(path, "priorityRise"), discipline ?? "fifo", {
      nl: "een discipline met priority, anders telt het niet",
      en: "a priority discipline, or it has no effect",
    });
  }
  for (const [name, law] of priorityRise) {
    const worst = worstPriority(name, station, view);
    if (law !== null && worst !== null) {
      judgeEnd(law, worst, at(path, "priorityRise", name), report);
    }
  }
  judgeLevels(station, view, report);
}
