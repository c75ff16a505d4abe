/**
 * Reads tables that a contract manager filled in: CSV, or a workbook of Excel or LibreOffice.
 *
 * The rule this file keeps: a file is what its bytes say, not its name; formulas and macros are
 * refused, and nothing is unpacked beyond the bounds here.
 */
import { basename } from "node:path";
import {
  readCsv,
  readWorkbook,
  type ScenarioFile,
  type Sheet,
  SheetSizeFault,
  separatorOf,
  type TableOutcome,
  type TableWish,
  tableToScenario,
  XmlFault,
} from "#scenarios";
import { faultIn, InputFault, type PlacedIssue } from "../faults.ts";
import { type Kind, type Said, wrongKind } from "../file-faults.ts";
import { tableWordsOf } from "../words/table-words.ts";
import { decoded, readBytes } from "./read-file.ts";
import { type Known, readKnown } from "./region-files.ts";
import { type Archive, ArchiveFault, openArchive } from "./zip-archive.ts";

const largestTable = 10_000_000;
const largestCsv = 2_000_000;
const limits = { parts: 1000, part: 20_000_000, whole: 40_000_000 };
const macroParts = /(^|\/)(vbaProject\.bin|macrosheets\/|vbaData\.xml)/i;

const workbook: Said = {
  nl: "een werkmap (.xlsx) zonder macro's en zonder wachtwoord, of CSV",
  en: "a workbook (.xlsx) without macros or password, or CSV",
};
const size: Said = {
  nl: "hooguit 20.000 rijen en 100 kolommen per blad",
  en: "at most 20,000 rows and 100 columns a sheet",
};
const macros: Kind = { id: "macros", nl: "een werkmap met macro's", en: "a workbook with macros" };
const oldKind: Kind = {
  id: "old or locked workbook",
  nl: "een oud Excel-bestand (.xls), of een met een wachtwoord",
  en: "an old Excel file (.xls), or one with a password",
};
const archiveKinds: Readonly<Record<ArchiveFault["reason"], Kind>> = {
  damaged: { id: "damaged", nl: "een beschadigde werkmap", en: "a damaged workbook" },
  locked: { id: "locked", nl: "een werkmap met een wachtwoord", en: "a workbook with a password" },
  large: {
    id: "large",
    nl: "een werkmap die uitgepakt veel te groot is",
    en: "a workbook that is far too large once unpacked",
  },
};

/** Whether a path is that of a table, by its name: any other file is read as JSON. */
export function isTable(path: string): boolean {
  return /\.(xlsx|xlsm|xls|ods|csv)$/i.test(path);
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Does what may find a bad archive or bad XML in it. @throws InputFault */
function onWorkbook<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof ArchiveFault) throw wrongKind(path, archiveKinds[fault.reason], workbook);
    if (!(fault instanceof XmlFault)) throw fault;
    const { nl, en } = fault.said;
    if (fault instanceof SheetSizeFault) {
      throw wrongKind(
        path,
        { id: "large", nl: `een werkmap met ${nl}`, en: `a workbook with ${en}` },
        size,
      );
    }
    const kind = { id: "no workbook", nl: `geen werkmap (${nl})`, en: `no workbook (${en})` };
    throw wrongKind(path, kind, workbook);
  }
}

function workbookSheets(path: string, bytes: Uint8Array): readonly Sheet[] {
  const archive: Archive = onWorkbook(path, () => openArchive(bytes, limits));
  if (archive.names.some((name) => macroParts.test(name))) throw wrongKind(path, macros, workbook);
  return onWorkbook(path, () =>
    readWorkbook((name) => {
      const part = archive.read(name);
      return part === null ? null : decoded(path, part);
    }, path),
  );
}

function csvSheet(path: string, bytes: Uint8Array): Sheet {
  if (bytes.length > largestCsv) {
    const large = { id: "large", nl: "een heel groot bestand", en: "a very large file" };
    throw wrongKind(path, large, { nl: "hooguit 2 MB aan CSV", en: "at most 2 MB of CSV" });
  }
  const text = decodedCsv(path, bytes);
  const { sheet, issues } = readCsv(text, separatorOf(text), path);
  if (issues.length > 0) throw faultIn(path, issues);
  return sheet;
}

/** Excel keeps CSV in an older encoding unless it is told otherwise. */
function decodedCsv(path: string, bytes: Uint8Array): string {
  try {
    return decoded(path, bytes);
  } catch {
    const kind = { id: "encoding", nl: "tekens in een andere codering", en: "other encoding" };
    throw wrongKind(path, kind, {
      nl: 'CSV in UTF-8: kies bij opslaan "CSV UTF-8", of bewaar als .xlsx',
      en: 'CSV in UTF-8: choose "CSV UTF-8" when saving, or keep it as .xlsx',
    });
  }
}

/** The sheets of a file. @throws InputFault when it cannot be read */
function sheetsOf(path: string): readonly Sheet[] {
  const bytes = readBytes(path, [], largestTable);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw wrongKind(path, oldKind, workbook);
  if (startsWith(bytes, 0x50, 0x4b)) return workbookSheets(path, bytes);
  return [csvSheet(path, bytes)];
}

/** The sheets of all files, with the faults of all of them together. */
function allSheets(paths: readonly string[]): readonly Sheet[] {
  const faults: PlacedIssue[] = [];
  const sheets = paths.flatMap((path) => {
    try {
      return sheetsOf(path);
    } catch (fault) {
      if (!(fault instanceof InputFault)) throw fault;
      faults.push(...fault.issues);
      return [];
    }
  });
  if (faults.length > 0) throw new InputFault(faults);
  return sheets;
}

/** The scenario that filled-in files ask for, or what is wrong in them. */
export function tableOutcome(
  paths: readonly string[],
  wish: TableWish,
  { region, library }: Known,
): TableOutcome {
  return tableToScenario(allSheets(paths), wish, region, library);
}

const longestId = 60;

/** What a scenario of these files is called unless told otherwise. */
export function usualWish(paths: readonly string[]): TableWish {
  const names = paths.map((path) => basename(path));
  const id = (names[0] ?? "")
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longestId);
  const title = (lang: "nl" | "en"): string =>
    tableWordsOf(lang).title(names.join(", ")).slice(0, 200);
  return {
    id: id === "" ? "afspraken" : id,
    base: "swap",
    title: { nl: title("nl"), en: title("en") },
  };
}

/** A filled-in file as a scenario. @throws InputFault with every fault in it */
export function readTable(path: string): ScenarioFile {
  const { scenario, issues } = tableOutcome([path], usualWish([path]), readKnown());
  if (scenario === null) throw new InputFault(issues);
  return scenario;
}
