/**
 * Distance from home: small regions where the answer is known by hand.
 *
 * The one rule: what is expected follows from where places are put, or from another column of the run
 * (the journey log with the names of groups), never from the books under test.
 */
import { describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { DISTANCES, type Distance } from "../../../journeys/measures/location-books.ts";
import { firstDifference } from "../../laws/bits.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { withoutDelays } from "../../pathologies/levels.ts";
import { changeAll, changeTowns, smallRegion } from "../../support/model.ts";
import { FIRST, quietRegion } from "./two-stays.ts";

type Changes = Readonly<Record<string, unknown>>;

/** One form with four houses, and a little more room than is asked for. */
function houses(changes: Changes = {}): Model {
  return changeAll(withoutDelays(quietRegion([FIRST], [])), {
    [`forms.${FIRST}.groups.region`]: 4,
    [`forms.${FIRST}.occupancy`]: 0.85,
    ...changes,
  });
}

const only = (town: string): Changes =>
  Object.fromEntries(
    Object.keys(smallRegion.municipalities).map((id) => [
      `location.placesPerResident.${id}`,
      id === town ? 1 : 0,
    ]),
  );

function stays({ locationBooks, plan }: World, distance: Distance, town?: string): number {
  const { byTown, years, towns } = locationBooks;
  const row = DISTANCES.indexOf(distance) * towns;
  if (town === undefined) return total(byTown.subarray(row * years, (row + towns) * years));
  const at = (row + plan.municipalities.indexOf(town)) * years;
  return total(byTown.subarray(at, at + years));
}

const run = (model: Model): World => lived(model, { until: 2028 }).world;

/** The same region with the youths of one municipality alone. */
const peopleOf = (model: Model, town: string): Model => ({
  ...model,
  municipalities: Object.fromEntries(
    Object.entries(model.municipalities).filter(([id]) => id === town),
  ),
});

describe("where stays begin", () => {
  it("is the own municipality for all where the region is one municipality", () => {
    const world = run(peopleOf(houses(), "denhaag"));
    expect(stays(world, "own")).toBeGreaterThan(100);
    expect(total(world.locationBooks.byTown)).toBe(stays(world, "own"));
  });

  it("is home for those who live where all places stand, and elsewhere for all others", () => {
    const world = run(houses(only("delft")));
    expect(stays(world, "own", "delft")).toBeGreaterThan(20);
    expect(stays(world, "region", "delft")).toBe(0);
    expect(stays(world, "own")).toBe(stays(world, "own", "delft"));
    expect(stays(world, "region")).toBeGreaterThan(200);
  });

  it("is nowhere in the region when nothing in it fits", () => {
    const share = 0.3;
    const world = run(houses({ "waiting.noFitShare": 1, "location.borderingShare": share }));
    const away = counted(world, "out-of-region-starts");
    expect(away).toBeGreaterThan(200);
    expect(stays(world, "own") + stays(world, "region")).toBe(0);
    expect(stays(world, "bordering")).toBeCloseTo(share * away, 6);
    expect(stays(world, "further")).toBeCloseTo((1 - share) * away, 6);
  });

  it("is not known when care is bought outside the contracts", () => {
    const world = run(
      houses({
        "waiting.offContractShare": 1,
        "waiting.stayPatienceDays": 1,
        [`forms.${FIRST}.occupancy`]: 1.3,
      }),
    );
    expect(counted(world, "off-contract-starts")).toBeGreaterThan(50);
    expect(stays(world, "unknown")).toBe(counted(world, "off-contract-starts"));
  });

  it("is at home by the share of the homes where places are families all over the region", () => {
    const model = houses({ [`location.inHomes.${FIRST}`]: true });
    const world = run(model);
    const towns = Object.entries(model.municipalities);
    const all = total(towns.map(([, { residents }]) => residents.value));
    for (const [id, { residents }] of towns) {
      const [own, other] = [stays(world, "own", id), stays(world, "region", id)];
      expect(own + other).toBeGreaterThan(0);
      expect(own / (own + other)).toBeCloseTo(residents.value / all, 9);
    }
  });
});

it("counts what the journey log says: the group of each stay, and where that group stands", () => {
  const { world, plan } = lived(houses(), { until: 2028, keepLog: true });
  const { log, youths, locationBooks } = world;
  if (log === null) throw new Error("No log was kept.");
  // The four houses by hand: residents 111,438 of 224,341, then 25,555 and 22,374. The first goes to
  // The Hague; of 111,438 / 1.5, 25,555 / 0.5 and 22,374 / 0.5 The Hague is furthest behind again;
  // then Zoetermeer (51,110 against 44,575 and 44,748), then Westland (44,748 against 44,575).
  const standsIn = ["denhaag", "denhaag", "zoetermeer", "westland"];
  let [own, elsewhere] = [0, 0];
  for (let row = 0; row < log.length; row++) {
    if (log.phase[row] !== 1 || (log.from[row] ?? 0) <= 0) continue;
    const home = plan.municipalities[youths.municipality[log.youth[row] ?? 0] ?? 0];
    const group = plan.stations[log.group[row] ?? -1] ?? "";
    expect(group).toMatch(/\/0[1-4]$/);
    if (standsIn[Number(group.slice(-2)) - 1] === home) own += 1;
    else elsewhere += 1;
  }
  expect(own).toBeGreaterThan(100);
  expect(stays(world, "own")).toBe(own);
  expect(stays(world, "region")).toBe(elsewhere);
  // By form it is the same stays.
  expect(total(locationBooks.byForm)).toBe(total(locationBooks.byTown));
});

describe("where places stand", () => {
  const options = { seed: "distance", replication: 0, untilYear: 2028 };
  const summary = (model: Model) =>
    simulateReplication([{ id: "one", model, against: null }], options).runs["one"];

  it("changes nothing but the distance", () => {
    const other = changeAll(smallRegion, {
      ...only("wassenaar"),
      "location.borderingShare": 1,
      "location.inHomes.gezinshuis": false,
    });
    const [here, there] = [summary(smallRegion), summary(other)].map((made) => ({
      ...made,
      distanceByTown: null,
      distanceByForm: null,
    }));
    expect(firstDifference(here, there)).toBeNull();
    expect(firstDifference(summary(smallRegion), summary(other))).not.toBeNull();
  });
});

describe("a placement point that places near home", () => {
  const soon = { "contracts.regime": "2028", "contracts.contractDate": "2024-01-01" };
  const sees = { ...soon, "placement.seesPlaces": true };
  // All municipalities alike, and a house in each: by chance one stay in nine is at home.
  const alike = (changes: Changes): World =>
    run(
      changeAll(
        changeTowns(houses({ [`forms.${FIRST}.groups.region`]: 9 }), "residents", () => 25000),
        {
          [`forms.${FIRST}.occupancy`]: 0.6,
          ...changes,
        },
      ),
    );
  const share = (world: World): number =>
    stays(world, "own") / (stays(world, "own") + stays(world, "region"));

  it("brings nearly all home where each municipality has room, and one in nine without it", () => {
    expect(share(alike(sees))).toBeGreaterThan(0.07);
    expect(share(alike(sees))).toBeLessThan(0.16);
    expect(share(alike({ ...sees, "placement.nearHome": true }))).toBeGreaterThan(0.7);
  });

  it("does nothing when it sees no places", () => {
    const [off, on] = [false, true].map((nearHome) =>
      alike({ ...soon, "placement.nearHome": nearHome }),
    );
    expect(stays(on as World, "own")).toBe(stays(off as World, "own"));
  });

  it("makes the wait no longer than seeing places alone does", () => {
    const days = (changes: Changes): number =>
      counted(alike({ ...sees, [`forms.${FIRST}.occupancy`]: 0.95, ...changes }), "waiting-days");
    expect(days({})).toBeGreaterThan(100);
    expect(days({ "placement.nearHome": true })).toBeLessThan(1.1 * days({}));
  });
});
