/**
 * The page of the studio, put together.
 *
 * The rule this file keeps: the page asks on every change of the question and draws what comes back;
 * it never waits.
 */
import type { JSX } from "preact";
import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { StudioSetting } from "#results";
import { Designs } from "./controls/designs.tsx";
import { LeverList } from "./controls/lever-list.tsx";
import type { Desktop } from "./desktop.ts";
import {
  Command,
  Issues,
  NotRun,
  refusedId,
  replications,
  Status,
  Top,
  tourButton,
  Views,
} from "./frame.tsx";
import type { StudioLine } from "./line.ts";
import { useFiles, useLink } from "./outside.ts";
import { firstState, next, type ViewId } from "./state.ts";
import type { StartTank } from "./tank-line.ts";
import { heard, nothingTold, type Told } from "./told.ts";
import { tooMuch } from "./too-much.ts";
import { Tour } from "./tour.tsx";
import { ExplainerView } from "./views/explainer.tsx";
import { PathwayView } from "./views/pathway.tsx";
import { Pictures, picturesOf, ResultsView } from "./views/results.tsx";
import { TankView } from "./views/tank.tsx";
import { YouthsView } from "./views/youths.tsx";
import { studioVoice } from "./voice.ts";

function Controls(props: Parameters<typeof Designs>[0]): JSX.Element {
  const { desktop } = props;
  const { state, dispatch, voice } = desktop;
  const { studio } = voice;
  // On a narrow page the outcomes come first; nine hundred levers can be opened above them.
  const [isWide] = useState(() => matchMedia("(min-width: 64rem)").matches);
  return (
    <aside aria-label={studio.moves}>
      <Designs {...props} />
      <details class="moves" open={isWide}>
        <summary>{studio.moves}</summary>
        <LeverList desktop={desktop}>
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
        </LeverList>
      </details>
    </aside>
  );
}

const outcomesId = "outcomes";

/** To the outcomes without a change of the address: behind its # stands the question. */
function goToOutcomes(event: Event): void {
  event.preventDefault();
  const outcomes = document.getElementById(outcomesId);
  outcomes?.focus({ preventScroll: true });
  outcomes?.scrollIntoView();
}

/** Parts that show no outcome: they stay while there is none. */
const viewsWithoutAnswer: readonly ViewId[] = ["pathway", "explainer"];

interface AppProps {
  readonly line: StudioLine;
  readonly setting: StudioSetting;
  readonly startTank: StartTank;
}

export function App({ line, setting, startTank }: AppProps): JSX.Element {
  const [state, dispatch] = useReducer(next, "nl" as const, firstState);
  const [told, tell] = useReducer(heard, nothingTold);
  const voice = useMemo(() => studioVoice(state.lang), [state.lang]);
  const desktop: Desktop = useMemo(() => {
    const levers = new Map(setting.levers.map((lever) => [lever.id, lever]));
    const scenarios = new Map(setting.scenarios.map((scenario) => [scenario.id, scenario]));
    const base = { state, dispatch, setting, voice, levers, scenarios };
    return { ...base, tooMuch: tooMuch(base) };
  }, [state, setting, voice]);
  const { files, refused } = useFiles(line, desktop);
  const { note, share } = useLink(state, dispatch);
  const [stop, setStop] = useState<number | null>(null);
  const isOver = desktop.tooMuch.length > 0;
  useEffect(() => line.listen(tell), [line]);
  useEffect(() => {
    const { question, summary } = told;
    if (question === null || summary === null) return;
    const { keys, replications: times } = summary;
    dispatch({ type: "answered", answer: { question, keys, replications: times } });
  }, [told.question, told.summary]);
  useEffect(() => {
    document.documentElement.lang = state.lang;
    document.title = voice.studio.title;
  }, [state.lang, voice]);
  useEffect(() => {
    if (isOver) {
      // An answer to the question before would be read as one to this.
      line.leave();
      tell({ kind: "left" });
      return;
    }
    tell({ kind: "asked" });
    const times = state.isSurer ? replications : 1;
    line.want(state.question, state.lang, picturesOf[state.view], times);
  }, [line, state.question, state.lang, state.view, state.isSurer, isOver]);
  return (
    <>
      <a class="skip" href={`#${outcomesId}`} onClick={goToOutcomes}>
        {voice.studio.skip}
      </a>
      <Top
        desktop={desktop}
        onTour={() => setStop(0)}
        onShare={() => void share()}
        note={note === null ? "" : voice.studio[note]}
      />
      <div class="studio">
        <Controls desktop={desktop} files={files} refused={told.issues.map(({ side }) => side)} />
        <main id={outcomesId} tabindex={-1}>
          <Views desktop={desktop} />
          <NotRun desktop={desktop} />
          <Status told={told} desktop={desktop} />
          <Issues issues={refused?.issues ?? []} title={refused?.title ?? ""} voice={voice} />
          <Issues id={refusedId} issues={told.issues} title={voice.studio.wrong} voice={voice} />
          {told.fault === "" ? null : (
            <p class="warning" role="alert">{`${voice.studio.broken} ${told.fault}`}</p>
          )}
          {isOver && !viewsWithoutAnswer.includes(state.view) ? null : (
            <CurrentView desktop={desktop} line={line} told={told} startTank={startTank} />
          )}
          <Command told={told} voice={voice} />
        </main>
      </div>
      {stop === null ? null : (
        <Tour
          desktop={desktop}
          stop={stop}
          onStop={(at) => {
            setStop(at);
            // Who was in the tour is put back where it began.
            if (at === null) document.getElementById(tourButton)?.focus();
          }}
        />
      )}
    </>
  );
}

function CurrentView(props: {
  readonly desktop: Desktop;
  readonly line: StudioLine;
  readonly told: Told;
  readonly startTank: StartTank;
}): JSX.Element {
  const { desktop, line, told, startTank } = props;
  switch (desktop.state.view) {
    case "results":
      return <ResultsView desktop={desktop} line={line} told={told} />;
    case "waiting":
    case "flows":
    case "years":
      return <Pictures desktop={desktop} line={line} summary={told.summary} />;
    case "pathway":
      return <PathwayView desktop={desktop} told={told} />;
    case "youths": {
      const source = told.summary?.source ?? "";
      return <YouthsView desktop={desktop} line={line} answer={told.answer} source={source} />;
    }
    case "tank":
      return (
        <TankView
          line={line}
          start={startTank}
          answer={told.answer}
          titles={desktop.scenarios}
          voice={desktop.voice}
        />
      );
    case "explainer":
      return <ExplainerView voice={desktop.voice} />;
  }
}
