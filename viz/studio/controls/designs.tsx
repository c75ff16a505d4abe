/**
 * The two designs: which scenarios they are, what they are called, and the way to and from a file.
 *
 * The rule this file keeps: both sides are made the same way; only their letters differ.
 */
import type { JSX } from "preact";
import type { Side, StudioScenario } from "#results";
import type { Desktop } from "../desktop.ts";
import { notRunId, refusedId } from "../frame.tsx";

/** The steps from today to the design of 2028, before all that stands beside them. */
const ladder: readonly string[] = ["today", "swap", "savings", "prices", "teams", "behaviour"];

export interface FileActions {
  readonly save: (side: Side) => void;
  readonly open: (side: Side, file: File) => void;
}

function ordered(scenarios: readonly StudioScenario[], lang: "nl" | "en") {
  const steps = ladder.flatMap((id) => scenarios.filter((scenario) => scenario.id === id));
  const others = scenarios
    .filter(({ id }) => !ladder.includes(id))
    .sort((one, other) => one.title[lang].localeCompare(other.title[lang], lang));
  return { steps, others };
}

interface DesignsProps {
  readonly desktop: Desktop;
  readonly files: FileActions;
  /** Sides that the model refused: there is no design of them to keep. */
  readonly refused: readonly Side[];
}

function DesignChoice(props: DesignsProps & { readonly side: Side }): JSX.Element {
  const { desktop, side, files, refused } = props;
  const { state, dispatch, setting, scenarios, voice } = desktop;
  const { studio, lang, words, format } = voice;
  const design = state.question[side];
  const letter = studio.sides[side];
  const { steps, others } = ordered(setting.scenarios, lang);
  const count = Object.keys(design.change).length;
  const why =
    desktop.tooMuch.length > 0 ? notRunId : refused.includes(side) ? refusedId : undefined;
  const option = ({ id, title }: StudioScenario) => (
    <option key={id} value={id} selected={id === design.scenario}>
      {title[lang]}
    </option>
  );
  return (
    <fieldset class={`design side-${side}`}>
      <legend>
        <span class="letter" aria-hidden="true">
          {letter}
        </span>{" "}
        {`${studio.design} ${letter}: ${studio.sideMeans[side]}`}
      </legend>
      <label for={`scenario-${side}`}>{studio.chooseScenario(letter)}</label>
      <select
        id={`scenario-${side}`}
        value={design.scenario}
        onChange={({ currentTarget }) =>
          dispatch({ type: "scenario", side, id: currentTarget.value })
        }
      >
        <optgroup label={words.section.ladder}>{steps.map(option)}</optgroup>
        <optgroup label={words.figure.comparisons}>{others.map(option)}</optgroup>
      </select>
      <p class="asks">{scenarios.get(design.scenario)?.asks[lang]}</p>
      <details>
        <summary>
          {count === 0 ? studio.noChanges : studio.changedCount(format.number(count))}
        </summary>
        <label for={`name-${side}`}>{studio.nameOf(letter)}</label>
        <input
          type="text"
          id={`name-${side}`}
          maxLength={80}
          value={design.name}
          onChange={({ currentTarget }) =>
            dispatch({ type: "name", side, name: currentTarget.value })
          }
        />
        <div class="buttons">
          <button
            type="button"
            disabled={why !== undefined}
            aria-describedby={why}
            onClick={() => files.save(side)}
          >
            {studio.save(letter)}
          </button>
          <label class="button" for={`file-${side}`}>
            {studio.open(letter)}
          </label>
          <input
            type="file"
            id={`file-${side}`}
            class="hidden-file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) files.open(side, file);
              currentTarget.value = "";
            }}
          />
          <button
            type="button"
            disabled={count === 0 && design.name === ""}
            onClick={() => dispatch({ type: "clear", side })}
          >
            {studio.clear(letter)}
          </button>
        </div>
      </details>
    </fieldset>
  );
}

export function Designs(props: DesignsProps): JSX.Element {
  const { dispatch, voice } = props.desktop;
  return (
    <div class="designs">
      <DesignChoice {...props} side="a" />
      <DesignChoice {...props} side="b" />
      <button type="button" class="plain swap" onClick={() => dispatch({ type: "swap" })}>
        {voice.studio.swap}
      </button>
    </div>
  );
}
