/**
 * A model compiled to flat arrays: what the rules of a run look things up in.
 *
 * The rule this file keeps: everything is ordered by name, so that the order of a file changes
 * nothing, and a plan is never changed by a run.
 */
import { type LognormalParameters, lognormal, normalQuantile, PurposeRegistry } from "#engine";
import { courseKeys } from "./course-key.ts";
import { growthLog } from "./inflow.ts";
import { formOf, municipalityOf } from "./lookup.ts";
import type {
  Area,
  CareForm,
  Model,
  Municipality,
  PathwayEdge,
  SegmentId,
  SpecialForm,
} from "./model.ts";
import { type AdministrationPlan, compileAdministration } from "./parts/administration-plan.ts";
import { type AdulthoodPlan, compileAdulthood } from "./parts/adulthood-plan.ts";
import { type ArchetypesPlan, compileArchetypes } from "./parts/archetypes-plan.ts";
import { type ClausesPlan, compileClauses } from "./parts/clauses-plan.ts";
import { compileFamilies, type FamiliesPlan } from "./parts/families-plan.ts";
import { compileLocation, type LocationPlan } from "./parts/location-plan.ts";
import { compilePlacement, type PlacementPlan } from "./parts/placement-plan.ts";
import { compileProviders, type ProvidersPlan } from "./parts/providers-plan.ts";
import { compileRoom, type RoomPlan } from "./parts/room-plan.ts";
import { compileSchool, type SchoolPlan } from "./parts/school-plan.ts";
import { compileTeam, type TeamPlan } from "./parts/team-plan.ts";
import { compileTrajectory, type TrajectoryPlan } from "./parts/trajectory-plan.ts";
import { type Purposes, purposesOf } from "./purposes.ts";
import { referWeights } from "./referrers.ts";
import { type Calendar, calendarOf } from "./years.ts";

export const AREAS: readonly Area[] = ["denhaag", "h8"];
export const SEGMENTS: readonly SegmentId[] = ["1", "2", "3", "4", "5"];
const DAYS_PER_YEAR = 365.25;
const WEEK = 7;

/** Edges out of each form, in compressed rows: `to[start[form]..start[form + 1]]`. */
export interface EdgeRows {
  readonly start: Int32Array;
  readonly to: Uint8Array;
  readonly share: Float64Array;
  /** Purpose of the draw of each edge. */
  readonly purpose: Int32Array;
}

export type EdgeKind = PathwayEdge["kind"];

export interface Plan {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly forms: readonly string[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
  readonly purposes: Purposes;
  readonly families: FamiliesPlan;
  readonly archetypes: ArchetypesPlan;
  readonly team: TeamPlan;
  readonly placement: PlacementPlan;
  readonly adulthood: AdulthoodPlan;
  readonly providers: ProvidersPlan;
  readonly room: RoomPlan;
  readonly trajectory: TrajectoryPlan;
  readonly administration: AdministrationPlan;
  readonly clauses: ClausesPlan;
  readonly school: SchoolPlan;
  readonly location: LocationPlan;

  // Care forms.
  /** Numbers of the draws about courses; see `courseNumber`. */
  readonly courseKey: Int32Array;
  readonly segment: Uint8Array;
  readonly group: Uint8Array;
  readonly meanDays: Float64Array;
  readonly mu: Float64Array;
  readonly sigma: Float64Array;
  /** Euro a day in care at the price level, before municipal intensity. */
  readonly dayPrice: Float64Array;
  readonly matchingDays: Float64Array;
  readonly ageFrom: Float64Array;
  readonly ageTo: Float64Array;
  readonly endAge: Float64Array;
  readonly central: Uint8Array;
  readonly stay: Uint8Array;
  readonly light: Uint8Array;
  readonly level: Float64Array;
  readonly breakdown: Float64Array;
  /** Crises in a wait for the form, relative to the mean of all. */
  readonly crisisFactor: Float64Array;
  /** 1 where provider groups have places; 0 where a place exists for that child alone. */
  readonly hasPlaces: Uint8Array;
  /** The form each rule of its own speaks of; -1 when the region has none. */
  readonly special: Readonly<Record<SpecialForm, number>>;
  readonly edges: Readonly<Record<EdgeKind, EdgeRows>>;

  // Municipalities.
  readonly area: Uint8Array;
  readonly intensity: Float64Array;
  readonly strength: Float64Array;
  /** First requests a day in the first year of the run. */
  readonly inflowPerDay: Float64Array;
  /** Natural logarithm of the yearly growth of requests: residents and rate together. */
  readonly inflowGrowthLog: number;
  /** [form]: share of first needs, up to a common factor. */
  readonly needWeight: Float64Array;
  /** [municipality][form][referrer]: weights that give each municipality its referrer mix. */
  readonly referWeight: Float64Array;

  /** Laws of the days an authorisation takes, and of patience; null where it takes no time. */
  readonly newUnit: LognormalParameters | null;
  readonly sameUnit: LognormalParameters | null;
  /** [from segment][to segment], 1 to 5: 1 where that border is taken away from the contract date on. */
  readonly openBorders: Uint8Array;
  readonly patience: LognormalParameters;
  readonly stayPatience: LognormalParameters;
  /** Normal score above which a need counts as severe. */
  readonly severeScore: number;

  /** 1 for referrers whose stays are court-ordered. */
  readonly court: Uint8Array;

  // Stations: provider groups per form and area, in order of name.
  readonly stations: readonly string[];
  readonly stationForm: Uint8Array;
  readonly stationArea: Int8Array;
  /** [area][form] compressed rows of stations that serve it. */
  readonly offerStart: Int32Array;
  readonly offer: Int32Array;
}

function quantities<T>(forms: readonly T[], read: (item: T) => number): Float64Array {
  return Float64Array.from(forms, read);
}

/** Fitted multiplier of what a youth in this form uses. */
function intensityScale(model: Model, form: CareForm): number {
  const scales = model.fitScales;
  const segment = form.fitSegment;
  if (segment === "1") return scales.intensityStay.value;
  if (segment === "3" || segment === "4") return scales.intensityDay.value;
  return scales.intensityAmbulatory.value;
}

/** Fitted multiplier of the first needs of the segment this form was in when it was fitted. */
export function inflowScale(model: Model, form: CareForm): number {
  return model.fitScales.inflow[form.fitSegment].value;
}

function edgeRows(
  kind: EdgeKind,
  forms: readonly string[],
  edges: readonly PathwayEdge[],
  scale: number,
  registry: PurposeRegistry,
): EdgeRows {
  const start = new Int32Array(forms.length + 1);
  const to: number[] = [];
  const share: number[] = [];
  const purpose: number[] = [];
  forms.forEach((form, index) => {
    const own = edges.filter((edge) => edge.kind === kind && edge.from === form);
    own.sort((a, b) => (a.to < b.to ? -1 : 1));
    for (const edge of own) {
      to.push(forms.indexOf(edge.to));
      share.push(Math.min(1, edge.share.value * scale));
      purpose.push(registry.register(`${kind}:${edge.from}>${edge.to}`));
    }
    start[index + 1] = to.length;
  });
  return {
    start,
    to: Uint8Array.from(to),
    share: Float64Array.from(share),
    purpose: Int32Array.from(purpose),
  };
}

function allEdges(
  model: Model,
  forms: readonly string[],
  registry: PurposeRegistry,
): Plan["edges"] {
  const row = (kind: EdgeKind, scale = 1): EdgeRows =>
    edgeRows(kind, forms, model.pathway, scale, registry);
  return {
    next: row("next"),
    parallel: row("parallel", model.outcome.parallelScale.value),
    substitute: row("substitute"),
    bridge: row("bridge"),
    breakdown: row("breakdown"),
    mistaken: row("mistaken", model.entrance.mistakenAtStrengthZero.value),
  };
}

interface Stations {
  readonly names: readonly string[];
  readonly form: Uint8Array;
  readonly area: Int8Array;
}

/** Stations are provider groups: `form@area/number`; area -1 serves the whole region. */
function stationsOf(model: Model, forms: readonly string[]): Stations {
  const list: { name: string; form: number; area: number }[] = [];
  forms.forEach((id, form) => {
    const groups = formOf(model, id).groups;
    for (const [where, area] of [
      ["region", -1],
      ["denhaag", 0],
      ["h8", 1],
    ] as const) {
      const count = groups[where]?.value ?? 0;
      for (let number = 1; number <= count; number++) {
        list.push({ name: `${id}@${where}/${String(number).padStart(2, "0")}`, form, area });
      }
    }
  });
  list.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    names: list.map((station) => station.name),
    form: Uint8Array.from(list, (station) => station.form),
    area: Int8Array.from(list, (station) => station.area),
  };
}

function offers(stations: Stations, formCount: number): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(AREAS.length * formCount + 1);
  const list: number[] = [];
  for (let area = 0; area < AREAS.length; area++) {
    for (let form = 0; form < formCount; form++) {
      stations.names.forEach((_name, station) => {
        const serves = stations.area[station] === -1 || stations.area[station] === area;
        if (stations.form[station] === form && serves) list.push(station);
      });
      start[area * formCount + form + 1] = list.length;
    }
  }
  return { start, list: Int32Array.from(list) };
}

/** Segments are numbered from 1, so rows and columns are one more than there are segments. */
function openBordersOf(open: Model["borders"]["open"]): Uint8Array {
  const size = SEGMENTS.length + 1;
  const cells = new Uint8Array(size * size);
  for (const [border, { value }] of Object.entries(open)) {
    const [from, to] = border.split("-").map(Number);
    if (value) cells[(from as number) * size + (to as number)] = 1;
  }
  return cells;
}

function delayLaw(mean: number, cv: number): LognormalParameters | null {
  return mean > 0 ? lognormal(mean, cv) : null;
}

/** Columns per care form. */
function formColumns(model: Model, specs: readonly CareForm[]) {
  const laws = specs.map((form) => lognormal(form.meanDays.value, form.cvDays.value));
  const years = (read: (form: CareForm) => number): Float64Array =>
    quantities(specs, (form) => read(form) * DAYS_PER_YEAR);
  const flag = (read: (form: CareForm) => boolean): Uint8Array =>
    Uint8Array.from(specs, (form) => (read(form) ? 1 : 0));
  const weekPrice = (form: CareForm): number =>
    form.price.value * form.unitsPerWeek.value * intensityScale(model, form);
  return {
    segment: Uint8Array.from(specs, (form) => Number(form.segment.value)),
    meanDays: quantities(specs, (form) => form.meanDays.value),
    mu: Float64Array.from(laws, (law) => law.mu),
    sigma: Float64Array.from(laws, (law) => law.sigma),
    dayPrice: quantities(specs, (form) => weekPrice(form) / WEEK),
    matchingDays: quantities(specs, (form) => form.matchingDays.value),
    ageFrom: years((form) => form.ageFrom.value),
    ageTo: years((form) => form.ageTo.value),
    endAge: years((form) => form.endAge.value),
    central: flag((form) => form.central),
    stay: flag((form) => form.stay),
    light: flag((form) => form.light),
    special: {
      crisis: specs.findIndex((form) => form.special === "crisis"),
      group: specs.findIndex((form) => form.special === "group"),
      closed: specs.findIndex((form) => form.special === "closed"),
    },
    level: quantities(specs, (form) => form.level.value),
    breakdown: quantities(specs, (form) => form.breakdownShare.value),
    crisisFactor: quantities(specs, (form) => form.crisisFactor.value),
  };
}

/** Laws and levels of the model as a whole. */
function modelColumns(model: Model) {
  const { borders, waiting, demand } = model;
  return {
    newUnit: delayLaw(borders.authorisationDays.value, borders.authorisationCv.value),
    sameUnit: delayLaw(borders.sameUnitDays.value, borders.authorisationCv.value),
    openBorders: openBordersOf(borders.open),
    patience: lognormal(waiting.patienceDays.value, waiting.patienceCv.value),
    stayPatience: lognormal(waiting.stayPatienceDays.value, waiting.patienceCv.value),
    severeScore: normalQuantile(1 - demand.heavyShare.value),
    inflowGrowthLog: growthLog(demand),
  };
}

/** Columns per municipality, given the first needs per 1,000 residents. */
function townColumns(towns: readonly Municipality[], needPer1000: number) {
  const perDay = needPer1000 / 1000 / DAYS_PER_YEAR;
  return {
    area: Uint8Array.from(towns, (town) => AREAS.indexOf(town.area)),
    intensity: quantities(towns, (town) => town.intensityFactor.value),
    strength: quantities(towns, (town) => town.teamStrength.value),
    inflowPerDay: quantities(
      towns,
      (town) => town.residents.value * town.inflowFactor.value * perDay,
    ),
  };
}

/** Compiles a checked model. Pure: the same model gives the same plan. */
export function compilePlan(model: Model): Plan {
  const forms = Object.keys(model.forms).sort();
  const municipalities = Object.keys(model.municipalities).sort();
  const referrers = Object.keys(model.referrers).sort();
  const specs = forms.map((id) => formOf(model, id));
  const towns = municipalities.map((id) => municipalityOf(model, id));
  const registry = new PurposeRegistry();
  const stations = stationsOf(model, forms);
  const productGroups = [...new Set(specs.map((form) => form.productGroup))].sort();
  const needWeight = quantities(
    specs,
    (form) => form.inflowPer1000.value * inflowScale(model, form),
  );
  const offer = offers(stations, forms.length);
  const calendar = calendarOf(model);
  const names = { forms, referrers, municipalities };
  const providers = compileProviders(
    model,
    { names: stations.names, form: stations.form, forms },
    model.region.firstDay.value,
    registry,
  );
  return {
    model,
    calendar,
    forms,
    municipalities,
    referrers,
    purposes: purposesOf(forms, referrers, stations.names, registry),
    families: compileFamilies(model.families, registry),
    archetypes: compileArchetypes(model.archetypes, names, calendar.contractDay),
    team: compileTeam(model, names, courtReferrers(model), registry),
    placement: compilePlacement(model.placement, registry),
    adulthood: compileAdulthood(model.adulthood, forms, registry),
    providers,
    room: compileRoom(model.room, providers, forms, registry),
    trajectory: compileTrajectory(registry),
    administration: compileAdministration(model.administration, forms, registry),
    clauses: compileClauses(model, forms, registry),
    school: compileSchool(model.school, forms, registry),
    location: compileLocation(model, { ...names, areas: AREAS }, stations),
    courseKey: courseKeys(forms),
    ...formColumns(model, specs),
    ...townColumns(
      towns,
      needWeight.reduce((sum, weight) => sum + weight, 0),
    ),
    ...modelColumns(model),
    group: Uint8Array.from(specs, (form) => productGroups.indexOf(form.productGroup)),
    hasPlaces: Uint8Array.from(forms, (_, form) => (stations.form.includes(form) ? 1 : 0)),
    edges: allEdges(model, forms, registry),
    needWeight,
    referWeight: referWeights(model, forms, municipalities, referrers, needWeight),
    court: Uint8Array.from(referrers, (id) => (model.referrers[id]?.court ? 1 : 0)),
    stations: stations.names,
    stationForm: stations.form,
    stationArea: stations.area,
    offerStart: offer.start,
    offer: offer.list,
  };
}

/** Referrers whose stays are ordered by the court. */
function courtReferrers(model: Model): readonly string[] {
  return Object.keys(model.referrers).filter((id) => model.referrers[id]?.court);
}
