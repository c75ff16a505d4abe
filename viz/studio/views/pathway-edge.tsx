/**
 * One route of the pathway to be set: its share, and the way to the youths behind it.
 *
 * The rule this file keeps: a route can be set in more than one place on the page, and every place has
 * its own name for the same field.
 */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PathwayLink } from "#results";
import { LeverField } from "../controls/lever-field.tsx";
import { type Desktop, setLever, valueBefore, valueNow } from "../desktop.ts";
import { AnswerLine } from "../frame.tsx";
import type { Told } from "../told.ts";
import { shareNow } from "../too-much.ts";

/** Where on the page: a route from a form to itself begins and ends there. */
type Place = "from" | "into" | "graph";

interface RouteProps {
  readonly desktop: Desktop;
  readonly link: PathwayLink;
  readonly place: Place;
  readonly nameOf: (id: string) => string;
}

export function RouteField({ desktop, link, place, nameOf }: RouteProps): JSX.Element | null {
  const { state, levers, voice, dispatch } = desktop;
  const words = voice.studio.pathway;
  const lever = levers.get(link.lever);
  if (lever === undefined) return null;
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  return (
    <>
      <LeverField
        lever={lever}
        id={`route-${place}-${link.lever}`}
        label={words.share(from, words.kinds[link.kind], to)}
        value={valueNow(desktop, state.side, lever)}
        was={valueBefore(desktop, state.side, lever)}
        voice={voice}
        onChange={(value) => setLever(desktop, state.side, lever, value)}
        onSettle={() => dispatch({ type: "settle" })}
        onReset={() => dispatch({ type: "reset", side: state.side, id: lever.id })}
      />
      <button
        type="button"
        class="plain"
        aria-label={words.youths(from, to)}
        onClick={() => {
          dispatch({ type: "route", route: { from: link.from, to: link.to } });
          dispatch({ type: "view", view: "youths" });
        }}
      >
        {words.youthsShort}
      </button>
    </>
  );
}

/** The routes of the chosen form to choose one from, as the lines of the graph. */
export function EdgeChoice(props: {
  readonly desktop: Desktop;
  readonly links: readonly PathwayLink[];
  readonly nameOf: (id: string) => string;
}): JSX.Element {
  const { desktop, links, nameOf } = props;
  const { state, dispatch, voice } = desktop;
  const { pathway: words } = voice.studio;
  const text = (link: PathwayLink): string => {
    const name = words.share(nameOf(link.from), words.kinds[link.kind], nameOf(link.to));
    return `${name} – ${voice.format.percent(shareNow(desktop, state.side, link), 1)}`;
  };
  return (
    <p>
      <label for="pathway-edge">{words.chooseEdge}</label>{" "}
      <select
        id="pathway-edge"
        value={state.edge ?? ""}
        onChange={({ currentTarget }) =>
          dispatch({ type: "edge", lever: currentTarget.value || null })
        }
      >
        <option value="">–</option>
        {links.map((link) => (
          <option key={link.lever} value={link.lever} selected={link.lever === state.edge}>
            {text(link)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The field to the top of the window, unless it is seen already together with the whole graph. */
function bringInView(field: HTMLElement | null): void {
  const end = field?.nextElementSibling?.getBoundingClientRect().bottom ?? 0;
  const begin = field?.getBoundingClientRect().top ?? 0;
  if (begin < 0 || end > innerHeight) field?.scrollIntoView({ block: "start" });
}

interface EdgeProps {
  readonly desktop: Desktop;
  readonly told: Told;
  readonly nameOf: (id: string) => string;
}

/** The chosen route right above the graph, with the answer: what is moved and what it does, in one view. */
export function Edge({ desktop, told, nameOf }: EdgeProps): JSX.Element {
  const { setting, state, voice } = desktop;
  const place = useRef<HTMLDivElement>(null);
  const link = setting.links.find(({ lever }) => lever === state.edge);
  useEffect(() => {
    if (link !== undefined) bringInView(place.current);
  }, [link]);
  return (
    <div class="edge" ref={place}>
      {link === undefined ? (
        <p class="soft">{voice.studio.pathway.edgeHint}</p>
      ) : (
        <>
          <RouteField key={link.lever} {...{ desktop, link, nameOf }} place="graph" />
          {/* It is told aloud once, by the line above every part of the page. */}
          <p class="edge-answer" aria-hidden="true">
            {desktop.tooMuch.length > 0 ? (
              voice.studio.pathway.notRun.title
            ) : (
              <AnswerLine told={told} voice={voice} />
            )}
          </p>
        </>
      )}
    </div>
  );
}
