/**
 * The guided tour: a few stops, each at a part of the page.
 *
 * The rule this file keeps: nothing is covered and nothing is held up. The part that a stop is about is
 * brought into view and rimmed, and the tour can be left at any stop.
 */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Desktop } from "./desktop.ts";
import type { ViewId } from "./state.ts";

interface Stop {
  /** Where it is about, as a selector; the words are those of the same number. */
  readonly at: string;
  readonly view: ViewId;
}

export const stops: readonly Stop[] = [
  { at: ".designs", view: "results" },
  { at: ".begin-moves", view: "results" },
  { at: "#outcomes .status", view: "results" },
  { at: "[aria-labelledby=key-figures]", view: "results" },
  { at: ".graph-box", view: "pathway" },
  { at: ".route-choice", view: "youths" },
  { at: ".tank-sides", view: "tank" },
  { at: ".top .buttons", view: "results" },
];

const rim = "tour-stop";

/** Into the middle of the window, or to its top where the words would lie over the part then. */
function bringAbove(words: Element, part: Element): void {
  const rimWidth = 8;
  const end = (innerHeight + part.getBoundingClientRect().height) / 2 + rimWidth;
  const isFree = end < words.getBoundingClientRect().top;
  part.scrollIntoView({ block: isFree ? "center" : "start" });
}

interface TourProps {
  readonly desktop: Desktop;
  readonly stop: number;
  readonly onStop: (stop: number | null) => void;
}

export function Tour({ desktop, stop, onStop }: TourProps): JSX.Element {
  const { dispatch, voice } = desktop;
  const { tourWords } = voice.studio;
  const { view, at } = stops[stop] ?? (stops[0] as Stop);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    dispatch({ type: "view", view });
    panel.current?.focus({ preventScroll: true });
    // The part may only be there once its view is drawn.
    const frame = requestAnimationFrame(() => {
      const target = document.querySelector(at);
      target?.closest("details")?.setAttribute("open", "");
      target?.classList.add(rim);
      if (target !== null && panel.current !== null) bringAbove(panel.current, target);
    });
    return () => {
      cancelAnimationFrame(frame);
      document.querySelector(`.${rim}`)?.classList.remove(rim);
    };
  }, [dispatch, view, at]);
  const last = stops.length - 1;
  return (
    <div
      class="tour"
      role="dialog"
      aria-label={voice.studio.tour}
      tabindex={-1}
      ref={panel}
      onKeyDown={({ key }) => {
        if (key === "Escape") onStop(null);
      }}
    >
      <p>
        <strong>{tourWords.stopOf(String(stop + 1), String(stops.length))}</strong>{" "}
        {tourWords.stops[stop]}
      </p>
      <div class="buttons">
        <button type="button" disabled={stop === 0} onClick={() => onStop(stop - 1)}>
          {tourWords.back}
        </button>
        <button type="button" onClick={() => onStop(stop === last ? null : stop + 1)}>
          {stop === last ? tourWords.done : tourWords.next}
        </button>
        <button type="button" class="plain" onClick={() => onStop(null)}>
          {tourWords.leave}
        </button>
      </div>
    </div>
  );
}
