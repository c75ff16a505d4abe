/** The figures about money and time: ladder, choices beside it, savings, series, municipalities. */
import type { Results } from "#results";
import { ladderScene, ladderWaitScene } from "../figures/ladder.ts";
import { municipalityLegend, municipalityScene, perYouthScene } from "../figures/municipalities.ts";
import { comparisonScene, savingsScene, segmentScene } from "../figures/savings.ts";
import { seriesLegend, seriesScene } from "../figures/series.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { type LadderView, measuresTable, prepareLadder } from "../prepare/ladder.ts";
import { prepareMunicipalities } from "../prepare/municipalities.ts";
import { prepareComparisons, prepareSavings, prepareSegmentChange } from "../prepare/savings.ts";
import { prepareSeries, type SeriesView } from "../prepare/series.ts";
import { capital, variantName } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

/** The step that changes cost most, up or down. */
function largestStep({ bars }: LadderView): LadderView["bars"][number] {
  const size = (bar: LadderView["bars"][number]): number =>
    bar.isTotal ? -1 : Math.abs(bar.change?.mean ?? 0);
  return bars.reduce((most, bar) => (size(bar) > size(most) ? bar : most));
}

export function ladderFigures(results: Results, voice: Voice): FigureView[] {
  const { words, format } = voice;
  const view = prepareLadder(results, voice);
  const largest = largestStep(view);
  const ladder = figure({
    id: "ladder",
    title: words.figure.ladder,
    caption: words.caption.ladder(
      format.number(Math.max(0, view.bars.length - 2)),
      largest.name,
      format.euroChange(largest.change?.mean ?? 0),
    ),
    notes: teamsNote(results, voice),
    panels: [
      panel(
        "ladder-euro",
        capital(words.tableHead.costChange),
        ladderScene(view, voice),
        words.figure.ladder,
      ),
      panel(
        "ladder-wait",
        words.figure.ladderWait,
        ladderWaitScene(view, voice),
        words.figure.ladderWait,
      ),
    ],
    tables: [
      { title: words.page.tableOf, table: view.table, open: false },
      { title: words.figure.measures, table: measuresTable(results, voice), open: false },
    ],
  });
  return [ladder, ...savingsFigure(results, voice), ...comparisonFigure(results, voice)];
}

/** What the step to stronger local teams leaves out of its cost. */
function teamsNote(results: Results, { words, lang }: Voice): readonly string[] {
  const step = results.ladder.find(({ variant }) => variant === "teams");
  return step === undefined
    ? []
    : [words.caption.teams(words.stepNamed(variantName(results, step.variant, lang)))];
}

function savingsFigure(results: Results, voice: Voice): FigureView[] {
  if (results.savings.length === 0) return [];
  const { words } = voice;
  const view = prepareSavings(results, voice);
  const changes = prepareSegmentChange(results, voice);
  const { policyFirstYear } = results.manifest;
  return [
    figure({
      id: "savings",
      title: words.figure.savings,
      claim: claimOfKind(results, "saving", voice),
      caption: words.caption.savings,
      notes: [
        words.caption.savings,
        ...(view.bars.some(({ year }) => year < policyFirstYear)
          ? [words.caption.savingsBefore(String(policyFirstYear))]
          : []),
        ...(changes.length > 0 ? [words.caption.segmentNoMargin] : []),
      ],
      panels: [
        panel(
          "savings-years",
          words.figure.savingsYear,
          savingsScene(view, voice),
          words.figure.savings,
        ),
        ...(changes.length === 0
          ? []
          : [
              panel(
                "savings-segments",
                words.figure.savingsSegment,
                segmentScene(changes, voice),
                words.figure.savingsSegment,
              ),
            ]),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}

function comparisonFigure(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  const view = prepareComparisons(results, voice);
  if (view.rows.length === 0) return [];
  return [
    figure({
      id: "comparisons",
      title: words.figure.comparisons,
      caption: words.caption.comparisons,
      panels: [
        panel(
          "comparisons-euro",
          capital(words.tableHead.costChange),
          comparisonScene(view, "euro", voice),
          words.tableHead.costChange,
        ),
        panel(
          "comparisons-wait",
          capital(words.tableHead.waitChange),
          comparisonScene(view, "wait", voice),
          words.tableHead.waitChange,
        ),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}

const followed = ["waiting-youths", "wait-days", "in-care", "occupancy", "cost"] as const;

export function seriesFigures(results: Results, voice: Voice): FigureView[] {
  const views = followed.flatMap((id): SeriesView[] => {
    const view = prepareSeries(results, id, voice);
    return view === null || view.panels.length === 0 ? [] : [view];
  });
  return views.map((view) => {
    const { words } = voice;
    const isSpan = view.unit === "days" || view.unit === "share";
    const caption = words.caption[isSpan ? "seriesSpan" : "series"](
      view.label,
      view.lastWhen,
      view.lastToday,
      view.lastDesign,
    );
    const claim = view.id === "wait-days" ? claimOfKind(results, "waiting", voice) : null;
    return figure({
      id: `series-${view.id}`,
      title: view.label,
      claim,
      caption,
      notes: claim === null ? [] : [caption],
      small: true,
      panels: [
        panel(
          `series-${view.id}-legend`,
          null,
          seriesLegend(voice),
          `${words.today}, ${words.design}`,
          {
            legend: true,
          },
        ),
        ...view.panels.map((part, index) =>
          panel(
            `series-${view.id}-${index + 1}`,
            null,
            seriesScene(view, part, voice),
            `${view.label}: ${part.name}`,
          ),
        ),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    });
  });
}

export function municipalityFigures(results: Results, voice: Voice): FigureView[] {
  const { words, format } = voice;
  const view = prepareMunicipalities(results, voice);
  if (view.rows.length === 0) return [];
  return [
    figure({
      id: "municipalities",
      title: words.figure.municipalities,
      claim: claimOfKind(results, "municipalities", voice),
      caption: words.caption.municipalities(format.number(view.rows.length)),
      notes: [words.caption.municipalitiesEmpty, words.caption.municipalitiesSmall],
      panels: [
        panel(
          "municipalities-bars",
          words.figure.municipalityShare,
          municipalityScene(view, voice),
          words.figure.municipalities,
          { tall: true },
        ),
        panel(
          "municipalities-youth",
          words.figure.perYouth,
          perYouthScene(view, voice),
          words.figure.perYouth,
        ),
        panel(
          "municipalities-legend",
          words.page.legend,
          municipalityLegend(view, voice),
          words.page.legend,
        ),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}
