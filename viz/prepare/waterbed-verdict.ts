/**
 * What is said of one saving, sentence by sentence, and the tables behind it.
 *
 * The rule this file keeps: a saving that cannot be rated is told with why and how small a one could
 * have been, and what surely came back is never called nothing.
 */
import type { Certainty, Estimate, Ratio, Results, Waterbed } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice } from "../words/index.ts";
import type { SavesAlone } from "../words/waterbed-parts.ts";
import { certaintyWord } from "./findings.ts";
import { capital, placeInSentence, variantName, withMargin } from "./view.ts";
import { isPart, isUnasked, targetsOf } from "./waterbed.ts";
import { hundredths, returnLines } from "./waterbed-return.ts";
import { isAmount, staffLines } from "./waterbed-staff.ts";
import { netAtOnePrice, pricedShown, type TitledTable, waterbedTables } from "./waterbed-tables.ts";

export interface WaterbedVerdict {
  readonly target: string;
  readonly variant: string;
  readonly against: string;
  /** What was compared, and which segment is looked at. */
  readonly heading: string;
  readonly certainty: Certainty;
  readonly certaintyWord: string;
  readonly sentences: readonly string[];
  readonly tables: readonly TitledTable[];
}

/** Verdicts of one comparison, or of all. */
export function waterbedVerdicts(
  results: Results,
  voice: Voice,
  variant?: string,
): readonly WaterbedVerdict[] {
  return results.waterbeds
    .filter((bed) => variant === undefined || bed.variant === variant)
    .map((bed) => verdictOf(results, bed, voice));
}

function verdictOf(results: Results, bed: Waterbed, voice: Voice): WaterbedVerdict {
  const { words, lang } = voice;
  const named = (id: string) => variantName(results, id, lang);
  const target = placeInSentence(results, bed.target, voice);
  const certainty = withFinding(results, bed, certaintyOf(bed));
  return {
    target: bed.target,
    variant: bed.variant,
    against: bed.against,
    heading: `${capital(target)}: ${named(bed.variant)}, ${words.comparedWith} ${named(bed.against)}`,
    certainty,
    certaintyWord: certaintyWord(certainty, "assumption", voice),
    sentences: [
      ...(isUnasked(bed) ? staffLines(results, bed, voice) : leading(bed, target, voice)),
      ...manyLines(bed, target, voice),
      ...alongsideLines(results, bed, target, voice),
      ...priceLines(bed, target, voice),
      ...relabelledLine(results, bed, voice),
      ...returnLines(results, bed, decidingLeakage(bed) !== null, voice),
    ],
    tables: waterbedTables(results, bed, voice),
  };
}

/** Likely becomes certain where the conclusion in the report is: there replications are counted. */
function withFinding(results: Results, bed: Waterbed, own: Certainty): Certainty {
  const finding = results.findings.find(
    ({ kind, variant, against, figures }) =>
      kind === "waterbed" &&
      variant === bed.variant &&
      against === bed.against &&
      figures["target"] === bed.target,
  );
  return own === "likely" && finding?.certainty === "certain" ? "certain" : own;
}

/** The leakage in the ledger that decides. */
export function decidingLeakage(bed: Waterbed): Ratio | null {
  return bed.ledger === "euro" ? bed.leakageEuro : bed.leakageDays;
}

/** No difference in any replication: the youths are the same to the last bit. */
const isSame = ({ low, high }: Estimate): boolean => low === 0 && high === 0;

/** Of the verdict itself: a share whose interval holds 0 is not sure, whatever its mean. */
function certaintyOf(bed: Waterbed): Certainty {
  const leakage = decidingLeakage(bed);
  if (isUnasked(bed)) return certaintyOfAmount(bed.grossEuro);
  if (isOnlyPriced(bed)) return isTold(bed.price?.own) ? "likely" : "uncertain";
  if (isSame(bed.grossDays) && isSame(bed.grossEuro)) return "certain";
  if (leakage === null) return certaintyWithoutShare(bed);
  const { low, high } = leakage;
  if (bed.verdict === "unknown" || low === null || high === null) return "unknown";
  if (bed.verdict === "equivalent-to-none") return "likely";
  return low > 0 || high < bed.thresholdShare ? "likely" : "uncertain";
}

/** Where the saving was not rated. */
function certaintyWithoutShare({ verdict, grossDays }: Waterbed): Certainty {
  return verdict === "no-gross-saving" && grossDays.low !== null ? "uncertain" : "unknown";
}

function certaintyOfAmount(value: Estimate): Certainty {
  if (value.low === null) return "unknown";
  return isTold(value) ? "likely" : "uncertain";
}

/** A share of the saving in words, in the ledger that decides. */
function shareOf(bed: Waterbed, value: Ratio, voice: Voice): string {
  const { waterbedParts: parts } = voice.words;
  return parts.share(bed.ledger, hundredths(value, voice, parts.range("%")));
}

function leading(bed: Waterbed, target: string, voice: Voice): readonly string[] {
  const { words, format } = voice;
  const parts = words.waterbedParts;
  const leakage = decidingLeakage(bed);
  const { rating, least, replicationsNeeded } = bed.rating[bed.ledger];
  if (rating !== "rated" || leakage === null || bed.verdict === "no-gross-saving") {
    const write = bed.ledger === "euro" ? format.euro : format.days;
    const why = rating === "rated" ? "not-told-from-0" : rating;
    if (why === "nothing-saved" && isOnlyPriced(bed)) return [];
    return [
      ...(bed.targetAct === "eased" ? [parts.givesRoom(target)] : []),
      parts.unrated[why](target, least === null ? null : write(least)),
      ...(replicationsNeeded === null ? [] : [parts.neededFor(format.count(replicationsNeeded))]),
    ];
  }
  const share = shareOf(bed, leakage, voice);
  const limit = format.percent(bed.thresholdShare);
  const margin = format.percent(bed.equivalenceShare);
  return [
    verdictLine(bed, leakage, { share, limit, margin }, voice),
    ...pricedLine(bed, voice),
  ].map(capital);
}

/** Replications of a whole answer: what one run is told to need. */
const ENOUGH = 20;

/** Below 0 nothing comes back: elsewhere it became less too. */
function verdictLine(
  { verdict, ledger, grossDays }: Waterbed,
  leakage: Ratio,
  { share, limit, margin }: Readonly<Record<"share" | "limit" | "margin", string>>,
  voice: Voice,
): string {
  const { waterbedParts: parts } = voice.words;
  if (verdict === "no-gross-saving") return "";
  const isOnce = verdict === "unknown" && grossDays.low === null;
  const isLess = leakage.high !== null && leakage.high < 0;
  if (isLess && verdict === "no-waterbed-shown") {
    const fall = hundredths(turned(leakage), voice, parts.range("%"));
    return parts.fallsToo(ledger, fall, limit);
  }
  if (isOnce) return parts.once(share, voice.format.number(ENOUGH));
  const isReturned = leakage.low !== null && leakage.low > 0;
  if (isReturned && verdict === "no-waterbed-shown") return parts.returns.below(share, limit);
  if (isReturned && verdict === "unknown") return parts.returns.around(share, limit);
  const told = parts.verdict[verdict](share, limit, margin);
  return leakage.mean < 0 ? `${told} ${parts.belowZero[ledger]}` : told;
}

/** Under a fixed budget shares are of days at their price: the amount is told. */
function pricedLine(bed: Waterbed, voice: Voice): readonly string[] {
  const priced = bed.ledger === "euro" ? pricedShown(bed) : null;
  const { waterbedParts: parts } = voice.words;
  if (priced === null) return [];
  const told = targetsOf(bed).length > 1 ? parts.pricedTogether : parts.priced;
  return [told(withMargin(priced, voice.format.euro, voice))];
}

/** By segment: designs that ship in which it alone saves; other segments do in the experiment bearing. */
const savesAlone: Readonly<Record<string, SavesAlone["alone"]>> = {
  1: { variant: "savings-segment-1", against: "swap" },
  3: { variant: "savings-segment-3", against: "swap" },
};

/** Where several segments are squeezed at once: what counts as elsewhere, and gross and net. */
function manyLines(bed: Waterbed, target: string, voice: Voice): readonly string[] {
  const { waterbedParts: parts } = voice.words;
  const { squeezed } = bed;
  if (squeezed === undefined) return [];
  if (isPart(bed))
    return [
      parts.oneOfMany(
        target,
        squeezed.filter((id) => id !== bed.target),
        { segment: bed.target, alone: savesAlone[bed.target] ?? null },
      ),
    ];
  const euro = (value: Estimate) => withMargin(turned(value), voice.format.euroChange, voice);
  return [
    parts.together(squeezed),
    capital(parts.grossAndNet(euro(bed.grossEuro), euro(netAtOnePrice(bed)))),
  ];
}

/** Segments on which the design acts beside the target: told apart, and what else counts then. */
function alongsideLines(
  results: Results,
  { alongside = [] }: Waterbed,
  target: string,
  voice: Voice,
): readonly string[] {
  if (alongside.length === 0) return [];
  const { waterbedParts: parts } = voice.words;
  return [
    ...alongside.map(({ place, act, euro }) =>
      parts.alongside[act](
        placeInSentence(results, place, voice),
        withMargin(euro, voice.format.euroChange, voice),
      ),
    ),
    parts.alongsideRule(target),
  ];
}

/** Forms of care that belong to another segment: no care moves by that. */
function relabelledLine(
  results: Results,
  { relabelled }: Waterbed,
  { words, lang }: Voice,
): readonly string[] {
  if (relabelled === undefined) return [];
  const forms = results.dictionaries.forms.items;
  const named = relabelled.map((id) => forms.find((form) => form.id === id)?.[lang] ?? id);
  return [words.waterbedParts.relabelled(named)];
}

/** Whether an amount can be told from 0. */
const isTold = (value: Estimate | undefined): boolean =>
  value?.low != null && value.high !== null && value.low * value.high > 0;

/** Nothing is saved in the target but by a price. */
function isOnlyPriced(bed: Waterbed): boolean {
  const { price, rating, ledger } = bed;
  if (isUnasked(bed)) return false;
  const isSaved = rating[ledger].rating !== "nothing-saved";
  return !isSaved && price !== undefined && isAmount(price.own);
}

/** What other prices do: of the target where they are all there is, else of all care. */
function priceLines(bed: Waterbed, target: string, voice: Voice): readonly string[] {
  const { price } = bed;
  const { waterbedParts: parts } = voice.words;
  const amount = (value: Estimate) =>
    withMargin(value.mean < 0 ? turned(value) : value, voice.format.euro, voice);
  if (price === undefined) return [];
  const { own, net } = price;
  if (isOnlyPriced(bed)) return [capital(parts.onlyPrices(target, amount(own), own.mean > 0))];
  return !isAmount(net) ? [] : [parts.otherPrices(amount(net), net.mean > 0)];
}
