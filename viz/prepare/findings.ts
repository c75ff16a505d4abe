/**
 * Conclusions, ready to be read: the sentence, its certainty and what it rests on.
 *
 * The rule this file keeps: the certainty shown is the certainty of the sentence; both come from
 * the same look at the interval.
 */
import type { Certainty, Finding, FindingKind, PairedDifference, Results } from "#results";
import { type ClaimContext, figuresOf, leadingFigure, shownCertainty } from "../words/claim.ts";
import type { Voice } from "../words/index.ts";
import { pairOf, placeInSentence, say, variantName } from "./view.ts";

export interface ClaimView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly sentence: string;
  /** "In 18 van de 20 keer doorrekenen …", or empty. */
  readonly times: string;
  readonly certainty: Certainty;
  readonly certaintyWord: string;
  readonly perspective: string;
  readonly basis: string;
  readonly origin: string;
  readonly originMeans: string;
  readonly clause: string;
}

function designPhrase(results: Results, id: string | null, voice: Voice): string {
  const pair = pairOf(results);
  if (id === null || id === pair.today) return voice.words.todayExtended;
  if (id === pair.design) return voice.words.wholeDesign;
  return voice.words.stepNamed(variantName(results, id, voice.lang));
}

function settingOf(results: Results, id: string, voice: Voice): string {
  const { setting } = voice.words;
  const pair = pairOf(results);
  if (id === pair.today) return setting.today;
  return id === pair.design ? setting.whole : setting.step(variantName(results, id, voice.lang));
}

function pairedDifferenceOf(results: Results, finding: Finding): PairedDifference | null {
  const candidates: (PairedDifference | null | undefined)[] =
    finding.kind === "total-cost" || leadsWithMoney.has(finding.kind)
      ? [
          results.ladder.find((step) => step.variant === finding.variant)?.difference,
          results.measures.find((measure) => measure.id === "total-cost")?.differences[
            finding.variant
          ],
        ]
      : [];
  return candidates.find((found) => found != null && found.against === finding.against) ?? null;
}

const leadsWithMoney: ReadonlySet<FindingKind> = new Set(["segment-2", "behaviour", "places-rule"]);

/** How many replications agreed: told by the finding itself, else by the paired difference. */
function timesOf(results: Results, finding: Finding): ClaimContext["times"] {
  const figures = figuresOf(finding);
  const same = figures.number("sameSign");
  if (same !== null) {
    return { same, of: figures.number("replications") ?? results.manifest.replications };
  }
  const difference = pairedDifferenceOf(results, finding);
  return difference === null ? null : { same: difference.sameSign, of: difference.replications };
}

function contextOf(results: Results, finding: Finding, voice: Voice): ClaimContext {
  const figures = figuresOf(finding);
  const lead = figures.estimate(leadingFigure[finding.kind]);
  const certainty = leadIsMissing(finding, lead !== null)
    ? finding.certainty
    : shownCertainty(finding.certainty, lead);
  const from = figures.text("from");
  const to = figures.text("to");
  const wall = results.walls.walls.find(
    (found) => found.variant === finding.variant && found.from === from && found.to === to,
  );
  const receiver = figures.text("receiver");
  const waterbed = results.waterbeds.find(
    (found) =>
      found.variant === finding.variant &&
      found.against === finding.against &&
      found.target === figures.text("target"),
  );
  const line = waterbed?.receivers.find((found) => found.place === receiver);
  return {
    format: voice.format,
    certainty,
    figures,
    place: (id) => placeInSentence(results, id, voice),
    design: designPhrase(results, finding.variant, voice),
    against: designPhrase(results, finding.against, voice),
    setting: settingOf(results, finding.variant, voice),
    firstYear: results.manifest.policyFirstYear,
    lastYear: results.manifest.policyLastYear,
    times: timesOf(results, finding),
    wallVerdict: wall?.verdict ?? null,
    receiverIsIntent: line?.intent ?? false,
    receiverIsFixed: isFixed(results, finding.variant, receiver),
  };
}

function isFixed(results: Results, variant: string, place: string | null): boolean {
  const funding = results.variants.find(({ id }) => id === variant)?.funding ?? {};
  const forms = Object.values(funding).map((segments) => segments[place ?? ""]);
  return forms.length > 0 && forms.every((form) => form === "capacity");
}

/** A waterbed without leakage and a wall by budget still say something: that nothing was shown. */
function leadIsMissing(finding: Finding, known: boolean): boolean {
  return !known && finding.kind === "waterbed";
}

export function claimOf(results: Results, finding: Finding, voice: Voice): ClaimView {
  const { words, lang } = voice;
  const context = contextOf(results, finding, voice);
  return {
    id: finding.id,
    kind: finding.kind,
    sentence: words.finding(finding.kind, context),
    times: words.times(context),
    certainty: context.certainty,
    certaintyWord: certaintyWord(context.certainty, finding.basis, voice),
    perspective: words.perspective[finding.perspective],
    basis: words.basis[finding.basis],
    origin: words.origin[finding.origin],
    originMeans: words.originMeans[finding.origin],
    clause: say(finding.clause, lang),
  };
}

/** A conclusion is only as sure as what it rests on: without measured data it holds in the model. */
function certaintyWord(certainty: Certainty, basis: Finding["basis"], voice: Voice): string {
  const { words } = voice;
  const isModel = basis !== "data" && (certainty === "certain" || certainty === "likely");
  return isModel ? words.certaintyInModel[certainty] : words.certainty[certainty];
}

/** Each word of certainty that stands above a conclusion, with what it means; surest first. */
export function certaintyLegend(
  results: Results,
  voice: Voice,
): readonly { readonly word: string; readonly means: string }[] {
  const { certainty, certaintyMeans, certaintyInModel, certaintyMeansInModel } = voice.words;
  const used = new Set(claimsOf(results, voice).map(({ certaintyWord: word }) => word));
  const all = [
    { word: certainty.certain, means: certaintyMeans.certain },
    { word: certaintyInModel.certain, means: certaintyMeansInModel.certain },
    { word: certainty.likely, means: certaintyMeans.likely },
    { word: certaintyInModel.likely, means: certaintyMeansInModel.likely },
    { word: certainty.uncertain, means: certaintyMeans.uncertain },
    { word: certainty.unknown, means: certaintyMeans.unknown },
  ];
  return all.filter(({ word }) => used.has(word));
}

export function claimsOf(results: Results, voice: Voice): ClaimView[] {
  return results.findings.map((finding) => claimOf(results, finding, voice));
}

/** The first conclusion of a kind, for under a figure. */
export function claimOfKind(
  results: Results,
  kind: FindingKind,
  voice: Voice,
  fits: (finding: Finding) => boolean = () => true,
): ClaimView | null {
  const finding = results.findings.find((found) => found.kind === kind && fits(found));
  return finding === undefined ? null : claimOf(results, finding, voice);
}
