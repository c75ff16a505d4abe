/** The pictures of an answer: what a narrow screen shows in the place of a wide one. */
import { describe, expect, it } from "vitest";
import { panelWidth } from "../../../viz/figures/axis.ts";
import { pictureIds, pictureOf } from "../../../viz/studio/answer/pictures.ts";
import { studioVoice } from "../../../viz/studio/voice.ts";
import { sampleResults } from "../../support/sample-results.ts";

const sample = sampleResults();

describe.each(["nl", "en"] as const)("a wide picture of the studio, in %s", (lang) => {
  const wide = pictureIds
    .map((id) => pictureOf(id, sample, studioVoice(lang)))
    .filter((picture) => picture?.wide);

  it("has a narrow form of each panel, no wider than one panel", () => {
    expect(wide.map((picture) => picture?.id).sort()).toEqual(["map", "movers"]);
    for (const { id, narrow } of wide.flatMap((picture) => picture?.panels ?? [])) {
      expect(narrow?.width, id).toBeLessThanOrEqual(panelWidth);
    }
  });
});

describe("what is followed over time", () => {
  const captionOf = (id: (typeof pictureIds)[number], lang: "nl" | "en") =>
    pictureOf(id, sample, studioVoice(lang))?.caption ?? "";

  it("says that the ends of waits and shares are segments, and no margin", () => {
    for (const id of ["wait-days", "occupancy"] as const) {
      expect(captionOf(id, "nl")).toContain("van het laagste tot het hoogste segment: ");
      expect(captionOf(id, "en")).toContain("from the lowest to the highest segment: ");
    }
    expect(captionOf("cost", "nl")).not.toContain("segment");
  });
});
