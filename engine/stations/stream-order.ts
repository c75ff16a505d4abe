/**
 * Which of many streams of arrivals comes next.
 *
 * The rule this file keeps: by time, and at one instant by place in the file. One stream moves on at
 * a time, so a heap costs as many looks as the logarithm of the number of streams.
 */

interface Timed {
  /** Infinity when nobody comes any more. */
  readonly time: number;
}

export class StreamOrder<One extends Timed> {
  private readonly streams: readonly One[];
  /** Places of streams in the list; the earliest first. */
  private readonly heap: Int32Array;

  constructor(streams: readonly One[]) {
    this.streams = streams;
    this.heap = Int32Array.from(streams, (_, place) => place);
    for (let at = this.heap.length >> 1; at >= 0; at--) this.sink(at);
  }

  get isEmpty(): boolean {
    return this.streams.length === 0;
  }

  /** The stream that comes first; there has to be one. */
  first(): One {
    return this.streams[this.heap[0] as number] as One;
  }

  /** Call when the first stream has moved on. */
  moved(): void {
    if (this.heap.length > 1) this.sink(0);
  }

  private sink(from: number): void {
    const { heap } = this;
    const own = heap[from] as number;
    let at = from;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < heap.length && this.goesFirst(heap[right] as number, heap[child] as number)) {
        child = right;
      }
      if (this.goesFirst(own, heap[child] as number)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    if (heap.length > 0) heap[at] = own;
  }

  private goesFirst(place: number, other: number): boolean {
    const { time } = this.streams[place] as One;
    const otherTime = (this.streams[other] as One).time;
    return time < otherTime || (time === otherTime && place < other);
  }
}
