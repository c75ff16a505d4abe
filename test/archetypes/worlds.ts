/**
 * A small world for each archetype: shipped forms and edges, with only its own choice made certain.
 *
 * The one rule: an edge that the region does not have cannot be used here; what happens in a world
 * is the rules of the model, not the world's.
 */
import type { Model, PathwayEdge } from "#journeys";
import { edge, quietRegion } from "../journeys/flow/two-stays.ts";
import { change, changeAll, changeForms, changeTowns, haaglanden } from "../support/model.ts";
import { isWhole, type Journey } from "./told.ts";

const YEAR = 365.25;

export interface SmallWorld {
  readonly model: Model;
  /** The same world without what brings the path about; there the path must not be seen. */
  readonly without: Model;
  /** Whom it is about, where only some of the archetype meet the choice; everybody when absent. */
  readonly subject?: (journey: Journey) => boolean;
  /** Of those, the journeys that went on long enough to be judged. */
  readonly judged: (journey: Journey) => boolean;
  /** At least this share of them follows it: 1 where nothing but the archetype's choice plays. */
  readonly share: number;
}

/** An edge of the region, with another share. */
function shipped(kind: PathwayEdge["kind"], from: string, to: string, share = 1): PathwayEdge {
  const known = haaglanden.pathway.some(
    (one) => one.kind === kind && one.from === from && one.to === to,
  );
  if (!known) throw new Error(`The region has no edge ${kind}:${from}>${to}.`);
  return edge(kind, from, to, share);
}

/** A quiet region of these forms in a part of the region's size. */
function small(
  forms: readonly string[],
  edges: readonly PathwayEdge[],
  size: number,
  changes: Readonly<Record<string, unknown>> = {},
): Model {
  const quiet = quietRegion(forms, edges);
  const towns = changeTowns(quiet, "residents", (residents) => Math.round(residents * size));
  return changeAll(towns, changes);
}

/** Load over places; over 1 there is a queue at all times. */
const tight = (form: string, load: number) => ({ [`forms.${form}.occupancy`]: load });
const noFirstNeed = (form: string) => ({ [`forms.${form}.inflowPer1000`]: 0 });
const without = (model: Model): Model => ({ ...model, pathway: [] });

/** Age in years at the end of the first care in a form; NaN when there was none. */
export function ageAfter(form: string, { rows, birth }: Journey): number {
  const care = rows.find((row) => row.phase === "care" && row.place === form);
  return care === undefined ? Number.NaN : (care.until - birth) / YEAR;
}

const waited = (form: string, { rows }: Journey): number =>
  rows
    .filter((row) => row.phase === "waiting" && row.place === form && row.reason === "capacity")
    .reduce((sum, row) => sum + row.until - row.from, 0);

function onceThroughTheGp(): SmallWorld {
  const model = small(["dyslexie", "basis-ggz"], [], 0.1);
  const repeats = changeAll(model, { "outcome.earlyEndShare": 1 });
  return { model, without: repeats, judged: isWhole, share: 1 };
}

function waitsThenSegmentTwo(): SmallWorld {
  const forms = ["specialistische-ggz", "hoogspecialistische-ggz"];
  const model = small(forms, [shipped("next", ...(forms as [string, string]))], 0.1, {
    ...noFirstNeed("hoogspecialistische-ggz"),
    ...tight("specialistische-ggz", 1.15),
    ...tight("hoogspecialistische-ggz", 0.5),
  });
  const judged = (journey: Journey): boolean =>
    isWhole(journey) && waited("specialistische-ggz", journey) > 0;
  return { model, without: without(model), judged, share: 1 };
}

function laterAtSchool(): SmallWorld {
  const forms = ["dagbehandeling", "school-individueel"];
  const model = small(forms, [shipped("next", ...(forms as [string, string]))], 1, {
    ...noFirstNeed("school-individueel"),
    ...tight("dagbehandeling", 0.5),
    ...tight("school-individueel", 0.5),
  });
  const judged = (journey: Journey): boolean =>
    isWhole(journey) && ageAfter("dagbehandeling", journey) >= 4;
  return { model, without: without(model), judged, share: 1 };
}

function threeRefuses(): SmallWorld {
  const edges = [
    shipped("next", "school-individueel", "dagbehandeling", 0.5),
    shipped("substitute", "dagbehandeling", "school-individueel"),
  ];
  const model = small(["dagbehandeling", "school-individueel"], edges, 0.5, {
    ...noFirstNeed("dagbehandeling"),
    ...tight("dagbehandeling", 50),
    ...tight("school-individueel", 0.3),
    "waiting.substituteShare": 1,
    "borders.refusalToday": 0.9,
    "borders.refusalDesign": 0.9,
  });
  // Before the first school help ends nobody was refused anything.
  const judged = (journey: Journey): boolean =>
    isWhole(journey) && journey.rows.some(({ place }) => place === "dagbehandeling");
  const open = changeAll(model, tight("dagbehandeling", 0.3));
  return { model, without: open, judged, share: 0.9 };
}

function threeChildren(): SmallWorld {
  const model = small(["ambulant-jo", "groepsaanbod"], [], 0.05, {
    "families.siblingShare": 0.95,
    "families.mostChildren": 3,
    "families.sharedPlanShare": 1,
    "entrance.ownHelpShare": 0.7,
    "entrance.ownHelpFailure": 0,
  });
  // Nobody comes to the local team when everybody goes to the GP.
  const elsewhere = Object.keys(model.municipalities).reduce((made, town) => {
    const path = `municipalities.${town}.referrers`;
    return changeAll(made, { [`${path}.gemeente`]: 0.0001, [`${path}.huisarts`]: 0.9 });
  }, model);
  return { model, without: elsewhere, judged: isWhole, share: 1 };
}

function secondCrisisBed(): SmallWorld {
  const edges = [shipped("next", "crisisopvang", "gezinshuis")];
  const model = small(["crisisopvang", "gezinshuis"], edges, 1, {
    ...noFirstNeed("gezinshuis"),
    ...tight("gezinshuis", 1.25),
    ...tight("crisisopvang", 0.1),
    "waiting.crisisPerMonth": 1,
  });
  const judged = (journey: Journey): boolean =>
    isWhole(journey) && waited("gezinshuis", journey) > 60;
  const calm = change(model, "waiting.crisisPerMonth", 0);
  return { model, without: calm, judged, share: 0.8 };
}

function fosterChild(): SmallWorld {
  const edges = [
    shipped("next", "pleegzorg-bestand", "behandelgroep"),
    shipped("next", "behandelgroep", "kamertraining"),
  ];
  const model = small(["pleegzorg-bestand", "behandelgroep", "kamertraining"], edges, 3, {
    ...noFirstNeed("behandelgroep"),
    ...noFirstNeed("kamertraining"),
    ...tight("pleegzorg-bestand", 0.5),
  });
  const judged = (journey: Journey): boolean =>
    isWhole(journey) && ageAfter("behandelgroep", journey) >= 16;
  return { model, without: without(model), judged, share: 1 };
}

function stayAndTreatment(): SmallWorld {
  const edges = [shipped("parallel", "behandelgroep", "hoogspecialistische-ggz")];
  const model = small(["behandelgroep", "hoogspecialistische-ggz"], edges, 1, {
    ...noFirstNeed("hoogspecialistische-ggz"),
    ...tight("behandelgroep", 0.5),
    ...tight("hoogspecialistische-ggz", 0.5),
  });
  return { model, without: without(model), judged: isWhole, share: 1 };
}

function afterWindDown(): SmallWorld {
  const edges = [shipped("substitute", "jeugdzorgplus", "behandelgroep")];
  const model = small(["jeugdzorgplus", "behandelgroep"], edges, 6, {
    ...tight("behandelgroep", 0.3),
    ...tight("jeugdzorgplus", 0.5),
    "waiting.substituteShare": 1,
    "contracts.regime": "2028",
    "prices.stepOn": true,
    "prices.closedPlacesFactor": 0.01,
    "prices.closedReplacedShare": 0,
  });
  const subject = ({ asked }: Journey): boolean => asked > 8 * YEAR && asked < 10 * YEAR;
  const judged = ({ rows }: Journey): boolean =>
    rows.some(({ phase }) => phase === "care") && rows.every(({ reason }) => reason !== "adult");
  const open = change(model, "prices.stepOn", false);
  return { model, without: open, subject, judged, share: 0.9 };
}

/** One municipality alone: a Rijswijk by the name of The Hague, with the luck that goes by that name. */
export function neighbour(area: "denhaag" | "h8"): Model {
  const edges = [
    shipped("next", "specialistische-ggz", "hoogspecialistische-ggz", 0.05),
    shipped("next", "ambulant-jo", "hoogspecialistische-ggz", 0.012),
  ];
  const forms = ["specialistische-ggz", "ambulant-jo", "hoogspecialistische-ggz"];
  const region = small(forms, edges, 4, {
    ...noFirstNeed("hoogspecialistische-ggz"),
    "contracts.regime": "2028",
    "behaviour.on": true,
    "behaviour.pushUp": 1,
    "behaviour.stretch": 0,
    "behaviour.bedBlocking": 0,
    "behaviour.selectivity": 0,
    "behaviour.yearEndStop": 0,
    "entrance.ownHelpShare": 0,
  });
  const rijswijk = region.municipalities["rijswijk"];
  if (rijswijk === undefined) throw new Error("There is no Rijswijk.");
  const room = changeForms(region, "occupancy", () => 0.5);
  return { ...room, municipalities: { denhaag: { ...rijswijk, area } } };
}

function pushedUp(): SmallWorld {
  // The design begins after five years; from six years on the heavier care is given.
  const subject = ({ asked, birth }: Journey): boolean =>
    asked > 5 * YEAR && asked - birth > 6 * YEAR;
  const worlds = { model: neighbour("denhaag"), without: neighbour("h8") };
  return { ...worlds, subject, judged: isWhole, share: 1 };
}

function pupilFromWestland(): SmallWorld {
  const model = small(["school-individueel", "school-collectief"], [], 1);
  const early = change(model, "outcome.earlyEndShare", 1);
  return { model, without: early, judged: isWhole, share: 1 };
}

function acrossTheChange(): SmallWorld {
  const forms = ["ambulant-jo", "ambulant-lvb", "specialistische-ggz", "hoogspecialistische-ggz"];
  const model = small(forms, [], 0.05, {
    "contracts.regime": "2028",
    "entrance.ownHelpShare": 0,
  });
  const early = change(model, "outcome.earlyEndShare", 1);
  return { model, without: early, judged: isWhole, share: 1 };
}

export const smallWorlds: Readonly<Record<string, () => SmallWorld>> = {
  A: onceThroughTheGp,
  B: waitsThenSegmentTwo,
  C: laterAtSchool,
  D: threeRefuses,
  E: threeChildren,
  F: secondCrisisBed,
  G: fosterChild,
  H: stayAndTreatment,
  I: afterWindDown,
  J: pushedUp,
  K: pupilFromWestland,
  L: acrossTheChange,
};
