/**
 * A figure on the page: its sentence, its panels and its tables.
 *
 * The rule this file keeps: what is drawn can be read below it, in the notes and in the table.
 */
import type { JSX } from "preact";
import type { Mark, Scene } from "../figures/scene.ts";
import { SceneSvg } from "../figures/scene-svg.tsx";
import type { Voice } from "../words/index.ts";
import { FoldedTables } from "./data-table.tsx";
import { type FigureView, type PanelView, textsOf } from "./figure.ts";
import { Notes, Said, Sentence } from "./said.tsx";

interface PictureProps {
  readonly panel: PanelView;
  readonly isWide: boolean;
  readonly children: JSX.Element;
}

/** A narrow screen has no pointer to rest on a mark: its numbers stand beside it. */
const withoutHints = (scene: Scene): Scene => ({
  ...scene,
  marks: scene.marks.map((mark) => ("hint" in mark ? { ...mark, hint: undefined } : mark) as Mark),
});

/** A wide picture in a box that scrolls; where it has a narrow form, that on a narrow screen. */
function Picture({ panel, isWide, children }: PictureProps): JSX.Element {
  if (!isWide) return children;
  const { narrow } = panel;
  const box = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div
      class={narrow === undefined ? "scroll" : "scroll roomy"}
      tabindex={0}
      role="group"
      aria-label={panel.description}
    >
      {children}
    </div>
  );
  if (narrow === undefined) return box;
  const title = panel.heading ?? panel.description;
  return (
    <>
      {box}
      <div class="tight">
        <SceneSvg
          scene={withoutHints(narrow)}
          id={`${panel.id}-narrow`}
          title={title}
          description={panel.description}
        />
      </div>
    </>
  );
}

function Panel(props: {
  readonly panel: PanelView;
  readonly figure: FigureView;
  readonly voice: Voice;
}): JSX.Element {
  const { panel, figure, voice } = props;
  const picture = (
    <SceneSvg
      scene={panel.scene}
      id={panel.id}
      title={panel.heading === null ? panel.description : `${figure.title}. ${panel.heading}`}
      description={`${panel.description}. ${voice.words.page.seeTable}`}
    />
  );
  return (
    <div
      class={["panel", panel.legend ? "legend" : "", panel.tall ? "tall" : ""]
        .filter(Boolean)
        .join(" ")}
    >
      {panel.heading === null ? null : <h4>{panel.heading}</h4>}
      <Picture panel={panel} isWide={figure.wide}>
        {picture}
      </Picture>
      {panel.facts === undefined ? null : (
        <dl class="facts">
          {panel.facts.flatMap((fact) => [
            <dt key={`${fact.name}-name`}>{fact.name}</dt>,
            <dd key={fact.name}>{fact.value}</dd>,
          ])}
        </dl>
      )}
    </div>
  );
}

interface FigureProps {
  readonly figure: FigureView;
  readonly voice: Voice;
  readonly source: string;
  /** What a page lets its reader do with the figure, at its foot. */
  readonly tools?: JSX.Element;
}

/** On a page on its side a picture that is nearly as high as wide would be drawn smaller, not larger. */
const isBroad = ({ width, height }: Scene): boolean => width > 800 && width > 1.5 * height;

/** Figures that scroll, and among them the ones that need a page on its side when printed. */
function namesOf(figure: FigureView): string | undefined {
  if (!figure.wide) return undefined;
  return figure.panels.some(({ scene }) => isBroad(scene)) ? "scrolls wide" : "scrolls";
}

interface PanelsProps {
  readonly figure: FigureView;
  readonly voice: Voice;
}

/** Radios for the design that is shown; they work without script. */
function Chooser({ figure, voice }: PanelsProps): JSX.Element | null {
  if (figure.choices.length === 0) return null;
  return (
    <fieldset class="tools chooser">
      <legend>{voice.words.tools.design}</legend>
      {figure.choices.map(({ id: design, label }, index) => {
        const id = `${figure.id}-pick-${index + 1}`;
        return (
          <label key={id} for={id}>
            <input
              type="radio"
              name={`${figure.id}-pick`}
              id={id}
              value={design}
              class={`pick-${index + 1}`}
              checked={index === 0}
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}

/** The panels of each design; only those of the chosen one are seen. */
function Choices({ figure, voice }: PanelsProps): JSX.Element {
  return (
    <>
      {figure.choices.map(({ panels }, index) => (
        <div key={index} class={`choice choice-${index + 1}`}>
          {panels.map((panel) => (
            <Panel key={panel.id} panel={panel} figure={figure} voice={voice} />
          ))}
        </div>
      ))}
    </>
  );
}

/** The panels in their order; those that can be chosen stand where the first of them stands. */
function Panels({ figure, voice }: PanelsProps): JSX.Element {
  const chosen = new Set(figure.choices[0]?.panels.map(({ id }) => id) ?? []);
  const first = figure.panels.findIndex(({ id }) => chosen.has(id));
  return (
    <>
      {figure.panels.map((panel, index) => {
        if (index === first) return <Choices key="choices" figure={figure} voice={voice} />;
        if (chosen.has(panel.id)) return null;
        return <Panel key={panel.id} panel={panel} figure={figure} voice={voice} />;
      })}
    </>
  );
}

const hasNotes = (figure: FigureView): boolean =>
  figure.always.length > 0 || textsOf(figure).some(({ notes }) => notes.length > 0);

/** A figure with its sentence on top, its table below and its seed at the foot. */
export function FigureBlock({ figure, voice, source, tools }: FigureProps): JSX.Element {
  const layout = figure.wide ? "panels wide" : figure.small ? "panels small" : "panels";
  return (
    <figure id={`figure-${figure.id}`} class={namesOf(figure)}>
      <figcaption>
        <h3>{figure.title}</h3>
        <Chooser figure={figure} voice={voice} />
        <Said figure={figure} part={(said) => <Sentence said={said} voice={voice} />} />
      </figcaption>
      {figure.wide && figure.panels.some(({ narrow }) => narrow === undefined) ? (
        <p class="hint">{voice.words.page.scroll}</p>
      ) : null}
      <div class={layout}>
        <Panels figure={figure} voice={voice} />
      </div>
      {hasNotes(figure) ? (
        <div class="notes">
          <Said figure={figure} part={({ notes }) => <Notes notes={notes} />} />
          <Notes notes={figure.always} />
        </div>
      ) : null}
      <Said
        figure={figure}
        part={({ tables }) => <FoldedTables tables={tables} title={figure.title} />}
      />
      <p class="source">{source}</p>
      {tools}
    </figure>
  );
}
