/**
 * What the files of the sample share: names, sizes, and numbers that follow from a name.
 *
 * The rule this file keeps: no chance. The same name gives the same number.
 */
import type { Estimate } from "#results";

/** A number in [-1, 1) that depends on the name alone (FNV-1a). */
export function wobble(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash >>> 0) / 2 ** 31 - 1;
}

export function estimate(mean: number, half: number): Estimate {
  return { mean, low: mean - Math.abs(half), high: mean + Math.abs(half) };
}

export const segments = ["1", "2", "3", "4", "5"] as const;

export const municipalities = [
  ["denhaag", "Den Haag", 0.47],
  ["zoetermeer", "Zoetermeer", 0.16],
  ["delft", "Delft", 0.09],
  ["leidschendam-voorburg", "Leidschendam-Voorburg", 0.07],
  ["westland", "Westland", 0.08],
  ["rijswijk", "Rijswijk", 0.05],
  ["pijnacker-nootdorp", "Pijnacker-Nootdorp", 0.04],
  ["wassenaar", "Wassenaar", 0.02],
  ["midden-delfland", "Midden-Delfland", 0.02],
] as const;

export const designs = [
  ["today", "Vandaag doorgetrokken", "Today extended", "Alles blijft zoals het nu is.", 0, null],
  [
    "swap",
    "Andere bekostiging",
    "Funding swapped",
    "Segment 1 en 3 krijgen een vast budget, met evenveel plaatsen en geld.",
    1,
    "today",
  ],
  [
    "savings",
    "Besparing erbij",
    "Savings path",
    "De budgetten gaan omlaag volgens het besparingspad.",
    2,
    "swap",
  ],
  [
    "prices",
    "Andere prijzen",
    "Prices",
    "Groepen worden kleiner en JeugdzorgPlus bouwt af.",
    3,
    "savings",
  ],
  [
    "teams",
    "Sterke lokale teams",
    "Local teams",
    "Lokale teams helpen zelf meer jongeren.",
    4,
    "prices",
  ],
  [
    "behaviour",
    "Met gedrag",
    "Behaviour",
    "Aanbieders reageren op geld, halverwege wat onderzoek laat zien.",
    5,
    "teams",
  ],
  [
    "teams-segment-2",
    "Segment 2 vast, zonder gedrag",
    "Segment 2 fixed, no behaviour",
    "Ook segment 2 krijgt een vast budget.",
    null,
    "teams",
  ],
  [
    "behaviour-segment-2",
    "Segment 2 vast, met gedrag",
    "Segment 2 fixed, behaviour",
    "Ook segment 2 krijgt een vast budget, met gedrag.",
    null,
    "behaviour",
  ],
  [
    "places-2024",
    "Plaatsen van 2024",
    "Places of 2024",
    "Er komen evenveel plaatsen als in 2024.",
    null,
    "behaviour",
  ],
  [
    "no-border-rules",
    "Zonder grensregels",
    "No border rules",
    "De regels aan de grens van een segment vervallen.",
    null,
    "behaviour",
  ],
] as const;

export const variantIds: readonly string[] = designs.map(([id]) => id);

export const againstOf: Readonly<Record<string, string | null>> = Object.fromEntries(
  designs.map(([id, , , , , against]) => [id, against]),
);
