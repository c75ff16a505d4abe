/**
 * What a network decides by chance: where to, how long, whether to join at all.
 *
 * The rule this file keeps: every draw is keyed by the customer, what is decided at which station,
 * and how many stations it has tried; never by what others do. A traced customer decides nothing.
 */
import type { Chance } from "../random/streams.ts";
import type { Arrivals } from "./arrivals.ts";
import { type Choice, choose, isCertain } from "./choices.ts";
import type { CompiledNetwork, CompiledStation } from "./compile.ts";
import type { TracedCustomer, TracedVisit } from "./network-file.ts";
import { sampleFor } from "./service.ts";
import { Tally } from "./tally.ts";
import { Travellers } from "./travellers.ts";
import { type Uses, usesOf } from "./uses.ts";

const FOREVER = Number.POSITIVE_INFINITY;

export class Decisions {
  readonly network: CompiledNetwork;
  chance: Chance;
  readonly tally: Tally;
  readonly travellers = new Travellers();
  protected readonly uses: Uses;
  /** Set by a branch: factors on the length of service, by station. */
  factors: Float64Array | null = null;
  protected readonly stations: readonly CompiledStation[];
  protected readonly classes: number;
  protected readonly arrivals: Arrivals;

  constructor(network: CompiledNetwork, chance: Chance, arrivals: Arrivals) {
    const { stations, classes, exits } = network;
    this.network = network;
    this.uses = usesOf(network);
    this.stations = stations;
    this.classes = classes.length;
    this.chance = chance;
    this.arrivals = arrivals;
    this.tally = new Tally(stations.length, classes.length, exits.length);
  }

  /** Place of a customer in the columns of the tally. */
  cellOf(customer: number, station: number): number {
    return station * this.classes + (this.travellers.cls[customer] as number);
  }

  draw(customer: number, purpose: number): number {
    const { who, tried } = this.travellers;
    return this.chance.uniform(who[customer] as number, purpose, tried[customer] as number);
  }

  protected pickFrom(choice: Choice, customer: number, purpose: number): number {
    if (isCertain(choice)) return choice.targets[0] as number;
    return choose(choice, this.draw(customer, purpose));
  }

  protected serviceTime(customer: number, station: number): number {
    const here = this.stations[station] as CompiledStation;
    const traced = this.tracedVisit(customer);
    if (traced !== undefined) return this.remember(customer, traced.service);
    const cls = this.travellers.cls[customer] as number;
    const service = here.service[cls] as NonNullable<(typeof here.service)[0]>;
    if (service.kind === "plain") {
      const length = service.sample(this.draw(customer, here.purpose.service));
      return this.remember(customer, length * this.slower(station));
    }
    const target = this.destination(customer, here);
    const number = this.tally.occupancy.count[station] as number;
    const length = sampleFor(service, target, number)(this.draw(customer, here.purpose.service));
    return this.remember(customer, length * this.slower(station));
  }

  private remember(customer: number, length: number): number {
    if (this.uses.interrupts) this.travellers.keepLength(customer, length);
    return length;
  }

  /** Factor on services by a branch; 1 by default. */
  private slower(station: number): number {
    return this.factors === null ? 1 : (this.factors[station] as number);
  }

  /** Where to next where that sets the length of service: drawn as service starts, and kept. */
  destination(customer: number, here: CompiledStation): number {
    const service = here.service[this.travellers.cls[customer] as number];
    if (service?.kind !== "byDestination") return 0;
    const target = this.route(customer, here);
    this.travellers.target[customer] = target;
    return target;
  }

  protected nextTarget(customer: number, station: number): number {
    if (this.uses.traced) {
      const visits = this.tracedVisits(customer);
      const next = visits?.[this.travellers.visits[customer] as number];
      if (visits !== undefined) {
        return this.network.targetOf(next === undefined ? "exit" : next.station);
      }
    }
    const here = this.stations[station] as CompiledStation;
    const service = here.service[this.travellers.cls[customer] as number];
    if (service?.kind === "byDestination") return this.travellers.target[customer] as number;
    return this.route(customer, here);
  }

  private route(customer: number, here: CompiledStation): number {
    const row = here.route[this.travellers.cls[customer] as number] as Choice;
    return this.pickFrom(row, customer, here.purpose.route);
  }

  private tracedVisits(customer: number): TracedCustomer["visits"] | undefined {
    const arrival = this.travellers.arrival[customer] as number;
    return this.arrivals.traced.get(arrival)?.visits;
  }

  /** What the file lays down for the visit at hand, if anything. */
  private tracedVisit(customer: number): TracedVisit | undefined {
    if (!this.uses.traced) return undefined;
    return this.tracedVisits(customer)?.[(this.travellers.visits[customer] as number) - 1];
  }

  /** How long this exit keeps the server; 0 for most. */
  protected exitDelay(customer: number, station: number, target: number): number {
    const sample = this.network.exitDelay[-1 - target];
    if (sample == null) return 0;
    const { purpose } = this.stations[station] as CompiledStation;
    return sample(this.draw(customer, purpose.exitDelay));
  }

  /** As the patience says that was drawn on joining, whatever class the customer is of by now. */
  protected renegeTarget(customer: number, station: number): number {
    const here = this.stations[station] as CompiledStation;
    const { cls, patienceCls } = this.travellers;
    const law = here.patience[(this.uses.changes ? patienceCls : cls)[customer] as number];
    if (law == null) return this.network.targetOf("exit");
    return this.pickFrom(law.to, customer, here.purpose.patienceTo);
  }

  /** Where a customer goes who does not want to join; null for one who does. */
  protected baulkTarget(customer: number, station: number): number | null {
    const here = this.stations[station] as CompiledStation;
    const law = here.changes.baulk?.[this.travellers.cls[customer] as number];
    if (law == null) return null;
    const number = this.tally.occupancy.count[station] as number;
    let at = law.from.length - 1;
    while (at > 0 && number < (law.from[at] as number)) at--;
    const baulks = this.draw(customer, here.purpose.baulk) < (law.chance[at] as number);
    return baulks ? this.pickFrom(law.to, customer, here.purpose.baulkTo) : null;
  }

  protected changeClassAfter(customer: number, here: CompiledStation): void {
    const choice = here.changes.classAfter?.[this.travellers.cls[customer] as number];
    if (choice == null) return;
    this.travellers.cls[customer] = this.pickFrom(choice, customer, here.purpose.classAfter);
  }

  /** Priority counts only where the station's discipline says so. */
  levelAt(customer: number, { levelOf }: CompiledStation): number {
    return levelOf[this.travellers.cls[customer] as number] as number;
  }

  protected patience(customer: number, station: number): number {
    const traced = this.tracedVisit(customer);
    if (traced !== undefined) return traced.patience ?? FOREVER;
    const here = this.stations[station] as CompiledStation;
    const law = here.patience[this.travellers.cls[customer] as number];
    if (law == null) return FOREVER;
    return law.sample(this.draw(customer, here.purpose.patience));
  }
}
