/**
 * Of `walls --remove`: the walls that were taken away are never told as all, where more were found.
 */
import { describe, expect, it } from "vitest";
import { removalWordsOf } from "../../cli/words/removal-words.ts";

const told = (lang: "nl" | "en", taken: number, all: number): string =>
  removalWordsOf(lang).notes("7.000", "10%", { taken, all }).join(" ");

describe("walls that were taken away", () => {
  it("are said to be the most costly of those that were found", () => {
    expect(told("nl", 3, 7)).toMatch(/De 3 duurste van de 7 gevonden schotten samen weg: 7\.000/);
    expect(told("nl", 3, 7)).toMatch(/De andere 4 blijven\./);
    expect(told("en", 3, 7)).toMatch(/The 3 most costly of the 7 walls found .* other 4 stay\./);
  });

  it("are all of them only where that is so", () => {
    expect(told("nl", 3, 7)).not.toMatch(/Alle gevonden schotten/);
    expect(told("nl", 3, 3)).toMatch(/Alle gevonden schotten samen weg/);
    expect(told("en", 3, 3)).toMatch(/All walls found away together/);
  });
});
