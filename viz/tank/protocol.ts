/**
 * What the page and the worker that paints the tanks say to each other.
 *
 * The rule this file keeps: plain data and canvases, handed over once.
 */
import type { TankTape } from "#results";
import type { TankColours } from "./painter.ts";
import type { PictureSize, TankTold } from "./player.ts";

export type ToTank =
  | { readonly kind: "canvases"; readonly canvases: readonly OffscreenCanvas[] }
  | { readonly kind: "tape"; readonly tape: TankTape }
  | { readonly kind: "dress"; readonly size: PictureSize; readonly colours: TankColours }
  | { readonly kind: "go"; readonly day: number }
  | { readonly kind: "play"; readonly speed: number };

export type FromTank = { readonly kind: "told"; readonly told: TankTold };

/** All memory of a tape, to be handed over. */
export function buffersOf({ designs }: TankTape): ArrayBuffer[] {
  return designs
    .flatMap(({ start, youth, from, to, requests }) => [start, youth, from, to, requests])
    .map(({ buffer }) => buffer as ArrayBuffer);
}
