/**
 * The colours of every picture, for light and for dark pages.
 *
 * The rule this file keeps: the seven place colours stay apart for every kind of colour vision
 * (OKLab distance of at least 8) and stand out from the page (at least 3 to 1); a test holds it.
 * Colour never speaks alone: waiting is hatched, a return is dashed, a place is named.
 */

/** Light and dark value of a colour. */
export type Shade = readonly [light: string, dark: string];

/** Places: the five segments, the local team and what lies outside youth care. */
export const placeShades = {
  "segment-1": ["#154273", "#9de2ff"],
  "segment-2": ["#4b8efc", "#68a4f4"],
  "segment-3": ["#9b77aa", "#8f5495"],
  "segment-4": ["#ec633b", "#fec086"],
  "segment-5": ["#6251c5", "#554dff"],
  team: ["#82220e", "#c23803"],
  outside: ["#b6424e", "#e87784"],
} as const satisfies Readonly<Record<string, Shade>>;

/** Text and surfaces. */
export const pageShades = {
  paper: ["#ffffff", "#151a21"],
  panel: ["#f4f6f9", "#1e252f"],
  ink: ["#1b2430", "#eef2f7"],
  soft: ["#4d5968", "#b3bfcd"],
  rule: ["#c9d1db", "#3d4857"],
  today: ["#69737f", "#9aa6b4"],
  accent: ["#154273", "#9cc8ff"],
  returns: ["#a90061", "#ff86c6"],
} as const satisfies Readonly<Record<string, Shade>>;

/** Classes of the wall map, with the text colour that is read on each. */
export const wallShades = {
  "wall-within": ["#eaf1fa", "#222d3c"],
  "wall-over": ["#a9c6ec", "#35598c"],
  "wall-far": ["#1f4f91", "#a9ccff"],
  "wall-none": ["#ffffff", "#151a21"],
  "wall-far-ink": ["#ffffff", "#0d1a2b"],
} as const satisfies Readonly<Record<string, Shade>>;

const shades = { ...placeShades, ...pageShades, ...wallShades };

export type Paint = keyof typeof shades;

const names = Object.keys(shades) as Paint[];

const variables = (mode: 0 | 1): string =>
  names.map((name) => `--${name}:${shades[name][mode]};`).join("");

/** Custom properties of the light and the dark page. */
export const lightVariables: string = variables(0);
export const darkVariables: string = variables(1);

/** One class per colour for fills (`f-`) and one for strokes (`s-`). */
export const paintRules: string = names
  .map((name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`)
  .join("");

const placePaints: Readonly<Record<string, Paint>> = {
  "1": "segment-1",
  "2": "segment-2",
  "3": "segment-3",
  "4": "segment-4",
  "5": "segment-5",
  "local-team": "team",
  team: "team",
};

/** The colour of a place; everything that is no segment and no team lies outside. */
export function paintOfPlace(place: string): Paint {
  return placePaints[place] ?? "outside";
}
