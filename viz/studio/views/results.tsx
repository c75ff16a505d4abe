/**
 * The outcomes: in short, the main figures, and the pictures.
 *
 * The rule this file keeps: a picture is drawn again only when its own numbers are there.
 */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { FigureView } from "../../report/figure.ts";
import { FigureBlock } from "../../report/figure-block.tsx";
import type { PictureId } from "../answer/pictures.ts";
import type { KeyFigure, Summary } from "../answer/summary.ts";
import type { Desktop } from "../desktop.ts";
import type { StudioLine } from "../line.ts";
import type { Pin, ViewId } from "../state.ts";
import type { StudioVoice } from "../voice.ts";

export interface ResultsProps {
  readonly desktop: Desktop;
  readonly line: StudioLine;
  readonly summary: Summary | null;
}

function InShort({ summary, voice }: { readonly summary: Summary; readonly voice: StudioVoice }) {
  const { studio } = voice;
  return (
    <section aria-labelledby="in-short">
      <h2 id="in-short">{studio.inShort}</h2>
      <ul class="sentences">
        {summary.sentences.map(({ text, sure }) => (
          <li key={text}>
            {text} <span class={`chip ${sure}`}>{studio.sure[sure]}</span>
          </li>
        ))}
      </ul>
      <p class="soft">
        {summary.replications === 1
          ? studio.once
          : studio.several(voice.format.number(summary.replications))}
      </p>
    </section>
  );
}

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

function PinHead(props: { readonly pin: Pin; readonly index: number; readonly desktop: Desktop }) {
  const { pin, index, desktop } = props;
  const { studio } = desktop.voice;
  return (
    <th scope="col" class="number">
      {pin.name}
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
  readonly voice: StudioVoice;
}) {
  const { figure, pins, voice } = props;
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
          <span class="named">{pin.name}</span>
          <span>{pin.keys.find(({ id }) => id === figure.id)?.b ?? "–"}</span>
        </td>
      ))}
    </tr>
  );
}

function KeyFigures({
  desktop,
  summary,
}: {
  readonly desktop: Desktop;
  readonly summary: Summary;
}) {
  const { state, dispatch, voice } = desktop;
  const { studio } = voice;
  const { pins, question } = state;
  const pinned = pins.some(({ question: own }) => own === question);
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
                <PinHead key={index} pin={pin} index={index} desktop={desktop} />
              ))}
            </tr>
          </thead>
          <tbody>
            {summary.keys.map((figure) => (
              <KeyRow key={figure.id} figure={figure} pins={pins} voice={voice} />
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

export interface PictureProps {
  readonly id: PictureId;
  readonly line: StudioLine;
  readonly voice: StudioVoice;
  readonly source: string;
}

/** One picture that waits for its own numbers and keeps the last ones until then. */
export function Picture({ id, line, voice, source }: PictureProps): JSX.Element | null {
  const [view, setView] = useState<FigureView | null>(null);
  useEffect(
    () =>
      line.listen((message) => {
        if (message.kind === "picture" && message.id === id) setView(message.view);
      }),
    [line, id],
  );
  return useMemo(
    () => (view === null ? null : <FigureBlock figure={view} voice={voice} source={source} />),
    [view, voice, source],
  );
}

/** The pictures of each part of the page, in their order. */
export const picturesOf: Readonly<Record<ViewId, readonly PictureId[]>> = {
  results: ["segments", "waterbed"],
  waiting: ["wait-days", "walls", "waiting-youths"],
  flows: ["map", "movers"],
  years: ["cost", "occupancy", "in-care"],
  pathway: [],
  youths: [],
  tank: [],
  explainer: [],
};

/** The pictures of a part, under its name. */
export function Pictures({ desktop, line, summary }: ResultsProps): JSX.Element {
  const { state, voice } = desktop;
  const source = summary?.source ?? "";
  return (
    <section aria-labelledby="pictures-title">
      <h2 id="pictures-title">{voice.studio.views[state.view]}</h2>
      {picturesOf[state.view].map((id) => (
        <Picture key={id} id={id} line={line} voice={voice} source={source} />
      ))}
    </section>
  );
}

export function ResultsView({ desktop, line, summary }: ResultsProps): JSX.Element {
  const { voice } = desktop;
  return (
    <>
      {summary === null ? null : (
        <>
          <InShort summary={summary} voice={voice} />
          <KeyFigures desktop={desktop} summary={summary} />
        </>
      )}
      {picturesOf.results.map((id) => (
        <Picture key={id} id={id} line={line} voice={voice} source={summary?.source ?? ""} />
      ))}
    </>
  );
}
