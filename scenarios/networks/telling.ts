/**
 * What happens in a network as lines of CSV: a trace of all of it, or a log of visits.
 *
 * The rule this file keeps: lines are handed over while a replication is lived, so that one of any
 * length takes little memory. A log of visits is for spreadsheets, so no name in it is a formula; a
 * trace is compared line by line, so names stand in it as they are.
 */
import {
  blockLines,
  csvTrace,
  type NetworkFile,
  namesOf,
  traceHeader,
  type VisitBlock,
  VisitLog,
  visitHeader,
} from "#engine";
import { safeText } from "../tables/safe-text.ts";

/** Takes a line of CSV, without its end. */
export type WriteLine = (line: string) => void;

/** Who wants to read what happens, line by line. */
export interface LineSinks {
  readonly trace?: WriteLine | undefined;
  readonly visits?: WriteLine | undefined;
}

/** The first lines: names of the columns. A file with variants has one more column. */
export function lineHeads({ branches }: NetworkFile): { trace: string; visits: string } {
  const more = branches === undefined ? "" : ",variant";
  return { trace: traceHeader + more, visits: visitHeader + more };
}

/** A replication told line by line, to who asked for it. */
export function tellingOf(file: NetworkFile, replication: number, { trace, visits }: LineSinks) {
  const variants = file.branches !== undefined;
  let variant = "";
  const { classes, stations } = namesOf(file);
  const names = {
    classes: classes.map(safeText),
    stations: stations.map(({ id }) => safeText(id)),
    variants,
  };
  const writeBlock = (block: VisitBlock): void => {
    const told = { ...block, variant: safeText(block.variant) };
    for (const line of blockLines(told, names, replication)) visits?.(line);
  };
  return {
    trace: trace && csvTrace(replication, trace, variants ? () => variant : undefined),
    visits: visits && new VisitLog(writeBlock),
    follow: (name: string) => {
      variant = name;
    },
  };
}
