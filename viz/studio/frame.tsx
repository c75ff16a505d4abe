/**
 * What stands round the outcomes: the top of the page, its parts, how far the answer is, what is wrong.
 *
 * The rule this file keeps: it shows what it is given and asks nothing.
 */
import type { JSX } from "preact";
import type { DesignIssue } from "#results";
import type { Desktop } from "./desktop.ts";
import { viewIds } from "./state.ts";
import type { Told } from "./told.ts";
import type { StudioVoice } from "./voice.ts";

/** Replications in the end, when the question is left alone. */
export const replications = 5;

/** The button that begins the tour, and has the focus when it ends. */
export const tourButton = "begin-tour";

function issueText({ path, found, expected }: DesignIssue, { lang, studio }: StudioVoice): string {
  const place = path.replace(/^\/change\//, "").replaceAll("~1", "/");
  return `${place === "" ? "" : `${place}: `}${studio.wrongValue(found, expected[lang])}`;
}

export function Issues(props: {
  readonly issues: readonly DesignIssue[];
  readonly title: string;
  readonly voice: StudioVoice;
  readonly id?: string;
}): JSX.Element | null {
  const { issues, title, voice, id } = props;
  if (issues.length === 0) return null;
  return (
    <div class="warning" role="alert" id={id}>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {issues.map((issue, index) => (
          <li key={index}>{issueText(issue, voice)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Warnings that are named by what they keep from being done. */
export const notRunId = "not-run";
export const refusedId = "refused";

/** Why there are no outcomes: which routes add up to too much. */
export function NotRun({ desktop }: { readonly desktop: Desktop }): JSX.Element | null {
  const { setting, voice } = desktop;
  const { studio, format, lang } = voice;
  const { notRun, kinds } = studio.pathway;
  if (desktop.tooMuch.length === 0) return null;
  return (
    <div class="warning" role="alert" id={notRunId}>
      <p>
        <strong>{notRun.title}</strong>
      </p>
      <ul>
        {desktop.tooMuch.map(({ side, form, kind, sum }) => {
          const name = setting.forms.find(({ id }) => id === form)?.[lang] ?? form;
          const text = notRun.sum(studio.sides[side], name, kinds[kind], format.percent(sum, 1));
          return <li key={`${side} ${form} ${kind}`}>{text}</li>;
        })}
      </ul>
      <p>{notRun.until}</p>
    </div>
  );
}

/** The first sentence of the answer, and whether chance could have made it. */
export function AnswerLine(props: {
  readonly told: Pick<Told, "summary" | "isWorking">;
  readonly voice: StudioVoice;
}): JSX.Element | null {
  const { told, voice } = props;
  const { studio } = voice;
  if (told.isWorking) return <>{studio.working}</>;
  const [first] = told.summary?.sentences ?? [];
  if (first === undefined) return null;
  return (
    <>
      {first.text} <span class={`chip ${first.sure}`}>{studio.sure[first.sure]}</span>{" "}
    </>
  );
}

export function Status({ told, desktop }: { readonly told: Told; readonly desktop: Desktop }) {
  const { state, dispatch, voice } = desktop;
  const { studio, format } = voice;
  const { summary, milliseconds, lived, isWorking } = told;
  const isDone = summary !== null && milliseconds !== null && !isWorking;
  const surer = lived > (summary?.replications ?? 0) && lived < replications;
  // The outcomes begin with this sentence themselves, and the explainer has numbers of its own.
  const isHeard = state.view === "results" || state.view === "explainer";
  return (
    <div class={`status${isHeard ? "" : " told"}`}>
      <p role="status" data-answer={told.answer}>
        {isWorking ? studio.working : null}
        {isDone ? (
          <span class={isHeard ? "heard" : undefined}>
            <AnswerLine told={told} voice={voice} />
          </span>
        ) : null}
        {isDone ? <small class="soft">{studio.answered(format.number(milliseconds))}</small> : null}
      </p>
      <p>
        <label class="surer">
          <input
            type="checkbox"
            checked={state.isSurer}
            onChange={({ currentTarget }) =>
              dispatch({ type: "surer", isOn: currentTarget.checked })
            }
          />
          {studio.makeSurer}
        </label>{" "}
        <span class="soft" aria-hidden="true">
          {surer ? studio.surer(String(lived), String(replications)) : ""}
        </span>
      </p>
    </div>
  );
}

interface TopProps {
  readonly desktop: Desktop;
  readonly onTour: () => void;
  readonly onShare: () => void;
  readonly note: string;
}

export function Top({ desktop, onTour, onShare, note }: TopProps): JSX.Element {
  const { state, dispatch, voice } = desktop;
  const { studio, lang } = voice;
  const isOver = desktop.tooMuch.length > 0;
  return (
    <header>
      <div class="top">
        <h1>{studio.title}</h1>
        <div class="buttons">
          <button type="button" id={tourButton} onClick={onTour}>
            {studio.tour}
          </button>
          <button
            type="button"
            disabled={state.past.length === 0}
            onClick={() => dispatch({ type: "undo" })}
          >
            {studio.undo}
          </button>
          <button
            type="button"
            disabled={state.future.length === 0}
            onClick={() => dispatch({ type: "redo" })}
          >
            {studio.redo}
          </button>
          <button
            type="button"
            disabled={isOver}
            aria-describedby={isOver ? notRunId : undefined}
            onClick={onShare}
          >
            {studio.share}
          </button>
          <button
            type="button"
            lang={lang === "nl" ? "en" : "nl"}
            onClick={() => dispatch({ type: "lang", lang: lang === "nl" ? "en" : "nl" })}
          >
            {studio.switchLanguage}
          </button>
        </div>
      </div>
      <p class="intro">{studio.lead}</p>
      <p class="soft">{studio.region}</p>
      <p role="status" class="note">
        {note}
      </p>
    </header>
  );
}

export function Views({ desktop }: { readonly desktop: Desktop }): JSX.Element {
  const { state, dispatch, voice } = desktop;
  return (
    <nav class="views" aria-label={voice.studio.menu}>
      {viewIds.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={state.view === id ? "page" : undefined}
          onClick={() => dispatch({ type: "view", view: id })}
        >
          {voice.studio.views[id]}
        </button>
      ))}
    </nav>
  );
}

export function Command({ told, voice }: { readonly told: Told; readonly voice: StudioVoice }) {
  if (told.summary === null) return null;
  return (
    <details class="command">
      <summary>{voice.studio.commandTitle}</summary>
      <p>{voice.studio.command}</p>
      <pre>
        <code>{told.summary.command}</code>
      </pre>
    </details>
  );
}
