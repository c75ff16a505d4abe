/**
 * Where the chance of a stream of arrivals stands among all draws of a replication.
 *
 * The rule this file keeps: the first 250 streams draw as they always did. A customer's number has
 * room for 256 streams (those from 250 on are for who is there at the start), so further streams
 * use the same numbers again with occurrences that nobody else comes to.
 */

/** Streams that have a number of their own. */
const STREAMS = 250;
/** More stations than anybody tries in one run: the occurrences of one stream. */
const OCCURRENCES = 2 ** 20;

export interface StreamChance {
  /** Stream for `sourceId`. */
  readonly stream: number;
  /** The first occurrence of every draw of this stream. */
  readonly occurrence: number;
}

/** @param number place of the stream in the file, from 0 */
export function streamChance(number: number): StreamChance {
  const round = Math.floor(number / STREAMS);
  return { stream: number - round * STREAMS, occurrence: round * OCCURRENCES };
}
