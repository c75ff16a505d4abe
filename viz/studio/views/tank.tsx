/**
 * The tanks: every youth of A and of B as a block, day by day.
 *
 * The rule this file keeps: it begins paused; what the picture shows stands in numbers beside it, of
 * the same day and from the same count.
 */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { numeric, type TableView, text } from "../../prepare/view.ts";
import { DataTable } from "../../report/parts.tsx";
import type { SideTold, TankTold } from "../../tank/player.ts";
import type { ToTank } from "../../tank/protocol.ts";
import type { StudioLine } from "../line.ts";
import { type StartTank, type TapeState, useStillness, useTank, useTape } from "../tank-line.ts";
import type { StudioVoice } from "../voice.ts";

const sides = ["A", "B"] as const;
const dayMilliseconds = 86_400_000;
/** From so many youths on the designs stand below each other: blocks would be too small side by side. */
const largeFrom = 12_000;
const speeds = ["7", "30", "91", "365"] as const;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The date of a day of the tape, ISO. */
function dateOf({ firstDay }: TankTold, day: number): string {
  return new Date(Date.parse(firstDay) + day * dayMilliseconds).toISOString().slice(0, 10);
}

/** The same day of another month: the first, so that steps do not drift. */
function monthStep(told: TankTold, by: 1 | -1): number {
  const date = new Date(Date.parse(told.firstDay) + told.day * dayMilliseconds);
  const isFirst = date.getUTCDate() === 1;
  const shift = by === 1 ? 1 : isFirst ? -1 : 0;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1);
  return Math.round((next - Date.parse(told.firstDay)) / dayMilliseconds);
}

/** A and B, or the names that a file gives its designs. */
const nameOf = (at: number, { id }: SideTold, file: string | null): string =>
  file === null ? (sides[at] ?? id) : id;

function tankName(tank: string, voice: StudioVoice): string {
  return /^\d$/.test(tank) ? voice.words.segmentNamed(tank) : voice.words.stock.team;
}

function tableOf(told: TankTold, file: string | null, voice: StudioVoice): TableView {
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

interface StepProps {
  readonly told: TankTold;
  readonly isStill: boolean;
  readonly send: (message: ToTank) => void;
  readonly voice: StudioVoice;
}

/** Everything that moves the day: each by keyboard, and none by dragging alone. */
function Steps({ told, isStill, send, voice }: StepProps): JSX.Element {
  const { tank } = voice.studio;
  const [speed, setSpeed] = useState<string>("30");
  const go = (day: number): void => {
    send({ kind: "play", speed: 0 });
    send({ kind: "go", day });
  };
  const step = (label: string, day: number): JSX.Element => (
    <button type="button" disabled={day < 0 || day >= told.days} onClick={() => go(day)}>
      {label}
    </button>
  );
  const date = dateOf(told, told.day);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this is a row of buttons
    <div class="tank-steps" role="group" aria-label={tank.controls}>
      <div class="buttons">
        {isStill ? null : (
          <button
            type="button"
            class="play"
            onClick={() => send({ kind: "play", speed: told.isPlaying ? 0 : Number(speed) })}
          >
            {told.isPlaying ? tank.pause : tank.play}
          </button>
        )}
        {step(tank.monthBack, monthStep(told, -1))}
        {step(tank.dayBack, told.day - 1)}
        {step(tank.dayOn, told.day + 1)}
        {step(tank.monthOn, monthStep(told, 1))}
      </div>
      {isStill ? null : (
        <label>
          {tank.speed}{" "}
          <select
            class="narrow"
            value={speed}
            onChange={({ currentTarget }) => {
              setSpeed(currentTarget.value);
              if (told.isPlaying) send({ kind: "play", speed: Number(currentTarget.value) });
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one} selected={one === speed}>
                {tank.speeds[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {tank.date}{" "}
        <input
          type="date"
          min={told.firstDay}
          max={dateOf(told, told.days - 1)}
          value={date}
          onChange={({ currentTarget }) => {
            const days =
              (Date.parse(currentTarget.value) - Date.parse(told.firstDay)) / dayMilliseconds;
            if (Number.isFinite(days)) go(days);
          }}
        />
      </label>
      <label class="scrub">
        {tank.day}
        <input
          type="range"
          min={0}
          max={told.days - 1}
          value={told.day}
          aria-valuetext={voice.format.date(date)}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      </label>
    </div>
  );
}

/** Numbers over the piles or under the tanks; the table says the same, so a reader hears them once. */
function Numbers(props: {
  readonly told: TankTold;
  readonly counts: readonly number[];
  readonly label: string;
  readonly names?: readonly string[];
  readonly voice: StudioVoice;
}): JSX.Element {
  const { told, counts, label, names, voice } = props;
  return (
    <div class="tank-numbers" aria-hidden="true" title={label}>
      {told.middles.map((middle, at) => (
        <span key={at} style={`left:${(100 * middle).toFixed(2)}%`}>
          {voice.format.number(counts[at] ?? 0)}
          {names === undefined ? null : <small>{names[at]}</small>}
        </span>
      ))}
    </div>
  );
}

function FileChoice(props: {
  readonly state: TapeState;
  readonly own: () => void;
  readonly open: (file: File) => void;
  readonly voice: StudioVoice;
}): JSX.Element {
  const { state, own, open, voice } = props;
  const { tank } = voice.studio;
  return (
    <div class="tank-file">
      <p>{state.file === null ? tank.own : tank.from(state.file)}</p>
      <div class="buttons">
        <label class="button" for="tank-file">
          {tank.openFile}
        </label>
        <input
          class="hidden-file"
          type="file"
          id="tank-file"
          accept=".gz,application/gzip"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) open(file);
            currentTarget.value = "";
          }}
        />
        {state.file === null ? null : (
          <button type="button" onClick={own}>
            {tank.backToOwn}
          </button>
        )}
      </div>
      <p class="hint-line">{tank.fileHint}</p>
      {state.fault === null ? null : (
        <p class="warning" role="alert">{`${tank.refused} ${tank.faults[state.fault]}`}</p>
      )}
    </div>
  );
}

/** What is on its way, or what is shown. */
function messageOf(told: TankTold | null, state: TapeState, voice: StudioVoice): string {
  const { tank } = voice.studio;
  const { loading } = state;
  if (loading !== null) return loading.file === null ? tank.making : tank.loading(loading.file);
  return told === null ? "" : statusOf(told, state.file, voice);
}

interface TankProps {
  readonly line: StudioLine;
  readonly start: StartTank;
  readonly answer: number;
  readonly voice: StudioVoice;
}

export function TankView({ line, start, answer, voice }: TankProps): JSX.Element {
  const { tank, views } = voice.studio;
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const { told, canDraw, send, take } = useTank(start, canvases);
  const { state, own, open } = useTape(line, answer, take);
  const isStill = useStillness();
  const names = told?.tanks.map((id) => (/^\d$/.test(id) ? id : tank.team)) ?? [];
  return (
    <section class="tanks" aria-labelledby="tank-title">
      <h2 id="tank-title">{views.tank}</h2>
      <p>{tank.lead}</p>
      {isStill ? <p class="soft">{tank.still}</p> : null}
      {canDraw ? null : <p class="warning">{tank.noCanvas}</p>}
      <p role="status">{messageOf(told, state, voice)}</p>
      {told === null ? null : <Steps told={told} isStill={isStill} send={send} voice={voice} />}
      <div
        class={`tank-sides${(told?.most ?? 0) > largeFrom ? " large" : ""}`}
        data-painted={told?.painted}
        data-frames={told?.frames}
        data-paint={told?.paintMilliseconds}
      >
        {canvases.map((canvas, at) => {
          const side = told?.sides[at];
          const name = side === undefined ? (sides[at] ?? "") : nameOf(at, side, state.file);
          const isGone = told !== null && side === undefined;
          return (
            <div key={at} class="tank-side" hidden={isGone}>
              <h3>{name}</h3>
              {told === null || side === undefined ? null : (
                <Numbers told={told} counts={side.waiting} label={tank.waits} voice={voice} />
              )}
              <canvas ref={canvas} role="img" aria-label={tank.picture(name)} />
              {told === null || side === undefined ? null : (
                <Numbers
                  told={told}
                  counts={side.care}
                  label={tank.care}
                  names={names}
                  voice={voice}
                />
              )}
            </div>
          );
        })}
      </div>
      <ul class="tank-legend">
        {tank.legend.map((line_, at) => (
          <li key={at}>
            <span class={`tank-key key-${at}`} aria-hidden="true" /> {line_}
          </li>
        ))}
      </ul>
      {told !== null && told.block > 0 && told.block < 3 ? <p>{tank.small}</p> : null}
      {told === null ? null : (
        <DataTable
          table={tableOf(told, state.file, voice)}
          label={tank.table(voice.format.date(dateOf(told, told.day)))}
        />
      )}
      <p class="soft">{tank.note}</p>
      <FileChoice state={state} own={own} open={open} voice={voice} />
    </section>
  );
}
