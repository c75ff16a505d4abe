/** Interim: the judges by path until the front door of journeys has them. */
export { certaintyOf } from "../../journeys/findings/certainty.ts";
export { judgeMovers } from "../../journeys/findings/movers.ts";
export { judgeWalls } from "../../journeys/findings/walls.ts";
export { judgeWaterbed } from "../../journeys/findings/waterbed.ts";
