/**
 * Walls, waterbeds and movers of the sample.
 *
 * The rule this file keeps: lost days are the sum of their causes, and every verdict occurs.
 */
import type { LostDays, Movers, Wall, WallTable, Waterbed, WaterbedReceiver } from "#results";
import { estimate, segments, wobble } from "./sample-parts.ts";

const causeShares = {
  "border-rule": 0.34,
  authorisation: 0.16,
  capacity: 0.27,
  "budget-stop": 0.09,
  matching: 0.1,
  "family-choice": 0.04,
} as const;

function causesOf(total: number): LostDays {
  const parts = Object.entries(causeShares).map(([cause, share]) => [
    cause,
    estimate(total * share, total * 0.02),
  ]);
  return Object.fromEntries(parts) as unknown as LostDays;
}

function verdictOf(excess: number, fixed: boolean): Wall["verdict"] {
  if (excess - 6 > 14) return "wall";
  return fixed ? "budget-causes-wait" : "no-wall-shown";
}

function wall(variant: string, from: string, to: string): Wall {
  const key = `${from}>${to}`;
  const attempts = 12 + 220 * (1 + wobble(`n${key}`)) * (from === "4" && to === "3" ? 0.02 : 1);
  const few = attempts < 30;
  const later = variant === "today" ? 0 : 14 + 10 * wobble(`later${key}`);
  const excess = 12 + 24 * wobble(`x${key}`) + later * (to === "5" ? 0.2 : 1);
  const lost = Math.max(0, excess + 24) * attempts;
  const fixed = variant !== "today" && (to === "1" || to === "3");
  const known = <Value>(value: Value): Value | null => (few ? null : value);
  return {
    variant,
    from,
    to,
    attempts: estimate(attempts, attempts * 0.06),
    days: known(estimate(40 + excess, 5)),
    excessDirect: known(estimate(excess, 6)),
    excessInside: known(estimate(excess * 0.7, 8)),
    covered: known(estimate(0.9, 0.02)),
    excessRefused: known(estimate(0.02, 0.01)),
    refusedShare: known(estimate(0.08 + 0.05 * wobble(`r${key}`), 0.02)),
    lostShare: known(estimate(0.05 + 0.03 * wobble(`l${key}`), 0.01)),
    lostDays: estimate(lost, lost * 0.08),
    causes: causesOf(lost),
    borderDays: estimate(
      lost * (causeShares["border-rule"] + causeShares.authorisation),
      lost * 0.03,
    ),
    shortageDays: estimate(lost * (causeShares.capacity + causeShares["budget-stop"]), lost * 0.03),
    frictionDays: known(estimate(14, 2)),
    capacityDays: known(estimate(12, 3)),
    excessFriction: known(estimate(9, 2)),
    measures: {
      logRankZ: known(estimate(2.4, 0.5)),
      refusalOdds: known(estimate(1.6, 0.4)),
      pingPong: known(estimate(0.04, 0.01)),
      pingPongDirect: known(estimate(0.03, 0.01)),
      bounces: known(estimate(0.1, 0.02)),
      repeatIntakes: known(estimate(0.2, 0.03)),
      dropoutsPer1000Days: known(estimate(0.6, 0.1)),
      dropoutRatio: known(estimate(1.2, 0.2)),
      unmetNeed: known(estimate(0.25, 0.03)),
      excessUnmetNeed: known(estimate(0.05, 0.02)),
      permeability: known(estimate(0.9, 0.02)),
      burdenDays: known(estimate(excess * attempts, 200)),
    },
    pDelay: known(0.002),
    pRefused: known(0.3),
    p: known(0.004),
    pAdjusted: known(0.011),
    verdict: few ? "not-enough-evidence" : verdictOf(excess, fixed),
    origin: from === "5" ? "put-in" : "emerged",
  };
}

export function sampleWalls(): WallTable {
  const walls = ["today", "behaviour", "no-border-rules"].flatMap((variant) =>
    segments.flatMap((from) =>
      segments.filter((to) => to !== from).map((to) => wall(variant, from, to)),
    ),
  );
  return {
    marginDays: 14,
    marginRefused: 0.05,
    ruleDays: 14,
    ruleRefused: 0.06,
    farTimes: 3,
    minimumAttempts: 30,
    falseDiscoveryRate: 0.05,
    firstYear: 2028,
    lastYear: 2033,
    walls,
    systems: ["today", "behaviour", "no-border-rules"].map((variant) => ({
      variant,
      closedness: estimate(0.01, 0.004),
      conductance: segments.map(() => estimate(-0.01, 0.01)),
      crossings: estimate(0.9, 0.01),
      continuity: estimate(0.5, 0.02),
      usual: estimate(0.7, 0.02),
      sequential: estimate(0.45, 0.03),
    })),
  };
}

/** Of every ten more, six are displaced youths and five moved queues; one no longer arrives. */
function split(amount: number) {
  const spread = Math.abs(amount) * 0.05;
  return {
    substitution: estimate(amount * 0.6, spread),
    downstream: estimate(amount * -0.1, spread),
    crowding: estimate(amount * 0.5, spread),
  };
}

function receiver(
  place: string,
  days: number,
  euro: number,
  gross: number,
  intent = false,
): WaterbedReceiver {
  return {
    place,
    days: estimate(days, 2_500),
    euro: estimate(euro, 0.6e6),
    youths: estimate(days / 90, 12),
    split: { days: split(days), euro: split(euro), youths: split(days / 90) },
    leakageDays: { ...estimate(days / 90_000, 0.04), method: "delta" },
    leakageEuro: { ...estimate(euro / gross, 0.06), method: "fieller" },
    isEquivalent: place === "3",
    intent,
    payer: place === "outside" ? "national" : "municipality",
  };
}

/** Half of what is saved in care is saved in cash: the budget follows its places. */
function cashOf(
  target: string,
  gross: number,
  receivers: readonly WaterbedReceiver[],
): Waterbed["cash"] {
  const places = receivers.filter(({ place }) => place !== "outside");
  const paid = places.map(({ place, euro }) => [place, euro] as const);
  const more = paid.reduce((sum, [, euro]) => sum + euro.mean, 0);
  const saved = gross / 2;
  return {
    gross: estimate(saved, 0.3e6),
    leakage: gross > 1e6 ? { ...estimate(more / saved, 0.2), method: "delta" } : null,
    net: estimate(saved - more, 1.2e6),
    byPlace: Object.fromEntries([...paid, [target, estimate(-saved, 0.3e6)]]),
    p: gross > 1e6 ? 0.001 : null,
    verdict: gross > 1e6 ? "waterbed" : "no-gross-saving",
  };
}

type Detail =
  | "channels"
  | "tests"
  | "towns"
  | "lag"
  | "refill"
  | "waitingBySegment"
  | "sinks"
  | "rating";

/** The parts of a waterbed that follow from its receivers. */
function detailsOf(
  gross: number,
  leaks: boolean,
  receivers: readonly WaterbedReceiver[],
): Pick<Waterbed, Detail> {
  const share = (mean: number) =>
    leaks ? { ...estimate(mean, 0.04), method: "delta" as const } : null;
  const rated = leaks ? "rated" : "too-small";
  const months = Array.from({ length: 72 }, (_, month) => 1 - Math.exp(-month / 12));
  const curve = (last: number) => ({
    leakage: {
      mean: months.map((part, month) => (month === 0 ? null : last * part)),
      low: months.map((part, month) => (month < 3 ? null : last * part - 0.1)),
      high: months.map((part, month) => (month < 3 ? null : last * part + 0.1)),
    },
    halfTime: { months: 8.3, low: 6.1, high: 10.5 },
    halfAmount: { months: 39.4, low: 36.2, high: 42.6 },
  });
  const change = (part: number) => ({
    saved: estimate(gross * part, 0.2e6),
    gained: estimate(gross * part * 0.4, 0.2e6),
    leakage: share(0.4),
    shareOfSaving: share(0.4 * part),
  });
  return {
    rating: {
      days: { rating: rated, least: 9_000, replicationsNeeded: null },
      euro: { rating: rated, least: 0.4e6, replicationsNeeded: null },
    },
    tests: {
      floor: 0.02,
      falseDiscovery: 0.05,
      ledger: "euro",
      total: {
        pVolume: leaks ? 0.001 : null,
        pValue: leaks ? 0.001 : null,
        pCash: leaks ? 0.001 : null,
        pAdjusted: leaks ? 0.001 : null,
        isShown: leaks,
      },
      cells: receivers
        .filter(({ intent }) => !intent)
        .map(({ place, days, euro, leakageEuro, isEquivalent }) => ({
          place,
          funding: place === "5" ? "population" : "pxq",
          days,
          euro,
          leakage: leaks ? leakageEuro : null,
          p: leaks ? (place === "5" ? 0.0002 : 0.2) : null,
          pAdjusted: leaks ? (place === "5" ? 0.001 : 0.3) : null,
          isShown: leaks && place === "5",
          isEquivalent,
        })),
      order: {
        places: ["5", "2", "4", "outside"],
        aboveNext: [1, 0.9, 0.7],
        firstAgrees: 1,
        allAgree: 0.65,
      },
    },
    towns: ["denhaag", "westland"].map((municipality, index) => ({
      municipality,
      days: change(index === 0 ? 0.7 : 0.3),
      euro: change(index === 0 ? 0.7 : 0.3),
    })),
    lag: leaks ? { days: curve(0.5), euro: curve(0.46) } : { days: null, euro: null },
    refill: { days: share(0.62), euro: share(0.58) },
    waitingBySegment: segments.map((segment, index) => ({
      segment,
      youths: estimate(index === 0 ? gross / 80_000 : 2, 9),
    })),
    channels: null,
    sinks: [
      {
        sink: "nobody",
        nl: "Afgehaakt: niemand helpt",
        en: "Gave up: nobody helps",
        payer: "nobody",
        youths: estimate(gross / 150_000, 25),
        perYearSaved: share(0.3),
      },
      {
        sink: "adult:wmo",
        nl: "Volwassen: verder in de Wmo",
        en: "Adult: on under the Wmo",
        payer: "municipality",
        youths: estimate(4, 9),
        perYearSaved: share(0.01),
      },
    ],
  };
}

function waterbed(variant: string, against: string, target: string, gross: number): Waterbed {
  const receivers = [
    receiver("5", 31_000, gross * 0.35, gross),
    receiver("2", 8_200, gross * 0.09, gross),
    receiver("local-team", 6_900, gross * 0.06, gross, true),
    receiver("4", 2_300, gross * 0.02, gross),
    receiver("outside", 900, gross * 0.01, gross),
    receiver("3", -700, gross * -0.01, gross),
  ];
  const returned = receivers.reduce((sum, line) => sum + line.euro.mean, 0);
  const leaks = gross > 1e6;
  return {
    variant,
    against,
    target,
    grossDays: estimate(gross / 160, 4_000),
    grossEuro: estimate(gross, 1.2e6),
    leakageDays: leaks ? { ...estimate(0.5, 0.1), method: "delta" } : null,
    leakageEuro: leaks ? { ...estimate(returned / gross, 0.13), method: "fieller" } : null,
    netDays: estimate(gross / 320, 4_500),
    netEuro: estimate(gross - returned, 1.5e6),
    receivers,
    ...detailsOf(gross, leaks, receivers),
    cash: cashOf(target, gross, receivers),
    waitingDays: estimate(gross / 230, 9_000),
    outsideYouths: estimate(gross / 120_000, 30),
    thresholdShare: 0.2,
    equivalenceShare: 0.05,
    verdictDays: leaks ? "waterbed" : "no-gross-saving",
    verdictEuro: leaks ? "waterbed" : "no-gross-saving",
    ledger: "euro",
    verdict: leaks ? "waterbed" : "no-gross-saving",
    origin: "emerged",
  };
}

export function sampleWaterbeds(): Waterbed[] {
  return [
    waterbed("savings", "swap", "1", 14.2e6),
    waterbed("savings", "swap", "3", 0.1e6),
    waterbed("behaviour", "today", "1", 9.7e6),
    waterbed("teams", "prices", "5", 6.1e6),
  ];
}

const moverPlaces = ["1", "2", "3", "4", "5", "local-team", "outside"];

/** One row more than places (`new`) and one column more (`nowhere`). */
function matrix(name: string, scale: number): number[][] {
  const size = moverPlaces.length + 1;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      if (row === column) return 0;
      const value = wobble(`${name}${row}-${column}`);
      return Math.max(0, Math.round(scale * (value > 0.3 ? value : value > -0.2 ? 0.06 : 0)));
    }),
  );
}

function movers(variant: string, against: string): Movers {
  const youthsMatrix = matrix(variant, 640);
  return {
    variant,
    against,
    youths: estimate(89_400, 700),
    moved: estimate(7_420, 510),
    movedShare: estimate(0.083, 0.006),
    places: moverPlaces,
    days: youthsMatrix.map((row) => row.map((count) => count * 96)),
    euro: youthsMatrix.map((row) => row.map((count) => count * 96 * 210)),
    youthsMatrix,
    touched: youthsMatrix.map((row) => row.map((count) => count * 2)),
    noise: youthsMatrix.map((row) => row.map((count) => (count < 60 ? 45 : 18 + count * 0.08))),
  };
}

export function sampleMovers(): Movers[] {
  return [movers("swap", "today"), movers("savings", "swap"), movers("behaviour", "today")];
}
