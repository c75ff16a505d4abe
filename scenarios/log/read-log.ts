/**
 * An event log from the text of a CSV file.
 *
 * The rule this file keeps: every row is read or told; a row that cannot be read stops the whole
 * log, since a log with holes shows walls that are holes. Who a youth is stays in here: further on
 * there are only numbers.
 */
import { type Issue, show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";
import { eachCsvRow, separatorOf } from "../tables/csv.ts";
import { plainText } from "../tables/safe-text.ts";
import { columnLetters } from "../tables/sheet.ts";
import { kindOf, withKind } from "./cell-kind.ts";
import { logDate, logDay } from "./log-days.ts";
import {
  afterLastDayWords,
  afterTodayWords,
  beyondWords,
  dayWords,
  eventWords,
  levelWords,
  MOST_PRODUCTS,
  manyProducts,
  originWords,
  productWords,
  segmentWords,
} from "./log-fault-words.ts";
import { type Header, readLogHeader } from "./log-header.ts";
import { LOG_EVENTS, type LogColumn, type LogMapping } from "./log-mapping.ts";
import { type Faults, gatherFaults } from "./row-faults.ts";

/** One thing that happened to one youth. Numbers stand for names; -1 is a name that is not given. */
export interface LoggedEvent {
  readonly youth: number;
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Index into `LOG_EVENTS`. */
  readonly event: number;
  /** 1 to 5. */
  readonly segment: number;
  readonly product: number;
  readonly request: number;
  readonly provider: number;
  /** Level of the waiting list; 0 goes first. */
  readonly priority: number;
  /** Segment left, 0 a first request, -1 not given. */
  readonly from: number;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Events in the order of the file. */
export interface EventLog {
  readonly events: readonly LoggedEvent[];
  readonly youths: number;
  /** Rows whose event, or whose temporary stop, says nothing about a border. */
  readonly passedOver: number;
  /** The different youths of those rows. */
  readonly passedOverYouths: number;
}

export type ReadLog =
  | { readonly log: EventLog; readonly issues: readonly [] }
  | { readonly log: null; readonly issues: readonly Issue[] };

/** Far above any region's messages of ten years; a file beyond it is something else. */
const limits = { rows: 20_000_000, columns: 200 } as const;

/** Days that are kept: a century of them; a file with more holds something else. */
const MOST_DAYS = 36_525;
/** Rows after which is told how far the reading is. */
const ROWS_A_TIME = 10_000;

/** Numbers texts in the order in which they are first seen; an empty text is -1. */
class Names {
  private readonly index = new Map<string, number>();

  numberOf(text: string): number {
    if (text === "") return -1;
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.index.size);
    return this.index.size - 1;
  }

  get size(): number {
    return this.index.size;
  }
}

/** Tells a fault of the cell in this column; a day beyond the log is told as it was read. */
type Told = (name: LogColumn, expected: Label, day?: number) => void;

class LogReader {
  readonly events: LoggedEvent[] = [];
  readonly youths = new Names();
  private readonly products = new Names();
  private readonly requests = new Names();
  private readonly providers = new Names();
  private readonly mapping: LogMapping;
  private readonly header: Header;
  private readonly faults: Faults;
  private readonly prefixes: readonly string[];
  private readonly lastDay: number;
  private readonly today: number;
  /** Days that were read before: a log has few, and each many times. */
  private readonly days = new Map<string, number | null>();
  passedOver = 0;
  readonly passedOverYouths = new Set<string>();

  constructor(mapping: LogMapping, header: Header, faults: Faults, today: string | null) {
    this.mapping = mapping;
    this.header = header;
    this.faults = faults;
    this.lastDay = dayOrNever(mapping.lastDay);
    this.today = dayOrNever(today);
    this.prefixes = Object.keys(mapping.segments).sort((a, b) => b.length - a.length);
  }

  add(cells: readonly string[], row: number): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    const beyond = cells.findIndex((cell, at) => at >= this.header.width && cell.trim() !== "");
    if (beyond >= 0) {
      const place = `${columnLetters(beyond)}${row + 1}`;
      this.faults.add("beyond", place, "+", beyondWords(this.header.width));
    }
    const cell = (name: LogColumn): string => {
      const at = this.header.columns.get(name);
      return at === undefined ? "" : plainText((cells[at] ?? "").trim());
    };
    const told: Told = (name, expected, day) => {
      const at = this.header.columns.get(name) ?? 0;
      const place = `${columnLetters(at)}${row + 1}`;
      // A day that was read as one is of nobody; anything else may be.
      if (day !== undefined) this.faults.add(name, place, show(logDate(day)), expected);
      else this.faults.add(name, place, kindOf(cell(name)), withKind(expected));
    };
    const event = this.eventOf(cell, told);
    if (event !== null) this.events.push({ ...event, line: row + 1 });
  }

  private eventOf(cell: (name: LogColumn) => string, told: Told): Omit<LoggedEvent, "line"> | null {
    const event = ownOf(this.mapping.events, cell("event"));
    if (event === "ignored" || this.isTemporary(event, cell("reason"))) {
      this.passedOver++;
      this.passedOverYouths.add(cell("youth"));
      return null;
    }
    const youth = this.youths.numberOf(cell("youth"));
    if (youth < 0) told("youth", { nl: "een code voor de jeugdige", en: "a code for the youth" });
    const day = this.dayOf(cell("day"), (expected, late) => told("day", expected, late));
    if (event === undefined) told("event", eventWords(this.mapping));
    const care = this.careOf(cell, told);
    const priority = this.levelOf(cell("priority"), () => told("priority", levelWords));
    const from = this.originOf(cell("from"), () => told("from", originWords));
    if (youth < 0 || day === null || event === undefined || care === null) return null;
    const request = this.requests.numberOf(cell("request"));
    const provider = this.providers.numberOf(cell("provider"));
    const code = LOG_EVENTS.indexOf(event);
    return { youth, day, event: code, ...care, request, provider, priority, from };
  }

  /** A day beyond what the log covers is a slip of the pen that makes everybody wait until then. */
  private dayOf(text: string, fault: (expected: Label, day?: number) => void): number | null {
    const day = this.known(text);
    if (day === null) fault(dayWords(this.mapping));
    else if (day > this.lastDay) fault(afterLastDayWords(this.mapping), day);
    else if (day > this.today) fault(afterTodayWords, day);
    return day;
  }

  private known(text: string): number | null {
    const known = this.days.get(text);
    if (known !== undefined) return known;
    const day = logDay(text, this.mapping.days);
    if (this.days.size < MOST_DAYS) this.days.set(text, day);
    return day;
  }

  private isTemporary(event: string | undefined, reason: string): boolean {
    return event === "stopped" && reason !== "" && this.mapping.temporary.includes(reason);
  }

  private careOf(
    cell: (name: LogColumn) => string,
    told: Told,
  ): Pick<LoggedEvent, "segment" | "product"> | null {
    const [given, code] = [cell("segment"), cell("product")];
    const prefix = this.prefixes.find((start) => code.startsWith(start));
    const segment = given === "" ? ownOf(this.mapping.segments, prefix ?? "") : given;
    if (segment === undefined || !/^[1-5]$/.test(segment)) {
      if (given !== "") told("segment", segmentWords);
      else told(this.header.columns.has("product") ? "product" : "segment", productWords(code));
      return null;
    }
    const product = this.products.numberOf(code === "" ? segment : code);
    if (product >= MOST_PRODUCTS) told("product", manyProducts);
    return { segment: Number(segment), product };
  }

  private levelOf(text: string, fault: () => void): number {
    if (text === "") return 1;
    const level = ownOf(this.mapping.priorities, text);
    if (level === undefined) fault();
    return level ?? 1;
  }

  private originOf(text: string, fault: () => void): number {
    if (text === "") return -1;
    if (!/^[0-5]$/.test(text)) fault();
    return Number(text);
  }
}

/** What a file says of this word; never what every object says of itself ("constructor"). */
function ownOf<Value>(said: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(said, word) ? said[word] : undefined;
}

function dayOrNever(text: string | null): number {
  const day = text === null ? null : logDay(text, "yyyy-mm-dd");
  return day ?? Number.POSITIVE_INFINITY;
}

/**
 * Reads a log; with one fault there is no log.
 *
 * @param today - as `2026-12-31`; events after it are faults. The clock is read by who calls.
 * @param onRows - hears now and then how many rows were read
 */
export function readLog(
  text: string,
  mapping: LogMapping,
  today: string | null = null,
  onRows?: (rows: number) => void,
): ReadLog {
  const faults = gatherFaults();
  let reader: LogReader | null = null;
  let headerFaults: readonly Issue[] = [];
  const broken = eachCsvRow(text, separatorOf(text), limits, (cells, row) => {
    if (row % ROWS_A_TIME === 0) onRows?.(row);
    if (row > 0) return reader?.add(cells, row);
    const header = readLogHeader(cells, mapping);
    headerFaults = header.issues;
    if (header.issues.length === 0) reader = new LogReader(mapping, header, faults, today);
  });
  const issues = [...headerFaults, ...faults.all(), ...(broken === null ? [] : [broken])];
  const done = reader as LogReader | null;
  if (issues.length > 0) return { log: null, issues };
  if (done === null || done.events.length === 0) return { log: null, issues: [nothing] };
  const { events, youths, passedOver } = done;
  const passedOverYouths = done.passedOverYouths.size;
  return { log: { events, youths: youths.size, passedOver, passedOverYouths }, issues: [] };
}

const nothing: Issue = {
  path: "",
  found: "-",
  expected: {
    nl: "een regel met namen, en eronder gebeurtenissen",
    en: "a line with names, and events under it",
  },
  hint: null,
};
