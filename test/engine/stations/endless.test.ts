/**
 * Runs to which there would be no end: refused while they go on, with who and where.
 *
 * The one rule: what is only long is let be, so every refusal has a run beside it that goes on.
 */
import { describe, expect, it } from "vitest";
import { type Distribution, type NetworkFile, SimulationError } from "#engine";
import { comeAt, small, station, takes, tell } from "./small.ts";

function faultOf(file: NetworkFile): SimulationError {
  try {
    tell(file);
  } catch (fault) {
    if (fault instanceof SimulationError) return fault;
    throw fault;
  }
  throw new Error("It ran to its end.");
}

/** One customer who comes back to one station for ever. */
function circle(service: Distribution, more: Partial<NetworkFile> = {}): NetworkFile {
  return small({
    arrivals: [comeAt("s", [2])],
    stations: [station("s", { service: { default: service } })],
    routing: { default: { s: { s: 1 } } },
    ...more,
  });
}

describe("a customer who comes back time and again", () => {
  it.each<readonly [string, Distribution]>([
    ["too short for the clock to go on", takes(1e-20)],
    ["so short that a thousand million are not enough", takes(1e-12)],
    ["nearly always 0", { dist: "empirical", values: [0, 1], weights: [1e15, 1] }],
  ])("is refused where visits are %s", (_, service) => {
    const { code, message } = faultOf(circle(service));
    expect(code).toBe("invalid-definition");
    expect(message).toMatch(
      /^Customer 0 keeps coming back at "s": over a million visits by time 2/,
    );
  });

  it("is refused where only impatience moves it on", () => {
    const patience = { default: { ...takes(1e-9), to: "s" } };
    const file = small({
      arrivals: [comeAt("s", [2])],
      stations: [station("s", { servers: 0, patience })],
    });
    expect(faultOf(file).message).toContain('Customer 0 keeps coming back at "s"');
  });

  it("is refused where time stands still after it has gone on", () => {
    const branches = { at: 5.5, variants: { fast: { serviceFactor: { s: 1e-300 } } } };
    const { message } = faultOf(circle(takes(1), { branches, arrivals: [comeAt("s", [2, 2.5])] }));
    expect(message).toMatch(/by time 6,/);
  });

  it("may come back three million times in a horizon that is as long", () => {
    const told = tell(circle(takes(1), { horizon: 3_000_002.5 }));
    expect(told.figure("s", "served")).toBe(3_000_000);
  });

  it("may come back a million times and more without a horizon, if it gets out", () => {
    // Out with a chance of one in 400,000: five customers make two million visits.
    const file = small({
      arrivals: [comeAt("s", [0, 0, 0, 0, 0])],
      stations: [station("s", { servers: 5 })],
      routing: { default: { s: { s: 1 - 1 / 400_000, home: 1 / 400_000 } } },
      stopAfterArrivals: 5,
    });
    expect(tell(file).exits("home")).toBe(5);
  });
});

describe("batches that are empty", () => {
  const one = { class: "a", entry: { s: 1 } };
  const never = { ...one, batch: takes(0), process: { type: "poisson", rate: 0.5 } } as const;

  it("bring nobody, and the others come as they would", () => {
    const stations = [station("s")];
    expect(tell(small({ arrivals: [never], stations })).events).toBe(0);
    const told = tell(small({ arrivals: [never, comeAt("s", [1, 3])], stations }), "start", "end");
    expect(told.lines).toEqual(["1 start 0 s", "2 end 0 s", "3 start 1 s", "4 end 1 s"]);
  });

  it("may be nearly all there are until a horizon", () => {
    const batch = { dist: "empirical", values: [0, 1], weights: [1e9, 1] } as const;
    const process = { type: "renewal", interarrival: takes(1) } as const;
    const arrivals = [{ ...one, batch, process }];
    const file = small({ arrivals, stations: [station("s")], horizon: 2_000_000 });
    expect(tell(file).events).toBe(0);
  });
});

describe("a stream of more customers than there are numbers", () => {
  it("is refused by its place in the file", () => {
    const interarrival = { dist: "deterministic", value: 1e-7 } as const;
    const process = { type: "renewal", interarrival } as const;
    // Straight to an exit, so that nobody takes room.
    const arrivals = [{ class: "a", entry: { home: 1 }, process }];
    const fault = faultOf(small({ arrivals, stations: [station("s")] }));
    expect(fault.code).toBe("invalid-definition");
    expect(fault.message).toMatch(/^\/arrivals\/0 brings more than 16,777,216 customers/);
  }, 60_000);
});

/** One customer who waits for a server that never comes, and turns from "a" into "b" and back. */
function changing(after: Distribution): NetworkFile {
  const classWhileWaiting = { a: { to: "b", after }, b: { to: "a", after } };
  return small({
    classes: [{ id: "a" }, { id: "b" }],
    arrivals: [comeAt("s", [2])],
    stations: [station("s", { servers: 0, classWhileWaiting })],
  });
}

describe("a customer who changes class time and again during a wait", () => {
  it.each<readonly [string, Distribution]>([
    ["at once", takes(0)],
    ["too soon for the clock to go on", takes(1e-20)],
    ["so soon that a thousand million are not enough", takes(1e-12)],
    ["nearly always at once", { dist: "empirical", values: [0, 1], weights: [1e15, 1] }],
  ])("is refused where that is %s", (_, after) => {
    const { code, message, facts } = faultOf(changing(after));
    expect(code).toBe("invalid-definition");
    expect(message).toMatch(
      /^Customer 0 keeps changing class while waiting at "s": over a million times by time 2/,
    );
    expect(facts).toMatchObject({
      reason: "changes-class",
      customer: 0,
      station: "s",
      length: 100,
    });
  });

  it("may change nearly two million times in a horizon of a hundred", () => {
    const told = tell(changing(takes(0.00005)));
    expect(told.figure("s", "queueLength")).toBeCloseTo(0.98, 10);
  });
});
