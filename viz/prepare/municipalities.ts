/**
 * What each municipality pays, by segment, today and in the design.
 *
 * The rule this file keeps: the parts of a bar add up to the total of the account. What no use pays
 * for, and what no municipality pays, stand on lines of their own too.
 */
import type { MunicipalAccount, Results } from "#results";
import type { Voice, Write } from "../words/index.ts";
import {
  numeric,
  pairOf,
  say,
  sumOf,
  sumOfMeans,
  type TableView,
  text,
  withMargin,
} from "./view.ts";

export interface AccountPart {
  readonly id: string;
  readonly name: string;
  readonly euro: number;
}

export interface AccountBar {
  readonly parts: readonly AccountPart[];
  readonly total: number;
}

export interface MunicipalityRow {
  readonly id: string;
  readonly name: string;
  readonly today: AccountBar;
  readonly design: AccountBar;
  /** Design against today, as a share. */
  readonly change: number;
  /** Euro a youth in care; null when there are no youths. */
  readonly perYouthToday: number | null;
  readonly perYouthDesign: number | null;
}

export interface MunicipalityView {
  readonly rows: readonly MunicipalityRow[];
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  readonly region: number;
  /** Euro a year that no municipality pays in the design: means over the policy years. */
  readonly withoutPayer: number;
  readonly useAboveBudget: number;
  readonly table: TableView;
}

function barOf(
  account: MunicipalAccount | undefined,
  names: ReadonlyMap<string, string>,
): AccountBar {
  const paid = account?.paidBySegment ?? {};
  const parts = [...names].map(([id, name]) => {
    if (id === "capacity") return { id, name, euro: account?.paidCapacity.mean ?? 0 };
    if (id === "empty") return { id, name, euro: account?.paidEmptyCapacity.mean ?? 0 };
    if (id === "local-team") return { id, name, euro: account?.localTeam.mean ?? 0 };
    return { id, name, euro: paid[id]?.mean ?? 0 };
  });
  return { parts, total: sumOf(parts.map((part) => part.euro)) };
}

/** Segments 1 and 3 stand beside the fixed budget that takes their place, so that bars can be compared. */
const fixedFirst: ReadonlySet<string> = new Set(["1", "3"]);

function partNames(results: Results, voice: Voice): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set(results.accounts.flatMap((account) => Object.keys(account.paidBySegment)));
  const segments = results.dictionaries.segments.items
    .map((segment) => segment.id)
    .filter((id) => used.has(id) && id !== "local-team");
  const fixed = segments.filter((id) => fixedFirst.has(id));
  for (const id of fixed) names.set(id, voice.words.segmentNamed(id));
  names.set("capacity", voice.words.capacity);
  names.set("empty", voice.words.emptyShared);
  for (const id of segments) {
    if (!fixedFirst.has(id)) names.set(id, voice.words.segmentNamed(id));
  }
  const team = results.dictionaries.segments.items.find((item) => item.id === "local-team");
  names.set("local-team", team === undefined ? "local-team" : say(team, voice.lang));
  return names;
}

function perYouth(account: MunicipalAccount | undefined): number | null {
  if (account === undefined || account.youths.mean <= 0) return null;
  return account.total.mean / account.youths.mean;
}

type UnpaidLine = "withoutPayer" | "useAboveBudget";

/** Mean over the years of what no municipality pays, in one variant. */
function unpaidPerYear(results: Results, variant: string, line: UnpaidLine): number {
  const years = results.emptyCapacity.filter((found) => found.variant === variant);
  return years.length === 0 ? 0 : sumOfMeans(years.map((found) => found[line])) / years.length;
}

export function prepareMunicipalities(results: Results, voice: Voice): MunicipalityView {
  const pair = pairOf(results);
  const names = partNames(results, voice);
  const account = (variant: string, id: string) =>
    results.accounts.find((found) => found.variant === variant && found.municipality === id);
  const rows = results.dictionaries.municipalities.items
    .filter((item) => account(pair.design, item.id) !== undefined)
    .map((item): MunicipalityRow => {
      const today = barOf(account(pair.today, item.id), names);
      const design = barOf(account(pair.design, item.id), names);
      return {
        id: item.id,
        name: say(item, voice.lang),
        today,
        design,
        change: today.total > 0 ? design.total / today.total - 1 : 0,
        perYouthToday: perYouth(account(pair.today, item.id)),
        perYouthDesign: perYouth(account(pair.design, item.id)),
      };
    })
    .sort((one, other) => other.today.total - one.today.total);
  const region = sumOf(rows.map((row) => row.today.total));
  return {
    rows,
    parts: [...names].map(([id, name]) => ({ id, name })),
    region,
    withoutPayer: unpaidPerYear(results, pair.design, "withoutPayer"),
    useAboveBudget: unpaidPerYear(results, pair.design, "useAboveBudget"),
    table: accountTable(results, rows, names, voice),
  };
}

function accountOf(results: Results, id: string, variant: string): MunicipalAccount | undefined {
  return results.accounts.find((found) => found.variant === variant && found.municipality === id);
}

/** A writer for both designs of one municipality: rounding makes no difference of its own. */
function equallyFine(
  results: Results,
  id: string,
  column: "total" | "youths",
  write: Write,
  { format }: Voice,
): Write {
  const { today, design } = pairOf(results);
  const both = [today, design].flatMap(
    (variant) => accountOf(results, id, variant)?.[column] ?? [],
  );
  return format.fittingAll(both, write);
}

function accountTable(
  results: Results,
  rows: readonly MunicipalityRow[],
  names: ReadonlyMap<string, string>,
  voice: Voice,
): TableView {
  const { words, format } = voice;
  const pair = pairOf(results);
  const line = (row: MunicipalityRow, bar: AccountBar, label: string, variant: string) => {
    const account = accountOf(results, row.id, variant);
    const both = (column: "total" | "youths", write: Write) =>
      equallyFine(results, row.id, column, write, voice);
    return [
      row.name,
      label,
      ...bar.parts.map((part) => format.euroShort(part.euro)),
      withMargin(account?.total, both("total", format.euroShort), voice),
      withMargin(account?.youths, both("youths", format.count), voice),
    ];
  };
  const total = (bars: readonly AccountBar[], label: string) => [
    words.total,
    label,
    ...[...names.keys()].map((id) =>
      format.euroShort(
        sumOf(bars.flatMap((bar) => bar.parts.filter((part) => part.id === id)).map((p) => p.euro)),
      ),
    ),
    format.euroShort(sumOf(bars.map((bar) => bar.total))),
    "",
  ];
  const unpaid = (name: string, line: UnpaidLine) => [
    name,
    words.design,
    ...[...names.keys()].map(() => ""),
    format.euroShort(unpaidPerYear(results, pair.design, line)),
    "",
  ];
  return {
    columns: [
      text(words.tableHead.municipality),
      text(words.tableHead.design),
      ...[...names.values()].map(numeric),
      numeric(words.total),
      numeric(words.tableHead.youths),
    ],
    rows: [
      ...rows.flatMap((row) => [
        line(row, row.today, words.today, pair.today),
        line(row, row.design, words.design, pair.design),
      ]),
      total(
        rows.map((row) => row.today),
        words.today,
      ),
      total(
        rows.map((row) => row.design),
        words.design,
      ),
      unpaid(words.emptyWithoutPayer, "withoutPayer"),
      unpaid(words.useAboveBudget, "useAboveBudget"),
    ],
  };
}
