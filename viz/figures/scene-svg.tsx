/**
 * Draws a scene as SVG.
 *
 * The rule this file keeps: it adds nothing. Every text goes through Preact as text, so that a name
 * from a scenario file can never become markup.
 */
import type { JSX } from "preact";
import type { Paint } from "./paint.ts";
import { shortPath } from "./path-data.ts";
import type { Mark, Scene, TextMark } from "./scene.ts";

export interface SceneProps {
  readonly scene: Scene;
  /** Unique on the page: the names of patterns and titles hang on it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly className?: string;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function hatchesOf(scene: Scene): Paint[] {
  const found = scene.marks.flatMap((mark) =>
    "hatch" in mark && mark.hatch !== undefined ? [mark.hatch] : [],
  );
  return [...new Set(found)];
}

function Hatch({ id, paint }: { readonly id: string; readonly paint: Paint }): JSX.Element {
  return (
    <pattern
      id={`${id}-hatch-${paint}`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="0" y1="0" x2="0" y2="6" class={`s-${paint}`} stroke-width="4" />
    </pattern>
  );
}

function Words({ mark }: { readonly mark: TextMark }): JSX.Element {
  // Ink is what a scene is written in by itself.
  const name = [mark.paint === "ink" ? "" : `f-${mark.paint}`, mark.halo ? "halo" : ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <text
      x={tenth(mark.x)}
      y={tenth(mark.y)}
      class={name === "" ? undefined : name}
      font-size={mark.size}
      text-anchor={mark.anchor === "start" ? undefined : mark.anchor}
      font-weight={mark.bold ? 600 : undefined}
    >
      {mark.text}
    </text>
  );
}

interface Look {
  readonly class: string | undefined;
  readonly fill: string | undefined;
  readonly "stroke-width": number | undefined;
  readonly "stroke-dasharray": string | undefined;
  readonly opacity: number | undefined;
}

function fillOf(mark: Exclude<Mark, TextMark>, id: string): string | undefined {
  if (mark.hatch !== undefined) return `url(#${id}-hatch-${mark.hatch})`;
  // A line has no inside.
  return mark.fill === undefined && mark.mark !== "line" ? "none" : undefined;
}

function looks(mark: Exclude<Mark, TextMark>, id: string): Look {
  const names = [
    mark.hatch === undefined && mark.fill !== undefined ? `f-${mark.fill}` : "",
    mark.stroke === undefined ? "" : `s-${mark.stroke}`,
  ].filter((name) => name !== "");
  return {
    class: names.length > 0 ? names.join(" ") : undefined,
    fill: fillOf(mark, id),
    // 1 is what a stroke has by itself.
    "stroke-width":
      mark.stroke === undefined || mark.strokeWidth === 1 ? undefined : mark.strokeWidth,
    "stroke-dasharray": mark.dash,
    opacity: mark.opacity,
  };
}

function Shape({
  mark,
  id,
}: {
  readonly mark: Exclude<Mark, TextMark>;
  readonly id: string;
}): JSX.Element {
  const look = looks(mark, id);
  const hint = mark.hint === undefined ? null : <title>{mark.hint}</title>;
  switch (mark.mark) {
    case "rect":
      return (
        <rect
          x={tenth(mark.x)}
          y={tenth(mark.y)}
          width={tenth(mark.width)}
          height={tenth(mark.height)}
          rx={mark.radius}
          {...look}
        >
          {hint}
        </rect>
      );
    case "line":
      return (
        <line
          x1={tenth(mark.x1)}
          y1={tenth(mark.y1)}
          x2={tenth(mark.x2)}
          y2={tenth(mark.y2)}
          {...look}
        />
      );
    case "circle":
      return (
        <circle cx={tenth(mark.x)} cy={tenth(mark.y)} r={mark.radius} {...look}>
          {hint}
        </circle>
      );
    case "path":
      return (
        <path
          d={shortPath(mark.d)}
          {...look}
          marker-end={mark.arrow === true ? `url(#${id}-arrow)` : undefined}
        >
          {hint}
        </path>
      );
  }
}

function Arrow({ id }: { readonly id: string }): JSX.Element {
  return (
    <marker
      id={`${id}-arrow`}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0L8 4L0 8z" class="f-returns" />
    </marker>
  );
}

/** One scene as one `svg` element, with its title and description for screen readers. */
export function SceneSvg(props: SceneProps): JSX.Element {
  const { scene, id } = props;
  const hatches = hatchesOf(scene);
  const arrows = scene.marks.some((mark) => mark.mark === "path" && mark.arrow === true);
  const width = Math.round(scene.width);
  const height = Math.round(scene.height);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={`max-width:${Math.round(width * 1.18)}px;--least:${Math.round(width * 0.86)}px`}
      class={props.className === undefined ? "scene" : `scene ${props.className}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      {hatches.length > 0 || arrows ? (
        <defs>
          {hatches.map((paint) => (
            <Hatch key={paint} id={id} paint={paint} />
          ))}
          {arrows ? <Arrow id={id} /> : null}
        </defs>
      ) : null}
      {scene.marks.map((mark, index) =>
        mark.mark === "text" ? (
          <Words key={index} mark={mark} />
        ) : (
          <Shape key={index} mark={mark} id={id} />
        ),
      )}
    </svg>
  );
}
