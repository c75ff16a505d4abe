/**
 * The parts of the page: tables and figures.
 *
 * The rule this file keeps: all text from the results passes through Preact as text.
 */
import type { ComponentChildren, JSX } from "preact";
import type { Mark, Scene } from "../figures/scene.ts";
import { SceneSvg } from "../figures/scene-svg.tsx";
import type { TableView } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { Chip, weightOf } from "./claims.tsx";
import { SaveButtons } from "./controls.tsx";
import {
  type FigureTable,
  type FigureText,
  type FigureView,
  type PanelView,
  sentenceOf,
  textsOf,
} from "./figure.ts";

interface TableProps {
  readonly table: TableView;
  readonly label: string;
}

/** A table that scrolls inside its own box; the box can be reached by keyboard. Cells are numbers unless they say. */
export function DataTable({ table, label }: TableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll data" tabindex={0} role="group" aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" class={column.numeric ? "number" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} class={table.columns[index]?.numeric ? undefined : "text"}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FoldedProps {
  readonly tables: readonly FigureTable[];
  readonly title: string;
}

/** A table by itself: open, or behind its own title. */
function Folded({ item, title }: { readonly item: FigureTable; readonly title: string }) {
  const table = <DataTable table={item.table} label={`${title}. ${item.title}`} />;
  if (item.open) return table;
  return (
    <details>
      <summary>{item.title}</summary>
      {table}
    </details>
  );
}

/** Tables in a row that have a group in common. */
function runsOf(tables: readonly FigureTable[]): readonly (readonly FigureTable[])[] {
  const runs: FigureTable[][] = [];
  for (const item of tables) {
    const last = runs.at(-1);
    if (item.group !== undefined && last?.[0]?.group === item.group) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function Tables({ tables, title }: FoldedProps): JSX.Element {
  return (
    <>
      {runsOf(tables).map((run, index) => {
        const group = run[0]?.group;
        const name = group === undefined ? title : `${title}. ${group}`;
        const folded = run.map((item, at) => <Folded key={at} item={item} title={name} />);
        if (group === undefined) return folded;
        return (
          <details key={index} class="group">
            <summary>{group}</summary>
            {folded}
          </details>
        );
      })}
    </>
  );
}

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

interface SaidProps {
  readonly figure: FigureView;
  readonly part: (said: FigureText) => ComponentChildren;
}

/** A part of what is said of a figure: where designs can be chosen, only that of the chosen one is seen. */
function Said({ figure, part }: SaidProps): JSX.Element {
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
function Sentence({ said, voice }: { readonly said: FigureText; readonly voice: Voice }) {
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

function Notes({ notes }: Pick<FigureText, "notes">): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      {notes.map((note, index) => (
        <p key={index}>{note}</p>
      ))}
    </div>
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

/** A figure with its sentence on top, its table below and its seed at the foot. */
export function FigureBlock({ figure, voice, source }: FigureProps): JSX.Element {
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
      <Said
        figure={figure}
        part={({ notes, tables }) => (
          <>
            <Notes notes={notes} />
            <Tables tables={tables} title={figure.title} />
          </>
        )}
      />
      <p class="source">{source}</p>
      <SaveButtons of="figure" title={figure.title} voice={voice} />
    </figure>
  );
}
