/**
 * Everything one run of one design holds: the network, the youths, the books.
 *
 * The rule this file keeps: state lives in columns that can be saved and loaded, so that several
 * designs can branch from one day; what does not change (plan, chance) is shared.
 */
import { type Chance, Kernel, loadState, type SavedState, saveState, UNLIMITED } from "#engine";
import { Funding } from "../contracts/funding.ts";
import type { PriceList } from "../contracts/price-list.ts";
import { PriceTable } from "../contracts/price-table.ts";
import { TrajectoryPrices } from "../contracts/trajectory-price.ts";
import { AdministrationBooks } from "../measures/administration-books.ts";
import { AdulthoodBooks } from "../measures/adulthood-books.ts";
import { AttemptLog } from "../measures/attempts.ts";
import { FamilyBooks } from "../measures/family-books.ts";
import { JourneyRecorder } from "../measures/journey-log.ts";
import { LocationBooks } from "../measures/location-books.ts";
import { type NodeNumbers, nodeNumbers } from "../measures/map-nodes.ts";
import { MoneyBooks } from "../measures/money-books.ts";
import { MonthBooks } from "../measures/month-books.ts";
import { MoveBooks } from "../measures/move-books.ts";
import { NeedBooks } from "../measures/need-books.ts";
import { OutsideLog } from "../measures/outside-use.ts";
import { PlacementBooks } from "../measures/placement-books.ts";
import { ProviderBooks } from "../measures/provider-books.ts";
import { Recorder } from "../measures/recorder.ts";
import { RouteBooks } from "../measures/route-books.ts";
import { StaffBooks } from "../measures/staff-books.ts";
import { TeamBooks } from "../measures/team-books.ts";
import { type Plan, SEGMENTS } from "../model/plan.ts";
import type { Candidates, Traits } from "../population/candidates.ts";
import type { FamilyTree } from "../population/families.ts";
import { firstPlaces, type Load, ownHelpPlaces } from "../population/load.ts";
import { Youths } from "../population/youths.ts";
import { TeamHours } from "./door/team-state.ts";
import { Episodes } from "./episodes.ts";
import { type Leaving, leavingOf, ProviderState } from "./supply/provider-state.ts";
import { SupplyState } from "./supply/supply-state.ts";
import { VentielState } from "./supply/ventiel-state.ts";

/** What all designs of one replication share. */
export interface Population {
  readonly chance: Chance;
  readonly candidates: Candidates;
  /** Requests a day per municipality, and the multiple of it, that the candidates were drawn at. */
  readonly drawnAt: { readonly inflowPerDay: Float64Array; readonly ceiling: number };
  /** Which candidates are brothers and sisters. */
  readonly families: FamilyTree;
  readonly traits: Traits;
  readonly load: Load;
  /** Youths in care at the start of the history, and those who will come back. */
  readonly stock: number;
  readonly returning: number;
}

/** State of a world on a day, to branch from. */
export type WorldState = Readonly<Record<string, SavedState>>;

export class World {
  readonly plan: Plan;
  readonly population: Population;
  /** Of the population, unless a null test draws one decision anew. */
  chance: Chance;
  readonly kernel: Kernel;
  readonly youths: Youths;
  readonly episodes = new Episodes();
  readonly recorder: Recorder;
  readonly familyBooks: FamilyBooks;
  readonly moves: MoveBooks;
  readonly placementBooks: PlacementBooks;
  readonly locationBooks: LocationBooks;
  readonly teamBooks: TeamBooks;
  readonly routes: RouteBooks;
  readonly teamHours: TeamHours;
  readonly adulthoodBooks: AdulthoodBooks;
  readonly providerBooks: ProviderBooks;
  readonly staffBooks: StaffBooks;
  readonly moneyBooks: MoneyBooks;
  readonly monthBooks: MonthBooks;
  readonly outsideLog: OutsideLog;
  readonly administrationBooks: AdministrationBooks;
  readonly attempts = new AttemptLog();
  readonly needBooks = new NeedBooks();
  readonly log: JourneyRecorder | null;
  readonly funding: Funding;
  readonly prices: PriceTable;
  /** The first design, where this one has other prices or segments: its care is booked so besides. */
  readonly steady: PriceList | null;
  readonly trajectoryPrices: TrajectoryPrices;
  readonly supply: SupplyState;
  readonly ventiel: VentielState;
  /** Who leaves follows from the plan alone; how far they are is state. */
  readonly leaving: Leaving;
  readonly providers: ProviderState;
  readonly nodes: NodeNumbers;
  /** First station of the local teams' own help, and of care outside the agreed places. */
  readonly ownHelpStation: number;
  readonly openStation: number;
  /** First youth number of the candidates. */
  readonly firstCandidate: number;
  /** Index of the calendar year now, in the years of the plan. */
  readonly clock = { year: 0, month: 0 };
  readonly policyStart: number;
  readonly gemeente: number;
  readonly gp: number;

  constructor(
    plan: Plan,
    population: Population,
    keepLog: boolean,
    steady: PriceList | null = null,
  ) {
    this.plan = plan;
    this.steady = steady;
    this.population = population;
    this.chance = population.chance;
    const groups = plan.stations.length;
    this.ownHelpStation = groups;
    this.openStation = groups + plan.municipalities.length;
    this.kernel = new Kernel(stationPlaces(plan, population.load), plan.calendar.start);
    this.firstCandidate = population.stock + population.returning;
    const size = this.firstCandidate + population.candidates.times.length;
    this.youths = new Youths(size, plan.forms.length, steady !== null);
    this.recorder = new Recorder(plan);
    this.familyBooks = new FamilyBooks(plan);
    this.moves = new MoveBooks(plan, size);
    this.placementBooks = new PlacementBooks(plan);
    this.locationBooks = new LocationBooks(plan);
    this.teamBooks = new TeamBooks(plan);
    this.routes = new RouteBooks(plan);
    this.teamHours = new TeamHours(plan.municipalities.length);
    this.adulthoodBooks = new AdulthoodBooks(plan);
    this.providerBooks = new ProviderBooks(plan);
    this.staffBooks = new StaffBooks(plan);
    this.moneyBooks = new MoneyBooks(plan);
    this.monthBooks = new MonthBooks(plan, steady !== null);
    this.outsideLog = new OutsideLog(steady !== null);
    this.administrationBooks = new AdministrationBooks(plan);
    this.log = keepLog ? new JourneyRecorder() : null;
    this.funding = new Funding(plan);
    this.prices = new PriceTable(plan);
    this.trajectoryPrices = new TrajectoryPrices(plan);
    this.supply = new SupplyState(
      this.kernel.places.subarray(0, groups),
      plan.calendar.start,
      SEGMENTS.length * plan.municipalities.length,
      plan.forms.length,
      plan.providers.names.length,
    );
    this.ventiel = new VentielState(groups);
    this.leaving = leavingOf(plan, this.chance);
    this.providers = new ProviderState(plan.providers.names.length, groups);
    this.nodes = nodeNumbers(plan.referrers.length);
    this.policyStart = plan.calendar.yearStart[plan.calendar.policyYear] as number;
    this.gemeente = plan.referrers.indexOf("gemeente");
    this.gp = plan.referrers.indexOf("huisarts");
  }

  /** Segment (1 to 5) of a form. */
  segmentOf(form: number): number {
    return this.plan.segment[form] as number;
  }

  areaOf(youth: number): number {
    return this.plan.area[this.townOf(youth)] as number;
  }

  /** Municipality of a youth: it pays. */
  townOf(youth: number): number {
    return this.youths.municipality[youth] as number;
  }

  /** True for a station of a provider group, where places bind. */
  isGroup(station: number): boolean {
    return station < this.ownHelpStation;
  }

  save(): WorldState {
    const { kernel, queue } = this.kernel.save();
    return {
      kernel,
      queue,
      youths: saveState(this.youths),
      episodes: saveState(this.episodes),
      recorder: saveState(this.recorder),
      familyBooks: saveState(this.familyBooks),
      moves: saveState(this.moves),
      placementBooks: saveState(this.placementBooks),
      locationBooks: saveState(this.locationBooks),
      teamBooks: saveState(this.teamBooks),
      routes: saveState(this.routes),
      teamHours: saveState(this.teamHours),
      adulthoodBooks: saveState(this.adulthoodBooks),
      providerBooks: saveState(this.providerBooks),
      staffBooks: saveState(this.staffBooks),
      moneyBooks: saveState(this.moneyBooks),
      monthBooks: saveState(this.monthBooks),
      outsideLog: saveState(this.outsideLog),
      administrationBooks: saveState(this.administrationBooks),
      attempts: saveState(this.attempts),
      needBooks: saveState(this.needBooks),
      supply: saveState(this.supply),
      ventiel: saveState(this.ventiel),
      providers: saveState(this.providers),
      clock: saveState(this.clock),
      ...(this.log ? { log: saveState(this.log) } : {}),
    };
  }

  load(state: WorldState): void {
    const part = (name: string): SavedState => state[name] as SavedState;
    this.kernel.load({ kernel: part("kernel"), queue: part("queue") });
    loadState(this.youths, part("youths"));
    loadState(this.monthBooks, part("monthBooks"));
    loadState(this.outsideLog, part("outsideLog"));
    this.keepSteady(part("youths")["steadyEuro"] !== undefined);
    loadState(this.episodes, part("episodes"));
    loadState(this.recorder, part("recorder"));
    loadState(this.familyBooks, part("familyBooks"));
    loadState(this.moves, part("moves"));
    loadState(this.placementBooks, part("placementBooks"));
    loadState(this.locationBooks, part("locationBooks"));
    loadState(this.teamBooks, part("teamBooks"));
    loadState(this.routes, part("routes"));
    loadState(this.teamHours, part("teamHours"));
    loadState(this.adulthoodBooks, part("adulthoodBooks"));
    loadState(this.providerBooks, part("providerBooks"));
    loadState(this.staffBooks, part("staffBooks"));
    loadState(this.moneyBooks, part("moneyBooks"));
    loadState(this.administrationBooks, part("administrationBooks"));
    loadState(this.attempts, part("attempts"));
    loadState(this.needBooks, part("needBooks"));
    loadState(this.supply, part("supply"));
    loadState(this.ventiel, part("ventiel"));
    loadState(this.providers, part("providers"));
    loadState(this.clock, part("clock"));
    this.funding.update(this.kernel.time);
    if (this.log && state["log"]) loadState(this.log, state["log"]);
  }

  /**
   * Until the day of a past its design and this one agree, prices and segments included. So a past by
   * those of the first design is a steady one too, and this world needs none if its own are those.
   */
  private keepSteady(isInPast: boolean): void {
    const { youths, monthBooks, outsideLog } = this;
    const kept = this.steady !== null;
    if (kept && isInPast) return;
    youths.steadyDays = kept ? youths.windowDays.slice() : null;
    youths.steadyEuro = kept ? youths.windowEuro.slice() : null;
    youths.steadyOwn = kept ? youths.windowEuro.slice() : null;
    monthBooks.steadyDays = kept ? monthBooks.days.slice() : null;
    monthBooks.steady = kept ? monthBooks.value.slice() : null;
    outsideLog.steady = kept ? outsideLog.euro.slice() : null;
    outsideLog.steadyPlace = kept ? outsideLog.place.slice() : null;
  }
}

function stationPlaces(plan: Plan, load: Load): Int32Array {
  const groups = firstPlaces(plan, load);
  const teams = plan.municipalities.map((_, town) => ownHelpPlaces(plan, load, town, 1));
  const open = plan.forms.map(() => UNLIMITED);
  return Int32Array.from([...groups, ...teams, ...open]);
}
