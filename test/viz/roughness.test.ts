/** Results that are quick or of few replications say so, wherever they are shown. */
import { describe, expect, it } from "vitest";
import type { Results } from "#results";
import { conclusionLines, renderReport, roughNote } from "#viz";
import { marginNote } from "../../viz/prepare/roughness.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const sample = sampleResults();
const withRun = (quick: boolean, replications: number): Results => ({
  ...sample,
  manifest: { ...sample.manifest, quick, replications },
});

describe("rough results", () => {
  it.each([
    [true, 3, /snelle, ruwe berekening/],
    [true, 20, /snelle, ruwe berekening/],
    [false, 2, /maar 2 keer doorgerekend. Onder 10 keer is niets zeker/],
    [false, 9, /maar 9 keer doorgerekend/],
  ])("say so when quick is %s and replications are %i", (quick, replications, told) => {
    const results = withRun(quick, replications);
    expect(roughNote(results, "nl")).toMatch(told);
    expect(renderReport(results)).toMatch(told);
    expect(conclusionLines(results, "nl", { width: 1000 }).join("\n")).toMatch(told);
    expect(roughNote(results, "en")).toMatch(/no conclusions/);
  });

  it("say that a wall often goes unseen, and what to run", () => {
    const command = "npx klantreis --seed haaglanden --replications 3 --quick";
    const quick = withRun(true, 3);
    const results = { ...quick, manifest: { ...quick.manifest, command } };
    expect(roughNote(results, "nl")).toMatch(
      /Met 3 keer doorrekenen blijft een schot of waterbed dat er is, vaak ongezien.*: npx klantreis --seed haaglanden$/,
    );
    expect(roughNote(results, "en")).toMatch(
      /often goes unseen.*: npx klantreis --seed haaglanden$/,
    );
    expect(renderReport(results)).toContain("‘Niet aangetoond’ zegt hier weinig");
    expect(renderReport(withRun(false, 20))).not.toContain("zegt hier weinig");
    expect(roughNote(withRun(true, 20), "nl")).not.toMatch(/vaak ongezien/);
  });

  it("tell of designs that were run less often", () => {
    const [step] = sample.ladder.filter(({ difference }) => difference !== null);
    if (step === undefined || step.difference === null) throw new Error("No step.");
    const beside = [2, 3].map((replications) => ({
      ...step,
      difference: { ...step.difference, replications } as typeof step.difference,
    }));
    const whole = withRun(false, 20);
    const even = { ...whole, ladder: [{ ...step, difference: null }] };
    const voice = voiceOf("nl");
    expect(marginNote(even, voice)).toMatch(/^Elk ontwerp is 20 keer doorgerekend, steeds/);
    expect(marginNote({ ...even, ladder: [...even.ladder, ...beside] }, voice)).toMatch(
      /^Elke stap van de ladder is 20 keer doorgerekend.* Keuzes ernaast .*: 2 tot 3 keer\./,
    );
    expect(marginNote(withRun(false, 1), voice)).toMatch(/één keer.*geen marge/);
  });

  it("are none from the number of replications on with which something can be certain", () => {
    expect(roughNote(withRun(false, 10), "nl")).toBeNull();
    const [line] = sample.register;
    if (line === undefined) throw new Error("No register.");
    const register = [{ ...line, id: "detection.certainReplications", value: 15 }];
    expect(roughNote({ ...withRun(false, 10), register }, "nl")).toMatch(/Onder 15 keer/);
  });
});
