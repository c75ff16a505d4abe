/**
 * The page of the studio, put together.
 *
 * The rule this file keeps: the page asks on every change of the question and draws what comes back;
 * it never waits.
 */
import type { JSX } from "preact";
import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { DesignIssue, Side, SideIssue, StudioSetting } from "#results";
import type { Summary } from "./answer/summary.ts";
import { Designs } from "./controls/designs.tsx";
import { LeverList } from "./controls/lever-list.tsx";
import type { Desktop } from "./desktop.ts";
import type { StudioLine } from "./line.ts";
import type { FromWorker } from "./protocol.ts";
import { fromLink, toLink } from "./share.ts";
import { firstState, next, type StudioState, viewIds } from "./state.ts";
import { Tour } from "./tour.tsx";
import { ExplainerView } from "./views/explainer.tsx";
import { hasTooMuch, PathwayView } from "./views/pathway.tsx";
import { Pictures, picturesOf, ResultsView } from "./views/results.tsx";
import { YouthsView } from "./views/youths.tsx";
import { type StudioVoice, studioVoice } from "./voice.ts";

/** Replications in the end, when the question is left alone. */
const replications = 5;

/** What the worker last told. */
interface Told {
  readonly summary: Summary | null;
  readonly milliseconds: number | null;
  readonly lived: number;
  readonly issues: readonly SideIssue[];
  readonly fault: string;
  /** Counts answers to other questions: journeys belong to one. */
  readonly answer: number;
  readonly isWorking: boolean;
}

const nothingTold: Told = {
  summary: null,
  milliseconds: null,
  lived: 0,
  issues: [],
  fault: "",
  answer: 0,
  isWorking: true,
};

function heard(told: Told, message: FromWorker | { readonly kind: "asked" }): Told {
  switch (message.kind) {
    case "asked":
      return { ...told, isWorking: true };
    case "answer": {
      const { summary, milliseconds } = message;
      const isNew = milliseconds !== null;
      return {
        ...told,
        summary,
        milliseconds: isNew ? milliseconds : told.milliseconds,
        lived: summary.replications,
        issues: [],
        fault: "",
        answer: told.answer + (isNew ? 1 : 0),
        isWorking: false,
      };
    }
    case "lived":
      return { ...told, lived: message.replications };
    case "refused":
      return { ...told, issues: message.issues, isWorking: false };
    case "broken":
      return { ...told, fault: message.message, isWorking: false };
    default:
      return told;
  }
}

function issueText({ path, found, expected }: DesignIssue, { lang, studio }: StudioVoice): string {
  const place = path.replace(/^\/change\//, "").replaceAll("~1", "/");
  return `${place === "" ? "" : `${place}: `}${studio.wrongValue(found, expected[lang])}`;
}

function Issues(props: {
  readonly issues: readonly DesignIssue[];
  readonly title: string;
  readonly voice: StudioVoice;
}): JSX.Element | null {
  const { issues, title, voice } = props;
  if (issues.length === 0) return null;
  return (
    <div class="warning" role="alert">
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

function Status({ told, desktop }: { readonly told: Told; readonly desktop: Desktop }) {
  const { state, dispatch, voice } = desktop;
  const { studio, format } = voice;
  const { summary, milliseconds, lived, isWorking } = told;
  const first = summary?.sentences[0]?.text ?? "";
  const done =
    summary === null || milliseconds === null
      ? ""
      : `${studio.answered(format.number(milliseconds))} ${first}`;
  const surer = lived > (summary?.replications ?? 0) && lived < replications;
  return (
    <div class="status">
      <p role="status" data-answer={told.answer}>
        {isWorking ? studio.working : done}
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

function Top({ desktop, onTour, onShare, note }: TopProps): JSX.Element {
  const { state, dispatch, voice } = desktop;
  const { studio, lang } = voice;
  return (
    <header>
      <div class="top">
        <h1>{studio.title}</h1>
        <div class="buttons">
          <button type="button" onClick={onTour}>
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
          <button type="button" onClick={onShare}>
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

function Views({ desktop }: { readonly desktop: Desktop }): JSX.Element {
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

function Controls(props: {
  readonly desktop: Desktop;
  readonly files: Parameters<typeof Designs>[0]["files"];
}): JSX.Element {
  const { desktop, files } = props;
  const { state, dispatch, voice } = desktop;
  const { studio } = voice;
  // On a narrow page the outcomes come first; nine hundred levers can be opened above them.
  const [isWide] = useState(() => matchMedia("(min-width: 64rem)").matches);
  return (
    <aside aria-label={studio.moves}>
      <Designs desktop={desktop} files={files} />
      <details class="moves" open={isWide}>
        <summary>{studio.moves}</summary>
        <fieldset class="sides">
          <legend>{studio.movesIn}</legend>
          {(["a", "b"] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name="side"
                checked={state.side === side}
                onChange={() => dispatch({ type: "side", side })}
              />{" "}
              {studio.sides[side]}
            </label>
          ))}
        </fieldset>
        <LeverList desktop={desktop} />
      </details>
    </aside>
  );
}

/** Hands a text to the browser as a file to keep. */
function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

interface Refused {
  readonly title: string;
  readonly issues: readonly DesignIssue[];
}

/** Files out and in. */
function useFiles(line: StudioLine, desktop: Desktop) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const { dispatch, voice } = desktop;
  useEffect(
    () =>
      line.listen((message) => {
        if (message.kind === "saved") download(message.name, message.text);
        if (message.kind !== "opened") return;
        if (message.design === null) {
          setRefused({ title: voice.studio.openRefused, issues: message.issues });
          return;
        }
        setRefused(null);
        dispatch({ type: "design", side: message.side, design: message.design });
      }),
    [line, dispatch, voice],
  );
  const files = {
    save: (side: Side) => line.send({ kind: "save", side }),
    open: (side: Side, file: File) => {
      file.text().then(
        (text) => line.send({ kind: "file", side, text }),
        () => setRefused(null),
      );
    },
  };
  return { files, refused };
}

/** The question of the address, once and whenever it is changed; and the way to put it there. */
function useLink(state: StudioState, dispatch: Desktop["dispatch"]) {
  const [note, setNote] = useState<"linkRefused" | "shareDone" | "shareInBar" | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const text = location.hash.slice(1);
      if (text === "") return;
      const question = await fromLink(text);
      if (question === null) setNote("linkRefused");
      else dispatch({ type: "load", question });
    };
    const hear = (): void => {
      read().catch(() => setNote("linkRefused"));
    };
    hear();
    addEventListener("hashchange", hear);
    return () => removeEventListener("hashchange", hear);
  }, [dispatch]);
  const share = async (): Promise<void> => {
    const link = await toLink(state.question);
    history.replaceState(null, "", `#${link}`);
    try {
      await navigator.clipboard.writeText(location.href);
      setNote("shareDone");
    } catch {
      setNote("shareInBar");
    }
  };
  return { note, share };
}

interface AppProps {
  readonly line: StudioLine;
  readonly setting: StudioSetting;
}

export function App({ line, setting }: AppProps): JSX.Element {
  const [state, dispatch] = useReducer(next, "nl" as const, firstState);
  const [told, tell] = useReducer(heard, nothingTold);
  const voice = useMemo(() => studioVoice(state.lang), [state.lang]);
  const desktop: Desktop = useMemo(
    () => ({
      state,
      dispatch,
      setting,
      voice,
      levers: new Map(setting.levers.map((lever) => [lever.id, lever])),
      scenarios: new Map(setting.scenarios.map((scenario) => [scenario.id, scenario])),
    }),
    [state, setting, voice],
  );
  const { files, refused } = useFiles(line, desktop);
  const { note, share } = useLink(state, dispatch);
  const [stop, setStop] = useState<number | null>(null);
  const isOver = hasTooMuch(desktop, "a") || hasTooMuch(desktop, "b");
  useEffect(() => line.listen(tell), [line]);
  useEffect(() => {
    document.documentElement.lang = state.lang;
    document.title = voice.studio.title;
  }, [state.lang, voice]);
  useEffect(() => {
    if (isOver) return;
    tell({ kind: "asked" });
    const times = state.isSurer ? replications : 1;
    line.want(state.question, state.lang, picturesOf[state.view], times);
  }, [line, state.question, state.lang, state.view, state.isSurer, isOver]);
  return (
    <>
      <a class="skip" href="#outcomes">
        {voice.studio.skip}
      </a>
      <Top
        desktop={desktop}
        onTour={() => setStop(0)}
        onShare={() => void share()}
        note={note === null ? "" : voice.studio[note]}
      />
      <div class="studio">
        <Controls desktop={desktop} files={files} />
        <main id="outcomes">
          <Views desktop={desktop} />
          <Status told={told} desktop={desktop} />
          <Issues issues={refused?.issues ?? []} title={refused?.title ?? ""} voice={voice} />
          <Issues issues={told.issues} title={voice.studio.wrong} voice={voice} />
          {told.fault === "" ? null : (
            <p class="warning" role="alert">{`${voice.studio.broken} ${told.fault}`}</p>
          )}
          <CurrentView desktop={desktop} line={line} told={told} />
          <Command told={told} voice={voice} />
        </main>
      </div>
      {stop === null ? null : <Tour desktop={desktop} stop={stop} onStop={setStop} />}
    </>
  );
}

function CurrentView(props: {
  readonly desktop: Desktop;
  readonly line: StudioLine;
  readonly told: Told;
}): JSX.Element {
  const { desktop, line, told } = props;
  switch (desktop.state.view) {
    case "results":
      return <ResultsView desktop={desktop} line={line} summary={told.summary} />;
    case "waiting":
    case "flows":
    case "years":
      return <Pictures desktop={desktop} line={line} summary={told.summary} />;
    case "pathway":
      return <PathwayView desktop={desktop} />;
    case "youths": {
      const source = told.summary?.source ?? "";
      return <YouthsView desktop={desktop} line={line} answer={told.answer} source={source} />;
    }
    case "explainer":
      return <ExplainerView voice={desktop.voice} />;
  }
}

function Command({ told, voice }: { readonly told: Told; readonly voice: StudioVoice }) {
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
