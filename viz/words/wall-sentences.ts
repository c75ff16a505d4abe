/**
 * What is said of a wall, in any language.
 *
 * The rule this file keeps: what is said, and when, is decided here once; a language only brings the
 * words. One verdict a sentence, with the limit it was judged by.
 */
import type { Estimate } from "#results";
import { atLeastZero, type ClaimContext, directionOf } from "./claim.ts";
import { inARow } from "./clauses.ts";
import type { DetectorWords } from "./detector-words.ts";
import type { Write } from "./format.ts";

export class WallSentences {
  private readonly words: DetectorWords;

  constructor(words: DetectorWords) {
    this.words = words;
  }

  /** What the border costs itself, and beside it the queue that is no border. */
  private costOfBorder(context: ClaimContext, where: string): string | null {
    const { format, figures } = context;
    const border = figures.estimate("borderDays");
    const perMove = figures.estimate("perMove");
    if (border === null) return null;
    const days = this.words.measured(context, atLeastZero(border), format.days);
    const each = perMove === null ? "" : this.words.perStart(format.waitDays(perMove.mean));
    return inARow(this.words.borderCost(where, each, days), this.ofThatExtra(context));
  }

  /** An authorisation is waited for by who comes in directly too: what a border takes beyond that. */
  private ofThatExtra({ figures, format }: ClaimContext): string | null {
    const extra = figures.estimate("extraDays");
    if (extra === null) return null;
    return this.words.ofThatExtra(extra.mean > 0 ? format.days(extra.mean) : null);
  }

  private queueAt({ figures, format }: ClaimContext): string | null {
    const shortage = figures.estimate("shortageDays");
    if (figures.estimate("borderDays") === null) return null;
    if (shortage === null || shortage.mean <= 0) return null;
    return this.words.queue(format.days(shortage.mean));
  }

  /** How the border days that were put in stand to the limit, and what is left without them. */
  private hangsOnInput(context: ClaimContext): string | null {
    const { borderDaysInput: input, wallMargin, withoutRules, format } = context;
    if (input === null || input <= 0) return null;
    const told = this.words.hangsOnInput(
      format.waitDays(input),
      Math.sign(input - wallMargin),
      format.waitDays(wallMargin),
    );
    const refused = this.refusalsPutIn(context);
    const fewer = this.words.fewerWalls(refused !== null);
    if (withoutRules === null) return inARow(told, refused, fewer);
    const { name, shown } = withoutRules;
    return inARow(
      told,
      refused,
      fewer,
      this.words.withoutRules(name, shown === 0 ? null : format.number(shown)),
    );
  }

  /** The same of refusals, which can make a wall by themselves. */
  private refusalsPutIn({
    refusals,
    wallMarginRefused: limit,
    format,
  }: ClaimContext): string | null {
    if (refusals === null || limit === null || refusals.input <= 0) return null;
    const hundred = (share: number): string => format.number(100 * share, 1);
    return this.words.refusalsPutIn(
      hundred(refusals.input),
      Math.sign(refusals.input - limit),
      hundred(limit),
      refusals.walls === 0 ? null : format.number(refusals.walls),
    );
  }

  /** The walls of the design it is set beside; null for none. */
  private wallsBefore({ byTitle, against }: ClaimContext, shown: string | null): string {
    return byTitle ? this.words.wallsBeside(against, shown) : this.words.wallsToday(shown);
  }

  walls(context: ClaimContext): string {
    const { figures, format, setting, certainty } = context;
    if (certainty === "unknown") return this.words.wallsUnknown;
    const count = (key: string): number => figures.number(key) ?? 0;
    const number = (value: number): string | null => (value === 0 ? null : format.number(value));
    const today = figures.number("shownToday");
    const hasShown = count("shown") > 0;
    const [from, to] = [figures.text("from"), figures.text("to")];
    const most = figures.estimate("mostDays");
    const queue = this.queueAt(context);
    const [shown, judged] = [format.number(count("shown")), format.number(count("judged"))];
    return inARow(
      ...(hasShown && certainty !== "uncertain"
        ? [
            this.words.wallsShown(setting, this.words.likely(context), shown, judged),
            today !== null && this.wallsBefore(context, number(today)),
          ]
        : [
            this.words.wallsNotShown(setting),
            context.byTitle && today !== null && this.wallsBefore(context, number(today)),
          ]),
      this.costOfBorder(context, hasShown ? this.words.there : this.words.atAllBorders),
      queue,
      queue !== null && this.words.shortageIsNoWall,
      from !== null &&
        to !== null &&
        most !== null &&
        this.words.mostDays(context.place(from), context.place(to), format.days(most.mean)),
      count("unknown") > 0 &&
        this.words.tooFewStarts(count("unknown"), format.number(count("unknown"))),
      hasShown && this.hangsOnInput(context),
    );
  }

  /** Both limits: a border is a wall above the one or the other. */
  private limitOf({ format, wallMargin, wallMarginRefused: refused }: ClaimContext): string {
    return this.words.wallLimit(
      format.waitDays(wallMargin),
      refused === null ? null : format.number(100 * refused, 1),
    );
  }

  /** A wall of which only the refusals were shown to be more than the limit. */
  private refusedWall(context: ClaimContext, border: string, refused: Estimate): string {
    const { format, setting, figures, wallMargin } = context;
    const hundred: Write = (value, finer = 0) => format.number(100 * value, finer);
    const excess = figures.estimate("excess");
    return inARow(
      this.words.refusedWall(setting, border, this.words.likely(context)),
      this.words.refusedOfHundred(
        this.words.measured(context, refused, hundred, this.words.refusedPer),
      ),
      excess !== null &&
        this.words.waitWithinLimit(
          this.words.measured(context, excess, format.waitDays),
          format.waitDays(wallMargin),
        ),
    );
  }

  /** The borders that cost most after this one. */
  private nextBorders({ figures, format, segment }: ClaimContext): string | null {
    const told = [2, 3].flatMap((index) => {
      const [from, to] = [figures.text(`from${index}`), figures.text(`to${index}`)];
      const days = figures.estimate(`borderDays${index}`);
      if (from === null || to === null || days === null) return [];
      return [`${this.words.border(segment(from), segment(to))} (${format.days(days.mean)})`];
    });
    return told.length === 0 ? null : this.words.nextBorders(told);
  }

  private wallNotShown(context: ClaimContext, border: string, excess: Estimate): string {
    return inARow(
      this.words.wallNotShown(context.setting, border),
      this.words.extraWait(this.words.measured(context, excess, context.format.waitDays)),
      this.limitOf(context),
      context.wallVerdict === "budget-causes-wait" && this.words.waitsForBudget,
      this.costOfBorder(context, this.words.there),
      this.queueAt(context),
    );
  }

  wall(context: ClaimContext): string {
    const { format, figures, setting, wallVerdict } = context;
    const end = (key: string): string => context.place(figures.text(key) ?? "");
    const border = this.words.border(end("from"), end("to"));
    const excess = figures.estimate("excess");
    const attempts = figures.estimate("attempts");
    const starts = attempts === null ? null : this.words.starts(format.count(attempts.mean));
    const refused = context.wallRefusals;
    const direction = directionOf(context.certainty, refused ?? excess);
    if (excess === null || direction === "unknown" || wallVerdict === "not-enough-evidence")
      return inARow(this.words.wallUnknown(setting, border), starts);
    if (direction !== "more" || wallVerdict !== "wall")
      return this.wallNotShown(context, border, excess);
    const longer = this.words.measured(
      context,
      excess,
      format.waitDays,
      this.words.longerThanFirst,
    );
    return inARow(
      refused === null
        ? this.words.wallShown(setting, border, this.words.likely(context), longer)
        : this.refusedWall(context, border, refused),
      starts,
      this.costOfBorder(context, this.words.there),
      this.queueAt(context),
      this.nextBorders(context),
    );
  }
}
