/**
 * The XML of a workbook: what is a value in it, and what is refused.
 *
 * The one rule: sheets are written out here as the standard has them (ECMA-376, part 1).
 */
import { describe, expect, it } from "vitest";
import { readWorkbook, SheetSizeFault } from "../../../scenarios/tables/workbook.ts";
import { walkXml, XmlFault } from "../../../scenarios/tables/xml.ts";

const book = (sheet: string, shared?: string, styles?: string) => (path: string) =>
  ({
    "xl/workbook.xml":
      '<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="a &amp; b" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="worksheets/any.xml"/></Relationships>',
    "xl/worksheets/any.xml": sheet,
    "xl/sharedStrings.xml": shared ?? null,
    "xl/styles.xml": styles ?? null,
  })[path] ?? null;

const rowsOf = (cells: string, shared?: string) =>
  readWorkbook(book(`<worksheet><sheetData>${cells}</sheetData></worksheet>`, shared), "x")[0]
    ?.rows;

describe("a cell", () => {
  it.each([
    ['<c r="A1"><v>12.50</v></c>', 12.5],
    ['<c r="A1" t="n"><v>2.5E-1</v></c>', 0.25],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="inlineStr"><is><t>een</t></is></c>', "een"],
    ['<c r="A1" t="inlineStr"><is><r><t>e</t></r><r><t>en</t></r></is></c>', "een"],
    ['<c r="A1" t="s"><v>1</v></c>', "<b>"],
    ['<c r="A1" t="d"><v>2028-01-01</v></c>', "2028-01-01"],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { fault: "error" }],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', { fault: "formula" }],
    ['<c r="A1" t="str"><f>HYPERLINK("x")</f><v>x</v></c>', { fault: "formula" }],
    ['<c r="A1"><f t="shared" si="0"/><v>2</v></c>', { fault: "formula" }],
    ['<c r="A1" t="s"><v>9</v></c>', { fault: "error" }],
    ['<c r="A1"><v>1,5</v></c>', { fault: "error" }],
    [`<c r="A1" t="inlineStr"><is><t>${"x".repeat(1001)}</t></is></c>`, { fault: "long" }],
  ])("%s", (cell, value) => {
    const shared = "<sst><si><t>nul</t></si><si><t>&lt;b&gt;</t><rPh><t>no</t></rPh></si></sst>";
    expect(rowsOf(`<row r="1">${cell}</row>`, shared)).toEqual([[value]]);
  });

  it("stands where it says, or else after the one before", () => {
    expect(
      rowsOf('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    ).toEqual([[], [], [null, null, 1, 2], [3]]);
  });

  it.each(["A20001", "XFD1", "A0", "1A", "ZZZZ1"])("cannot stand at %s", (place) => {
    expect(() => rowsOf(`<row><c r="${place}"><v>1</v></c></row>`)).toThrow(XmlFault);
  });

  it("cannot be there twice: which of the two counts is nowhere said", () => {
    const twice = '<row r="1"><c r="A1"><v>150</v></c><c r="A1"><v>999</v></c></row>';
    expect(() => rowsOf(twice)).toThrow("cell A1 is there twice");
  });

  it("without a value may stand anywhere: a styled sheet is not a large one", () => {
    expect(rowsOf('<row r="1048576"><c r="XFD1048576" s="4"/></row>')).toEqual([]);
  });
});

describe("a number that is shown as a date", () => {
  // Styles 0 to 7, by the number or the text of their format; dates are those of the standard.
  const formats: readonly (readonly [number, string | null, boolean])[] = [
    [0, null, false],
    [14, null, true],
    [164, "dd\\-mm\\-yyyy", true],
    [9, null, false],
    [165, '#,##0.00 "dagen"', false],
    [166, "[Red]0;[$\u20ac-413] 0", false],
    [46, null, true],
    [167, "[hh]:mm", true],
  ];
  const own = formats.flatMap(([id, code]) =>
    code === null
      ? []
      : [`<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`],
  );
  const cells = formats.map(([id]) => `<xf numFmtId="${id}"/>`);
  const styles = `<styleSheet><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs></styleSheet>`;

  it.each(formats)("by format %j %j: %j", (id, _code, isDate) => {
    const style = formats.findIndex(([one]) => one === id);
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" s="${style}"><v>46204</v></c></row></sheetData></worksheet>`;
    const [read] = readWorkbook(book(sheet, undefined, styles), "x");
    expect(read?.rows).toEqual([[isDate ? { fault: "date" } : 46204]]);
  });

  it("is none in a text, and none without styles", () => {
    expect(rowsOf('<row><c r="A1" s="1" t="str"><v>31</v></c></row>')).toEqual([["31"]]);
    expect(rowsOf('<row><c r="A1" s="1"><v>31</v></c></row>')).toEqual([[31]]);
  });
});

describe("what nobody sees", () => {
  const sheetOf = (before: string, row: string, state = "") =>
    readWorkbook((path) => {
      const cells = '<c r="A1"><v>1</v></c>';
      const sheet = `<worksheet>${before}<sheetData><row r="1"${row}>${cells}</row></sheetData></worksheet>`;
      const text = book(sheet)(path);
      return text?.replace('r:id="rId7"', `r:id="rId7"${state}`) ?? null;
    }, "x")[0]?.hidden;

  it("is known by sheet, row and column", () => {
    expect(sheetOf("", "")).toBeUndefined();
    expect(sheetOf("", ' hidden="1"')?.rows).toEqual(new Set([0]));
    const column = '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5"/></cols>';
    expect(sheetOf(column, "")?.columns).toEqual(new Set([1, 2]));
    for (const state of ["hidden", "veryHidden"]) {
      expect(sheetOf("", "", ` state="${state}"`)?.whole).toBe(true);
    }
    expect(sheetOf("", "", ' state="visible"')).toBeUndefined();
  });
});

describe("a workbook", () => {
  it("without a sheet, or with a part that is not there, says so in both languages", () => {
    const empty = (path: string) => (path.endsWith(".rels") ? "<a/>" : "<workbook/>");
    const said = (act: () => void) => {
      try {
        act();
      } catch (fault) {
        return fault instanceof XmlFault ? fault.said : null;
      }
      return null;
    };
    expect(said(() => readWorkbook(empty, "x"))).toEqual({
      nl: "er staat geen blad in",
      en: "it holds no sheet",
    });
    expect(said(() => readWorkbook(() => null, "x"))?.nl).toBe(
      "het onderdeel xl/workbook.xml is er niet",
    );
    const far = '<row><c r="A20001"><v>1</v></c></row>';
    expect(said(() => rowsOf(far))?.nl).toBe("een waarde voorbij CV20000");
    expect(() => rowsOf(far)).toThrow(SheetSizeFault);
  });
});

describe("XML", () => {
  const walk = (text: string) => () =>
    walkXml(text, { open: () => {}, close: () => {}, text: () => {} });

  it.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "<a>&b;</a>",
    "<a>&#x110000;</a>",
    "<a><b></a></b>",
    "<a>",
    "</a>",
    "<a b=c/>",
    "a < b",
    "<a".repeat(3),
    `${"<a>".repeat(100)}${"</a>".repeat(100)}`,
    "<!-- never closed",
  ])("that is not well-formed, or could grow, is refused: %j", (text) => {
    expect(walk(text)).toThrow(XmlFault);
  });

  it("may have comments, CDATA and entities of its own", () => {
    const seen: string[] = [];
    walkXml("<?xml version='1.0'?><a><!-- & --><![CDATA[<&>]]>&lt;&#65;&#x42;&amp;amp;</a>", {
      open: (name) => seen.push(name),
      close: (name) => seen.push(`/${name}`),
      text: (text) => seen.push(text),
    });
    expect(seen).toEqual(["a", "<&>", "<AB&amp;", "/a"]);
  });

  it("of a hostile kind takes no longer than its length", () => {
    const hostile = [`<a ${"b='c' ".repeat(200_000)}`, "<!--".repeat(200_000), "&".repeat(500_000)];
    for (const text of hostile) expect(walk(text)).toThrow(XmlFault);
  }, 5000);
});
