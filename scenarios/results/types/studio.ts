/**
 * What the studio's page knows of the model: designs, levers, what is wrong with a question.
 *
 * The rule this file keeps: plain data that can be sent between a page and a worker; the page needs
 * nothing else of the model.
 */
import type { Dictionaries, Label, VariantInfo } from "./basics.ts";
import type { JourneyExample } from "./flows.ts";
import type { ParameterRecord } from "./records.ts";

export type Plain = number | string | boolean;

/** A scenario of the library and the numbers that were changed. */
export interface StudioDesign {
  /** The scenario of the library that it changes. */
  readonly scenario: string;
  /** What it was named by who made it; empty for the name of the scenario. */
  readonly name: string;
  /** Values by name of the register; amounts are those of the whole region. */
  readonly change: Readonly<Record<string, Plain>>;
}

/** Which of the two designs. */
export type Side = "a" | "b";

/** What is asked: the second design beside the first. */
export interface StudioQuestion {
  readonly a: StudioDesign;
  readonly b: StudioDesign;
}

/** A number, switch or choice that can be moved. */
export interface Lever
  extends Pick<
    ParameterRecord,
    "id" | "nl" | "en" | "unit" | "value" | "low" | "high" | "kind" | "source" | "why"
  > {
  /** The unit in words. */
  readonly unitLabel: Label;
  /** Hard bounds; null where there is none. */
  readonly min: number | null;
  readonly max: number | null;
  /** What it can be, for a choice; null for a number, a switch or a day. */
  readonly options: readonly string[] | null;
  /** Names of values that are forms of care, by id; empty for every other lever. */
  readonly names: Readonly<Record<string, Label>>;
  /** An amount of the whole region. */
  readonly isAmount: boolean;
}

/** A scenario one can begin with, and its values that differ from the region. */
export interface StudioScenario {
  readonly id: string;
  readonly title: Label;
  readonly asks: Label;
  readonly values: Readonly<Record<string, Plain>>;
}

/** A fault in a design: where it stands, what was found, what was expected. */
export interface DesignIssue {
  readonly path: string;
  readonly found: string;
  readonly expected: Label;
  readonly hint: string | null;
}

/** A fault in one of the two designs. */
export interface SideIssue extends DesignIssue {
  readonly side: Side;
}

/** A care form as a place on the pathway. */
export interface PathwayForm extends Label {
  readonly id: string;
  readonly segment: string;
}

/** What may follow or accompany a care form; its share is the lever of that name. */
export interface PathwayLink {
  readonly kind: "next" | "parallel" | "substitute" | "bridge" | "mistaken" | "breakdown";
  readonly from: string;
  readonly to: string;
  readonly lever: string;
}

/** What the page gets once, before anything is asked. */
export interface StudioSetting {
  readonly levers: readonly Lever[];
  readonly scenarios: readonly StudioScenario[];
  readonly forms: readonly PathwayForm[];
  readonly links: readonly PathwayLink[];
}

/** One youth who took a route, in either design. */
export interface RouteYouth {
  /** Number in the first design; below 0 for who is in the second only. */
  readonly youth: number;
  readonly municipality: string;
  readonly ageAtStart: number;
  /** Care form that would help, at the first request. */
  readonly need: string;
  readonly inA: boolean;
  readonly inB: boolean;
  /** Days of waiting over the whole journey. */
  /** Null for who does not come in that design at all. */
  readonly waitedA: number | null;
  readonly waitedB: number | null;
}

/** Everybody who had, or waited for, one care form and next another. */
export interface RouteYouths {
  readonly from: string;
  readonly to: string;
  /** How many took it in each design. */
  readonly countA: number;
  readonly countB: number;
  /** Those who differ between the designs first, then by number. */
  readonly youths: readonly RouteYouth[];
  /** Youths of the whole run who come in one design only: demand, or who is there on the first day. */
  readonly alone: { readonly inA: number; readonly inB: number };
}

/** The journey of one youth in both designs, with the words for its codes. */
export interface YouthJourney {
  readonly example: JourneyExample;
  readonly dictionaries: Dictionaries;
  readonly variants: readonly VariantInfo[];
}
