/**
 * The part of the model on who departs from the design: another form of funding for one segment, in
 * an area or in one municipality, between two dates.
 *
 * The rule this file keeps: it changes how care is paid and never what a segment is; "as-designed"
 * everywhere is the design itself.
 */
import type { Quantity } from "../quantity.ts";

type Segments = Readonly<Record<"1" | "2" | "3" | "4" | "5", OwnFunding>>;

/** Another form between two dates. */
export interface OwnFunding {
  /** A `FundingForm`, or "as-designed". */
  readonly form: Quantity<string>;
  /** First day, and the day on which the form of the design holds again. */
  readonly from: Quantity<string>;
  readonly until: Quantity<string>;
}

export interface Funding {
  readonly areas: Readonly<Record<"denhaag" | "h8", Segments>>;
  /** Goes before what its area has. */
  readonly towns: Readonly<Record<string, Segments>>;
}
