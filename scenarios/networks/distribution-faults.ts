/**
 * What is wrong with the distributions of a file, in two languages.
 *
 * The rule this file keeps: the engine judges a distribution; here its words are only said in Dutch
 * too, and a sentence without Dutch is a fault of ours that a test sees.
 */
import {
  type Distribution,
  distributionFaults,
  phaseType,
  type ServiceLaw,
  SimulationError,
} from "#engine";
import { show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";
import { at, type Report } from "./report.ts";
import type { Named, NetworkView } from "./view.ts";

/** The engine's sentences, and how each is said in Dutch. */
const dutch: readonly (readonly [RegExp, string])[] = [
  [/^a number above 0$/, "een getal boven 0"],
  [/^a number of 0 or more$/, "een getal van 0 of meer"],
  [/^a number$/, "een getal"],
  [/^a number below 0$/, "een getal onder 0"],
  [/^a whole number of at least 1$/, "een geheel getal van minstens 1"],
  [/^as many as there are chances in p \((.*)\)$/, "evenveel als er kansen in p staan ($1)"],
  [/^chances that sum to 1$/, "kansen die samen 1 zijn"],
  [/^a number of at least min \((.*)\)$/, "een getal van minstens min ($1)"],
  [/^between min \((.*)\) and max \((.*)\)$/, "een getal tussen min ($1) en max ($2)"],
  [/^at least one value$/, "minstens één waarde"],
  [/^one a value \((.*)\)$/, "één per waarde ($1)"],
  [/^a sum above 0$/, "een som boven 0"],
  [/^a sum above 0, at most 1$/, "een som boven 0, hooguit 1"],
  [/^a square of (.*) by (.*)$/, "een vierkant van $1 bij $2"],
  [
    /^a sum of at most 0 \(.*\)$/,
    "een som van hooguit 0 (wat er aan 0 ontbreekt is de weg naar buiten)",
  ],
  [/^a way out from every phase$/, "een weg naar buiten vanuit elke fase"],
  [
    /^a number of 0 or more, since a normal variable can fall below 0$/,
    "een getal van 0 of meer, want een normale verdeling kan onder 0 komen",
  ],
];

const longestFound = 60;
const leastCv = 1e-9;
const leastSd = 1e-100;

/** The engine's sentence in both languages. */
export function bothLanguages(en: string): Label {
  const known = dutch.find(([pattern]) => pattern.test(en));
  return { nl: known === undefined ? en : en.replace(known[0], known[1]), en };
}

/** The faults of one distribution; true when there are none. */
function judge(distribution: Distribution, path: string, report: Report): boolean {
  const faults = distributionFaults(distribution);
  for (const { path: inside, found, expected } of faults) {
    const cut = found.length > longestFound ? `${found.slice(0, longestFound)}…` : found;
    report(`${path}${inside}`, cut, bothLanguages(expected));
  }
  if (faults.length > 0 || isHairline(distribution, path, report)) return false;
  if (distribution.dist !== "phase-type" || isWithinReach(distribution.alpha, distribution.T)) {
    return true;
  }
  report(at(path, "T"), show(distribution.T), {
    nl: "tempo's die minder ver uit elkaar liggen",
    en: "rates that lie less far apart",
  });
  return false;
}

/** A spread too small to be worked with, which somebody who means none writes as 0. */
function isHairline(law: Distribution, path: string, report: Report): boolean {
  const part = "cv" in law ? "cv" : "sd";
  const spread = "cv" in law ? law.cv : law.dist === "normal" ? law.sd : 0;
  const least = part === "cv" ? leastCv : leastSd;
  if (spread === 0 || spread >= least) return false;
  report(at(path, part), String(spread), {
    nl: `0, of minstens ${least}`,
    en: `0, or at least ${least}`,
  });
  return true;
}

/** Whether the phases can be worked out in the numbers of a computer. */
function isWithinReach(alpha: readonly number[], rates: readonly (readonly number[])[]): boolean {
  try {
    const { mean, variance } = phaseType(alpha, rates);
    return mean > 0 && Number.isFinite(mean) && variance >= 0 && Number.isFinite(variance);
  } catch (fault) {
    if (fault instanceof SimulationError) return false;
    throw fault;
  }
}

/** A batch is a number of customers, so nothing between whole numbers can come out. */
function judgeBatch(batch: Distribution, path: string, report: Report): void {
  if (!judge(batch, path, report)) return;
  const expected = {
    nl: "hele getallen: een empirical of deterministic met hele waarden",
    en: "whole numbers: an empirical or deterministic with whole values",
  };
  if (batch.dist === "empirical") {
    const broken = batch.values.findIndex((value) => !Number.isInteger(value));
    if (broken >= 0) report(at(path, "values", broken), String(batch.values[broken]), expected);
  } else if (batch.dist === "deterministic") {
    if (!Number.isInteger(batch.value)) report(at(path, "value"), String(batch.value), expected);
  } else {
    report(at(path, "dist"), show(batch.dist), expected);
  }
}

function judgeService(law: ServiceLaw, path: string, report: Report): void {
  if ("byDestination" in law) {
    for (const [name, each] of Object.entries(law.byDestination)) {
      judge(each, at(path, "byDestination", name), report);
    }
  } else if ("byNumber" in law) {
    law.byNumber.forEach(([, each], index) => {
      judge(each, at(path, "byNumber", index, 1), report);
    });
  } else {
    judge(law, path, report);
  }
}

/** Calls `act` for everything by name that has the right shape. */
function eachSound<T>(laws: Named<T>, path: string, act: (law: T, path: string) => void): void {
  for (const [name, law] of laws) if (law !== null) act(law, at(path, name));
}

/** Every fault of every distribution in a file. */
export function judgeDistributions(view: NetworkView, report: Report): void {
  for (const { path, process, batch } of view.arrivals) {
    if (batch !== undefined) judgeBatch(batch, at(path, "batch"), report);
    if (process?.type === "renewal") {
      judge(process.interarrival, at(path, "process", "interarrival"), report);
    }
  }
  for (const { path, service, patience, classWhileWaiting } of view.stations) {
    eachSound(service, at(path, "service"), (law, place) => judgeService(law, place, report));
    eachSound(patience, at(path, "patience"), ({ to: _to, ...law }, place) =>
      judge(law, place, report),
    );
    eachSound(classWhileWaiting, at(path, "classWhileWaiting"), ({ after }, place) =>
      judge(after, at(place, "after"), report),
    );
  }
  eachSound(view.exits, "/exits", ({ delay }, place) => {
    if (delay !== undefined) judge(delay, at(place, "delay"), report);
  });
}
