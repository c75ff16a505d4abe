/**
 * How the figures of the stopwatch are written down.
 *
 * The one rule: a target that is missed is called missed, with the figure beside it.
 */

/** One row: times in nanoseconds per event or hold, ratios to the yardstick of the same run. */
export interface Row {
  readonly what: string;
  readonly unit: "event" | "hold";
  /** Processor seconds of the whole run. */
  readonly seconds: number | null;
  readonly each: number | null;
  readonly yardstick: number | null;
  readonly ratio: number | null;
  readonly spread: readonly [number, number] | null;
  readonly target: number | null;
  readonly peakMegabytes: number | null;
}

const REGION_SECONDS = 3;
const REGION_MEGABYTES = 300;

const digits = (value: number | null, places: number): string =>
  value === null ? "" : value.toFixed(places);

function verdict(value: number | null, target: number | null): string {
  if (target === null) return "";
  if (value === null) return "not measured: no g++";
  return value <= target ? "met" : "**missed**";
}

function cellsOf(row: Row): readonly string[] {
  return [
    row.what,
    digits(row.each, 0),
    digits(row.yardstick, 0),
    row.ratio === null ? "" : `${row.ratio.toFixed(2)}×`,
    row.spread === null ? "" : row.spread.map((ratio) => ratio.toFixed(2)).join(" to "),
    row.target === null ? "" : `${row.target.toFixed(1)}×`,
    verdict(row.ratio, row.target),
    digits(row.peakMegabytes, 0),
  ];
}

const HEADER = ["what", "ns", "C++ ns", "ratio", "three rounds", "target", "", "peak MB"];

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function regionTable(region: Row): string {
  const { seconds, peakMegabytes } = region;
  return markdown(
    ["the whole region", "figure", "target", ""],
    [
      [
        "processor seconds a replication, log on",
        digits(seconds, 2),
        `${REGION_SECONDS}`,
        verdict(seconds, REGION_SECONDS),
      ],
      [
        "peak of memory, MB",
        digits(peakMegabytes, 0),
        `${REGION_MEGABYTES}`,
        verdict(peakMegabytes, REGION_MEGABYTES),
      ],
      ["nanoseconds per event", digits(region.each, 0), "", ""],
    ],
  );
}

/** The tables, for the terminal. */
export function tableOf(rows: readonly Row[], region: Row): string {
  return `${markdown(HEADER, rows.map(cellsOf))}\n\n${regionTable(region)}`;
}

/** The whole of docs/benchmarks.md. */
export function reportOf(rows: readonly Row[], region: Row): string {
  return `# Speed

Written by the stopwatch itself; do not edit, run it again:

\`\`\`sh
npm run bench
\`\`\`

Measured on 2 shared cores with Node 20 and g++ -O2. Seconds on such a machine drift by a third and
more; the ratios within one run are what counts.

- **How**: every row has a process of its own, which runs once to warm up and three times for the
  clock, and gives the middle one. What is timed is processor time inside the run, of all threads
  of the process. Ours and C++ take turns, three rounds; the ratio is the middle one of the three.
- **The yardstick** is \`test/bench/cpp/queue.cpp\`: the same model by hand, a binary heap of plain
  structs, customers in a ring. Its heap has to be within 1.2× of \`std::priority_queue\` in the same
  run; those rows stand below.
- **Same work**: both read the same arrival and service times, and the bench stops unless numbers of
  events agree within 1 % and mean waits to nine digits. In the rows "drawn in the run" each draws
  its own: here Threefry keyed by customer, there xoshiro256+.
- **An event** is an arrival, a start or an end of service. **A hold** takes the earliest event and
  puts it back later; its yardstick is \`std::priority_queue\`.

${markdown(HEADER, rows.map(cellsOf))}

${regionTable(region)}

Where the time goes, by a sampling profile: in M/M/50 a third is the event queue, and two thirds are
the kernel's columns and the calls of the rules. The C++ program keeps less: one line instead of four
levels, no stamps against stale events, no time integrals of held and waiting. With 200,000 pending
events it is the queue's memory that counts. In the region a fifth is chance (Threefry) and less than
a tenth the kernel with its queue; the rest is the rules of care and the books.

The region is all of Haaglanden from 2023 to 2033 as shipped, one design, with the journey log kept.
`;
}
