/**
 * The results file, in types: all that a report may draw on.
 *
 * The rule this file keeps: a figure never travels alone. It comes with its interval, its unit
 * and the label that says what it is, so that a reader of the file needs nothing else.
 */
import type { Dictionaries, Label, VariantInfo } from "./types/basics.ts";
import type { Contrast } from "./types/contrasts.ts";
import type { WallTable, Waterbed } from "./types/detectors.ts";
import type { JourneyExample, Movers, ProcessMap, UnrolledJourney } from "./types/flows.ts";
import type { Gains } from "./types/gains.ts";
import type { Influence } from "./types/influence.ts";
import type {
  EmptyCapacity,
  LadderStep,
  Measure,
  MunicipalAccount,
  SavingsYear,
  Series,
} from "./types/money.ts";
import type { QuestionVerdict } from "./types/questions.ts";
import type {
  Calibration,
  Conclusions,
  DesignRemark,
  Finding,
  Manifest,
  ParameterRecord,
  Volatile,
} from "./types/records.ts";
import type { Removal } from "./types/removal.ts";
import type { Slices } from "./types/slices.ts";
import type { NamedTable } from "./types/tables.ts";
import type { WaitCurve } from "./types/waits.ts";

export type * from "./types/basics.ts";
export type * from "./types/contrasts.ts";
export type * from "./types/detectors.ts";
export type * from "./types/flows.ts";
export type * from "./types/gains.ts";
export type * from "./types/influence.ts";
export type * from "./types/money.ts";
export type * from "./types/partings.ts";
export type * from "./types/questions.ts";
export type * from "./types/records.ts";
export type * from "./types/removal.ts";
export type * from "./types/slices.ts";
export type * from "./types/studio.ts";
export type * from "./types/tables.ts";
export type * from "./types/waits.ts";
export type * from "./types/youths.ts";

export interface Results {
  readonly format: "klantreis-results";
  readonly version: 2;
  readonly manifest: Manifest;
  readonly dictionaries: Dictionaries;
  readonly variants: readonly VariantInfo[];
  readonly ladder: readonly LadderStep[];
  readonly measures: readonly Measure[];
  readonly series: readonly Series[];
  /** What each design changes against the first, in the totals that the figures show. */
  readonly contrasts: readonly Contrast[];
  readonly years: readonly number[];
  /** First days of the months of the month axis, ISO. */
  readonly months: readonly string[];
  readonly processMap: ProcessMap;
  readonly unrolled: UnrolledJourney;
  /** How long it takes until care starts, by design, segment and kind of start. */
  readonly waits: readonly WaitCurve[];
  /** Where everybody is on the first of January; absent where no journeys were kept. */
  readonly slices?: Slices;
  readonly walls: WallTable;
  /** The walls taken away; null where that was not run (`klantreis walls --remove`). */
  readonly removal: Removal | null;
  readonly waterbeds: readonly Waterbed[];
  readonly movers: readonly Movers[];
  readonly accounts: readonly MunicipalAccount[];
  /** Who pays more and who pays less; null for one design alone. */
  readonly gains: Gains | null;
  readonly emptyCapacity: readonly EmptyCapacity[];
  readonly savings: readonly SavingsYear[];
  readonly conclusions: Conclusions;
  readonly findings: readonly Finding[];
  /** A verdict on each question of the implementation test. */
  readonly questions: readonly QuestionVerdict[];
  readonly journeys: readonly JourneyExample[];
  /** Tables that answer a question of the implementation test, for the designs that were run. */
  readonly tables: readonly NamedTable[];
  readonly calibration: Calibration | null;
  /** Which numbers move the conclusions most; null before that was ever measured. */
  readonly influence: (Influence & { readonly isOld: boolean }) | null;
  readonly register: readonly ParameterRecord[];
  /** What designs set that does nothing; absent where there is nothing of the kind. */
  readonly remarks?: readonly DesignRemark[];
  /** Said in every report: what the model leaves out. */
  readonly outsideTheModel: readonly Label[];
  readonly volatile: Volatile;
}
