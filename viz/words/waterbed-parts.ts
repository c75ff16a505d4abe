/**
 * The words a language has to bring for the parts of a waterbed: verdict, receivers, ways, months.
 *
 * The rule this file keeps: "none" is said only of what was shown to be none; amounts come in
 * ready-made.
 */
import type { Waterbed } from "#results";

type Rating = Waterbed["rating"]["days"]["rating"];

/** A segment, and two designs that ship which differ in its saving only; null where none do. */
export interface SavesAlone {
  readonly segment: string;
  readonly alone: { readonly variant: string; readonly against: string } | null;
}

export interface WaterbedParts {
  /** "32 cent of every euro", "32 of every 100 days": a share of what was saved. */
  readonly share: (ledger: "days" | "euro", hundredths: string) => string;
  readonly range: (text: string) => string;
  readonly verdict: {
    readonly waterbed: (share: string) => string;
    readonly "no-waterbed-shown": (share: string, limit: string) => string;
    readonly "equivalent-to-none": (share: string, limit: string, margin: string) => string;
    readonly unknown: (share: string) => string;
  };
  /** Something surely comes back: less than a waterbed, or it cannot be said whether it is one. */
  readonly returns: Readonly<Record<"below" | "around", (share: string, limit: string) => string>>;
  /** Of a single replication, which has no margin, and how many a whole answer takes. */
  readonly once: (share: string, replications: string) => string;
  /** Next to nothing, as the head of a column: within so much. */
  readonly noneHead: (margin: string) => string;
  /** Elsewhere it became less too: so much for every euro, or every 100 days, saved. */
  readonly fallsToo: (ledger: "days" | "euro", hundredths: string, limit: string) => string;
  /** What a share below 0 means. */
  readonly belowZero: Readonly<Record<"days" | "euro", string>>;
  /** What shares in euros are of under a fixed budget. */
  readonly priced: (euro: string) => string;
  /** The same where some of the segments that save together have a fixed budget. */
  readonly pricedTogether: (euro: string) => string;
  /** Several segments save at once and are judged together; what they cost less, and all care. */
  readonly together: (segments: readonly string[]) => string;
  readonly grossAndNet: (gross: string, net: string) => string;
  /** One of several that save at once: what counts, what cannot be seen, and where it can. */
  readonly oneOfMany: (target: string, others: readonly string[], where: SavesAlone) => string;
  /** A segment that the design acts on beside: what changes there is no return of the saving. */
  readonly alongside: Readonly<
    Record<"eased" | "unclear", (place: string, euro: string) => string>
  >;
  /** What counts elsewhere where the design acts on others too. */
  readonly alongsideRule: (target: string) => string;
  /** The same as a word after a name. */
  readonly alongsideNote: Readonly<Record<"eased" | "unclear", string>>;
  /** The same below a bar. */
  readonly alongsideShort: Readonly<Record<"eased" | "unclear", string>>;
  /** The design gives room in the target, and asks nothing less. */
  readonly givesRoom: (target: string) => string;
  /** Staff differ and nothing is bought otherwise; then what care is worth and what is paid, by place. */
  readonly byStaff: string;
  readonly valueByPlace: (amounts: readonly string[]) => string;
  readonly paidByPlace: (amounts: readonly string[], net: string) => string;
  /** Care forms that another segment got: counted in the segment of before. */
  readonly relabelled: (forms: readonly string[]) => string;
  /** After the name of a line that goes by the segments of the variant. */
  readonly byNewSegment: string;
  /** Other prices change the value of all care; `isMore` when it costs more. */
  readonly otherPrices: (euro: string, isMore: boolean) => string;
  /** The same in the target, where no less care was given. */
  readonly onlyPrices: (target: string, euro: string, isMore: boolean) => string;
  readonly unrated: Readonly<
    Record<Exclude<Rating, "rated">, (target: string, least: string | null) => string>
  >;
  readonly neededFor: (replications: string) => string;
  readonly namedFirst: (first: string, next: readonly string[]) => string;
  /** In how many of the replications this receiver is the first. */
  readonly firstAgrees: (first: string, same: string, of: string) => string;
  readonly nobodyNamed: string;
  /** When the share is half as high as at the end, which is not half of the amount. */
  readonly halfTime: (months: string) => string;
  /** When half of the amount is there. */
  readonly halfAmount: (ledger: "days" | "euro", months: string) => string;
  readonly refill: (days: string) => string;
  /** The same of a single replication. */
  readonly refillOnce: string;
  /** Why it is not told: days saved are fewer than count, else they are not shown. */
  readonly refillUntold: (isSmall: boolean) => string;
  readonly channelsFirst: (channel: string, share: string) => string;
  readonly channelsNone: string;
  readonly channelsInteract: string;
  readonly title: {
    readonly ledgers: string;
    readonly receivers: string;
    readonly split: string;
    readonly funding: string;
    readonly byFunding: string;
    readonly towns: string;
    readonly sinks: string;
    readonly channels: string;
    readonly lag: string;
    readonly matrixEuro: string;
  };
  readonly head: {
    readonly ledger: string;
    readonly change: string;
    readonly receiver: string;
    readonly funding: string;
    readonly days: string;
    readonly euro: string;
    readonly youths: string;
    readonly share: string;
    readonly counted: string;
    readonly substitution: string;
    readonly downstream: string;
    readonly crowding: string;
    readonly total: string;
    readonly p: string;
    readonly named: string;
    readonly town: string;
    readonly saved: string;
    readonly gained: string;
    readonly ownShare: string;
    readonly wayOut: string;
    readonly payer: string;
    readonly perYearSaved: string;
    readonly channel: string;
    readonly without: string;
    readonly effect: string;
    readonly fairShare: string;
    readonly months: string;
    readonly fromToEuro: string;
  };
  readonly ledger: {
    readonly volume: string;
    readonly value: string;
    /** The same where prices differ. */
    readonly valueAtOnePrice: string;
    /** Shown only where shares are of it. */
    readonly priced: string;
    /** Shown only where prices differ. */
    readonly prices: string;
    readonly paid: string;
    readonly waitingDays: string;
    readonly waitingIn: (segment: string) => string;
    readonly outside: string;
  };
  readonly netLine: string;
  readonly named: { readonly yes: string; readonly no: string; readonly none: string };
  readonly funding: Readonly<Record<string, string>>;
  readonly channel: Readonly<Record<string, string>>;
  readonly monthAxis: string;
  /** Beside the bars: what a full and what a hatched bar is. */
  readonly shownNote: string;
  /** Under curves of which the band leaves the picture. */
  readonly lagRunsOut: string;
  readonly lagCaption: (target: string, half: string | null) => string;
}
