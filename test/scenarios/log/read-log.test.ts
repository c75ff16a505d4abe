/**
 * Reading an event log: what is read, and what is told of what cannot be.
 */
import { describe, expect, it } from "vitest";
import { checkLogMapping, logMapping, readLog } from "#scenarios";
import { logDate, logDay } from "../../../scenarios/log/log-days.ts";
import { haaglanden } from "../../support/model.ts";
import { ijw, logOf, own } from "./logs.ts";

const issuesOf = (text: string, mapping = own) => readLog(text, mapping).issues;

describe("days of a log", () => {
  it.each([
    ["2024-02-29", "yyyy-mm-dd", "2024-02-29"],
    ["2024-02-29T23:59:00+01:00", "yyyy-mm-dd", "2024-02-29"],
    ["1-3-2025", "dd-mm-yyyy", "2025-03-01"],
    ["20261231", "yyyymmdd", "2026-12-31"],
  ] as const)("reads %s written as %s", (text, format, day) => {
    expect(logDate(logDay(text, format) ?? Number.NaN)).toBe(day);
  });

  it("counts from 1 January 1970", () => {
    expect(logDay("1970-01-01", "yyyy-mm-dd")).toBe(0);
    expect(logDay("2000-01-01", "yyyy-mm-dd")).toBe(10_957);
  });

  it.each([
    ["2023-02-29", "yyyy-mm-dd"],
    ["31-04-2025", "dd-mm-yyyy"],
    ["2025-05-01", "dd-mm-yyyy"],
    ["45123", "yyyymmdd"],
    ["", "yyyy-mm-dd"],
  ] as const)("takes %j as %s for no day", (text, format) => {
    expect(logDay(text, format)).toBeNull();
  });
});

describe("the rows of a log", () => {
  it("are read with commas, semicolons or tabs, quotes, and a byte order mark", () => {
    for (const separator of [",", ";", "\t"]) {
      const rows = [
        ["Youth", "DAY", "event", "segment"],
        ['"a"', "2025-01-01", "asked", "2"],
      ];
      const { log } = readLog(
        `\ufeff${rows.map((row) => row.join(separator)).join("\r\n")}\r\n`,
        own,
      );
      expect(log?.events).toHaveLength(1);
      expect(log?.events[0]).toMatchObject({ youth: 0, segment: 2, day: 20_089, from: -1 });
    }
  });

  it("may be empty, and have columns that nobody asked for", () => {
    const log = logOf(["a,2025-01-01,asked,2,x", ",,,,", "b,2025-01-02,asked,3,y"], ",note");
    expect(log.events.map(({ youth }) => youth)).toEqual([0, 1]);
    expect(log.youths).toBe(2);
  });

  it("name messages of iJw by number or by name, and know segments by how a code begins", () => {
    const { log } = readLog(
      "client;datum;bericht;productcode\n1;2025-01-01;JW315;44A12\n1;2025-02-01;305;44A12\n1;2025-02-01;323;44A12\n",
      ijw,
    );
    expect(log?.events.map(({ event, segment }) => [event, segment])).toEqual([
      [0, 1],
      [4, 1],
    ]);
    expect(log?.passedOver).toBe(1);
  });

  it("take the longest beginning of a code that fits", () => {
    const mapping = { ...ijw, segments: { 45: "5", "45A5": "2" } };
    const { log } = readLog(
      "client;datum;bericht;productcode\n1;2025-01-01;315;45A51\n1;2025-01-01;315;45A48\n",
      mapping,
    );
    expect(log?.events.map(({ segment }) => segment)).toEqual([2, 5]);
  });

  it("pass over a stop that is none", () => {
    const lines = ["a,2025-01-01,stopped,2,temporary", "a,2025-01-02,stopped,2,moved away"];
    const log = logOf(lines, ",reason");
    expect(log.events).toHaveLength(1);
    expect(log.passedOver).toBe(1);
  });
});

describe("the mapping of iJw", () => {
  it("names a category only where all care of that category lies in one segment", () => {
    const forms = Object.values(haaglanden.forms);
    for (const [category, segment] of Object.entries(ijw.segments)) {
      const own = forms.filter((form) => form.ijw === category);
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map((form) => form.segment.value))).toEqual(new Set([segment]));
    }
    const spread = forms.filter((form) => form.ijw === "45").map((form) => form.segment.value);
    expect(new Set(spread).size).toBeGreaterThan(1);
  });
});

describe("what is wrong with a log", () => {
  it("is told all at once, each at its cell with what was expected", () => {
    const faults = issuesOf(
      "youth,day,event,segment\n,2025-01-01,asked,2\na,01-02-2025,asked,2\na,2025-01-01,came,2\na,2025-01-01,asked,6\n",
    );
    expect(faults.map(({ path }) => path)).toEqual(["A2", "B3", "C4", "D5"]);
    expect(faults[1]?.expected.nl).toContain("2026-05-31");
    expect(faults[2]?.expected.en).toContain("asked");
  });

  it("includes days after the last day of the log and after today, and those days are still fine", () => {
    const text = "youth,day,event,segment\na,2025-06-30,asked,2\na,2025-07-01,started,2\n";
    const places = (lastDay: string | null, today?: string) =>
      readLog(text, { ...own, lastDay }, today).issues.map(({ path }) => path);
    expect(places(null)).toEqual([]);
    expect(places(null, "2025-07-01")).toEqual([]);
    expect(places(null, "2025-06-30")).toEqual(["B3"]);
    expect(places("2025-07-01", "2026-01-01")).toEqual([]);
    expect(places("2025-06-30", "2026-01-01")).toEqual(["B3"]);
    expect(places("2025-06-29")).toEqual(["B2", "B3"]);
  });

  it("is told once where it is the same, with how often it is there", () => {
    const rows = Array.from({ length: 1000 }, () => "1;2025-01-01;315;45A48");
    const faults = issuesOf(`client;datum;bericht;productcode\n${rows.join("\n")}\n`, ijw);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe("D2");
    expect(faults[0]?.expected.nl).toContain('"45A48" onder "segments"');
    expect(faults[0]?.expected.nl).toContain("1000 keer");
  });

  it("is told short of a flood, with how many more there are", () => {
    const rows = Array.from({ length: 80 }, (_, n) => `a,${"x".repeat(n + 1)},asked,2`);
    const faults = issuesOf(`youth,day,event,segment\n${rows.join("\n")}\n`);
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)?.found).toBe("30 ×");
  });

  it("includes columns that are not there, with the names that are", () => {
    const faults = issuesOf("jeugdige,day,event,segment\na,2025-01-01,asked,2\n");
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toContain("jeugdige");
    expect(faults[0]?.expected.nl).toContain('"youth"');
    expect(faults[0]?.expected.nl).toContain("--columns");
  });

  it("includes a name that is over two columns, as nobody knows which is meant", () => {
    const faults = issuesOf("youth,day,Day,event,segment\na,2025-01-01,2025-01-02,asked,1\n");
    expect(faults.map(({ path }) => path)).toEqual(["C1"]);
  });

  it("includes an empty file, one with a heading only, and a quote that is not closed", () => {
    expect(issuesOf("")).toHaveLength(1);
    expect(issuesOf("youth,day,event,segment\n")).toHaveLength(1);
    expect(
      issuesOf('youth,day,event,segment\na,"2025-01-01,asked,2\n').map(({ path }) => path),
    ).toContain("B2");
  });

  it("never shows who a youth is, whatever column a code or a name ended up in", () => {
    const told = (text: string, mapping = own) => JSON.stringify(issuesOf(text, mapping));
    const head = "youth,day,event,product,segment,priority,from";
    for (const code of ["123456782", "Jan de Vries"]) {
      const rows = [
        `${code},x,asked,,2,,`,
        `a,${code},asked,,2,,`,
        `a,2025-01-01,${code},,2,,`,
        `a,2025-01-01,asked,${code},,,`,
        `a,2025-01-01,asked,,${code},,`,
        `a,2025-01-01,asked,,2,${code},`,
        `a,2025-01-01,asked,,2,,${code}`,
        `a,2025-01-01,asked,,2,,,${code}`,
      ];
      for (const row of rows) {
        const faults = told(`${head}\n${row}\n`);
        expect(faults).toContain("path");
        expect(faults).not.toContain(code);
      }
    }
    const headless = told("123456782,2025-01-01,asked,2\n123456782,2025-02-01,started,2\n");
    expect(headless).not.toContain("123456782");
    expect(headless).toContain("999999999");
  });

  it("includes words that every object knows, since no mapping says them", () => {
    const head = "youth,day,event,segment,priority";
    const faults = issuesOf(
      `${head}\na,2025-01-01,constructor,2,1\na,2025-01-01,asked,2,toString\n`,
    );
    expect(faults.map(({ path }) => path)).toEqual(["C2", "E3"]);
  });

  it("includes cells that stand beyond the names", () => {
    const text = "youth,day,event,segment\na,2025-01-01,asked,2,extra\nb,2025-01-01,asked,2,,\n";
    expect(issuesOf(text).map(({ path }) => path)).toEqual(["E2"]);
  });

  it("names the setting for days that are written another way", () => {
    const [fault] = issuesOf("youth,day,event,segment\na,31-05-2025,asked,2\n");
    expect(fault?.found).toContain("99-99-9999");
    expect(fault?.expected.nl).toContain('"days"');
    expect(fault?.expected.nl).toContain("dd-mm-yyyy");
  });
});

describe("the columns of a log", () => {
  const mapping = {
    format: "klantreis-log",
    version: 1,
    id: "ours",
    title: { nl: "Onze uitdraai", en: "Our export" },
  };

  it("build on what ships, and go over it", () => {
    const file = {
      ...mapping,
      extends: "ijw",
      days: "dd-mm-yyyy",
      segments: { 45: "5" },
      columns: { youth: "BSN" },
    };
    expect(checkLogMapping(file)).toEqual([]);
    const whole = logMapping(file);
    expect(whole.segments).toMatchObject({ 44: "1", 45: "5" });
    expect(whole.columns).toMatchObject({ youth: "BSN", day: "datum" });
    expect(whole.days).toBe("dd-mm-yyyy");
  });

  it("are told with every fault", () => {
    const faults = checkLogMapping({
      ...mapping,
      days: "mm/dd",
      events: { x: "came" },
      colums: {},
    });
    expect(faults.map(({ path }) => path)).toEqual(["/colums", "/days", "/events/x"]);
    expect(faults[0]?.hint).toBe("columns");
  });

  it("name at least a youth, a day, an event, a product, a start and a request", () => {
    expect(checkLogMapping(mapping).map(({ path }) => path)).toEqual([
      "/columns/youth",
      "/columns/day",
      "/columns/event",
      "/columns/product",
      "/events",
    ]);
    expect(checkLogMapping({ ...mapping, extends: "ijW" })[0]?.hint).toBe("ijw");
  });
});
