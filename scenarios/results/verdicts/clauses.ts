/**
 * The clause of a document that a finding would change.
 *
 * The rule this file keeps: it names the document and the subject, as the numbers of articles are
 * not known.
 */
import type { Label } from "../types.ts";

const clause = (nl: string, en: string): Label => ({ nl, en });

export const clauses = {
  savings: clause("Inkoopstrategie: besparingspad", "Purchasing strategy: savings path"),
  teams: clause(
    "Richtinggevend kader: stevige lokale teams",
    "Guiding framework: strong local teams",
  ),
  settlement: clause("Verrekening tussen gemeenten", "Settlement between municipalities"),
  behaviour: clause(
    "Contract: plicht om aan te nemen en einde van een plaatsing",
    "Contract: duty to accept and end of a stay",
  ),
  acceptance: clause("Contract: plicht om aan te nemen", "Contract: duty to accept"),
  places: clause(
    "Contract: aantal plaatsen en verwachte bezetting",
    "Contract: places and expected occupancy",
  ),
  waiting: clause("Inkoopstrategie: wachttijd", "Purchasing strategy: waiting"),
  borders: clause("Afbakening van de segmenten", "Borders of the segments"),
  funding: clause("Inkoopstrategie: bekostiging", "Purchasing strategy: funding"),
  assumptions: clause("Uitvoeringstoets: aannames", "Implementation test: assumptions"),
  transition: clause("Overgang per contractdatum", "Transition on the contract date"),
  segment: (id: string): Label =>
    clause(`Contract segment ${id}: bekostiging`, `Contract of segment ${id}: funding`),
  border: (from: string, to: string): Label =>
    clause(`Afbakening van segment ${from} en ${to}`, `Border of segments ${from} and ${to}`),
} as const;
