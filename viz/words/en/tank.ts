/**
 * The words of the tanks of the studio in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchTank } from "../nl/tank.ts";

export const englishTank: typeof dutchTank = {
  lead: "One block is one youth. Who lies in a tank gets care. Who lies on the pile above waits. You look from day to day, in A and in B.",
  making: "The studio prepares the journeys of all youths…",
  loading: (name) => `The file ${name} is being read…`,
  own: "These are the youths of A and B, of one replication.",
  from: (name) => `These are the youths of the file ${name}.`,
  backToOwn: "Back to A and B",
  openFile: "Open journeys.bin.gz",
  fileHint: "The command line makes that file. With it you play the whole region.",
  refused: "This file was not opened:",
  faults: {
    "not-gzip": "it is no gzip file, or it is not whole.",
    "too-large": "it is too large to read.",
    "not-journeys": "it is no file with journeys.",
    "other-version": "it is of another version. Make it again with this version.",
    damaged: "something in it cannot be. It is damaged, or was changed.",
  },
  noCanvas: "This browser cannot draw the tanks. The numbers stand in the table.",
  picture: (side) => `Tanks of ${side}. All numbers stand in the table below.`,
  controls: "Play",
  play: "Play",
  pause: "Pause",
  dayBack: "Day back",
  dayOn: "Day on",
  monthBack: "Month back",
  monthOn: "Month on",
  day: "Day",
  date: "Go to date",
  speed: "Speed",
  speeds: {
    "7": "1 week a second",
    "30": "1 month a second",
    "91": "1 quarter a second",
    "365": "1 year a second",
  },
  still:
    "Your computer asks for less movement. So you see a picture a day. Choose a day or step on.",
  playing: "Playing.",
  waits: "waits",
  care: "care",
  team: "team",
  status: (date, sides) => `${date}. ${sides}`,
  side: (name, care, waiting) => `${name}: ${care} youths get care, ${waiting} wait.`,
  table: (date) => `Youths on ${date}`,
  head: {
    care: (side) => `${side}: gets care`,
    waiting: (side) => `${side}: waits`,
    bridged: (side) => `${side}: waits, with light help`,
    requests: (side) => `${side}: requests on the list`,
  },
  legend: [
    "Full block: gets care.",
    "Open block: waits, and gets no care yet.",
    "Half open block: waits, with light help meanwhile.",
  ],
  small: "The blocks are too small here to be open. Who lies above the dotted line waits.",
  note: "Who gets care and also waits for other care lies in the tank. ‘Requests on the list’ counts those requests too. The tanks of A and B are of one size. A tank is wider when more youths come into it. Who comes from above is new or back. Who sinks out below leaves. The tank is not the number of places: it shows who gets care. The time on the way is only for the eye.",
};
