/**
 * What can be so about funding, by segment, municipality and day.
 *
 * The rule this file keeps: what holds on no day of the run is nowhere; a form on one day is somewhere.
 */
import { calendarOf, type FundingForm, formsEver, fundingPeriods, type Model } from "#journeys";
import { type Fact, or, valueAt } from "./facts.ts";

const segments = ["1", "2", "3", "4", "5"] as const;

/** Funding is of none of these forms anywhere from the contracts on, or ever without them. */
export function nowhereNew(...forms: readonly FundingForm[]): Fact {
  return {
    isSo: (model) =>
      segments.every((segment) => forms.every((form) => !formsEver(model, segment).has(form))),
    said: {
      nl: `geen segment de bekostiging ${or(forms, "of")} heeft`,
      en: `no segment has the funding ${or(forms, "or")}`,
    },
    by: ["contracts.fundingDesign", "funding"],
  };
}

/** Funding is of this form on no day of the run or its history, from a first year on. */
export function nowhere(form: FundingForm, fromYearId: string | null = null): Fact {
  return {
    isSo: (model) => {
      const { end } = calendarOf(model);
      const since = fromYearId === null ? Number.NEGATIVE_INFINITY : yearDay(model, fromYearId);
      const periods = fundingPeriods(model, Object.keys(model.municipalities));
      return !periods.some(({ from, forms }, index) => {
        const until = periods[index + 1]?.from ?? Number.POSITIVE_INFINITY;
        return from < end && until > since && forms.some((row) => row.includes(form));
      });
    },
    said: {
      nl: `geen segment de bekostiging ${form} heeft${fromYearId === null ? "" : ` vanaf ${fromYearId}`}`,
      en: `no segment has the funding ${form}${fromYearId === null ? "" : ` from ${fromYearId} on`}`,
    },
    by: ["contracts.fundingDesign", "funding", ...(fromYearId === null ? [] : [fromYearId])],
  };
}

/** The day on which the year that a number holds begins. */
function yearDay(model: Model, id: string): number {
  const { firstHistoryYear, yearStart } = calendarOf(model);
  const year = Number(valueAt(model, id)) - firstHistoryYear;
  return yearStart[Math.max(0, year)] ?? Number.POSITIVE_INFINITY;
}

/** In a segment no municipality goes from paying by the unit to another way when contracts change. */
export function noOldContract(segment: (typeof segments)[number]): Fact {
  return {
    isSo: (model) => {
      const { contractDay } = calendarOf(model);
      const at = segments.indexOf(segment);
      const periods = fundingPeriods(model, Object.keys(model.municipalities));
      const before = periods.findLast(({ from }) => from < contractDay);
      return Object.keys(model.municipalities).every((_, town) => {
        const old = before?.forms[town]?.[at];
        if (old === "capacity" || old === "population") return true;
        const after = periods.filter(({ from }) => from >= contractDay);
        const forms = after.map((period) => period.forms[town]?.[at]);
        return forms[0] === old || forms.every((form) => form === "pxq");
      });
    },
    said: {
      nl: `geen gemeente in segment ${segment} op die dag van betalen per stuk overgaat op iets anders`,
      en: `no municipality goes from paying by the unit to another way in segment ${segment} on that day`,
    },
    by: [`contracts.fundingToday.*.${segment}`, `contracts.fundingDesign.*.${segment}`, "funding"],
  };
}

/** All municipalities that a provider group serves pay it by one form, on every day. */
export const oneRegime: Fact = {
  isSo: (model) => {
    const towns = Object.keys(model.municipalities);
    const forms = Object.values(model.forms);
    const isRegional = (segment: string): boolean =>
      forms.some((form) => form.segment.value === segment && (form.groups.region?.value ?? 0) > 0);
    const isOne = (found: readonly FundingForm[]): boolean => new Set(found).size <= 1;
    return fundingPeriods(model, towns).every(({ forms: rows }) =>
      segments.every((segment, at) => {
        const of = (area: string | null): readonly FundingForm[] =>
          towns.flatMap((town, index) => {
            const isIn = area === null || model.municipalities[town]?.area === area;
            return isIn ? [rows[index]?.[at] as FundingForm] : [];
          });
        return isRegional(segment) ? isOne(of(null)) : isOne(of("denhaag")) && isOne(of("h8"));
      }),
    );
  },
  said: {
    nl: "elke groep van een aanbieder in één vorm wordt betaald",
    en: "every provider group is paid in one form",
  },
  by: ["contracts.fundingDesign", "funding"],
};

/** Today's funding of Den Haag is in no segment that of a local purchase. */
export const nothingLocalToday: Fact = {
  isSo: ({ contracts }) =>
    Object.values(contracts.fundingToday).every((own) =>
      Object.values(own).every(({ value }) => value !== "population"),
    ),
  said: {
    nl: "geen contracts.fundingToday population is",
    en: "no contracts.fundingToday is population",
  },
  by: ["contracts.fundingToday"],
};

/** What is chosen here is what the design has already. */
export function isAsDesign(area: "denhaag" | "h8", segment: string, formId: string): Fact {
  const design = `contracts.fundingDesign.${area}.${segment}`;
  return {
    isSo: (model) => valueAt(model, formId) === valueAt(model, design),
    said: { nl: `${design} al dezelfde vorm is`, en: `${design} is the same form already` },
    by: [formId, design],
  };
}
