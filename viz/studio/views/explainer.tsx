/**
 * What a waterbed is, in five clicks.
 *
 * The rule this file keeps: the picture and the words of a step come from one count of the same
 * hundred children.
 */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Paint } from "../../figures/paint.ts";
import { rect, type Scene, text, wrap } from "../../figures/scene.ts";
import { SceneSvg } from "../../figures/scene-svg.tsx";
import { type ToyCounts, type ToyPlace, toyBill, toyPrices, toySteps } from "../toy.ts";
import type { StudioVoice } from "../voice.ts";

const paints: Readonly<Record<ToyPlace, Paint>> = {
  stay: "segment-1",
  home: "segment-5",
  heavy: "segment-2",
  waiting: "segment-1",
  crisis: "segment-4",
  nobody: "outside",
};
const places = Object.keys(paints) as ToyPlace[];

const tank = { width: 104, gap: 14, height: 168, top: 46 } as const;
/** Tanks in a row: all of them where there is room, half of them on a telephone. */
const rows = { wide: places.length, narrow: places.length / 2 } as const;
const block = { size: 13, step: 16, perRow: 6 } as const;

/** The six tanks; one block is one child, piled from the bottom. */
function tankScene(counts: ToyCounts, perRow: number, voice: StudioVoice): Scene {
  const { names } = voice.studio.toy;
  const rowHeight = tank.top + tank.height + 34;
  const marks = places.flatMap((place, index) => {
    const left = 2 + (index % perRow) * (tank.width + tank.gap);
    const top = Math.floor(index / perRow) * rowHeight;
    const bottom = top + tank.top + tank.height;
    const count = counts[place];
    const paint = paints[place];
    const look = place === "waiting" ? { hatch: paint, stroke: paint } : { fill: paint };
    const blocks = Array.from({ length: count }, (_, at) =>
      rect(
        left + 5 + (at % block.perRow) * block.step,
        bottom - 16 - Math.floor(at / block.perRow) * block.step,
        block.size,
        block.size,
        look,
      ),
    );
    const named = wrap(names[place], 12.5, tank.width, 2).map((line, row) =>
      text(left + tank.width / 2, top + 14 + row * 15, line, { size: 12.5, anchor: "middle" }),
    );
    const total = text(left + tank.width / 2, bottom + 20, voice.format.number(count), {
      bold: true,
      anchor: "middle",
    });
    const rim = rect(left, top + tank.top - 8, tank.width, tank.height + 8, { stroke: "today" });
    return [...named, rim, ...blocks, total];
  });
  const across = perRow * tank.width + (perRow - 1) * tank.gap;
  return { width: 4 + across, height: Math.ceil(places.length / perRow) * rowHeight, marks };
}

/** The sentence of each step, with its own numbers. */
function toldAt(step: number, voice: StudioVoice): string {
  const { steps } = voice.studio.toy;
  const { format } = voice;
  const all = toySteps();
  const { counts, euro } = all[step] ?? { counts: all[0]?.counts as ToyCounts, euro: 0 };
  const bill = toyBill();
  const number = (value: number): string => format.number(value);
  const money = (value: number): string => `€\u00a0${format.number(value)}`;
  const told = [
    () =>
      steps.start(
        number(counts.stay),
        number(counts.home),
        money(toyPrices.stay),
        money(toyPrices.home),
        money(euro),
      ),
    () =>
      steps.cut(
        number(counts.stay),
        number(counts.waiting),
        money(toyPrices.stay),
        money(bill.saved),
      ),
    () =>
      steps.heavy(
        number(counts.heavy),
        money(toyPrices.heavy),
        money(counts.heavy * toyPrices.heavy),
      ),
    () =>
      steps.crisis(
        number(counts.crisis),
        money(toyPrices.crisis),
        money(counts.crisis * toyPrices.crisis),
        number(counts.nobody),
      ),
    () =>
      steps.bill(
        money(bill.saved),
        money(bill.back),
        money(bill.left),
        format.number(Math.round(100 * bill.share)),
        number(counts.nobody),
      ),
  ];
  return told[step]?.() ?? "";
}

export function ExplainerView({ voice }: { readonly voice: StudioVoice }): JSX.Element {
  const [step, setStep] = useState(0);
  const { toy, views } = voice.studio;
  const all = toySteps();
  const now = all[step] ?? all[0];
  const last = all.length - 1;
  const told = toldAt(step, voice);
  return (
    <section aria-labelledby="explainer-title" class="explainer">
      <h2 id="explainer-title">{views.explainer}</h2>
      <p class="soft">{toy.lead}</p>
      <p role="status" class="told">
        <strong>{toy.stepOf(String(step + 1), String(all.length))}</strong> {told}
      </p>
      <div class="buttons">
        <button type="button" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {toy.back}
        </button>
        <button type="button" disabled={step === last} onClick={() => setStep(step + 1)}>
          {toy.next}
        </button>
        <button type="button" disabled={step === 0} onClick={() => setStep(0)}>
          {toy.again}
        </button>
      </div>
      {now === undefined
        ? null
        : (["wide", "narrow"] as const).map((form) => (
            <div key={form} class={form === "wide" ? "roomy" : "tight"}>
              <SceneSvg
                scene={tankScene(now.counts, rows[form], voice)}
                id={`toy-${form}`}
                title={toy.picture}
                description={told}
                className="toy"
              />
            </div>
          ))}
      {step === last ? <p>{toy.toTheModel}</p> : null}
    </section>
  );
}
