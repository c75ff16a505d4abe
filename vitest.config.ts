/**
 * Which tests belong to which command.
 *
 * `npm test` runs the project "main": everything that needs nothing but Node and is done within
 * minutes. A browser, many replications or a stopwatch each have a command of their own.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Dates on screen are Dutch local dates; a fixed zone keeps them the same on every machine.
    env: { TZ: "Europe/Amsterdam" },
    projects: [
      {
        extends: true,
        test: {
          name: "main",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/statistical/**", "test/bench/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One browser at a time: frame rates and blocking times are measured here.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "statistical",
          include: ["test/statistical/**/*.test.{ts,tsx}"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
