/**
 * The networks' side of the stopwatch: a network file, run as `klantreis network` runs it.
 *
 * The one rule: what is timed is a whole replication with all the figures it gives; compiling the
 * file and reading figures out for the comparison are outside the clock.
 */
import {
  compileNetwork,
  type NetworkFile,
  runNetwork,
  type StationFigures,
  summariseNetwork,
  VisitLog,
} from "#engine";
import { CHECKED } from "./same-work.ts";

export interface NetworkRunOutcome {
  readonly events: number;
  /** Rows of the log. */
  readonly visits: number;
  /** Per station all classes together, then each: the figures of CHECKED. */
  readonly figures: () => readonly number[];
}

/** Makes a network ready to live replications, with a log of every visit when asked. */
export function networkRunner(file: NetworkFile) {
  const network = compileNetwork(file);
  const figuresOf = (figures: StationFigures): readonly number[] =>
    CHECKED.map((name) => figures[name]?.mean ?? Number.NaN);
  return (replication: number, logs: boolean): NetworkRunOutcome => {
    const visits = logs ? new VisitLog() : undefined;
    const result = runNetwork(network, { seed: "bench", replication, visits });
    const { events } = result;
    const figures = (): readonly number[] => {
      const { stations } = summariseNetwork(network, [result]);
      return Object.values(stations).flatMap((station) => [
        ...figuresOf(station),
        ...Object.values(station.classes).flatMap(figuresOf),
      ]);
    };
    return { events, visits: visits?.length ?? 0, figures };
  };
}
