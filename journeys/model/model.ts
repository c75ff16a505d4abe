/**
 * The model as data: what a region, its care forms, its pathway and its contracts are.
 *
 * The rule this file keeps: every number is a `Quantity`, so that none is without unit, range and
 * provenance. A scenario changes values in this tree; nothing else decides what a run does.
 */

import type { Administration } from "./parts/administration.ts";
import type { Adulthood } from "./parts/adulthood.ts";
import type { Archetypes } from "./parts/archetypes.ts";
import type { Channels } from "./parts/channels.ts";
import type { Clauses } from "./parts/clauses.ts";
import type { Crisis } from "./parts/crisis.ts";
import type { Families } from "./parts/families.ts";
import type { Funding } from "./parts/funding.ts";
import type { Labour } from "./parts/labour.ts";
import type { Location } from "./parts/location.ts";
import type { Placement } from "./parts/placement.ts";
import type { Providers } from "./parts/providers.ts";
import type { Room } from "./parts/room.ts";
import type { School } from "./parts/school.ts";
import type { Supply } from "./parts/supply.ts";
import type { Team } from "./parts/team.ts";
import type { Trajectory } from "./parts/trajectory.ts";
import type { Transition } from "./parts/transition.ts";
import type { Quantity } from "./quantity.ts";

export type { Provenance, Quantity } from "./quantity.ts";

export type Area = "denhaag" | "h8";
export type SegmentId = "1" | "2" | "3" | "4" | "5";
export type FundingForm =
  | "pxq"
  | "pxq-spending-room"
  | "pxq-ceiling"
  | "capacity"
  | "population"
  | "trajectory";

export interface Municipality {
  readonly nl: string;
  readonly en: string;
  readonly area: Area;
  /** Residents of 0-17 in the first year of the run. */
  readonly residents: Quantity;
  /** Requests for help per resident, relative to the region. */
  readonly inflowFactor: Quantity;
  /** Units of care per youth in care, relative to the region. */
  readonly intensityFactor: Quantity;
  /** Local team against the national guiding framework, 0 to 1. */
  readonly teamStrength: Quantity;
  /** Hours a month of the local team today; 0: derived from what is asked of it. */
  readonly teamHours: Quantity;
  /** Help by the practice nurse at the GP, relative to `entrance.pohShare`. */
  readonly pohFactor: Quantity;
  /** Shares of new requests by referrer; they add up to 1. */
  readonly referrers: Readonly<Record<string, Quantity>>;
}

/** Forms that a rule speaks of; each is one form, or none in a region without it. */
export type SpecialForm = "crisis" | "group" | "closed";

export interface CareForm {
  readonly nl: string;
  readonly en: string;
  /** The 2028 segment: a label, to be changed by one line of a scenario. */
  readonly segment: Quantity<string>;
  /** Segment it was fitted in: moving the label changes who pays, never how many need it. */
  readonly fitSegment: SegmentId;
  /** What a rule of its own needs it for: crises, smaller groups, the wind-down of closed stays. */
  readonly special: SpecialForm | "none";
  /** Today's product group: each has an authorisation of its own. */
  readonly productGroup: string;
  readonly ijw: string;
  readonly unit: string;
  /** First needs per 1,000 residents of 0-17 a year. */
  readonly inflowPer1000: Quantity;
  /** Clinical duration of a full course. */
  readonly meanDays: Quantity;
  readonly cvDays: Quantity;
  readonly unitsPerWeek: Quantity;
  /** Euro per unit at the price level of `region.priceLevelYear`. */
  readonly price: Quantity;
  /** Share of today's places in use that the number of places is derived from. */
  readonly occupancy: Quantity;
  /** Provider groups that offer it, per area; `region` serves both. A form without places has {}. */
  readonly groups: {
    readonly region?: Quantity;
    readonly denhaag?: Quantity;
    readonly h8?: Quantity;
  };
  /** Days to find a fitting place or first appointment once authorised, apart from a full house. */
  readonly matchingDays: Quantity;
  readonly ageFrom: Quantity;
  readonly ageTo: Quantity;
  /** Age at which this form ends by law (18, 21 or 23). */
  readonly endAge: Quantity;
  /** Through the central placement point. */
  readonly central: boolean;
  /** A stay: the place is held until the next stay can start. */
  readonly stay: boolean;
  /** Light enough for the local team's own help. */
  readonly light: boolean;
  /** How heavy the care is, 0 to 6: says whether a move goes up or down, and nothing else. */
  readonly level: Quantity;
  /** Share of courses that break down before they are done. */
  readonly breakdownShare: Quantity;
  /** Crises in a wait for this form, relative to `waiting.crisisPerMonth`. */
  readonly crisisFactor: Quantity;
  /** How strongly a referrer of this kind asks for this form; 1 is neutral. */
  readonly referrerAffinity: Readonly<Record<string, Quantity>>;
}

/** An edge of the pathway graph. */
export interface PathwayEdge {
  /**
   * next: after a planned end; parallel: a second form starts with the first; substitute: taken
   * when the wait lasts; bridge: light care during the wait; mistaken: given although `from` is
   * needed; breakdown: after a stay that broke down.
   */
  readonly kind: "next" | "parallel" | "substitute" | "bridge" | "mistaken" | "breakdown";
  readonly from: string;
  readonly to: string;
  /** Probability; `next` and `breakdown` shares out of one form add up to at most 1. */
  readonly share: Quantity;
}

export interface Referrer {
  readonly nl: string;
  readonly en: string;
  /** Stays it asks for are ordered by the court, and go first. */
  readonly court: boolean;
}

export interface Model {
  readonly region: {
    readonly id: string;
    readonly nl: string;
    readonly en: string;
    readonly firstDay: Quantity<string>;
    readonly lastDay: Quantity<string>;
    readonly historyYears: Quantity;
    readonly priceLevelYear: Quantity;
    readonly policyFirstYear: Quantity;
  };
  readonly municipalities: Readonly<Record<string, Municipality>>;
  readonly referrers: Readonly<Record<string, Referrer>>;
  readonly demand: {
    readonly residentsGrowth: Quantity;
    readonly inflowGrowth: Quantity;
    /** Requests fall in a straight line from 1 January of this year, to a share by the target year. */
    readonly targetFrom: Quantity;
    readonly targetYear: Quantity;
    /** Share of requests left in the target year and after, by municipality; 1 is no target. */
    readonly targetShare: Readonly<Record<string, Quantity>>;
    readonly seasonAmplitude: Quantity;
    readonly seasonPeakDay: Quantity;
    /** Highest inflow a scenario may ask for, as a multiple of the first year: fixes who can exist. */
    readonly ceiling: Quantity;
    readonly heavyShare: Quantity;
  };
  readonly families: Families;
  /** Where and when an area or a municipality departs from the funding of the design. */
  readonly funding: Funding;
  readonly adulthood: Adulthood;
  readonly archetypes: Archetypes;
  readonly providers: Providers;
  readonly transition: Transition;
  readonly labour: Labour;
  readonly clauses: Clauses;
  readonly crisis: Crisis;
  readonly administration: Administration;
  readonly school: School;
  readonly location: Location;
  readonly trajectory: Trajectory;
  readonly room: Room;
  readonly supply: Supply;
  readonly forms: Readonly<Record<string, CareForm>>;
  readonly pathway: readonly PathwayEdge[];
  readonly entrance: {
    readonly triageDays: Quantity;
    readonly ownHelpShare: Quantity;
    readonly ownHelpDays: Quantity;
    readonly ownHelpFailure: Quantity;
    readonly ownHelpEuroPerDay: Quantity;
    readonly ownHelpOccupancy: Quantity;
    readonly mistakenAtStrengthZero: Quantity;
    /** As the strength of a team, of all others who refer. */
    readonly othersStrength: Quantity;
    readonly mistakenDays: Quantity;
    readonly pohShare: Quantity;
    readonly teamStepOn: Quantity<boolean>;
    readonly teamStepStrength: Quantity;
    readonly teamStepYears: Quantity;
  };
  readonly team: Team;
  readonly placement: Placement;
  readonly channels: Channels;
  readonly borders: {
    readonly authorisationDays: Quantity;
    readonly authorisationCv: Quantity;
    readonly sameUnitDays: Quantity;
    readonly borderDaysToday: Quantity;
    readonly borderDaysDesign: Quantity;
    readonly refusalToday: Quantity;
    readonly refusalDesign: Quantity;
    readonly retriageDays: Quantity;
    /** A bound on refusals of one request. */
    readonly mostRefusals: Quantity;
    readonly frictionOn: Quantity<boolean>;
    /** By "from-to": a single border taken away from the contract date on. */
    readonly open: Readonly<Record<string, Quantity<boolean>>>;
  };
  readonly waiting: {
    readonly patienceDays: Quantity;
    readonly patienceCv: Quantity;
    readonly stayPatienceDays: Quantity;
    readonly bridgeShare: Quantity;
    readonly bridgeEnough: Quantity;
    readonly substituteShare: Quantity;
    readonly offContractShare: Quantity;
    readonly offContractPrice: Quantity;
    readonly outOfRegionShare: Quantity;
    readonly outOfRegionPrice: Quantity;
    /** Share of requests for a stay that fit no group of the region: out of it at once. */
    readonly noFitShare: Quantity;
    readonly crisisPerMonth: Quantity;
    readonly deteriorationPerMonth: Quantity;
    /** A longer wait than this raises the need no further. */
    readonly deteriorationMonths: Quantity;
    /** Chance, each time patience ends without another way, that a youth stops waiting. */
    readonly giveUpShare: Quantity;
    readonly giveUpReturn: Quantity;
    /** Days of bridging care after which it is known whether it was enough. */
    readonly bridgeDays: Quantity;
    /** How many times likelier a crisis is for a severe need. */
    readonly crisisSevereFactor: Quantity;
  };
  readonly outcome: {
    readonly earlyEndShare: Quantity;
    readonly repeatShare: Quantity;
    readonly repeatGapDays: Quantity;
    readonly earlyEndRepeatFactor: Quantity;
    /** Growth of the chance to come back per month of waiting for the care that ended; 0 is off. */
    readonly waitRepeatPerMonth: Quantity;
    readonly parallelScale: Quantity;
    /** Share of main courses in which a second need shows later; 0 is off. */
    readonly laterNeedShare: Quantity;
    /** Correlation between severity and clinical duration on the normal scale, 0 to 1. */
    readonly severityCorrelation: Quantity;
  };
  readonly contracts: {
    readonly regime: Quantity<string>;
    readonly contractDate: Quantity<string>;
    readonly denHaagLocalDate: Quantity<string>;
    readonly fundingToday: Readonly<Record<Area, Readonly<Record<SegmentId, Quantity<string>>>>>;
    readonly fundingDesign: Readonly<Record<Area, Readonly<Record<SegmentId, Quantity<string>>>>>;
    readonly placesRule: Quantity<string>;
    readonly targetOccupancy: Quantity;
    /** What the price of an agreed place is made from: see `contracts/capacity-budget.ts`. */
    readonly capacityBudget: Quantity<string>;
    /** Years before the contract that the cost of a place is taken over. */
    readonly referenceYears: Quantity;
    /** Years of use that settlement D counts. */
    readonly averageYears: Quantity;
    readonly capacityReset: Quantity<string>;
    /** What a fixed budget grows with from its second year on: prices, with or without intensity. */
    readonly capacityIndex: Quantity<string>;
    /** Whether a fixed budget pays agreed places for which there is no staff. */
    readonly paysUnmanned: Quantity<boolean>;
    /** Rule by which municipalities share a budget for places: the letter, or A to D. */
    readonly settlement: Quantity<string>;
    /** What each reserved under rule C follows from. */
    readonly reservedBy: Quantity<string>;
    /** By what municipalities share the part of a budget that no use pays. */
    readonly emptyCapacityKey: Quantity<string>;
    /** Places on top of what the contracts leave, as a share. */
    readonly extraPlaces: Readonly<Record<SegmentId, Quantity>>;
    readonly supplyResponse: Quantity;
    readonly supplyGrowthCap: Quantity;
    readonly populationGrowthShare: Quantity;
    /** Growth a year of what a provider may take at most under `pxq-ceiling`. */
    readonly ceilingGrowth: Quantity;
  };
  /** Places on top of a budget for places, when a provider is full: all terms are assumptions. */
  readonly ventiel: {
    readonly on: Quantity<boolean>;
    /** Mean occupancy of the last month, and mean weeks waited by those in line, to ask. */
    readonly occupancyTrigger: Quantity;
    readonly waitTriggerWeeks: Quantity;
    readonly decisionWeeks: Quantity;
    readonly approvedShare: Quantity;
    /** Places opened, as a share of the agreed ones; at least one. */
    readonly sizeShare: Quantity;
    /** Times the price of an agreed place. */
    readonly price: Quantity;
    readonly mostPerYear: Quantity;
    readonly untilYearEnd: Quantity<boolean>;
    /** Share of the money of the ventiel that is taken off the budget of the next year. */
    readonly clawback: Quantity;
  };
  readonly attrition: {
    readonly fromYear: Quantity;
    /** Share of a form's places lost a year by themselves, beside what providers plan. */
    readonly perYear: Readonly<Record<string, Quantity>>;
  };
  /** What contract managers agreed; 0 leaves it to the model. */
  readonly agreed: {
    /** Places on the day the new contracts begin, by form and by where its provider groups serve. */
    readonly places: Readonly<Record<string, Readonly<Partial<Record<Area | "region", Quantity>>>>>;
    /** First year of those places. */
    readonly placesFrom: Readonly<
      Record<string, Readonly<Partial<Record<Area | "region", Quantity>>>>
    >;
    /** Euro per unit from the new contracts on, by form. */
    readonly tariffs: Readonly<Record<string, Quantity>>;
    /** First year of those tariffs. */
    readonly tariffsFrom: Readonly<Record<string, Quantity>>;
    /** Euro a year of a segment with a fixed budget, by segment and year. */
    readonly budgets: Readonly<Record<SegmentId, Readonly<Record<string, Quantity>>>>;
  };
  readonly savings: {
    readonly on: Quantity<boolean>;
    /** Euro mln a year below the reference, by year. */
    readonly path: Readonly<Record<string, Quantity>>;
    readonly value2028: Quantity<string>;
    readonly startYear: Quantity;
    /** Year whose spending and use the saving and places derived from use go by. */
    readonly baseYear: Quantity;
    readonly split: Readonly<Record<SegmentId, Quantity>>;
    /** No path takes a segment below this share of its volume. */
    readonly leastShare: Quantity;
    readonly includesDenHaagLocal: Quantity<boolean>;
    /** No saving takes crisis places; the other forms of the segment bear it. */
    readonly sparesCrisis: Quantity<boolean>;
    readonly against: Quantity<string>;
  };
  readonly prices: {
    /** Price level relative to `region.priceLevelYear`; years not named stand at 1. */
    readonly index: Readonly<Record<string, Quantity>>;
    readonly intensityGrowth: Quantity;
    readonly stepOn: Quantity<boolean>;
    readonly smallerGroupsPrice: Quantity;
    readonly smallerGroupsPlaces: Quantity;
    readonly closedPlacesFactor: Quantity;
    readonly closedYears: Quantity;
    readonly closedReplacedShare: Quantity;
  };
  readonly behaviour: {
    readonly on: Quantity<boolean>;
    readonly stretch: Quantity;
    readonly bedBlocking: Quantity;
    readonly selectivity: Quantity;
    readonly pushUp: Quantity;
    readonly yearEndStop: Quantity;
    /** Day of the year before which nobody is asked whether the year's room is used. */
    readonly yearEndFirstDay: Quantity;
  };
  readonly detection: {
    readonly wallMarginDays: Quantity;
    /** From this many times the margin on, an excess is told as far above it. */
    readonly wallFarTimes: Quantity;
    /** Extra share refused that is no wall yet. */
    readonly wallMarginRefused: Quantity;
    readonly wallMinimumAttempts: Quantity;
    /** Days an attempt is followed, and the period within which attempts are alike. */
    readonly wallFollowDays: Quantity;
    readonly pingPongDays: Quantity;
    readonly wallPeriodDays: Quantity;
    readonly wallFalseDiscovery: Quantity;
    readonly waterbedThreshold: Quantity;
    /** Leakage within plus or minus this is as good as none. */
    readonly waterbedEquivalence: Quantity;
    readonly waterbedLeastSaving: Quantity;
    /** Leakage up to this share is not worth naming: what receivers are tested against. */
    readonly waterbedFloor: Quantity;
    readonly waterbedFalseDiscovery: Quantity;
    readonly directEntryGapDays: Quantity;
    /** A mean wait above this is too long: the norm that a cut is held against. */
    readonly waitNormDays: Quantity;
    /** A municipality with fewer youths in care a year is not judged. */
    readonly minimumYouths: Quantity;
    readonly municipalityFalseDiscovery: Quantity;
    /** Share of the replications that must agree before a finding is certain, and how many at least. */
    readonly certainShare: Quantity;
    readonly certainReplications: Quantity;
  };
  readonly fitScales: {
    /** Fitted multipliers; all 1 before calibration. */
    readonly inflow: Readonly<Record<SegmentId, Quantity>>;
    readonly intensityStay: Quantity;
    readonly intensityDay: Quantity;
    readonly intensityAmbulatory: Quantity;
  };
}
