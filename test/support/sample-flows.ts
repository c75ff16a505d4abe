/**
 * The process map and the unrolled journeys of the sample.
 *
 * The rule this file keeps: at every step the links add up to the cohort, exits included.
 */
import type { FlowLink, FlowNode, ProcessMap, UnrolledJourney } from "#results";
import { estimate, variantIds, wobble } from "./sample-parts.ts";

const mapNodes: readonly FlowNode[] = [
  { id: "gp", nl: "Huisarts", en: "GP", column: 0, kind: "referrer" },
  {
    id: "team-access",
    nl: "Gemeentelijke toegang",
    en: "Municipal access",
    column: 0,
    kind: "referrer",
  },
  { id: "school", nl: "School of jeugdarts", en: "School", column: 0, kind: "referrer" },
  {
    id: "gi",
    nl: "Gecertificeerde instelling",
    en: "Certified institution",
    column: 0,
    kind: "referrer",
  },
  { id: "court", nl: "Rechter", en: "Court", column: 0, kind: "referrer" },
  { id: "local-team", nl: "Lokaal team", en: "Local team", column: 1, kind: "team" },
  {
    id: "placement",
    nl: "Centraal plaatsingspunt",
    en: "Placement point",
    column: 2,
    kind: "placement",
  },
  { id: "1", nl: "1 Verblijf en crisis", en: "1 Residential", column: 3, kind: "segment" },
  { id: "2", nl: "2 Hoogspecialistisch", en: "2 Highly specialist", column: 3, kind: "segment" },
  { id: "3", nl: "3 Dagbehandeling", en: "3 Day treatment", column: 3, kind: "segment" },
  { id: "4", nl: "4 Onderwijs en jeugdhulp", en: "4 Education", column: 3, kind: "segment" },
  { id: "5", nl: "5 Veelvoorkomende hulp", en: "5 Common help", column: 3, kind: "segment" },
  { id: "home", nl: "Naar huis", en: "Home", column: 4, kind: "exit" },
  { id: "adult", nl: "Volwassen (Wmo, Zvw)", en: "Adult law", column: 4, kind: "exit" },
  { id: "wlz", nl: "Wlz", en: "Wlz", column: 4, kind: "exit" },
  { id: "nobody", nl: "Niemand", en: "Nobody", column: 4, kind: "exit" },
];

const mapFlows: readonly (readonly [string, string, number])[] = [
  ["gp", "5", 4200],
  ["gp", "2", 900],
  ["gp", "local-team", 600],
  ["team-access", "local-team", 6800],
  ["school", "local-team", 1500],
  ["school", "5", 800],
  ["school", "4", 260],
  ["gi", "5", 700],
  ["gi", "placement", 420],
  ["gi", "2", 180],
  ["court", "placement", 160],
  ["local-team", "5", 3900],
  ["local-team", "4", 420],
  ["local-team", "3", 160],
  ["local-team", "2", 520],
  ["local-team", "placement", 610],
  ["local-team", "home", 3200],
  ["local-team", "nobody", 90],
  ["placement", "1", 1080],
  ["placement", "3", 60],
  ["placement", "nobody", 24],
  ["1", "home", 610],
  ["1", "adult", 240],
  ["1", "wlz", 60],
  ["1", "5", 210],
  ["1", "3", 64],
  ["1", "2", 90],
  ["1", "placement", 150],
  ["2", "home", 1050],
  ["2", "adult", 260],
  ["2", "5", 310],
  ["2", "1", 120],
  ["2", "nobody", 40],
  ["3", "home", 90],
  ["3", "wlz", 120],
  ["3", "4", 38],
  ["3", "5", 30],
  ["4", "home", 480],
  ["4", "5", 120],
  ["4", "3", 22],
  ["5", "home", 8300],
  ["5", "adult", 430],
  ["5", "nobody", 360],
  ["5", "2", 540],
  ["5", "1", 410],
  ["5", "4", 90],
  ["5", "local-team", 880],
  ["2", "local-team", 130],
];

function mapLink([from, to, youths]: readonly [string, string, number]): FlowLink {
  const columnOf = (id: string) => mapNodes.find((node) => node.id === id)?.column ?? 0;
  const values = variantIds.map((variant) => {
    const factor = variant === "today" ? 1 : 1 + 0.15 * wobble(`${from}>${to}`);
    return [variant, estimate(youths * factor, youths * 0.02)];
  });
  return { from, to, returns: columnOf(to) <= columnOf(from), youths: Object.fromEntries(values) };
}

export function sampleMap(): ProcessMap {
  return { nodes: mapNodes, links: mapFlows.map(mapLink), firstYear: 2028, lastYear: 2033 };
}

const places = ["local-team", "placement", "1", "2", "3", "4", "5"];
const exits = ["exit:home", "exit:adult", "exit:nobody"];
const later = "later";
const names: Readonly<Record<string, readonly [string, string]>> = {
  start: ["Aanmelding", "Start"],
  "local-team": ["Lokaal team", "Local team"],
  placement: ["Plaatsingspunt", "Placement point"],
  "1": ["Segment 1", "Segment 1"],
  "2": ["Segment 2", "Segment 2"],
  "3": ["Segment 3", "Segment 3"],
  "4": ["Segment 4", "Segment 4"],
  "5": ["Segment 5", "Segment 5"],
  "exit:home": ["Naar huis", "Home"],
  "exit:adult": ["Volwassen", "Adult"],
  "exit:nobody": ["Niemand", "Nobody"],
  later: ["Later", "Later"],
};
const stepCount = 6;
const cohort = 14_260;

/** Where youths go on from a place, as weights; exits grow with the step. */
function weights(place: string, step: number, variant: string): (readonly [string, number])[] {
  if (place.startsWith("exit:")) return [[place, 1]];
  const last = step + 1 === stepCount - 1;
  const onward = last ? [later] : step === 0 ? ["local-team", "placement", "2", "5"] : places;
  const moves = onward
    .filter((to) => to !== place)
    .map((to) => {
      const attraction = { "5": 6, "local-team": 3, "2": 1.2, "1": 0.8, later: 5 }[to] ?? 0.4;
      const drift = variant === "today" ? 1 : 1 + 0.2 * wobble(`${place}${to}`);
      return [to, attraction * drift] as const;
    });
  const leave =
    step === 0
      ? []
      : [
          ["exit:home", 3 + 2 * step],
          ["exit:adult", 0.6],
          ["exit:nobody", 0.5],
        ];
  return [...moves, ...(leave as [string, number][])];
}

interface UnrolledLink {
  readonly from: string;
  readonly to: string;
  readonly youths: number;
}

/** Splits what stands in a place over its ways out; the last way takes the rest, so nothing is lost. */
function advance(
  stock: ReadonlyMap<string, number>,
  step: number,
  variant: string,
): UnrolledLink[] {
  return [...stock].flatMap(([place, youths]) => {
    const ways = weights(place, step, variant);
    const whole = ways.reduce((sum, [, weight]) => sum + weight, 0);
    let left = youths;
    return ways.map(([to, weight], index) => {
      const count =
        index === ways.length - 1 ? left : Math.min(left, Math.round((youths * weight) / whole));
      left -= count;
      return { from: `${step}:${place}`, to: `${step + 1}:${to}`, youths: count };
    });
  });
}

function linksOf(variant: string): UnrolledLink[] {
  let stock: ReadonlyMap<string, number> = new Map([["start", cohort]]);
  const links: UnrolledLink[] = [];
  for (let step = 0; step < stepCount - 1; step += 1) {
    const moved = advance(stock, step, variant).filter((link) => link.youths > 0);
    links.push(...moved);
    const next = new Map<string, number>();
    for (const { to, youths } of moved) {
      const place = to.slice(to.indexOf(":") + 1);
      next.set(place, (next.get(place) ?? 0) + youths);
    }
    stock = next;
  }
  return links;
}

export function sampleUnrolled(): UnrolledJourney {
  const links = Object.fromEntries(variantIds.map((variant) => [variant, linksOf(variant)]));
  const used = new Set(
    Object.values(links).flatMap((list) => list.flatMap(({ from, to }) => [from, to])),
  );
  const nodes = Array.from({ length: stepCount }, (_, step) =>
    ["start", ...places, later, ...exits]
      .filter((place) => used.has(`${step}:${place}`))
      .map((place) => {
        const [nl, en] = names[place] ?? [place, place];
        return { id: `${step}:${place}`, step, place, nl, en, short: { nl, en } };
      }),
  ).flat();
  return {
    cohort: { firstYear: 2028, lastYear: 2029 },
    steps: stepCount,
    nodes,
    links,
    youths: Object.fromEntries(variantIds.map((variant) => [variant, cohort])),
  };
}
