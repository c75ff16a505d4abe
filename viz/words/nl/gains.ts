/**
 * The words of who pays more and who pays less, in Dutch.
 *
 * The rule this file keeps: "aantoonbaar" only where the margin lies on one side of zero.
 */
import type { GainGroup } from "#results";
import { capital } from "../clauses.ts";

/** "geen gemeente betaalt", "1 gemeente betaalt", "8 gemeenten betalen". */
function paying(count: string): string {
  if (count === "0") return "geen gemeente betaalt";
  return count === "1" ? "1 gemeente betaalt" : `${count} gemeenten betalen`;
}

/** The largest difference that was shown, and among which municipalities it is the largest. */
export interface MostFacts {
  readonly town: string;
  readonly amount: string;
  readonly isMore: boolean;
  /** `all`: shown for every municipality; `shown`: only among some; `one`: for this one alone. */
  readonly among: "all" | "shown" | "one";
}

export const dutchGains = {
  gains: {
    title: "Wie betaalt meer en wie betaalt minder?",
    mapTitle: "Meer of minder betalen, per gemeente en per jaar",
    panel: {
      segment: "Per segment",
      funding: "Per bekostigingsvorm van het ontwerp",
      municipality: "Per gemeente",
      year: "Per jaar, alle gemeenten samen",
    } satisfies Readonly<Record<GainGroup, string>> as Readonly<Record<GainGroup, string>>,
    group: {
      segment: "segment",
      funding: "bekostigingsvorm",
      municipality: "gemeente",
      year: "jaar",
    },
    head: { group: "waarnaar", who: "wie of wat", today: "betaald in vandaag doorgetrokken" },
    sign: { more: "aantoonbaar meer", less: "aantoonbaar minder", open: "niet aangetoond" },
    funding: {
      pxq: "Prijs keer aantal",
      "pxq-spending-room": "Prijs keer aantal, met een richtbedrag",
      "pxq-ceiling": "Prijs keer aantal, met een plafond",
      capacity: "Vast budget",
      population: "Budget per inwoner",
      "own-service": "Lokaal team",
    } as Readonly<Record<string, string>>,
    caption: "Het verschil in wat gemeenten betalen: het ontwerp min vandaag doorgetrokken.",
    note: "Dezelfde rekeningen, op vier manieren opgeteld. Wat segmenten, vormen of gemeenten samen meer of minder betalen, is steeds hetzelfde bedrag. Een lager bedrag kan ook hulp zijn die niet is gegeven.",
    mapCaption: (towns: string, years: string) =>
      `Voor ${towns} gemeenten en ${years} jaar: hoeveel procent meer (+) of minder (−) zij betaalt dan in hetzelfde jaar van vandaag doorgetrokken.`,
    mapNote:
      "Een rand en een vlak: aantoonbaar meer. Schuine streepjes: aantoonbaar minder. Grijze letters: niet aangetoond. Bij kleine gemeenten beslissen een paar dure jongeren.",
    finding: {
      unknown: "Wie meer en wie minder betaalt, weten we niet.",
      counts: (more: string, less: string, open: string) =>
        `${capital(paying(more))} aantoonbaar meer, en ${paying(less)} aantoonbaar minder.${open === "0" ? "" : ` Bij ${open} is het niet aangetoond.`}`,
      most: ({ town, amount, isMore, among }: MostFacts) =>
        ` ${
          {
            one: `Aangetoond is het bij ${town}`,
            shown: `Van de gemeenten waar het is aangetoond, heeft ${town} het grootste verschil`,
            all: `Het grootste verschil heeft ${town}`,
          }[among]
        }: ${amount} per jaar ${isMore ? "meer" : "minder"}.`,
    },
  },
};
