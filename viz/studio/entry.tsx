/**
 * Where the page of the studio begins: it starts the worker and shows the page once that is ready.
 *
 * The rule this file keeps: all it needs stands in the page itself. The worker is made of text, so that
 * a page opened from disk has one too.
 */
import { render } from "preact";
import { App } from "./app.tsx";
import { elementIds } from "./element-ids.ts";
import { StudioLine } from "./line.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

function startWorker(id: string): Worker {
  const source = new Blob([textOf(id)], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

const startTank = (): Worker => startWorker(elementIds.tank);

function begin(): void {
  const root = document.getElementById(elementIds.root);
  if (root === null) return;
  const worker = startWorker(elementIds.worker);
  const post = { postMessage: (message: ToWorker) => worker.postMessage(message) };
  const line = new StudioLine(post, (draw) => requestAnimationFrame(draw));
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => line.hear(data));
  worker.addEventListener("error", ({ message }) => line.hear({ kind: "broken", message }));
  const stop = line.listen((message) => {
    if (message.kind === "broken") root.textContent = message.message;
    if (message.kind !== "ready") return;
    stop();
    root.replaceChildren();
    render(<App line={line} setting={message.setting} startTank={startTank} />, root);
  });
  line.send({ kind: "open", data: textOf(elementIds.data) });
}

begin();
