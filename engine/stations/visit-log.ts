/**
 * Every visit of every customer, in columns.
 *
 * The rule this file keeps: one row a visit, written when it ends, or at the end of the run for who
 * is still there; rows stand in blocks that are never copied, so that a log costs a write and no
 * more. Who takes each block as it is full needs memory for one.
 */
import { csvText } from "./trace.ts";

const ROWS = 1 << 15;

/** How a visit ended. */
export const VISIT = { served: 0, reneged: 1, unfinished: 2 } as const;
export const visitWords = ["served", "reneged", "unfinished"] as const;

/** A block of rows; NaN for what did not happen. */
export interface VisitBlock {
  length: number;
  /** The variant it is about; empty for the run itself. */
  variant: string;
  readonly customer: Int32Array;
  readonly cls: Uint16Array;
  readonly station: Uint16Array;
  readonly outcome: Uint8Array;
  readonly joined: Float64Array;
  readonly started: Float64Array;
  readonly ended: Float64Array;
  readonly left: Float64Array;
}

export class VisitLog {
  readonly blocks: VisitBlock[] = [];
  private block: VisitBlock = this.open("");
  private readonly take: ((block: VisitBlock) => void) | null;
  private isHushed = false;
  private numberOf: ((rank: number) => number) | null = null;
  // What the next row says; set before `add`.
  joined = Number.NaN;
  started = Number.NaN;
  ended = Number.NaN;
  left = Number.NaN;

  /** @param take is handed every block that is full, and uses it at once: it is filled again */
  constructor(take: ((block: VisitBlock) => void) | null = null) {
    this.take = take;
  }

  private open(variant: string): VisitBlock {
    const column = (): Float64Array => new Float64Array(ROWS);
    const block = {
      length: 0,
      variant,
      customer: new Int32Array(ROWS),
      cls: new Uint16Array(ROWS),
      station: new Uint16Array(ROWS),
      outcome: new Uint8Array(ROWS),
      joined: column(),
      started: column(),
      ended: column(),
      left: column(),
    };
    this.blocks.push(block);
    return block;
  }

  add(customer: number, cls: number, station: number, outcome: number): void {
    if (this.isHushed) return;
    if (this.block.length === ROWS) this.turn(this.block.variant);
    const { block } = this;
    const row = block.length++;
    block.customer[row] = this.numberOf === null ? customer : this.numberOf(customer);
    block.cls[row] = cls;
    block.station[row] = station;
    block.outcome[row] = outcome;
    block.joined[row] = this.joined;
    block.started[row] = this.started;
    block.ended[row] = this.ended;
    block.left[row] = this.left;
  }

  /** Goes on in an empty block. */
  private turn(variant: string): void {
    this.flush();
    if (this.block.length === 0) this.block.variant = variant;
    else this.block = this.open(variant);
  }

  /** From now on rows are about this variant. */
  follow(variant: string): void {
    this.turn(variant);
  }

  /** Hands over what is left, to who takes blocks. */
  flush(): void {
    if (this.take === null || this.block.length === 0) return;
    this.take(this.block);
    this.block.length = 0;
  }

  /** Takes no rows, until `speak`. */
  hush(): void {
    this.isHushed = true;
  }

  /** @param numberOf the number of a customer by the order in which all came, those unheard too */
  speak(numberOf: (rank: number) => number): void {
    this.isHushed = false;
    this.numberOf = numberOf;
  }

  get length(): number {
    return this.blocks.reduce((sum, { length }) => sum + length, 0);
  }
}

export const visitHeader = "replication,customer,class,station,joined,started,ended,left,outcome";

/** What rows are called by: names of classes and stations, and whether there are variants. */
export interface VisitNames {
  readonly classes: readonly string[];
  readonly stations: readonly string[];
  /** Whether the name of the variant stands at the end of each row. */
  readonly variants?: boolean;
}

/** Lines of CSV, empty where something did not happen. */
export function* visitLines(
  log: VisitLog,
  names: VisitNames,
  replication: number,
): Generator<string> {
  for (const block of log.blocks) yield* blockLines(block, names, replication);
}

/** The lines of one block. */
export function* blockLines(
  block: VisitBlock,
  { classes, stations, variants = false }: VisitNames,
  replication: number,
): Generator<string> {
  const told = (time: number): string => (Number.isNaN(time) ? "" : `${time}`);
  const variant = variants ? `,${csvText(block.variant)}` : "";
  const [classNames, stationNames] = [classes.map(csvText), stations.map(csvText)];
  for (let row = 0; row < block.length; row++) {
    const who = `${replication},${block.customer[row]},${classNames[block.cls[row] as number]}`;
    const begun = `${told(block.joined[row] as number)},${told(block.started[row] as number)}`;
    const done = `${told(block.ended[row] as number)},${told(block.left[row] as number)}`;
    const where = stationNames[block.station[row] as number];
    yield `${who},${where},${begun},${done},${visitWords[block.outcome[row] as number]}${variant}`;
  }
}
