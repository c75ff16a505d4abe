/** Known figures beside those of the model. */
import type { Results } from "#results";
import { calibrationScene, isOff } from "../figures/calibration.ts";
import { type CalibrationLine, prepareCalibration } from "../prepare/records.ts";
import { capital } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, type PanelView, panel } from "./figure.ts";

/** With more rows in one drawing its words would be too small to read on a printed page. */
const mostRows = 20;

/** The rows of one role in drawings of about the same length; the second and later ones carry a number. */
function calibrationPanels(
  role: CalibrationLine["role"],
  lines: readonly CalibrationLine[],
  voice: Voice,
): PanelView[] {
  const { words } = voice;
  const title = words.role[role];
  const count = Math.ceil(lines.length / mostRows);
  const each = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? title : words.partOf(`${title}, ${index + 1}`, String(count));
    const scene = calibrationScene(lines.slice(index * each, (index + 1) * each), voice);
    const id = index === 0 ? `calibration-${role}` : `calibration-${role}-${index + 1}`;
    return panel(id, capital(name), scene, `${words.figure.calibration}: ${name}`);
  });
}

export function calibrationFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareCalibration(results, voice);
  if (view === null || view.lines.length === 0) return [];
  const { words, format } = voice;
  const roles = ["fitted", "predicted", "conflicts"] as const;
  return [
    figure({
      id: "calibration",
      title: words.figure.calibration,
      caption: words.caption.calibration(
        format.number(view.inside),
        format.number(view.simulated),
        format.number(view.insideFitted),
      ),
      notes: [
        words.caption.calibrationNote,
        ...(view.lines.some(isOff) ? [words.caption.calibrationOff] : []),
      ],
      panels: roles.flatMap((role) =>
        calibrationPanels(
          role,
          view.lines.filter((line) => line.role === role),
          voice,
        ),
      ),
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}
