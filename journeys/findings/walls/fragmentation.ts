/**
 * How scattered the journeys of youths are over those who give care (`methods.md` 3.1).
 *
 * The rule this file keeps: one start is one contact; a youth with a single one has no journey to
 * scatter. Care without a provider of its own counts by its form.
 */
import { NO_PROVIDER, OUTCOME } from "../../measures/attempts.ts";
import type { AttemptColumns } from "../../measures/summary.ts";
import { LAST, type YouthChains } from "./youth-chains.ts";

/** Sums over youths with two starts or more, to be divided by their number. */
export interface FragmentationSums {
  readonly youths: number;
  /** Bice and Boxerman's continuity of care, 1977: 0 each contact another provider, 1 all the same. */
  readonly continuity: number;
  /** Usual provider of care: the largest share of one provider. */
  readonly usual: number;
  /** Youths with four starts or more, and their share of contacts with the provider before. */
  readonly longer: number;
  readonly sequential: number;
}

/** Below this number of contacts a share of consecutive ones is unreliable (Kern 2017). */
const ENOUGH_CONTACTS = 4;

/** COC = (sum of n_k squared - N) / (N (N - 1)), UPC = largest n_k / N, SECON = same as before / (N - 1). */
export function fragmentationOf(attempts: AttemptColumns, chains: YouthChains): FragmentationSums {
  const sums = { youths: 0, continuity: 0, usual: 0, longer: 0, sequential: 0 };
  const counts = new Map<number, number>();
  for (const first of chains.first) {
    counts.clear();
    let contacts = 0;
    let same = 0;
    let before = -1;
    for (let row = first; row !== LAST; row = chains.next[row]!) {
      if (attempts.outcome[row] !== OUTCOME.started) continue;
      const giver = giverOf(attempts, row);
      counts.set(giver, (counts.get(giver) ?? 0) + 1);
      if (giver === before) same += 1;
      before = giver;
      contacts += 1;
    }
    if (contacts >= 2) addYouth(sums, counts, contacts, same);
  }
  return sums;
}

type Sums = { -readonly [Key in keyof FragmentationSums]: FragmentationSums[Key] };

function addYouth(
  sums: Sums,
  counts: ReadonlyMap<number, number>,
  contacts: number,
  same: number,
): void {
  let squares = 0;
  let most = 0;
  for (const count of counts.values()) {
    squares += count ** 2;
    most = Math.max(most, count);
  }
  sums.youths += 1;
  sums.continuity += (squares - contacts) / (contacts * (contacts - 1));
  sums.usual += most / contacts;
  if (contacts < ENOUGH_CONTACTS) return;
  sums.longer += 1;
  sums.sequential += same / (contacts - 1);
}

/** Providers by number; after them care that has none, by form. */
function giverOf({ provider, form }: AttemptColumns, row: number): number {
  return provider[row] === NO_PROVIDER ? NO_PROVIDER + form[row]! : provider[row]!;
}
