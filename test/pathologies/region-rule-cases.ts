/**
 * Pathologies in the shipped region of rules: ceilings, budgets, referrers, teams and who pays.
 *
 * The one rule: what is seen is who was where and what municipalities pay, never why.
 */
import type { Model } from "#journeys";
import { summarise } from "../../journeys/measures/summarise.ts";
import { accountCents } from "../../scenarios/results/money/account-lines.ts";
import { changeAll, changeForms } from "../support/model.ts";
import { isCare, isWait, type Seen, type Stretch, sum } from "./levels.ts";
import { asOftenAsInAll, behaviour, free, journeysWith, type RegionCase } from "./region-case.ts";

const withoutBehaviour = (model: Model): Model => changeAll(model, { "behaviour.on": false });

const segmentOf = ({ place }: Stretch, { world: { plan } }: Seen): number =>
  plan.segment[plan.forms.indexOf(place)] ?? 0;

const mean = (values: readonly number[]): number => sum(values) / values.length;

const easyFirst: RegionCase = {
  title: "9. heavy youths wait longer than light ones under a budget",
  // All stand on one level of the list, but for the court, where no provider may refuse.
  model: (design) =>
    changeAll(design, {
      ...behaviour,
      "contracts.contractDate": "2024-01-01",
      "placement.rule": "waiting",
    }),
  twin: withoutBehaviour,
  cause: "behaviour.selectivity",
  levels: [0, 0.2, 0.5, 0.9],
  look: (seen) => {
    const { plan, youths } = seen.world;
    const days = (severe: number): number =>
      mean(
        seen.stretches
          .filter(
            (row) =>
              isWait(row) &&
              row.from > plan.calendar.contractDay &&
              youths.severe[row.youth] === severe &&
              [1, 3].includes(segmentOf(row, seen)),
          )
          .map(({ from, until }) => until - from),
      );
    return days(1) / days(0);
  },
};

const stays = ({ forms }: Model): readonly string[] =>
  Object.keys(forms).filter((form) => forms[form]?.segment.value === "1");

const ceiling: RegionCase = {
  title: "11. youths who need care of a segment that must save begin in other care",
  model: (design) =>
    changeAll(asOftenAsInAll(...stays(design))(design), {
      "savings.on": true,
      "savings.startYear": 2025,
      "savings.leastShare": 0.1,
      ...Object.fromEntries(
        ["1", "2", "3", "4", "5"].map((id) => [`savings.split.${id}`, id === "1" ? 1 : 0]),
      ),
    }),
  twin: (model) => changeAll(model, { "savings.on": false }),
  cause: (model, level) =>
    changeAll(
      model,
      Object.fromEntries(
        Object.keys(model.savings.path).map((year) => [`savings.path.${year}`, level]),
      ),
    ),
  levels: [0, 10, 25, 50],
  look: journeysWith((journey, seen) => {
    const { plan, youths, firstCandidate } = seen.world;
    const first = journey.find(isCare);
    if (first === undefined || first.youth < firstCandidate) return false;
    const need = youths.firstNeed[first.youth] ?? -1;
    return plan.segment[need] === 1 && segmentOf(first, seen) > 1;
  }),
};

const yearEnd: RegionCase = {
  title: "12. fewer youths begin at the end of a year whose money is used",
  model: (design) =>
    changeAll(design, {
      ...behaviour,
      "contracts.contractDate": "2025-01-01",
      "contracts.fundingDesign.h8.5": "pxq-spending-room",
      "contracts.populationGrowthShare": 0,
      "demand.inflowGrowth": 0.15,
      "demand.ceiling": 6,
    }),
  twin: withoutBehaviour,
  cause: "behaviour.yearEndStop",
  levels: [0, 0.3, 0.6, 1],
  look: (seen) => {
    const { monthStart, contractDay } = seen.world.plan.calendar;
    return -seen.stretches.filter((row) => {
      if (!isCare(row) || row.from < contractDay || segmentOf(row, seen) !== 5) return false;
      return monthStart.findLastIndex((day) => day <= row.from) % 12 >= 10;
    }).length;
  },
};

const nextDoor: RegionCase = {
  title: "19. youths of Den Haag wait for what their neighbours get at once",
  model: (design) =>
    changeAll(
      changeForms(free(design), "occupancy", () => 0.4),
      {
        "demand.inflowGrowth": 0.25,
        "demand.ceiling": 8,
        "contracts.supplyResponse": 1,
        "contracts.supplyGrowthCap": 0.5,
      },
    ),
  cause: (model, level) => changeAll(model, { "contracts.populationGrowthShare": 1 - level }),
  levels: [0, 0.7, 0.85, 1],
  look: (seen) => {
    const { plan, youths } = seen.world;
    const days = (area: number): number =>
      mean(
        seen.journeys
          .filter(([first]) => plan.area[youths.municipality[first?.youth ?? -1] ?? -1] === area)
          .map((journey) =>
            sum(
              journey
                .filter((row) => isWait(row) && segmentOf(row, seen) === 5)
                .map(({ from, until }) => until - from),
            ),
          ),
      );
    return days(0) - days(1);
  },
};

const pastTheTeam: RegionCase = {
  title: "21. care begins without the team after the team gave nothing",
  model: (design) => changeAll(free(design), { "entrance.triageDays": 14 }),
  cause: "team.strictToday",
  levels: [0, 0.1, 0.3, 0.6],
  look: journeysWith((journey) => {
    const left = journey.findIndex(({ phase }) => phase === "out");
    const [before, after] = [journey.slice(0, left), journey.slice(left + 1)];
    const tried = before.some(({ place }) => place === "local-team") && !before.some(isCare);
    return tried && after.some(isCare) && !after.some(({ place }) => place === "local-team");
  }),
};

const fullTeam: RegionCase = {
  title: "22. youths wait at the door of the local team, with places for all",
  model: free,
  cause: (model, level) =>
    changeAll(model, {
      "team.hoursOn": level > 0,
      "team.hoursOccupancy": Math.max(level, 0.2),
    }),
  levels: [0, 1.2, 1.4, 1.5],
  look: ({ stretches }) =>
    sum(
      stretches
        .filter((row) => isWait(row) && row.place === "local-team")
        .map(({ from, until }) => until - from),
    ),
};

const othersPay: RegionCase = {
  title: "27. those who prevent nothing pay more when one municipality prevents",
  model: (design) =>
    changeAll(free(design), {
      "contracts.contractDate": "2026-01-01",
      "contracts.settlement": "A",
      "demand.targetFrom": 2025,
      "demand.targetYear": 2026,
    }),
  // No municipality has a target at all.
  twin: (model) => changeAll(model, { "demand.targetYear": 2033 }),
  // By the unit each pays its own use alone. The letter does so too, but only while all use together is
  // worth less than the budget: above it the bill of one is lowered by the use of another.
  cure: (model) =>
    changeAll(
      model,
      Object.fromEntries(
        ["h8", "denhaag"].flatMap((area) =>
          ["1", "3"].map((segment) => [`contracts.fundingDesign.${area}.${segment}`, "pxq"]),
        ),
      ),
    ),
  cause: (model, level) => changeAll(model, { "demand.targetShare.zoetermeer": 1 - level }),
  levels: [0, 0.3, 0.6, 0.9],
  look: ({ world }) => {
    const run = summarise(world.plan, world, 0);
    const year = run.years.indexOf(2029);
    const lines = Object.values(accountCents(run, world.plan.model, 0, year));
    return sum(
      run.municipalities.map((town, at) =>
        town === "zoetermeer" ? 0 : sum(lines.map((line) => line[at] ?? 0)),
      ),
    );
  },
};

export const ruleCases: readonly RegionCase[] = [
  easyFirst,
  ceiling,
  yearEnd,
  nextDoor,
  pastTheTeam,
  fullTeam,
  othersPay,
];
