/**
 * Erlang-A and its kin by the long-run chances of a birth-death chain: an oracle of its own, summed
 * state by state, that shares no code with the program.
 *
 * The one rule: states are added until what is left out is below the last bit.
 */

/** M/M/c + M: Poisson arrivals, c servers, exponential service and exponential patience. */
export interface ErlangA {
  readonly rate: number;
  readonly meanService: number;
  readonly servers: number;
  readonly meanPatience: number;
}

/** Long-run figures of Erlang-A. */
export interface ErlangAFigures {
  readonly delayed: number;
  readonly abandoned: number;
  readonly queueLength: number;
  readonly busy: number;
  /** Mean time in the queue of all who came, those who gave up included. */
  readonly waitOfAll: number;
  /** The same of those who were served. */
  readonly waitOfServed: number;
}

/** Chances of 0, 1, 2, … customers in Erlang-A. */
function chances({ rate, meanService, servers, meanPatience }: ErlangA): readonly number[] {
  const weights = [1];
  for (let n = 1; n <= servers || (weights[n - 1] as number) > 1e-18; n += 1) {
    const leaving = Math.min(n, servers) / meanService + Math.max(0, n - servers) / meanPatience;
    weights.push(((weights[n - 1] as number) * rate) / leaving);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * The figures of Erlang-A. The wait of the served comes from the chance to be served and the mean
 * wait of one who finds k waiting: k + 1 stages, each ended by a service or by one who gives up.
 */
export function erlangA(queue: ErlangA): ErlangAFigures {
  const { rate, meanService, servers, meanPatience } = queue;
  const p = chances(queue);
  const delayed = p.slice(servers).reduce((sum, chance) => sum + chance, 0);
  const queueLength = p.reduce((sum, chance, n) => sum + chance * Math.max(0, n - servers), 0);
  const busy = p.reduce((sum, chance, n) => sum + chance * Math.min(n, servers), 0);
  const abandoned = queueLength / meanPatience / rate;
  // One who has k before it leaves the head after stages at rates cμ + (k + 1)θ, …, cμ + θ; it
  // survives a stage with chance (cμ + jθ) / (cμ + (j + 1)θ), whatever the length of that stage.
  let survive = 1;
  let wait = 0;
  let served = 0;
  let waitSum = 0;
  p.forEach((chance, n) => {
    if (n < servers) {
      served += chance;
      return;
    }
    const stage = servers / meanService + (n - servers + 1) / meanPatience;
    survive *= (stage - 1 / meanPatience) / stage;
    wait += 1 / stage;
    served += chance * survive;
    waitSum += chance * survive * wait;
  });
  return {
    delayed,
    abandoned,
    queueLength,
    busy,
    waitOfAll: queueLength / rate,
    waitOfServed: waitSum / served,
  };
}

/** The chance of more than `k` for a Poisson variable. */
export function poissonAbove(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = term;
  for (let n = 1; n <= k; n += 1) {
    term *= mean / n;
    below += term;
  }
  return 1 - below;
}
