/**
 * What is told of the tanks on a day: names, the table, the sentence.
 *
 * The rule this file keeps: it writes the numbers of one telling, so that table, sentence and picture are
 * of one day.
 */
import type { StudioScenario } from "#results";
import { numeric, type TableView, text } from "../prepare/view.ts";
import type { SideTold, TankTold } from "../tank/player.ts";
import type { TapeState } from "./tank-line.ts";
import type { StudioVoice } from "./voice.ts";

export const sides = ["A", "B"] as const;
export const dayMilliseconds = 86_400_000;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The date of a day of the tape, ISO. */
export function dateOf({ firstDay }: TankTold, day: number): string {
  return new Date(Date.parse(firstDay) + day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Titles of the scenarios that the studio knows, by id. */
export type Titles = ReadonlyMap<string, StudioScenario>;

/** The file that is shown and the titles of the designs in it; A and B without a file. */
export interface Naming {
  readonly file: string | null;
  readonly titles: Titles;
}

/** A and B, or the titles of the designs of a file; its own name for one that nobody here knows. */
export const nameOf = (
  at: number,
  { id }: Pick<SideTold, "id">,
  { file, titles }: Naming,
  { lang }: StudioVoice,
): string => (file === null ? (sides[at] ?? id) : (titles.get(id)?.title[lang] ?? id));

function tankName(tank: string, voice: StudioVoice): string {
  return /^\d$/.test(tank) ? voice.words.segmentNamed(tank) : voice.words.stock.team;
}

/** All numbers of a day, tank by tank. */
export function tableOf(told: TankTold, naming: Naming, voice: StudioVoice): TableView {
  const { format } = voice;
  const { head } = voice.studio.tank;
  const kinds = ["care", "waiting", "bridged", "requests"] as const;
  return {
    columns: [
      text(voice.words.tableHead.place),
      ...kinds.flatMap((kind) =>
        told.sides.map((side, at) => numeric(head[kind](nameOf(at, side, naming, voice)))),
      ),
    ],
    rows: [
      ...told.tanks.map((tank, row) => [
        tankName(tank, voice),
        ...kinds.flatMap((kind) => told.sides.map((side) => format.number(side[kind][row] ?? 0))),
      ]),
      [
        voice.words.total,
        ...kinds.flatMap((kind) => told.sides.map((side) => format.number(sum(side[kind])))),
      ],
    ],
  };
}

function statusOf(told: TankTold, naming: Naming, voice: StudioVoice): string {
  const { tank } = voice.studio;
  const { format } = voice;
  if (told.isPlaying) return tank.playing;
  const parts = told.sides.map((side, at) =>
    tank.side(
      nameOf(at, side, naming, voice),
      format.number(sum(side.care)),
      format.number(sum(side.waiting)),
    ),
  );
  return tank.status(format.date(dateOf(told, told.day)), parts.join(" "));
}

/** What is on its way, or what is shown. */
export function messageOf(
  told: TankTold | null,
  state: TapeState,
  titles: Titles,
  voice: StudioVoice,
): string {
  const { tank } = voice.studio;
  const { loading } = state;
  if (loading !== null) return loading.file === null ? tank.making : tank.loading(loading.file);
  return told === null ? "" : statusOf(told, { file: state.file, titles }, voice);
}
