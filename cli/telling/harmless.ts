/**
 * Text from outside, made fit to be shown.
 *
 * The rule this file keeps: nothing that came from a file or a file name steers the terminal or the
 * direction of reading, and nothing is cut away.
 */

/** Characters that steer: controls, directions, signs without a width, line and paragraph ends. */
export const steering = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The text with every steering character written as `\u001b`. */
export function harmless(text: string): string {
  return text.replace(
    steering,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
