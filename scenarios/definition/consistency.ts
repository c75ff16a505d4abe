/**
 * What must hold between numbers of one model, which no single bound can say.
 *
 * The rule this file keeps: a model that passes can be run, and each fault names the place in a
 * scenario where it would be mended.
 */
import { calendarOf, highestInflow, type Model, pathwayFaults } from "#journeys";
import { agreedFaults } from "./agreed-faults.ts";
import { fundingFaults } from "./funding-faults.ts";
import { type Issue, issue, pointerSegment } from "./issue.ts";

const tolerance = 1e-6;
const rounded = (value: number): string => String(Math.round(value * 1e6) / 1e6);

function sumFault(
  path: string,
  shares: Readonly<Record<string, { readonly value: number }>>,
): Issue[] {
  const sum = Object.values(shares).reduce((total, share) => total + share.value, 0);
  if (Math.abs(sum - 1) <= tolerance) return [];
  return [issue(path, rounded(sum), "delen die samen 1 zijn", "shares that add up to 1")];
}

/** What follows youth care: shares of laws leave something or nothing over, never less. */
function adultFaults({ adulthood }: Model): Issue[] {
  return Object.entries(adulthood.groups).flatMap(([id, { wmo, wlz, zvw }]) => {
    const sum = wmo.value + wlz.value + zvw.value;
    if (sum <= 1 + tolerance) return [];
    const path = `/change/adulthood/groups/${pointerSegment(id)}`;
    const rule = ["delen die samen hooguit 1 zijn", "shares that add up to at most 1"] as const;
    return [issue(path, rounded(sum), ...rule)];
  });
}

function ageFaults(model: Model): Issue[] {
  return Object.entries(model.forms).flatMap(([id, form]) => {
    if (form.ageFrom.value < form.ageTo.value && form.ageTo.value <= form.endAge.value) return [];
    const found = `${form.ageFrom.value}, ${form.ageTo.value}, ${form.endAge.value}`;
    const rule = "ageFrom < ageTo <= endAge";
    return [issue(`/change/forms/${pointerSegment(id)}`, found, rule, rule)];
  });
}

function timeFaults({ region, contracts }: Model): Issue[] {
  const faults: Issue[] = [];
  if (region.firstDay.value >= region.lastDay.value) {
    const found = region.lastDay.value;
    faults.push(
      issue("/change/region/lastDay", found, "een dag na firstDay", "a day after firstDay"),
    );
  }
  const policy = region.policyFirstYear.value;
  const first = Number(region.firstDay.value.slice(0, 4));
  const last = Number(region.lastDay.value.slice(0, 4));
  if (policy < first || policy > last) {
    const path = "/change/region/policyFirstYear";
    faults.push(
      issue(
        path,
        String(policy),
        `een jaar van ${first} tot en met ${last}`,
        `a year from ${first} to ${last}`,
      ),
    );
  }
  if (contracts.contractDate.value <= region.firstDay.value) {
    const found = contracts.contractDate.value;
    faults.push(
      issue(
        "/change/contracts/contractDate",
        found,
        "een dag na de eerste dag",
        "a day after the first day",
      ),
    );
  }
  return faults;
}

/** The base year lies before what goes by it; a target is reached after it begins. */
function yearFaults({ region, savings, contracts, demand }: Model): Issue[] {
  const faults: Issue[] = [];
  const first = Number(region.firstDay.value.slice(0, 4));
  const contract = Number(contracts.contractDate.value.slice(0, 4));
  const last = Math.min(contract, savings.startYear.value) - 1;
  const base = savings.baseYear.value;
  if (base < first || base > last) {
    const nl = `een jaar van ${first} tot en met ${last}, vóór de besparing en de contracten`;
    const en = `a year from ${first} to ${last}, before the saving and the contracts`;
    faults.push(issue("/change/savings/baseYear", String(base), nl, en));
  }
  if (demand.targetYear.value <= demand.targetFrom.value) {
    const [nl, en] = ["een jaar na targetFrom", "a year after targetFrom"];
    faults.push(issue("/change/demand/targetYear", String(demand.targetYear.value), nl, en));
  }
  return faults;
}

/** Growth and season may not ask for more youths than the ceiling lets exist. */
function demandFaults(model: Model): Issue[] {
  const ceiling = model.demand.ceiling.value;
  const highest = highestInflow(model.demand, calendarOf(model));
  if (highest <= ceiling) return [];
  const least = String(Math.ceil(highest * 100) / 100);
  return [
    issue(
      "/change/demand/ceiling",
      rounded(ceiling),
      `${least} of meer: zo hoog komt de vraag door groei en seizoen, of minder groei`,
      `${least} or more: growth and season raise demand that far, or less growth`,
    ),
  ];
}

/** A fault in the routes; shares of one kind out of one form add up to at most 1. */
function pathwayIssue({ edge, problem, over }: ReturnType<typeof pathwayFaults>[number]): Issue {
  const path = `/change/pathway/${pointerSegment(edge)}`;
  if (over === undefined) return issue(path, problem, "een kloppende route", "a sound pathway");
  return issue(
    path,
    rounded(over.sum),
    `delen "${over.kind}:${edge}>…" die samen hooguit 1 zijn`,
    `shares "${over.kind}:${edge}>…" that add up to at most 1`,
  );
}

/** Every fault between the numbers of a model. */
export function consistencyFaults(model: Model): readonly Issue[] {
  const referrers = Object.entries(model.municipalities).flatMap(([id, municipality]) =>
    sumFault(`/change/municipalities/${pointerSegment(id)}/referrers`, municipality.referrers),
  );
  const pathway = pathwayFaults(Object.keys(model.forms).sort(), model.pathway).map(pathwayIssue);
  const time = timeFaults(model);
  return [
    ...referrers,
    ...sumFault("/change/savings/split", model.savings.split),
    ...ageFaults(model),
    ...adultFaults(model),
    ...agreedFaults(model),
    ...(time.length === 0 ? fundingFaults(model) : []),
    ...time,
    ...(time.length === 0 ? yearFaults(model) : []),
    // Without a sound calendar there is no highest day.
    ...(time.length === 0 ? demandFaults(model) : []),
    ...pathway,
  ];
}
