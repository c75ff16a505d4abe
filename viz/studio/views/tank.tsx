/**
 * The tanks: every youth of A and of B as a block, day by day.
 *
 * The rule this file keeps: it begins paused; what the picture shows stands in numbers beside it, of
 * the same day and from the same count.
 */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { StackedTable } from "../../report/data-table.tsx";
import type { TankTold } from "../../tank/player.ts";
import { TankSteps } from "../controls/tank-steps.tsx";
import type { StudioLine } from "../line.ts";
import { type StartTank, type TapeState, useStillness, useTank, useTape } from "../tank-line.ts";
import { dateOf, messageOf, nameOf, sides, type Titles, tableOf } from "../tank-told.ts";
import type { StudioVoice } from "../voice.ts";

/** From so many youths on the designs stand below each other: blocks would be too small side by side. */
const largeFrom = 12_000;

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

/** The numbers of the day. Names of designs from a file can be longer than the page is wide. */
function DayTable(props: {
  readonly told: TankTold;
  readonly naming: Parameters<typeof tableOf>[1];
  readonly voice: StudioVoice;
}): JSX.Element {
  const { told, naming, voice } = props;
  const label = voice.studio.tank.table(voice.format.date(dateOf(told, told.day)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll" tabindex={0} role="group" aria-label={label}>
      <StackedTable caption={true} table={tableOf(told, naming, voice)} label={label} />
    </div>
  );
}

interface TankProps {
  readonly line: StudioLine;
  readonly start: StartTank;
  readonly answer: number;
  readonly titles: Titles;
  readonly voice: StudioVoice;
}

export function TankView({ line, start, answer, titles, voice }: TankProps): JSX.Element {
  const { tank, views } = voice.studio;
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const { told, canDraw, send, take } = useTank(start, canvases);
  const { state, own, open } = useTape(line, answer, take);
  const isStill = useStillness();
  const naming = { file: state.file, titles };
  const names = told?.tanks.map((id) => (/^\d$/.test(id) ? id : tank.team)) ?? [];
  return (
    <section class="tanks" aria-labelledby="tank-title">
      <h2 id="tank-title">{views.tank}</h2>
      <p>{tank.lead}</p>
      {isStill ? <p class="soft">{tank.still}</p> : null}
      {canDraw ? null : <p class="warning">{tank.noCanvas}</p>}
      <p role="status">{messageOf(told, state, titles, voice)}</p>
      {told === null ? null : <TankSteps told={told} isStill={isStill} send={send} voice={voice} />}
      <div
        class={`tank-sides${(told?.most ?? 0) > largeFrom ? " large" : ""}`}
        data-painted={told?.painted}
        data-frames={told?.frames}
        data-paint={told?.paintMilliseconds}
      >
        {canvases.map((canvas, at) => {
          const side = told?.sides[at];
          const name = side === undefined ? (sides[at] ?? "") : nameOf(at, side, naming, voice);
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
        {tank.legend.map((words, at) => (
          <li key={at}>
            <span class={`tank-key key-${at}`} aria-hidden="true" /> {words}
          </li>
        ))}
      </ul>
      {told !== null && told.block > 0 && told.block < 3 ? <p>{tank.small}</p> : null}
      {told === null ? null : <DayTable told={told} naming={naming} voice={voice} />}
      <p class="soft">{tank.note}</p>
      <FileChoice state={state} own={own} open={open} voice={voice} />
    </section>
  );
}
