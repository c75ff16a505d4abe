/**
 * Numbers as they are typed in the Netherlands: 1.234,50.
 *
 * The rule this file keeps: what can be read in two ways is refused, but for the point, which always
 * parts thousands and so has three digits after it.
 */
import type { Cell } from "./sheet.ts";

const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^-?\d{1,15}(?:,\d+)?$/;

/** The number in a cell, with or without a euro sign before it; null when it is none. */
export function dutchNumber(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const text = cell.trim().replace(/^€\s*/, "");
  if (!grouped.test(text) && !plain.test(text)) return null;
  const value = Number(text.replaceAll(".", "").replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

/** A number as `dutchNumber` reads it, without points between thousands. */
export function asDutch(value: number): string {
  return String(value).replace(".", ",");
}
