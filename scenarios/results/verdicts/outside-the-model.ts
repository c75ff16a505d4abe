/**
 * What the model leaves out, said in every report.
 *
 * The rule this file keeps: the list is short enough to be read and names what a reader could
 * think is in.
 */
import type { Label } from "../types.ts";

export const outsideTheModel: readonly Label[] = [
  {
    nl: "Herstel en tevredenheid: het model zegt wie wanneer hulp krijgt, niet of die hulp helpt.",
    en: "Recovery and satisfaction: the model says who gets care and when, not whether it helps.",
  },
  {
    nl: "Bezwaar, beroep en klachten.",
    en: "Objections, appeals and complaints.",
  },
  {
    nl: "De kosten van de projectorganisatie en van de invoering bij gemeenten en aanbieders.",
    en: "The cost of the project organisation and of the change at municipalities and providers.",
  },
  {
    nl: "Wat lokale teams kosten aan triage, regie en opbouw: alleen de eigen hulp van het team heeft een prijs. De stap naar sterkere teams kost dus meer dan hier staat. Alleen ontwerpen die uren van teams tellen, rekenen die uren wel.",
    en: "What local teams cost in triage, coordination and staff: only the team's own help has a price. The step to stronger teams costs more than is told here. Only designs that count hours of teams price those hours.",
  },
  {
    nl: "Hulp onder landelijke afspraken (het landelijk transitiearrangement).",
    en: "Care under national agreements.",
  },
  {
    nl: "Wie hoofdaannemer of onderaannemer is: het model kent alleen wie de hulp geeft.",
    en: "Who is main contractor or subcontractor: the model only knows who gives the care.",
  },
  {
    nl: "Jeugdbescherming en jeugdreclassering zelf, vervoer en het persoonsgebonden budget.",
    en: "Youth protection and probation as such, transport and personal budgets.",
  },
  {
    nl: "Wat hulp na de 18e verjaardag kost in de Wmo, Wlz of Zvw: jongeren worden geteld, niet betaald.",
    en: "What care after the 18th birthday costs under other laws: youths are counted, not priced.",
  },
  {
    nl: "Aanbieders die failliet gaan of zich terugtrekken, behalve in een scenario dat ernaar vraagt.",
    en: "Providers that go bankrupt or withdraw, but in a scenario that asks for it.",
  },
];
