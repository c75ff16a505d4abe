/**
 * What happened, line by line, in the order in which it was done.
 *
 * The rule this file keeps: numbers in full precision, names quoted where a reader of CSV needs it.
 */

export type TraceEvent =
  | "arrive"
  | "join"
  | "start"
  | "end"
  | "block"
  | "unblock"
  | "renege"
  | "lose"
  | "exit"
  | "change"
  | "there";

/** Takes one line: names of class, station and detail; empty where there is none. */
export type Trace = (
  time: number,
  event: TraceEvent,
  customer: number,
  cls: string,
  station: string,
  detail: string,
) => void;

export const traceHeader = "replication,time,event,customer,class,station,detail";

/**
 * A trace that hands over lines of CSV.
 *
 * @param variant of which variant the next line tells, where there are variants
 */
export function csvTrace(
  replication: number,
  write: (line: string) => void,
  variant?: () => string,
): Trace {
  return (time, event, customer, cls, station, detail) => {
    const names = [cls, station, detail].map(csvText).join(",");
    const end = variant === undefined ? "" : `,${csvText(variant())}`;
    write(`${replication},${time},${event},${customer},${names}${end}`);
  };
}

/** A name as it stands in CSV. */
export function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
