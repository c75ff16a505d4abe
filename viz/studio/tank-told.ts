/**
 * What is told of the tanks on a day: names, the table, the sentence.
 *
 * The rule this file keeps: it writes the numbers of one telling, so that table, sentence and picture are
 * of one day.
 */
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

/** A and B, or the names that a file gives its designs. */
export const nameOf = (at: number, { id }: SideTold, file: string | null): string =>
  file === null ? (sides[at] ?? id) : id;

function tankName(tank: string, voice: StudioVoice): string {
  return /^\d$/.test(tank) ? voice.words.segmentNamed(tank) : voice.words.stock.team;
}

/** All numbers of a day, tank by tank. */
export function tableOf(told: TankTold, file: string | null, voice: StudioVoice): TableView {
  const { format } = voice;
  const { head } = voice.studio.tank;
  const kinds = ["care", "waiting", "bridged", "requests"] as const;
  return {
    columns: [
      text(voice.words.tableHead.place),
      ...kinds.flatMap((kind) =>
        told.sides.map((side, at) => numeric(head[kind](nameOf(at, side, file)))),
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

function statusOf(told: TankTold, file: string | null, voice: StudioVoice): string {
  const { tank } = voice.studio;
  const { format } = voice;
  if (told.isPlaying) return tank.playing;
  const parts = told.sides.map((side, at) =>
    tank.side(
      nameOf(at, side, file),
      format.number(sum(side.care)),
      format.number(sum(side.waiting)),
    ),
  );
  return tank.status(format.date(dateOf(told, told.day)), parts.join(" "));
}

/** What is on its way, or what is shown. */
export function messageOf(told: TankTold | null, state: TapeState, voice: StudioVoice): string {
  const { tank } = voice.studio;
  const { loading } = state;
  if (loading !== null) return loading.file === null ? tank.making : tank.loading(loading.file);
  return told === null ? "" : statusOf(told, state.file, voice);
}
