/**
 * Many faults of one network file, told at once.
 *
 * The one rule: a fault never hides another, whatever its kind and wherever it stands.
 */
import { describe, expect, it } from "vitest";
import { checkNetwork } from "#scenarios";
import { extended, oneStation, traced, twoStations } from "./sample-networks.ts";

const pathsOf = (file: unknown): readonly string[] => checkNetwork(file).map(({ path }) => path);

describe("several faults", () => {
  it("are told at once, whatever their kind, in the order of the file's numbers", () => {
    const file = twoStations();
    file.horizn = 3;
    file.classes.push({ id: "light", priority: 0.5 });
    file.arrivals[0].class = "lihgt";
    file.arrivals[1].entry.care = 0.4;
    file.arrivals[1].process.rates[1] = -3;
    file.stations[0].service.default.mean = 0;
    file.stations[1].servers[0][0] = 1;
    file.stations[1].patience.light.to = { exit: 0.5 };
    file.routing.heavy.care.exit = 0.8;
    expect(pathsOf(file)).toEqual([
      "/arrivals/0/class",
      "/arrivals/1/entry",
      "/arrivals/1/process/rates/1",
      "/classes/2/id",
      "/classes/2/priority",
      "/horizn",
      "/routing/heavy/care",
      "/stations/0/service/default/mean",
      "/stations/1/patience/light/to",
      "/stations/1/servers/0/0",
    ]);
  });

  it("of names are told beside a fault of shape in the same part", () => {
    const file = traced();
    const { customers } = file.arrivals[0].process;
    customers[0].visits[0].service = -1;
    customers[0].visits[0].station = "zz";
    customers[0].time = 9;
    customers[1].class = "q";
    expect(pathsOf(file)).toEqual([
      "/arrivals/0/process/customers/0/visits/0/service",
      "/arrivals/0/process/customers/0/visits/0/station",
      "/arrivals/0/process/customers/1/class",
      "/arrivals/0/process/customers/1/time",
    ]);
  });

  it("of names are told beside a broken number, and beside a sum that is off", () => {
    const file = extended();
    file.branches.variants.more = { servers: { zz: 1 }, serviceFactor: { first: -1 } };
    file.arrivals[0].class = { low: -1, q: 1 };
    file.arrivals[0].entry = { first: 0.5, q: 0.4 };
    file.stations[0].needs = { room: -1, zz: 1 };
    expect(pathsOf(file)).toEqual([
      "/arrivals/0/class/low",
      "/arrivals/0/class/q",
      "/arrivals/0/entry",
      "/arrivals/0/entry/q",
      "/branches/variants/more/servers/zz",
      "/branches/variants/more/serviceFactor/first",
      "/stations/0/needs/room",
      "/stations/0/needs/zz",
    ]);
  });

  it("give no second line for what follows from the first", () => {
    const file = twoStations();
    file.classes = "light, heavy";
    file.arrivals[0].process = 8;
    expect(pathsOf(file)).toEqual(["/arrivals/0/process", "/classes"]);
  });

  it("are counted when there are more than anybody reads", () => {
    const file = oneStation();
    file.arrivals[0].process = { type: "trace", times: new Array(5000).fill(-1) };
    const issues = checkNetwork(file);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ path: "", found: "4000" });
  });
});
