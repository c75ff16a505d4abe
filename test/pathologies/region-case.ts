/**
 * A pathology in the shipped region: all its forms, edges and shares, and one cause that is moved.
 *
 * The one rule: nothing is seen with the cause off, or what a region without the cause shows, and
 * more of it at each of three levels.
 */
import { expect } from "vitest";
import type { Model } from "#journeys";
import { change, changeAll, haaglanden, ladderUpTo } from "../support/model.ts";
import {
  expectRising,
  type Seen,
  type Stretch,
  see,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const UNTIL = { until: 2029 } as const;

export type Look = (seen: Seen) => number;

export interface RegionCase {
  readonly title: string;
  /** The design of 2028 on this region, with what looks alike switched off. */
  readonly model: (design: Model) => Model;
  /** The value that is the cause, or how a level of the cause is put in where it is several values. */
  readonly cause: string | ((model: Model, level: number) => Model);
  /** Levels of the cause; the first is off. */
  readonly levels: readonly [off: number, low: number, middle: number, high: number];
  readonly look: Look;
  /** A region without the cause, which the first level has to equal; without it that level is 0. */
  readonly twin?: (model: Model) => Model;
  /** What cures it whatever the level: with it the highest level shows no more than the first. */
  readonly cure?: (model: Model) => Model;
}

/** It equals nothing, or the twin, with the cause off, and grows with it under the same chance. */
export function expectInRegion(
  region: Model,
  { model, cause, levels, look, twin, cure }: RegionCase,
): void {
  const plain = model(ladderUpTo(region, "swap"));
  const at = (level: number): Model =>
    typeof cause === "string" ? change(plain, cause, level) : cause(plain, level);
  const seen = levels.map((level) => look(see(at(level), UNTIL)));
  expect(seen[0]).toBe(twin ? look(see(twin(plain), UNTIL)) : 0);
  expectRising(seen);
  if (cure === undefined) return;
  const cured = (level: number): number => look(see(cure(at(level)), UNTIL));
  // Cents of one bill are rounded on their own.
  expect(Math.abs(cured(levels[3]) - cured(levels[0]))).toBeLessThan(2);
}

export const journeysWith =
  (has: (journey: readonly Stretch[], seen: Seen) => boolean): Look =>
  (seen) =>
    seen.journeys.filter((journey) => has(journey, seen)).length;

/**
 * Nothing takes time but care. Without history no form can lose its places to a year in which
 * nobody happened to come.
 */
export const free = (design: Model): Model =>
  changeAll(withRoom(withoutDelays(design)), {
    "region.historyYears": 0,
    "outcome.parallelScale": 0,
  });

/** Behaviour is on, and every knob of it off. */
export const behaviour = {
  "behaviour.on": true,
  "behaviour.stretch": 0,
  "behaviour.bedBlocking": 0,
  "behaviour.selectivity": 0,
  "behaviour.pushUp": 0,
  "behaviour.yearEndStop": 0,
};

const residents = ({ municipalities }: Model): number =>
  sum(Object.values(municipalities).map((town) => town.residents.value));

/** How much of Haaglanden a region is; 1 for the whole of it. */
const sizeOf = (model: Model): number => residents(model) / residents(haaglanden);

/** Forms that are asked for as often as in the whole of Haaglanden, however small the region. */
export const asOftenAsInAll =
  (...forms: readonly string[]) =>
  (model: Model): Model =>
    changeAll(
      model,
      Object.fromEntries(
        forms.map((form) => [
          `forms.${form}.inflowPer1000`,
          (model.forms[form]?.inflowPer1000.value ?? Number.NaN) / sizeOf(model),
        ]),
      ),
    );
