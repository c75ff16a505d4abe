/**
 * The command `explain`: what a number of the model means, is, and rests on.
 *
 * The rule this file keeps: numbers are written as the language has them; only what goes into a
 * scenario is written as JSON has it.
 */
import { didYouMean, quantitiesOf, resolveScenario, show } from "#scenarios";
import { type InputFault, wrongOption } from "../faults.ts";
import type { CommonOptions } from "../options.ts";
import { printJson, printLines } from "../outcome.ts";
import { readLibrary, readRegion } from "../region-files.ts";
import { kindText, ownerText, unitText } from "../register-words.ts";
import { type Language, number, wordsOf } from "../words.ts";

type Named = ReturnType<typeof quantitiesOf>[number];
type Quantity = Named["quantity"];
type Value = Quantity["value"];

function said(value: Value, unit: string, lang: Language): string {
  const words = wordsOf(lang);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return value;
  // A year is a name: 2029, not 2.029.
  return unit === "year" ? String(value) : number(value, lang, 6);
}

/** What stands between two values, of which one may be open; null when both are. */
function span(from: Value | null, to: Value | null, unit: string, lang: Language): string | null {
  if (from === null && to === null) return null;
  const [low, high] = [from, to].map((end) => (end === null ? "…" : said(end, unit, lang)));
  return `${low} – ${high}`;
}

/** How a scenario writes a change of this parameter. */
function changeText(id: string, value: Value): string {
  const inner = id
    .split(".")
    .reverse()
    .reduce<unknown>((change, name) => ({ [name]: change }), value);
  return JSON.stringify({ change: inner });
}

function linesOf({ id, quantity }: Named, lang: Language): readonly string[] {
  const words = wordsOf(lang);
  const { value, unit, low, high, min, max, kind, source, why, owner } = quantity;
  const bounds = quantity.options?.join(", ") ?? span(min ?? null, max ?? null, unit, lang);
  const rows: (readonly [string, string | null])[] = [
    [words.value, `${said(value, unit, lang)} (${unitText(unit, lang)})`],
    [words.range, low === null || high === null ? null : span(low, high, unit, lang)],
    [words.bounds, bounds],
    [words.origin, `${kindText(kind, lang)} (${source})`],
    [words.why, why === "" ? null : why],
    [words.owner, owner === "" ? null : ownerText(owner, lang)],
    [words.inScenario, changeText(id, value)],
  ];
  const told = rows.flatMap(([label, text]) => (text === null ? [] : [`  ${label}: ${text}`]));
  const fitted = quantity.fitted === true ? `, ${words.fittedNote}` : "";
  return [`${id}: ${quantity[lang]}${fitted}`, ...told];
}

function unknownName(name: string, all: readonly Named[]): InputFault {
  const ids = all.map(({ id }) => id);
  const sameLast = ids.find((id) => id.split(".").at(-1) === name);
  const expected = {
    nl: "de naam van een getal van het model",
    en: "the name of a number of the model",
  };
  return wrongOption("explain", show(name), expected, sameLast ?? didYouMean(name, ids));
}

/** Meaning, value, range and source of a parameter, or of those whose name begins so. */
export function explainParameter(name: string, options: CommonOptions): void {
  const { lang } = options;
  const library = readLibrary();
  const today = library.get("today");
  const base = readRegion();
  const all = quantitiesOf(today === undefined ? base : resolveScenario(today, base, library));
  const exact = all.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : all.filter(({ id }) => id.startsWith(`${name}.`));
  if (found.length === 0) throw unknownName(name, all);
  if (options.json) printJson(found.map(({ id, quantity }) => ({ id, ...quantity })));
  else printLines([...found.flatMap((named) => linesOf(named, lang)), wordsOf(lang).codesIn]);
}
