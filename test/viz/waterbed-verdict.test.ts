/**
 * What is said of one saving: every verdict, why it cannot be rated, and who may be named.
 */
import { describe, expect, it } from "vitest";
import type { Waterbed } from "#results";
import { voiceOf, waterbedVerdicts } from "#viz";
import { prepareWaterbeds } from "../../viz/prepare/waterbed.ts";
import { shippedExperiments, shippedLibrary } from "../scenarios/shipped.ts";
import { bed, ratio, results, told } from "./told-waterbed.ts";

describe("the verdict", () => {
  it("says how much of every euro comes back, with its margin", () => {
    const { text, certainty } = told({ leakageEuro: ratio(0.42, 0.1), verdict: "waterbed" });
    expect(text).toMatch(/^Ja, dit is een waterbed: van elke bespaarde euro 42 \(32 tot 52\) cent/);
    expect(certainty).toBe("likely");
  });

  it("is certain only where the conclusion in the report is, which counts replications", () => {
    const [verdict] = waterbedVerdicts(results, voiceOf("nl"));
    const finding = results.findings.find(
      ({ kind, figures }) => kind === "waterbed" && figures["target"] === bed.target,
    );
    expect(finding?.certainty).toBe("certain");
    expect(verdict!.certaintyWord).toBe("zeker in het model");
  });

  it("speaks of days where days decide", () => {
    const { text } = told({
      ledger: "days",
      leakageDays: ratio(0.3, 0.1),
      leakageEuro: null,
      verdict: "waterbed",
    });
    expect(text).toContain("van elke 100 bespaarde dagen hulp 30 (20 tot 40)");
  });

  it("says below 0 that the value of care fell elsewhere too, and never that less than nothing came back", () => {
    const verdict = "no-waterbed-shown" as const;
    const { text } = told({ leakageEuro: ratio(-0.56, 0.3), verdict });
    expect(text).toMatch(
      /Elders daalde de waarde van de hulp ook: 56 \(26 tot 86\) cent per bespaarde/,
    );
    expect(text).not.toMatch(/−|komt van elke/);
    expect(told({ leakageEuro: ratio(-0.56, 0.3), verdict }, "en").text).toMatch(/fell too: 56/);
    const open = told({ leakageEuro: ratio(-0.1, 0.2), verdict }).text;
    expect(open).toMatch(/−10 \(−30 tot 10\) cent .*Onder 0 betekent: elders daalde/);
  });

  it("names the amount that shares are of where a fixed budget keeps euros from following use", () => {
    const pricedEuro = { mean: 5.2e6, low: 1e6, high: 9e6 };
    const { text, tables } = told({ pricedEuro });
    expect(text).toMatch(
      /Het budget ligt vast\. .*€ 5,2 miljoen .*per jaar\. Daarvan zijn de delen\./,
    );
    expect(JSON.stringify(tables[0])).toMatch(/Bespaarde dagen, keer de prijs van een dag/);
    const unrated = told({ pricedEuro, leakageEuro: null, verdict: "no-gross-saving" });
    expect(unrated.text).not.toMatch(/Daarvan zijn de delen/);
    expect(JSON.stringify(told({}).tables[0])).not.toMatch(/keer de prijs van een dag/);
  });

  it("tells refill only where days were saved, and else why not", () => {
    expect(told({}).text).toMatch(/Van elke 100 dagen die jongeren daar minder kregen/);
    const { text } = told({ leakageDays: null });
    expect(text).not.toMatch(/Van elke 100 dagen/);
    expect(text).toMatch(/zeggen we niet: bespaarde dagen zijn daar niet aangetoond/);
    const small = { rating: "too-small", least: 9_000, replicationsNeeded: null } as const;
    for (const [lang, words, not] of [
      ["nl", /te weinig dagen bespaard/, /niet aangetoond/],
      ["en", /too few days are saved/, /is shown there/],
    ] as const) {
      const few = told({ leakageDays: null, rating: { ...bed.rating, days: small } }, lang).text;
      expect(few).toMatch(words);
      expect(few.slice(few.search(words) - 20)).not.toMatch(not);
    }
  });

  it("tells when the share is half of its last value, which is not half of the amount", () => {
    expect(told({ verdict: "waterbed", ledger: "euro" }).text).toMatch(
      /Na 8 \(6 tot 11\) maanden is het deel dat terugkomt minstens half zo hoog als aan het eind\. De helft van alle euro's die terugkomen, is er na 39 \(36 tot 43\) maanden\./,
    );
    expect(told({ verdict: "waterbed", ledger: "days" }, "en").text).toMatch(
      /the share that comes back is at least half as high as at the end\. Half of all days of care that come back are there after/,
    );
    expect(told({ verdict: "unknown" }).text).not.toMatch(/half zo hoog|De helft/);
  });

  it("says that next to nothing comes back only when that was tested", () => {
    const none = /zo goed als niets/;
    const share = ratio(0.01, 0.02);
    expect(told({ leakageEuro: share, verdict: "equivalent-to-none" }).text).toMatch(none);
    for (const verdict of ["no-waterbed-shown", "unknown", "waterbed"] as const) {
      expect(told({ leakageEuro: share, verdict }).text).not.toMatch(none);
    }
    const wide = told({
      leakageEuro: share,
      verdict: "equivalent-to-none",
      equivalenceShare: 0.15,
    });
    expect(wide.text).toMatch(/apart getoetst: zo noemen we het alleen tussen −15% en 15%\./);
    expect(JSON.stringify(wide.tables[1])).toMatch(/zo goed als niets \(tussen −15% en 15%\)/);
    const open = told({ leakageEuro: ratio(0.1, 0.3), verdict: "unknown" });
    expect(open.text).toMatch(/weten we niet/);
    expect(open.certainty).toBe("unknown");
  });

  it.each([
    ["nothing-saved", /niets bespaard/],
    ["too-small", /te klein om te beoordelen\. De kleinste besparing .* is € 400\.000 per jaar/],
    ["not-told-from-0", /niet van toeval te onderscheiden.*ongeveer 60 keer doorrekenen/],
  ] as const)("says why a saving cannot be rated: %s", (rating, words) => {
    const judged = {
      rating,
      least: 0.4e6,
      replicationsNeeded: rating === "not-told-from-0" ? 60 : null,
    };
    const { text, certainty } = told({
      rating: { days: judged, euro: judged },
      leakageEuro: null,
      leakageDays: null,
      verdict: "no-gross-saving",
    });
    expect(text).toMatch(words);
    expect(text).not.toMatch(/waterbed|zo goed als niets/);
    expect(certainty).toBe("uncertain");
  });
});

describe("one of several that are cut at once", () => {
  const squeezed = ["1", "2", "3"];
  const seenIn = (target: string) =>
    told({ target, squeezed }).text.match(
      /waar alleen segment (\d) bespaart .*?, zoals in (.*?)\./,
    );

  it.each(["1", "3"])(
    "is told with the designs that ship in which segment %s alone saves",
    (id) => {
      const [, segment, designs] = seenIn(id) ?? [];
      expect([segment, designs]).toEqual([id, `savings-segment-${id} naast swap`]);
      const [variant = "", base] = designs?.split(" naast ") ?? [];
      const file = shippedLibrary().get(variant);
      expect(file?.extends).toBe(base);
      expect(Object.keys(file?.change ?? {})).toEqual(["savings"]);
      const none = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
      expect(file?.change).toMatchObject({ savings: { split: { ...none, [id]: 1 } } });
    },
  );

  it("is told with an experiment where no such designs ship", () => {
    expect(seenIn("2")?.slice(1)).toEqual(["2", "het experiment bearing"]);
    const bearing = shippedExperiments().find(({ id }) => id === "bearing");
    expect(
      bearing?.designs.some(({ id, against }) => id === "cut-2-10" && against === "swap"),
    ).toBe(true);
    expect(told({ target: "2", squeezed }, "en").text).toMatch(/as in the experiment bearing\./);
  });
});

describe("what is no return", () => {
  const amount = (mean: number) => ({ mean, low: mean - 0.2e6, high: mean + 0.2e6 });
  const days = { mean: 900, low: 800, high: 1000 };
  const given = (act: "eased" | "unclear") => [{ place: "3", act, days, euro: amount(2.8e6) }];

  it("is told of a segment that the design gives room, and not called squeezed", () => {
    const { text, tables } = told({ alongside: given("eased") });
    expect(text).toMatch(/Bij segment 3 \(.*\) geeft het ontwerp zelf ruimte\. .*\+2,8 mln/);
    expect(text).toMatch(/Dat telt niet mee als terugkomst\..*bij jongeren van wie de hulp bij/);
    expect(text).not.toMatch(/grijpt tegelijk in|grijpt ook in/);
    expect(JSON.stringify(tables[1])).toMatch(/krijgt ruimte van het ontwerp, telt niet mee/);
    expect(told({}).text).not.toMatch(/geeft het ontwerp zelf ruimte/);
  });

  it("is told of one on which the design acts either way", () => {
    const { text } = told({ alongside: given("unclear") });
    expect(text).toMatch(/Ook bij segment 3 .*Of dat meer of minder ruimte is, is niet te zeggen/);
    expect(told({ alongside: given("unclear") }, "en").text).toMatch(/more room or less cannot/);
  });

  const price = (own: number, net: number) => ({
    own: amount(own),
    net: amount(net),
    netSaved: amount(1e6),
    byPlace: {},
  });

  it("is told of other prices, with the rest of the verdict as it is without them", () => {
    const { text, tables } = told({ price: price(0, -44e6) });
    expect(text).toMatch(/andere prijs\. Daardoor kost dezelfde hulp per jaar € 44,0 .* minder/);
    expect(text.startsWith(told({}).sentences[0]!.replaceAll("\u00a0", " "))).toBe(true);
    const names = tables[0]!.table.rows.map(([name]) => name);
    expect(names).toContain("Andere prijs, bij evenveel hulp");
    expect(names).toContain("Waarde van de hulp, tegen dezelfde prijzen");
    expect(told({ price: price(0, 6e6) }, "en").text).toMatch(/the same care costs € 6\.0 .* more/);
  });

  const rating = { rating: "nothing-saved", least: null, replicationsNeeded: null } as const;
  const unrated = {
    rating: { days: rating, euro: rating },
    leakageEuro: null,
    leakageDays: null,
    verdict: "no-gross-saving",
  } as const;

  it("is all there is where only a price fell: less was paid, and not for less help", () => {
    const { text, certainty } = told({ ...unrated, price: price(-9.1e6, -9.9e6) });
    expect(text).toMatch(/€ 9,1 miljoen .* minder door een andere prijs, niet door minder hulp/);
    expect(text).not.toMatch(/niets bespaard/);
    expect(certainty).toBe("likely");
  });

  it("is all there is where the design only gives room", () => {
    const { text } = told({ ...unrated, targetAct: "eased" });
    expect(text).toMatch(/geeft .* ruimte en vraagt daar niets minder\. .*niets bespaard/);
  });
});

describe("forms under another segment", () => {
  const paidIn = (change: Partial<Waterbed>) =>
    told(change).tables[0]!.table.rows.find(([name]) => name === "Wat gemeenten betalen");

  it("leave what is paid to the whole, since bills go by the new label", () => {
    const relabelled = ["crisisopvang"];
    const [, own, all] = paidIn({ relabelled }) ?? [];
    expect([own, all]).toEqual(["–", paidIn({})?.[2]]);
    expect(paidIn({})?.[1]).toMatch(/mln/);
    const { text, tables } = told({ relabelled });
    expect(text).toMatch(/Wat gemeenten betalen, staat er daarom alleen voor alles samen\./);
    const waits = tables[0]!.table.rows.filter(([name]) =>
      name?.startsWith("Jongeren die wachten"),
    );
    expect(waits).toHaveLength(5);
    expect(waits.every(([name]) => name?.endsWith("(naar het nieuwe segment)"))).toBe(true);
    expect(text).toMatch(/Wie op de eerste dag van de berekening al hulp had, .* telt .* niet mee/);
    expect(told({ relabelled }, "en").text).toMatch(/told for all together only/);
  });
});

describe("designs that differ in staff", () => {
  const none = { rating: "nothing-saved", least: null, replicationsNeeded: null } as const;
  const staff = {
    target: "1+2+3+4+5",
    targetAct: "staff",
    receivers: bed.receivers.filter(({ place }) => place === "outside"),
    rating: { days: none, euro: none },
    leakageEuro: null,
    leakageDays: null,
    verdict: "no-gross-saving",
    refill: { days: null, euro: null },
  } as const;

  it("are told by amounts, with no share, no saving and no verdict on a waterbed", () => {
    const { text, certainty } = told(staff);
    expect(text).toMatch(/^Beide ontwerpen kopen hetzelfde in\. .* personeel/);
    expect(text).toMatch(
      /waarde van de hulp per jaar: alle segmenten samen € −14,2 mln .*buiten de jeugdhulp € [+]140/,
    );
    expect(text).toMatch(/wat gemeenten betalen: segment 1 .* alles samen € [−+]/);
    expect(text).not.toMatch(/cent|bespaarde|aterbed|niets bespaard/);
    expect(certainty).toBe("likely");
    expect(told(staff, "en").text).toMatch(/^Both designs purchase the same\./);
  });
});

describe("receivers", () => {
  it("are named in order when the tests name them, with how often the first is first", () => {
    const cells = bed.tests.cells.map((cell) => ({ ...cell, isShown: cell.place !== "4" }));
    const order = { ...bed.tests.order, firstAgrees: 0.9 };
    const { text } = told({ tests: { ...bed.tests, cells, order } });
    expect(text).toMatch(/Het meeste komt hier terecht: segment 5 \(.*\)\. Daarna: segment 2/);
    expect(text).toMatch(/In 18 van de 20 keer doorrekenen staat segment 5/);
    expect(text).not.toMatch(/segment 4/);
  });

  it("are not named when the tests name nobody", () => {
    const cells = bed.tests.cells.map((cell) => ({ ...cell, isShown: false }));
    const { text } = told({ tests: { ...bed.tests, cells } });
    expect(text).toContain("Bij wie het terechtkomt, is niet aangetoond.");
    expect(text).not.toMatch(/Het meeste komt hier terecht/);
  });
});

describe("ways", () => {
  const effect = (channel: string, mean: number) => ({
    channels: [channel],
    without: 0.5 - mean,
    effect: { mean, low: mean - 0.02, high: mean + 0.02 },
  });
  const channels = {
    ledger: "euro" as const,
    replications: 10,
    open: 0.5,
    closed: 0.1,
    effects: [effect("outOfRegion", 0.3), effect("crisis", 0.01)],
    sum: 0.31,
    interact: true,
    shapley: null,
  };

  it("are told by the largest, and that they hang together when they do", () => {
    const { text } = told({ channels });
    expect(text).toMatch(/De belangrijkste weg is: buiten de regio\. .* 30 \(28 tot 32\) cent/);
    expect(text).toMatch(/hangen samen/);
    expect(told({ channels: { ...channels, interact: false } }).text).not.toMatch(/hangen samen/);
  });

  it("are told by the largest share, in whatever order shares come and however much another takes away", () => {
    const shapley = [effect("otherProvider", 0.1), effect("outOfRegion", 0.35)];
    const fair = told({
      channels: { ...channels, shapley: [...shapley, effect("offContract", 0.4)] },
    });
    expect(fair.text).toMatch(/De belangrijkste weg is: maatwerkinkoop\. .* 40 \(38 tot 42\) cent/);
    const single = told({
      channels: { ...channels, effects: [effect("crisis", -0.4), effect("outOfRegion", 0.3)] },
    });
    expect(single.text).toMatch(/De belangrijkste weg is: buiten de regio\. .* 30 /);
  });

  it("are not told where none can be told from nothing", () => {
    const { text } = told({ channels: { ...channels, effects: [effect("crisis", 0.01)] } });
    expect(text).toContain("Langs welke weg het terugkomt, is niet te zeggen.");
  });
});

describe("the tables", () => {
  it("have as many cells as columns, in both languages, and no gaps in their words", () => {
    for (const lang of ["nl", "en"] as const) {
      for (const { title, table } of told({}, lang).tables) {
        expect(title).not.toBe("");
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        expect(JSON.stringify(table)).not.toMatch(/undefined|NaN|null/);
      }
    }
  });

  it("have a balance that closes with room given and other prices in it", () => {
    const part = (mean: number) => ({ mean, low: null, high: null });
    const euros = { own: part(0), net: part(-3e6), netSaved: part(0), byPlace: {} };
    const alongside = [{ place: "3", act: "eased" as const, days: part(1), euro: part(2e6) }];
    for (const change of [{ price: euros }, { price: euros, alongside }]) {
      const back = bed.receivers.reduce((sum, { euro }) => sum + euro.mean, 0);
      const netEuro = part(bed.grossEuro.mean - back + 3e6);
      const changed = { ...results, waterbeds: [{ ...bed, ...change, netEuro }] };
      const [view] = prepareWaterbeds(changed, voiceOf("nl"));
      const lines = view!.lines;
      const all = lines.slice(0, -1).reduce((sum, { euro }) => sum + euro.mean, 0);
      expect(all).toBeCloseTo(lines.at(-1)!.euro.mean, 3);
      expect(lines.some(({ name }) => name === "andere prijs, evenveel hulp")).toBe(true);
    }
  });

  it("keep four ledgers side by side: days, value, paid and waiting, and outside", () => {
    const { table } = told({}).tables[0]!;
    const names = table.rows.map(([name]) => name);
    expect(names.slice(0, 4)).toEqual([
      "Hulp, in dagen",
      "Waarde van de hulp",
      "Wat gemeenten betalen",
      "Wachten, in dagen",
    ]);
    expect(names.at(-1)).toBe("Jongeren die buiten de jeugdhulp terechtkomen");
  });
});
