/**
 * Journeys of single youths, the calibration table and the register of the sample.
 *
 * The rule this file keeps: every role, kind and ending that the contract knows occurs once.
 */
import type {
  Calibration,
  CalibrationRow,
  JourneyExample,
  JourneyParting,
  JourneyStep,
  ParameterRecord,
} from "#results";
import { estimate } from "./sample-parts.ts";

type Written = readonly [
  place: string,
  form: string | null,
  phase: JourneyStep["phase"],
  from: string,
  until: string,
  reason: string,
  euro: number,
  censored?: boolean,
];

function step(...written: Written): JourneyStep {
  const [place, form, phase, from, until, reason, euro, censored = false] = written;
  return { place, form, phase, from, until, reason, euro, censored };
}

const today: readonly JourneyStep[] = [
  step("local-team", null, "care", "2028-02-03", "2028-03-20", "start", 900),
  step("5", "ambulant", "waiting", "2028-03-20", "2028-06-02", "full", 0),
  step("5", "ambulant", "care", "2028-06-02", "2029-03-11", "start", 7_300),
  step("1", "behandelgroep", "waiting", "2029-03-11", "2029-05-20", "full", 0),
  step("1", "behandelgroep", "care", "2029-05-20", "2030-01-15", "start", 61_000),
  step("5", "ambulant", "care", "2029-09-01", "2030-06-01", "start", 5_100),
  step("home", null, "out", "2030-06-01", "2030-06-01", "done", 0),
];

const design: readonly JourneyStep[] = [
  step("local-team", null, "care", "2028-02-03", "2028-04-28", "start", 1_800),
  step("5", "ambulant", "waiting", "2028-04-28", "2028-09-10", "full", 0),
  step("5", "ambulant", "care", "2028-09-10", "2029-08-30", "start", 9_200),
  step("1", "behandelgroep", "waiting", "2029-08-30", "2030-04-02", "border-rule", 0),
  step("1", "behandelgroep", "care", "2030-04-02", "2031-12-31", "start", 88_000, true),
];

const numbered = (id: string, nl: string, value: number) => ({
  ...{ id, value, nl, en: nl },
  unit: "days",
});

const event = (reason: string, until: string) => ({
  ...{ form: "ambulant", phase: "waiting" as const, from: "2028-03-20", until, reason },
  group: "ambulant@denhaag/02",
});

const none = { base: null, variant: null, days: null, first: null, queue: null, chain: [] };

/** One of each way in which journeys part and are told. */
const partings: readonly (JourneyParting | null)[] = [
  {
    ...none,
    ...{ day: "2028-03-20", kind: "team", form: "local-team", sure: false },
    causes: [
      { id: "team-strength", numbers: [] },
      { id: "team-full", numbers: [] },
    ],
  },
  {
    ...{ day: "2028-06-02", kind: "queue", form: "ambulant", sure: true, first: "base" },
    base: event("capacity", "2028-06-02"),
    variant: event("capacity", "2028-09-10"),
    days: { base: 74, variant: 174 },
    causes: [{ id: "another-youth", numbers: [] }],
    queue: {
      group: "ambulant@denhaag/02",
      held: { base: 12, variant: 12 },
      others: 2,
      taker: { youth: 4711, elsewhere: "other-care", justLeft: false },
    },
    chain: [
      {
        ...{ youth: 4711, day: "2028-02-11", kind: "border-rule", form: "ambulant", sure: true },
        days: { base: 3, variant: 14 },
        first: "base",
        causes: [
          {
            id: "border-days",
            numbers: [
              {
                base: numbered("borders.borderDaysToday", "Dagen aan de grens, vandaag", 3),
                variant: numbered("borders.borderDaysDesign", "Dagen aan de grens, ontwerp", 14),
              },
            ],
          },
        ],
      },
    ],
  },
  {
    ...none,
    ...{ day: "2029-03-11", kind: "care-length", form: "ambulant", sure: true, first: "base" },
    days: { base: 282, variant: 310 },
    causes: [{ id: "stretch", numbers: [] }],
  },
  null,
];

export function sampleJourneys(): JourneyExample[] {
  const rules = ["typical", "longest-wait", "most-returns", "moved"] as const;
  return rules.map((rule, index) => ({
    rule,
    youth: 1000 + index * 317,
    municipality: ["denhaag", "rijswijk", "zoetermeer", "delft"][index] ?? "denhaag",
    ageAtStart: 9 + index * 2,
    referrer: index === 1 ? "gp" : "team",
    need:
      [
        "Gedrag thuis en op school",
        "Angst en somberheid",
        "Ernstige verstandelijke beperking",
        "Onveilig thuis",
      ][index] ?? "",
    journeys:
      index === 0
        ? {
            today: today
              .slice(0, 3)
              .concat(step("home", null, "out", "2029-03-11", "2029-03-11", "done", 0)),
            behaviour: design.slice(0, 3),
          }
        : { today, behaviour: design },
    parting: partings[index] ?? null,
  }));
}

function row(
  [id, nl, unit]: readonly [string, string, string],
  known: number,
  simulated: number | null,
  role: CalibrationRow["role"],
): CalibrationRow {
  const [bandLow, bandHigh] = [known * 0.9, known * 1.1];
  return {
    id,
    nl,
    en: nl,
    unit,
    known,
    bandLow,
    bandHigh,
    source: "Raadsvoorstel 4180, tabel 2",
    simulated: simulated === null ? null : estimate(simulated, known * 0.02),
    role,
    inside: simulated === null ? null : simulated >= bandLow && simulated <= bandHigh,
    note: role === "conflicts" ? "Strijdig met het aandeel van Den Haag" : "",
  };
}

export function sampleCalibration(): Calibration {
  return {
    rows: [
      row(
        ["lv-youths-1", "Jongeren segment 1, Leidschendam-Voorburg 2023", "youths"],
        162,
        158,
        "fitted",
      ),
      row(
        ["lv-youths-2", "Jongeren segment 2, Leidschendam-Voorburg 2023", "youths"],
        364,
        371,
        "fitted",
      ),
      row(
        ["lv-youths-5", "Jongeren segment 5, Leidschendam-Voorburg 2023", "youths"],
        2001,
        1975,
        "fitted",
      ),
      row(
        ["lv-euro-1", "Euro segment 1, Leidschendam-Voorburg 2024", "euro"],
        5_980_316,
        5_520_000,
        "predicted",
      ),
      row(
        ["lv-euro-5", "Euro segment 5, Leidschendam-Voorburg 2024", "euro"],
        11_061_082,
        13_400_000,
        "predicted",
      ),
      row(["youths-year", "Jongeren in hulp per jaar", "youths"], 37_000, 36_200, "predicted"),
      row(["repeat", "Aandeel herhaald beroep", "share"], 0.24, 0.251, "predicted"),
      row(
        ["team-share", "Aandeel gemeentelijke toegang, Den Haag", "share"],
        0.117,
        0.19,
        "conflicts",
      ),
      row(["crisis", "Gestart met crisis", "share"], 0.05, null, "predicted"),
    ],
    fittedParameters: ["inflow-level", "stay-1", "intensity-5"],
    replications: 20,
  };
}

const values: readonly (number | string | boolean)[] = [
  120,
  0.25,
  0.3,
  126,
  0.2,
  true,
  "lognormal",
];

function assumption(index: number): Partial<ParameterRecord> {
  const reasons = { why: "Er is geen bron; de grenzen zijn ruim gekozen.", owner: "Servicebureau" };
  return { ...reasons, kind: "assumption", low: 0.02, high: 0.4 + index / 100, source: "" };
}

export function sampleRegister(hostile: string | undefined): ParameterRecord[] {
  const kinds = ["source", "public", "derived"] as const;
  return Array.from({ length: 24 }, (_, index): ParameterRecord => {
    const name = index === 3 && hostile !== undefined ? hostile : `Getal ${index + 1}`;
    return {
      id: `number-${index + 1}`,
      nl: name,
      en: name,
      unit: index % 3 === 0 ? "days" : "share",
      value: values[index % values.length] ?? 0,
      low: null,
      high: null,
      kind: kinds[index % 4] ?? "assumption",
      source: "CBS 85097NED",
      why: "It says so in the source.",
      owner: "",
      fitted: index === 7,
      notAgreed: false,
      ...(index % 4 === 3 ? assumption(index) : {}),
    };
  });
}
