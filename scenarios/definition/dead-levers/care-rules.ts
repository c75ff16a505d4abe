/**
 * When levers on youths, teams, waiting, providers and paper do nothing.
 *
 * The rule this file keeps: a line says what the rules of the model ask before they read the number;
 * a test holds every line to runs.
 */
import {
  allAdmitted,
  isForCrises,
  lateExit,
  nobodyLeaves,
  nobodyStops,
  noMovesOf,
  noPlacesOf,
  noWayBetween,
} from "./care-facts.ts";
import { is, isAfterEnd, isOneOf, lateContracts, noNewContracts } from "./facts.ts";
import { noOldContract, oneRegime } from "./funding-facts.ts";
import { counts, type DeadRule, dead, off } from "./rule.ts";

const people: readonly DeadRule[] = [
  dead(["demand.targetFrom", "demand.targetYear"], is("demand.targetShare.*", 1)),
  dead("demand.target**", isAfterEnd("demand.targetFrom")),
  dead("demand.seasonPeakDay", is("demand.seasonAmplitude", 0)),
  dead(
    ["families.mostChildren", "families.sharedPlanShare", "families.severityShared"],
    is("families.siblingShare", 0),
  ),
  counts("families.sharedPlanShare", { nl: "het aantal plannen", en: "the number of plans" }),
  dead(["crisis.atHomeForm", "crisis.atHomeDays"], is("crisis.atHomeShare", 0)),
  dead(["school.crossDays", "school.crossRefusal"], is("school.crossShare", 0)),
  dead("school.crossShare", is("school.crossDays", 0), is("school.crossRefusal", 0)),
];

const withHours = [
  "triageHours",
  "ownHelpHoursPerWeek",
  "regieHoursPerMonth",
  "monitoringHoursPerMonth",
  "hoursOccupancy",
  "enoughStrength",
  "hoursRule",
  "longestDoorDays",
  "euroPerHour",
  "followedToday",
  "followedNew",
  "newRoleOn",
  "ineffectiveShare",
  "ineffectiveStretch",
  "evaluationDays",
].map((name) => `team.${name}`);
const nobodyTurnedDown = [is("team.strictToday", 0), is("team.strictDesign", 0)] as const;

const teams: readonly DeadRule[] = [
  dead([...withHours, "municipalities.*.teamHours"], is("team.hoursOn", false)),
  dead(["team.newRoleOn", "team.strictDesign", "entrance.teamStep*"], noNewContracts),
  dead("municipalities.*.pohFactor", is("entrance.pohShare", 0)),
  dead("team.followedNew", is("team.newRoleOn", false)),
  dead("team.bypassShare", ...nobodyTurnedDown),
  dead("team.bypassDays", ...nobodyTurnedDown, is("team.rereferralShare", 0)),
  dead(["team.ineffectiveStretch", "team.evaluationDays"], is("team.ineffectiveShare", 0)),
  counts("team.rereferralWindow", {
    nl: "het aantal snelle nieuwe verwijzingen",
    en: "the number of quick re-referrals",
  }),
  dead(["entrance.teamStepStrength", "entrance.teamStepYears"], is("entrance.teamStepOn", false)),
  dead(
    ["entrance.ownHelpDays", "entrance.ownHelpFailure", "entrance.ownHelpEuroPerDay"],
    is("entrance.ownHelpShare", 0),
  ),
];

const messages = { nl: "het aantal berichten", en: "the number of messages" };
const work = { nl: "het werk aan berichten", en: "the work on messages" };
const distance = { nl: "de afstand tot huis", en: "the distance from home" };
const noLongest = is("clauses.mostDays.*", 0);

const line: readonly DeadRule[] = [
  off("clauses", "none", noNewContracts),
  dead(["clauses.renewedShare", "clauses.goesOnAs"], noLongest),
  dead("clauses.goesOnAs", is("clauses.renewedShare", 0)),
  counts(
    "clauses.mostDays.*",
    messages,
    is("clauses.renewedShare", 1),
    is("clauses.goesOnAs", "same"),
  ),
  dead("clauses.ownRegionShare", is("placement.otherRegionShare", 0)),
  dead("placement.**", noNewContracts),
  dead(
    "placement.rule",
    isOneOf("placement.rule", ["severity", "region"]),
    is("placement.otherRegionShare", 0),
  ),
  dead("placement.nearHome", is("placement.seesPlaces", false)),
  ...[is("placement.nearHome", false), is("placement.seesPlaces", false), noNewContracts].flatMap(
    (fact) =>
      ["location.placesPerResident.*", "location.inHomes.*"].map((of) =>
        counts(of, distance, fact),
      ),
  ),
  counts("location.borderingShare", distance),
  dead(["channels.*", "borders.frictionOn", "borders.open.*"], lateContracts),
  {
    of: ["borders.open.*"],
    while: ([border = ""]) => [noWayBetween(border.slice(0, 1), border.slice(2))],
  },
  dead(["borders.borderDaysDesign", "borders.refusalDesign"], noNewContracts),
  dead(["borders.borderDaysDesign", "borders.refusalDesign"], is("borders.frictionOn", false)),
  dead(
    "borders.authorisationCv",
    is("borders.authorisationDays", 0),
    is("borders.sameUnitDays", 0),
  ),
  { of: ["pathway.breakdown:*>*"], while: ([from]) => [is(`forms.${from}.breakdownShare`, 0)] },
  {
    of: ["forms.*.level"],
    while: ([form = ""]) => [noMovesOf(form)],
  },
  dead("waiting.offContractPrice", is("waiting.offContractShare", 0)),
  dead(
    "waiting.deteriorationMonths",
    is("waiting.deteriorationPerMonth", 0),
    is("outcome.waitRepeatPerMonth", 0),
  ),
  dead(["waiting.bridgeDays", "waiting.bridgeEnough"], is("waiting.bridgeShare", 0)),
  dead("waiting.giveUpReturn", is("waiting.giveUpShare", 0)),
  dead(["waiting.crisisSevereFactor", "forms.*.crisisFactor"], is("waiting.crisisPerMonth", 0)),
  { of: ["forms.*.crisisFactor"], while: ([form = ""]) => [noPlacesOf(form)] },
  { of: ["forms.*.crisisFactor"], while: ([form = ""]) => [isForCrises(form)] },
  dead("administration.*.design", noNewContracts),
  dead(["administration.twoRegimeDays", "administration.twoRegimeFactor"], oneRegime),
  dead("administration.cv", is("administration.*.*", 0)),
  counts("administration.hoursPerMessage", work),
  counts("administration.twoRegimeFactor", work),
];

const supply: readonly DeadRule[] = [
  off("labour", "on", is("labour.on", false)),
  dead("labour.**", isAfterEnd("labour.fromYear")),
  dead("labour.turnover", is("labour.turnoverLossDays", 0)),
  dead("labour.turnoverLossDays", is("labour.turnover", 0)),
  dead("attrition.fromYear", is("attrition.perYear.*", 0)),
  dead("attrition.**", isAfterEnd("attrition.fromYear")),
  { of: ["attrition.perYear.*", "forms.*.occupancy"], while: ([form = ""]) => [noPlacesOf(form)] },
];

const leaving: readonly DeadRule[] = [
  dead(["providers.exitOf", "providers.classes.*.exitShare"], lateExit),
  dead("providers.exitDate", nobodyStops),
  dead("providers.noticeDays", nobodyStops),
  dead(["providers.classes.*.admittedShare", "providers.bankruptcyPerYear"], noNewContracts),
  dead("providers.breakEvenOccupancy", is("providers.bankruptcyPerYear", 0)),
  dead(["providers.takeOverShare", "providers.entryShare", "providers.entryLagDays"], nobodyLeaves),
  dead("providers.entryLagDays", is("providers.entryShare", 0)),
  dead("transition.runningEpisodes.*", allAdmitted),
  dead(["transition.oldContract.*", "transition.oldContractMonths"], noNewContracts),
  { of: ["transition.oldContract.*"], while: ([segment]) => [noOldContract(segment as "1")] },
  dead("transition.oldContractMonths", is("transition.oldContract.*", "ends")),
  dead(
    ["warmShare", "coldGapDays", "workerChangeShare", "relapseFactor"].map(
      (name) => `transition.${name}`,
    ),
    nobodyLeaves,
  ),
  counts("transition.workerChangeShare", {
    nl: "het aantal wisselingen van hulpverlener",
    en: "the number of changes of worker",
  }),
];

export const careRules: readonly DeadRule[] = [...people, ...teams, ...line, ...supply, ...leaving];
