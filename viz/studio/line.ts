/**
 * The page's line to its worker.
 *
 * The rule this file keeps: an answer to an older question is never shown, and at most one picture is
 * handed over a frame, so that the page stays free to scroll and to type.
 */
import type { StudioQuestion } from "#results";
import type { Language } from "../words/index.ts";
import type { PictureId } from "./answer/pictures.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

export type Listener = (message: FromWorker) => void;

/** What a worker can do that a line needs. */
export interface Post {
  postMessage(message: ToWorker): void;
}

type Frame = (draw: () => void) => void;

export class StudioLine {
  private readonly worker: Post;
  private readonly frame: Frame;
  private readonly listeners = new Set<Listener>();
  private readonly waiting: FromWorker[] = [];
  private token = 0;
  private isDrawing = false;

  constructor(worker: Post, frame: Frame) {
    this.worker = worker;
    this.frame = frame;
  }

  /** Hears all that is not stale; gives the way to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks a question; answers to those before it are dropped from here on. */
  want(
    question: StudioQuestion,
    lang: Language,
    pictures: readonly PictureId[],
    replications: number,
  ): void {
    this.token += 1;
    this.waiting.length = 0;
    const { token } = this;
    this.worker.postMessage({ kind: "want", token, question, lang, pictures, replications });
  }

  /** Drops what is still to come of the questions before: there is none on the page now. */
  leave(): void {
    this.token += 1;
    this.waiting.length = 0;
  }

  send(message: Exclude<ToWorker, { kind: "want" }>): void {
    this.worker.postMessage(message);
  }

  /** Takes what the worker says. */
  hear(message: FromWorker): void {
    if ("token" in message && message.token !== this.token) return;
    if (message.kind !== "picture") {
      this.tell(message);
      return;
    }
    this.waiting.push(message);
    this.drawNext();
  }

  private drawNext(): void {
    if (this.isDrawing || this.waiting.length === 0) return;
    this.isDrawing = true;
    this.frame(() => {
      this.isDrawing = false;
      const message = this.waiting.shift();
      if (message !== undefined) this.tell(message);
      this.drawNext();
    });
  }

  private tell(message: FromWorker): void {
    for (const listener of this.listeners) listener(message);
  }
}
