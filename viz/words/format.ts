/**
 * Numbers, dates and ranges as a reader meets them.
 *
 * The rule this file keeps: nothing is written finer than a model can know. Euros go to 0.1
 * million, youths to tens, waits to weeks up to half a year and to months beyond.
 */
import type { Estimate } from "#results";

export type Language = "nl" | "en";

const locales: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
const space = "\u00a0";
const minus = "\u2212";
const daysAWeek = 7;
const daysAMonth = 365.25 / 12;

interface Units {
  readonly day: readonly [string, string];
  readonly week: readonly [string, string];
  readonly month: readonly [string, string];
  readonly million: string;
  readonly millionShort: string;
  readonly thousandShort: string;
  readonly to: string;
}

const units: Readonly<Record<Language, Units>> = {
  nl: {
    day: ["dag", "dagen"],
    week: ["week", "weken"],
    month: ["maand", "maanden"],
    million: "miljoen",
    millionShort: "mln",
    thousandShort: "dzd",
    to: "tot",
  },
  en: {
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    million: "million",
    millionShort: "m",
    thousandShort: "k",
    to: "to",
  },
};

/** Rounds to two significant figures, and never finer than `smallest`. */
export function roundTo(value: number, smallest: number): number {
  if (value === 0) return 0;
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const grain = Math.max(smallest, size);
  const rounded = Math.round(value / grain) * grain;
  return rounded === 0 ? 0 : rounded;
}

export interface Formatter {
  readonly lang: Language;
  /** A plain number with at most `digits` decimals. */
  readonly number: (value: number, digits?: number) => string;
  /** `€ 12,3 miljoen`; below a million in steps of ten thousand, or a hundred below that. */
  readonly euro: (value: number) => string;
  /** The same, short, for in a figure: `€ 12,3 mln`. */
  readonly euroShort: (value: number) => string;
  /** With its sign: `€ +1,2 mln`. */
  readonly euroChange: (value: number) => string;
  /** Small sums to the ten: what one youth costs. */
  readonly euroExact: (value: number) => string;
  /** `3 weken`, `8 maanden`, `5 dagen`. */
  readonly wait: (days: number) => string;
  readonly days: (days: number) => string;
  /** Youths, moves and other counts, rounded to tens from a hundred. */
  readonly count: (value: number) => string;
  readonly change: (value: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly date: (iso: string) => string;
  readonly month: (iso: string) => string;
  /** `van … tot …` for an estimate; empty when there is no interval. */
  readonly range: (value: Estimate, write: (value: number) => string) => string;
}

function plural(words: readonly [string, string], count: number): string {
  return Math.abs(count) === 1 ? words[0] : words[1];
}

function waitWriter(number: Formatter["number"], word: Units) {
  return (days: number): string => {
    const size = Math.abs(days);
    if (Math.round(size) < 2 * daysAWeek) {
      return `${number(days)}${space}${plural(word.day, Math.round(days))}`;
    }
    const weeks = Math.round(days / daysAWeek);
    if (Math.abs(weeks) <= 26) return `${number(weeks)}${space}${plural(word.week, weeks)}`;
    const months = Math.round(days / daysAMonth);
    return `${number(months)}${space}${plural(word.month, months)}`;
  };
}

function euroWriters(number: Formatter["number"], word: Units) {
  // The sign stands at the number, as Dutch has it: a line can then never break between the two.
  const marked = (text: string, sign: string) => text.replace(space, `${space}${sign}`);
  const signed = (value: number, text: string) => (value < 0 ? marked(text, minus) : text);
  const inMillions = (value: number, name: string) => {
    const millions = Math.abs(value) / 1e6;
    const digits = millions >= 99.95 ? 0 : 1;
    return `€${space}${number(millions, digits)}${space}${name}`;
  };
  const write = (name: string) => (value: number) => {
    const size = Math.abs(value);
    if (size >= 950_000) return signed(value, inMillions(value, name));
    const rounded =
      size >= 9_500 ? Math.round(size / 10_000) * 10_000 : Math.round(size / 100) * 100;
    return rounded === 0 ? `€${space}0` : signed(value, `€${space}${number(rounded)}`);
  };
  const short = write(word.millionShort);
  return {
    euro: write(word.million),
    euroShort: short,
    euroChange: (value: number) => {
      const text = short(value);
      return value > 0 && text !== `€${space}0` ? marked(text, "+") : text;
    },
    euroExact: (value: number) =>
      signed(value, `€${space}${number(Math.round(Math.abs(value) / 10) * 10)}`),
  };
}

function countWriter(number: Formatter["number"]) {
  return (value: number): string =>
    number(Math.abs(value) < 100 ? Math.round(value) : roundTo(value, 10));
}

function dateWriters(locale: string) {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const read = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const write = (format: Intl.DateTimeFormat) => (iso: string) =>
    Number.isNaN(read(iso)) ? iso : format.format(read(iso));
  return { date: write(long), month: write(month) };
}

/** The writers of one language. All of them use `Intl`, so Node and browsers agree. */
export function formatter(lang: Language): Formatter {
  const locale = locales[lang];
  const word = units[lang];
  const writers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    let writer = writers.get(digits);
    if (writer === undefined) {
      writer = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      writers.set(digits, writer);
    }
    const text = writer.format(value);
    return text.replace(/^-/, minus).replace(/^−(?=0(?:[.,]0+)?$)/, "");
  };
  const count = countWriter(number);
  return {
    lang,
    number,
    count,
    ...euroWriters(number, word),
    ...dateWriters(locale),
    wait: waitWriter(number, word),
    days: (days) => `${count(days)}${space}${plural(word.day, Math.round(days))}`,
    change: (value) => (Math.round(value) > 0 ? `+${count(value)}` : count(value)),
    percent: (share, digits = 0) => `${number(share * 100, digits)}%`,
    range: (value, write) =>
      value.low === null || value.high === null
        ? ""
        : joined(write(value.low), write(value.high), word.to),
  };
}

/** `6 tot 8 weken`: a unit that both ends share is written once. */
function joined(low: string, high: string, to: string): string {
  const cut = low.lastIndexOf(space);
  const unit = cut < 0 ? "" : low.slice(cut);
  const shared = /^\u00a0\p{L}+$/u.test(unit) && high.endsWith(unit);
  return `${shared ? low.slice(0, cut) : low} ${to} ${high}`;
}
