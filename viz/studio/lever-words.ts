/**
 * How a lever is written and set by hand: its unit, its steps, where its slider ends.
 *
 * The rule this file keeps: what is shown can be turned back into the value it stands for; a share is
 * shown in percent and nothing else is changed.
 */
import type { Lever, Plain } from "#results";
import { isPercentUnit, type Language } from "../words/index.ts";
import type { StudioVoice } from "./voice.ts";

const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;

const isPercent = ({ unit }: Pick<Lever, "unit">): boolean => isPercentUnit(unit);

/** A value as it stands in its field. */
export function toShown(lever: Lever, value: number): number {
  return isPercent(lever) ? rounded(value * 100) : value;
}

/** The value of what stands in a field. */
export function fromShown(lever: Lever, shown: number): number {
  return isPercent(lever) ? rounded(shown / 100) : shown;
}

/** The unit behind a field: `%`, or the word of the register. */
export function unitOf(lever: Lever, { lang, studio }: StudioVoice): string {
  const unit = lever.unitLabel[lang];
  const rest = unit.replace(/^(aandeel|share|kans|chance)\s*/, "");
  const shown = isPercent(lever) ? `% ${rest}`.trim() : unit;
  if (!lever.isAmount) return shown;
  // A tenth of them is lived, and people come whole.
  const tens = lever.unit === "persons" ? `, ${studio.tens}` : "";
  return `${shown}, ${studio.whole}${tens}`;
}

/** A number as its field shows it; thousands are set apart, but not in a year. */
export function inField(lever: Lever, shown: number, { format }: StudioVoice, digits = 6): string {
  return lever.unit === "year" ? String(shown) : format.number(shown, digits);
}

function writtenChoice(lever: Lever, value: string, { lang, format, studio }: StudioVoice) {
  if (lever.unit === "date") return format.date(value);
  return lever.names[value]?.[lang] ?? studio.options[value] ?? value;
}

/** A value in words. */
export function written(lever: Lever, value: Plain, voice: StudioVoice): string {
  const { studio } = voice;
  if (typeof value === "boolean") return value ? studio.on : studio.off;
  if (typeof value === "string") return writtenChoice(lever, value, voice);
  const shown = inField(lever, toShown(lever, value), voice, 4);
  return isPercent(lever) ? `${shown}%` : shown;
}

/** A number as it is typed: with the comma of Dutch or the point of English; NaN for anything else. */
export function typedNumber(text: string, lang: Language): number {
  const [point, group] = lang === "nl" ? [",", "."] : [".", ","];
  const plain = text.trim().replaceAll("\u2212", "-");
  const isGrouped = /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(plain) && plain.includes(group);
  const bare = isGrouped || plain.includes(point) ? plain.replaceAll(group, "") : plain;
  const number = bare.replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN;
}

/** Whether a number is set outside what its register calls thinkable, and was not before. */
export function isUnlikely({ low, high }: Lever, value: Plain, was: Plain): boolean {
  if (typeof value !== "number" || low === null || high === null || low >= high) return false;
  return value !== was && (value < low || value > high);
}

export interface Span {
  readonly low: number;
  readonly high: number;
  /** Of the slider, and of the buttons beside it. */
  readonly fine: number;
  readonly coarse: number;
}

const powerBelow = (value: number): number => 10 ** Math.floor(Math.log10(value));

/**
 * Where the slider of a number begins and ends: over its plausible range, half of what it was to
 * either side (a known number has a narrow range, and a wish has not), and what was set.
 */
export function spanOf(lever: Lever, value: number, was: number): Span {
  const half = Math.abs(was) / 2;
  const has = lever.low !== null && lever.high !== null && lever.low < lever.high;
  const ends = has ? [lever.low as number, lever.high as number] : [0, lever.max ?? 1];
  const all = [...ends, was - half, was + half, value];
  const low = Math.max(lever.min ?? Number.NEGATIVE_INFINITY, Math.min(...all));
  const high = Math.min(lever.max ?? Number.POSITIVE_INFINITY, Math.max(...all));
  const [from, to] = [rounded(toShown(lever, low)), rounded(toShown(lever, high))];
  const width = Math.max(1e-9, to - from);
  return { low: from, high: to, fine: powerBelow(width / 100), coarse: powerBelow(width / 10) };
}

/** What a slider gives, on its own grain: browsers hand over the single-precision 14.800000190734863. */
export function onGrain({ low, high, fine }: Span, given: number): number {
  return rounded(Math.min(high, low + Math.round((given - low) / fine) * fine));
}

/** A step from a shown value, kept to the grain of the step and inside the bounds. */
export function stepped(lever: Lever, shown: number, by: number): number {
  const grain = Math.abs(by);
  const raw = Math.round((shown + by) / grain) * grain;
  const bound = (limit: number | null, otherwise: number): number =>
    limit === null ? otherwise : toShown(lever, limit);
  const least = bound(lever.min, Number.NEGATIVE_INFINITY);
  const most = bound(lever.max, Number.POSITIVE_INFINITY);
  return rounded(Math.min(most, Math.max(least, raw)));
}
