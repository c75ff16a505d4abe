/**
 * The part of the model on providers: who offers which provider groups, who leaves, what follows.
 *
 * The rule this file keeps: a provider is a label on provider groups; nothing depends on it but
 * leaving, being taken over and being admitted, and all of that is off by default.
 */
import type { Quantity } from "../quantity.ts";

/** Sizes of providers; the smallest are pools of self-employed professionals. */
export type ProviderSize = "large" | "medium" | "small" | "independent";

export interface ProviderClass {
  readonly nl: string;
  readonly en: string;
  /** Forms this class offers; none named is all. */
  readonly forms: readonly string[];
  readonly count: Quantity;
  /** Provider groups per provider; below 1 a group is a pool of several. */
  readonly groupsEach: Quantity;
  /** Share of the class that leaves on `exitDate`, and share admitted to the contracts of 2028. */
  readonly exitShare: Quantity;
  readonly admittedShare: Quantity;
}

export interface Providers {
  readonly classes: Readonly<Record<ProviderSize, ProviderClass>>;
  /** A provider or a class that leaves on `exitDate`, on top of the shares; or "none". */
  readonly exitOf: Quantity<string>;
  readonly exitDate: Quantity<string>;
  /** Days before it leaves that a provider takes nobody new. */
  readonly noticeDays: Quantity;
  /** Share of its places that others with the same form and area take over on the day itself. */
  readonly takeOverShare: Quantity;
  /** Share of its places that a new provider opens, and how many days later. */
  readonly entryShare: Quantity;
  readonly entryLagDays: Quantity;
  /** Chance a year that a provider used less than `breakEvenOccupancy` fails, without notice. */
  readonly bankruptcyPerYear: Quantity;
  readonly breakEvenOccupancy: Quantity;
}
