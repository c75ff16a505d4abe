/**
 * Plays a tape: which day it is, and what is painted and told of it.
 *
 * The rule this file keeps: it begins paused, and nothing moves unless somebody asks for it. What is
 * told of a day is counted on that day, not read off the picture.
 */
import type { TankTape } from "#results";
import { mostOf, TankFrames } from "./frames.ts";
import { type TankLayout, tankLayout } from "./layout.ts";
import { type TankColours, TankPainter } from "./painter.ts";

/** Where painted pixels go: one picture for each design. */
export type PixelSink = (side: number, pixels: Uint32Array, layout: TankLayout) => void;

/** One design on the day that is shown. */
export interface SideTold {
  readonly id: string;
  /** Youths in each tank, and on each pile above it. */
  readonly care: readonly number[];
  readonly waiting: readonly number[];
  /** Of those on a pile, who has light help meanwhile. */
  readonly bridged: readonly number[];
  /** Requests on the waiting list, also of youths in care. */
  readonly requests: readonly number[];
}

export interface TankTold {
  readonly day: number;
  readonly days: number;
  readonly firstDay: string;
  readonly tanks: readonly string[];
  readonly isPlaying: boolean;
  readonly sides: readonly SideTold[];
  /** Pixels of the side of a block; 0 without a picture. */
  readonly block: number;
  /** Middle of each tank as a share of the width of the picture. */
  readonly middles: readonly number[];
  /** Most youths that the fuller design ever has in the picture, were all tanks full at once. */
  readonly most: number;
  /** Blocks painted in the last frame, frames since it began to play, and what they took. */
  readonly painted: number;
  readonly frames: number;
  readonly paintMilliseconds: number;
}

export interface PictureSize {
  readonly width: number;
  readonly least: number;
  readonly highest: number;
}

/** The first day on which two designs are not the same; 0 for one alone. */
export function firstDifference({ designs, days }: TankTape): number {
  const [one, other] = designs;
  if (one === undefined || other === undefined) return 0;
  for (let day = 0; day < days; day += 1) {
    const end = one.start[day + 1] as number;
    if (end !== other.start[day + 1]) return day;
    for (let at = one.start[day] as number; at < end; at += 1) {
      if (one.youth[at] !== other.youth[at] || one.to[at] !== other.to[at]) return day;
    }
  }
  return 0;
}

/** A page that was out of sight for a while goes on where it was, and does not leap. */
const longestStep = 250;

const clock = (): number => performance.now();

export class TankPlayer {
  isPlaying = false;
  private readonly tape: TankTape;
  private readonly sink: PixelSink;
  private readonly frames: readonly TankFrames[];
  private readonly most: readonly number[];
  private painters: readonly TankPainter[] = [];
  private layout: TankLayout | null = null;
  private day: number;
  private speed = 0;
  private last = 0;
  private painted = 0;
  private frameCount = 0;
  private paintTime = 0;

  constructor(tape: TankTape, sink: PixelSink) {
    this.tape = tape;
    this.sink = sink;
    const mosts = tape.designs.map((design) => mostOf(tape, design));
    this.frames = tape.designs.map((design, at) => new TankFrames(tape, design, mosts[at]));
    this.most = Array.from({ length: 2 * tape.tanks.length }, (_, pile) =>
      Math.max(0, ...mosts.map((most) => most[pile] ?? 0)),
    );
    // The day before anything differs: both pictures are then the same.
    this.day = Math.max(0, firstDifference(tape) - 1);
    for (const frames of this.frames) frames.go(this.day);
  }

  /** Lays out the pictures anew and paints them. */
  dress({ width, least, highest }: PictureSize, colours: TankColours): void {
    const layout = tankLayout(this.most, width, least, highest);
    this.layout = layout;
    this.painters = this.frames.map((frames) => new TankPainter(layout, frames, colours));
    this.paint(0);
  }

  /** Shows a day, without movement. */
  go(day: number): void {
    this.day = Math.min(Math.max(0, Math.round(day)), this.tape.days - 1);
    this.turnTo(this.day, null);
    this.paint(0);
  }

  /** Pages without a picture have the numbers all the same. */
  private turnTo(day: number, now: number | null): void {
    if (this.painters.length === 0) for (const frames of this.frames) frames.go(day);
    for (const painter of this.painters) painter.show(day, now);
  }

  /** Days a second from now on; 0 stands still. */
  play(speed: number, now: number): void {
    if (speed > 0 && Math.floor(this.day) >= this.tape.days - 1) this.go(0);
    if (speed > 0 && !this.isPlaying) {
      this.frameCount = 0;
      this.paintTime = 0;
    }
    this.isPlaying = speed > 0;
    this.speed = speed;
    this.last = now;
  }

  /** Moves on to a time; true while there is more to come. */
  tick(now: number): boolean {
    if (this.isPlaying) {
      this.day += (this.speed * Math.min(longestStep, Math.max(0, now - this.last))) / 1000;
      this.last = now;
      if (this.day >= this.tape.days - 1) {
        this.day = this.tape.days - 1;
        this.isPlaying = false;
      }
      this.turnTo(Math.floor(this.day), now);
    }
    this.paint(now);
    return this.isPlaying || this.painters.some(({ isMoving }) => isMoving);
  }

  private paint(now: number): void {
    const { layout } = this;
    if (layout === null) return;
    const begun = clock();
    this.painted = 0;
    this.painters.forEach((painter, side) => {
      const { still, flying } = painter.paint(now);
      this.painted += still + flying;
      this.sink(side, painter.pixels, layout);
    });
    this.paintTime += clock() - begun;
    this.frameCount += 1;
  }

  told(): TankTold {
    const { tape, layout } = this;
    const { tanks, days, firstDay } = tape;
    const day = Math.floor(this.day);
    return {
      ...{ day, days, firstDay, tanks },
      isPlaying: this.isPlaying,
      sides: this.frames.map((frames, at) => {
        const design = tape.designs[at];
        const lists = tanks.map((_, tank) => design?.requests[tank * days + day] ?? 0);
        return {
          id: design?.id ?? "",
          care: [...frames.counts.subarray(0, tanks.length)],
          waiting: [...frames.counts.subarray(tanks.length)],
          bridged: [...frames.bridged.subarray(tanks.length)],
          requests: lists,
        };
      }),
      block: layout?.block ?? 0,
      middles:
        layout?.boxes.map(({ x, across }) => (x + (across * layout.pitch) / 2) / layout.width) ??
        [],
      most: this.most.reduce((sum, count) => sum + count, 0),
      painted: this.painted,
      frames: this.frameCount,
      paintMilliseconds: this.paintTime,
    };
  }
}
