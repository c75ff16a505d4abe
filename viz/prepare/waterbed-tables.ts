/**
 * The tables behind one saving: four ledgers, receivers, ways of paying, municipalities, ways out.
 *
 * The rule this file keeps: four ledgers stand side by side and are never added up.
 */
import type { Estimate, Results, Waterbed } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice } from "../words/index.ts";
import {
  chanceText,
  numeric,
  placeName,
  shareWriter,
  type TableView,
  text,
  withMargin,
} from "./view.ts";
import { targetsOf } from "./waterbed.ts";

export interface TitledTable {
  readonly title: string;
  readonly table: TableView;
  /** The verdict rests on it; the others say more. */
  readonly leads: boolean;
  /** What has to be known to read it; null where the table says all. */
  readonly note: string | null;
}

/** All tables of a saving; those without rows are left out. */
export function waterbedTables(
  results: Results,
  bed: Waterbed,
  voice: Voice,
): readonly TitledTable[] {
  const { title } = voice.words.waterbedParts;
  const named = (name: string, table: TableView, leads = true, note: string | null = null) => {
    return { title: name, table, leads, note };
  };
  const all: readonly TitledTable[] = [
    named(title.ledgers, ledgerTable(results, bed, voice)),
    named(title.receivers, receiverTable(results, bed, voice), true, noneNote(bed, voice)),
    named(title.split, splitTable(results, bed, voice)),
    named(title.funding, fundingTable(results, bed, voice)),
    named(title.towns, townTable(results, bed, voice), false),
    named(title.sinks, sinkTable(bed, voice), false),
    named(title.channels, channelTable(bed, voice)),
  ];
  return all.filter(({ table }) => table.rows.length > 0);
}

/** Beside an interval of 95% "next to nothing" can look wrong: its tests belong to one of 90%. */
export function noneNote({ receivers, ledger }: Waterbed, { words }: Voice): string | null {
  return receivers.some(({ isEquivalent }) => isEquivalent)
    ? words.caption.nextToNothing(ledger)
    : null;
}

/** What shares in euros are of, where that is not the value of care; null where there are none. */
export function pricedShown({ pricedEuro, leakageEuro }: Waterbed): Estimate | null {
  return leakageEuro === null ? null : (pricedEuro ?? null);
}

/** What all care together is worth less, but for other prices. */
export const netAtOnePrice = ({ price, netEuro }: Waterbed): Estimate => price?.netSaved ?? netEuro;

export function ledgerTable(results: Results, bed: Waterbed, voice: Voice): TableView {
  const { format, words } = voice;
  const { head, ledger } = words.waterbedParts;
  const days = (value: Waterbed["netDays"]) => withMargin(value, format.change, voice);
  const euro = (value: Waterbed["netEuro"]) => withMargin(value, format.euroChange, voice);
  const target = placeName(results, bed.target, voice);
  const { netLine } = words.waterbedParts;
  return {
    columns: [text(head.ledger), numeric(target), numeric(netLine)],
    rows: [
      [ledger.volume, days(turned(bed.grossDays)), days(turned(bed.netDays))],
      [
        bed.price === undefined ? ledger.value : ledger.valueAtOnePrice,
        euro(turned(bed.grossEuro)),
        euro(turned(netAtOnePrice(bed))),
      ],
      ...(pricedShown(bed) === null
        ? []
        : [[ledger.priced, euro(turned(pricedShown(bed) as Estimate)), ""]]),
      ...(bed.price === undefined
        ? []
        : [[ledger.prices, euro(bed.price.own), euro(bed.price.net)]]),
      [ledger.paid, ownPaid(bed, euro), euro(turned(bed.cash.net))],
      [ledger.waitingDays, "", days(bed.waitingDays)],
      ...bed.waitingBySegment.map(({ segment, youths }) => [
        waitingName(bed, ledger.waitingIn(placeName(results, segment, voice)), voice),
        targetsOf(bed).includes(segment) ? days(youths) : "",
        targetsOf(bed).includes(segment) ? "" : days(youths),
      ]),
      [ledger.outside, "", days(bed.outsideYouths)],
    ],
  };
}

/** Bills go by the segment that a form is in: with another label they tell of the label, and not of care. */
function ownPaid({ relabelled, cash }: Waterbed, write: (value: Estimate) => string): string {
  return relabelled === undefined ? write(turned(cash.gross)) : "–";
}

/** Who waits is counted in the new segment: said beside care, which is counted in that of before. */
function waitingName({ relabelled }: Waterbed, name: string, { words }: Voice): string {
  return relabelled === undefined ? name : `${name} (${words.waterbedParts.byNewSegment})`;
}

/** What came where, and its share of the saving, in both currencies. */
export function receiverTable(results: Results, bed: Waterbed, voice: Voice): TableView {
  const { format, words } = voice;
  const { head, named, noneHead } = words.waterbedParts;
  return {
    columns: [
      text(head.receiver),
      numeric(head.days),
      numeric(head.share),
      numeric(head.euro),
      numeric(head.share),
      text(noneHead(format.percent(bed.equivalenceShare))),
    ],
    rows: [
      ...bed.receivers.map((line) => [
        `${placeName(results, line.place, voice)}${line.intent ? ` (${words.waterbedLine.intent})` : ""}`,
        withMargin(line.days, format.change, voice),
        withMargin(line.leakageDays, shareWriter(voice), voice),
        withMargin(line.euro, format.euroChange, voice),
        withMargin(line.leakageEuro, shareWriter(voice), voice),
        line.isEquivalent ? named.yes : "",
      ]),
      ...(bed.alongside ?? []).map(({ place, act, days, euro }) => [
        `${placeName(results, place, voice)} (${words.waterbedParts.alongsideNote[act]})`,
        withMargin(days, format.change, voice),
        "–",
        withMargin(euro, format.euroChange, voice),
        "–",
        "",
      ]),
    ],
  };
}

/** Whose care it is: displaced, no longer arriving, queues moved; in youths, days and euros. */
export function splitTable(results: Results, bed: Waterbed, voice: Voice): TableView {
  const { format, words } = voice;
  const { head } = words.waterbedParts;
  const currencies = [
    ["youths", head.youths, format.change],
    ["days", head.days, format.change],
    ["euro", head.euro, format.euroChange],
  ] as const;
  return {
    columns: [
      text(head.receiver),
      text(head.counted),
      numeric(head.substitution),
      numeric(head.downstream),
      numeric(head.crowding),
      numeric(head.total),
    ],
    rows: bed.receivers.flatMap(({ split, ...line }) =>
      (split === null ? [] : currencies).map(([currency, name, write]) => {
        const { substitution, downstream, crowding } = (split as NonNullable<typeof split>)[
          currency
        ];
        return [
          placeName(results, line.place, voice),
          name,
          ...[substitution, downstream, crowding, line[currency]].map((value) =>
            withMargin(value, write, voice),
          ),
        ];
      }),
    ),
  };
}

export function fundingTable(results: Results, bed: Waterbed, voice: Voice): TableView {
  const { format, words } = voice;
  const { head, named, funding } = words.waterbedParts;
  return {
    columns: [
      text(head.receiver),
      text(head.funding),
      numeric(head.days),
      numeric(head.euro),
      numeric(head.share),
      numeric(head.p),
      text(head.named),
    ],
    rows: bed.tests.cells.map((cell) => [
      placeName(results, cell.place, voice),
      funding[cell.funding] ?? cell.funding,
      withMargin(cell.days, format.change, voice),
      withMargin(cell.euro, format.euroChange, voice),
      withMargin(cell.leakage, shareWriter(voice), voice),
      chanceText(cell.pAdjusted, voice),
      cell.isShown ? named.yes : cell.isEquivalent ? named.none : named.no,
    ]),
  };
}

export function townTable(results: Results, bed: Waterbed, voice: Voice): TableView {
  const { format, words, lang } = voice;
  const { head } = words.waterbedParts;
  const write = bed.ledger === "euro" ? format.euroChange : format.change;
  const named = (id: string) =>
    results.dictionaries.municipalities.items.find((item) => item.id === id)?.[lang] ?? id;
  return {
    columns: [
      text(head.town),
      numeric(head.saved),
      numeric(head.gained),
      numeric(head.ownShare),
      numeric(head.share),
    ],
    rows: bed.towns.map((town) => {
      const change = town[bed.ledger];
      return [
        named(town.municipality),
        withMargin(turned(change.saved), write, voice),
        withMargin(change.gained, write, voice),
        withMargin(change.leakage, shareWriter(voice), voice),
        withMargin(change.shareOfSaving, shareWriter(voice), voice),
      ];
    }),
  };
}

export function sinkTable(bed: Waterbed, voice: Voice): TableView {
  const { format, words, lang } = voice;
  const { head } = words.waterbedParts;
  return {
    columns: [
      text(head.wayOut),
      numeric(head.youths),
      numeric(head.perYearSaved),
      text(head.payer),
    ],
    rows: bed.sinks.map((sink) => [
      sink[lang],
      withMargin(sink.youths, format.change, voice),
      withMargin(sink.perYearSaved, (value) => format.number(value, 2), voice),
      words.payer[sink.payer] ?? sink.payer,
    ]),
  };
}

export function channelTable({ channels }: Waterbed, voice: Voice): TableView {
  const { format, words } = voice;
  const { head, channel } = words.waterbedParts;
  const fair = new Map((channels?.shapley ?? []).map((one) => [one.channels.join(), one.effect]));
  const rows = [
    ...(channels?.effects ?? []),
    ...(channels?.shapley ?? [])
      .filter((one) => one.channels.length > 1)
      .map((one) => ({ ...one, without: null, effect: null })),
  ];
  return {
    columns: [
      text(head.channel),
      numeric(head.without),
      numeric(head.effect),
      ...(fair.size > 0 ? [numeric(head.fairShare)] : []),
    ],
    rows: rows.map(({ channels: ids, without, effect }) => [
      ids.map((id) => channel[id] ?? id).join(", "),
      without === null ? "–" : format.percent(without),
      withMargin(effect, shareWriter(voice), voice),
      ...(fair.size > 0 ? [withMargin(fair.get(ids.join()), format.percent, voice)] : []),
    ]),
  };
}
