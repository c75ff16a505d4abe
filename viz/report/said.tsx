/**
 * What is said of a figure: its sentence with its certainty, and the notes below it.
 *
 * The rule this file keeps: where designs can be chosen, only what is said of the chosen one is seen.
 */
import type { ComponentChildren, JSX } from "preact";
import type { Voice } from "../words/index.ts";
import { Chip, weightOf } from "./claims.tsx";
import { type FigureText, type FigureView, type Note, sentenceOf, textsOf } from "./figure.ts";

interface SaidProps {
  readonly figure: FigureView;
  readonly part: (said: FigureText) => ComponentChildren;
}

/** A part of what is said of a figure: where designs can be chosen, only that of the chosen one is seen. */
export function Said({ figure, part }: SaidProps): JSX.Element {
  if (figure.choices.length === 0) return <>{part(figure)}</>;
  return (
    <>
      {textsOf(figure).map((said, index) => (
        <div key={index} class={`choice choice-${index + 1}`}>
          {part(said)}
        </div>
      ))}
    </>
  );
}

/** The sentence above a figure with its certainty, and what a conclusion rests on. */
export function Sentence({ said, voice }: { readonly said: FigureText; readonly voice: Voice }) {
  const { claim, told } = said;
  return (
    <>
      <p>
        <Chip claim={claim ?? told} voice={voice} /> {sentenceOf(said)}
      </p>
      {claim === null ? null : (
        <p class="soft weight">
          {[claim.times, claim.headline ? "" : weightOf(claim, voice)]
            .filter((part) => part !== "")
            .join(" ")}
        </p>
      )}
    </>
  );
}

/** A line below a figure; what is said of the lines themselves differs on a narrow screen. */
function Line({ note }: { readonly note: Note }): JSX.Element {
  if (typeof note === "string") return <p>{note}</p>;
  return (
    <>
      {note.wide === null ? null : <p class="roomy">{note.wide}</p>}
      {note.narrow === null ? null : <p class="tight">{note.narrow}</p>}
    </>
  );
}

export function Notes({ notes }: { readonly notes: readonly Note[] }): JSX.Element {
  return (
    <>
      {notes.map((note, index) => (
        <Line key={index} note={note} />
      ))}
    </>
  );
}
