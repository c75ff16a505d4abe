/**
 * Who withdrew at a border of a log, beside direct entries, and how long those who started waited.
 *
 * The rule this file keeps: a youth who withdrew did not start, and so counts as extra days; whether
 * days or withdrawals make a border can only be told from the two apart.
 */
import { stratifiedExactP, type TwoByTwo } from "#engine";
import { type LoggedAttempts, OUTCOME } from "#journeys";

/** Moves over one border, or direct entries into the same segment. */
interface Group {
  attempts: number;
  withdrawn: number;
  started: number;
  startedDays: number;
}

export interface BorderWithdrawals {
  readonly moves: Readonly<Group>;
  readonly direct: Readonly<Group>;
  /**
   * One-sided exact p of "moves withdraw no more often than direct entries of the same care at the
   * same level of the waiting list"; null where nobody withdrew.
   */
  readonly p: number | null;
}

/** One-sided chance under which withdrawals count as more frequent. */
const RARE = 0.05;

type Table = { -readonly [Name in keyof TwoByTwo]: number };

/** Counts one border; days are means over those who started. */
export function withdrawalsAt(
  attempts: LoggedAttempts,
  origin: number,
  target: number,
): BorderWithdrawals {
  const { length, from, to, outcome, wait } = attempts;
  const [moves, direct] = [nobody(), nobody()];
  const tables = new Map<number, Table>();
  for (let row = 0; row < length; row++) {
    const isMove = from[row] === origin;
    if (to[row] !== target || !(isMove || from[row] === 0)) continue;
    const lost = outcome[row] === OUTCOME.lost ? 1 : 0;
    const table = tableOf(tables, attempts, row);
    table[isMove ? "group" : "reference"]++;
    table[isMove ? "groupEvents" : "referenceEvents"] += lost;
    count(isMove ? moves : direct, lost, outcome[row] === OUTCOME.started, wait[row] as number);
  }
  const compared = [...tables.values()].filter(tellsSomething);
  return { moves, direct, p: compared.length === 0 ? null : stratifiedExactP(compared) };
}

function nobody(): Group {
  return { attempts: 0, withdrawn: 0, started: 0, startedDays: 0 };
}

/** Moves and direct entries of the same care at the same level. */
function tableOf(
  tables: Map<number, Table>,
  { form, priority }: LoggedAttempts,
  row: number,
): Table {
  const kind = (form[row] as number) * 256 + (priority?.[row] ?? 0);
  const table = tables.get(kind) ?? { group: 0, groupEvents: 0, reference: 0, referenceEvents: 0 };
  tables.set(kind, table);
  return table;
}

function tellsSomething({ group, reference, groupEvents, referenceEvents }: Table): boolean {
  return group > 0 && reference > 0 && groupEvents + referenceEvents > 0;
}

function count(group: Group, lost: number, isStarted: boolean, days: number): void {
  group.attempts++;
  group.withdrawn += lost;
  if (!isStarted) return;
  group.startedDays = (group.startedDays * group.started + days) / (group.started + 1);
  group.started++;
}

/** Withdrawals can account for extra days: they are more frequent, and who starts hardly waits longer. */
export function isByWithdrawal(
  { moves, direct, p }: BorderWithdrawals,
  marginDays: number,
): boolean {
  if (p === null || p >= RARE) return false;
  return moves.startedDays - direct.startedDays <= marginDays;
}
