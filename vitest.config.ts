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
    // Node's own modules, not Vite's: in Vite's every call of another module is looked up in an
    // object, and the engine takes twice as long. All modules are loaded one way, so that none is
    // there twice. Module mocks are given up, and there are none here.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--import", new URL("./test/support/read-typescript.mjs", import.meta.url).href],
    // One process a core, which keeps what it has loaded for the next test file. That is safe while
    // no test changes what another can import: helpers hand out copies, and modules hold no state.
    isolate: false,
    maxWorkers: "100%",
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
          // One browser at a time, and nothing beside it: frame rates and blocking times are
          // measured here.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
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
