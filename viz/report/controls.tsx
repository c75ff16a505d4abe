/**
 * What a reader can press: the colours of the page, the other language, the files of a figure.
 *
 * The rule this file keeps: what needs the script is not there without it. The colours need none.
 */
import type { JSX } from "preact";
import type { Voice } from "../words/index.ts";

const themes = ["system", "light", "dark"] as const;

/** Colours of the page, and the button for the other language where that is packed in the file. */
export function PageTools({
  voice,
  hasOther,
}: {
  readonly voice: Voice;
  readonly hasOther: boolean;
}): JSX.Element {
  const { tools } = voice.words;
  return (
    <div class="tools page-tools">
      <fieldset>
        <legend>{tools.theme}</legend>
        {themes.map((theme) => (
          <label key={theme} for={`theme-${theme}`}>
            <input type="radio" name="theme" id={`theme-${theme}`} checked={theme === "system"} />
            {tools.themes[theme]}
          </label>
        ))}
      </fieldset>
      <button type="button" class="live-only" data-fold="">
        {tools.fold}
      </button>
      {hasOther ? (
        <button type="button" class="live-only" data-language="" lang={tools.other.lang}>
          {tools.other.name}
        </button>
      ) : null}
    </div>
  );
}

const kinds = { figure: ["svg", "png", "csv"], table: ["csv"] } as const;

/** Buttons that save a figure or a table as a file. */
export function SaveButtons(props: {
  readonly of: keyof typeof kinds;
  readonly title: string;
  readonly voice: Voice;
}): JSX.Element {
  const { tools } = props.voice.words;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, these are three buttons
    <div class="tools live-only" role="group" aria-label={tools.saveOf(props.title)}>
      <span aria-hidden="true">{tools.save}</span>
      {kinds[props.of].map((kind) => (
        <button key={kind} type="button" data-save={kind}>
          {kind.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
