/**
 * The worker that paints the tanks: a thread of its own, so that the page stays free and a run that
 * takes seconds holds up no picture.
 *
 * The rule this file keeps: it joins the player to the canvases and the clock; it decides nothing.
 */
import type { TankTape } from "#results";
import type { TankLayout } from "./layout.ts";
import type { TankColours } from "./painter.ts";
import { type PictureSize, TankPlayer } from "./player.ts";
import type { FromTank, ToTank } from "./protocol.ts";

/** Milliseconds between two tellings while it plays: numbers that change faster cannot be read. */
const tellEvery = 200;

let canvases: readonly OffscreenCanvas[] = [];
let player: TankPlayer | null = null;
let dress: { readonly size: PictureSize; readonly colours: TankColours } | null = null;
let isWaiting = false;
let lastTold = 0;

const send = (message: FromTank): void => postMessage(message);

function tell(): void {
  if (player === null) return;
  lastTold = performance.now();
  send({ kind: "told", told: player.told() });
}

/** Puts painted pixels on a canvas as they are. */
function show(side: number, pixels: Uint32Array, { width, height }: TankLayout): void {
  const canvas = canvases[side];
  if (canvas === undefined) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const bytes = new Uint8ClampedArray(pixels.buffer as ArrayBuffer);
  canvas.getContext("2d")?.putImageData(new ImageData(bytes, width, height), 0, 0);
}

function nextFrame(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    if (player === null) return;
    const now = performance.now();
    const wasPlaying = player.isPlaying;
    const goesOn = player.tick(now);
    if (wasPlaying !== player.isPlaying || now - lastTold >= tellEvery) tell();
    if (goesOn) nextFrame();
    else tell();
  });
}

/** Another answer to the same question is looked at on the same day. */
function nextPlayer(tape: TankTape): TankPlayer {
  const before = player?.told();
  const next = new TankPlayer(tape, show);
  if (before?.firstDay === tape.firstDay && before.days === tape.days) next.go(before.day);
  return next;
}

function take(message: ToTank): void {
  switch (message.kind) {
    case "canvases":
      canvases = message.canvases;
      break;
    case "tape":
      player = nextPlayer(message.tape);
      if (dress !== null) player.dress(dress.size, dress.colours);
      break;
    case "dress":
      dress = message;
      player?.dress(message.size, message.colours);
      break;
    case "go":
      player?.go(message.day);
      break;
    case "play":
      player?.play(message.speed, performance.now());
      nextFrame();
      break;
  }
  tell();
}

addEventListener("message", ({ data }: MessageEvent<ToTank>) => take(data));
