/**
 * From a route to the youths who took it, to the journey of one of them in both designs.
 *
 * The rule this file keeps: the journeys are looked up when they are asked for, and every answer is of
 * the question that is on the page.
 */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { FigureBlock } from "../../report/figure-block.tsx";
import type { RouteView, YouthView } from "../answer/youths.ts";
import type { Desktop } from "../desktop.ts";
import type { StudioLine } from "../line.ts";

/** Youths shown before somebody asks for more: a journey stands below them. */
const pageSize = 8;

interface YouthsProps {
  readonly desktop: Desktop;
  readonly line: StudioLine;
  /** Changes when there is a new answer, so that youths are looked up again. */
  readonly answer: number;
  readonly source: string;
}

function RouteChoice({ desktop }: { readonly desktop: Desktop }): JSX.Element {
  const { setting, state, dispatch, voice } = desktop;
  const words = voice.studio.youths;
  const ends = ["from", "to"] as const;
  return (
    <div class="route-choice">
      {ends.map((end) => (
        <p key={end}>
          <label for={`route-${end}`}>{words[end]}</label>
          <select
            id={`route-${end}`}
            value={state.route[end]}
            onChange={({ currentTarget }) =>
              dispatch({ type: "route", route: { ...state.route, [end]: currentTarget.value } })
            }
          >
            <option value="">{words.anyPlace}</option>
            {setting.forms.map((form) => (
              <option key={form.id} value={form.id} selected={form.id === state.route[end]}>
                {form[voice.lang]}
              </option>
            ))}
          </select>
        </p>
      ))}
    </div>
  );
}

function RouteTable(props: {
  readonly view: RouteView;
  readonly desktop: Desktop;
  readonly onChoose: (youth: number) => void;
}): JSX.Element {
  const { view, desktop, onChoose } = props;
  const words = desktop.voice.studio.youths;
  const { head } = words;
  const [shown, setShown] = useState(pageSize);
  if (view.rows.length === 0) return <p>{words.nobody}</p>;
  const rest = view.rows.length - shown;
  const cell = (name: string, value: string) => (
    <td>
      <span class="named">{name}</span>
      <span>{value}</span>
    </td>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, this box only scrolls
    <div class="scroll" tabindex={0} role="group" aria-label={words.listTitle}>
      <table class="stacks youths">
        <caption>{`${words.listTitle}. ${view.shown}`}</caption>
        <thead>
          <tr>
            {[head.youth, head.town, head.age, head.need, head.inA, head.inB, head.waited].map(
              (label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ),
            )}
            <th scope="col">{head.show}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.slice(0, shown).map((row) => (
            <tr key={row.youth}>
              <th scope="row">{words.number(row.number)}</th>
              {cell(head.town, row.town)}
              {cell(head.age, row.age)}
              {cell(head.need, row.need)}
              {cell(head.inA, row.inA)}
              {cell(head.inB, row.inB)}
              {cell(head.waited, row.waited)}
              <td>
                <button
                  type="button"
                  class="plain"
                  aria-label={words.showOf(row.number)}
                  onClick={() => onChoose(row.youth)}
                >
                  {words.show}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest <= 0 ? null : (
        <button type="button" class="plain" onClick={() => setShown(view.rows.length)}>
          {desktop.voice.studio.more(String(rest))}
        </button>
      )}
    </div>
  );
}

/** The numbers of the two designs that are behind the parting. */
function PartingNumbers(props: {
  readonly youth: YouthView;
  readonly title: string;
}): JSX.Element | null {
  const { numbers } = props.youth;
  if (numbers.length === 0) return null;
  return (
    <>
      <p>{props.title}</p>
      <ul>
        {numbers.map((told) => (
          <li key={told}>{told}</li>
        ))}
      </ul>
    </>
  );
}

export function YouthsView({ desktop, line, answer, source }: YouthsProps): JSX.Element {
  const { state, voice } = desktop;
  const { lang, studio } = voice;
  const words = studio.youths;
  const { from, to } = state.route;
  const [view, setView] = useState<RouteView | null>(null);
  const [youth, setYouth] = useState<YouthView | null>(null);
  useEffect(
    () =>
      line.listen((message) => {
        if (message.kind === "route") setView(message.view);
        if (message.kind === "youth") setYouth(message.view);
      }),
    [line],
  );
  // The journey stands below a long list: who asked for it is brought there.
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.focus();
  }, [youth]);
  // A new answer has journeys of its own, and they are told in the language of the page.
  useEffect(() => {
    setView(null);
    setYouth(null);
    if (from !== "" && to !== "" && answer > 0) line.send({ kind: "route", from, to, lang });
  }, [line, from, to, lang, answer]);
  return (
    <section aria-labelledby="youths-title">
      <h2 id="youths-title">{studio.views.youths}</h2>
      <p>{words.lead}</p>
      <RouteChoice desktop={desktop} />
      <div role="status">
        {from === "" || to === "" ? (
          <p class="soft">{words.notYet}</p>
        ) : view === null ? (
          <p>{words.finding}</p>
        ) : (
          <p>
            <strong>{view.sentence}</strong> {view.alone}{" "}
            <span class="soft">{words.countedMeans}</span>
          </p>
        )}
      </div>
      {view === null ? null : (
        <RouteTable
          view={view}
          desktop={desktop}
          onChoose={(chosen) => line.send({ kind: "youth", youth: chosen, lang })}
        />
      )}
      {youth === null ? null : (
        <div ref={shown} tabindex={-1}>
          <div role="status">
            <p>
              <strong>{youth.parting}</strong> {youth.why.join(" ")}
            </p>
            <PartingNumbers youth={youth} title={voice.words.parting.numbers} />
          </div>
          <FigureBlock figure={youth.picture} voice={voice} source={source} />
        </div>
      )}
    </section>
  );
}
