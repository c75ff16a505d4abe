/**
 * One youth for a terminal: both journeys side by side, where they part, why, and what follows.
 *
 * The rule this file keeps: it says the same as the report and the studio, in the same words.
 */
import type { Dictionaries, InBoth, VariantInfo, YouthStory } from "#results";
import { type JourneyView, journeyView, type Strip } from "../prepare/journeys.ts";
import { capital, placeName, say } from "../prepare/view.ts";
import { type Language, type Voice, voiceOf } from "../words/index.ts";
import { wrapped } from "./terminal.ts";

/** What the codes of a story stand for, and its two designs in order. */
export interface YouthNames {
  readonly dictionaries: Dictionaries;
  readonly variants: readonly VariantInfo[];
}

/** From this many columns on two journeys stand side by side. */
const sideBySide = 90;
const gap = 2;

/** The voice in which the two designs go by their own titles. */
function voiceFor({ variants }: YouthNames, lang: Language): Voice {
  const voice = voiceOf(lang);
  const [base, variant] = [variants[0], variants.at(-1)];
  const words = {
    ...voice.words,
    today: base === undefined ? "" : say(base, lang),
    design: variant === undefined ? "" : say(variant, lang),
  };
  return { ...voice, words };
}

/** The lines of one youth. */
export function youthLines(
  story: YouthStory,
  names: YouthNames,
  lang: Language,
  width: number,
): readonly string[] {
  const voice = voiceFor(names, lang);
  const { words } = voice;
  const ids = { today: names.variants[0]?.id ?? "", design: names.variants.at(-1)?.id ?? "" };
  const view = journeyView(names, story.example, ids, "journey", voice);
  const [base, variant] = view.strips as readonly [Strip, Strip];
  const wrap = (content: string, indent = ""): readonly string[] => wrapped(content, width, indent);
  const lines = [
    `${words.youth.title(String(story.example.youth))}`,
    ...wrap(view.who),
    "",
    ...partingLines(view, story, voice, wrap),
    "",
    words.youth.follows,
    ...outcomeLines(story, names, voice).flatMap((told) => wrap(told, "  ")),
    "",
    ...strips(base, variant, width),
    ...(view.parting === null ? [] : ["", words.youth.marked]),
  ];
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

type Wrap = (content: string, indent?: string) => readonly string[];

/** Where they part and why, and the numbers behind it one by one. */
function partingLines(
  { parting, same }: JourneyView,
  { hasDesigns }: YouthStory,
  { words }: Voice,
  wrap: Wrap,
): readonly string[] {
  if (parting === null) return wrap(same ?? "");
  const { opening, sentences, numbers } = parting;
  return [
    ...wrap(opening),
    ...sentences.flatMap((told) => wrap(told)),
    ...(numbers.length === 0 ? [] : ["", ...wrap(words.parting.numbers)]),
    ...numbers.flatMap((told) => wrap(`– ${told}`, "  ")),
    ...(hasDesigns ? [] : ["", ...wrap(words.youth.noDesigns)]),
  ];
}

/** Both journeys; what the other does not have is marked. */
function strips(base: Strip, variant: Strip, width: number): readonly string[] {
  const column = width >= sideBySide ? Math.floor((width - gap) / 2) : width;
  const one = stripLines(base, variant, column);
  const other = stripLines(variant, base, column);
  if (column === width) return [...one, "", ...other];
  const rows = Math.max(one.length, other.length);
  return Array.from({ length: rows }, (_, row) =>
    `${(one[row] ?? "").padEnd(column + gap)}${other[row] ?? ""}`.trimEnd(),
  );
}

function stripLines(own: Strip, other: Strip, width: number): readonly string[] {
  const told = own.told.flatMap((line) => {
    const mark = other.told.includes(line) ? " " : "›";
    return wrapped(line, width, "  ").map((part, at) => (at === 0 ? mark + part.slice(1) : part));
  });
  return [own.label, ...told];
}

/** What it comes to: days, euro, by place and payer, and how it ends. */
function outcomeLines(story: YouthStory, names: YouthNames, voice: Voice): readonly string[] {
  const { words, format } = voice;
  const [base = [], variant = []] = Object.values(story.example.journeys);
  const at = { base: words.parting.at(words.today), variant: words.parting.at(words.design) };
  const { euro, days } = story;
  const both = (value: InBoth, write: (value: number) => string) =>
    words.parting.both(
      words.parting.valueAt(write(value.base), at.base),
      words.parting.valueAt(write(value.variant), at.variant),
    );
  const euroChange = (change: number) =>
    change > 0 ? format.euroExact(change).replace("€", "+€") : format.euroExact(change);
  const town = names.dictionaries.municipalities.items.find(
    ({ id }) => id === story.example.municipality,
  );
  return [
    words.youth.waits(both(days, format.waitDays), format.waitChange(days.variant - days.base)),
    words.youth.costs(both(euro, format.euroExact), euroChange(euro.variant - euro.base)),
    ...story.money.map(
      (line) =>
        `– ${capital(placeName(names, line.place, voice))}: ${both(line.euro, format.euroExact)}${paidText(line, voice)}`,
    ),
    ...(story.money.length === 0 || town === undefined
      ? []
      : [words.youth.payer(say(town, voice.lang)) + fixedText(story, voice)]),
    endText(base, at.base, names, voice),
    endText(variant, at.variant, names, voice),
  ];
}

type Steps = YouthStory["example"]["journeys"][string];

function paidText({ funding }: YouthStory["money"][number], { words }: Voice): string {
  if (funding === null || funding.base === null || funding.variant === null) return "";
  const [base, variant] = [words.youth.paid[funding.base], words.youth.paid[funding.variant]];
  return base === variant ? ` (${base})` : ` (${base} → ${variant})`;
}

function fixedText({ money }: YouthStory, { words }: Voice): string {
  const isFixed = (form: string | null | undefined) => form === "capacity" || form === "population";
  const any = money.some(({ funding }) => isFixed(funding?.base) || isFixed(funding?.variant));
  return any ? ` ${words.youth.fixed}` : "";
}

function endText(steps: Steps, at: string, names: YouthNames, voice: Voice): string {
  const { words } = voice;
  const last = steps.findLast(({ phase }) => phase === "out");
  const exit = names.dictionaries.exits.items.find(({ id }) => id === last?.place);
  const goesOn = steps.some(({ censored }) => censored);
  if (goesOn || exit === undefined) return words.youth.stillThere(at);
  return words.youth.ends(at, say(exit, voice.lang), words.payer[exit.payer] ?? exit.payer);
}
