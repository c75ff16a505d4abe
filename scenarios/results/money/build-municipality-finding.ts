/**
 * The municipality that the design treats otherwise than the rest of the region, as a finding.
 *
 * The rule this file keeps: a difference is tested within replications, over all municipalities at
 * once; a small municipality, where a few costly youths decide, is not judged.
 */
import { benjaminiHochberg, pAbove } from "#engine";
import type { RunSummary } from "#journeys";
import { differenceOf, estimateOf } from "../estimates.ts";
import { waitOfTowns } from "../pathways/town-waits.ts";
import { pairsOf, type RunTable } from "../run-table.ts";
import type { Estimate, MunicipalAccount } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import { certaintyFrom, type FindingDraft } from "../verdicts/finding-certainty.ts";
import { buildAccounts } from "./build-accounts.ts";

/** The accounts of the first and the last design, one replication at a time. */
function accountsByReplication(table: RunTable): readonly (readonly MunicipalAccount[])[] {
  const designs = [table.first, table.last];
  return table.replications
    .filter(({ runs }) => designs.every(({ id }) => runs[id] !== undefined))
    .map((replication) => buildAccounts({ ...table, designs, replications: [replication] }));
}

interface TownChange {
  readonly id: string;
  /** Change in cost of the municipality and of all others, as a share; per replication. */
  readonly own: readonly number[];
  readonly rest: readonly number[];
  readonly gap: readonly number[];
  /** Mean gap in euro a year: what decides who is named. */
  readonly euro: number;
}

function changeOf(table: RunTable, id: string, runs: ReturnType<typeof accountsByReplication>) {
  const total = (accounts: readonly MunicipalAccount[], variant: string, mine: boolean) =>
    accounts
      .filter((account) => account.variant === variant && (account.municipality === id) === mine)
      .reduce((sum, account) => sum + account.total.mean, 0);
  const share = (mine: boolean) =>
    runs.map(
      (accounts) =>
        total(accounts, table.last.id, mine) / total(accounts, table.first.id, mine) - 1,
    );
  const [own, rest] = [share(true), share(false)];
  const gap = own.map((value, index) => value - (rest[index] ?? 0));
  const base = estimateOf(runs.map((accounts) => total(accounts, table.first.id, true))).mean;
  return { id, own, rest, gap, euro: estimateOf(gap).mean * base };
}

/** Extra days of wait in a municipality, and in all others together; neither where nobody started. */
function waitsBeside(table: RunTable, id: string): FindingDraft["figures"] {
  const change = (mine: boolean) => {
    const wait = (run: RunSummary): number => {
      const towns = run.municipalities.flatMap((name, town) =>
        (name === id) === mine ? [town] : [],
      );
      return waitOfTowns(run, towns, table.policyYears);
    };
    return differenceOf(pairsOf(table, table.last.id, table.first.id, wait), table.first.id);
  };
  const [own, rest] = [change(true), change(false)];
  if (own === null || rest === null) return {};
  const plain = ({ mean, low, high }: Estimate): Estimate => ({ mean, low, high });
  return { waitOwn: plain(own), waitRest: plain(rest) };
}

/** Which gaps are no accident, by Student's t over replications, both sides. */
function shownAmong(changes: readonly TownChange[], allowed: number): readonly boolean[] {
  const p = changes.map(({ gap }) => {
    const oneSided = Math.min(
      pAbove(gap, 0),
      pAbove(
        gap.map((value) => -value),
        0,
      ),
    );
    return Math.min(1, 2 * oneSided);
  });
  return benjaminiHochberg(p).map((adjusted) => adjusted <= allowed);
}

/** The municipality whose cost changes most otherwise than that of the rest; null with fewer than two. */
export function municipalityFinding(
  table: RunTable,
  accounts: readonly MunicipalAccount[],
): FindingDraft | null {
  const { minimumYouths, municipalityFalseDiscovery } = table.first.model.detection;
  const judged = accounts.filter(
    ({ variant, youths }) => variant === table.last.id && youths.mean >= minimumYouths.value,
  );
  const runs = accountsByReplication(table);
  if (judged.length < 2 || runs.length === 0) return null;
  const changes = judged.map(({ municipality }) => changeOf(table, municipality, runs));
  const shown =
    runs.length < 2
      ? changes.map(() => false)
      : shownAmong(changes, municipalityFalseDiscovery.value);
  const ranked = changes
    .map((change, index) => ({ ...change, isShown: shown[index] === true }))
    .sort((a, b) => Number(b.isShown) - Number(a.isShown) || Math.abs(b.euro) - Math.abs(a.euro));
  const [most] = ranked;
  if (most === undefined) return null;
  const gap = estimateOf(most.gap);
  return {
    id: "municipalities",
    kind: "municipalities",
    certainty: most.isShown || gap.low === null ? certaintyFrom(table, gap, most.gap) : "uncertain",
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.settlement,
    figures: {
      municipality: most.id,
      gap,
      own: estimateOf(most.own),
      rest: estimateOf(most.rest),
      judged: judged.length,
      ...waitsBeside(table, most.id),
    },
    variant: table.last.id,
    against: table.first.id,
  };
}
