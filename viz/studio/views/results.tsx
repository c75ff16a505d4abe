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
import type { Summary } from "../answer/summary.ts";
import type { Desktop } from "../desktop.ts";
import type { StudioLine } from "../line.ts";
import type { ViewId } from "../state.ts";
import type { Told } from "../told.ts";
import type { StudioVoice } from "../voice.ts";
import { KeyFigures } from "./key-table.tsx";

interface PicturesProps {
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
export function Pictures({ desktop, line, summary }: PicturesProps): JSX.Element {
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

interface ResultsProps {
  readonly desktop: Desktop;
  readonly line: StudioLine;
  readonly told: Told;
}

export function ResultsView({ desktop, line, told }: ResultsProps): JSX.Element {
  const { voice } = desktop;
  const { summary, question } = told;
  return (
    <>
      {summary === null || question === null ? null : (
        <>
          <InShort summary={summary} voice={voice} />
          <KeyFigures desktop={desktop} summary={summary} question={question} />
        </>
      )}
      {picturesOf.results.map((id) => (
        <Picture key={id} id={id} line={line} voice={voice} source={summary?.source ?? ""} />
      ))}
    </>
  );
}
