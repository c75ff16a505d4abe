/**
 * What is drawn of savings beside the balance: when they come back, with whom and by which funding.
 *
 * The rule this file keeps: only a saving that can be rated is drawn; what the tests do not name is
 * drawn faint.
 */
import type { Certainty, Estimate, Results, Waterbed } from "#results";
import type { Voice } from "../words/index.ts";
import { measuredText, type ToldView, toldOf } from "./told.ts";
import { capital, placeInSentence, placeName } from "./view.ts";
import { chosenWaterbeds } from "./waterbed.ts";
import { halfTimeLines, halfTimeOf, receiverLines } from "./waterbed-return.ts";
import { decidingLeakage, waterbedVerdicts } from "./waterbed-verdict.ts";

/** A share of the saving, by a name. */
export interface ShareRow {
  readonly name: string;
  readonly share: Estimate;
  readonly isShown: boolean;
}

export interface LagPoint extends Estimate {
  /** Months since the start of the window, at the end of the month. */
  readonly month: number;
}

export interface WaterbedDrawing {
  readonly id: string;
  readonly heading: string;
  readonly lag: readonly LagPoint[];
  readonly halfTime: number | null;
  readonly lagSentence: string;
  /** How much of it is back in the last month, as sure as the verdict on it. */
  readonly lagTold: ToldView | null;
  /** With whom it lands, as far as the tests name anybody. */
  readonly receiversTold: ToldView;
  readonly funding: readonly ShareRow[];
  readonly towns: readonly ShareRow[];
}

/** Savings that can be rated, in the order of the balances. */
export function waterbedDrawings(results: Results, voice: Voice): readonly WaterbedDrawing[] {
  return chosenWaterbeds(results)
    .filter((bed) => decidingLeakage(bed) !== null)
    .map((bed, index) => drawingOf(results, bed, index, voice));
}

function drawingOf(results: Results, bed: Waterbed, index: number, voice: Voice): WaterbedDrawing {
  const target = placeInSentence(results, bed.target, voice);
  const parts = voice.words.waterbedParts;
  return {
    id: `${index + 1}`,
    heading: capital(target),
    lag: lagPoints(bed),
    halfTime: halfTimeOf(bed)?.months ?? null,
    lagSentence: parts.lagCaption(target, halfTimeLines(bed, voice)[0] ?? null),
    lagTold: lagTold(results, bed, target, voice),
    receiversTold: receiversTold(results, bed, target, voice),
    funding: fundingRows(results, bed, voice),
    towns: townRows(results, bed, voice),
  };
}

const verdictCertainty = (results: Results, bed: Waterbed, voice: Voice): Certainty =>
  waterbedVerdicts(results, voice, bed.variant).find(
    ({ against, target }) => against === bed.against && target === bed.target,
  )?.certainty ?? "unknown";

function lagTold(results: Results, bed: Waterbed, target: string, voice: Voice): ToldView | null {
  const last = lagPoints(bed).at(-1);
  if (last === undefined) return null;
  const { words, format } = voice;
  const share = measuredText(last, (value, finer = 0) => format.percent(value, finer), "", voice);
  const half = halfTimeLines(bed, voice).join(" ") || null;
  const months = format.number(last.month);
  const isOpen = last.low === null || last.high === null || (last.low <= 0 && last.high >= 0);
  const sentence = isOpen
    ? words.told.lagOpen(target, months, share)
    : words.told.lag(target, months, share, half);
  return toldOf(sentence, verdictCertainty(results, bed, voice), last, voice);
}

/** Named by a test that allows few false names, and never more sure than the verdict itself. */
function receiversTold(results: Results, bed: Waterbed, target: string, voice: Voice): ToldView {
  const shown = bed.tests.cells.find(({ isShown }) => isShown);
  const lines = receiverLines(results, bed, voice).join(" ");
  const sentence = voice.words.told.receivers(target, lines);
  const own = shown === undefined ? "uncertain" : verdictCertainty(results, bed, voice);
  return toldOf(sentence, own, shown?.leakage ?? { mean: 0, low: null, high: null }, voice);
}

/** Months with an interval or, in a single replication, all with a share. */
function lagPoints(bed: Waterbed): readonly LagPoint[] {
  const curve = bed.lag[bed.ledger]?.leakage;
  return (curve?.mean ?? []).flatMap((mean, at) =>
    mean === null
      ? []
      : [{ month: at + 1, mean, low: curve?.low[at] ?? null, high: curve?.high[at] ?? null }],
  );
}

function fundingRows(results: Results, { tests }: Waterbed, voice: Voice): readonly ShareRow[] {
  const { funding } = voice.words.waterbedParts;
  return tests.cells.flatMap((cell) =>
    cell.leakage === null
      ? []
      : [
          {
            name: `${placeName(results, cell.place, voice)}: ${funding[cell.funding] ?? cell.funding}`,
            share: cell.leakage,
            isShown: cell.isShown,
          },
        ],
  );
}

function townRows(
  results: Results,
  { towns, ledger }: Waterbed,
  voice: Voice,
): readonly ShareRow[] {
  const items = results.dictionaries.municipalities.items;
  return towns.flatMap((town) => {
    const share = town[ledger].shareOfSaving;
    if (share === null) return [];
    const name =
      items.find(({ id }) => id === town.municipality)?.[voice.lang] ?? town.municipality;
    // Municipalities are told and not tested.
    return [{ name, share, isShown: false }];
  });
}
