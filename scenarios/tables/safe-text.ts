/**
 * Text for a spreadsheet that is not taken for a formula there (CSV injection).
 *
 * The rule this file keeps: what a program would calculate is written after an apostrophe, and what
 * was written so is read back as it was.
 */

/** Begins as a formula does in Excel, LibreOffice or Google Sheets. */
const calculated = /^[=+\-@\t\r]/;
const guarded = /^'[=+\-@\t\r]/;

export function looksCalculated(text: string): boolean {
  return calculated.test(text);
}

/** The text as it is written into a CSV file. */
export function safeText(text: string): string {
  return calculated.test(text) || guarded.test(text) ? `'${text}` : text;
}

/** A text of a CSV file as it was before `safeText`. */
export function plainText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
