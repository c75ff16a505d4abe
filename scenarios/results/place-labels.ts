/**
 * What places, exits and reasons are called, in both languages.
 *
 * The rule this file keeps: a code that reaches the results file has its words here, and every code
 * of the model has them (the types see to it).
 */
import { AFTER_YOUTH_CARE, EXITS, REASONS, RECEIVERS } from "#journeys";
import type { Dictionaries, Label } from "./types.ts";

type Exit = (typeof EXITS)[number];
type Reason = (typeof REASONS)[number];

const label = (nl: string, en: string): Label => ({ nl, en });

const placeLabels: Readonly<Record<(typeof RECEIVERS)[number] | "outside", Label>> = {
  "1": label("Verblijf, pleegzorg en crisis", "Stay, foster care and crisis"),
  "2": label("Hoogspecialistische hulp", "Highly specialist care"),
  "3": label("Dagbesteding en dagbehandeling", "Day care and day treatment"),
  "4": label("Hulp op school", "Help at school"),
  "5": label("Veelvoorkomende hulp", "Common help"),
  "local-team": label("Lokaal team", "Local team"),
  "off-contract": label("Maatwerkinkoop", "Bought off contract"),
  "out-of-region": label("Buiten de regio", "Out of the region"),
  outside: label("Buiten de jeugdhulp", "Outside youth care"),
};

/** Laws that help may go on under after youth care, and who pays them. */
const lawLabels: Readonly<
  Record<(typeof AFTER_YOUTH_CARE)[number], Label & { readonly payer: string }>
> = {
  wmo: {
    ...label("Volwassen: verder in de Wmo", "Adult: on under the Wmo"),
    payer: "municipality",
  },
  wlz: { ...label("Volwassen: verder in de Wlz", "Adult: on under the Wlz"), payer: "national" },
  zvw: { ...label("Volwassen: verder in de Zvw", "Adult: on under the Zvw"), payer: "insurer" },
  nothing: { ...label("Volwassen: geen hulp erna", "Adult: no help after"), payer: "nobody" },
};

/** The words and the payer of a way out; those of adults by law. */
export function sinkLabel(sink: string): Label & { readonly payer: string } {
  const law = AFTER_YOUTH_CARE.find((id) => sink === `adult:${id}`);
  if (law !== undefined) return lawLabels[law];
  const { nl, en, payer } = exitLabels[sink as Exit];
  return { nl, en, payer };
}

const exitLabels: Readonly<
  Record<Exit, Label & { readonly payer: string; readonly intent: boolean }>
> = {
  home: {
    ...label("Naar huis, hulp is klaar", "Home, care is done"),
    payer: "family",
    intent: true,
  },
  "local-team": {
    ...label("Verder met het lokale team", "On with the local team"),
    payer: "municipality",
    intent: true,
  },
  adult: {
    ...label("Volwassen: Wmo, Wlz of Zvw", "Adult: other laws"),
    payer: "national",
    intent: false,
  },
  poh: {
    ...label("Praktijkondersteuner bij de huisarts", "Practice nurse at the GP"),
    payer: "insurer",
    intent: true,
  },
  nobody: {
    ...label("Afgehaakt: niemand helpt", "Gave up: nobody helps"),
    payer: "nobody",
    intent: false,
  },
  early: { ...label("Eerder gestopt", "Ended early"), payer: "family", intent: false },
};

const reasonLabels: Readonly<Record<Reason, Label & { readonly wall: boolean }>> = {
  asked: { ...label("Hulp gevraagd", "Asked for help"), wall: false },
  triage: { ...label("Gesprek bij het lokale team", "Talk at the local team"), wall: false },
  authorisation: { ...label("Wacht op een toewijzing", "Waits for an authorisation"), wall: true },
  "border-rule": {
    ...label("Wacht door een regel op de grens", "Waits because of a border rule"),
    wall: true,
  },
  matching: { ...label("Zoekt een passende plaats", "Looks for a fitting place"), wall: false },
  capacity: { ...label("Alles is vol", "Everything is full"), wall: false },
  "budget-stop": { ...label("Het budget is op", "The budget has run out"), wall: false },
  started: { ...label("Gestart", "Started"), wall: false },
  "own-help": { ...label("Hulp van het lokale team", "Help by the local team"), wall: false },
  bridging: {
    ...label("Lichte hulp tijdens het wachten", "Light care while waiting"),
    wall: false,
  },
  substitute: { ...label("Andere hulp dan gevraagd", "Other care than asked for"), wall: false },
  "off-contract": { ...label("Maatwerkinkoop", "Bought off contract"), wall: false },
  "out-of-region": {
    ...label("Buiten de regio geplaatst", "Placed out of the region"),
    wall: false,
  },
  crisis: { ...label("Crisis", "Crisis"), wall: false },
  blocked: {
    ...label("Blijft op de plaats tot de volgende vrij is", "Stays until the next place is free"),
    wall: false,
  },
  "planned-end": { ...label("Klaar volgens plan", "Ended as planned"), wall: false },
  "early-end": { ...label("Eerder gestopt", "Ended early"), wall: false },
  adult: { ...label("Te oud voor deze hulp", "Too old for this care"), wall: false },
  "gave-up": { ...label("Afgehaakt", "Gave up"), wall: false },
  repeat: { ...label("Komt terug", "Comes back"), wall: false },
  parallel: { ...label("Tweede hulp ernaast", "A second care beside it"), wall: false },
  mistaken: {
    ...label("Begint met hulp die niet past", "Starts with care that does not fit"),
    wall: false,
  },
  "provider-exit": { ...label("De aanbieder stopt", "The provider stops"), wall: false },
  handover: {
    ...label("Verder bij een andere aanbieder", "Goes on with another provider"),
    wall: false,
  },
  stopped: { ...label("Gestopt: hulp werkte niet", "Stopped: care did not work"), wall: false },
  "turned-down": {
    ...label("Het lokale team zegt nee", "The local team says no"),
    wall: false,
  },
  "other-referrer": {
    ...label("Vraagt het aan een andere verwijzer", "Asks another referrer"),
    wall: false,
  },
  "step-up": { ...label("Naar zwaardere hulp", "Up to heavier care"), wall: false },
  "step-down": { ...label("Naar lichtere hulp", "Down to lighter care"), wall: false },
  "moved-planned": {
    ...label("Naar andere hulp, even zwaar", "To other care, as heavy"),
    wall: false,
  },
  "moved-crisis": { ...label("Na de crisisplaats", "After the crisis place"), wall: false },
  "moved-breakdown": {
    ...label("Elders omdat het verblijf misliep", "Elsewhere because the stay broke down"),
    wall: false,
  },
  "moved-capacity": {
    ...label("Naar een andere aanbieder met plaats", "To another provider with room"),
    wall: false,
  },
  refused: { ...label("Geweigerd", "Refused"), wall: true },
  "pushed-up": {
    ...label("Doorgestuurd naar een ander segment", "Sent on to another segment"),
    wall: false,
  },
  "second-bed": {
    ...label(
      "Tweede crisisbed: de eerste plaats moest leeg",
      "Second crisis bed: the first had to be left",
    ),
    wall: false,
  },
  "way-back": { ...label("Terug naar de eigen regio", "Back to the own region"), wall: false },
  breakdown: { ...label("Verblijf liep mis", "The stay broke down"), wall: false },
};

/** Names of a word or two, for a column in which the whole name has no room. */
const shortLabels: Readonly<Record<string, Label>> = {
  "1": label("1 Verblijf", "1 Stay"),
  "2": label("2 Hoogspecialistisch", "2 Specialist"),
  "3": label("3 Dagbesteding", "3 Day care"),
  "4": label("4 Op school", "4 At school"),
  "5": label("5 Veelvoorkomend", "5 Common"),
  placement: label("Plaatsingspunt", "Placement"),
  later: label("Nog bezig", "Going on"),
  "exit:home": label("Naar huis", "Home"),
  "exit:local-team": label("Naar lokaal team", "To local team"),
  "exit:adult": label("Volwassen", "Adult"),
  "exit:poh": label("Bij de huisarts", "At the GP"),
  "exit:nobody": label("Afgehaakt", "Gave up"),
};

export function placeItems(): Dictionaries["segments"]["items"] {
  return [...RECEIVERS, "outside" as const].map((id) => ({ id, ...placeLabels[id] }));
}

export function exitItems(): Dictionaries["exits"]["items"] {
  return EXITS.map((id) => ({ id, ...exitLabels[id] }));
}

export function reasonItems(): Dictionaries["reasons"]["items"] {
  return REASONS.map((id) => ({ id, ...reasonLabels[id] }));
}

/** The words for a node, segments with their number, `exit:` ids included; the id itself when it is unknown. */
export function placeLabel(id: string): Label {
  if (id.startsWith("exit:")) {
    const exit = exitItems().find((item) => item.id === id.slice(5));
    return label(exit?.nl ?? id, exit?.en ?? id);
  }
  const place = placeItems().find((item) => item.id === id.replace("segment:", ""));
  if (place !== undefined) {
    const number = /^[1-5]$/.test(place.id) ? `${place.id} ` : "";
    return label(`${number}${place.nl}`, `${number}${place.en}`);
  }
  if (id === "placement") return label("Centraal plaatsingspunt", "Central placement point");
  if (id === "start") return label("Vraag om hulp", "Asks for help");
  if (id === "later") return label("Later, of nog bezig", "Later, or still going on");
  return label(id, id);
}

/** The same in a word or two; the whole name where there is no shorter one. */
export function shortLabel(id: string): Label {
  return shortLabels[id] ?? placeLabel(id);
}
