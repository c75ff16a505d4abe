/**
 * Conclusions, ready to be read: the sentence, its certainty and what it rests on.
 *
 * The rule this file keeps: the certainty shown is the certainty of the sentence; both come from
 * the same look at the interval and the verdict. A conclusion stands on the first page or in one
 * chapter.
 */
import type {
  Certainty,
  Estimate,
  Finding,
  FindingKind,
  PairedDifference,
  Results,
  Wall,
} from "#results";
import {
  type ClaimContext,
  type Figures,
  figuresOf,
  isNothing,
  leadingFigure,
  shownCertainty,
} from "../words/claim.ts";
import type { Voice } from "../words/index.ts";
import { designInSentence, pairOf, placeInSentence, say, variantName } from "./view.ts";
import { restsOnRefusals, wallRulesOf, wallsWithoutRules } from "./wall-rules.ts";

export interface ClaimView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly headline: boolean;
  /** What it is about, in a few words. */
  readonly about: string;
  /** The chapter in which more is said of it. */
  readonly chapter: ChapterId;
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

export type ChapterId =
  | "ladder"
  | "walls"
  | "waterbed"
  | "moved"
  | "time"
  | "municipalities"
  | "register";

const chapterOf: Readonly<Record<FindingKind, ChapterId>> = {
  saving: "ladder",
  "price-for-youths": "time",
  "empty-capacity": "municipalities",
  walls: "walls",
  waterbeds: "waterbed",
  municipalities: "municipalities",
  "not-known": "register",
  wall: "walls",
  waterbed: "waterbed",
  waiting: "time",
  "segment-2": "ladder",
  behaviour: "ladder",
  "places-rule": "ladder",
  moved: "moved",
  stock: "time",
  "still-waiting": "time",
  gains: "municipalities",
};

function settingOf(results: Results, { kind, variant, against }: Finding, voice: Voice): string {
  const { setting } = voice.words;
  const name = variantName(results, variant, voice.lang);
  const pair = pairOf(results);
  if (results.conclusions.wholeDesign) {
    if (variant === pair.today) return setting.today;
    return variant === pair.design ? setting.whole : setting.step(name);
  }
  const isBeside = kind === "waterbed" && against !== null;
  const beside = isBeside ? variantName(results, against, voice.lang) : null;
  return setting.named(name, beside);
}

const leadsWithMoney: ReadonlySet<FindingKind> = new Set(["segment-2", "behaviour", "places-rule"]);

/** How many replications agreed: told by the finding itself, else by the paired difference. */
function timesOf(results: Results, finding: Finding): ClaimContext["times"] {
  const figures = figuresOf(finding);
  const same = figures.number("sameSign");
  if (same !== null) {
    return { same, of: figures.number("replications") ?? results.manifest.replications };
  }
  const step = results.ladder.find(({ variant }) => variant === finding.variant);
  const found: PairedDifference | null | undefined = leadsWithMoney.has(finding.kind)
    ? step?.difference
    : null;
  return found == null || found.against !== finding.against
    ? null
    : { same: found.sameSign, of: found.replications };
}

const wallOf = (results: Results, { variant }: Finding, figures: Figures): Wall | undefined =>
  results.walls.walls.find(
    (found) =>
      found.variant === variant &&
      found.from === figures.text("from") &&
      found.to === figures.text("to"),
  );

/** What was not shown is never told as likely, whatever a finding says of itself. */
function notShown(certainty: Certainty): Certainty {
  return certainty === "unknown" ? "unknown" : "uncertain";
}

/** The figure that a sentence leads with: the refusals of a wall that rests on those only. */
function leadOf(
  { walls }: Results,
  kind: FindingKind,
  figures: Figures,
  wall: Wall | undefined,
): Estimate | null {
  if (wall !== undefined && restsOnRefusals(wall, walls)) return wall.excessRefused;
  const key = leadingFigure[kind];
  return key === null ? null : figures.estimate(key);
}

/**
 * Nothing by the designs, as no segment was asked for a saving, or by a test of its own: an interval that
 * holds 0 is no doubt on either.
 */
const isKnownNone = (kind: FindingKind, figures: Figures): boolean =>
  (kind === "waterbeds" && figures.number("judged") === 0) ||
  figures.number("equivalence") !== null;

const isPaired: ReadonlySet<FindingKind> = new Set(["saving", "price-for-youths"]);

/** The certainty of the sentence: of the figure it leads with, and of the verdict it tells. */
function certaintyOf(
  results: Results,
  finding: Finding,
  figures: Figures,
  wall: Wall | undefined,
): Certainty {
  const { kind, certainty } = finding;
  const lead = leadOf(results, kind, figures, wall);
  if (kind === "not-known") return "unknown";
  if (isKnownNone(kind, figures)) return certainty;
  if (kind === "walls" || kind === "waterbeds")
    return (figures.number("shown") ?? 0) > 0 ? certainty : notShown(certainty);
  if (kind === "waterbed" && lead === null) return notShown(certainty);
  if (wall !== undefined && wall.verdict === "not-enough-evidence") return "unknown";
  if (isPaired.has(kind) && isNothing(lead)) return "certain";
  const shown = shownCertainty(certainty, lead);
  return kind === "wall" && wall?.verdict !== "wall" ? notShown(shown) : shown;
}

function contextOf(results: Results, finding: Finding, voice: Voice): ClaimContext {
  const figures = figuresOf(finding);
  const wall = finding.kind === "wall" ? wallOf(results, finding, figures) : undefined;
  const receiver = figures.text("receiver");
  const waterbed = results.waterbeds.find(
    (found) =>
      found.variant === finding.variant &&
      found.against === finding.against &&
      found.target === figures.text("target"),
  );
  const line = waterbed?.receivers.find((found) => found.place === receiver);
  const municipality = (id: string) => {
    const found = results.dictionaries.municipalities.items.find((item) => item.id === id);
    return found === undefined ? id : say(found, voice.lang);
  };
  return {
    format: voice.format,
    certainty: certaintyOf(results, finding, figures, wall),
    figures,
    place: (id) => placeInSentence(results, id, voice),
    segment: voice.words.segmentNamed,
    municipality,
    step: (id) => voice.words.stepNamed(variantName(results, id, voice.lang)),
    byTitle: !results.conclusions.wholeDesign,
    design: designInSentence(results, finding.variant, voice),
    against: designInSentence(results, finding.against ?? pairOf(results).today, voice),
    setting: settingOf(results, finding, voice),
    firstYear: results.manifest.policyFirstYear,
    lastYear: results.manifest.policyLastYear,
    times: timesOf(results, finding),
    wallVerdict: wall?.verdict ?? null,
    waitsUnchecked: areWaitsUnchecked(results),
    keepsOwnBudget: keepsOwnBudget(results, finding, figures),
    ...wallContext(results, finding, wall, voice),
    receiverIsIntent: line?.intent ?? false,
    receiverIsFixed: isFixed(results, finding.variant, receiver),
  };
}

/** No wait is among the known figures: then what is said of waiting is held against nothing. */
function areWaitsUnchecked({ calibration }: Results): boolean {
  const rows = calibration?.rows ?? [];
  return rows.length > 0 && rows.every(({ en }) => !/\bwait/i.test(en));
}

/** One budget for all youths of segment 5 in both designs, and a saving that leaves it as it is. */
function keepsOwnBudget(results: Results, finding: Finding, figures: Figures): boolean {
  const { variants, register } = results;
  const town = figures.text("municipality") ?? "";
  const isOwn = (id: string | null) =>
    variants.find((variant) => variant.id === id)?.funding[town]?.["5"] === "population";
  const spared = register.find(({ id }) => id === "savings.includesDenHaagLocal")?.value === false;
  const saves = results.findings.some(
    (one) => one.kind === "saving" && one.figures["target"] !== null,
  );
  return spared && saves && isOwn(finding.variant) && isOwn(finding.against);
}

/** What a wall was judged by, and what of it was put in. */
function wallContext(
  results: Results,
  { variant }: Finding,
  wall: Wall | undefined,
  { words, lang }: Voice,
): Pick<
  ClaimContext,
  | "wallMargin"
  | "wallMarginRefused"
  | "wallRefusals"
  | "borderDaysInput"
  | "refusals"
  | "withoutRules"
> {
  const rules = wallRulesOf(results);
  const isRefused = wall !== undefined && restsOnRefusals(wall, results.walls);
  const isToday = variant === pairOf(results).today;
  const byRefusals = results.walls.walls.filter(
    (own) => own.variant === variant && restsOnRefusals(own, results.walls),
  ).length;
  const without = wallsWithoutRules(results, variant ?? "");
  return {
    wallMargin: rules.marginDays,
    wallMarginRefused: rules.marginRefused,
    wallRefusals: isRefused ? wall.excessRefused : null,
    // The purchasing of today has other border days.
    borderDaysInput: isToday ? null : rules.borderDays,
    refusals: isToday ? null : { input: rules.borderRefused, walls: byRefusals },
    withoutRules:
      without === null
        ? null
        : {
            name: words.stepNamed(variantName(results, without.variant, lang)),
            shown: without.shown,
          },
  };
}

function isFixed(results: Results, variant: string, place: string | null): boolean {
  const funding = results.variants.find(({ id }) => id === variant)?.funding ?? {};
  const forms = Object.values(funding).map((segments) => segments[place ?? ""]);
  return forms.length > 0 && forms.every((form) => form === "capacity");
}

/** A cost is told as a saving only where a saving was asked for. */
const isOnPath = ({ kind, figures }: Finding): boolean =>
  kind !== "saving" || figures["target"] !== null;

export function claimOf(results: Results, finding: Finding, voice: Voice): ClaimView {
  const { words, lang } = voice;
  const context = contextOf(results, finding, voice);
  return {
    id: finding.id,
    kind: finding.kind,
    headline: finding.headline,
    about: isOnPath(finding) ? words.about[finding.kind] : words.aboutCost,
    chapter: chapterOf[finding.kind],
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
export function certaintyWord(certainty: Certainty, basis: Finding["basis"], voice: Voice): string {
  const { words } = voice;
  const isModel = basis !== "data" && (certainty === "certain" || certainty === "likely");
  return isModel ? words.certaintyInModel[certainty] : words.certainty[certainty];
}

/** Each word of certainty that stands above one of these conclusions, with what it means. */
export function certaintyLegend(
  claims: readonly ClaimView[],
  voice: Voice,
): readonly { readonly word: string; readonly means: string }[] {
  const { certainty, certaintyMeans, certaintyInModel, certaintyMeansInModel } = voice.words;
  const used = new Set(claims.map(({ certaintyWord: word }) => word));
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

/** What the first page sets beside each other, told where that is not the whole ladder. */
export function comparedOf(results: Results, voice: Voice): string | null {
  const { wholeDesign, pairs } = results.conclusions;
  const [main, also, ...more] = pairs;
  if (wholeDesign || main === undefined || main.against === null) return null;
  const named = (id: string) => designInSentence(results, id, voice);
  const [design, against] = [named(main.variant), named(main.against)];
  if (also === undefined || also.against === null)
    return voice.words.lead.compared(design, against);
  return also.variant !== main.variant
    ? voice.words.lead.comparedEach(
        design,
        against,
        [also, ...more].map(({ variant }) => named(variant)),
      )
    : voice.words.lead.comparedFirst(design, against, named(also.against));
}

/** The few of the first page, in order of importance. */
export function headlinesOf(results: Results, voice: Voice): ClaimView[] {
  return results.findings
    .filter(({ headline }) => headline)
    .map((finding) => claimOf(results, finding, voice));
}

/** All others, in the order of the results. */
export function furtherClaims(results: Results, voice: Voice): ClaimView[] {
  return results.findings
    .filter(({ headline }) => !headline)
    .map((finding) => claimOf(results, finding, voice));
}

/** The conclusion of a kind for under a figure: of the two designs it shows, else the first. */
export function claimOfKind(results: Results, kind: FindingKind, voice: Voice): ClaimView | null {
  const { today, design } = pairOf(results);
  const own = results.findings.filter((found) => found.kind === kind);
  const shown = own.find(({ variant, against }) => variant === design && against === today);
  const finding = shown ?? own[0];
  return finding === undefined ? null : claimOf(results, finding, voice);
}
