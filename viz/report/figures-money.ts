/** The figures about money and time: ladder, choices beside it, savings, series, municipalities. */
import type { ContrastId, Results } from "#results";
import { ladderScene, ladderWaitScene } from "../figures/ladder.ts";
import { municipalityLegend, municipalityScene, perYouthScene } from "../figures/municipalities.ts";
import { comparisonScene, savingsScene, segmentScene } from "../figures/savings.ts";
import { seriesLegend, seriesScene } from "../figures/series.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { type LadderView, measuresTable, prepareLadder } from "../prepare/ladder.ts";
import { prepareMunicipalities } from "../prepare/municipalities.ts";
import {
  type ComparisonRow,
  type ComparisonView,
  prepareComparisons,
  prepareSavings,
  prepareSegmentChange,
} from "../prepare/savings.ts";
import { isSpread, prepareSeries, type SeriesView } from "../prepare/series.ts";
import { byInterval, contrastTold, measuredText, type ToldView, toldOf } from "../prepare/told.ts";
import { capital, pairOf, variantName } from "../prepare/view.ts";
import { shownCertainty } from "../words/claim.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

/** The step that changes cost most, up or down. */
function largestStep({ bars }: LadderView): LadderView["bars"][number] {
  const size = (bar: LadderView["bars"][number]): number =>
    bar.isTotal ? -1 : Math.abs(bar.change?.mean ?? 0);
  return bars.reduce((most, bar) => (size(bar) > size(most) ? bar : most));
}

/** The largest step with its margin, as sure as that step is. */
function ladderSentence(view: LadderView, results: Results, voice: Voice) {
  const { words, format } = voice;
  const { name, change, variant: id } = largestStep(view);
  const steps = format.number(view.bars.filter(({ isTotal }) => !isTotal).length - 1);
  const told = (amount: string) =>
    view.isApart
      ? words.caption.ladderBeside(steps, words.today, name, amount)
      : words.caption.ladder(steps, name, amount);
  if (change === null) return { caption: told(format.euroChange(0)) };
  const caption = told(measuredText(change, format.euroChange, words.told.perYear, voice));
  const step = results.ladder.find(({ variant }) => variant === id);
  return { caption, told: toldOf(caption, step?.certainty ?? "unknown", change, voice) };
}

export function ladderFigures(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  const view = prepareLadder(results, voice);
  const ladder = figure({
    id: "ladder",
    title: words.figure.ladder,
    ...ladderSentence(view, results, voice),
    notes: [...designNote(results, voice), ...teamsNote(results, voice)],
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

/** Which step of the ladder the other figures call the design; elsewhere its own title stands. */
function designNote(results: Results, { words, lang }: Voice): readonly string[] {
  if (!results.conclusions.wholeDesign) return [];
  return [words.caption.ladderDesign(variantName(results, pairOf(results).design, lang))];
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
        ...(changes.some(({ change }) => change.low === null)
          ? [words.caption.segmentNoMargin]
          : []),
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

/** How many of the choices change the cost, and which does most. */
function comparisonTold({ rows }: ComparisonView, results: Results, voice: Voice): ToldView {
  const { words, format } = voice;
  const stepOf = (row: ComparisonRow) =>
    results.ladder.find(({ variant }) => variant === row.variant)?.certainty ?? "unknown";
  const shown = rows
    .filter((row) => ["certain", "likely"].includes(shownCertainty(stepOf(row), row.euro)))
    .sort((one, other) => Math.abs(other.euro.mean) - Math.abs(one.euro.mean));
  const [most] = shown;
  const of = format.number(rows.length);
  if (most === undefined) {
    const none = rows[0]?.euro ?? { mean: 0, low: null, high: null };
    return toldOf(words.told.noneOf(of), byInterval(none), none, voice);
  }
  const amount = measuredText(most.euro, format.euroChange, words.told.perYear, voice);
  const sentence = `${words.told.comparisons(of, format.number(shown.length))} ${words.told.mostOf(most.name, most.against, amount)}`;
  return toldOf(sentence, stepOf(most), most.euro, voice);
}

function comparisonFigure(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  const view = prepareComparisons(results, voice);
  if (view.rows.length === 0) return [];
  return [
    figure({
      id: "comparisons",
      title: words.figure.comparisons,
      told: comparisonTold(view, results, voice),
      caption: words.caption.comparisons,
      notes: [words.caption.comparisons],
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

/** The total that the panels of a figure add up to, where there is one. */
const totals: Readonly<Record<string, ContrastId>> = {
  "waiting-youths": "waiting-youths",
  "in-care": "in-care",
  occupancy: "occupancy",
  cost: "cost",
};

export function seriesFigures(results: Results, voice: Voice): FigureView[] {
  const views = followed.flatMap((id): SeriesView[] => {
    const view = prepareSeries(results, id, voice);
    return view === null || view.panels.length === 0 ? [] : [view];
  });
  return views.map((view) => {
    const { words } = voice;
    const isSpan = isSpread(view.unit);
    const caption = words.caption[isSpan ? "seriesSpan" : "series"](
      view.label,
      view.lastWhen,
      view.lastToday,
      view.lastDesign,
    );
    const claim = view.id === "wait-days" ? claimOfKind(results, "waiting", voice) : null;
    const total = totals[view.id];
    const told = total === undefined ? null : contrastTold(results, total, voice);
    const counted = words.caption.counted[view.id];
    return figure({
      id: `series-${view.id}`,
      title: view.label,
      claim,
      told,
      caption,
      notes: [
        ...(claim !== null || (told !== null && isSpan) ? [caption] : []),
        ...(counted === undefined ? [] : [counted]),
      ],
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
