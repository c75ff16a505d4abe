/**
 * Youths behind a route, and the journey of one of them, ready to be shown.
 *
 * The rule this file keeps: a youth is a number; every name that stands beside it comes from the
 * dictionaries.
 */
import type { Dictionaries, RouteYouths, YouthJourney } from "#results";
import { journeyLegend, journeyScene } from "../../figures/journeys.ts";
import { journeyView } from "../../prepare/journeys.ts";
import { type FigureView, figure, panel } from "../../report/figure.ts";
import type { StudioVoice } from "../voice.ts";

/** More rows than this are more than anybody reads. */
const mostRows = 25;

export interface RouteRow {
  readonly youth: number;
  /** The number as it is shown. */
  readonly number: string;
  readonly town: string;
  readonly age: string;
  readonly need: string;
  readonly inA: string;
  readonly inB: string;
  readonly waited: string;
}

export interface RouteView {
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
  readonly shown: string;
  /** That not everybody is in both designs; null when all are. */
  readonly alone: string | null;
  readonly rows: readonly RouteRow[];
}

export interface YouthView {
  readonly youth: number;
  /** That they part, and when; or that they do not. */
  readonly parting: string;
  /** What happened there and what is behind it, a sentence each. */
  readonly why: readonly string[];
  /** Numbers of the designs that are behind it. */
  readonly numbers: readonly string[];
  readonly picture: FigureView;
}

/** The number of a youth; who is in B only has the number of B, and a letter that says so. */
export function youthNumber(youth: number): string {
  return youth < 0 ? `B${-1 - youth}` : String(youth);
}

type Items = Dictionaries["forms"]["items"] | Dictionaries["municipalities"]["items"];

function nameOf(items: Items, id: string, { lang }: StudioVoice): string {
  return items.find((item) => item.id === id)?.[lang] ?? id;
}

export function routeView(
  route: RouteYouths,
  dictionaries: Dictionaries,
  voice: StudioVoice,
): RouteView {
  const words = voice.studio.youths;
  const { format } = voice;
  const form = (id: string): string => nameOf(dictionaries.forms.items, id, voice);
  const took = (is: boolean, waited: number | null, side: string): string =>
    waited === null ? words.notIn(side) : is ? words.yes : words.no;
  const days = (waited: number | null): string =>
    waited === null ? "–" : format.number(waited, 0);
  const { inA, inB } = route.alone;
  const rows = route.youths.slice(0, mostRows);
  return {
    from: route.from,
    to: route.to,
    sentence: words.counted(
      format.number(route.countA),
      format.number(route.countB),
      form(route.from),
      form(route.to),
    ),
    shown: words.shown(format.number(rows.length), format.number(route.youths.length)),
    alone: inA + inB === 0 ? null : words.alone(format.number(inA), format.number(inB)),
    rows: rows.map((taker) => ({
      youth: taker.youth,
      number: youthNumber(taker.youth),
      town: nameOf(dictionaries.municipalities.items, taker.municipality, voice),
      age: format.number(taker.ageAtStart),
      need: form(taker.need),
      inA: took(taker.inA, taker.waitedA, "A"),
      inB: took(taker.inB, taker.waitedB, "B"),
      waited: `${days(taker.waitedA)} / ${days(taker.waitedB)}`,
    })),
  };
}

export function youthView(journey: YouthJourney, voice: StudioVoice): YouthView {
  const words = voice.studio.youths;
  const { example, variants } = journey;
  const [a, b] = [variants[0]?.id ?? "", variants.at(-1)?.id ?? ""];
  const view = journeyView(journey, example, { today: a, design: b }, "journey", voice);
  const gone = [a, b].map((id) => (example.journeys[id] ?? []).length === 0);
  const alone = gone[0] === gone[1] ? null : gone[0] ? "B" : "A";
  const title = words.journey(youthNumber(example.youth));
  const picture = figure({
    id: "journey",
    title,
    caption: view.who,
    notes: view.strips.map((strip) => `${strip.label}. ${strip.summary}`),
    panels: [
      panel("journey-strips", null, journeyScene(view, voice), `${title}. ${view.who}`),
      panel("journey-legend", null, journeyLegend(voice), voice.words.page.legend),
    ],
    tables: [
      {
        title: words.reasons,
        open: true,
        table: {
          columns: [
            { label: voice.words.tableHead.design, numeric: false },
            { label: voice.words.tableHead.whatHappens, numeric: false },
          ],
          rows: view.strips.flatMap((strip) => strip.told.map((line) => [strip.label, line])),
        },
      },
    ],
  });
  return {
    youth: example.youth,
    // Who is in one design only has nothing to part from.
    parting: alone === null ? (view.parting?.opening ?? view.same ?? "") : words.onlyIn(alone),
    why: alone === null ? (view.parting?.sentences ?? []) : [],
    numbers: alone === null ? (view.parting?.numbers ?? []) : [],
    picture,
  };
}
