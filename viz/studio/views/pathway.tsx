/**
 * The pathway graph, with its numbers to be moved.
 *
 * The rule this file keeps: everything the graph shows can be chosen and set without a pointer, and
 * what adds up to too much is told at once, before anything is run.
 */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PathwayForm, PathwayLink } from "#results";
import { LeverField } from "../controls/lever-field.tsx";
import { type Desktop, setLever, valueBefore, valueNow } from "../desktop.ts";
import {
  box,
  inPaintOrder,
  type PathwayLayout,
  pathwayLayout,
  routePath,
  routeWidth,
  type Spot,
  sumOfKind,
} from "../pathway-layout.ts";
import { routeKinds, shareNow } from "../too-much.ts";

interface GraphProps {
  readonly desktop: Desktop;
  readonly layout: PathwayLayout;
}

function lookOf(link: PathwayLink, chosen: string | null, isChanged: boolean): string {
  const own = link.from === chosen ? "out" : link.to === chosen ? "into" : "other";
  return `route ${own}${isChanged ? " changed" : ""}`;
}

function Routes({ desktop, layout }: GraphProps): JSX.Element {
  const { setting, state } = desktop;
  const spots = new Map(layout.spots.map((spot) => [spot.id, spot]));
  const changed = state.question[state.side].change;
  const links = inPaintOrder(setting.links, state.form, changed);
  return (
    <svg
      class="routes"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      {links.map((link) => {
        const [from, to] = [spots.get(link.from), spots.get(link.to)];
        if (from === undefined || to === undefined) return null;
        return (
          <path
            key={link.lever}
            d={routePath(from, to)}
            class={lookOf(link, state.form, link.lever in changed)}
            stroke-width={routeWidth(shareNow(desktop, desktop.state.side, link))}
          />
        );
      })}
    </svg>
  );
}

function FormButton({ spot, desktop }: { readonly spot: Spot; readonly desktop: Desktop }) {
  const { state, dispatch, voice } = desktop;
  const isChosen = state.form === spot.id;
  return (
    <button
      type="button"
      class={`form segment-${spot.segment}`}
      style={`left:${spot.x}px;top:${spot.y}px;width:${box.width}px;height:${box.height}px`}
      aria-pressed={isChosen}
      onClick={() => dispatch({ type: "form", form: isChosen ? null : spot.id })}
    >
      {spot[voice.lang]}
    </button>
  );
}

function Graph({ desktop, layout }: GraphProps): JSX.Element {
  const words = desktop.voice.studio.pathway;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll graph-box" tabindex={0} role="group" aria-label={words.graph}>
      <div class="graph" style={`width:${layout.width}px;height:${layout.height}px`}>
        <Routes desktop={desktop} layout={layout} />
        {layout.columns.map(({ segment, x }) => (
          <span key={segment} class="column" style={`left:${x}px;width:${box.width}px`}>
            {words.segment(segment)}
          </span>
        ))}
        {layout.spots.map((spot) => (
          <FormButton key={spot.id} spot={spot} desktop={desktop} />
        ))}
      </div>
    </div>
  );
}

interface LinksProps {
  readonly desktop: Desktop;
  readonly links: readonly PathwayLink[];
  readonly nameOf: (id: string) => string;
}

function LinkRow(props: LinksProps & { readonly link: PathwayLink }): JSX.Element | null {
  const { desktop, link, nameOf } = props;
  const { state, levers, voice, dispatch } = desktop;
  const words = voice.studio.pathway;
  const lever = levers.get(link.lever);
  if (lever === undefined) return null;
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  return (
    <li>
      <LeverField
        lever={lever}
        id={`route-${link.lever}`}
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
    </li>
  );
}

/** The routes of one kind out of a form, with their sum. */
function KindList(props: LinksProps & { readonly kind: PathwayLink["kind"] }): JSX.Element | null {
  const { desktop, links, kind } = props;
  const own = links.filter((link) => link.kind === kind);
  if (own.length === 0) return null;
  const { studio, format } = desktop.voice;
  const words = studio.pathway;
  const { sum, isSummed, isOver } = sumOfKind(own, kind, (link) =>
    shareNow(desktop, desktop.state.side, link),
  );
  const text = (share: number): string => format.percent(share, 1);
  return (
    <section aria-label={words.kinds[kind]}>
      <h4>{words.kinds[kind]}</h4>
      <ul class="links">
        {own.map((link) => (
          <LinkRow key={link.lever} {...props} link={link} />
        ))}
      </ul>
      {isOver ? (
        // It is told aloud once, by the warning above every part of the page.
        <p class="wrong">{words.overOne(text(sum))}</p>
      ) : isSummed ? (
        <p class="soft">{words.sum(text(sum), text(1 - sum))}</p>
      ) : null}
    </section>
  );
}

function Legend({ desktop }: { readonly desktop: Desktop }): JSX.Element {
  const words = desktop.voice.studio.pathway;
  const sample = (look: string) => (
    <svg width="34" height="12" aria-hidden="true">
      <path d="M2 6H32" class={`route ${look}`} stroke-width="4" />
    </svg>
  );
  return (
    <p class="route-legend soft">
      <span>
        {sample("out")} {words.legendOut}
      </span>
      <span>
        {sample("into")} {words.legendIn}
      </span>
      <span>
        {sample("out changed")} {words.legendChanged}
      </span>
    </p>
  );
}

export function PathwayView({ desktop }: { readonly desktop: Desktop }): JSX.Element {
  const { setting, state, dispatch, voice } = desktop;
  const { lang, studio } = voice;
  const words = studio.pathway;
  const layout = useMemo(() => pathwayLayout(setting.forms), [setting.forms]);
  const nameOf = (id: string): string =>
    setting.forms.find((form: PathwayForm) => form.id === id)?.[lang] ?? id;
  const { form } = state;
  const out = setting.links.filter(({ from }) => from === form);
  const into = setting.links.filter(({ to }) => to === form);
  return (
    <section aria-labelledby="pathway-title">
      <h2 id="pathway-title">{studio.views.pathway}</h2>
      <p>{words.lead}</p>
      <p>
        <label for="pathway-form">{words.choose}</label>{" "}
        <select
          id="pathway-form"
          value={form ?? ""}
          onChange={({ currentTarget }) =>
            dispatch({ type: "form", form: currentTarget.value || null })
          }
        >
          <option value="">–</option>
          {setting.forms.map(({ id }) => (
            <option key={id} value={id} selected={id === form}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </p>
      <Legend desktop={desktop} />
      <Graph desktop={desktop} layout={layout} />
      {form === null ? (
        <p class="soft">{words.none}</p>
      ) : (
        <div class="link-lists">
          <section aria-labelledby="routes-from">
            <h3 id="routes-from">{words.from(nameOf(form))}</h3>
            {out.length === 0 ? <p class="soft">{words.noneFrom}</p> : null}
            {routeKinds.map((kind) => (
              <KindList key={kind} kind={kind} desktop={desktop} links={out} nameOf={nameOf} />
            ))}
          </section>
          <section aria-labelledby="routes-into">
            <h3 id="routes-into">{words.into(nameOf(form))}</h3>
            {into.length === 0 ? <p class="soft">{words.noneInto}</p> : null}
            <ul class="links">
              {into.map((link) => (
                <LinkRow
                  key={link.lever}
                  desktop={desktop}
                  links={into}
                  link={link}
                  nameOf={nameOf}
                />
              ))}
            </ul>
          </section>
        </div>
      )}
    </section>
  );
}
