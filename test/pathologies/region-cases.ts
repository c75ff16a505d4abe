/**
 * Pathologies in the shipped region that befall one youth: waits, borders, birthdays, families.
 *
 * The one rule: the same is looked for as in the regions made by hand, in the same columns. What
 * looks alike by another cause is switched off, and named where that is done.
 */
import { change, changeAll, changeTowns } from "../support/model.ts";
import { daysIn, isCare, isWait, overlap, type Stretch, sum } from "./levels.ts";
import { asOftenAsInAll, behaviour, free, journeysWith, type RegionCase } from "./region-case.ts";
import { placeCases } from "./region-place-cases.ts";
import { ruleCases } from "./region-rule-cases.ts";

const YEAR = 365.25;

const left = (journey: readonly Stretch[]): Stretch | undefined =>
  journey.find(({ phase }) => phase === "out");

const bridging: RegionCase = {
  title: "3. light care begins inside a wait and ends with it",
  // Second forms and crisis stays begin inside a wait too, and a birthday ends all at once.
  model: (design) => changeAll(design, { "outcome.parallelScale": 0, "waiting.crisisPerMonth": 0 }),
  cause: "waiting.bridgeShare",
  levels: [0, 0.2, 0.5, 0.9],
  look: journeysWith((journey) =>
    journey.filter(isWait).some((wait) =>
      journey.some((care) => {
        const isInside = isCare(care) && wait.from < care.from && care.place !== wait.place;
        return isInside && !care.open && Math.abs(wait.until - care.until) < 0.01;
      }),
    ),
  ),
};

const givingUp: RegionCase = {
  title: "4. youths asked, left before they came of age, and were never helped",
  model: (design) => change(design, "waiting.giveUpReturn", 0),
  cause: "waiting.giveUpShare",
  levels: [0, 0.1, 0.3, 0.6],
  look: journeysWith((journey, { world }) => {
    const out = left(journey);
    if (out === undefined || journey.some(isCare)) return false;
    return out.from - (world.youths.birth[out.youth] ?? 0) < 18 * YEAR - 1;
  }),
};

const crisis: RegionCase = {
  title: "5. crisis stays begin while another place is waited for",
  // A second form may still be waited for when the youth comes back for a crisis stay.
  model: (design) => change(design, "outcome.parallelScale", 0),
  cause: "waiting.crisisPerMonth",
  levels: [0, 0.01, 0.03, 0.1],
  look: journeysWith((journey) =>
    journey.some(
      (care) =>
        isCare(care) &&
        care.place === "crisisopvang" &&
        journey.some(
          (wait) =>
            isWait(wait) &&
            wait.place !== care.place &&
            wait.from < care.from &&
            care.from < wait.until,
        ),
    ),
  ),
};

const lateScaling: RegionCase = {
  title: "6. days pass in a form that is not the need before care that is, with places for all",
  model: free,
  cause: "entrance.mistakenAtStrengthZero",
  levels: [0, 0.1, 0.2, 0.4],
  look: ({ journeys, world: { youths, plan, firstCandidate } }) =>
    sum(
      journeys.flatMap((journey) => {
        const first = journey.find(isCare);
        if (first === undefined || first.youth < firstCandidate) return [];
        const need = plan.forms[youths.firstNeed[first.youth] ?? -1];
        if (first.place === need || first.place === "local-team") return [];
        const follows = journey.some(
          ({ phase, place, from }) =>
            phase === "care" && place === need && from > first.until - 0.01,
        );
        return follows ? [daysIn(first)] : [];
      }),
    ),
};

const refusals: RegionCase = {
  title: "7. days pass between two stretches of care under the new contracts, with places for all",
  model: free,
  cause: "borders.refusalDesign",
  levels: [0, 0.1, 0.3, 0.6],
  look: ({ stretches, world: { plan } }) =>
    sum(
      stretches.filter((row) => isWait(row) && row.from >= plan.calendar.contractDay).map(daysIn),
    ),
};

const repeats: RegionCase = {
  title: "8. care begins after the youth had left",
  // Who gives up may come back too; a second form or a crisis stay may begin after the first ended.
  model: (design) =>
    changeAll(design, {
      "waiting.giveUpReturn": 0,
      "waiting.crisisPerMonth": 0,
      "outcome.parallelScale": 0,
    }),
  cause: "outcome.repeatShare",
  levels: [0, 0.15, 0.3, 0.45],
  look: journeysWith((journey) => {
    const out = left(journey);
    return out !== undefined && journey.some((row) => isCare(row) && row.from > out.from);
  }),
};

const stretching: RegionCase = {
  title: "10. the same care takes longer, with places for all",
  model: (design) => changeAll(free(design), behaviour),
  twin: (model) => change(model, "behaviour.on", false),
  cause: "behaviour.stretch",
  levels: [0, 0.02, 0.05, 0.07],
  look: ({ stretches, world: { plan } }) =>
    sum(
      stretches.filter((row) => isCare(row) && row.from >= plan.calendar.contractDay).map(daysIn),
    ),
};

const stacking: RegionCase = {
  title: "15. care runs in two segments at once",
  // Bridging and a crisis stay beside a wait lie beside other care as well.
  model: (design) => changeAll(design, { "waiting.bridgeShare": 0, "waiting.crisisPerMonth": 0 }),
  cause: "outcome.parallelScale",
  levels: [0, 0.4, 0.8, 1.2],
  look: journeysWith((journey, { world: { plan } }) => {
    const segment = ({ place }: Stretch) => plan.segment[plan.forms.indexOf(place)];
    const care = journey.filter(isCare);
    return care.some((a) => care.some((b) => segment(a) !== segment(b) && overlap(a, b)));
  }),
};

const outOfRegion: RegionCase = {
  title: "18. stays cost 1.3 times their price",
  // One price in all years and municipalities, and nothing else that costs more.
  model: (design) =>
    changeAll(
      asOftenAsInAll(
        "behandelgroep",
        "gezinshuis",
      )(changeTowns(design, "intensityFactor", () => 1)),
      {
        "prices.intensityGrowth": 0,
        "prices.index.2021": 1,
        "prices.index.2022": 1,
        "prices.index.2023": 1,
        "waiting.offContractShare": 0,
        "waiting.noFitShare": 0,
        "crisis.mostWaitDays": 0,
      },
    ),
  cause: "waiting.outOfRegionShare",
  levels: [0, 0.1, 0.3, 0.6],
  look: ({ stretches, world: { plan } }) =>
    stretches.filter(({ phase, place, from, until, cost }) => {
      const price = plan.dayPrice[plan.forms.indexOf(place)] ?? Number.NaN;
      const isLong = phase === "care" && from >= 0 && until - from > 20;
      return isLong && Math.abs(cost / (until - from) / price - 1.3) < 0.001;
    }).length,
};

const papers: RegionCase = {
  title: "23. days pass between one care and the next, with places for all",
  model: free,
  cause: "borders.authorisationDays",
  levels: [0, 7, 28, 56],
  look: ({ journeys }) =>
    sum(
      journeys.flatMap((journey) => {
        const first = journey.find((row) => isCare(row) && !row.open);
        const next = journey.find((row) => first && isWait(row) && row.from >= first.until);
        return next === undefined ? [] : [next.until - next.from];
      }),
    ),
};

const birthdays: RegionCase = {
  title: "13. help under the next law begins days after the birthday on which care ended",
  model: (design) => changeAll(design, { "adulthood.gapDays.wlz": 0, "adulthood.gapDays.zvw": 0 }),
  cause: "adulthood.gapDays.wmo",
  levels: [0, 20, 60, 120],
  look: ({ world }) => sum(world.adulthoodBooks.gapDays),
};

const siblings: RegionCase = {
  title: "14. several children of a family are in care at one time",
  model: (design) => change(free(design), "families.staySiblingShare", 0),
  cause: "families.siblingShare",
  levels: [0, 0.1, 0.25, 0.4],
  look: ({ stretches, world }) => {
    const { population, firstCandidate } = world;
    const busy = new Map<number, Stretch[]>();
    let families = 0;
    for (const row of stretches.filter(isCare)) {
      const family = population.families.first[row.youth - firstCandidate];
      if (family === undefined) continue;
      const rows = busy.get(family) ?? [];
      families += rows.filter((other) => other.youth !== row.youth && overlap(row, other)).length;
      busy.set(family, [...rows, row]);
    }
    return families;
  },
};

const schoolBorder: RegionCase = {
  title: "17. days pass before help at a school, with places for all",
  model: free,
  cause: "school.crossDays",
  levels: [0, 7, 28, 60],
  look: ({ stretches }) => sum(stretches.filter(isWait).map(({ from, until }) => until - from)),
};

const twoContracts: RegionCase = {
  title: "28. care that began before is paid by the unit, beside a budget that is paid too",
  model: (design) => changeAll(design, { "transition.oldContract.1": "runs-on" }),
  cause: "transition.oldContractMonths",
  levels: [0, 3, 6, 12],
  // Care outside the agreed places is paid by the unit at every level.
  twin: (design) => changeAll(design, { "transition.oldContract.1": "ends" }),
  look: ({ world }) => {
    const { recorder, plan } = world;
    let euro = 0;
    for (let town = 0; town < recorder.towns; town++) {
      euro += recorder.euro[recorder.cell(0, town, plan.calendar.policyYear)] ?? 0;
    }
    return Math.round(euro);
  },
};

export const regionCases: readonly RegionCase[] = [
  ...placeCases,
  ...ruleCases,
  bridging,
  givingUp,
  crisis,
  lateScaling,
  refusals,
  repeats,
  stretching,
  stacking,
  outOfRegion,
  papers,
  birthdays,
  siblings,
  schoolBorder,
  twoContracts,
];
