/**
 * Turns filled-in sheets into a scenario, judged as any scenario is.
 *
 * The rule this file keeps: every fault at once, and a fault in a value is told at the cell it came
 * from, also when it only shows in the model as a whole.
 */
import type { Model } from "#journeys";
import { checkScenario } from "../definition/check-scenario.ts";
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, pointerSegment, show } from "../definition/issue.ts";
import { scenarioVersion } from "../definition/migrate.ts";
import type { Change, Library, ScenarioFile } from "../definition/scenario-file.ts";
import type { Label } from "../results/types.ts";
import { type Agreement, readAgreements } from "./agreements.ts";
import { explanationName, isNamed, type SheetKind, sheetKinds } from "./columns.ts";
import { hiddenDoubts } from "./hidden.ts";
import type { PlacedAgreement, TableIssue } from "./placed.ts";
import { readTableRows } from "./read-rows.ts";
import type { Sheet } from "./sheet.ts";

/** What the scenario is called and builds on. */
export interface TableWish {
  readonly id: string;
  /** The scenario whose contracts these are. */
  readonly base: string;
  readonly title: Label;
}

export interface TableOutcome {
  /** Null when there are faults. */
  readonly scenario: ScenarioFile | null;
  readonly issues: readonly TableIssue[];
  /** How many values were filled in. */
  readonly values: number;
  readonly agreements: readonly PlacedAgreement[];
  /** Doubts on what was read though nobody sees it. */
  readonly hidden: readonly TableIssue[];
}

const listed = (lang: "nl" | "en"): string => sheetKinds.map(({ name }) => name[lang]).join(", ");

/** Which of the three a sheet is: by its name, or by its header when it has none. */
function kindOf({ name, rows }: Sheet): SheetKind | undefined {
  if (name !== null) return sheetKinds.find((kind) => isNamed(name, kind.name));
  const header = (rows[0] ?? []).filter((cell) => typeof cell === "string");
  const known = ({ columns }: SheetKind): number =>
    columns.filter((column) => header.some((cell) => isNamed(cell, column.name))).length;
  const best = [...sheetKinds].sort((a, b) => known(b) - known(a))[0];
  return best === undefined || known(best) < 2 ? undefined : best;
}

function unknownSheet({ name, rows }: Sheet): Issue {
  if (name === null) {
    const expected = {
      nl: `de kolommen van een van ${listed("nl")}, zoals in het sjabloon`,
      en: `the columns of one of ${listed("en")}, as in the template`,
    };
    return { path: "A1", found: show(rows[0]?.[0] ?? ""), expected, hint: null };
  }
  const names = sheetKinds.map((kind) => kind.name.nl);
  const expected = {
    nl: `een van ${listed("nl")}, uitleg`,
    en: `one of ${listed("en")}, explanation`,
  };
  return {
    path: `${show(name).slice(1, -1)}!`,
    found: show(name),
    expected,
    hint: didYouMean(name, names),
  };
}

/** A cell, with its file when that is another one. */
function placeIn({ file, keyPlace }: PlacedAgreement, here: string): string {
  return file === here ? keyPlace : `${file} ${keyPlace}`;
}

/** What to do where one provider has two lines of places because it has two locations. */
function twoSites(provider: string): Label {
  const names = provider === "" ? ["A", "B"] : [`${provider} 1`, `${provider} 2`];
  const [north, south] = names.map(show);
  return {
    nl: `; zijn het twee locaties, geef ze dan elk een naam in de kolom aanbieder, zoals ${north} en ${south}: hun plaatsen worden opgeteld`,
    en: `; if these are two locations, name each in the column provider, as ${north} and ${south}: their places are added up`,
  };
}

/** Two rows that say the same thing twice. */
function twice(agreements: readonly PlacedAgreement[]): TableIssue[] {
  const seen = new Map<string, PlacedAgreement>();
  return agreements.flatMap((agreement) => {
    const { names, provider, keyPlace: path, file } = agreement;
    const key = [...names, provider.toLowerCase()].join("\n");
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, agreement);
      return [];
    }
    const where = placeIn(first, file);
    const sites = names[0] === "places" ? twoSites(provider) : { nl: "", en: "" };
    const expected = {
      nl: `elke regel één keer; dit staat ook op ${where}${sites.nl}`,
      en: `each line once; this stands at ${where} too${sites.en}`,
    };
    return [{ file, path, found: show(names.at(1)), expected, hint: null }];
  });
}

/** Lines of one form and area begin in one year: there is one number of places. */
function otherStarts(agreements: readonly PlacedAgreement[]): TableIssue[] {
  const starts = new Map<string, PlacedAgreement>();
  return agreements.flatMap((agreement) => {
    const { names, from, keyPlace: path, file } = agreement;
    const key = names.join("\n");
    const first = starts.get(key) ?? agreement;
    starts.set(key, first);
    if (first.from === from) return [];
    const year = first.from === null ? "-" : String(first.from);
    const expected = {
      nl: `hetzelfde jaar in kolom vanaf als op ${placeIn(first, file)} (${year})`,
      en: `the same year in column from as at ${placeIn(first, file)} (${year})`,
    };
    return [{ file, path, found: show(from === null ? "-" : String(from)), expected, hint: null }];
  });
}

function put(
  tree: Record<string, unknown>,
  names: readonly string[],
  value: number,
  adds = true,
): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    const before = adds ? ((tree[name] as number | undefined) ?? 0) : 0;
    tree[name] = before + value;
    return;
  }
  const branch = (tree[name] ?? {}) as Record<string, unknown>;
  tree[name] = branch;
  put(branch, rest, value, adds);
}

/** The change that the agreements ask for; what several providers agreed is added up. */
function changeOf(agreements: readonly Agreement[]): Change {
  const agreed: Record<string, unknown> = {};
  for (const { names, value, from } of agreements) {
    put(agreed, names, value);
    const [kind = "", ...rest] = names;
    if (from !== null) put(agreed, [`${kind}From`, ...rest], from, false);
  }
  return { agreed: agreed as Change };
}

/** A fault in the scenario, told at the cell that it came from. */
function atCell(fault: TableIssue, agreements: readonly PlacedAgreement[]): TableIssue {
  const own = agreements.find(({ names }) => {
    const pointer = `/change/agreed/${names.map(pointerSegment).join("/")}`;
    return fault.path === pointer;
  });
  if (own === undefined) return fault;
  const { nl, en } = fault.expected;
  // An empty cell is what a 0 is in a scenario.
  const expected = {
    nl: nl.replace(/^0(?=[:,])/, "leeg"),
    en: en.replace(/^0(?=[:,])/, "nothing"),
  };
  return { ...fault, expected, path: own.place, file: own.file };
}

function nothingFilledIn(): Issue {
  const expected = {
    nl: "ten minste één ingevulde waarde in plaatsen, tarieven of budgetten",
    en: "at least one value filled in, in places, tariffs or budgets",
  };
  return { path: "", found: "-", expected, hint: null };
}

/** The row of a fault, so that a sheet is told from top to bottom. */
function rowOf({ path }: Issue): number {
  return Number(/\d+$/.exec(path)?.[0] ?? 0);
}

/** Reads sheets; a sheet of words only is passed over. */
function readSheets(sheets: readonly Sheet[], region: Model) {
  const agreements: PlacedAgreement[] = [];
  const issues: TableIssue[] = [];
  const hidden: TableIssue[] = [];
  for (const sheet of sheets) {
    const { file, name } = sheet;
    if (name !== null && isNamed(name, explanationName)) continue;
    const kind = kindOf(sheet);
    if (kind === undefined) {
      issues.push({ ...unknownSheet(sheet), file });
      continue;
    }
    const table = readTableRows(sheet, kind, name ?? kind.name.nl);
    const read = readAgreements(kind.id, table.rows, region);
    const own = [...table.issues, ...read.issues].sort((a, b) => rowOf(a) - rowOf(b));
    issues.push(...own.map((fault) => ({ ...fault, file })));
    const placed = read.agreements.map((agreement) => ({ ...agreement, file }));
    agreements.push(...placed);
    hidden.push(...hiddenDoubts(sheet, placed));
  }
  return {
    agreements,
    hidden,
    issues: [...issues, ...twice(agreements), ...otherStarts(agreements)],
  };
}

/** A sum of places of which a part could not be read would be told as too low. */
const isSum = ({ path }: Issue): boolean => path.startsWith("/change/agreed/places/");

/**
 * The scenario that filled-in sheets ask for.
 *
 * @param region - the model of the region
 * @param library - the scenarios it may build on
 */
export function tableToScenario(
  sheets: readonly Sheet[],
  wish: TableWish,
  region: Model,
  library: Library,
): TableOutcome {
  const { agreements, hidden, issues } = readSheets(sheets, region);
  const values = agreements.length;
  const file = sheets[0]?.file ?? "";
  if (values === 0 && issues.length === 0) issues.push({ ...nothingFilledIn(), file });
  const scenario: ScenarioFile = {
    format: "klantreis-scenario",
    version: scenarioVersion,
    id: wish.id,
    extends: wish.base,
    title: wish.title,
    asks: {
      nl: "Wat gebeurt er met deze afgesproken plaatsen, tarieven en budgetten?",
      en: "What happens with these agreed places, tariffs and budgets?",
    },
    change: changeOf(agreements),
  };
  const faults = checkScenario(scenario, region, library)
    .filter((fault) => issues.length === 0 || !isSum(fault))
    .map((fault) => atCell({ ...fault, file }, agreements));
  const all = [...issues, ...faults];
  return { scenario: all.length > 0 ? null : scenario, issues: all, values, agreements, hidden };
}
