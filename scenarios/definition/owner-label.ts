/**
 * Who could supply a better number, in both languages.
 *
 * The rule this file keeps: the register itself is in English; a name that has no Dutch here is
 * shown as it stands there.
 */
import type { Label } from "../results/types.ts";

/** Names of organisations stay as they are. */
const owners: Readonly<Record<string, string>> = {
  "expert panel": "deskundigenpanel",
  "contract management": "contractmanagement",
  "model output; validate with experts": "uitkomst van het model; toets met deskundigen",
  project: "het project",
  councils: "gemeenteraden",
  municipalities: "gemeenten",
  "H9 finance": "financiën van de H9",
  providers: "aanbieders",
  calibration: "de vergelijking met bekende cijfers",
  "Zuid-West coordinating municipality": "coördinerende gemeente van Zuid-West",
};

/** The owner of a number; several stand side by side. */
export function ownerLabel(owner: string): Label {
  const names = owners[owner] === undefined ? owner.split(" / ") : [owner];
  return { nl: names.map((name) => owners[name] ?? name).join(" / "), en: owner };
}
