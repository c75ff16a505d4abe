/**
 * The line between the page and its worker: stale answers, and one picture a frame.
 */
import { describe, expect, it } from "vitest";
import { StudioLine } from "../../../viz/studio/line.ts";
import type { FromWorker, ToWorker } from "../../../viz/studio/protocol.ts";
import { firstQuestion } from "../../../viz/studio/state.ts";

function opened() {
  const sent: ToWorker[] = [];
  const frames: (() => void)[] = [];
  const heard: FromWorker[] = [];
  const line = new StudioLine({ postMessage: (message) => sent.push(message) }, (draw) =>
    frames.push(draw),
  );
  line.listen((message) => heard.push(message));
  const ask = (): number => {
    line.want(firstQuestion, "nl", ["segments"], 1);
    const last = sent.at(-1);
    return last?.kind === "want" ? last.token : -1;
  };
  const picture = (token: number, id: "segments" | "walls") =>
    line.hear({ kind: "picture", token, id, view: null });
  return { line, ask, picture, frames, heard };
}

describe("the line", () => {
  it("drops what belongs to an older question", () => {
    const { line, ask, picture, frames, heard } = opened();
    const first = ask();
    const second = ask();
    line.hear({ kind: "lived", token: first, replications: 2 });
    picture(first, "segments");
    expect([heard, frames]).toEqual([[], []]);
    line.hear({ kind: "lived", token: second, replications: 2 });
    expect(heard).toHaveLength(1);
  });

  it("hands over one picture a frame", () => {
    const { ask, picture, frames, heard } = opened();
    const token = ask();
    picture(token, "segments");
    picture(token, "walls");
    expect([heard.length, frames.length]).toEqual([0, 1]);
    frames.shift()?.();
    expect([heard.length, frames.length]).toEqual([1, 1]);
    frames.shift()?.();
    expect([heard.length, frames.length]).toEqual([2, 0]);
  });

  it("forgets pictures that still wait when something new is asked", () => {
    const { ask, picture, frames, heard } = opened();
    picture(ask(), "segments");
    ask();
    for (const draw of frames) draw();
    expect(heard).toEqual([]);
  });

  it("hands over nothing of a question that was left, and goes on with the next", () => {
    const { line, ask, picture, frames, heard } = opened();
    const left = ask();
    picture(left, "segments");
    line.leave();
    line.hear({ kind: "lived", token: left, replications: 2 });
    for (const draw of frames) draw();
    expect(heard).toEqual([]);
    line.hear({ kind: "lived", token: ask(), replications: 2 });
    expect(heard).toHaveLength(1);
  });
});
