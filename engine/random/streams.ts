/**
 * Chance: every draw is a function of (seed, replication, who, purpose, occurrence), and of nothing
 * else. Not of time, of the order of events, of what was drawn before, or of the number of workers.
 *
 * The rule this file keeps: no state moves when a number is drawn. So a person is the same person in
 * every scenario, and a decision that is added disturbs nobody. Sole user of seedrandom, which
 * turns the written seed into the master key.
 */

import seedrandom from "seedrandom";
import { SimulationError } from "../errors.ts";
import { threefry2x32, threefryUniform } from "./threefry.ts";

/** A 32-bit word as a fraction of 1. */
const TWO_TO_MINUS_32 = 2 ** -32;

/** Marks the counter that derives replication keys, so that it is never a person's counter. */
const REPLICATION_DOMAIN = 0x5eed;

/** The key of one replication and, for null tests, the one purpose that is drawn anew. */
interface ReplicationKey {
  readonly word0: number;
  readonly word1: number;
  readonly saltedPurpose: number;
  readonly saltWord: number;
}

/**
 * The chance of one replication. Made by `createChance`; holds no position, only a key.
 *
 * Draws use Threefry-2x32-20 with counter (occurrence, who) and key (K0, K1 xor purpose), where
 * (K0, K1) belongs to the seed and the replication.
 */
export class Chance {
  private readonly word0: number;
  private readonly word1: number;
  private readonly saltedPurpose: number;
  private readonly saltWord: number;

  constructor(key: ReplicationKey) {
    this.word0 = key.word0 | 0;
    this.word1 = key.word1 | 0;
    this.saltedPurpose = key.saltedPurpose | 0;
    this.saltWord = key.saltWord | 0;
  }

  /**
   * A uniform number in the open interval (0, 1): never 0 or 1, with 52 bits behind it. For a yes or
   * no, compare it with the probability: `uniform(…) < p` is never true at 0 and always true at 1.
   *
   * @param who the person, as made by `sourceId` (32 bits)
   * @param purpose the decision, as made by `purposeId`
   * @param occurrence how many times this person has faced this decision before (from 0)
   */
  uniform(who: number, purpose: number, occurrence: number): number {
    let key1 = this.word1 ^ purpose;
    if ((purpose | 0) === this.saltedPurpose) key1 ^= this.saltWord;
    return threefryUniform(this.word0, key1, occurrence | 0, who | 0);
  }

  /**
   * The same chance, save that one purpose is drawn anew: the null test of a paired comparison
   * (true effect zero, realised paths differ). Salt 0 changes nothing. A Chance carries one salted
   * purpose at most: salting again replaces the earlier one.
   */
  withSalt(purpose: number, salt: number): Chance {
    return new Chance({
      word0: this.word0,
      word1: this.word1,
      saltedPurpose: purpose,
      saltWord: mix32(salt),
    });
  }
}

/**
 * The chance of one replication of an experiment.
 *
 * @param seedText the seed as written by the user; any text, "1" and "11" being different seeds
 * @param replication number of the replication, a whole number from 0
 * @throws SimulationError if the replication is no whole number of at most 32 bits
 */
export function createChance(seedText: string, replication: number): Chance {
  if (!Number.isInteger(replication) || replication < 0 || replication > 0xffffffff) {
    throw new SimulationError(
      "invalid-argument",
      `A replication is numbered by a whole number from 0, not ${replication}.`,
    );
  }
  const words = new Int32Array(2);
  threefry2x32(masterKey(seedText), [replication, REPLICATION_DOMAIN], words);
  return new Chance({
    word0: words[0] as number,
    word1: words[1] as number,
    saltedPurpose: 0,
    saltWord: 0,
  });
}

/**
 * The two words of the master key. seedrandom repeats a short seed until it fills its table and
 * keeps eight bits a character, so that "1" and "11" would be one seed; the length in front and the
 * code units written out keep all texts apart.
 */
function masterKey(seedText: string): readonly [number, number] {
  const units = Array.from({ length: seedText.length }, (_, index) => seedText.charCodeAt(index));
  const generator = seedrandom(`${seedText.length}:${units.join(",")}`);
  return [generator.int32(), generator.int32()];
}

/**
 * The stable 32-bit number of a meaningful name such as "stay:intake" (FNV-1a over the UTF-16 code
 * units, then the finaliser of MurmurHash3). A signed int32. It depends on the name alone, so a
 * node that is added changes nobody else's draws.
 */
export function purposeId(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return mix32(hash);
}

/** The finaliser of MurmurHash3: a bijection of 32-bit words that maps 0 to 0. */
function mix32(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * The purposes in use. Two names with one number would share their luck, so that is refused when
 * the second name is registered.
 */
export class PurposeRegistry {
  readonly #names = new Map<number, string>();
  readonly #hash: (name: string) => number;

  /** @param hash how a name becomes a number; the default is `purposeId` */
  constructor(hash: (name: string) => number = purposeId) {
    this.#hash = hash;
  }

  /**
   * The number of a name. Registering the same name again gives the same number.
   *
   * @throws SimulationError ("purpose-collision") if another name already has this number
   */
  register(name: string): number {
    const id = this.#hash(name);
    const holder = this.#names.get(id);
    if (holder !== undefined && holder !== name) {
      throw new SimulationError(
        "purpose-collision",
        `The purposes "${holder}" and "${name}" have the same number ${id}; rename one of them.`,
      );
    }
    this.#names.set(id, name);
    return id;
  }

  /** The name behind a number, for messages; undefined if it was never registered. */
  nameOf(id: number): string | undefined {
    return this.#names.get(id);
  }
}

/** The largest ordinal a source stream can hold. */
export const MAX_ORDINAL = 0xffffff;

/**
 * Who: the source stream (0 to 255) and the ordinal of the arrival candidate in it (0 to
 * 16,777,215), in one unsigned 32-bit number. Count candidates, not accepted arrivals, so that a
 * scenario with more demand contains the people of the base.
 *
 * @throws SimulationError if either does not fit
 */
export function sourceId(stream: number, ordinal: number): number {
  if (
    stream >>> 8 !== 0 ||
    ordinal >>> 24 !== 0 ||
    (stream | 0) !== stream ||
    (ordinal | 0) !== ordinal
  ) {
    throw new SimulationError(
      "invalid-argument",
      `A source is a stream of 0 to 255 and an ordinal of 0 to ${MAX_ORDINAL}, not ${stream} and ${ordinal}.`,
    );
  }
  return ((stream << 24) | ordinal) >>> 0;
}

/**
 * The time of one runner in an exponential race: -ln(u) / weight. Of several destinations, each
 * with a uniform of its own, the one with the smallest time wins with chance weight / sum of
 * weights, and a destination that is added re-routes only those it takes. Infinite at weight 0.
 */
export function raceTime(u: number, weight: number): number {
  return weight > 0 ? -Math.log(u) / weight : Number.POSITIVE_INFINITY;
}

/**
 * As `raceTime`, for a runner who must beat `best`: returns its time when it does, and Infinity
 * when it does not. Because -ln(u) is at least 1 - u, most losers are known without a logarithm.
 */
export function raceTimeBelow(u: number, weight: number, best: number): number {
  if (weight <= 0 || 1 - u >= best * weight) return Number.POSITIVE_INFINITY;
  const time = -Math.log(u) / weight;
  return time < best ? time : Number.POSITIVE_INFINITY;
}

/**
 * Spreads one draw over the named runners of a race: a uniform of 32 bits per runner, from the
 * finaliser of MurmurHash3 over the draw and the runner's purpose. For races with many runners of
 * whom none matters by itself, such as provider groups: it costs a fraction of a draw each.
 *
 * @param draw a number from `Chance.uniform`
 * @param purpose the runner, as made by `purposeId`
 */
export function forkUniform(draw: number, purpose: number): number {
  return ((mix32((draw * 0x100000000) ^ purpose) >>> 0) + 0.5) * TWO_TO_MINUS_32;
}
