/**
 * The worker of the studio: the one file of viz that may run the model.
 *
 * The rule this file keeps: it only joins the two. What is asked and answered is told in `desk.ts`,
 * what is run in the session.
 */
import {
  type Library,
  type Model,
  openJourneyFile,
  parseJson,
  type ScenarioFile,
  type SessionSource,
  StudioSession,
} from "#scenarios";
import { buffersOf } from "../tank/protocol.ts";
import { Desk, type StudioModel } from "./desk.ts";
import type { FromWorker, StudioData, ToWorker } from "./protocol.ts";

/** A tape is handed over and not copied: it can be of the whole region. */
const send = (message: FromWorker): void => {
  const transfer = message.kind === "tape" ? buffersOf(message.tape) : [];
  postMessage(message, { transfer });
};

function sourceOf(data: StudioData): SessionSource {
  const files = data.library as readonly ScenarioFile[];
  const library: Library = new Map(files.map((file) => [file.id, file]));
  const { seed, version } = data;
  const context = {
    engineVersion: version,
    modelVersion: version,
    node: "browser",
    calibration: data.calibration as SessionSource["context"]["calibration"],
    influence: null,
    volatile: { startedAt: "", wallSeconds: 0, workers: 1, host: "" },
  };
  return { region: data.region as Model, library, seed, context };
}

/** The session, for files that are text from anywhere. */
function modelOf(session: StudioSession): StudioModel {
  return {
    setting: () => session.setting(),
    ask: (question) => session.ask(question),
    live: (replication) => session.live(replication),
    answer: (command, later) => session.answer(command, later),
    fileOf: (side) => session.fileOf(side),
    journeys: () => session.journeys(),
    openTape: (file) => openJourneyFile(file.stream()),
    open: (text) => {
      const parsed = parseJson(text);
      if (parsed.issues.length > 0) return { design: null, issues: parsed.issues };
      return session.open(parsed.value);
    },
  };
}

let desk: Desk | null = null;

function take(message: ToWorker): void {
  if (message.kind !== "open") {
    desk?.take(message);
    return;
  }
  const data = JSON.parse(message.data) as StudioData;
  const model = modelOf(new StudioSession(sourceOf(data)));
  desk = new Desk(model, data.seed, send);
  send({ kind: "ready", setting: model.setting() });
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  try {
    take(data);
  } catch (fault) {
    send({ kind: "broken", message: fault instanceof Error ? fault.message : String(fault) });
  }
});
