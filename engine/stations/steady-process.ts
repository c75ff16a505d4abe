/**
 * How arrivals came before time 0, for a run that begins in a state of some age.
 *
 * The rule this file keeps: what has a period had it before 0 too, what has none came as it does at
 * 0, and of what is written down moment by moment nothing came.
 */
import type { ArrivalProcess } from "./network-file.ts";

/**
 * The process as it is seen from `age` before time 0, so that its own time 0 is there.
 *
 * @returns null when nobody came
 */
export function processBefore(process: ArrivalProcess, age: number): ArrivalProcess | null {
  switch (process.type) {
    case "poisson":
    case "renewal":
      return process;
    case "sinusoidal": {
      const { period, phase = 0 } = process;
      return { ...process, phase: phase - 2 * Math.PI * ((age / period) % 1) };
    }
    case "piecewise-poisson":
      return piecewiseBefore(process, age);
    case "trace":
      return null;
  }
}

type Piecewise = Extract<ArrivalProcess, { type: "piecewise-poisson" }>;

function piecewiseBefore(process: Piecewise, age: number): ArrivalProcess | null {
  const { breaks, rates, period } = process;
  if (period === undefined) {
    const [rate = 0] = rates;
    return rate > 0 ? { type: "poisson", rate } : null;
  }
  const since = period - (age % period);
  const begin = since === period ? 0 : since;
  const last = breaks.findLastIndex((from) => from <= begin);
  const order = breaks.map((_, at) => (last + at) % breaks.length);
  // The part at hand goes on from the start, and what was cut off its front comes at the very end.
  const parts = order.map((at, step): readonly [number, number] => [
    step === 0 ? 0 : ((breaks[at] as number) - begin + period) % period,
    rates[at] as number,
  ]);
  const front = begin - (breaks[last] as number);
  if (front > 0) parts.push([period - front, rates[last] as number]);
  return {
    type: "piecewise-poisson",
    breaks: parts.map(([from]) => from),
    rates: parts.map(([, rate]) => rate),
    period,
  };
}
