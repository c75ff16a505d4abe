/**
 * The words a language has to bring for walls and waterbeds.
 *
 * The rule this file keeps: every entry is a sentence or a piece of one; amounts and names come in
 * ready-made, and nothing here decides whether something is said.
 */
import type { ClaimContext } from "./claim.ts";
import type { clausesOf } from "./clauses.ts";

type Clauses = ReturnType<typeof clausesOf>;

export interface DetectorWords extends Pick<Clauses, "margin" | "measured"> {
  /** "probably " inside a clause, or nothing. */
  readonly likely: (context: ClaimContext) => string;
  readonly cents: string;

  // Waterbeds.
  /** `setting` opens the sentence where the waiting is of another comparison than what was told before. */
  readonly waiting: (isMore: boolean, days: string, setting?: string) => string;
  readonly becameWaiting: string;
  /** After the amount that the receiver gets. */
  readonly receiverPer: string;
  readonly receiver: (place: string, amount: string) => string;
  readonly receiverIsIntent: string;
  readonly receiverIsFixed: string;
  readonly aboveThreshold: (limit: string) => string;
  readonly belowThreshold: (limit: string) => string;
  readonly openThreshold: (limit: string) => string;
  /** Opens a sentence: only this segment saves, or the whole design. */
  readonly ifAlone: (target: string) => string;
  /** The same where several segments save at once. */
  readonly ifTogether: (target: string) => string;
  readonly setting: (setting: string) => string;
  readonly at: (target: string) => string;
  readonly noSaving: (opening: string, target: string | null, range: string) => string;
  readonly nothingToLeak: string;
  readonly returnUnknown: (opening: string, at: string, isTooUncertain: boolean) => string;
  readonly returnNotShown: (opening: string, at: string, range: string) => string;
  /** Next to nothing comes back, of one saving and of all; and by which margin that was tested. */
  readonly nextToNothing: (opening: string, at: string, range: string) => string;
  readonly waterbedsNone: string;
  readonly nothingTested: (low: string, high: string) => string;
  readonly notReturned: (opening: string, at: string, likely: string) => string;
  readonly fallsToo: (amount: string) => string;
  readonly returned: (
    opening: string,
    at: string,
    likely: string,
    amount: string,
    range: string,
  ) => string;
  /** A sentence that begins with the two designs it compares. */
  readonly fromTo: (against: string, design: string, told: string) => string;
  /** @param setting null where only this segment saves */
  readonly mostReturned: (target: string, setting: string | null, amount: string) => string;
  /** All that is squeezed at once costs less, and so much comes back outside it. */
  readonly togetherReturned: (target: string, amount: string) => string;
  /** What is saved where it is asked, and the change of all care together. */
  readonly grossAndNet: (gross: string, net: string) => string;
  readonly waterbedsUnknown: string;
  readonly waterbedsShown: (likely: string, shown: string, judged: string) => string;
  /** @param cashToo it is not shown in what is paid either */
  readonly waterbedsNotShown: (cashToo: boolean) => string;
  /** A waterbed in the value of care that does not show in what municipalities pay. */
  readonly cashNotShown: string;
  /** Staff differ and nothing is bought otherwise: no saving, so no return. */
  readonly nothingAsked: string;
  readonly waterbedLimit: (amount: string) => string;
  readonly nothingSaved: (number: string, judged: string) => string;

  // Walls.
  readonly there: string;
  readonly atAllBorders: string;
  readonly border: (from: string, to: string) => string;
  /** Before the total: what a start costs each. */
  readonly perStart: (days: string) => string;
  readonly borderCost: (where: string, each: string, days: string) => string;
  /** Of those days the ones that a direct entry does not have; null for none. */
  readonly ofThatExtra: (days: string | null) => string;
  readonly queue: (days: string) => string;
  readonly shortageIsNoWall: string;
  readonly wallsUnknown: string;
  readonly wallsShown: (setting: string, likely: string, shown: string, judged: string) => string;
  /** @param shown null for none */
  readonly wallsToday: (shown: string | null) => string;
  readonly wallsBeside: (against: string, shown: string | null) => string;
  readonly wallsNotShown: (setting: string) => string;
  readonly mostDays: (from: string, to: string, days: string) => string;
  readonly tooFewStarts: (borders: number, number: string) => string;
  /** @param sign of the days put in less the limit */
  readonly hangsOnInput: (days: string, sign: number, limit: string) => string;
  /**
   * @param input of 100 starts
   * @param sign of what was put in less the limit
   * @param walls that rest on refusals alone; null for none
   */
  readonly refusalsPutIn: (
    input: string,
    sign: number,
    limit: string,
    walls: string | null,
  ) => string;
  readonly fewerWalls: (byRefusals: boolean) => string;
  /** @param shown null for none */
  readonly withoutRules: (name: string, shown: string | null) => string;
  /** @param refused of 100 starts; null where there is no such limit */
  readonly wallLimit: (days: string, refused: string | null) => string;
  readonly refusedWall: (setting: string, border: string, likely: string) => string;
  readonly refusedPer: string;
  readonly refusedOfHundred: (amount: string) => string;
  readonly waitWithinLimit: (days: string, limit: string) => string;
  readonly nextBorders: (borders: readonly string[]) => string;
  readonly starts: (number: string) => string;
  readonly wallUnknown: (setting: string, border: string) => string;
  readonly wallNotShown: (setting: string, border: string) => string;
  readonly extraWait: (days: string) => string;
  readonly waitsForBudget: string;
  readonly longerThanFirst: string;
  readonly wallShown: (setting: string, border: string, likely: string, longer: string) => string;
}
