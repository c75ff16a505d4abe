/**
 * What `klantreis network` says, in Dutch and in English.
 *
 * The rule this file keeps: a sentence that is in one language is in the other; figures of another
 * network's stations and classes stand as they are named there.
 */
import type { Overload } from "#scenarios";
import { type Language, number } from "./words.ts";

const nl = {
  title: (name: string, replications: string, seed: string) =>
    `${name}: ${replications === "1" ? "1 herhaling" : `${replications} herhalingen`}, toeval "${seed}"`,
  events: (events: string, seconds: string) =>
    `${events} gebeurtenissen per herhaling, ${seconds} s rekentijd`,
  margin: "Achter ± staat de marge waarbinnen het gemiddelde met 95% zekerheid ligt.",
  single: "Met één herhaling is er geen marge.",
  times: (unit: string) => `Tijden in: ${unit}.`,
  all: "alle klassen",
  station: "station",
  class: "klasse",
  exit: "uitgang",
  figures: {
    arrivals: "aangekomen",
    served: "behandeld",
    lost: "geweigerd",
    reneged: "weggelopen",
    wait: "wachttijd",
    waitP90: "90% wacht hooguit",
    delayed: "moest wachten",
    queueLength: "in de rij",
    busyServers: "bezig",
    blockedServers: "geblokkeerd",
    utilisation: "bezetting",
    entered: "binnengekomen",
    exited: "vertrokken",
    timeInSystem: "tijd in het netwerk",
    visits: "stations bezocht",
    count: "aantal",
  },
  overload: ({ kind, name, load, capacity, isExact, variant }: Overload, lang: Language) => {
    const [asked, there] = [number(load, lang, 2), number(capacity, lang, 2)];
    const told = {
      station: `${name} krijgt ${isExact ? "precies zoveel werk als het aankan, zonder ruimte voor drukke tijden" : "te veel werk"}: de gemiddelde vraag is ${asked} en de capaciteit ${there}.`,
      resource: `van ${name} is ${isExact ? "net zoveel als nodig is, zonder ruimte voor drukke tijden" : "te weinig"}: gemiddeld is ${asked} nodig en er is ${there}.`,
      budget: `${name} raakt op: per tijdseenheid is gemiddeld ${asked} nodig en er komt ${there}.`,
    };
    return `Let op: ${variant === null ? "" : `in variant ${variant}: `}${told[kind]}`;
  },
  warmup: (time: string) =>
    `De cijfers tellen vanaf tijd ${time}; dat is gekozen met proefruns (MSER-5).`,
  tooShort: "Let op: de run is te kort om te zien of het netwerk tot rust komt.",
  empty: (empty: string, total: string, warmup: string) =>
    `Let op: in ${empty} van de ${total} herhalingen was de laatste klant al weg voor warmup (tijd ${warmup}): ` +
    `die tellen mee met aantallen van 0 en zonder gemiddelden.`,
  neverFull: (name: string) =>
    `Let op: onFull van ${name} doet niets: zonder queueCapacity is er altijd plaats.`,
  neverLeft: (variant: string, left: string, total: string, customers: string) =>
    `Let op: ${variant === "" ? "" : `in variant ${variant}: `}in ${left} van de ${total} herhalingen zijn klanten nooit vertrokken ` +
    `(gemiddeld ${customers} per herhaling): er komt voor hen geen server of middel meer vrij.`,
  variant: (name: string) => `Variant ${name}, vergeleken met de run zelf:`,
  deadlock: (replication: string, time: string, stations: string) =>
    `Herhaling ${replication} liep vast op tijd ${time}: deze stations wachten op elkaar: ${stations}.`,
  stopped: (done: string, total: string) =>
    `Gestopt: dit rust op ${done} van de ${total} herhalingen.`,
  tooLarge: "een netwerk dat in het geheugen past en verder kan",
  traceAt: (path: string) => `Alles wat er gebeurde staat in: ${path}`,
  visitsAt: (path: string) => `Alle bezoeken staan in: ${path}`,
  noVisits: (path: string) => `De run is afgebroken; er staan geen bezoeken in: ${path}`,
  start: (time: string) =>
    `Elke herhaling begint in de toestand na ${time} proeftijd; die lengte is gekozen met proefruns (MSER-5).`,
  restless:
    "Let op: ook na zo lang is niet te zien dat het netwerk tot rust komt. Geef zelf een tijd bij start.",
  narrowing: (done: string, name: string, width: string | null, asked: string) =>
    `${done} herhalingen: de marge van ${name} is ${width ?? "nog niet bekend"}, gevraagd ${asked}.`,
  precise: (done: string, name: string, width: string | null, asked: string) =>
    `Gehaald met ${done} herhalingen: de marge van ${name} is ${width}, gevraagd ${asked}.`,
  imprecise: (done: string, name: string, width: string | null, asked: string) =>
    `Niet gehaald met ${done} herhalingen: de marge van ${name} is ${width ?? "niet bekend"}, gevraagd ${asked}.`,
  unsure: (done: string, name: string, width: string | null, asked: string) =>
    `Niet zeker met ${done} herhalingen: de marge van ${name} is ${width}, gevraagd ${asked}, maar nog niet ` +
    `lang genoeg; dat duurt minstens 25 herhalingen.`,
};

type NetworkWords = typeof nl;

const en: NetworkWords = {
  title: (name, replications, seed) =>
    `${name}: ${replications === "1" ? "1 replication" : `${replications} replications`}, seed "${seed}"`,
  events: (events, seconds) => `${events} events a replication, ${seconds} s of computing`,
  margin: "After ± stands the margin in which the mean lies with 95% confidence.",
  single: "With one replication there is no margin.",
  times: (unit) => `Times in: ${unit}.`,
  all: "all classes",
  station: "station",
  class: "class",
  exit: "exit",
  figures: {
    arrivals: "arrivals",
    served: "served",
    lost: "lost",
    reneged: "reneged",
    wait: "wait",
    waitP90: "90% wait at most",
    delayed: "had to wait",
    queueLength: "queue length",
    busyServers: "busy",
    blockedServers: "blocked",
    utilisation: "utilisation",
    entered: "entered",
    exited: "exited",
    timeInSystem: "time in system",
    visits: "stations visited",
    count: "count",
  },
  overload: ({ kind, name, load, capacity, isExact, variant }, lang) => {
    const [asked, there] = [number(load, lang, 2), number(capacity, lang, 2)];
    const told = {
      station: `${name} gets ${isExact ? "exactly as much work as it can do, with no room for busy times" : "too much work"}: offered load is ${asked} and capacity ${there} on average.`,
      resource: `there is ${isExact ? `exactly as much of ${name} as is needed, with no room for busy times` : `too little of ${name}`}: ${asked} is needed on average and there is ${there}.`,
      budget: `${name} runs out: ${asked} is needed per unit of time on average and ${there} comes in.`,
    };
    return `Note: ${variant === null ? "" : `in variant ${variant}: `}${told[kind]}`;
  },
  warmup: (time) => `Figures count from time ${time}; pilot runs chose that (MSER-5).`,
  tooShort: "Note: the run is too short to see whether the network settles.",
  empty: (empty, total, warmup) =>
    `Note: in ${empty} of the ${total} replications the last customer had left before warmup (time ${warmup}): ` +
    `they count with numbers of 0 and without means.`,
  neverFull: (name) =>
    `Note: onFull of ${name} does nothing: without queueCapacity there is always room.`,
  neverLeft: (variant, left, total, customers) =>
    `Note: ${variant === "" ? "" : `in variant ${variant}: `}in ${left} of the ${total} replications customers never left ` +
    `(${customers} a replication on average): no server or resource comes free for them any more.`,
  variant: (name) => `Variant ${name}, compared with the run itself:`,
  deadlock: (replication, time, stations) =>
    `Replication ${replication} came to a deadlock at time ${time}: these stations wait for each other: ${stations}.`,
  stopped: (done, total) => `Stopped: this rests on ${done} of the ${total} replications.`,
  tooLarge: "a network that fits in memory and can run on",
  traceAt: (path) => `All that happened is in: ${path}`,
  visitsAt: (path) => `All visits are in: ${path}`,
  noVisits: (path) => `The run was broken off; no visits are in: ${path}`,
  start: (time) =>
    `Every replication begins in the state after ${time} of a past; pilot runs chose that length (MSER-5).`,
  restless:
    "Note: even after so long the network is not seen to settle. Give a time with start yourself.",
  narrowing: (done, name, width, asked) =>
    `${done} replications: the margin of ${name} is ${width ?? "not known yet"}, asked ${asked}.`,
  precise: (done, name, width, asked) =>
    `Met with ${done} replications: the margin of ${name} is ${width}, asked ${asked}.`,
  imprecise: (done, name, width, asked) =>
    `Not met with ${done} replications: the margin of ${name} is ${width ?? "not known"}, asked ${asked}.`,
  unsure: (done, name, width, asked) =>
    `Not certain with ${done} replications: the margin of ${name} is ${width}, asked ${asked}, but not for ` +
    `long enough; that takes at least 25 replications.`,
};

export function networkWordsOf(lang: Language): NetworkWords {
  return lang === "nl" ? nl : en;
}
