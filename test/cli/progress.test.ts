/**
 * How far a run is, on a screen that is made up.
 */
import { describe, expect, it } from "vitest";
import { type ProgressScreen, showProgress, timeLeft } from "../../cli/telling/progress.ts";
import { firstRound, onlyRound, roundText, secondRound } from "../../cli/telling/rounds.ts";

describe("progress", () => {
  interface Screen extends ProgressScreen {
    readonly written: string[];
    pass(milliseconds: number): void;
    breakOff(): void;
  }

  /** A screen whose clock is set by hand. */
  function screen(isTTY = false): Screen {
    let time = 0;
    const endings = new Set<() => void>();
    const timers: { every: number; next: number; act: () => void }[] = [];
    const written: string[] = [];
    return {
      written,
      stream: { isTTY, columns: 80, write: (text: string) => written.push(text) } as never,
      now: () => time,
      every: (milliseconds, act) => {
        const timer = { every: milliseconds, next: time + milliseconds, act };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
      atExit: (act) => {
        endings.add(act);
        return () => endings.delete(act);
      },
      breakOff: () => {
        for (const act of endings) act();
      },
      pass(milliseconds) {
        for (const until = time + milliseconds; time < until; ) {
          time += 100;
          for (const timer of timers) {
            if (timer.next <= time) {
              timer.next += timer.every;
              timer.act();
            }
          }
        }
      },
    };
  }

  it("is a plain line every five seconds where there is no terminal, and one at the end", () => {
    const made = screen();
    const progress = showProgress(4, "nl", made);
    made.pass(4_900);
    expect(made.written).toEqual([]);
    progress.update(1.5);
    made.pass(200);
    expect(made.written).toEqual(["37 % doorgerekend, 1 van 4 herhalingen, nog ongeveer 8 s\n"]);
    made.pass(10_000);
    expect(made.written).toHaveLength(3);
    progress.update(4);
    progress.stop();
    expect(made.written.at(-1)).toBe("100 % doorgerekend, 4 van 4 herhalingen\n");
    made.pass(20_000);
    expect(made.written).toHaveLength(4);
  });

  it("says which round it is, where an answer takes more", () => {
    const made = screen();
    showProgress(4, "nl", made, roundText(firstRound, "nl")).stop();
    expect(made.written).toEqual([
      "ronde 1 van hooguit 2: 0 % doorgerekend, 0 van 4 herhalingen\n",
    ]);
    expect(roundText(secondRound, "en")).toBe("round 2 of 2");
    expect([roundText(onlyRound, "nl"), roundText(null, "nl")]).toEqual(["", ""]);
    const drawn = screen(true);
    showProgress(4, "en", drawn, roundText(secondRound, "en")).stop();
    expect(drawn.written.join("")).toContain("Running, round 2 of 2 ");
  });

  it("gives the cursor back to a terminal, also to who breaks off", () => {
    const hidden = "\u001b[?25l";
    const shown = "\u001b[?25h";
    const made = screen(true);
    showProgress(4, "nl", made);
    expect(made.written.join("")).toContain(hidden);
    expect(made.written.join("")).not.toContain(shown);
    made.breakOff();
    expect(made.written.join("")).toContain(shown);

    const done = screen(true);
    showProgress(4, "nl", done).stop();
    const before = done.written.length;
    done.breakOff();
    expect(done.written.length).toBe(before);
    expect(done.written.join("")).toContain(shown);
  });

  it.each([
    [0, 4, 60_000, ""],
    [0.9, 4, 60_000, ""],
    [1, 4, 500, ""],
    [1, 4, 10_000, "30 s"],
    [1, 4, 100_000, "5 min"],
    [4, 4, 100_000, ""],
  ])("estimates the time left at %d of %i after %i ms as %j", (done, total, elapsed, text) => {
    expect(timeLeft(done, total, elapsed)).toBe(text);
  });
});
