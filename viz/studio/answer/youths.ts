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
  const yesNo = (is: boolean): string => (is ? words.yes : words.no);
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
    rows: rows.map((taker) => ({
      youth: taker.youth,
      town: nameOf(dictionaries.municipalities.items, taker.municipality, voice),
      age: format.number(taker.ageAtStart),
      need: form(taker.need),
      inA: yesNo(taker.inA),
      inB: yesNo(taker.inB),
      waited: `${format.number(taker.waitedA, 0)} / ${format.number(taker.waitedB, 0)}`,
    })),
  };
}

export function youthView(journey: YouthJourney, voice: StudioVoice): YouthView {
  const words = voice.studio.youths;
  const { example, variants } = journey;
  const [a, b] = [variants[0]?.id ?? "", variants.at(-1)?.id ?? ""];
  const view = journeyView(journey, example, { today: a, design: b }, "journey", voice);
  const title = words.journey(String(example.youth));
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
    parting: view.parting?.opening ?? view.same ?? "",
    why: view.parting?.sentences ?? [],
    numbers: view.parting?.numbers ?? [],
    picture,
  };
}
