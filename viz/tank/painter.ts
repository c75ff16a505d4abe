/**
 * Paints tanks, piles and blocks into pixels.
 *
 * The rule this file keeps: it writes numbers into one buffer and nothing else, every youth of the
 * picture once in every frame; so a hundred thousand blocks take a few milliseconds without any help
 * of a graphics card.
 */
import type { MoveListener, TankFrames } from "./frames.ts";
import { nowhere } from "./frames.ts";
import { slotX, slotY, type TankBox, type TankLayout } from "./layout.ts";

/** Colours as numbers that the buffer takes; see `pixelOf`. */
export interface TankColours {
  readonly paper: number;
  readonly line: number;
  /** One for each tank. */
  readonly tanks: readonly number[];
}

/** A block on its way; it is there for as long as the picture takes, not for as long as a youth did. */
interface Flight {
  readonly youth: number;
  readonly x: number;
  readonly y: number;
  /** Where it goes when it leaves the picture; those who stay go to their slot. */
  readonly toX: number;
  readonly toY: number;
  readonly pile: number;
  readonly started: number;
}

/** Milliseconds of a flight. */
export const flightTime = 450;
/** More at once would be a blur: the rest is there at once. */
const mostFlights = 6000;

/** A colour `#rrggbb` as a number of the buffer, whose bytes are red, green, blue, alpha. */
export function pixelOf(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** The pixels of a block that are coloured. */
interface Stencil {
  readonly columns: Uint8Array;
  readonly rows: Uint8Array;
  /** The same as places in the buffer, counted from the first pixel of the block. */
  readonly offsets: Int32Array;
}

interface Stencils {
  readonly full: Stencil;
  readonly half: Stencil;
  readonly open: Stencil;
}

/**
 * Who gets care is a full block; who waits an open one; who waits with light help meanwhile an open
 * one with a full half. Blocks too small to be open miss a corner, and stand on a pile.
 */
function stencilsOf({ block, width }: TankLayout): Stencils {
  const cells = Array.from({ length: block * block }, (_, at) => ({
    column: at % block,
    row: Math.floor(at / block),
  }));
  const made = (isIn: (column: number, row: number) => boolean): Stencil => {
    const kept = cells.filter(({ column, row }) => isIn(column, row));
    return {
      columns: Uint8Array.from(kept, ({ column }) => column),
      rows: Uint8Array.from(kept, ({ row }) => row),
      offsets: Int32Array.from(kept, ({ column, row }) => row * width + column),
    };
  };
  const last = block - 1;
  const isInside = (column: number, row: number): boolean =>
    column > 0 && row > 0 && column < last && row < last;
  const isCorner = (column: number, row: number): boolean =>
    block > 1 && block < 3 && column === last && row === 0;
  return {
    full: made(() => true),
    half: made((column, row) => !isInside(column, row) || column > last / 2),
    open: made((column, row) => !isInside(column, row) && !isCorner(column, row)),
  };
}

export class TankPainter implements MoveListener {
  readonly pixels: Uint32Array;
  private readonly layout: TankLayout;
  private readonly frames: TankFrames;
  private readonly colours: TankColours;
  private readonly stencils: Stencils;
  private flights = new Map<number, Flight>();
  private now = 0;
  private isFlying = false;

  constructor(layout: TankLayout, frames: TankFrames, colours: TankColours) {
    this.layout = layout;
    this.frames = frames;
    this.colours = colours;
    this.stencils = stencilsOf(layout);
    this.pixels = new Uint32Array(layout.width * layout.height);
  }

  /** Shows a day; with a time, blocks that change place fly there. */
  show(day: number, now: number | null): void {
    this.isFlying = now !== null;
    this.now = now ?? 0;
    if (now === null) this.flights.clear();
    this.frames.go(day, this);
  }

  get isMoving(): boolean {
    return this.flights.size > 0;
  }

  moved(youth: number, fromPile: number, fromSlot: number, toPile: number, toSlot: number): void {
    if (!this.isFlying || this.flights.size >= mostFlights) {
      this.flights.delete(youth);
      return;
    }
    const { layout } = this;
    const toPlace = toPile === nowhere ? null : slotX(layout, toPile, toSlot);
    const x = fromPile === nowhere ? (toPlace ?? 0) : slotX(layout, fromPile, fromSlot);
    // Who comes, comes in from above; who leaves, sinks out below.
    const y = fromPile === nowhere ? -layout.block : slotY(layout, fromPile, fromSlot);
    this.flights.set(youth, {
      youth,
      ...{ x, y, pile: toPile === nowhere ? fromPile : toPile },
      toX: toPile === nowhere ? x : nowhere,
      toY: toPile === nowhere ? layout.height : nowhere,
      started: this.now,
    });
  }

  /** Paints the picture as it is at a time; how many blocks stand still, and how many are on their way. */
  paint(now: number): { readonly still: number; readonly flying: number } {
    const { pixels, layout, colours, frames } = this;
    pixels.fill(colours.paper);
    this.paintTanks();
    for (const [youth, { started }] of this.flights) {
      if (now - started >= flightTime) this.flights.delete(youth);
    }
    let still = 0;
    const tanks = layout.boxes.length;
    for (let pile = 0; pile < 2 * tanks; pile += 1) {
      still += this.paintPile(
        pile,
        frames.counts[pile] as number,
        colours.tanks[pile % tanks] as number,
      );
    }
    let flying = 0;
    for (const flight of this.flights.values()) {
      this.paintFlight(flight, (now - flight.started) / flightTime);
      flying += 1;
    }
    return { still, flying };
  }

  private paintPile(pile: number, count: number, colour: number): number {
    const { layout, frames, flights } = this;
    const { pitch, boxes } = layout;
    const { x: left, across } = boxes[pile % boxes.length] as TankBox;
    const youths = frames.piles[pile] as Uint32Array;
    const isWaiting = pile >= boxes.length;
    const isQuiet = flights.size === 0;
    let painted = 0;
    let y = slotY(layout, pile, 0);
    for (let slot = 0, column = 0; slot < count; slot += 1, column += 1) {
      if (column === across) {
        column = 0;
        y -= pitch;
      }
      const youth = youths[slot] as number;
      if (!isQuiet && flights.has(youth)) continue;
      this.stamp(this.stencilOf(youth, isWaiting), left + column * pitch, y, colour);
      painted += 1;
    }
    return painted;
  }

  private stencilOf(youth: number, isWaiting: boolean): Stencil {
    if (!isWaiting) return this.stencils.full;
    return this.frames.isBridged(youth) ? this.stencils.half : this.stencils.open;
  }

  private paintFlight({ youth, x, y, toX, toY, pile }: Flight, done: number): void {
    const { layout, frames, colours } = this;
    const own = frames.pileOf(youth);
    const slot = frames.slot[youth] as number;
    const endX = own === nowhere ? toX : slotX(layout, own, slot);
    const endY = own === nowhere ? toY : slotY(layout, own, slot);
    const eased = done * done * (3 - 2 * done);
    const left = Math.round(x + (endX - x) * eased);
    const top = Math.round(y + (endY - y) * eased);
    const tanks = layout.boxes.length;
    const stencil = this.stencilOf(youth, pile >= tanks);
    this.stamp(stencil, left, top, colours.tanks[pile % tanks] as number);
  }

  private stamp(stencil: Stencil, x: number, y: number, colour: number): void {
    const { pixels, layout } = this;
    const { width, height, block } = layout;
    const { columns, rows, offsets } = stencil;
    const at = y * width + x;
    if (x >= 0 && y >= 0 && x + block <= width && y + block <= height) {
      for (let dot = 0; dot < offsets.length; dot += 1)
        pixels[at + (offsets[dot] as number)] = colour;
      return;
    }
    // Half in the picture, half out: a block that comes or goes.
    for (let dot = 0; dot < offsets.length; dot += 1) {
      const [left, top] = [x + (columns[dot] as number), y + (rows[dot] as number)];
      if (left >= 0 && left < width && top >= 0 && top < height)
        pixels[top * width + left] = colour;
    }
  }

  private paintTanks(): void {
    const { layout, colours } = this;
    const { boxes, pitch, block, lid, floor } = layout;
    for (const { x, across } of boxes) {
      const right = x + (across - 1) * pitch + block + 1;
      this.bar(x - 2, floor + 1, right + 1, floor + 1, colours.line);
      this.bar(x - 2, lid + 4, x - 2, floor + 1, colours.line);
      this.bar(right + 1, lid + 4, right + 1, floor + 1, colours.line);
      for (let at = x - 2; at <= right; at += 5) this.bar(at, lid, at + 2, lid, colours.line);
    }
  }

  private bar(left: number, top: number, right: number, bottom: number, colour: number): void {
    const { width, height } = this.layout;
    for (let y = Math.max(0, top); y <= Math.min(bottom, height - 1); y += 1) {
      for (let x = Math.max(0, left); x <= Math.min(right, width - 1); x += 1) {
        this.pixels[y * width + x] = colour;
      }
    }
  }
}
