/**
 * The command `youth`: one youth in two designs, where the journeys part and why; or a list to find one.
 *
 * The rule this file keeps: a youth is a number and invented; what is wrong with what was asked is told
 * before anything is run.
 */
import {
  type JourneyRule,
  planNames,
  type YouthCause,
  type YouthFilter,
  type YouthLine,
} from "#scenarios";
import { didYouMean, show } from "#scenarios/light";
import { voiceOf, youthLines } from "#viz";
import { wrongOption } from "../faults.ts";
import { type CommonOptions, type RawOptions, textOption } from "../options.ts";
import { type OpenedYouths, youthsOfPlan, youthsOfResults } from "../reading/youth-source.ts";
import { printJson, printLines, terminalWidth } from "../telling/print.ts";
import { table } from "../telling/table.ts";
import { number } from "../words/words.ts";
import { youthWordsOf } from "../words/youth-words.ts";
import { sourceOf } from "./show-results.ts";

const rules: readonly JourneyRule[] = ["typical", "moved", "longest-wait", "most-returns"];
const usualMost = 20;
const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** What was asked for, judged. */
interface Asked {
  readonly name: string;
  readonly youth: number | null;
  readonly variants: readonly string[];
  readonly filter: YouthFilter;
  readonly by: "days" | "euro";
  readonly most: number;
  readonly why: boolean;
}

/** `youth RESULTS`, `youth RESULTS 4711` or `youth 4711 RESULTS`. @throws InputFault */
function askedOf(args: readonly string[], raw: RawOptions): Asked {
  const [first = "", second] = args;
  const isSwapped = second !== undefined && isNumber(first) && !isNumber(second);
  const [name, text] = isSwapped ? [second, first] : [first, second];
  if (text !== undefined && (!isNumber(text) || text.length > 9)) {
    const expected = { nl: "het nummer van een jongere", en: "the number of a youth" };
    throw wrongOption("<number>", show(text), expected);
  }
  const { variants } = raw;
  return {
    name,
    youth: text === undefined ? null : Number(text),
    variants: Array.isArray(variants) ? (variants as readonly string[]) : [],
    filter: {
      municipality: textOption(raw, "municipality"),
      segment: oneOf(raw, "segment", ["1", "2", "3", "4", "5"]),
      border: borderOf(textOption(raw, "border")),
      rule: oneOf(raw, "rule", rules) as JourneyRule | null,
    },
    by: (oneOf(raw, "by", ["days", "euro"]) ?? "days") as "days" | "euro",
    most: mostOf(textOption(raw, "most")),
    why: raw["why"] === true,
  };
}

function oneOf(raw: RawOptions, option: string, values: readonly string[]): string | null {
  const text = textOption(raw, option);
  if (text === null || values.includes(text)) return text;
  const listed = values.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption(`--${option}`, show(text), expected, didYouMean(text, values));
}

function borderOf(text: string | null): readonly [string, string] | null {
  if (text === null) return null;
  const [, from, to] = /^([1-5])-([1-5])$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined && from !== to) return [from, to];
  const expected = { nl: "twee segmenten, zoals 2-1", en: "two segments, such as 2-1" };
  throw wrongOption("--border", show(text), expected);
}

function mostOf(text: string | null): number {
  if (text === null) return usualMost;
  if (isNumber(text) && Number(text) >= 1 && Number(text) <= 1000) return Number(text);
  const expected = {
    nl: "een geheel getal van 1 tot en met 1000",
    en: "a whole number from 1 to 1000",
  };
  throw wrongOption("--most", show(text), expected);
}

/** Tells one youth, the list, or what parts all journeys. @throws InputFault */
export async function showYouth(
  args: readonly string[],
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const asked = askedOf(args, raw);
  const source = sourceOf(asked.name, options);
  const names = source.results ?? planNames(source.plan);
  refuseUnknownTown(asked.filter.municipality, names.dictionaries.municipalities.items);
  const opened =
    source.results === null
      ? await youthsOfPlan(source.plan, planNames(source.plan), asked.variants, options)
      : await youthsOfResults(asked.name, source.results, asked.variants, options);
  const told = tellingOf(asked, opened, options);
  if (options.json)
    printJson({ variants: opened.names.variants.map(({ id }) => id), ...told.json });
  else printLines(told.lines());
}

/** What is told: for a program, and in lines. */
interface Told {
  readonly json: object;
  readonly lines: () => readonly string[];
}

function tellingOf(asked: Asked, opened: OpenedYouths, options: CommonOptions): Told {
  if (asked.youth !== null) return youthTold(asked.youth, opened, options);
  return asked.why ? causesTold(asked, opened, options) : listTold(asked, opened, options);
}

function refuseUnknownTown(town: string | null, towns: readonly { readonly id: string }[]): void {
  const ids = towns.map(({ id }) => id);
  if (town === null || ids.includes(town)) return;
  const listed = ids.join(", ");
  const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
  throw wrongOption("--municipality", show(town), expected, didYouMean(town, ids));
}

function youthTold(youth: number, { book, names }: OpenedYouths, { lang }: CommonOptions): Told {
  if (!book.has(youth) && book.knows(youth)) {
    const nl = "een jongere met wie in de periode iets gebeurt; met deze jongere gebeurt niets";
    const en = "a youth to whom something happens in the period; to this youth nothing does";
    throw wrongOption("<number>", String(youth), { nl, en });
  }
  if (!book.has(youth)) {
    const nl = `een jongere die er in een van beide is, van 0 tot en met ${book.last}; een lijst geeft klantreis youth zonder nummer`;
    const en = `a youth who is there in either design, from 0 to ${book.last}; klantreis youth without a number lists them`;
    throw wrongOption("<number>", String(youth), { nl, en });
  }
  const story = book.story(youth);
  const { rule: _rule, ...example } = story.example;
  return {
    json: { ...example, money: story.money },
    lines: () => youthLines(story, names, lang, terminalWidth()),
  };
}

function listTold(asked: Asked, opened: OpenedYouths, options: CommonOptions): Told {
  const { all, youths } = opened.book.differing(asked.filter, asked.by, asked.most);
  return { json: { all, youths }, lines: () => listLines(asked, opened, options, youths, all) };
}

function listLines(
  asked: Asked,
  opened: OpenedYouths,
  options: CommonOptions,
  youths: readonly YouthLine[],
  all: number,
): readonly string[] {
  const { lang } = options;
  const words = youthWordsOf(lang);
  const [first] = youths;
  if (first === undefined) return [words.nobody];
  const title = (at: number) => opened.names.variants.at(at)?.[lang] ?? "";
  const counts = [number(youths.length, lang), number(all, lang)] as const;
  return [
    words.listed(...counts, title(0), title(-1), asked.by),
    "",
    ...table(
      words.head,
      youths.map((line) => rowOf(line, opened, options)),
      [0, 2],
    ),
    "",
    words.more(asked.name, String(first.youth)),
  ];
}

function rowOf(line: YouthLine, { names }: OpenedYouths, { lang }: CommonOptions): string[] {
  const words = youthWordsOf(lang);
  const voice = voiceOf(lang);
  const { municipalities, forms } = names.dictionaries;
  const named = (items: typeof municipalities.items, id: string): string =>
    items.find((item) => item.id === id)?.[lang] ?? id;
  const amount = ({ base, variant }: YouthLine["days"]): string =>
    `${number(base, lang)} → ${number(variant, lang)}`;
  return [
    String(line.youth),
    named(municipalities.items, line.municipality),
    number(line.ageAtStart, lang),
    named(forms.items, line.need),
    amount(line.days),
    amount(line.euro),
    line.day === null ? "–" : voice.format.date(line.day).replaceAll("\u00a0", " "),
    line.kind === null ? words.onlyPrice : voice.words.parting.kind[line.kind],
    line.kind === null ? "–" : causeText(line.causes, lang),
  ];
}

const causeText = (causes: YouthLine["causes"], lang: CommonOptions["lang"]): string =>
  causes.length === 0
    ? youthWordsOf(lang).unclear
    : causes.map((id) => voiceOf(lang).words.parting.cause[id]).join("; ");

function causesTold({ filter }: Asked, { book }: OpenedYouths, { lang }: CommonOptions): Told {
  const causes = book.causes(filter);
  return { json: { causes }, lines: () => causeLines(causes, lang) };
}

function causeLines(causes: readonly YouthCause[], lang: CommonOptions["lang"]): readonly string[] {
  const words = youthWordsOf(lang);
  if (causes.length === 0) return [words.nobody];
  const rows = causes.map((line) => [
    voiceOf(lang).words.parting.kind[line.kind],
    causeText(line.causes, lang),
    ...[line.youths, line.direct, line.days, line.euro].map((value) => number(value, lang)),
  ]);
  return [...table(words.whyHead, rows, [2, 3, 4, 5]), "", words.whyMeans];
}
