/**
 * The journey log of the first replication as a table that any statistics program reads.
 *
 * The rule this file keeps: codes are written as the ids of the results file, and a cell that a
 * spreadsheet would take for a formula is written as text.
 */
import { gzipSync } from "node:zlib";
import { isoDate, type JourneyLog, REASONS } from "#scenarios";

const phases = ["waiting", "care", "out"] as const;
const head = "variant,youth,place,phase,from,until,reason,euro,censored";

/** A text cell of a CSV file by RFC 4180; what could start a formula gets an apostrophe in front. */
export function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowsOf(
  variant: string,
  log: JourneyLog,
  forms: readonly string[],
  firstDay: string,
): string[] {
  const places = [...forms, "local-team", "outside"].map(csvText);
  const reasons = REASONS.map(csvText);
  const name = csvText(variant);
  const dates = new Map<number, string>();
  const dateOf = (day: number): string => {
    const whole = Math.floor(day);
    const known = dates.get(whole) ?? isoDate(whole, firstDay);
    dates.set(whole, known);
    return known;
  };
  const rows: string[] = [];
  for (let row = 0; row < log.length; row += 1) {
    const from = dateOf(log.from[row] ?? 0);
    const until = dateOf(log.until[row] ?? 0);
    const euro = (log.cost[row] ?? 0).toFixed(2);
    rows.push(
      `${name},${log.youth[row]},${places[log.place[row] ?? 0]},${phases[log.phase[row] ?? 0]},` +
        `${from},${until},${reasons[log.reason[row] ?? 0]},${euro},${log.censored[row]}`,
    );
  }
  return rows;
}

/** All logs as one CSV, compressed; the same logs give the same bytes. */
export function journeyTable(
  logs: Readonly<Record<string, JourneyLog>>,
  forms: readonly string[],
  firstDay: string,
): Uint8Array {
  const parts = [head];
  for (const variant of Object.keys(logs).sort()) {
    const log = logs[variant];
    if (log !== undefined) for (const row of rowsOf(variant, log, forms, firstDay)) parts.push(row);
  }
  return gzipSync(`${parts.join("\n")}\n`, { level: 1 });
}
