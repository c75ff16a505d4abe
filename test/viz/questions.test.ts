/** The verdicts as sentences: a margin on both sides of zero can be read without signs. */
import { describe, expect, it } from "vitest";
import { prepareQuestions } from "../../viz/prepare/questions.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const lead = { mean: 8.4e6, low: -2.4e6, high: 19.1e6 };

function toldOf(lang: "nl" | "en", figure: typeof lead): string {
  const results = sampleResults();
  const questions = results.questions.map((asked) =>
    asked.id === "savings"
      ? { ...asked, verdict: "unknown" as const, figures: { ...asked.figures, lead: figure } }
      : asked,
  );
  const view = prepareQuestions({ ...results, questions }, voiceOf(lang));
  const why = view?.rows.find(({ id }) => id === "savings")?.why ?? "";
  return why.replaceAll("\u00a0", " ");
}

describe("whether the savings target is met", () => {
  it("names both ends with their own word where the saving was not shown, and uses no sign", () => {
    expect(toldOf("nl", lead)).toContain(
      "Dat het ontwerp minder kost, is niet aangetoond. Het verschil ligt tussen € 2,4 miljoen meer en € 19,1 miljoen minder per jaar.",
    );
    expect(toldOf("en", lead)).toContain(
      "between € 2.4 million more and € 19.1 million less a year",
    );
    expect(toldOf("nl", lead)).not.toMatch(/[\u2212-]\d/);
  });

  it("keeps the amount with its margin where the saving was shown", () => {
    expect(toldOf("nl", { mean: 12e6, low: 10e6, high: 14e6 })).toContain(
      "Het ontwerp kost € 12 miljoen (marge: € 10 tot € 14 miljoen) per jaar minder.",
    );
  });
});

describe("where it is, how much it is and who pays", () => {
  const results = sampleResults();
  const bed = results.findings.find(({ kind }) => kind === "waterbeds");
  const wall = results.findings.find(({ kind }) => kind === "walls");
  if (bed === undefined || wall === undefined) throw new Error("no detectors in the sample");
  const told = (lang: "nl" | "en", cashShown = 0) => {
    const figures = {
      ...bed.figures,
      target: "3",
      receiver: "2",
      receiverEuro: { mean: 2e6, low: 1e6, high: 3e6 },
      cashShown,
    };
    const findings = results.findings.map((one) =>
      one === bed
        ? { ...one, figures }
        : one === wall
          ? { ...one, figures: { ...one.figures, from: "2", to: "5" } }
          : one,
    );
    const questions = results.questions.map((asked) =>
      asked.id === "waterbed"
        ? {
            ...asked,
            verdict: "fails" as const,
            because: [bed.id],
            figures: { lead: { mean: 0.74, low: 0.54, high: 0.94 }, shown: 2, judged: 3 },
          }
        : asked,
    );
    return prepareQuestions({ ...results, findings, questions }, voiceOf(lang))?.rows ?? [];
  };
  const rowOf = (id: string, ...with_: Parameters<typeof told>) =>
    told(...with_).find((row) => row.id === id);

  it("stands beside the verdict on the waterbed: the segment, the cents, the place and the payer", () => {
    const why = rowOf("waterbed", "nl")?.why.replaceAll("\u00a0", " ") ?? "";
    expect(why).toMatch(/Het meest bij segment 3 \(.+\): van elke euro minder hulp 74 cent/);
    expect(why).toContain("(marge: 54 tot 94 cent)");
    expect(why).toMatch(/op deze plaats: segment 2 \(.+\)\. Betaler daar: gemeente\./);
    expect(rowOf("waterbed", "en")?.why).toContain("Payer there: municipality.");
  });

  it("says that it is not shown in what is paid only where it is not", () => {
    expect(rowOf("waterbed", "nl", 0)?.why).toContain("is niet aangetoond");
    expect(rowOf("waterbed", "nl", 1)?.why).not.toContain("is niet aangetoond");
  });

  it("names the border that costs most beside the verdict on walls", () => {
    const why = rowOf("walls", "nl")?.why.replaceAll("\u00a0", " ") ?? "";
    expect(why).toMatch(/de grens van segment 2 \(.+\) naar segment 5 \(.+\)\./);
  });

  it("names what would have to be changed, and nothing for a verdict that works", () => {
    const rows = told("nl");
    const open = rows.filter(({ verdict }) => verdict === "fails" || verdict === "conditional");
    expect(open.filter(({ clause }) => clause !== null).length).toBeGreaterThan(3);
    for (const { verdict, clause } of rows) if (verdict === "works") expect(clause).toBeNull();
    // Read from a measure, so the verdict itself has to name it.
    expect(rows.find(({ id }) => id === "local-teams")?.clause).toContain("lokale teams");
  });
});

describe("every question", () => {
  it.each(["nl", "en"] as const)("is one to which its verdict is an answer, in %s", (lang) => {
    const { all, verdict } = voiceOf(lang).words.questions;
    const { ask } = all.incentives;
    // A yes to what nobody wants would be called something that works.
    expect(ask).toMatch(/zonder ongewenste prikkels|without unwanted incentives/);
    expect(ask).toMatch(lang === "nl" ? /^Werkt / : / work /);
    const figures = { lead: { mean: 4e6, low: 2e6, high: 6e6 } };
    const rows = sampleResults()
      .questions.slice(0, 1)
      .map((row) => ({ ...row, id: "incentives" as const, figures }));
    const told = (given: "works" | "conditional" | "unknown") => {
      const questions = rows.map((row) => ({ ...row, verdict: given }));
      return prepareQuestions({ ...sampleResults(), questions }, voiceOf(lang))?.rows[0]?.why ?? "";
    };
    expect(verdict.conditional).toMatch(/voorwaarde|condition/);
    expect(told("conditional")).toMatch(
      /^(?:Niet vanzelf|Not by itself): .*(?:Voorwaarde|Condition): /,
    );
    expect(told("conditional")).not.toMatch(/^(?:Ja|Yes)/);
    expect(told("works")).toMatch(/(?:minder|less)\.$/);
    expect(told("unknown")).toMatch(/niet aangetoond|not shown/);
  });
});
