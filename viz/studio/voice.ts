/**
 * How the studio speaks: the words of the report, with A and B where that says today and the design.
 *
 * The rule this file keeps: a picture of the report keeps its meaning; only what its two sides are
 * called is another.
 */
import { englishStudio } from "../words/en/studio.ts";
import { type Language, type Voice, voiceOf } from "../words/index.ts";
import { dutchStudio, type StudioWords } from "../words/nl/studio.ts";

export interface StudioVoice extends Voice {
  readonly studio: StudioWords;
}

export function studioVoice(lang: Language): StudioVoice {
  const voice = voiceOf(lang);
  const studio = lang === "nl" ? dutchStudio : englishStudio;
  const { words } = voice;
  return {
    ...voice,
    studio,
    words: {
      ...words,
      today: "A",
      design: "B",
      wholeDesign: "B",
      todayExtended: "A",
      axis: {
        ...words.axis,
        euroChange: studio.differenceWithA,
        changeMillion: studio.differenceWithA,
      },
    },
  };
}
