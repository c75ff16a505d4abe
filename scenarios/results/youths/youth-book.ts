/**
 * All youths of two journey logs: one told in full, those that differ most, and why they differ.
 *
 * The rule this file keeps: a youth goes by the number of the first design; sums are over the journeys
 * as the log has them.
 */
import { compilePlan, type JourneyLog, type Model, type PartingKind, PlanPair } from "#journeys";
import { daysWaited } from "../pathways/days-waited.ts";
import type { CauseId, JourneyRule, YouthCause, YouthLine, YouthStory } from "../types.ts";
import { chooseYouths, exampleOf, type JourneyPair, pairOfLogs } from "./build-journeys.ts";
import { moneyOf } from "./youth-money.ts";
import type { LogNames } from "./youth-steps.ts";

/** One of the two designs; without its model what lies behind a rule stays unknown. */
export interface LoggedDesign {
  readonly id: string;
  readonly log: JourneyLog;
  readonly model: Model | null;
}

/** Which youths are meant; null asks nothing. */
export interface YouthFilter {
  readonly municipality: string | null;
  /** Waited for care of this segment or had it, in either design. */
  readonly segment: string | null;
  /** Asked for care of the second segment while in, or out of, care of the first. */
  readonly border: readonly [string, string] | null;
  readonly rule: JourneyRule | null;
}

const daysAYear = 365.25;

export class YouthBook {
  private readonly pair: JourneyPair;
  private readonly names: LogNames;
  private readonly models: readonly [Model, Model] | null;
  private readonly yearsToPolicy: number;

  /** @param yearsToPolicy years from the first day to the first policy year */
  constructor(base: LoggedDesign, variant: LoggedDesign, names: LogNames, yearsToPolicy: number) {
    this.names = names;
    this.yearsToPolicy = yearsToPolicy;
    this.models =
      base.model === null || variant.model === null ? null : [base.model, variant.model];
    const plans =
      this.models === null
        ? null
        : new PlanPair(compilePlan(this.models[0]), compilePlan(this.models[1]));
    this.pair = pairOfLogs([base.id, base.log], [variant.id, variant.log], names, plans);
  }

  /** Whether somebody of this number came, and something happened to this youth, in either design. */
  has(youth: number): boolean {
    const { base, variant } = this.pair.book;
    return this.knows(youth) && base.rowsOf(youth).length + variant.rowsOf(youth).length > 0;
  }

  /** Whether there is somebody of this number, also with nothing in the period. */
  knows(youth: number): boolean {
    const { base, variant } = this.pair.book;
    return base.knows(youth) || variant.knows(youth);
  }

  /** The highest number there is. */
  get last(): number {
    return this.pair.today.log.people.known.length - 1;
  }

  /** Everything of one youth. */
  story(youth: number): YouthStory {
    const example = exampleOf(this.pair, this.names, ["typical", youth]);
    return {
      example,
      hasDesigns: this.models !== null,
      ...this.sums(youth),
      money: moneyOf(example, this.models),
    };
  }

  /** Youths whose journeys differ, those first who differ most, and how many they are. */
  differing(
    filter: YouthFilter,
    by: "days" | "euro",
    most: number,
  ): { readonly all: number; readonly youths: readonly YouthLine[] } {
    const found = this.youthsOf(filter).map((youth) => ({ youth, ...this.sums(youth) }));
    const size = (line: (typeof found)[number]): number =>
      Math.abs(
        by === "days" ? line.days.variant - line.days.base : line.euro.variant - line.euro.base,
      );
    const apart = filter.rule === null ? found.filter((line) => size(line) > 0.5) : found;
    apart.sort((one, other) => size(other) - size(one) || one.youth - other.youth);
    return { all: apart.length, youths: apart.slice(0, most).map((line) => this.lineOf(line)) };
  }

  /** What parts the journeys of all of these youths, back to where it begins. */
  causes(filter: YouthFilter): readonly YouthCause[] {
    const { book } = this.pair;
    const found = new Map<string, YouthCause>();
    for (const youth of this.youthsOf(filter)) {
      const chain = book.chainOf(youth);
      const root = chain.at(-1);
      if (root === undefined) continue;
      const causes = root.causes.map(({ id }) => id);
      const key = `${root.parting.kind} ${causes.join(" ")}`;
      const { days, euro } = this.sums(youth);
      const known = found.get(key) ?? noneYet(root.parting.kind, causes);
      found.set(key, {
        ...known,
        youths: known.youths + 1,
        direct: known.direct + (chain.length === 1 ? 1 : 0),
        days: known.days + days.variant - days.base,
        euro: known.euro + euro.variant - euro.base,
      });
    }
    return [...found.values()].sort((one, other) => other.youths - one.youths);
  }

  private youthsOf(filter: YouthFilter): readonly number[] {
    if (filter.rule !== null) {
      const chosen = chooseYouths(this.pair, this.yearsToPolicy * daysAYear);
      return chosen.filter(([rule]) => rule === filter.rule).map(([, youth]) => youth);
    }
    const found: number[] = [];
    for (let youth = 0; youth <= this.last; youth += 1) {
      if (this.has(youth) && this.fits(youth, filter)) {
        found.push(youth);
      }
    }
    return found;
  }

  private fits(youth: number, { municipality, segment, border }: YouthFilter): boolean {
    if (municipality !== null && this.townOf(youth) !== municipality) return false;
    if (segment === null && border === null) return true;
    const { base, variant } = this.pair.book;
    return [base.rowsOf(youth), variant.rowsOf(youth)].some((rows) => {
      const segments = rows.map(({ place }) => this.names.segments[place] ?? "");
      if (segment !== null && !segments.includes(segment)) return false;
      if (border === null) return true;
      const [from, to] = border;
      return rows.some(
        (row, at) =>
          row.phase === "waiting" &&
          row.until > row.from &&
          segments[at] === to &&
          rows.some(
            (care, other) =>
              segments[other] === from &&
              care.phase === "care" &&
              care.from <= row.from &&
              care.until >= row.from,
          ),
      );
    });
  }

  private townOf(youth: number): string {
    const { base, variant } = this.pair.book;
    const index = base.knows(youth) ? base : variant;
    const town = index.log.people.municipality[index.placeOf(youth) ?? 0] as number;
    return this.names.municipalities[town] ?? "";
  }

  private sums(youth: number) {
    const { base, variant } = this.pair.book;
    const [a, b] = [base.rowsOf(youth), variant.rowsOf(youth)];
    const cost = (rows: typeof a): number => rows.reduce((sum, row) => sum + row.cost, 0);
    return {
      days: { base: daysWaited(a), variant: daysWaited(b) },
      euro: { base: cost(a), variant: cost(b) },
    };
  }

  private lineOf(line: { readonly youth: number } & ReturnType<YouthBook["sums"]>): YouthLine {
    const example = exampleOf(this.pair, this.names, ["typical", line.youth]);
    const { municipality, ageAtStart, need, parting } = example;
    const root = parting?.chain.at(-1) ?? parting;
    return {
      ...line,
      ...{ municipality, ageAtStart, need },
      day: parting?.day ?? null,
      kind: parting?.kind ?? null,
      causes: root?.causes.map(({ id }) => id) ?? [],
      steps: parting?.chain.length ?? 0,
    };
  }
}

const noneYet = (kind: PartingKind, causes: readonly CauseId[]): YouthCause => ({
  ...{ kind, causes },
  ...{ youths: 0, direct: 0, days: 0, euro: 0 },
});
