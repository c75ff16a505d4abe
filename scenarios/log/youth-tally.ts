/**
 * Counting rows of a log together with the different youths they are of.
 *
 * The rule this file keeps: a youth counts once, however many rows it has.
 */
import type { Part, Split } from "./shown-counts.ts";

export class YouthTally implements Part {
  private readonly rowsOf = new Map<number, number>();
  count = 0;

  add(youth: number): void {
    this.count++;
    this.rowsOf.set(youth, (this.rowsOf.get(youth) ?? 0) + 1);
  }

  get youths(): number {
    return this.rowsOf.size;
  }

  /**
   * So many of these rows, when it is not known which: of the fewest youths that can have them.
   *
   * @param count - up to the number of rows
   */
  someOf(count: number): Part {
    const most = [...this.rowsOf.values()].sort((one, other) => other - one);
    let [youths, held] = [0, 0];
    while (held < count && youths < most.length) held += most[youths++] as number;
    return { count, youths };
  }
}

/** Rows that are something and rows that are not. */
export class SplitTally implements Split {
  readonly part = new YouthTally();
  readonly rest = new YouthTally();

  add(youth: number, isPart: boolean): void {
    (isPart ? this.part : this.rest).add(youth);
  }
}
