/**
 * Walks over the XML of a workbook: elements, attributes, text.
 *
 * The rule this file keeps: no document type and no entity but the five of XML itself, so that a
 * small file stays small; what is not well-formed is not read at all.
 */
import type { Label } from "../results/types.ts";

export interface XmlVisitor {
  /** `name` is without its namespace prefix, and so are the names of the attributes. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entity = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w+));|&/g;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const deepest = 64;

/** The file is no XML that this program reads. */
export class XmlFault extends Error {
  /** What is wrong, to stand behind other words. */
  readonly said: Label;

  constructor(nl: string, en: string) {
    super(en);
    this.said = { nl, en };
  }
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (_whole, decimal?: string, hex?: string, name?: string) => {
    const known = name === undefined ? undefined : named[name];
    if (known !== undefined) return known;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (Number.isNaN(code) || code > 0x10ffff)
      throw new XmlFault("een teken dat niet bekend is", "an entity that is not known");
    return String.fromCodePoint(code);
  });
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(attribute)) {
    found.set(localName(name), decoded(double ?? single ?? ""));
  }
  return found;
}

/** Goes into an element, and out of it again when it is empty. */
function enter(match: RegExpExecArray, visitor: XmlVisitor, stack: string[]): void {
  const [, , , name = "", attributes = "", isEmpty] = match;
  visitor.open(localName(name), attributesOf(attributes));
  if (isEmpty === "/") visitor.close(localName(name));
  else if (stack.push(name) > deepest)
    throw new XmlFault("onderdelen te diep in elkaar", "elements too deep in one another");
}

function leave(name: string, visitor: XmlVisitor, stack: string[]): void {
  if (stack.pop() !== name)
    throw new XmlFault(
      "onderdelen die niet op volgorde sluiten",
      "elements that do not close in order",
    );
  visitor.close(localName(name));
}

/** Calls the visitor for everything in a document. @throws XmlFault */
export function walkXml(document: string, visitor: XmlVisitor): void {
  const stack: string[] = [];
  const text = document.startsWith("\ufeff") ? document.slice(1) : document;
  const tokens = new RegExp(token);
  while (tokens.lastIndex < text.length) {
    const match = tokens.exec(text);
    if (match === null) throw new XmlFault("geen goede XML", "no well-formed XML");
    const [, data, slash, name, , , plain] = match;
    if (data !== undefined) visitor.text(data);
    else if (plain !== undefined) visitor.text(decoded(plain));
    else if (name !== undefined && slash === "/") leave(name, visitor, stack);
    else if (name !== undefined) enter(match, visitor, stack);
  }
  if (stack.length > 0)
    throw new XmlFault("onderdelen die niet sluiten", "elements that are not closed");
}

/** A text as it stands in XML; signs that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
