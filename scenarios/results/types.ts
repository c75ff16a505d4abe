/**
 * The results file, in types: all that a report may draw on.
 *
 * The rule this file keeps: a figure never travels alone. It comes with its interval, its unit
 * and the label that says what it is, so that a reader of the file needs nothing else.
 */

/** A text in both languages of the tool. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/**
 * A mean over replications with its 95% interval (Student's t). With one replication `low` and
 * `high` are null; a figure without observations is null as a whole.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Estimates along an axis (years, months), column by column; null where nothing was observed. */
export interface EstimateColumns {
  readonly mean: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** What a number rests on: measured data, an assumption, or the way the model was built. */
export type Basis = "data" | "assumption" | "construction";

/** Whether an effect was put into the model, emerged from it, or was measured in a log. */
export type Origin = "put-in" | "emerged" | "measured";

/** How sure a conclusion is, from the share of replications and the interval behind it. */
export type Certainty = "certain" | "likely" | "uncertain" | "unknown";

export interface Dictionary<Extra = unknown> {
  readonly items: readonly (Label & { readonly id: string } & Extra)[];
}

export type FundingForm = "pxq" | "pxq-spending-room" | "capacity" | "population" | "own-service";

export interface Dictionaries {
  /** `1` to `5`, then `local-team` (the municipality's own help) and `outside`. */
  readonly segments: Dictionary;
  /** The care forms, each with the segment it is put in from 2028 and its unit of price. */
  readonly forms: Dictionary<{
    readonly segment: string;
    readonly productGroup: string;
    readonly unit: string;
  }>;
  readonly municipalities: Dictionary;
  readonly referrers: Dictionary;
  /** Every reason code of the journey log. `wall` tells whether it counts as a wall cause. */
  readonly reasons: Dictionary<{ readonly wall: boolean }>;
  /** Where a youth leaves to: home, adult law, another region, nobody... */
  readonly exits: Dictionary<{ readonly payer: string; readonly intent: boolean }>;
}

/** One design that was run. Steps of the ladder carry `step`; comparisons beside it carry `beside`. */
export interface VariantInfo extends Label {
  readonly id: string;
  /** What this design asks, in one sentence. */
  readonly asks: Label;
  /** Place on the ladder, from 0; null when it stands beside the ladder. */
  readonly step: number | null;
  /** The variant it is compared with; null for the first. */
  readonly against: string | null;
  /** Funding form per area (`denhaag`, `h8`) and segment, from the contract date. */
  readonly funding: Readonly<Record<string, Readonly<Record<string, FundingForm>>>>;
  readonly contractDate: string;
  readonly scenarioHash: string;
}

/** A headline figure per variant, yearly mean over the policy window unless the unit says otherwise. */
export interface Measure extends Label {
  readonly id: string;
  readonly unit: string;
  readonly better: "lower" | "higher" | "neither";
  /** By variant id. */
  readonly values: Readonly<Record<string, Estimate | null>>;
  /** The paired difference with the variant named in `against`; none for the first. */
  readonly differences: Readonly<Record<string, PairedDifference | null>>;
}

export interface PairedDifference extends Estimate {
  readonly against: string;
  /** (Var X + Var Y) / Var(X - Y); above 1 the pairing helped. Null when Var(X - Y) is 0. */
  readonly varianceReduction: number | null;
  /** In how many of the replications the difference had the sign of the mean. */
  readonly sameSign: number;
  readonly replications: number;
}

/** Something that stands in a place and is followed over time. */
export interface Series extends Label {
  readonly id: string;
  readonly unit: string;
  /** `month`: first of the month; `year`: calendar year. */
  readonly axis: "month" | "year";
  /** variant id -> group id (segment, form or municipality) -> values along the axis. */
  readonly values: Readonly<Record<string, Readonly<Record<string, EstimateColumns>>>>;
}

export interface FlowNode extends Label {
  readonly id: string;
  /** Column on the process map, 0 leftmost. */
  readonly column: number;
  readonly kind: "referrer" | "team" | "placement" | "segment" | "exit";
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** A move to an earlier or the same column: somebody comes back or moves sideways. */
  readonly returns: boolean;
  /** Youths a year, by variant. */
  readonly youths: Readonly<Record<string, Estimate>>;
}

export interface ProcessMap {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** The years the flow is the yearly mean of. */
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * What a cohort of entering youths met first, second, third: links from step n to step n + 1.
 * At each step the links out of all nodes, exits included, add up to the cohort.
 */
export interface UnrolledJourney {
  readonly cohort: { readonly firstYear: number; readonly lastYear: number };
  readonly steps: number;
  /** Node ids per step; `exit:...` ids stay in the picture once reached, `later` holds the rest. */
  readonly nodes: readonly (Label & {
    readonly id: string;
    readonly step: number;
    readonly place: string;
  })[];
  /** variant id -> links with mean youths a replication. */
  readonly links: Readonly<
    Record<
      string,
      readonly { readonly from: string; readonly to: string; readonly youths: number }[]
    >
  >;
  readonly youths: Readonly<Record<string, number>>;
}

/** The lost days of a border, split by what caused them (days a year over all youths). */
export interface LostDays {
  readonly "border-rule": Estimate;
  readonly authorisation: Estimate;
  readonly capacity: Estimate;
  readonly "budget-stop": Estimate;
  readonly matching: Estimate;
  readonly "family-choice": Estimate;
}

/**
 * One ordered border between segments, in one variant. Waits run from the day the move is asked
 * for to the start in the receiving segment, up to 365 days (restricted mean, `methods.md` 3.1).
 */
export interface Wall {
  readonly variant: string;
  readonly from: string;
  readonly to: string;
  /** Attempts a year. */
  readonly attempts: Estimate;
  /** Mean days until start, restricted to 365 days. */
  readonly days: Estimate | null;
  /** Extra days against direct entries into the same segment, same form, period and severity. */
  readonly excessDirect: Estimate | null;
  /** Extra days against moves inside the segment that is left. */
  readonly excessInside: Estimate | null;
  readonly refusedShare: Estimate | null;
  readonly lostShare: Estimate | null;
  /** Total days lost a year at this border: the headline. */
  readonly lostDays: Estimate;
  readonly causes: LostDays;
  /** Days each attempt waits because the rule of the border says so, and because places are full. */
  readonly frictionDays: Estimate | null;
  readonly capacityDays: Estimate | null;
  /** One-sided p that the excess is above the margin, and after Benjamini-Hochberg over the borders. */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly verdict: "wall" | "no-wall-shown" | "not-enough-evidence" | "budget-causes-wait";
  readonly origin: Origin;
}

export interface WallTable {
  readonly marginDays: number;
  readonly minimumAttempts: number;
  readonly falseDiscoveryRate: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly walls: readonly Wall[];
}

/** One line of a waterbed balance: what changed in one place, in days and euros a year. */
export interface WaterbedReceiver {
  readonly place: string;
  readonly days: Estimate;
  readonly euro: Estimate;
  /** Split of the change in days: displaced youths, flow that no longer arrives, moved queues. */
  readonly substitution: Estimate;
  readonly downstream: Estimate;
  readonly crowding: Estimate;
  /** Share of the gross saving (days) that comes back here; null when there is nothing to leak. */
  readonly leakageDays: Ratio | null;
  readonly leakageEuro: Ratio | null;
  /** Moves towards the local team or ordinary life are policy intent, not waterbed. */
  readonly intent: boolean;
  readonly payer: string;
}

export interface Ratio extends Estimate {
  readonly method: "delta" | "fieller" | "unbounded";
}

/** The waterbed of one step: what one variant changed in one target segment, and who received it. */
export interface Waterbed {
  readonly variant: string;
  readonly against: string;
  /** The constrained segment. */
  readonly target: string;
  readonly grossDays: Estimate;
  readonly grossEuro: Estimate;
  /** Null when there is no gross saving to leak. */
  readonly leakageDays: Ratio | null;
  readonly leakageEuro: Ratio | null;
  readonly netEuro: Estimate;
  readonly receivers: readonly WaterbedReceiver[];
  /** Change in waiting days a year over all segments: the ledger in which a fixed budget shows. */
  readonly waitingDays: Estimate;
  /** Change in youths a year who end with nobody, or in another law. */
  readonly outsideYouths: Estimate;
  readonly thresholdShare: number;
  readonly verdict:
    | "waterbed"
    | "no-waterbed-shown"
    | "equivalent-to-none"
    | "no-gross-saving"
    | "unknown";
  readonly origin: Origin;
}

/** Who moved between two variants: the same youth, another set of segments or another exit. */
export interface Movers {
  readonly variant: string;
  readonly against: string;
  readonly youths: Estimate;
  readonly moved: Estimate;
  readonly movedShare: Estimate;
  /**
   * Rows: from which segment days were lost; columns: where days were gained; in days a year.
   * Row `new` and column `nowhere` close the sums. Place ids in `places`.
   */
  readonly places: readonly string[];
  readonly days: readonly (readonly number[])[];
  readonly youthsMatrix: readonly (readonly number[])[];
  /** The spread of the same counts between replications: a move below it is noise. */
  readonly noise: readonly (readonly number[])[];
}

/** Yearly account of one municipality in one variant, in euros at the stated price level. */
export interface MunicipalAccount {
  readonly variant: string;
  readonly municipality: string;
  /** Price x quantity and off-contract purchase, by segment id, euro a year in the policy window. */
  readonly paidBySegment: Readonly<Record<string, Estimate>>;
  /** Share in the capacity budgets, by own use, as the letter says. */
  readonly paidCapacity: Estimate;
  readonly localTeam: Estimate;
  readonly total: Estimate;
  readonly youths: Estimate;
}

/** The capacity budgets of one variant and what nobody pays for. */
export interface EmptyCapacity {
  readonly variant: string;
  readonly year: number;
  readonly budget: Estimate;
  readonly paidByUse: Estimate;
  /** Budget less what is paid by use: leegstand zonder betaler. */
  readonly withoutPayer: Estimate;
}

/** A step of the ladder as money a year in the policy window. */
export interface LadderStep {
  readonly variant: string;
  readonly against: string | null;
  readonly euro: Estimate;
  readonly difference: PairedDifference | null;
  readonly bySegment: Readonly<Record<string, PairedDifference | null>>;
  readonly waitDays: Estimate;
  readonly waitDifference: PairedDifference | null;
  readonly moved: Estimate | null;
}

/** The saving asked for and the saving the model finds, per year. */
export interface SavingsYear {
  readonly year: number;
  readonly targetEuro: number;
  /** By variant: total cost of the first rung (today extended) less the total of this variant. */
  readonly found: Readonly<Record<string, Estimate>>;
}

export type FindingKind =
  | "total-cost"
  | "saving-against-target"
  | "waterbed"
  | "wall"
  | "waiting"
  | "empty-capacity"
  | "segment-2"
  | "behaviour"
  | "places-rule"
  | "moved";

/** A conclusion as facts; the sentence is made where it is shown. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly origin: Origin;
  /** Whose purse the finding speaks of. */
  readonly perspective: "municipalities" | "public-purse" | "youths" | "providers";
  /** Which document and clause it would change. */
  readonly clause: Label;
  readonly figures: Readonly<Record<string, Estimate | number | string | null>>;
  readonly variant: string;
  readonly against: string | null;
}

/** A line of the register: what a number is, what it is worth and where it comes from. */
export interface ParameterRecord extends Label {
  readonly id: string;
  readonly unit: string;
  readonly value: number | string | boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "source" | "public" | "derived" | "assumption";
  readonly source: string;
  readonly why: string;
  /** Who could supply a better number; empty when a source gave it. */
  readonly owner: string;
  /** True when the value was fitted to the calibration figures. */
  readonly fitted: boolean;
}

/** A line of the calibration table. */
export interface CalibrationRow extends Label {
  readonly id: string;
  readonly unit: string;
  readonly known: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly source: string;
  readonly simulated: Estimate | null;
  readonly role: "fitted" | "predicted" | "conflicts";
  readonly inside: boolean | null;
  readonly note: string;
}

export interface Calibration {
  readonly rows: readonly CalibrationRow[];
  readonly fittedParameters: readonly string[];
  readonly replications: number;
}

/** One youth of the first replication, for the journey strips: the same youth in several variants. */
export interface JourneyExample {
  readonly rule: "typical" | "longest-wait" | "most-returns" | "moved";
  readonly youth: number;
  readonly municipality: string;
  readonly ageAtStart: number;
  readonly referrer: string;
  readonly need: string;
  /** variant id -> steps in order. */
  readonly journeys: Readonly<Record<string, readonly JourneyStep[]>>;
}

export interface JourneyStep {
  readonly place: string;
  readonly form: string | null;
  readonly phase: "waiting" | "care" | "out";
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly euro: number;
  readonly censored: boolean;
}

export interface Manifest {
  readonly title: Label;
  readonly seed: string;
  readonly replications: number;
  readonly quick: boolean;
  readonly engineVersion: string;
  readonly modelVersion: string;
  readonly region: string;
  /** SHA-256 over the canonical scenarios and data of all variants. */
  readonly scenarioHash: string;
  readonly node: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly policyFirstYear: number;
  readonly policyLastYear: number;
  readonly priceLevelYear: number;
  /** The command that makes this file again. */
  readonly command: string;
}

/** What may differ between two runs of the same thing; left out of every comparison. */
export interface Volatile {
  readonly startedAt: string;
  readonly wallSeconds: number;
  readonly workers: number;
  readonly host: string;
}

export interface Results {
  readonly format: "klantreis-results";
  readonly version: 1;
  readonly manifest: Manifest;
  readonly dictionaries: Dictionaries;
  readonly variants: readonly VariantInfo[];
  readonly ladder: readonly LadderStep[];
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
  readonly years: readonly number[];
  /** First days of the months of the month axis, ISO. */
  readonly months: readonly string[];
  readonly processMap: ProcessMap;
  readonly unrolled: UnrolledJourney;
  readonly walls: WallTable;
  readonly waterbeds: readonly Waterbed[];
  readonly movers: readonly Movers[];
  readonly accounts: readonly MunicipalAccount[];
  readonly emptyCapacity: readonly EmptyCapacity[];
  readonly savings: readonly SavingsYear[];
  readonly findings: readonly Finding[];
  readonly journeys: readonly JourneyExample[];
  readonly calibration: Calibration | null;
  readonly register: readonly ParameterRecord[];
  /** Said in every report: what the model leaves out. */
  readonly outsideTheModel: readonly Label[];
  readonly volatile: Volatile;
}
