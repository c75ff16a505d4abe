/**
 * How far the reading of a log is: on a clock that a test moves.
 */
import { describe, expect, it } from "vitest";
import { logProgress } from "../../cli/telling/log-progress.ts";

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  const clock = { time: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: logProgress({ stream, now: () => clock.time }) };
}

describe("progress on a log", () => {
  it("is a plain line every five seconds where nobody looks on", () => {
    const { written, clock, progress } = screenOf(false);
    for (let second = 0; second <= 12; second++) {
      clock.time = 1000 * second;
      progress.tell(() => `${second} s`);
    }
    progress.stop();
    expect(written).toEqual(["5 s\n", "10 s\n"]);
  });

  it("is one line on a terminal, which is taken away at the end", () => {
    const { written, clock, progress } = screenOf(true);
    for (let half = 0; half <= 6; half++) {
      clock.time = 500 * half;
      progress.tell(() => `${half}`);
    }
    progress.stop();
    expect(written).toEqual(["\r\u001b[2K4", "\r\u001b[2K5", "\r\u001b[2K6", "\r\u001b[2K"]);
  });

  it("is nothing of a log that is done at once", () => {
    const { written, progress } = screenOf(true);
    progress.tell(() => "here");
    progress.stop();
    expect(written).toEqual([]);
  });
});
