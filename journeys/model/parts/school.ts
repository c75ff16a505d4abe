/**
 * The part of the model on schools across the border of a municipality.
 *
 * The rule this file keeps: where a youth lives decides who pays; where the school is can only cost
 * time.
 */
import type { Quantity } from "../quantity.ts";

export interface School {
  /** Forms of help at a school. */
  readonly forms: readonly string[];
  /** Share of youths whose school lies in another municipality. */
  readonly crossShare: Quantity;
  /** Days until two municipalities agree. */
  readonly crossDays: Quantity;
  /** Chance that the request is sent back once. */
  readonly crossRefusal: Quantity;
}
