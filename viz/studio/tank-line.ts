/**
 * The page's line to the worker that paints the tanks: canvases, sizes and colours go in, numbers come
 * out.
 *
 * The rule this file keeps: the page holds no youth. A tape passes through it as it is, without being
 * copied or read.
 */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { TankTape, TapeFault } from "#results";
import { pixelOf, type TankColours } from "../tank/painter.ts";
import type { TankTold } from "../tank/player.ts";
import { buffersOf, type FromTank, type ToTank } from "../tank/protocol.ts";
import type { StudioLine } from "./line.ts";

/** Starts the worker of the tanks. */
export type StartTank = () => Worker;

const tankPaints = [1, 2, 3, 4, 5].map((segment) => `--segment-${segment}`).concat("--team");

function coloursOf(element: Element): TankColours {
  const style = getComputedStyle(element);
  const colour = (name: string): number => pixelOf(style.getPropertyValue(name).trim());
  return {
    paper: colour("--paper"),
    line: colour("--soft"),
    tanks: tankPaints.map(colour),
  };
}

/** Tanks are at least as wide as a number of three or four figures, as far as six of them fit. */
const leastOf = (width: number): number => Math.min(36, Math.floor(width / 6) - 11);

export interface TankStage {
  readonly told: TankTold | null;
  readonly canDraw: boolean;
  readonly send: (message: ToTank) => void;
}

/** The worker for as long as the page shows the tanks, with its canvases, size and colours. */
export function useTank(
  start: StartTank,
  canvases: readonly RefObject<HTMLCanvasElement | null>[],
): TankStage & { readonly take: (tape: TankTape) => void } {
  const worker = useRef<Worker | null>(null);
  const [told, setTold] = useState<TankTold | null>(null);
  const [canDraw] = useState(() => "transferControlToOffscreen" in HTMLCanvasElement.prototype);
  const post = (message: ToTank, transfer: Transferable[] = []): void =>
    worker.current?.postMessage(message, transfer);
  useEffect(() => {
    const own = start();
    worker.current = own;
    own.addEventListener("message", ({ data }: MessageEvent<FromTank>) => setTold(data.told));
    const elements = canvases.flatMap(({ current }) => (current === null ? [] : [current]));
    const stop = canDraw ? dressUp(own, elements) : () => undefined;
    return () => {
      stop();
      own.terminate();
      worker.current = null;
    };
    // The canvases are given away once, when they are first there.
  }, [start, canDraw]);
  return {
    told,
    canDraw,
    send: post,
    take: (tape) => post({ kind: "tape", tape }, buffersOf(tape)),
  };
}

/** Gives the canvases away, and tells their width and colours now and whenever they change. */
function dressUp(worker: Worker, elements: readonly HTMLCanvasElement[]): () => void {
  const [first] = elements;
  if (first === undefined) return () => undefined;
  const offscreen = elements.map((element) => element.transferControlToOffscreen());
  worker.postMessage({ kind: "canvases", canvases: offscreen } satisfies ToTank, offscreen);
  const dress = (): void => {
    const width = Math.floor(first.getBoundingClientRect().width);
    if (width < 60) return;
    const highest = Math.max(360, Math.round(innerHeight * 0.55));
    const size = { width, least: leastOf(width), highest };
    worker.postMessage({ kind: "dress", size, colours: coloursOf(first) } satisfies ToTank);
  };
  let width = 0;
  const observer = new ResizeObserver(() => {
    const now = Math.floor(first.getBoundingClientRect().width);
    // Painting changes the height; only another width asks for another layout.
    if (now !== width) dress();
    width = now;
  });
  observer.observe(first);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", dress);
  return () => {
    observer.disconnect();
    scheme.removeEventListener("change", dress);
  };
}

export interface TapeState {
  /** Name of the file that is shown; null for the studio's own youths. */
  readonly file: string | null;
  /** What is on its way: a file by its name, or the studio's own youths (null); null for nothing. */
  readonly loading: { readonly file: string | null } | null;
  readonly fault: TapeFault | null;
}

/** Asks for the tape of the question, or of a file, and hands it on. */
export function useTape(line: StudioLine, answer: number, take: (tape: TankTape) => void) {
  const [state, setState] = useState<TapeState>({
    file: null,
    loading: { file: null },
    fault: null,
  });
  useEffect(
    () =>
      line.listen((message) => {
        if (message.kind === "tape-refused") {
          setState(({ file }) => ({ file, loading: null, fault: message.fault }));
        }
        if (message.kind !== "tape") return;
        setState({ file: message.file, loading: null, fault: null });
        take(message.tape);
      }),
    [line],
  );
  const own = (): void => {
    setState(({ file }) => ({ file, loading: { file: null }, fault: null }));
    line.send({ kind: "tape" });
  };
  // Another answer has other youths; a file stays what it is.
  useEffect(() => {
    if (answer > 0 && state.file === null) own();
  }, [line, answer]);
  const open = (file: File): void => {
    setState((state) => ({ file: state.file, loading: { file: file.name }, fault: null }));
    line.send({ kind: "tape-file", file });
  };
  return { state, own, open };
}

/** Whether the reader asked for less movement. */
export function useStillness(): boolean {
  const [isStill, setStill] = useState(
    () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  );
  useEffect(() => {
    const query = matchMedia("(prefers-reduced-motion: reduce)");
    const hear = (): void => setStill(query.matches);
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, []);
  return isStill;
}
