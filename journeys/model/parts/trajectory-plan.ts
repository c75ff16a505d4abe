/**
 * The part on the trajectory price compiled: draws of what providers do about it.
 *
 * The rule this file keeps: these draws are of their own, so that the behaviour disturbs no other.
 */
import type { PurposeRegistry } from "#engine";

export interface TrajectoryPlan {
  readonly earlyStop: number;
  readonly earlyStopMoment: number;
  readonly reopens: number;
}

export function compileTrajectory(registry: PurposeRegistry): TrajectoryPlan {
  return {
    earlyStop: registry.register("trajectory:early-stop"),
    earlyStopMoment: registry.register("trajectory:early-stop-moment"),
    reopens: registry.register("trajectory:reopens"),
  };
}
