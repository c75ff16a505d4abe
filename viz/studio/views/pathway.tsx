/**
 * The pathway graph, with its numbers to be moved.
 *
 * The rule this file keeps: everything the graph shows can be chosen and set without a pointer, and
 * what adds up to too much is told at once, before anything is run.
 */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PathwayForm, PathwayLink } from "#results";
import type { Desktop } from "../desktop.ts";
import { pathwayLayout, sumOfKind } from "../pathway-layout.ts";
import type { Told } from "../told.ts";
import { routeKinds, shareNow } from "../too-much.ts";
import { Edge, EdgeChoice, RouteField } from "./pathway-edge.tsx";
import { Graph, Legend } from "./pathway-graph.tsx";

interface LinksProps {
  readonly desktop: Desktop;
  readonly links: readonly PathwayLink[];
  readonly nameOf: (id: string) => string;
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
          <li key={link.lever}>
            <RouteField {...props} link={link} place="from" />
          </li>
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

function FormChoice({ desktop, nameOf }: Omit<LinksProps, "links">): JSX.Element {
  const { setting, state, dispatch, voice } = desktop;
  const { form } = state;
  return (
    <p>
      <label for="pathway-form">{voice.studio.pathway.choose}</label>{" "}
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
  );
}

interface PathwayProps {
  readonly desktop: Desktop;
  readonly told: Told;
}

export function PathwayView({ desktop, told }: PathwayProps): JSX.Element {
  const { setting, state, voice } = desktop;
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
      <div class="edge-choice">
        <FormChoice desktop={desktop} nameOf={nameOf} />
        {form === null ? null : (
          <EdgeChoice
            desktop={desktop}
            links={[...out, ...into.filter(({ from }) => from !== form)]}
            nameOf={nameOf}
          />
        )}
      </div>
      <Legend desktop={desktop} />
      {form === null ? null : <Edge desktop={desktop} told={told} nameOf={nameOf} />}
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
                <li key={link.lever}>
                  <RouteField desktop={desktop} link={link} place="into" nameOf={nameOf} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </section>
  );
}
