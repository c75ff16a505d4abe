/**
 * The data of Haaglanden: whole, in shape, and true to the facts it cites.
 *
 * The one rule: expected values come from the type of the model and from the table of facts in
 * SOURCES.md, never from the data itself; every check is also shown something wrong.
 */
import { describe, expect, it } from "vitest";
import {
  type Fact,
  factsIn,
  faultsOf,
  numberFromFact,
  type Quantityish,
  quantitiesIn,
  sharesByEdge,
} from "../support/region-data.ts";
import { listFiles, readRepoFile } from "../support/repo-files.ts";

const folder = "journeys/data/haaglanden";
/** Every file of the region but the known figures is a part of the model. */
const modelFiles = listFiles(folder)
  .map((path) => path.slice(folder.length + 1).replace(/\.json$/, ""))
  .filter((name) => name !== "calibration");

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readRepoFile(`${folder}/${name}.json`));
// The shape of a part is judged below, key by key, so `any` would say no less.
const model: Record<string, never> = Object.assign({}, ...modelFiles.map(read));
const part = <T>(name: string): T => model[name] as T;
const keys = (value: object): readonly string[] => Object.keys(value).sort();

interface Edge {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly share: Quantityish;
}
type Parts = Readonly<Record<string, Quantityish>>;
interface Form extends Readonly<Record<string, unknown>> {
  readonly segment: Quantityish;
  readonly groups: Parts;
  readonly referrerAffinity: Parts;
  readonly stay: boolean;
  readonly central: boolean;
}
interface Town extends Readonly<Record<string, unknown>> {
  readonly area: string;
  readonly residents: Quantityish;
  readonly referrers: Parts;
}

const quantities = quantitiesIn(model);
const facts = factsIn(readRepoFile("journeys/data/SOURCES.md"));
const forms = part<Record<string, Form>>("forms");
const towns = part<Record<string, Town>>("municipalities");
const edges = part<readonly Edge[]>("pathway");

describe("the files of the region", () => {
  it("are the known figures and parts of the model, and nothing else", () => {
    const there = listFiles(folder).map((path) => path.slice(folder.length + 1));
    expect(there).toContain("calibration.json");
    expect(there.filter((name) => !/^[a-z]+\.json$/.test(name))).toEqual([]);
    const empty = modelFiles.filter((name) => keys(read(name)).length === 0);
    expect(empty).toEqual([]);
  });

  it("have no key twice, so that merging them loses nothing", () => {
    const all = modelFiles.flatMap((name) => Object.keys(read(name)));
    expect([...all].sort()).toEqual([...new Set(all)].sort());
  });

  it("make together the parts of a Model", () => {
    expect(leavesOfType("Model").length).toBeGreaterThan(15);
    expect(keys(model)).toEqual(leavesOfType("Model"));
  });
});

/** The type of a part as written in model.ts, so that a new leaf asks for a number here. */
function leavesOfType(name: string): readonly string[] {
  const source = ["journeys/model/model.ts", ...listFiles("journeys/model/parts")]
    .map(readRepoFile)
    .join("\n")
    .replace(/\/\*\*[\s\S]*?\*\//g, "");
  const named = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`, "i").exec(source);
  const inModel = new RegExp(`\\n  readonly ${name}: \\{\\n([\\s\\S]*?)\\n  \\};`).exec(source);
  const body = named?.[1] ?? inModel?.[1] ?? "";
  const depth = named === null ? "    " : "  ";
  const field = new RegExp(`^${depth}readonly (\\w+)\\??:`, "gm");
  return [...body.matchAll(field)].map((match) => match[1] ?? "").sort();
}

/** Parts of the model whose leaves have a name of their own. */
const namedParts = [
  "region",
  "demand",
  "entrance",
  "borders",
  "waiting",
  "outcome",
  "contracts",
  "ventiel",
  "savings",
  "prices",
  "behaviour",
  "detection",
  "fitScales",
  "families",
  "team",
  "placement",
  "adulthood",
  "providers",
  "transition",
  "labour",
  "supply",
  "clauses",
  "crisis",
  "administration",
  "school",
  "location",
  "trajectory",
  "room",
];

describe("the shape of the model", () => {
  it.each(namedParts)("has every leaf of %s that the type asks for, and no other", (name) => {
    expect(leavesOfType(name).length).toBeGreaterThan(2);
    expect(keys(part<object>(name))).toEqual(leavesOfType(name));
  });

  it("has no number that no rule, detector or finding reads", () => {
    const code = ["journeys", "scenarios"]
      .flatMap((room) => listFiles(room))
      .filter((path) => path.endsWith(".ts") && path !== "journeys/model/model.ts")
      .map((path) => readRepoFile(path).replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, ""))
      .join("\n");
    const names = [...namedParts, "Municipality", "CareForm"].flatMap(leavesOfType);
    // Words for people only.
    const words = ["nl", "en", "ijw"];
    const unread = names.filter(
      (name) => !words.includes(name) && !new RegExp(`\\b${name}\\b`).test(code),
    );
    expect(names.length).toBeGreaterThan(80);
    expect(unread).toEqual([]);
  });

  it("has every leaf of a municipality and of a care form", () => {
    for (const town of Object.values(towns))
      expect(keys(town)).toEqual(leavesOfType("Municipality"));
    for (const form of Object.values(forms)) expect(keys(form)).toEqual(leavesOfType("CareForm"));
  });

  it("has the nine municipalities, of which one is the area Den Haag", () => {
    const areas = Object.values(towns).map((town) => town.area);
    expect(areas).toHaveLength(9);
    expect(areas.filter((area) => area === "denhaag")).toHaveLength(1);
    expect(areas.filter((area) => area === "h8")).toHaveLength(8);
  });

  it("has forms in each of the five segments, and no more than a set of 31 bits can hold", () => {
    const segments = new Set(Object.values(forms).map((form) => form.segment.value));
    expect([...segments].sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(Object.keys(forms).length).toBeLessThanOrEqual(31);
  });

  it("gives each form places for both areas, or for none", () => {
    const served = Object.entries(forms).map(([id, form]) => [id, keys(form.groups).join("+")]);
    const odd = served.filter(([, where]) => !["", "region", "denhaag+h8"].includes(where ?? ""));
    expect(odd).toEqual([]);
    // A place with kin exists for that child alone.
    expect(served.filter(([, where]) => where === "")).toEqual([["pleegzorg-netwerk", ""]]);
  });

  it("knows the referrers that municipalities and forms speak of", () => {
    const referrers = keys(part<object>("referrers"));
    for (const town of Object.values(towns)) expect(keys(town.referrers)).toEqual(referrers);
    for (const form of Object.values(forms)) expect(keys(form.referrerAffinity)).toEqual(referrers);
  });
});

describe("every quantity", () => {
  it("is complete, and lies in its range and its bounds", () => {
    expect(quantities.length).toBeGreaterThan(500);
    const faults = quantities.flatMap(({ path, quantity }) =>
      faultsOf(quantity).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("would be seen to lack a source, a range, an owner or an option", () => {
    const good: Quantityish = {
      value: 3,
      unit: "days",
      low: 1,
      high: 5,
      kind: "derived",
      source: "P264",
      why: "because",
      owner: "",
      nl: "dagen",
      en: "days",
    };
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...good, source: "" })).toEqual(["source is empty"]);
    expect(faultsOf({ ...good, value: 7 })).toEqual(["7 lies outside 1 to 5"]);
    expect(faultsOf({ ...good, min: 4 })).toEqual([
      "3 lies outside its bounds",
      "range beyond bounds",
    ]);
    expect(faultsOf({ ...good, kind: "assumption" })).toEqual(["an assumption without owner"]);
    expect(faultsOf({ ...good, low: null, high: null, value: "c", options: ["a", "b"] })).toEqual([
      '"c" is none of its options',
    ]);
  });

  it("has names of its own, so that a reader can tell one from another", () => {
    for (const language of ["nl", "en"] as const) {
      const names = quantities.map(({ quantity }) => quantity[language]);
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      expect(twice).toEqual([]);
    }
  });
});

describe("shares", () => {
  it("of referrers add up to 1 in each municipality", () => {
    for (const town of Object.values(towns)) {
      const sum = Object.values(town.referrers).reduce(
        (all, share) => all + Number(share.value),
        0,
      );
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    }
  });

  it.each(["next", "substitute", "mistaken", "bridge"])("of %s add up to at most 1", (kind) => {
    const sums = sharesByEdge(edges, kind);
    expect(sums.size).toBeGreaterThan(5);
    expect([...sums].filter(([, sum]) => sum > 1 + 1e-9)).toEqual([]);
  });

  it.each(["next", "substitute", "mistaken"])(
    "of %s stay at most 1 when one of them stands at the top of its range",
    (kind) => {
      const sums = sharesByEdge(edges, kind);
      const over = edges.filter((edge) => {
        const others = (sums.get(edge.from) ?? 0) - Number(edge.share.value);
        return edge.kind === kind && others + Number(edge.share.high) > 1 + 1e-9;
      });
      expect(over.map((edge) => `${edge.from}>${edge.to}`)).toEqual([]);
    },
  );

  it("of the savings over the segments add up to 1", () => {
    const split = Object.values(part<{ split: Parts }>("savings").split);
    expect(split.reduce((all, share) => all + Number(share.value), 0)).toBeCloseTo(1, 9);
  });
});

describe("the pathway", () => {
  it("leads from a known form to another known form, once per kind", () => {
    const named = edges.map((edge) => `${edge.kind}:${edge.from}>${edge.to}`);
    expect(new Set(named).size).toBe(named.length);
    expect(edges.filter((edge) => !(edge.from in forms && edge.to in forms))).toEqual([]);
    // Only who leaves a broken stay goes on to another place of the same form.
    const loops = edges.filter(({ kind, from, to }) => kind !== "breakdown" && from === to);
    expect(loops).toEqual([]);
  });

  it("lets every stay but a clinic be followed by help at home", () => {
    const stays = Object.keys(forms).filter((id) => forms[id]?.stay && id !== "klinische-ggz");
    const helped = stays.filter((id) =>
      edges.some((edge) => edge.from === id && /^ambulant/.test(edge.to)),
    );
    expect(helped).toEqual(stays);
  });
});

/** Facts named by a text; a range "P081 to P084" names its ends. */
const idsIn = (text: string): readonly string[] => text.match(/\b[SPA]\d{3}\b/g) ?? [];

describe("facts", () => {
  interface Known {
    readonly id: string;
    readonly known: number;
    readonly bandLow: number;
    readonly bandHigh: number;
    readonly source: string;
    readonly note: string;
    readonly role: string;
    readonly measure: {
      readonly kind: string;
      readonly municipality?: string;
      readonly form?: string;
    };
  }
  const known: readonly Known[] = JSON.parse(readRepoFile(`${folder}/calibration.json`));

  it("that are cited stand in the table of SOURCES.md, and those there are cited", () => {
    const texts = [...modelFiles, "calibration"].map((name) =>
      readRepoFile(`${folder}/${name}.json`),
    );
    const cited = new Set(texts.flatMap(idsIn));
    expect([...cited].filter((id) => !facts.has(id))).toEqual([]);
    expect(facts.size).toBeGreaterThan(100);
  });

  it("are taken over as they stand where a quantity says so", () => {
    const taken = quantities.filter(({ quantity }) => numberFromFact(quantity, facts) !== null);
    expect(taken.length).toBeGreaterThan(20);
    const differing = taken.filter(
      ({ quantity }) =>
        Math.abs(Number(quantity.value) - Number(numberFromFact(quantity, facts))) > 1e-9,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  it("would be seen to differ", () => {
    const table = factsIn(
      "| P264 | 28 | days | 2019 | x | y |\n| P130 | 11.7 | % | 2023 | x | y |",
    );
    const asked = {
      kind: "public",
      value: 0,
      unit: "",
      low: 0,
      high: 0,
      why: "",
      owner: "",
      nl: "",
      en: "",
    };
    expect(numberFromFact({ ...asked, source: "P264" } as Quantityish, table)).toBe(28);
    expect(numberFromFact({ ...asked, source: "P130" } as Quantityish, table)).toBeCloseTo(
      0.117,
      12,
    );
    expect(
      numberFromFact({ ...asked, source: "P130", kind: "derived" } as Quantityish, table),
    ).toBe(null);
  });

  it("give the known figures of calibration their value", () => {
    const single = known.filter(
      (row) => idsIn(row.source).length === 1 && row.role !== "conflicts",
    );
    const wrong = single.filter((row) => {
      const fact = facts.get(idsIn(row.source)[0] as string) as Fact;
      return fact.number === null || Math.abs(fact.number - row.known) > 1e-9;
    });
    // Scaled figures of the two big municipalities are in millions in the source.
    expect(wrong.map((row) => row.id)).toEqual(["denhaag-euro-2023"]);
    expect(single.length).toBeGreaterThan(30);
  });

  it("stand in a band around the known figure, whose origin the note gives", () => {
    for (const row of known) {
      expect(row.bandLow, row.id).toBeLessThan(row.bandHigh);
      expect(row.note, row.id).toMatch(/[Bb]and|As above/);
      if (row.role === "conflicts") continue;
      expect(row.known, row.id).toBeGreaterThanOrEqual(row.bandLow);
      expect(row.known, row.id).toBeLessThanOrEqual(row.bandHigh);
    }
  });

  it("are measured by kinds the calibration knows, of municipalities and forms there are", () => {
    const kinds = [
      "youths",
      "euro",
      "euroPerYouth",
      "referrerShare",
      "repeatShare",
      "durationShare",
      "formDuration",
      "combination",
      "stock",
      "staySharesOfYouths",
    ];
    for (const { id, measure } of known) {
      expect(kinds, id).toContain(measure.kind);
      if (measure.municipality) expect(Object.keys(towns), id).toContain(measure.municipality);
      if (measure.form) expect(Object.keys(forms), id).toContain(measure.form);
    }
  });
});
