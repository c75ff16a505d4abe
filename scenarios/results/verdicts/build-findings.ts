/**
 * The conclusions, as facts that a sentence can be made of.
 *
 * The rule this file keeps: a finding is recognised by what differs between two designs, not by
 * their names, and says how sure it is by the one rule for certainty. The few for the first page
 * come first, in order of importance, all of one pair of designs; each of the others belongs to a
 * chapter.
 */
import { gainsFinding } from "../money/build-gains.ts";
import { emptyCapacityFinding, savingFinding } from "../money/build-money-findings.ts";
import { municipalityFinding } from "../money/build-municipality-finding.ts";
import { stockFinding } from "../pathways/build-slices.ts";
import { stillWaitingFinding } from "../pathways/build-waits.ts";
import type { RunTable } from "../run-table.ts";
import type {
  Calibration,
  EmptyCapacity,
  Finding,
  Gains,
  Movers,
  MunicipalAccount,
  ParameterRecord,
  WallTable,
  Waterbed,
} from "../types.ts";
import { wallFindings } from "../walls/build-wall-findings.ts";
import { waterbedFindings } from "../waterbed/build-waterbed-findings.ts";
import { movedFinding, priceForYouths, waitingFinding } from "../youths/build-youth-findings.ts";
import { sideFinding } from "./build-side-findings.ts";
import { clauses } from "./clauses.ts";
import type { FindingDraft } from "./finding-certainty.ts";

/** Blocks of the results that findings are read from. */
export interface FindingFacts {
  readonly walls: WallTable;
  readonly waterbeds: readonly Waterbed[];
  readonly movers: readonly Movers[];
  readonly accounts: readonly MunicipalAccount[];
  readonly gains: Gains | null;
  readonly emptyCapacity: readonly EmptyCapacity[];
  readonly register: readonly ParameterRecord[];
  readonly calibration: Calibration | null;
}

/** What all other findings rest on, counted: assumptions, known figures, borders without data. */
function notKnown(table: RunTable, { register, calibration, walls }: FindingFacts): FindingDraft {
  const rows = calibration?.rows.filter(({ simulated }) => simulated !== null) ?? [];
  const inside = rows.filter((row) => row.inside === true);
  const few = walls.walls.filter(
    ({ variant, verdict }) => variant === table.last.id && verdict === "not-enough-evidence",
  );
  return {
    id: "not-known",
    kind: "not-known",
    certainty: "unknown",
    basis: "construction",
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.assumptions,
    figures: {
      numbers: register.filter(({ notAgreed }) => !notAgreed).length,
      assumptions: register.filter(({ kind }) => kind === "assumption").length,
      known: calibration === null ? null : rows.length,
      inside: calibration === null ? null : inside.length,
      predicted: rows.filter(({ role }) => role === "predicted").length,
      insidePredicted: inside.filter(({ role }) => role === "predicted").length,
      fewAttempts: few.length,
    },
    variant: table.last.id,
    against: null,
  };
}

const isThere = (draft: FindingDraft | null): draft is FindingDraft => draft !== null;

/** All of one pair. One design alone has walls and what is not known, no differences. */
function findingsOf(table: RunTable, facts: FindingFacts): readonly Finding[] {
  const isAlone = table.first === table.last;
  const walls = wallFindings(table, facts.walls);
  const beds = isAlone ? { headline: null, others: [] } : waterbedFindings(table, facts.waterbeds);
  const headlines = [
    isAlone ? null : savingFinding(table),
    isAlone ? null : priceForYouths(table),
    emptyCapacityFinding(table, facts.emptyCapacity),
    walls.headline,
    beds.headline,
    isAlone ? null : municipalityFinding(table, facts.accounts),
    notKnown(table, facts),
  ];
  const others = [
    ...walls.others,
    ...beds.others,
    isAlone ? null : waitingFinding(table),
    isAlone ? null : stillWaitingFinding(table),
    isAlone ? null : stockFinding(table),
    gainsFinding(table, facts.gains),
    ...table.designs.map((design) => sideFinding(table, design)),
    isAlone ? null : movedFinding(table, facts.movers),
  ];
  return [
    ...headlines.filter(isThere).map((draft) => ({ ...draft, headline: true })),
    ...others.filter(isThere).map((draft) => ({ ...draft, headline: false })),
  ];
}

/** One more pair: the differences only, and the walls of another design; each in its chapter. */
function alsoAgainst(main: RunTable, table: RunTable, facts: FindingFacts): readonly Finding[] {
  const isOther = table.last !== main.last;
  const beds = waterbedFindings(table, facts.waterbeds);
  const drafts = [
    savingFinding(table),
    priceForYouths(table),
    isOther ? wallFindings(table, facts.walls).headline : null,
    beds.headline,
    ...(isOther ? beds.others : []),
    municipalityFinding(table, facts.accounts),
    waitingFinding(table),
    movedFinding(table, facts.movers),
  ];
  return drafts.filter(isThere).map((draft) => {
    const own = isOther ? `${draft.id}-${table.last.id}` : draft.id;
    return { ...draft, id: `${own}-against-${table.first.id}`, headline: false };
  });
}

/** All findings, pair by pair; those of the first pair fill the first page. */
export function buildFindings(
  [main, ...others]: readonly [RunTable, ...RunTable[]],
  facts: FindingFacts,
): readonly Finding[] {
  return [
    ...findingsOf(main, facts),
    ...others.flatMap((table) => alsoAgainst(main, table, facts)),
  ];
}
