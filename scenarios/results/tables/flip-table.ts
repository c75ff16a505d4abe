/**
 * The flip table: at which value of an unknown the advice turns, and who knows the value.
 *
 * The rule this file keeps: the advice is whether a design costs less, or waits less, than the first
 * design; an unknown is any number of which the experiment holds two values or more.
 */
import { ownerLabel } from "../../definition/register-words.ts";
import { type Reading, readTotalCost, readWaitDays } from "../build-measures.ts";
import { pairsOf, type RunTable } from "../run-table.ts";
import type { Label, NamedTable, TableCell, TableRow } from "../types.ts";
import { type Levels, numberLevels } from "./model-changes.ts";
import { column, joined, label, numberLabel, same } from "./parts.ts";
import { type TriedValue, type Turning, turningPoint } from "./turning-point.ts";

interface Advice {
  readonly name: Label;
  readonly read: Reading;
  /** What is said where the difference is above and below zero. */
  readonly more: Label;
  readonly less: Label;
}

/** Whether it can be known before the decision, as the register judges. */
const knowable = {
  yes: label("ja", "yes"),
  partly: label("deels", "partly"),
  no: label("nee", "no"),
} as const;
const unasked = label("niet nagegaan", "not looked into");

const advices: readonly Advice[] = [
  {
    name: label("kosten", "cost"),
    read: readTotalCost,
    more: label("duurder dan vandaag", "costs more than today"),
    less: label("goedkoper dan vandaag", "costs less than today"),
  },
  {
    name: label("wachten", "waiting"),
    read: readWaitDays,
    more: label("langer wachten dan vandaag", "longer waits than today"),
    less: label("korter wachten dan vandaag", "shorter waits than today"),
  },
];

function triedValues(table: RunTable, { levels }: Levels, read: Reading): readonly TriedValue[] {
  return levels.map(({ value, design }) => {
    const { variant, base } = pairsOf(table, design.id, table.first.id, (run) => read(run, table));
    return { value, differences: variant.map((own, run) => own - (base[run] ?? Number.NaN)) };
  });
}

function sideOf(turning: Turning, { more, less }: Advice): Label {
  if (turning.kind === "never") {
    if (turning.sign === 0) return label("geen verschil", "no difference");
    const told = turning.sign > 0 ? more : less;
    return label(`overal ${told.nl}`, `${told.en} everywhere`);
  }
  const [above, below] = turning.above > 0 ? [more, less] : [less, more];
  return label(
    `erboven ${above.nl}, eronder ${below.nl}`,
    `${above.en} above it, ${below.en} below`,
  );
}

function rangeLabel(low: number, high: number): Label {
  const [from, to] = [numberLabel(low), numberLabel(high)];
  return label(`${from.nl} tot ${to.nl}`, `${from.en} to ${to.en}`);
}

const turns = ({ cells: [at] }: TableRow): boolean =>
  typeof at === "object" && at !== null && "mean" in at;

function rowOf(table: RunTable, levels: Levels, advice: Advice): TableRow[] {
  const turning = turningPoint(triedValues(table, levels, advice.read));
  if (turning === null) return [];
  const { quantity, id } = levels;
  const values = levels.levels.map(({ value }) => value);
  const at: TableCell =
    turning.kind === "turns" ? turning.at : label("draait nergens", "turns nowhere");
  const owner = quantity.owner === "" ? label("de bron", "the source") : ownerLabel(quantity.owner);
  return [
    {
      key: joined(label(quantity.nl, quantity.en), advice.name),
      cells: [
        at,
        sideOf(turning, advice),
        levels.levels.find(({ design }) => design === levels.against)?.value ?? null,
        rangeLabel(Math.min(...values), Math.max(...values)),
        owner,
        quantity.knowable === undefined ? unasked : knowable[quantity.knowable],
        same(id),
      ],
    },
  ];
}

/** Null when no number has two values in these designs. */
export function flipTable(table: RunTable): NamedTable | null {
  const all = numberLevels(table).filter(({ against }) => against !== table.first);
  const rows = all.flatMap((levels) => advices.flatMap((advice) => rowOf(table, levels, advice)));
  if (rows.length === 0) return null;
  return {
    id: "flip",
    ...label("Bij welke waarde het advies omslaat", "At which value the advice turns"),
    questions: [25],
    keyName: label("Wat we niet zeker weten", "What is not known for sure"),
    columns: [
      column("turns-at", "number", "slaat om bij", "turns at"),
      column("side", "text", "wat er dan geldt", "what holds then"),
      column("now", "number", "waarde in het ontwerp", "value in the design"),
      column("tried", "text", "doorgerekend", "tried"),
      column("owner", "text", "wie het weet", "who knows"),
      column("knowable", "text", "voor februari 2027 te weten", "knowable by February 2027"),
      column("parameter", "text", "naam in het register", "name in the register"),
    ],
    rows: [...rows.filter(turns), ...rows.filter((row) => !turns(row))],
    shows: label(
      "Voor elk onzeker getal: bij welke waarde het ontwerp niet meer goedkoper of sneller is dan vandaag. Vraag eerst na waar het advies dicht bij de gebruikte waarde omslaat.",
      "For every unknown number: at which value the design is no longer cheaper or quicker than today. Ask first where the advice turns near the value in use.",
    ),
    leavesOut: label(
      "Eén getal verandert, al het andere blijft gelijk. Tussen doorgerekende waarden is een rechte lijn getrokken. Of een getal op tijd bekend kan zijn, is een inschatting van de makers.",
      "One number changes, all else stays equal. Between values that were run a straight line is drawn. Whether a number can be known in time is a judgement of the makers.",
    ),
  };
}
