/**
 * What is counted is what happened: Little's law to the last digit, and nobody lost on the way.
 *
 * The one rule: one side of every equation comes from the figures, the other from the lines of the
 * trace.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkFile } from "#engine";
import {
  classFigure,
  exitCount,
  occupancyOf,
  stationFigure,
} from "../../support/network-figures.ts";
import { type Kinds, networks, settings } from "./generated.ts";
import { type LivedNetwork, livedNetwork, livesOf, type Span, spansOf } from "./lived.ts";

const everything: Kinds = {
  full: ["lose", "block", "overflow"],
  patience: true,
  schedules: true,
  extensions: true,
};

/** The part of spans that lies in the window, added up. */
function total(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
}

function livedOf(file: NetworkFile): LivedNetwork & { readonly from: number } {
  const lived = livedNetwork(file);
  return { ...lived, from: Math.min(Number(file.warmup), lived.end) };
}

describe("a time average is the time that all customers spent, over the length of the window", () => {
  it("of those waiting, served and held, and of all of them", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        const { network, replication, lines, from, end } = livedOf(file);
        fc.pre(end > from);
        const spans = spansOf(file, lines);
        for (const { id } of file.stations) {
          const here = spans.filter(({ station }) => station === id);
          const spent = (kind: Span["kind"]) =>
            total(
              here.filter((span) => span.kind === kind),
              from,
              end,
            ) /
            (end - from);
          const [waiting, served, held] = [spent("waiting"), spent("served"), spent("held")];
          const figure = (name: "queueLength" | "busyServers" | "blockedServers") =>
            stationFigure(network, replication, [id, name]);
          expect(figure("queueLength"), `queue of ${id}`).toBeCloseTo(waiting, 9);
          expect(figure("busyServers"), `at work at ${id}`).toBeCloseTo(served, 9);
          expect(figure("blockedServers"), `held at ${id}`).toBeCloseTo(held, 9);
          const shares = occupancyOf(network, replication, id);
          const present = shares.reduce((sum, share, number) => sum + share * number, 0);
          expect(present, `present at ${id}`).toBeCloseTo(waiting + served + held, 9);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
      settings,
    );
  });

  it("and the same by class, where nobody changes class", () => {
    fc.assert(
      fc.property(networks({ ...everything, extensions: false }), (file) => {
        const { network, replication, lines, from, end } = livedOf(file);
        fc.pre(end > from);
        for (const { id: cls } of file.classes) {
          const own = spansOf(
            file,
            lines.filter((line) => line.cls === cls),
          );
          for (const { id } of file.stations) {
            const waiting = own.filter(({ station, kind }) => station === id && kind === "waiting");
            const queue = stationFigure(network, replication, [id, "queueLength", cls]);
            expect(queue).toBeCloseTo(total(waiting, from, end) / (end - from), 9);
          }
        }
      }),
      settings,
    );
  });
});

describe("customers", () => {
  it("who entered have left by some exit or are still there", () => {
    fc.assert(
      fc.property(networks(everything), (drawn) => {
        const file = { ...drawn, warmup: 0 };
        const { network, replication, lines } = livedNetwork(file);
        const lives = [...livesOf(lines).values()];
        const gone = lives.filter((life) => life.at(-1)?.event === "exit");
        const over = (name: "entered" | "exited") =>
          file.classes.reduce(
            (sum, { id }) => sum + classFigure(network, replication, [id, name]),
            0,
          );
        expect(over("entered")).toBe(lives.length);
        expect(over("exited")).toBe(gone.length);
        for (const name of network.exits) {
          const count = gone.filter((life) => life.at(-1)?.detail === name).length;
          expect(exitCount(network, replication, name), name).toBe(count);
        }
      }),
      settings,
    );
  });

  it("who came to a station were turned away, gave up, were served, or are still there", () => {
    const kinds: Kinds = { ...everything, extensions: false };
    fc.assert(
      fc.property(networks(kinds), (drawn) => {
        const file = { ...drawn, warmup: 0 };
        const { network, replication, lines, end } = livedNetwork(file);
        const spans = spansOf(file, lines);
        for (const { id } of file.stations) {
          const count = (name: "arrivals" | "lost" | "reneged" | "served") =>
            stationFigure(network, replication, [id, name]);
          const inside = spans.filter(
            ({ station, kind, to }) => station === id && kind !== "held" && to > end,
          );
          expect(count("arrivals")).toBe(
            count("lost") + count("reneged") + count("served") + inside.length,
          );
        }
      }),
      settings,
    );
  });

  it("go through events in an order that makes sense, and time never goes back", () => {
    const after: Readonly<Record<string, readonly string[]>> = {
      arrive: ["join", "lose", "exit"],
      join: ["start", "renege", "change"],
      change: ["start", "renege", "change"],
      start: ["end", "interrupt"],
      interrupt: ["start", "change"],
      end: ["join", "block", "exit", "lose"],
      block: ["unblock"],
      unblock: ["join"],
      renege: ["join", "lose", "exit"],
      lose: ["join", "lose", "exit"],
      exit: [],
    };
    fc.assert(
      fc.property(networks(everything), (file) => {
        const { lines } = livedNetwork(file);
        lines.slice(1).forEach((line, at) => {
          expect(line.time).toBeGreaterThanOrEqual(lines[at]!.time);
        });
        for (const life of livesOf(lines).values()) {
          expect(life[0]?.event).toBe("arrive");
          life.slice(1).forEach((line, at) => {
            expect(after[life[at]!.event]).toContain(line.event);
          });
        }
      }),
      settings,
    );
  });
});
