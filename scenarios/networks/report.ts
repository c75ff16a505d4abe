/**
 * How a fault in the meaning of a network file is told.
 *
 * The rule this file keeps: one fault a place, and none where the shape is wrong already, so that
 * one slip gives one line.
 */
import { didYouMean } from "../definition/did-you-mean.ts";
import { show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";

/** Tells a fault: where, what was found, and what was expected. */
export type Report = (path: string, found: string, expected: Label, hint?: string | null) => void;

/** How far chances that should add up to one may be off. */
export const sumTolerance = 1e-9;

const mostNames = 12;

/** One name deeper in a JSON pointer, escaped by RFC 6901. */
export function at(path: string, ...names: readonly (string | number)[]): string {
  const segments = names.map((name) => String(name).replaceAll("~", "~0").replaceAll("/", "~1"));
  return [path, ...segments].join("/");
}

/** "one of a, b, c and 3 more", in both languages. */
export function oneOf(names: Iterable<string>, kind: Label): Label {
  const all = [...names];
  if (all.length === 0)
    return { nl: `${kind.nl} (er is er geen)`, en: `${kind.en} (there is none)` };
  const listed = all.slice(0, mostNames).map(plain).join(", ");
  const more = all.length - mostNames;
  return {
    nl: `${kind.nl}: ${listed}${more > 0 ? ` en nog ${more}` : ""}`,
    en: `${kind.en}: ${listed}${more > 0 ? ` and ${more} more` : ""}`,
  };
}

/** A name as short, harmless text without quotes. */
export function plain(name: string): string {
  return show(name).slice(1, name.length > 0 && show(name).endsWith('"') ? -1 : undefined);
}

/** Names as one short text. */
export function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, mostNames).map(plain).join(", ");
  return more > 0 ? `${shown}, …` : shown;
}

/** Tells that a name is not among the known ones. */
export function reportUnknown(
  report: Report,
  path: string,
  name: string,
  known: Iterable<string>,
  kind: Label,
): void {
  const names = [...known];
  report(path, show(name), oneOf(names, kind), didYouMean(name, names));
}

/** Tells chances that do not add up to 1. */
export function reportSum(
  report: Report,
  path: string,
  chances: Readonly<Record<string, number>>,
): void {
  const sum = Object.values(chances).reduce((total, chance) => total + chance, 0);
  if (Math.abs(sum - 1) <= sumTolerance) return;
  report(path, String(sum), { nl: "kansen die samen 1 zijn", en: "chances that add up to 1" });
}

/** Tells a name of which nothing can be seen. */
export function reportBlank(report: Report, path: string, name: string): void {
  report(path, show(name), {
    nl: "een naam met minstens één teken dat geen spatie is",
    en: "a name with at least one character that is no space",
  });
}

export const kinds = {
  class: { nl: "een klasse", en: "a class" },
  classOrDefault: { nl: 'een klasse of "default"', en: 'a class or "default"' },
  station: { nl: "een station", en: "a station" },
  whenFull: { nl: "lose, block of een station", en: "lose, block or a station" },
  resource: { nl: "een middel uit resources", en: "one of resources" },
} as const satisfies Readonly<Record<string, Label>>;
