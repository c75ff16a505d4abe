/**
 * When levers on contracts, money and savings do nothing.
 *
 * The rule this file keeps: a line says what the rules of the model ask before they read the number;
 * a test holds every line to runs.
 */
import type { Model } from "#journeys";
import {
  type Fact,
  is,
  isAfterEnd,
  isBeforeFirstDay,
  isNot,
  isYearOutside,
  noNewContracts,
} from "./facts.ts";
import { isAsDesign, nothingLocalToday, nowhere, nowhereNew } from "./funding-facts.ts";
import { counts, type DeadRule, dead, off } from "./rule.ts";

const noBudget = nowhereNew("capacity");
const behaviourOff = is("behaviour.on", false);
const inTable = (id: string) => ({
  nl: `de tabel ${id}`,
  en: `the table ${id}`,
});
const equalPlaces = [is("contracts.placesRule", "equal-places")] as const;
const fixedPlaces = [...equalPlaces, is("contracts.capacityReset", "fixed")] as const;

const contracts: readonly DeadRule[] = [
  dead(["contracts.fundingDesign.**", "contracts.placesRule"], noNewContracts),
  dead(
    [
      "contracts.placesRule",
      "contracts.targetOccupancy",
      "contracts.capacityBudget",
      "contracts.capacityReset",
      "contracts.capacityIndex",
      "contracts.paysUnmanned",
      "contracts.referenceYears",
      "contracts.settlement",
      "contracts.reservedBy",
      "contracts.averageYears",
      "contracts.emptyCapacityKey",
    ],
    nowhere("capacity"),
  ),
  dead("contracts.targetOccupancy", ...fixedPlaces, behaviourOff),
  dead("contracts.targetOccupancy", ...fixedPlaces, is("behaviour.selectivity", 0)),
  dead("contracts.capacityBudget", ...equalPlaces),
  dead("contracts.paysUnmanned", is("labour.on", false)),
  dead("contracts.capacityIndex", is("prices.intensityGrowth", 0)),
  counts("contracts.reservedBy", inTable("settlement"), isNot("contracts.settlement", "C")),
  counts("contracts.averageYears", inTable("settlement"), isNot("contracts.settlement", "D")),
  dead("contracts.denHaagLocalDate", nothingLocalToday),
  dead("contracts.populationGrowthShare", nowhere("population")),
  dead("contracts.ceilingGrowth", nowhere("pxq-ceiling")),
  dead("contracts.supplyGrowthCap", is("contracts.supplyResponse", 0), behaviourOff),
];

/** A year of the savings path: the one that the calendar, the start and the side of C1 read. */
function pathYear([name = ""]: readonly string[]): readonly Fact[] | null {
  return /^\d{4}$/.test(name) ? [isYearOutside(name, "savings.startYear")] : null;
}

const savings: readonly DeadRule[] = [
  { ...off("savings", "on", is("savings.on", false)), except: ["savings.on", "savings.baseYear"] },
  { of: ["savings.path.*"], while: pathYear },
  dead("savings.path.2028", is("savings.value2028", "S3")),
  dead("savings.path.2028-S3", is("savings.value2028", "S1")),
  { ...dead("savings.**", isAfterEnd("savings.startYear")), except: ["savings.baseYear"] },
  dead("savings.baseYear", is("savings.on", false), ...equalPlaces),
  dead("savings.baseYear", is("savings.on", false), nowhere("capacity")),
];

const behaviour: readonly DeadRule[] = [
  off("behaviour", "on", behaviourOff),
  dead("behaviour.**", noNewContracts),
  dead("behaviour.stretch", nowhereNew("pxq", "pxq-spending-room", "pxq-ceiling")),
  dead(["behaviour.bedBlocking", "behaviour.selectivity"], noBudget),
  dead("behaviour.pushUp", nowhereNew("population")),
  dead(
    ["behaviour.yearEndStop", "behaviour.yearEndFirstDay"],
    nowhereNew("pxq-spending-room", "population"),
  ),
  dead("behaviour.yearEndFirstDay", is("behaviour.yearEndStop", 0)),
];

const rooms: readonly DeadRule[] = [
  off("room", "on", is("room.on", false), behaviourOff),
  {
    ...off("room", "on", is("room.on", false)),
    // A behavioural stop may read the room of a year too.
    except: [
      "room.on",
      ...["large", "medium", "small", "independent"].map((size) => `room.classes.${size}.growth`),
    ],
  },
  dead(["room.on", "room.**"], nowhere("pxq-spending-room", "room.fromYear")),
];

const other: readonly DeadRule[] = [
  off("ventiel", "on", is("ventiel.on", false)),
  dead("ventiel.**", noNewContracts),
  dead("ventiel.**", is("ventiel.mostPerYear", 0)),
  dead("ventiel.**", noBudget),
  dead("trajectory.**", nowhere("trajectory")),
  dead(
    ["shorten", "selectivity", "earlyStop", "reopenShare"].map((name) => `trajectory.${name}`),
    behaviourOff,
  ),
  dead(["prices.stepOn", "prices.smallerGroups*", "prices.closed*"], noNewContracts),
  dead(["prices.smallerGroups*", "prices.closed*"], is("prices.stepOn", false)),
  dead(["prices.closedYears", "prices.closedReplacedShare"], is("prices.closedPlacesFactor", 1)),
  {
    of: ["prices.index.*"],
    while: ([year = ""]) => [isBeforeFirstDay(year)],
    only: {
      nl: "bedragen van een spreadsheet in prijzen van dat jaar",
      en: "amounts of a spreadsheet in prices of that year",
    },
  },
  dead("supply.**", noNewContracts),
  dead("supply.**", noBudget),
  dead(["supply.conversionTo", "supply.spareBelow"], is("supply.conversionShare", 0)),
];

/** The area that a municipality is in. */
function areaOf({ municipalities }: Model, town: string): "denhaag" | "h8" {
  return municipalities[town]?.area ?? "h8";
}

/** Own funding of a municipality goes before that of its area, and that before the design. */
const ownFunding: readonly DeadRule[] = [
  {
    of: ["funding.areas.*.*.form"],
    while: ([area, segment = ""]) => [
      isAsDesign(area as "denhaag" | "h8", segment, `funding.areas.${area}.${segment}.form`),
    ],
  },
  {
    of: ["funding.towns.*.*.form"],
    while: ([town = "", segment = ""], model) => [
      isAsDesign(areaOf(model, town), segment, `funding.towns.${town}.${segment}.form`),
      is(`funding.areas.${areaOf(model, town)}.${segment}.form`, "as-designed"),
    ],
  },
  {
    of: ["funding.*.*.*.from", "funding.*.*.*.until"],
    while: ([kind, where, segment]) => [
      is(`funding.${kind}.${where}.${segment}.form`, "as-designed"),
    ],
  },
];

const agreed: readonly DeadRule[] = [
  {
    of: ["agreed.placesFrom.*.*"],
    while: ([form, area]) => [is(`agreed.places.${form}.${area}`, 0)],
  },
  {
    of: ["agreed.places.*.*"],
    while: ([form, area]) => [isAfterEnd(`agreed.placesFrom.${form}.${area}`)],
  },
  { of: ["agreed.tariffsFrom.*"], while: ([form]) => [is(`agreed.tariffs.${form}`, 0)] },
  { of: ["agreed.tariffs.*"], while: ([form]) => [isAfterEnd(`agreed.tariffsFrom.${form}`)] },
  {
    of: ["agreed.budgets.*.*"],
    while: ([, year = ""]) => [isYearOutside(year, "contracts.contractDate")],
  },
];

export const moneyRules: readonly DeadRule[] = [
  ...contracts,
  ...savings,
  ...behaviour,
  ...rooms,
  ...other,
  ...ownFunding,
  ...agreed,
];
