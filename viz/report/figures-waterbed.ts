/** Figures on savings: the balance, when they come back, and with whom. */
import type { Results } from "#results";
import { waterbedScene } from "../figures/waterbed.ts";
import { lagRunsOut, lagScene, shareScene } from "../figures/waterbed-parts.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { withSmallLetter } from "../prepare/view.ts";
import { chosenWaterbeds, prepareWaterbeds, waterbedTable } from "../prepare/waterbed.ts";
import { type WaterbedDrawing, waterbedDrawings } from "../prepare/waterbed-figures.ts";
import { noneNote } from "../prepare/waterbed-tables.ts";
import { type WaterbedVerdict, waterbedVerdicts } from "../prepare/waterbed-verdict.ts";
import type { Voice } from "../words/index.ts";
import { type FigureTable, type FigureView, figure, panel } from "./figure.ts";

export function waterbedFigures(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  const views = prepareWaterbeds(results, voice);
  if (views.length === 0) return [];
  return [
    figure({
      id: "waterbed",
      title: words.figure.waterbed,
      claim: claimOfKind(results, "waterbeds", voice),
      caption: views[0]?.sentence ?? "",
      notes: [
        words.caption.waterbedNote,
        ...(views.some(({ lines }) => lines.some(({ place }) => place === "day-value"))
          ? [words.caption.waterbedDayValue]
          : []),
        words.caption.waterbedValue(words.figure.ladder),
        ...noneNotes(results, voice),
      ],
      panels: views.map((view) =>
        panel(view.id, view.sentence, waterbedScene(view, voice), view.sentence, {
          facts: view.ledgers,
        }),
      ),
      tables: [
        { title: words.page.tableOf, table: waterbedTable(results, voice), open: false },
        ...waterbedDetails(results, chosenWaterbeds(results), voice),
      ],
    }),
    ...waterbedPartFigures(results, voice),
  ];
}

/** Of the tables below, once for each currency in which it was tested. */
function noneNotes(results: Results, voice: Voice): readonly string[] {
  const notes = chosenWaterbeds(results).flatMap((bed) => noneNote(bed, voice) ?? []);
  return [...new Set(notes)];
}

function waterbedPartFigures(results: Results, voice: Voice): FigureView[] {
  const views = waterbedDrawings(results, voice);
  return [...lagFigure(views, voice), ...receiverFigure(views, voice)];
}

/** The saving of which most comes back, as far as that was shown; else the first. */
function leadingOf(views: readonly WaterbedDrawing[]): WaterbedDrawing | undefined {
  const shown = views.filter(({ lagTold }) =>
    ["certain", "likely"].includes(lagTold?.certainty ?? "unknown"),
  );
  const back = ({ lag }: WaterbedDrawing) => lag.at(-1)?.mean ?? 0;
  return [...shown].sort((one, other) => back(other) - back(one))[0] ?? views[0];
}

function lagFigure(views: readonly WaterbedDrawing[], voice: Voice): FigureView[] {
  const drawn = views.filter(({ lag }) => lag.length > 0);
  if (drawn.length === 0) return [];
  const { title } = voice.words.waterbedParts;
  const leading = leadingOf(drawn);
  return [
    figure({
      id: "waterbed-lag",
      title: title.lag,
      told: leading?.lagTold ?? null,
      caption: leading?.lagSentence ?? "",
      notes: [
        ...drawn
          .filter((view) => view !== leading)
          .map((view) => view.lagTold?.sentence ?? view.lagSentence),
        ...(drawn.some((view) => lagRunsOut(view)) ? [voice.words.waterbedParts.lagRunsOut] : []),
      ],
      panels: drawn.map((view) =>
        panel(
          `waterbed-lag-${view.id}`,
          view.heading,
          lagScene(view, voice),
          view.lagTold?.sentence ?? view.lagSentence,
        ),
      ),
      tables: [{ title: voice.words.page.tableOf, table: lagTable(drawn, voice), open: false }],
    }),
  ];
}

/** The share that has come back after each whole year. */
function lagTable(views: readonly WaterbedDrawing[], { format, words }: Voice) {
  const { head } = words.waterbedParts;
  const years = [...new Set(views.flatMap(({ lag }) => lag.map(({ month }) => month)))]
    .filter((month) => month % 12 === 0)
    .sort((one, other) => one - other);
  const at = ({ lag }: WaterbedDrawing, month: number) => {
    const point = lag.find((one) => one.month === month);
    return point === undefined ? "–" : format.percent(point.mean);
  };
  return {
    columns: [
      { label: head.receiver, numeric: false },
      ...years.map((month) => ({ label: `${format.number(month)} ${head.months}`, numeric: true })),
    ],
    rows: views.map((view) => [view.heading, ...years.map((month) => at(view, month))]),
  };
}

function receiverFigure(views: readonly WaterbedDrawing[], voice: Voice): FigureView[] {
  if (views.length === 0) return [];
  const { title, shownNote } = voice.words.waterbedParts;
  const heading = (view: WaterbedDrawing, part: string) => `${view.heading}: ${part}`;
  const named = views.filter(({ funding }) => funding.some(({ isShown }) => isShown));
  const leading = leadingOf(named.length === 0 ? views : named);
  return [
    figure({
      id: "waterbed-receivers",
      title: title.funding,
      told: leading?.receiversTold ?? null,
      caption: shownNote,
      notes: [
        ...views
          .filter((view) => view !== leading)
          .map(({ receiversTold }) => receiversTold.sentence),
        shownNote,
      ],
      panels: views.flatMap((view) =>
        (["funding", "towns"] as const)
          .filter((part) => view[part].length > 0)
          .map((part) => {
            const name = heading(
              view,
              withSmallLetter(title[part === "funding" ? "byFunding" : part]),
            );
            const scene = shareScene(view[part], voice);
            return panel(`waterbed-${part}-${view.id}`, name, scene, name, { tall: true });
          }),
      ),
      tables: [
        {
          title: voice.words.page.tableOf,
          table: {
            columns: [
              { label: title.receivers, numeric: false },
              { label: voice.words.waterbedParts.head.share, numeric: true },
            ],
            rows: views.flatMap((view) =>
              [...view.funding, ...view.towns].map(({ name, share }) => [
                heading(view, name),
                voice.format.percent(share.mean),
              ]),
            ),
          },
          open: false,
        },
      ],
    }),
  ];
}

/** The tables of the savings that are drawn, folded together under what they are of. */
function waterbedDetails(
  results: Results,
  chosen: readonly Pick<WaterbedVerdict, "variant" | "against" | "target">[],
  voice: Voice,
): readonly FigureTable[] {
  const isDrawn = (verdict: WaterbedVerdict) =>
    chosen.some(
      (one) =>
        one.variant === verdict.variant &&
        one.against === verdict.against &&
        one.target === verdict.target,
    );
  return waterbedVerdicts(results, voice)
    .filter(isDrawn)
    .flatMap(({ heading, tables }) =>
      tables.map(({ title, table }) => ({ title, table, open: false, group: heading })),
    );
}
