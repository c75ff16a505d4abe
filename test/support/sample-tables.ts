/**
 * Tables of the sample: one of every kind of cell, and one as wide as a table may well be.
 *
 * The rule this file keeps: as the rest of the sample, all numbers follow from names.
 */
import type { NamedTable, TableUnit } from "#results";
import { estimate, municipalities, wobble } from "./sample-parts.ts";

const units: readonly (readonly [string, TableUnit, number])[] = [
  ["euro", "euro", 4_000_000],
  ["cost-change", "euro-change", -1_200_000],
  ["wait", "days", 61],
  ["wait-change", "days-change", 9],
  ["youths", "youths", 812],
  ["part", "share", 0.37],
  ["from", "year", 2029],
];

function cellOf(name: string, unit: TableUnit, size: number) {
  const value = size * (1 + 0.2 * wobble(`${name} ${unit}`));
  return unit === "year" ? size : estimate(value, value * 0.05);
}

/** Two care forms that move to another segment: one changes the days at borders, one does not. */
function boundaries(): NamedTable {
  const against = { nl: "Sterke lokale teams", en: "Local teams" };
  const columns: readonly (readonly [string, TableUnit])[] = [
    ["starts", "youths"],
    ["border-days", "count-change"],
    ["wait", "days-change"],
    ["cost", "euro-change"],
    ["against", "text"],
  ];
  return {
    id: "boundaries",
    nl: "Hulp die in een ander segment past",
    en: "Care that fits in another segment",
    questions: [1],
    keyName: { nl: "Wat er verhuist", en: "What is moved" },
    columns: columns.map(([id, unit]) => ({ id, unit, nl: `kolom ${id}`, en: `column ${id}` })),
    rows: [
      {
        key: { nl: "Dyslexie: 5 naar 4", en: "Dyslexia: 5 to 4" },
        cells: [estimate(900, 20), estimate(140, 300), estimate(0.4, 0.2), null, against],
      },
      {
        key: { nl: "Crisisopvang: 1 naar 5", en: "Crisis stay: 1 to 5" },
        cells: [
          estimate(300, 12),
          estimate(-1_900, 240),
          estimate(-1.2, 0.5),
          estimate(310_000, 90_000),
          against,
        ],
      },
    ],
    shows: { nl: "Wat een verhuizing doet.", en: "What a move does." },
    leavesOut: { nl: "Wat aanbieders dan doen.", en: "What providers then do." },
  };
}

export function sampleTables(hostile?: string): readonly NamedTable[] {
  return [
    boundaries(),
    {
      id: "towns",
      nl: "Wat een gemeente betaalt",
      en: "What a municipality pays",
      questions: [7, 24],
      keyName: { nl: "gemeente", en: "municipality" },
      columns: [
        ...units.map(([id, unit]) => ({ id, unit, nl: `kolom ${id}`, en: `column ${id}` })),
        { id: "word", unit: "text", nl: "oordeel", en: "verdict" },
      ],
      rows: municipalities.map(([id, name]) => {
        const key = hostile !== undefined && id === "rijswijk" ? hostile : name;
        return {
          key: { nl: key, en: key },
          cells: [
            ...units.map(([column, unit, size]) => cellOf(`${id} ${column}`, unit, size)),
            id === "wassenaar" ? null : { nl: "houdt stand", en: "holds" },
          ],
        };
      }),
      shows: { nl: "Elke gemeente in het ontwerp.", en: "Every municipality in the design." },
      leavesOut: { nl: "Waarom dat zo is.", en: "Why that is so." },
    },
  ];
}
