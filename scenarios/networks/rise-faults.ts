/**
 * Priorities that rise while waiting: what must hold for anybody to rise.
 *
 * The rule this file keeps: a rise that can change nothing is a fault, since somebody meant it to.
 */
import type { Discipline } from "#engine";
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
}
