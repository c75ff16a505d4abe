/**
 * The picture of the pathway: boxes to choose, and lines to choose out of those of the chosen form.
 *
 * The rule this file keeps: a pointer chooses here, and nothing can be chosen here alone. The lists
 * beside the picture hold the same for a keyboard and for who hears the page.
 */
import type { ComponentChildren, JSX } from "preact";
import type { PathwayLink } from "#results";
import type { Desktop } from "../desktop.ts";
import {
  box,
  inPaintOrder,
  type PathwayLayout,
  routePath,
  routeWidth,
  type Spot,
  shareSpot,
} from "../pathway-layout.ts";
import { shareNow } from "../too-much.ts";

interface GraphProps {
  readonly desktop: Desktop;
  readonly layout: PathwayLayout;
}

interface Drawn {
  readonly link: PathwayLink;
  readonly from: Spot;
  readonly to: Spot;
  readonly share: number;
}

/** The routes as they lie on one another, the last on top. */
function drawnRoutes({ desktop, layout }: GraphProps): readonly Drawn[] {
  const { setting, state } = desktop;
  const spots = new Map(layout.spots.map((spot) => [spot.id, spot]));
  const changed = state.question[state.side].change;
  return inPaintOrder(setting.links, state.form, changed).flatMap((link) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    if (from === undefined || to === undefined) return [];
    return [{ link, from, to, share: shareNow(desktop, state.side, link) }];
  });
}

function lookOf(link: PathwayLink, chosen: string | null, isChanged: boolean): string {
  const own = link.from === chosen ? "out" : link.to === chosen ? "into" : "other";
  return `route ${own}${isChanged ? " changed" : ""}`;
}

type LayerProps = GraphProps & { readonly drawn: readonly Drawn[] };

/** A picture as large as the graph, over or under its boxes; what it holds is told in the lists. */
function Layer(props: {
  readonly layout: PathwayLayout;
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { layout, name, children } = props;
  return (
    <svg
      class={`routes ${name}`}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function Lines({ desktop, layout, drawn }: LayerProps): JSX.Element {
  const { state } = desktop;
  const changed = state.question[state.side].change;
  const chosen = drawn.find(({ link }) => link.lever === state.edge);
  return (
    <Layer layout={layout} name="lines">
      {chosen === undefined ? null : (
        <path
          class="route-chosen"
          d={routePath(chosen.from, chosen.to)}
          stroke-width={routeWidth(chosen.share) + 10}
        />
      )}
      {drawn.map(({ link, from, to, share }) => (
        <path
          key={link.lever}
          d={routePath(from, to)}
          class={lookOf(link, state.form, link.lever in changed)}
          stroke-width={routeWidth(share)}
        />
      ))}
    </Layer>
  );
}

/** A share as short as it can be written beside a box. */
function shortShare(share: number, { voice }: Desktop): string {
  return voice.format.percent(share, Math.round(share * 1000) % 10 === 0 ? 0 : 1);
}

function titleOf({ link, from, to, share }: Drawn, desktop: Desktop): string {
  const { lang, studio } = desktop.voice;
  const name = studio.pathway.share(from[lang], studio.pathway.kinds[link.kind], to[lang]);
  return `${name} – ${shortShare(share, desktop)}`;
}

/** Lines that are wide enough to press, over those that are seen. */
function Hits({ desktop, layout, drawn }: LayerProps): JSX.Element {
  const { state, dispatch } = desktop;
  const own = drawn.filter(({ link }) => [link.from, link.to].includes(state.form ?? ""));
  return (
    <Layer layout={layout} name="hits">
      {own.map((one) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of routes does the same by keyboard
        <path
          key={one.link.lever}
          class="hit"
          data-lever={one.link.lever}
          d={routePath(one.from, one.to)}
          onClick={() => dispatch({ type: "edge", lever: one.link.lever })}
        >
          <title>{titleOf(one, desktop)}</title>
        </path>
      ))}
    </Layer>
  );
}

const shareLine = 15;

/** The shares of the routes out of the chosen form, each beside the box it goes to. */
function Shares({ desktop, layout, drawn }: LayerProps): JSX.Element {
  const { state, dispatch } = desktop;
  const out = drawn.filter(({ link }) => link.from === state.form);
  return (
    <Layer layout={layout} name="shares">
      {out.map((one) => {
        const beside = out.filter(({ to }) => to.id === one.to.id);
        const { x, y } = shareSpot(one.from, one.to);
        const down = (beside.indexOf(one) - (beside.length - 1) / 2) * shareLine;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of routes does the same by keyboard
          <text
            key={one.link.lever}
            class={one.link.lever === state.edge ? "share chosen" : "share"}
            data-lever={one.link.lever}
            x={x}
            y={y + down}
            onClick={() => dispatch({ type: "edge", lever: one.link.lever })}
          >
            <title>{titleOf(one, desktop)}</title>
            {shortShare(one.share, desktop)}
          </text>
        );
      })}
    </Layer>
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

export function Graph({ desktop, layout }: GraphProps): JSX.Element {
  const layer = { desktop, layout, drawn: drawnRoutes({ desktop, layout }) };
  const words = desktop.voice.studio.pathway;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll graph-box" tabindex={0} role="group" aria-label={words.graph}>
      <div class="graph" style={`width:${layout.width}px;height:${layout.height}px`}>
        <Lines {...layer} />
        <Hits {...layer} />
        {layout.columns.map(({ segment, x }) => (
          <span key={segment} class="column" style={`left:${x}px;width:${box.width}px`}>
            {words.segment(segment)}
          </span>
        ))}
        {layout.spots.map((spot) => (
          <FormButton key={spot.id} spot={spot} desktop={desktop} />
        ))}
        <Shares {...layer} />
      </div>
    </div>
  );
}

export function Legend({ desktop }: { readonly desktop: Desktop }): JSX.Element {
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
