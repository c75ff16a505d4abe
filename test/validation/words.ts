/**
 * Numbers as the page writes them.
 *
 * The rule this file keeps: one way of rounding for the whole page.
 */

export function percent(share: number): string {
  return `${rounded(share * 100, 1)}%`;
}

export function rounded(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "-";
}
