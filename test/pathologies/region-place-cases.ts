/**
 * Pathologies in the shipped region of places: blocked, closed, empty, turned into others, unmanned,
 * and those of a provider that goes.
 *
 * The one rule: what is seen is who was where and which places were in force, never why.
 */
import type { Model } from "#journeys";
import { changeAll, changeForms } from "../support/model.ts";
import { daysIn, isCare, isWait, type Seen, type Stretch, sum } from "./levels.ts";
import { asOftenAsInAll, free, journeysWith, type RegionCase } from "./region-case.ts";

const DAYS_PER_YEAR = 365.25;

/** Places that are set once and follow no queue. */
const still = { "contracts.supplyResponse": 0 } as const;

const isStay = ({ place }: Stretch, { world: { plan } }: Seen): boolean =>
  plan.stay[plan.forms.indexOf(place)] === 1;

/** Nobody leaves a stay for another reason than that it was over. */
const movesAlone = (design: Model): Model =>
  changeAll(
    changeForms(free(design), "breakdownShare", () => 0),
    {
      "outcome.repeatShare": 0,
      "entrance.mistakenAtStrengthZero": 0,
    },
  );

const fromStayToStay: RegionCase = {
  title: "1. youths go on to a second stay when the first is over",
  model: movesAlone,
  cause: (model, level) => ({
    ...model,
    pathway: model.pathway.map((edge) =>
      edge.kind === "next"
        ? { ...edge, share: { ...edge.share, value: edge.share.value * level } }
        : edge,
    ),
  }),
  levels: [0, 0.3, 0.6, 1],
  look: journeysWith((journey, seen) => {
    const stays = journey.filter((row) => isCare(row) && isStay(row, seen));
    return stays.some((stay) => stay.from > (stays[0]?.until ?? Number.NaN) - 0.01);
  }),
};

const NEXT_HOUSES = ["kamertraining", "gezinshuis", "pleegzorg-bestand"] as const;

const blockedOutflow: RegionCase = {
  title:
    "2. places are held by youths who are in no care there, with places for all but the next stay",
  model: (design) =>
    changeAll(asOftenAsInAll("behandelgroep", ...NEXT_HOUSES)(movesAlone(design)), {
      ...still,
      // Care that holds no place of the region.
      "waiting.noFitShare": 0,
      "waiting.outOfRegionShare": 0,
      "waiting.offContractShare": 0,
    }),
  cause: (model, level) =>
    changeAll(
      model,
      Object.fromEntries(
        NEXT_HOUSES.map((form) => [`forms.${form}.occupancy`, Math.max(level, 0.05)]),
      ),
    ),
  levels: [0, 1.1, 1.3, 1.6],
  look: (seen) => {
    const { kernel, plan } = seen.world;
    const isHouse = (form: number): boolean => plan.stay[form] === 1;
    const held = plan.stations.map((_, station) =>
      isHouse(plan.stationForm[station] ?? -1) ? kernel.heldArea(station) : 0,
    );
    const withPlaces = new Set([...plan.stationForm].map((form) => plan.forms[form]));
    const care = seen.stretches.filter(
      (row) => isCare(row) && isStay(row, seen) && withPlaces.has(row.place),
    );
    return Math.round(sum(held) - sum(care.map(daysIn)));
  },
};

const providerGoes: RegionCase = {
  title: "16. care stops and goes on later in the same form, with places for all",
  model: (design) =>
    changeAll(free(design), {
      "providers.noticeDays": 0,
      "transition.warmShare": 0,
      "transition.coldGapDays": 30,
    }),
  cause: (model, level) =>
    changeAll(
      model,
      Object.fromEntries(
        ["large", "medium", "small"].map((size) => [`providers.classes.${size}.exitShare`, level]),
      ),
    ),
  levels: [0, 0.2, 0.5, 0.8],
  look: ({ journeys }) =>
    sum(
      journeys.map(
        (journey) =>
          journey.filter(
            (wait) =>
              isWait(wait) &&
              journey.some(
                (care) =>
                  isCare(care) &&
                  care.place === wait.place &&
                  Math.abs(care.until - wait.from) < 0.01,
              ),
          ).length,
      ),
    ),
};

const closedGone: RegionCase = {
  title: "20. youths wait for a closed place, with places for all in other care",
  model: (design) =>
    changeAll(asOftenAsInAll("jeugdzorgplus")(free(design)), {
      ...still,
      "forms.jeugdzorgplus.occupancy": 0.3,
      "contracts.contractDate": "2024-01-01",
      "prices.stepOn": true,
      "prices.closedReplacedShare": 0,
    }),
  cause: (model, level) => changeAll(model, { "prices.closedPlacesFactor": 1 - level }),
  levels: [0, 0.7, 0.8, 0.9],
  look: ({ stretches }) =>
    sum(stretches.filter((row) => isWait(row) && row.place === "jeugdzorgplus").map(daysIn)),
};

const HOUSE = "behandelgroep";

const paidAndEmpty: RegionCase = {
  title: "24. agreed places stand empty when fewer youths ask",
  model: (design) =>
    changeAll(asOftenAsInAll(HOUSE)(free(design)), {
      ...still,
      "contracts.contractDate": "2024-01-01",
      [`forms.${HOUSE}.occupancy`]: 1.8,
      "waiting.giveUpShare": 0.8,
      "waiting.giveUpReturn": 0,
    }),
  cause: (model, level) => changeAll(model, { "demand.inflowGrowth": 0 - level }),
  levels: [0, 0.2, 0.3, 0.4],
  look: ({ world: { plan, recorder }, stretches }) => {
    const { yearStart, end: last } = plan.calendar;
    const form = plan.forms.indexOf(HOUSE);
    const care = stretches.filter((row) => isCare(row) && row.place === HOUSE);
    let empty = 0;
    for (let year = 0; year < recorder.years; year++) {
      const [start, end] = [yearStart[year] ?? 0, yearStart[year + 1] ?? last];
      const used = care.map(({ from, until }) =>
        Math.max(0, Math.min(until, end) - Math.max(from, start)),
      );
      const places = (recorder.placeYears[form * recorder.years + year] ?? 0) * DAYS_PER_YEAR;
      empty += Math.max(0, Math.round(places - sum(used)));
    }
    return empty;
  },
};

const BESIDE = "ambulant-bij-verblijf";

const bedsTurned: RegionCase = {
  title: "25. beds go and ambulatory places come in the years of one contract",
  model: (design) =>
    changeAll(asOftenAsInAll(HOUSE, BESIDE)(free(design)), {
      ...still,
      "contracts.contractDate": "2025-01-01",
      [`forms.${HOUSE}.occupancy`]: 0.5,
      [`forms.${BESIDE}.occupancy`]: 0.9,
    }),
  cause: "supply.conversionShare",
  levels: [0, 0.1, 0.3, 0.6],
  look: ({ world: { plan, recorder } }) => {
    const first = 2025 - plan.calendar.firstHistoryYear;
    const gained = (form: number): number =>
      (recorder.placeYears[(form + 1) * recorder.years - 1] ?? 0) -
      (recorder.placeYears[form * recorder.years + first] ?? 0);
    const beds = plan.forms.map((_, form) => (plan.stay[form] === 1 ? gained(form) : 0));
    return Math.max(0, Math.round(Math.min(-sum(beds), gained(plan.forms.indexOf(BESIDE)))));
  },
};

const unmanned: RegionCase = {
  title: "26. youths wait longer when staff are missing",
  // Staff grow faster than what is asked of them, so that with no shortage at first there is none.
  model: (design) =>
    changeAll(design, {
      "labour.on": true,
      "labour.fromYear": 2024,
      "labour.growthPerYear": 0.1,
    }),
  twin: (model) => changeAll(model, { "labour.on": false }),
  cause: "labour.shortage",
  levels: [0, 0.2, 0.4, 0.6],
  look: ({ stretches }) => sum(stretches.filter(isWait).map(daysIn)),
};

export const placeCases: readonly RegionCase[] = [
  fromStayToStay,
  blockedOutflow,
  providerGoes,
  closedGone,
  paidAndEmpty,
  bedsTurned,
  unmanned,
];
