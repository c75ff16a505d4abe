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

/**
 * Writes a value. `finer` asks for that many digits more than usual, or for smaller units: for the
 * ends of an interval that would look the same.
 */
export interface Write {
  (value: number, finer?: number): string;
  /** The same writer held to one unit, in which all of these can be written. */
  readonly inOneUnit?: (values: readonly number[]) => Write;
}

const finest = 4;
/** From here on an amount is written in millions. */
const leastMillions = 950_000;

/** Rounds to two significant figures (and `finer` more), and never finer than `smallest`. */
export function roundTo(value: number, smallest: number, finer = 0): number {
  if (value === 0) return 0;
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const grain = Math.max(smallest, size) / 10 ** finer;
  const rounded = Math.round(value / grain) * grain;
  return rounded === 0 ? 0 : rounded;
}

export interface Formatter {
  readonly lang: Language;
  /** A plain number with at most `digits` decimals. */
  readonly number: (value: number, digits?: number) => string;
  /** `€ 12,3 miljoen`; below a million in steps of ten thousand, or a hundred below that. */
  readonly euro: Write;
  /** The same, short, for in a figure: `€ 12,3 mln`. */
  readonly euroShort: Write;
  /** With its sign: `€ +1,2 mln`. */
  readonly euroChange: Write;
  /** Small sums to the ten: what one youth costs. */
  readonly euroExact: Write;
  /** `3 weken`, `8 maanden`, `5 dagen`: one wait by itself, in the unit that fits it. */
  readonly wait: Write;
  /** A wait to the day: waits that are compared all stand in days. */
  readonly waitDays: Write;
  /** The same with its sign: `+5 dagen`. */
  readonly waitChange: Write;
  /** Sums of days, rounded like a count. */
  readonly days: Write;
  /** Youths, moves and other counts, rounded to tens from a hundred. */
  readonly count: Write;
  readonly change: Write;
  readonly percent: (share: number, digits?: number) => string;
  readonly date: (iso: string) => string;
  readonly month: (iso: string) => string;
  /** The writer just so fine that both ends of the interval differ; the mean is written with it too. */
  readonly fitting: (value: Estimate, write: Write) => Write;
  /**
   * One writer for numbers that stand side by side: as fine as the finest of them asks for, and so fine
   * that the means of these pairs differ, since a difference is told of them.
   */
  readonly fittingAll: (
    values: readonly Estimate[],
    write: Write,
    pairs?: readonly (readonly [Estimate, Estimate])[],
  ) => Write;
  /** `… tot …` for an estimate; empty without an interval, or with one that has no width. */
  readonly range: (value: Estimate, write: Write) => string;
}

/** True for a unit of the register that people read in percent. */
export const isPercentUnit = (unit: string): boolean => /^(?:share|chance)\b/.test(unit);

const named = (text: string, name: readonly [string, string]): string =>
  `${text}${space}${/^[+−]?1$/.test(text) ? name[0] : name[1]}`;

/** Months, weeks or days by size; finer means the next smaller unit, and then decimals of a day. */
function waitWriter(number: Formatter["number"], word: Units): Write {
  const scales = [
    [daysAMonth, word.month],
    [daysAWeek, word.week],
    [1, word.day],
  ] as const;
  const scaleOf = (days: number): number => {
    if (Math.round(Math.abs(days)) < 2 * daysAWeek) return 2;
    return Math.abs(Math.round(days / daysAWeek)) <= 26 ? 1 : 0;
  };
  const writeIn = (scale: number, days: number): string => {
    const [size, name] = scales[Math.min(scale, 2)] ?? scales[2];
    return named(number(days / size, Math.max(0, scale - 2)), name);
  };
  const write = (days: number, finer = 0) => writeIn(scaleOf(days) + finer, days);
  const inOneUnit = (values: readonly number[]): Write => {
    const scale = Math.max(...values.map(scaleOf));
    return (days, finer = 0) => writeIn(scale + finer, days);
  };
  return Object.assign(write, { inOneUnit });
}

function euroWriters(number: Formatter["number"], word: Units) {
  // The sign stands at the number, as Dutch has it: a line can then never break between the two.
  const marked = (text: string, sign: string) => text.replace(space, `${space}${sign}`);
  const isNothing = (text: string) => /^€\u00a0[0.,]+(?:\u00a0|$)/.test(text);
  const signed = (value: number, text: string) =>
    value < 0 && !isNothing(text) ? marked(text, minus) : text;
  const inMillions = (value: number, name: string, finer: number) => {
    const millions = Math.abs(value) / 1e6;
    const digits = (millions >= 99.95 ? 0 : 1) + finer;
    return `€${space}${number(millions, digits)}${space}${name}`;
  };
  const inUnits = (value: number, finer: number) => {
    const size = Math.abs(value);
    const grain = Math.max(1, (size >= 9_500 ? 10_000 : 100) / 10 ** finer);
    const rounded = Math.round(size / grain) * grain;
    return rounded === 0 ? `€${space}0` : signed(value, `€${space}${number(rounded)}`);
  };
  const write = (name: string): Write => {
    const large: Write = (value, finer = 0) => signed(value, inMillions(value, name, finer));
    const isLarge = (value: number) => Math.abs(value) >= leastMillions;
    const any = (value: number, finer = 0) =>
      isLarge(value) ? large(value, finer) : inUnits(value, finer);
    const inOneUnit = (values: readonly number[]) => (values.some(isLarge) ? large : inUnits);
    return Object.assign(any, { inOneUnit: inOneUnit as NonNullable<Write["inOneUnit"]> });
  };
  const short = write(word.millionShort);
  const withSign =
    (plain: Write): Write =>
    (value, finer = 0) => {
      const text = plain(value, finer);
      return value > 0 && !isNothing(text) ? marked(text, "+") : text;
    };
  return {
    euro: write(word.million),
    euroShort: short,
    euroChange: Object.assign(withSign(short), {
      inOneUnit: (values: readonly number[]) => withSign(short.inOneUnit?.(values) ?? short),
    }),
    euroExact: (value: number, finer = 0) => {
      const grain = Math.max(1, 10 / 10 ** finer);
      return signed(value, `€${space}${number(Math.round(Math.abs(value) / grain) * grain)}`);
    },
  };
}

function countWriter(number: Formatter["number"]): Write {
  return (value, finer = 0) => {
    const tens = Math.floor(Math.log10(Math.max(100, Math.abs(value)))) - 1;
    return Math.abs(value) < 100
      ? number(value, finer)
      : number(roundTo(value, 10, finer), Math.max(0, finer - tens));
  };
}

/**
 * The least fine writer with which the two ends differ, the finest when none does; the mean and both
 * ends in one unit.
 */
function fittingWriter({ mean, low, high }: Estimate, write: Write, mark: string): Write {
  if (low === null || high === null || low === high) return write;
  const steady = write.inOneUnit?.([mean, low, high]) ?? write;
  let level = 0;
  while (level < finest && steady(low, level) === steady(high, level)) level += 1;
  return (value, finer = 0) => {
    const own = (one: number) => steady(one, level + finer);
    const decimals = Math.max(...[mean, low, high].map((one) => decimalsOf(own(one), mark)));
    return asFine((more) => steady(value, level + finer + more), decimals, mark);
  };
}

/** All at the least level at which no interval looks like a point, and no pair looks the same. */
function sharedWriter(
  values: readonly Estimate[],
  write: Write,
  pairs: readonly (readonly [Estimate, Estimate])[] = [],
): Write {
  const ends = values.flatMap(({ low, high }) =>
    low === null || high === null || low === high ? [] : [[low, high] as const],
  );
  const apart = [...ends, ...pairs.map(([one, other]) => [one.mean, other.mean] as const)];
  let level = 0;
  const isSame = ([one, other]: readonly [number, number]) =>
    write(one, level) === write(other, level);
  while (level < finest && apart.some(isSame)) level += 1;
  return (value, finer = 0) => write(value, level + finer);
}

/** The decimals of the last number in a text. */
function decimalsOf(text: string, mark: string): number {
  const number = /\d[\d.,]*(?=\D*$)/.exec(text)?.[0] ?? "";
  const at = number.lastIndexOf(mark);
  return at < 0 ? 0 : number.length - at - 1;
}

/** A writer without its trailing zeros needs so many levels at most to show a decimal that counts. */
const mostLevels = 8;

/**
 * A number with the decimals of those beside it: `9,6 tot 10,0`. A writer that gives large numbers
 * fewer decimals is asked again, finer: only a zero that was computed is written. Nothing stays `0`.
 */
function asFine(write: (more: number) => string, decimals: number, mark: string): string {
  let text = write(0);
  if (decimalsOf(text, mark) >= decimals || !/[1-9]/.test(text)) return text;
  for (let more = 1; more <= mostLevels; more += 1) {
    const next = write(more);
    if (decimalsOf(next, mark) > decimals) break;
    text = next;
  }
  const own = decimalsOf(text, mark);
  const zeros = `${own === 0 ? mark : ""}${"0".repeat(decimals - own)}`;
  return own === decimals ? text : text.replace(/(\d)(\D*)$/, `$1${zeros}$2`);
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
  const mark = number(0.5, 1).charAt(1);
  return {
    lang,
    number,
    count,
    ...euroWriters(number, word),
    ...dateWriters(locale),
    wait: waitWriter(number, word),
    waitDays: (days, finer = 0) => named(number(days, finer), word.day),
    waitChange: (days, finer = 0) => {
      const text = number(days, finer);
      return named(days > 0 && /[1-9]/.test(text) ? `+${text}` : text, word.day);
    },
    days: (days, finer = 0) => named(count(days, finer), word.day),
    change: (value, finer = 0) => {
      const text = count(value, finer);
      return value > 0 && text !== "0" ? `+${text}` : text;
    },
    fitting: (value, write) => fittingWriter(value, write, mark),
    fittingAll: sharedWriter,
    percent: (share, digits = 0) => `${number(share * 100, digits)}%`,
    range: (value, write) => {
      if (value.low === null || value.high === null) return "";
      const finer = fittingWriter(value, write, mark);
      const [low, high] = [finer(value.low), finer(value.high)];
      return low === high ? "" : joined(low, high, word.to);
    },
  };
}

/** `6 tot 8 weken`: a unit that both ends share is written once. */
function joined(low: string, high: string, to: string): string {
  const cut = low.lastIndexOf(space);
  const unit = cut < 0 ? "" : low.slice(cut);
  const shared = /^\u00a0[\p{L} ]+$/u.test(unit) && high.endsWith(unit);
  return `${shared ? low.slice(0, cut) : low} ${to} ${high}`;
}
