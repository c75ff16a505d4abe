/**
 * Where the tanks stand in a picture of so many pixels, and how large a block is.
 *
 * The rule this file keeps: one layout for both designs, with room for the most that either ever
 * holds, so that blocks and tanks are of one size side by side.
 */

export interface TankBox {
  readonly x: number;
  /** Blocks next to each other. */
  readonly across: number;
}

export interface TankLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a block with the air beside it, in pixels. */
  readonly pitch: number;
  /** Side of a block. */
  readonly block: number;
  readonly boxes: readonly TankBox[];
  /** Under the lowest row of the piles, and under that of the tanks. */
  readonly lid: number;
  readonly floor: number;
}

const largestPitch = 9;
const leastPitch = 2;
const gap = 10;
const edge = 3;
const lidGap = 7;

/** Rows that so many blocks take. */
export const rowsIn = (count: number, across: number): number => Math.ceil(count / across);

/** Blocks across of each tank: as wide as it is full, and never narrower than its label. */
function boxesOf(
  most: readonly number[],
  width: number,
  pitch: number,
  least: number,
): readonly TankBox[] {
  const tanks = most.length / 2;
  const largest = Array.from({ length: tanks }, (_, tank) =>
    Math.max(most[tank] ?? 0, 3 * (most[tanks + tank] ?? 0), 1),
  );
  const free = width - 2 * edge - (tanks - 1) * gap;
  const spare = Math.max(0, free - tanks * least);
  const total = largest.reduce((sum, one) => sum + one, 0);
  let x = edge;
  return largest.map((count) => {
    const room = least + (spare * count) / total;
    const across = Math.max(1, Math.floor(room / pitch));
    const box = { x: Math.round(x), across };
    x += room + gap;
    return box;
  });
}

/**
 * The layout for the most that each tank, and then each pile above them, ever holds.
 *
 * @param least pixels that a tank is wide at the least
 * @param highest pixels that the picture may be high; blocks get smaller to fit, down to one pixel
 */
export function tankLayout(
  most: readonly number[],
  width: number,
  least: number,
  highest: number,
): TankLayout {
  for (let pitch = largestPitch; ; pitch -= 1) {
    const found = layoutWith(most, width, least, pitch);
    if (found.height <= highest || pitch === leastPitch) return found;
  }
}

function layoutWith(
  most: readonly number[],
  width: number,
  least: number,
  pitch: number,
): TankLayout {
  const boxes = boxesOf(most, width, pitch, least);
  const rows = (from: number): number =>
    Math.max(1, ...boxes.map(({ across }, tank) => rowsIn(most[from + tank] ?? 0, across)));
  const lid = edge + rows(boxes.length) * pitch + edge;
  const floor = lid + lidGap + rows(0) * pitch + edge;
  return { width, height: floor + edge + 1, pitch, block: pitch - 1, boxes, lid, floor };
}

/** Left of a slot; slots fill a row from the left. */
export function slotX({ boxes, pitch }: TankLayout, pile: number, slot: number): number {
  const { x, across } = boxes[pile % boxes.length] as TankBox;
  return x + (slot % across) * pitch;
}

/** Top of a slot; rows are filled from below. */
export function slotY(layout: TankLayout, pile: number, slot: number): number {
  const { boxes, pitch, lid, floor, block } = layout;
  const { across } = boxes[pile % boxes.length] as TankBox;
  const base = pile < boxes.length ? floor : lid;
  return base - 1 - block - Math.floor(slot / across) * pitch;
}
