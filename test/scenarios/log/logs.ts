/**
 * Event logs made by hand for tests, and logs made from attempts of which the truth is known.
 *
 * The rule this file keeps: a log is a text as somebody would export it; days are whole.
 */
import { readLog, shippedMappings } from "#scenarios";
import type { AttemptColumns } from "../../../journeys/measures/summary.ts";
import { logDate } from "../../../scenarios/log/log-days.ts";
import type { LogMapping } from "../../../scenarios/log/log-mapping.ts";
import type { EventLog } from "../../../scenarios/log/read-log.ts";
import { attemptsOf } from "../../journeys/findings/walls/waiting-world.ts";

export const own = shippedMappings.get("klantreis") as LogMapping;
export const ijw = shippedMappings.get("ijw") as LogMapping;

/** A log in our own columns: each line youth, day, event, segment and what more is said. */
export function logOf(lines: readonly string[], more = ""): EventLog {
  const { log, issues } = readLog(`youth,day,event,segment${more}\n${lines.join("\n")}\n`, own);
  if (log === null) throw new Error(JSON.stringify(issues));
  return log;
}

/** Days of the attempts as whole ones, as a log has them. */
export function wholeDays(attempts: AttemptColumns): AttemptColumns {
  const opened = attempts.opened.map(Math.floor);
  const wait = attempts.wait.map((days, row) => {
    return Math.floor((attempts.opened[row] as number) + days) - (opened[row] as number);
  });
  return { ...attempts, opened, wait };
}

/** 1 January 2020, day 0 of the logs that are made from attempts. */
export const epoch = 18_262;

/**
 * The text of a log of these attempts, which are of whole days. Each youth is another one.
 *
 * @param tells - whether the segment left stands in a column, or shows from care that stops on the
 *   day of asking
 */
export function textOf(attempts: AttemptColumns, tells: "column" | "care"): string {
  const lines = ["youth,day,event,segment,priority,from"];
  for (let row = 0; row < attempts.length; row++) {
    const [from, to] = [attempts.from[row] as number, attempts.to[row] as number];
    const opened = epoch + (attempts.opened[row] as number);
    const ended = opened + (attempts.wait[row] as number);
    const origin = tells === "column" ? from : "";
    const add = (day: number, event: string, segment: number) =>
      lines.push(`y${row},${logDate(day)},${event},${segment},${attempts.priority[row]},${origin}`);
    if (tells === "care" && from > 0) {
      add(opened - 100, "started", from);
      add(opened, "stopped", from);
    }
    add(opened, "asked", to);
    for (let n = 0; n < (attempts.refusals[row] as number); n++) add(opened, "refused", to);
    if (attempts.outcome[row] === 1) add(ended, "started", to);
    if (attempts.outcome[row] === 2) add(ended, "withdrawn", to);
  }
  return `${lines.join("\n")}\n`;
}

/**
 * The log that ships as an example: six years of a region that does not exist, with 75 days put in at
 * the border from segment 1 to 5 and many refusals at that from 5 to 2, and a few borders that hardly
 * anybody crosses.
 */
export function exampleLog(): string {
  const world = {
    perBorder: 16,
    directPerSegment: 80,
    delays: { "1>5": 75 },
    refusals: { "5>2": 0.6 },
    patienceDays: 400,
  };
  const attempts = wholeDays(attemptsOf(world, 4));
  const quiet = new Set(["3>4", "4>1"]);
  const kept = Array.from({ length: attempts.length }, (_, row) => row).filter(
    (row) => !quiet.has(`${attempts.from[row]}>${attempts.to[row]}`) || row % 4 === 0,
  );
  const entries = Object.entries(attempts).map(([name, column]) => {
    if (typeof column === "number") return [name, kept.length];
    return [name, column.filter((_: number, row: number) => kept.includes(row))];
  });
  return textOf(Object.fromEntries(entries), "care");
}
