/**
 * What is said of a waterbed, in any language.
 *
 * The rule this file keeps: what is said, and when, is decided here once; a language only brings the
 * words. Money that does not come back is never told without the waiting that may have taken its
 * place.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";
import { centsOf, inARow, isMore, sizeOf } from "./clauses.ts";
import type { DetectorWords } from "./detector-words.ts";
import type { Write } from "./format.ts";

export class WaterbedSentences {
  private readonly words: DetectorWords;

  constructor(words: DetectorWords) {
    this.words = words;
  }

  private cents(context: ClaimContext): Write {
    return centsOf(context, this.words.cents);
  }

  private waitingLedger(context: ClaimContext, setting?: string): string | null {
    const waiting = context.figures.estimate("waiting");
    if (waiting === null || directionOf("certain", waiting) === "open") return null;
    const days = this.words.measured(context, sizeOf(waiting), context.format.days);
    return this.words.waiting(waiting.mean > 0, days, setting);
  }

  /** Where nothing comes back as cost, waiting may be what came in its place. */
  private becameWaiting(context: ClaimContext): string | null {
    return isMore(context.figures.estimate("waiting")) ? this.words.becameWaiting : null;
  }

  private receiverOf(context: ClaimContext): string | null {
    const receiver = context.figures.text("receiver");
    const euro = context.figures.estimate("receiverEuro");
    if (receiver === null || !isMore(euro)) return null;
    const amount = this.words.measured(context, euro, context.format.euro, this.words.receiverPer);
    return inARow(
      this.words.receiver(context.place(receiver), amount),
      context.receiverIsIntent && this.words.receiverIsIntent,
      context.receiverIsFixed && this.words.receiverIsFixed,
    );
  }

  /** The limit above which it is called a waterbed, and on which side of it this saving stands. */
  private thresholdOf(context: ClaimContext, value: Estimate): string | null {
    const threshold = context.figures.number("threshold");
    if (threshold === null || value.low === null || value.high === null) return null;
    const limit = this.cents(context)(threshold);
    if (value.low > threshold) return this.words.aboveThreshold(limit);
    return value.high <= threshold
      ? this.words.belowThreshold(limit)
      : this.words.openThreshold(limit);
  }

  private leaks(context: ClaimContext, opening: string, at: string, value: Estimate): string {
    const write = this.cents(context);
    const direction = directionOf(context.certainty, value);
    const waited = this.waitingLedger(context);
    const none = this.nextToNothing(context);
    if (none !== null) {
      const told = this.words.nextToNothing(opening, at, this.words.margin(context, value, write));
      return inARow(told, none, waited, this.becameWaiting(context));
    }
    if (direction === "open")
      return inARow(
        this.words.returnNotShown(opening, at, this.words.margin(context, value, write)),
        waited,
      );
    if (direction === "less") {
      const fall = this.words.measured(context, sizeOf(value), write);
      const told = this.words.notReturned(opening, at, this.words.likely(context));
      return inARow(told, this.words.fallsToo(fall), waited, this.becameWaiting(context));
    }
    const amount = context.format.fitting(value, write)(value.mean);
    const range = this.words.margin(context, value, write);
    const told = this.words.returned(opening, at, this.words.likely(context), amount, range);
    return inARow(
      told,
      this.thresholdOf(context, value),
      this.grossAndNet(context),
      this.receiverOf(context),
      waited,
    );
  }

  /** By which margin it was tested that next to nothing comes back; null where that was not shown. */
  private nextToNothing(context: ClaimContext): string | null {
    const margin = context.figures.number("equivalence");
    const cents = this.cents(context);
    return margin === null ? null : this.words.nothingTested(cents(-margin), cents(margin));
  }

  /** Of segments that save together: what they cost less, and all care. */
  private grossAndNet({ figures, format }: ClaimContext): string | null {
    const [gross, net] = [figures.estimate("gross"), figures.estimate("net")];
    if (gross === null || net === null) return null;
    return this.words.grossAndNet(format.euro(gross.mean), format.euroChange(-net.mean));
  }

  waterbed(context: ClaimContext): string {
    const { format, figures } = context;
    const target = context.place(figures.text("target") ?? "");
    const comparison = figures.text("comparison");
    const isAlone = comparison !== "whole";
    const own = comparison === "together" ? this.words.ifTogether : this.words.ifAlone;
    const opening = isAlone ? own(target) : this.words.setting(context.setting);
    const at = isAlone ? "" : this.words.at(target);
    const leakage = figures.ratio("leakage");
    const waited = this.waitingLedger(context);
    if (leakage === null) {
      const gross = figures.estimate("gross");
      const range = gross === null ? "" : this.words.margin(context, gross, format.euro);
      const told = this.words.noSaving(opening, isAlone ? null : target, range);
      return inARow(told, this.words.nothingToLeak, this.receiverOf(context), waited);
    }
    const isUnbounded = leakage.method === "unbounded";
    if (isUnbounded || directionOf(context.certainty, leakage) === "unknown")
      return inARow(this.words.returnUnknown(opening, at, isUnbounded), waited);
    return this.leaks(context, opening, at, leakage);
  }

  /** The saving of which most comes back, with where it was made. */
  private mostReturned(context: ClaimContext): string | null {
    const target = context.figures.text("target");
    const leakage = context.figures.ratio("leakage");
    if (target === null || !isMore(leakage)) return null;
    const comparison = context.figures.text("comparison");
    const amount = this.words.measured(context, leakage, this.cents(context));
    if (comparison === "together")
      return this.words.togetherReturned(context.place(target), amount);
    const isAlone = comparison === "alone";
    return this.words.mostReturned(context.place(target), isAlone ? null : context.setting, amount);
  }

  waterbeds(context: ClaimContext): string {
    const { figures, format, certainty } = context;
    if (certainty === "unknown") return this.words.waterbedsUnknown;
    const count = (key: string): number => figures.number(key) ?? 0;
    if (count("judged") === 0) return this.words.nothingAsked;
    const threshold = figures.number("threshold");
    const none = this.nextToNothing(context);
    if (none !== null) return this.noneOfAll(context, none);
    const isShown = count("shown") > 0 && certainty !== "uncertain";
    const judged = format.number(count("judged"));
    const verdict = isShown
      ? this.words.waterbedsShown(this.words.likely(context), format.number(count("shown")), judged)
      : this.words.waterbedsNotShown(figures.number("cashShown") === 0);
    return inARow(
      context.byTitle ? this.words.fromTo(context.against, context.design, verdict) : verdict,
      threshold !== null && this.words.waterbedLimit(this.cents(context)(threshold)),
      count("nothingSaved") > 0 &&
        this.words.nothingSaved(format.number(count("nothingSaved")), judged),
      this.mostReturned(context),
      isShown && this.receiverOf(context),
      isShown && figures.number("cashShown") === 0 && this.words.cashNotShown,
      ...this.waitingOfWhole(context),
    );
  }

  private noneOfAll(context: ClaimContext, tested: string): string {
    const { byTitle, against, design } = context;
    const told = this.words.waterbedsNone;
    return inARow(
      byTitle ? this.words.fromTo(against, design, told) : told,
      tested,
      ...this.waitingOfWhole(context),
    );
  }

  /**
   * The waiting of the first page is of both its designs. Where the saving that was told is of another
   * comparison, it is said so, and the one is not drawn from the other.
   */
  private waitingOfWhole(context: ClaimContext): readonly (string | null)[] {
    const comparison = context.figures.text("comparison");
    return comparison === "together" || comparison === "alone"
      ? [this.waitingLedger(context, context.setting)]
      : [this.waitingLedger(context), this.becameWaiting(context)];
  }
}
