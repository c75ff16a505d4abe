/**
 * Experiments that take a waterbed apart: two designs, and both again without a way between places.
 *
 * The rule this file keeps: a way is closed in both designs and from the contract date on, so each
 * pair shares its past with the pair in which it is open.
 */
import { CHANNELS, type Channel } from "#journeys";
import type {
  Change,
  ExperimentDesign,
  ExperimentFile,
  ScenarioFile,
} from "../definition/scenario-file.ts";
import { comparison } from "./ladder.ts";

/** Worlds without a way are lived in every second replication: they are many. */
const EVERY = 2;

/** Two designs with all ways open, then without each of them, then without any. */
export function channelExperiment(base: ScenarioFile, variant: ScenarioFile): ExperimentFile {
  return withWorlds(base, variant, [...CHANNELS.map((channel) => [channel]), [...CHANNELS]]);
}

/**
 * Two designs in every combination of some ways, with the others closed together: for ways that
 * hang together.
 */
export function combinationExperiment(
  base: ScenarioFile,
  variant: ScenarioFile,
  apart: readonly string[],
): ExperimentFile {
  const isApart = (channel: Channel) => apart.includes(channel);
  const blocks = [
    ...CHANNELS.filter(isApart).map((channel) => [channel]),
    CHANNELS.filter((channel) => !isApart(channel)),
  ].filter((block) => block.length > 0);
  const sets = Array.from({ length: 2 ** blocks.length - 1 }, (_, at) =>
    blocks.flatMap((block, place) => (((at + 1) & (1 << place)) !== 0 ? block : [])),
  );
  return withWorlds(base, variant, sets);
}

function withWorlds(
  base: ScenarioFile,
  variant: ScenarioFile,
  sets: readonly (readonly Channel[])[],
): ExperimentFile {
  const whole = comparison(base, [variant]);
  return {
    ...whole,
    designs: [...whole.designs, ...sets.flatMap((set) => world(base, variant, set))],
  };
}

/** Both designs with these ways closed, one against the other. */
function world(
  base: ScenarioFile,
  variant: ScenarioFile,
  closed: readonly Channel[],
): readonly ExperimentDesign[] {
  const name = nameOf(closed);
  const design = (
    scenario: ScenarioFile,
    id: string,
    against: string | null,
  ): ExperimentDesign => ({
    scenario: scenario.id,
    id,
    title: {
      nl: `${scenario.title.nl}, zonder ${name}`,
      en: `${scenario.title.en}, without ${name}`,
    },
    change: closing(closed),
    step: null,
    against,
    quick: true,
    every: EVERY,
  });
  const before = `without-${name}-before`;
  return [design(base, before, null), design(variant, `without-${name}`, before)];
}

function closing(closed: readonly Channel[]): Change {
  return { channels: Object.fromEntries(closed.map((channel) => [channel, false])) };
}

/** Short enough for an id: one way by its name, several by the first letters of each. */
function nameOf(closed: readonly Channel[]): string {
  const kebab = (channel: string) =>
    channel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (closed.length === CHANNELS.length) return "all";
  if (closed.length === 1) return kebab(closed[0] ?? "");
  return closed.map((channel) => kebab(channel).replace(/([a-z])[a-z]*-?/g, "$1")).join("-");
}
