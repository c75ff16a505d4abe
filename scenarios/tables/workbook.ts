/**
 * The sheets of an XLSX workbook, out of the texts of its parts (ECMA-376, part 1, section 18).
 *
 * The rule this file keeps: only stored values are read. A formula is told as a formula, whatever
 * value was stored with it, and nothing outside the workbook is ever looked up.
 */
import { dateStyles } from "./date-styles.ts";
import {
  type Cell,
  columnIndex,
  columnLetters,
  isCellFault,
  type Sheet,
  sheetLimits,
} from "./sheet.ts";
import { walkXml, XmlFault, xmlText } from "./xml.ts";

/** The text of a part of the workbook by its path; null when there is none. */
export type Parts = (path: string) => string | null;

const canonicalNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

function need(parts: Parts, path: string): string {
  const text = parts(path);
  if (text === null)
    throw new XmlFault(`het onderdeel ${path} is er niet`, `it has no part ${path}`);
  return text;
}

/** The texts that cells share, without the reading aids of Asian scripts. */
function sharedStrings(text: string | null): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let aids = 0;
  if (text === null) return strings;
  walkXml(text, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") aids++;
      isText = name === "t" && aids === 0;
    },
    close: (name) => {
      if (name === "si") strings.push(current);
      if (name === "rPh") aids--;
      isText = false;
    },
    text: (part) => {
      if (isText) current += part;
    },
  });
  return strings;
}

interface Raw {
  readonly type: string;
  /** Its style shows a number as a date. */
  readonly isDate: boolean;
  text: string;
  hasFormula: boolean;
}

function cellValue({ type, text, hasFormula, isDate }: Raw, shared: readonly string[]): Cell {
  if (hasFormula) return { fault: "formula" };
  if (text === "") return null;
  if (type === "e") return { fault: "error" };
  if (type === "b") return text === "1";
  if (type === "n" && isDate) return { fault: "date" };
  if (type === "n") return canonicalNumber.test(text) ? Number(text) : { fault: "error" };
  const value = type === "s" ? shared[Number(text)] : text;
  if (value === undefined) return { fault: "error" };
  return value.length > sheetLimits.text ? { fault: "long" } : value;
}

/** A value stands beyond what is read of a sheet. */
export class SheetSizeFault extends XmlFault {
  constructor() {
    const last = `${columnLetters(sheetLimits.columns - 1)}${sheetLimits.rows}`;
    super(`een waarde voorbij ${last}`, `a value beyond ${last}`);
  }
}

/** Gathers the cells of one sheet by row and column. */
class Grid {
  readonly rows: Cell[][] = [];
  row = -1;
  private column = -1;

  startRow(given: string | undefined): void {
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
  }

  startCell(given: string | undefined): void {
    const at = given === undefined ? null : reference.exec(given);
    if (given !== undefined && at === null)
      throw new XmlFault("een cel zonder plek", "a cell without a place");
    this.column = at === null ? this.column + 1 : columnIndex(at[1] ?? "");
    if (at !== null) this.row = Number(at[2]) - 1;
  }

  put(cell: Cell): void {
    if (cell === null) return;
    const { row, column } = this;
    if (!(row >= 0 && row < sheetLimits.rows && column < sheetLimits.columns)) {
      throw new SheetSizeFault();
    }
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as Cell[];
    while (cells.length <= column) cells.push(null);
    if (cells[column] !== null && cells[column] !== undefined) {
      const place = `${columnLetters(column)}${row + 1}`;
      throw new XmlFault(`de cel ${place} staat er twee keer in`, `cell ${place} is there twice`);
    }
    cells[column] = cell;
  }
}

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** Rows and columns that are hidden, by index. */
class Unseen {
  readonly rows = new Set<number>();
  readonly columns = new Set<number>();

  look(name: string, attributes: ReadonlyMap<string, string>, row: number): void {
    if (!isOn(attributes.get("hidden"))) return;
    if (name === "row") this.rows.add(row);
    if (name !== "col") return;
    const last = Math.min(Number(attributes.get("max")), sheetLimits.columns);
    for (let at = Number(attributes.get("min")); at <= last; at++) this.columns.add(at - 1);
  }
}

function readRows(text: string, shared: Shared) {
  const grid = new Grid();
  const unseen = new Unseen();
  let raw: Raw | null = null;
  let isValue = false;
  walkXml(text, {
    open: (name, attributes) => {
      if (name === "row") grid.startRow(attributes.get("r"));
      unseen.look(name, attributes, grid.row);
      if (name === "c") {
        grid.startCell(attributes.get("r"));
        const isDate = shared.dates.has(Number(attributes.get("s") ?? 0));
        raw = { type: attributes.get("t") ?? "n", text: "", hasFormula: false, isDate };
      }
      if (name === "f" && raw !== null) raw.hasFormula = true;
      isValue = raw !== null && (name === "v" || name === "t");
    },
    close: (name) => {
      isValue = false;
      if (name !== "c" || raw === null) return;
      grid.put(cellValue(raw, shared.strings));
      raw = null;
    },
    text: (part) => {
      if (isValue && raw !== null) raw.text += part;
    },
  });
  return { rows: grid.rows, unseen };
}

/** The path of each sheet by its relation id. */
function targets(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  walkXml(text, {
    open: (name, attributes) => {
      const [id, target] = [attributes.get("Id"), attributes.get("Target")];
      if (name !== "Relationship" || id === undefined || target === undefined) return;
      if (attributes.get("TargetMode") === "External") return;
      found.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** The sheets of a workbook in order. @throws XmlFault when it is none that can be read */
export function readWorkbook(parts: Parts, file: string): readonly Sheet[] {
  const named: { readonly name: string; readonly relation: string; readonly whole: boolean }[] = [];
  walkXml(need(parts, "xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const [own = "", relation = ""] = [attributes.get("name"), attributes.get("id")];
      named.push({
        name: own,
        relation,
        whole: (attributes.get("state") ?? "visible") !== "visible",
      });
    },
    close: () => {},
    text: () => {},
  });
  const paths = targets(need(parts, "xl/_rels/workbook.xml.rels"));
  const shared = {
    strings: sharedStrings(parts("xl/sharedStrings.xml")),
    dates: dateStyles(parts("xl/styles.xml")),
  };
  if (named.length === 0) throw new XmlFault("er staat geen blad in", "it holds no sheet");
  return named.map(({ name, relation, whole }) => {
    const path = paths.get(relation);
    if (path === undefined)
      throw new XmlFault(`het blad ${name} is er niet`, `sheet ${name} is not there`);
    const { rows, unseen } = readRows(need(parts, path), shared);
    const isAnything = whole || unseen.rows.size > 0 || unseen.columns.size > 0;
    const hidden = { whole, rows: unseen.rows, columns: unseen.columns };
    return { file, name, rows, ...(isAnything ? { hidden } : {}) };
  });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const media = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === null || isCellFault(cell)) return "";
  const place = `r="${columnLetters(column)}${row + 1}"${row === 0 ? ' s="1"' : ""}`;
  if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
  // A text in place is a text, also when it begins as a formula does.
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
}

function sheetXml({ rows }: Sheet): string {
  const widths = (rows[0] ?? []).map((_, column) => {
    const widest = Math.max(...rows.map((row) => String(row[column] ?? "").length));
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(60, widest + 3)}" customWidth="1"/>`;
  });
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, index, column)).join("")}</row>`,
  );
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${frozen}<cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets, by path; the first row of each is in bold. */
export function writeWorkbook(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const each = (write: (sheet: Sheet, number: number) => string): string =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join("");
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${media}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const styleId = sheets.length + 1;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}${part("xl/styles.xml", "styles")}${each((_, number) => part(`xl/worksheets/sheet${number}.xml`, "worksheet"))}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${relations}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, number) => `<sheet name="${xmlText(name ?? "")}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${relations}">${each((_, number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`))}${relation(styleId, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return parts;
}
