/**
 * Pathologies of the entrance: a strict team that is passed by, and a team that is full.
 *
 * The one rule: places abound, so whoever waits or goes round does so because of the team.
 */
import { describe, expect, it } from "vitest";
import { teamRegion, withReferrers } from "../journeys/entrance/team-region.ts";
import { expectGrowth, expectRising, isCare, isWait, type Seen, seenAt, sum } from "./levels.ts";

const MIX = { gemeente: 0.5, huisarts: 0.4, jeugdarts: 0.1 };

describe("21. past a strict team", () => {
  const region = (share: number) =>
    withReferrers(teamRegion({ "entrance.triageDays": 14, "team.strictToday": share }), MIX);
  const stricter = { region, levels: [0, 0.1, 0.3, 0.6], until: 2026 } as const;

  /** Youths who left the team with nothing, and whose care then began without it. */
  function round({ journeys }: Seen): number {
    return journeys.filter((journey) => {
      const left = journey.findIndex(({ phase }) => phase === "out");
      const before = journey.slice(0, left);
      const after = journey.slice(left + 1);
      const tried = before.some(({ place }) => place === "local-team") && !before.some(isCare);
      return tried && after.some(isCare) && !after.some(({ place }) => place === "local-team");
    }).length;
  }

  it("is seen in youths whose second way to care leaves the team out", () => {
    expectGrowth(seenAt(stricter, round));
  });

  it("is seen in a smaller share of care that began at the team", () => {
    const share = ({ journeys }: Seen): number => {
      const helped = journeys.filter((journey) => journey.some(isCare));
      const begun = helped.filter((journey) => journey.some(({ place }) => place === "local-team"));
      return (
        -begun.filter(
          (journey) =>
            !journey.some(({ phase }, at) => phase === "out" && at < journey.findIndex(isCare)),
        ).length / helped.length
      );
    };
    expectRising(seenAt(stricter, share));
  });
});

describe("22. a team that is full", () => {
  const region = (load: number) =>
    teamRegion({
      "team.hoursOn": load > 0,
      "team.hoursOccupancy": Math.max(load, 0.2),
    });
  const fuller = { region, levels: [0, 1.2, 1.4, 1.5], until: 2026 } as const;

  it("is seen in days at the door of the local team", () => {
    const days = ({ stretches }: Seen): number =>
      sum(
        stretches
          .filter((stretch) => isWait(stretch) && stretch.place === "local-team")
          .map(({ from, until }) => until - from),
      );
    expectGrowth(seenAt(fuller, days));
  });

  it("is seen in less help by the team itself", () => {
    const helping = (load: number) =>
      withReferrers(
        teamRegion({
          "entrance.ownHelpShare": 0.8,
          "entrance.ownHelpOccupancy": 1,
          "team.hoursOn": load > 0,
          "team.hoursOccupancy": Math.max(load, 0.2),
        }),
        { gemeente: 1 },
      );
    const missed = ({ journeys }: Seen): number =>
      -journeys.filter((journey) =>
        journey.some(({ place, phase }) => place === "local-team" && phase === "care"),
      ).length;
    const values = seenAt({ region: helping, levels: [0, 1.2, 1.4, 1.5], until: 2026 }, missed);
    expect(values[0]).toBeLessThan(0);
    expectRising(values);
  });
});
