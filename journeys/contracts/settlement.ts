/**
 * Who pays what of a budget for capacity: settlement between municipalities, in whole cents.
 *
 * The rule this file keeps: nothing is lost in rounding. What the municipalities pay, together with
 * what nobody pays, is the budget to the cent.
 */
import { SimulationError } from "#engine";

/** What each municipality pays, and what is left without payer (leegstand zonder betaler). */
export interface Settlement {
  /** In cents, in the order of the use that was handed in. */
  readonly paidCents: readonly number[];
  /** Budget less all payments, in cents; 0 in the variants that spread everything. */
  readonly withoutPayerCents: number;
}

/** A year's budget and the use that it is settled by, in days (or any one unit of care). */
export interface UseOfBudget {
  /** Whole cents. */
  readonly budgetCents: number;
  /** Use per municipality, 0 or more. */
  readonly use: readonly number[];
  /** Cents per unit of use; may be a fraction of a cent. */
  readonly unitPriceCents: number;
}

export interface KeyedBudget extends UseOfBudget {
  /** How empty capacity is spread, for example residents of 0-17; 0 or more, not all 0. */
  readonly key: readonly number[];
}

export interface ReservedBudget {
  readonly budgetCents: number;
  readonly use: readonly number[];
  /** What each municipality reserved, in units of use; not all 0. */
  readonly reserved: readonly number[];
  /**
   * Cents per traded unit; budget over all reserved units when absent. A seller can end below 0
   * when this is far above the price of a reserved unit.
   */
  readonly tradePriceCents?: number;
}

/** What one prevented unit of use changes, in cents; a saving is positive. */
export interface MarginalSaving {
  readonly ownCents: number;
  readonly othersCents: number;
  /** Own and others together: what the payers as a whole save. */
  readonly regionCents: number;
}

/**
 * Splits whole cents by weight with the method of the largest remainder: every share is within a
 * cent of its exact value and the shares add up to the total. Equal remainders: first come first.
 *
 * @throws SimulationError when the total is no whole number of 0 or more, or no weight is above 0.
 */
export function apportion(totalCents: number, weights: readonly number[]): number[] {
  demandCents(totalCents);
  demandAmounts("weight", weights);
  const whole = sum(weights);
  if (!(whole > 0)) {
    throw new SimulationError("invalid-argument", "Cents are split by weights that are all 0.");
  }
  const exact = weights.map((weight) => totalCents * (weight / whole));
  const shares = exact.map(Math.floor);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: exact[index]! - share }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  // Rounding in `exact` can leave a cent too few as well as too many; both ends are served.
  let left = totalCents - sum(shares);
  for (let at = 0; left > 0; at = (at + 1) % byRemainder.length, left--) {
    shares[byRemainder[at]!.index]! += 1;
  }
  for (let at = byRemainder.length - 1; left < 0 && at >= 0; at--) {
    const { index } = byRemainder[at]!;
    if (shares[index]! > 0) {
      shares[index]! -= 1;
      left++;
    }
  }
  return shares;
}

/**
 * The letter read literally: each pays its own use at the unit price. Places nobody used stay
 * without payer. Use worth more than the budget is paid pro rata: a fixed budget does not grow.
 */
export function settleByUse({ budgetCents, use, unitPriceCents }: UseOfBudget): Settlement {
  demandCents(budgetCents);
  demandAmounts("use", use);
  demandAmounts("unit price", [unitPriceCents]);
  const worth = use.map((units) => Math.round(units * unitPriceCents));
  const whole = sum(worth);
  if (whole > budgetCents) return settled(budgetCents, apportion(budgetCents, worth));
  return settled(budgetCents, worth);
}

/**
 * Variant A: the whole budget pro rata of actual use. Empty places make every used one dearer. A
 * year without any use is spread by `key`.
 */
export function settleProRata({
  budgetCents,
  use,
  key,
}: Omit<KeyedBudget, "unitPriceCents">): Settlement {
  demandAmounts("use", use);
  demandSameLength(use, key);
  return settled(budgetCents, apportion(budgetCents, sum(use) > 0 ? use : key));
}

/** Variant B: own use at the unit price, and what is then left of the budget by key. */
export function settleByUnitPrice(year: KeyedBudget): Settlement {
  demandSameLength(year.use, year.key);
  const byUse = settleByUse(year);
  const residual = apportion(byUse.withoutPayerCents, year.key);
  return settled(
    year.budgetCents,
    byUse.paidCents.map((paid, index) => paid + residual[index]!),
  );
}

/**
 * Variant C: each pays what it reserved, used or not, and trades. Who needs more than it reserved
 * buys unused reserved units of the others; when more is asked than offered (or the other way
 * round), buyers (or sellers) share what there is by the size of their bid.
 */
export function settleReserved(year: ReservedBudget): Settlement {
  const { budgetCents, use, reserved } = year;
  demandAmounts("use", use);
  demandSameLength(use, reserved);
  const wanted = use.map((units, index) => Math.max(0, units - reserved[index]!));
  const offered = use.map((units, index) => Math.max(0, reserved[index]! - units));
  const traded = Math.min(sum(wanted), sum(offered));
  const base = apportion(budgetCents, reserved);
  if (traded === 0) return settled(budgetCents, base);
  const price = year.tradePriceCents;
  if (price === undefined) {
    // At the price of a reserved unit a trade moves units, so the units held share the budget.
    const bid = traded / sum(wanted);
    const asked = traded / sum(offered);
    const held = reserved.map((units, at) => units + wanted[at]! * bid - offered[at]! * asked);
    return settled(budgetCents, apportion(budgetCents, held.map(atLeastNothing)));
  }
  demandAmounts("trade price", [price]);
  const bought = apportion(Math.round(traded * price), wanted);
  const sold = apportion(Math.round(traded * price), offered);
  return settled(
    budgetCents,
    base.map((paid, index) => paid + bought[index]! - sold[index]!),
  );
}

/** Takes away the rounding of a subtraction that should have ended at 0. */
function atLeastNothing(units: number): number {
  return Math.max(0, units);
}

/**
 * Variant D: the whole budget by the mean use of the last years, the year itself included; at
 * the start of the contract by the years there are.
 *
 * @param useByYear use per municipality, oldest year first.
 * @param years how many years count, at least 1 (`contracts.averageYears`).
 */
export function settleByMovingAverage(
  budgetCents: number,
  useByYear: readonly (readonly number[])[],
  key: readonly number[],
  years: number,
): Settlement {
  const counted = useByYear.slice(-years);
  for (const year of counted) demandSameLength(year, key);
  const summed = key.map((_, municipality) => sum(counted.map((year) => year[municipality]!)));
  return settleProRata({ budgetCents, use: summed, key });
}

/**
 * What the payers save when one municipality prevents `units` of use, under any variant. With a
 * fixed budget spread whole (A to D) the region saves nothing: the others pay what the one saves.
 */
export function marginalSaving(
  settle: (use: readonly number[]) => Settlement,
  use: readonly number[],
  municipality: number,
  units: number,
): MarginalSaving {
  const own = use[municipality];
  if (own === undefined || !(units >= 0) || units > own) {
    throw new SimulationError(
      "invalid-argument",
      `Municipality ${municipality} cannot prevent ${units} of its use of ${own}.`,
    );
  }
  const before = settle(use).paidCents;
  const after = settle(
    use.map((amount, index) => (index === municipality ? amount - units : amount)),
  ).paidCents;
  const ownCents = before[municipality]! - after[municipality]!;
  const regionCents = sum(before) - sum(after);
  return { ownCents, othersCents: regionCents - ownCents, regionCents };
}

function settled(budgetCents: number, paidCents: readonly number[]): Settlement {
  return { paidCents, withoutPayerCents: budgetCents - sum(paidCents) };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function demandCents(cents: number): void {
  if (Number.isSafeInteger(cents) && cents >= 0) return;
  throw new SimulationError(
    "invalid-argument",
    `A budget is a whole number of cents, 0 or more, not ${cents}.`,
  );
}

function demandAmounts(name: string, values: readonly number[]): void {
  for (const value of values) {
    if (Number.isFinite(value) && value >= 0) continue;
    throw new SimulationError("invalid-argument", `A ${name} is 0 or more, not ${value}.`);
  }
}

function demandSameLength(left: readonly number[], right: readonly number[]): void {
  if (left.length === right.length) return;
  throw new SimulationError(
    "invalid-argument",
    `Each municipality has one figure in every list; ${left.length} and ${right.length} do not match.`,
  );
}
