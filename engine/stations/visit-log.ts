/**
 * Every visit of every customer, in columns.
 *
 * The rule this file keeps: one row a visit, written when it ends, or at the end of the run for who
 * is still there; rows stand in blocks that are never copied, so that a log costs a write and no more.
 */

const ROWS = 1 << 15;

/** How a visit ended. */
export const VISIT = { served: 0, reneged: 1, unfinished: 2 } as const;
export const visitWords = ["served", "reneged", "unfinished"] as const;

/** A block of rows; NaN for what did not happen. */
export interface VisitBlock {
  length: number;
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
  private block: VisitBlock = this.open();
  // What the next row says; set before `add`.
  joined = Number.NaN;
  started = Number.NaN;
  ended = Number.NaN;
  left = Number.NaN;

  private open(): VisitBlock {
    const column = (): Float64Array => new Float64Array(ROWS);
    const block = {
      length: 0,
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
    if (this.block.length === ROWS) this.block = this.open();
    const { block } = this;
    const row = block.length++;
    block.customer[row] = customer;
    block.cls[row] = cls;
    block.station[row] = station;
    block.outcome[row] = outcome;
    block.joined[row] = this.joined;
    block.started[row] = this.started;
    block.ended[row] = this.ended;
    block.left[row] = this.left;
  }

  get length(): number {
    return this.blocks.reduce((sum, { length }) => sum + length, 0);
  }
}

export const visitHeader = "replication,customer,class,station,joined,started,ended,left,outcome";

/** Lines of CSV, empty where something did not happen. */
export function* visitLines(
  log: VisitLog,
  names: { readonly classes: readonly string[]; readonly stations: readonly string[] },
  replication: number,
): Generator<string> {
  const told = (time: number): string => (Number.isNaN(time) ? "" : `${time}`);
  for (const block of log.blocks) {
    for (let row = 0; row < block.length; row++) {
      const times = [block.joined, block.started, block.ended, block.left].map((column) =>
        told(column[row] as number),
      );
      yield [
        replication,
        block.customer[row],
        names.classes[block.cls[row] as number],
        names.stations[block.station[row] as number],
        ...times,
        visitWords[block.outcome[row] as number],
      ].join(",");
    }
  }
}
