/**
 * The main figures of A and B, with the outcomes that were pinned beside them.
 *
 * The rule this file keeps: a pin is of the question that its figures answer, and says how often that
 * was lived where it is not as often as what stands beside it.
 */
import type { JSX } from "preact";
import type { StudioQuestion } from "#results";
import type { KeyFigure, Summary } from "../answer/summary.ts";
import type { Desktop } from "../desktop.ts";
import { isSameQuestion, type Pin } from "../state.ts";
import type { StudioVoice } from "../voice.ts";

const marks = { better: "▲", worse: "▼", chance: "○" } as const;

/** Arrow and word: colour never speaks alone. */
function Verdict({ figure, voice }: { readonly figure: KeyFigure; readonly voice: StudioVoice }) {
  if (figure.better === "neither" || figure.better === "same") return null;
  const mark = marks[figure.better];
  return (
    <span class={`verdict ${figure.better}`}>
      <span aria-hidden="true">{mark}</span> {voice.studio.better[figure.better]}
    </span>
  );
}

/** How often a pin was lived, where that is not as often as what stands beside it. */
function PinTimes(props: {
  readonly pin: Pin;
  readonly replications: number;
  readonly voice: StudioVoice;
}): JSX.Element | null {
  const { pin, replications, voice } = props;
  if (pin.replications === replications) return null;
  return <span class="pin-times">{voice.studio.pinnedTimes(pin.replications)}</span>;
}

interface PinHeadProps {
  readonly pin: Pin;
  readonly index: number;
  readonly desktop: Desktop;
  /** How often the question on the page was lived. */
  readonly replications: number;
}

function PinHead({ pin, index, desktop, replications }: PinHeadProps): JSX.Element {
  const { studio } = desktop.voice;
  return (
    <th scope="col" class="number">
      {pin.name}
      <PinTimes pin={pin} replications={replications} voice={desktop.voice} />
      <span class="pin-buttons">
        <button
          type="button"
          class="plain"
          aria-label={studio.restore(pin.name)}
          onClick={() => desktop.dispatch({ type: "load", question: pin.question })}
        >
          {studio.back}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={studio.unpin(pin.name)}
          onClick={() => desktop.dispatch({ type: "unpin", index })}
        >
          {studio.remove}
        </button>
      </span>
    </th>
  );
}

function KeyRow(props: {
  readonly figure: KeyFigure;
  readonly pins: readonly Pin[];
  /** How often the question on the page was lived. */
  readonly replications: number;
  readonly voice: StudioVoice;
}) {
  const { figure, pins, replications, voice } = props;
  const { studio } = voice;
  const cell = (name: string, content: JSX.Element | string) => (
    <td class="number">
      <span class="named">{name}</span>
      <span>{content}</span>
    </td>
  );
  return (
    <tr>
      <th scope="row">{figure.label}</th>
      {cell("A", figure.a)}
      {cell("B", figure.b)}
      {cell(
        studio.difference,
        <>
          {figure.change} <Verdict figure={figure} voice={voice} />
        </>,
      )}
      {pins.map((pin, index) => (
        <td key={index} class="number">
          <span class="named">
            {pin.name}
            <PinTimes pin={pin} replications={replications} voice={voice} />
          </span>
          <span>{pin.keys.find(({ id }) => id === figure.id)?.b ?? "–"}</span>
        </td>
      ))}
    </tr>
  );
}

interface KeyFiguresProps {
  readonly desktop: Desktop;
  readonly summary: Summary;
  /** The question that the summary answers: the page may be a question further. */
  readonly question: StudioQuestion;
}

export function KeyFigures({ desktop, summary, question }: KeyFiguresProps): JSX.Element {
  const { state, dispatch, voice } = desktop;
  const { studio } = voice;
  const { pins } = state;
  const { replications } = summary;
  const pinned = pins.some(({ question: own }) => isSameQuestion(own, question));
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures">{studio.keyFigures}</h2>
      <p class="soft">{studio.keyFiguresOf(summary.years)}</p>
      <p>{studio.tenth}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls */}
      <div class="scroll" tabindex={0} role="group" aria-label={studio.keyFigures}>
        <table class="keys stacks">
          <thead>
            <tr>
              <th scope="col">{studio.figure}</th>
              <th scope="col" class="number">{`A: ${summary.titles.a}`}</th>
              <th scope="col" class="number">{`B: ${summary.titles.b}`}</th>
              <th scope="col" class="number">
                {studio.difference}
              </th>
              {pins.map((pin, index) => (
                <PinHead key={index} {...{ pin, index, desktop, replications }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {summary.keys.map((figure) => (
              <KeyRow key={figure.id} {...{ figure, pins, replications, voice }} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button
          type="button"
          disabled={pinned}
          onClick={() =>
            dispatch({
              type: "pin",
              pin: {
                name: `${studio.pinned} ${pins.length + 1}: ${summary.titles.b}`,
                question,
                keys: summary.keys,
                replications,
              },
            })
          }
        >
          {studio.pin}
        </button>{" "}
        <span class="soft">{studio.pinnedNote}</span>
      </p>
    </section>
  );
}
