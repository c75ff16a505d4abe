/**
 * Figures of a network by name, as they stand in the outcome: `stations.care.wait`.
 *
 * The rule this file keeps: a name leads to one figure or to none, whatever dots are in the names of
 * stations and classes.
 */
import {
  CLASS_FIGURES,
  type NetworkFile,
  type NetworkNames,
  type NetworkReplication,
  namesOf,
  STATION_FIGURES,
} from "#engine";
import { didYouMean } from "../definition/did-you-mean.ts";

export interface Measure {
  readonly name: string;
  /** Its value in a replication; NaN where it was not seen. */
  readonly of: (result: NetworkReplication) => number;
}

function indexIn(names: readonly string[], name: string): number {
  return names.indexOf(name);
}

/** What is left of a name after one of these and a dot. */
function after(name: string, begins: readonly string[]): readonly (readonly [number, string])[] {
  return begins.flatMap((begin, at) =>
    name.startsWith(`${begin}.`) ? [[at, name.slice(begin.length + 1)] as const] : [],
  );
}

/** The figure of a station, of all classes or of one. */
function ofStation(names: NetworkNames, rest: string): Measure["of"] | null {
  const ids = names.stations.map(({ id }) => id);
  for (const [station, figure] of after(rest, ids)) {
    const parts: readonly (readonly [number, string])[] = [
      [0, figure],
      ...after(figure, ["classes"])
        .flatMap(([, inside]) => after(inside, names.classes))
        .map(([cls, own]) => [1 + cls, own] as const),
    ];
    for (const [part, own] of parts) {
      const at = indexIn(STATION_FIGURES, own);
      if (at >= 0) return ({ stations }) => stations[station]?.[part]?.[at] ?? Number.NaN;
    }
  }
  return null;
}

/** The figure of a class in the whole network. */
function ofClass(names: NetworkNames, rest: string): Measure["of"] | null {
  for (const [cls, figure] of after(rest, names.classes)) {
    const at = indexIn(CLASS_FIGURES, figure);
    if (at >= 0) return ({ classes }) => classes[cls]?.[at] ?? Number.NaN;
    const exit = after(figure, ["exits"]).map(([, name]) => names.exits.indexOf(name))[0] ?? -1;
    if (exit >= 0) return ({ exits }) => exits[cls]?.[exit] ?? Number.NaN;
  }
  return null;
}

/** A figure of a variant, or of a variant less the run itself. */
function ofVariant(names: NetworkNames, rest: string): Measure["of"] | null {
  const variants = Object.keys(names.file.branches?.variants ?? {});
  for (const [number, inside] of after(rest, variants)) {
    const lived = ({ variants: all = {} }: NetworkReplication) => all[variants[number] as string];
    const [own, differs] = [ofRun(names, inside), after(inside, ["differences"])];
    const of = own ?? differs.map(([, station]) => ofStation(names, station))[0] ?? null;
    if (of === null) continue;
    return (base) => {
      const variant = lived(base);
      if (variant === undefined) return Number.NaN;
      return own === null ? of(variant) - of(base) : of(variant);
    };
  }
  return null;
}

function ofRun(names: NetworkNames, name: string): Measure["of"] | null {
  const [, kind, rest = ""] = /^(stations|classes)\.(.*)$/s.exec(name) ?? [];
  if (kind === undefined) return null;
  return kind === "stations" ? ofStation(names, rest) : ofClass(names, rest);
}

/** The figure with this name; null when there is none. */
export function measureOf(file: NetworkFile, name: string): Measure | null {
  const names = namesOf(file);
  const [variant] = after(name, ["variants"]);
  const of = variant === undefined ? ofRun(names, name) : ofVariant(names, variant[1]);
  return of === null ? null : { name, of };
}

/** The time in the network, of every class: what is looked at unless something else is asked for. */
export function usualMeasures(file: NetworkFile): readonly Measure[] {
  return file.classes.flatMap(({ id }) => measureOf(file, `classes.${id}.timeInSystem`) ?? []);
}

const mostNames = 2000;

/** A name that this one may be a slip of; null in networks with too many to look through. */
export function likelyMeasure(file: NetworkFile, name: string): string | null {
  const { stations, classes, exits } = namesOf(file);
  const pairs = stations.length * (1 + classes.length) + classes.length;
  if (pairs * STATION_FIGURES.length > mostNames) return null;
  const all = [
    ...stations.flatMap(({ id }) => [
      ...STATION_FIGURES.map((figure) => `stations.${id}.${figure}`),
      ...classes.flatMap((cls) =>
        STATION_FIGURES.map((figure) => `stations.${id}.classes.${cls}.${figure}`),
      ),
    ]),
    ...classes.flatMap((cls) => [
      ...CLASS_FIGURES.map((figure) => `classes.${cls}.${figure}`),
      ...exits.map((exit) => `classes.${cls}.exits.${exit}`),
    ]),
  ];
  return didYouMean(name, all);
}
