/**
 * Where the places of stays stand: dealt by share, spread where they are homes.
 *
 * The one rule: what is expected is worked out from residents and numbers put in, never from the plan.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, type Model } from "#journeys";
import { change, changeAll, haaglanden, onlyForms } from "../../support/model.ts";

const HOUSE = "behandelgroep";
const HOMES = "gezinshuis";
const towns = Object.keys(haaglanden.municipalities).sort();
const residents = towns.map((town) => haaglanden.municipalities[town]?.residents.value ?? 0);
const all = residents.reduce((sum, own) => sum + own, 0);

/** Shares of each group by municipality, in order of the groups. */
function shares(model: Model): readonly (readonly number[])[] {
  const { location, stations } = compilePlan(model);
  return stations.map((_, station) =>
    towns.map((_, town) => location.share[station * towns.length + town] ?? Number.NaN),
  );
}

const only = (form: string, groups: number): Model =>
  change(onlyForms(haaglanden, [form]), `forms.${form}.groups.region`, groups);

describe("a group with a house", () => {
  it("stands in one municipality, and each has its share of the groups to within one", () => {
    const dealt = shares(only(HOUSE, 100));
    expect(dealt).toHaveLength(100);
    for (const group of dealt) expect(group.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    towns.forEach((_, town) => {
      const has = dealt.filter((group) => group[town] === 1).length;
      expect(Math.abs(has - (100 * (residents[town] ?? 0)) / all)).toBeLessThan(1);
    });
  });

  it("stands nowhere where the number is 0, and twice as often where it is twice as high", () => {
    const model = changeAll(only(HOUSE, 120), {
      "location.placesPerResident.denhaag": 0,
      "location.placesPerResident.delft": 2,
      ...Object.fromEntries(towns.map((town) => [`municipalities.${town}.residents`, 1000])),
    });
    const has = towns.map((_, town) => shares(model).filter((group) => group[town] === 1).length);
    // Delft counts for two of nine parts; the seven others for one each.
    const parts = towns.map((town) => (town === "denhaag" ? 0 : town === "delft" ? 2 : 1));
    parts.forEach((part, town) => {
      expect(Math.abs((has[town] ?? 0) - (120 * part) / 9)).toBeLessThan(1);
    });
    expect(has[towns.indexOf("denhaag")]).toBe(0);
  });

  it("that serves an area stands in it", () => {
    const region = only(HOUSE, 5);
    const spec = region.forms[HOUSE];
    const five = spec?.groups.region;
    if (spec === undefined || five === undefined) throw new Error("The form is gone.");
    const model = {
      ...region,
      forms: { [HOUSE]: { ...spec, groups: { denhaag: five, h8: five } } },
    };
    const { stationArea } = compilePlan(model);
    shares(model).forEach((group, station) => {
      expect(group[towns.indexOf("denhaag")]).toBe(stationArea[station] === 0 ? 1 : 0);
    });
  });
});

describe("a group of homes", () => {
  it("is spread by residents over all municipalities", () => {
    for (const group of shares(only(HOMES, 3))) {
      group.forEach((share, town) => {
        expect(share).toBeCloseTo((residents[town] ?? 0) / all, 12);
      });
    }
  });

  it("takes no house from a municipality", () => {
    const model = onlyForms(haaglanden, [HOUSE, HOMES]);
    const alone = shares(onlyForms(haaglanden, [HOUSE]));
    expect(shares(model).filter((group) => group.includes(1))).toEqual(alone);
  });
});

it("follows stays and what goes through the placement point, and no other help", () => {
  const { location, forms } = compilePlan(haaglanden);
  const followed = forms.filter((_, form) => location.followed[form] === 1);
  expect(followed).toContain("logeren");
  expect(followed).toContain("pleegzorg-netwerk");
  expect(followed).not.toContain("ambulant-jo");
});

it("knows a number for every municipality, and of every such form with places whether they are homes", () => {
  const { placesPerResident, inHomes } = haaglanden.location;
  expect(Object.keys(placesPerResident).toSorted()).toEqual(towns);
  const forms = Object.entries(haaglanden.forms).filter(
    ([, { stay, central, groups }]) => (stay || central) && Object.keys(groups).length > 0,
  );
  expect(Object.keys(inHomes).toSorted()).toEqual(forms.map(([form]) => form).toSorted());
});
