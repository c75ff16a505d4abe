/**
 * The register: every number of the model, its range, why it is what it is, and what it does.
 *
 * The rule this file keeps: numbers stand in the order of their influence, the largest first; a
 * number whose influence was not measured by itself comes after those.
 */
import type { Dictionary, InfluenceLine, ParameterRecord, Results } from "#results";
import type { Voice } from "../words/index.ts";
import { influencePoints } from "./influence.ts";
import { withNames } from "./register-names.ts";
import { numeric, say, type TableView, text } from "./view.ts";

export interface RegisterGroup {
  readonly kind: ParameterRecord["kind"] | "not-agreed";
  readonly heading: string;
  readonly table: TableView;
  readonly count: number;
}

const kinds: readonly ParameterRecord["kind"][] = ["assumption", "derived", "public", "source"];

/** A register number is printed as it was put in, not rounded; a year is a name: 2028, not 2.028. */
function numberOf(value: number, unit: string, { format }: Voice): string {
  return unit === "year" ? String(value) : format.number(value, 4);
}

/** A value as it reads: a choice and a form of care by their names, a date as a date. */
function written(
  { value, unit }: ParameterRecord,
  { forms }: Results["dictionaries"],
  voice: Voice,
): string {
  const { words, format, lang } = voice;
  if (typeof value === "number") return numberOf(value, unit, voice);
  if (typeof value === "boolean") return value ? words.yesNo.yes : words.yesNo.no;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  const form = forms.items.find(({ id }) => id === value);
  return form === undefined ? (words.options[value] ?? value) : say(form, lang);
}

function rangeOf({ low, high, unit }: ParameterRecord, voice: Voice): string {
  if (low === null || high === null) return "–";
  return `${numberOf(low, unit, voice)} ${voice.words.to} ${numberOf(high, unit, voice)}`;
}

/** The words of a unit, an owner or a ground; the code itself where the dictionary does not have it. */
export function wordOf({ items }: Dictionary, id: string, { lang }: Voice): string {
  const found = items.find((item) => item.id === id);
  return found === undefined ? id : say(found, lang);
}

/** The line of the tornado that a number is of; null where its influence was not measured. */
type LineOf = (id: string) => { readonly rank: number; readonly line: InfluenceLine } | null;

/** `forms.*.price` stands for all prices, `pathway.next` for all that begins so. */
function patternOf(id: string): RegExp {
  const parts = id.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^.]+")}(?![^.:])`);
}

function lineFinder({ influence }: Results): LineOf {
  const lines = influence?.lines ?? [];
  const patterns = lines.map(({ id }) => patternOf(id));
  return (id) => {
    const at = patterns.findIndex((pattern) => pattern.test(id));
    const line = lines[at];
    return line === undefined ? null : { rank: at + 1, line };
  };
}

/** Largest influence first; what was not measured keeps its order after them. */
function byInfluence(records: readonly ParameterRecord[], lineOf: LineOf): ParameterRecord[] {
  const rankOf = ({ id }: ParameterRecord) => lineOf(id)?.rank ?? Number.POSITIVE_INFINITY;
  const ranks = new Map(records.map((record) => [record, rankOf(record)]));
  return [...records].sort((one, other) => {
    const [first = 0, second = 0] = [ranks.get(one), ranks.get(other)];
    return first === second ? 0 : first - second;
  });
}

/** What a number did when it was moved: its rank, and the most it did to cost and to wait. */
function influenceText(id: string, lineOf: LineOf, voice: Voice): string {
  const { register } = voice.words;
  const found = lineOf(id);
  if (found === null) return register.notMeasured;
  const { cost, wait } = influencePoints(found.line, voice);
  const told = register.measured(String(found.rank), cost, wait);
  return found.line.members > 1 ? register.together(told) : told;
}

function registerTable(
  { dictionaries, register }: Results,
  records: readonly ParameterRecord[],
  lineOf: LineOf | null,
  voice: Voice,
): TableView {
  const { words, lang } = voice;
  const head = words.tableHead;
  return {
    columns: [
      text(head.number),
      numeric(words.value),
      text(head.unit),
      numeric(head.range),
      text(head.why),
      text(head.source),
      text(head.owner),
      ...(lineOf === null ? [] : [text(words.register.influence)]),
    ],
    rows: records.map((record) => [
      `${say(record, lang)}${record.fitted ? ` (${words.role.fitted})` : ""}`,
      written(record, dictionaries, voice),
      wordOf(dictionaries.units, record.unit, voice),
      rangeOf(record, voice),
      withNames(wordOf(dictionaries.grounds, record.why, voice), register, voice),
      record.source,
      wordOf(dictionaries.owners, record.owner, voice),
      ...(lineOf === null ? [] : [influenceText(record.id, lineOf, voice)]),
    ]),
  };
}

/** The numbers by what they rest on, then the lines that nobody has filled. */
export function prepareRegister(results: Results, voice: Voice): RegisterGroup[] {
  const { words } = voice;
  const lineOf = results.influence === null ? null : lineFinder(results);
  const numbers = results.register.filter(({ notAgreed }) => !notAgreed);
  const groups: readonly (readonly [RegisterGroup["kind"], readonly ParameterRecord[]])[] = [
    ...kinds.map((kind) => [kind, numbers.filter((record) => record.kind === kind)] as const),
    ["not-agreed", results.register.filter(({ notAgreed }) => notAgreed)],
  ];
  return groups
    .filter(([, records]) => records.length > 0)
    .map(([kind, records]) => {
      const own = kind === "not-agreed" ? null : lineOf;
      const sorted = own === null ? records : byInfluence(records, own);
      return {
        kind,
        heading: kind === "not-agreed" ? words.notAgreed : words.kind[kind],
        count: records.length,
        table: registerTable(results, sorted, own, voice),
      };
    });
}
