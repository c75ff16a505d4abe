import jstat from "jstat";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../engine/random/distribution.ts";
import {
  compileDistribution,
  lengthBiasedLognormal,
  lognormal,
  lognormalAt,
  lognormalQuantile,
  stationaryElapsed,
} from "../../../engine/random/distributions.ts";
import { createChance, purposeId } from "../../../engine/random/streams.ts";

const { jStat } = jstat;
const PROBABILITIES = [0.001, 0.05, 0.3, 0.5, 0.8, 0.97, 0.9999];
const COXIAN: Distribution = {
  dist: "phase-type",
  alpha: [1, 0, 0],
  T: [
    [-2, 1.5, 0],
    [0, -1, 0.4],
    [0, 0, -0.5],
  ],
};

interface Case {
  readonly distribution: Distribution;
  readonly mean: number;
  readonly variance: number;
  /** At PROBABILITIES; from SciPy 1.17 (stats.*.ppf, or brentq on the distribution function). */
  readonly quantiles: readonly number[];
}

// Means and variances are written out by hand from the textbook formulas.
const CASES: readonly Case[] = [
  {
    distribution: { dist: "deterministic", value: 3 },
    mean: 3,
    variance: 0,
    quantiles: PROBABILITIES.map(() => 3),
  },
  {
    distribution: { dist: "exponential", mean: 4 },
    mean: 4,
    variance: 16,
    quantiles: PROBABILITIES.map((p) => jStat.exponential.inv(p, 1 / 4)),
  },
  {
    distribution: { dist: "erlang", mean: 6, k: 3 },
    mean: 6,
    variance: 12,
    quantiles: [
      0.3810667551368, 1.635382894328, 3.827551588254, 5.348120627447, 8.558059720251,
      13.96761692678, 27.85634123601,
    ],
  },
  {
    distribution: { dist: "gamma", mean: 5, cv: 1.5 },
    mean: 5,
    variance: 56.25,
    quantiles: [
      1.522583477075e-6, 0.01012824580336, 0.5912743436695, 2.033469108612, 8.153024065889,
      24.7772419267, 82.65635758035,
    ],
  },
  {
    distribution: { dist: "gamma", mean: 30, cv: 0.25 },
    mean: 30,
    variance: 56.25,
    quantiles: [
      12.00998867138, 18.81741887301, 25.66197486514, 29.37736789559, 36.0621682514, 45.60102000726,
      66.16054460188,
    ],
  },
  {
    distribution: { dist: "lognormal", mean: 2, cv: 0.8 },
    mean: 2,
    variance: 2.56,
    quantiles: [
      0.1776917642309, 0.4911022546281, 1.080002996602, 1.561737618886, 2.82285948893,
      5.862924758623, 21.36077159572,
    ],
  },
  {
    distribution: { dist: "weibull", mean: 10, cv: 0.5 },
    mean: 10,
    variance: 25,
    quantiles: [
      0.4218591169724, 2.746982079801, 6.912763228258, 9.483520533649, 14.16026691227,
      20.51251414279, 32.47898297427,
    ],
  },
  {
    distribution: { dist: "weibull", mean: 10, cv: 2.5 },
    mean: 10,
    variance: 625,
    quantiles: [
      1.409557320285e-6, 0.006988464549591, 0.4619162589624, 1.9416960761, 11.99086513881,
      64.53274967418, 520.2024365352,
    ],
  },
  {
    // Mean 0.3·10 + 0.7·1; second moment 2(0.3·100 + 0.7·1) = 61.4.
    distribution: { dist: "hyperexponential", p: [0.3, 0.7], means: [10, 1] },
    mean: 3.7,
    variance: 61.4 - 3.7 ** 2,
    quantiles: [
      0.001370767354908, 0.07085461522267, 0.5221680877052, 1.106793107591, 4.46545565091,
      23.02585095327, 80.0636756765,
    ],
  },
  {
    // Mean 0.5 + 0.75·1 + 0.3·2 over the phases reached.
    distribution: COXIAN,
    mean: 1.85,
    variance: 3.5275,
    quantiles: [
      0.002000401226149, 0.1011507215528, 0.6689634818302, 1.271110124901, 2.935536849842,
      6.594366003215, 17.97448738473,
    ],
  },
  {
    distribution: { dist: "uniform", min: 2, max: 8 },
    mean: 5,
    variance: 3,
    quantiles: PROBABILITIES.map((p) => 2 + 6 * p),
  },
  {
    distribution: { dist: "triangular", min: 1, mode: 2, max: 6 },
    mean: 3,
    variance: 7 / 6,
    quantiles: [
      1.070710678119, 1.5, 2.258342613226, 2.837722339832, 4, 5.225403330759, 5.95527864045,
    ],
  },
  {
    distribution: { dist: "empirical", values: [7, 1, 3], weights: [1, 2, 5] },
    mean: 3,
    variance: (7 ** 2 + 2 * 1 + 5 * 9) / 8 - 9,
    quantiles: [1, 1, 3, 3, 3, 7, 7],
  },
  {
    distribution: { dist: "empirical", values: [0, 1] },
    mean: 0.5,
    variance: 0.25,
    quantiles: [0, 0, 0, 1, 1, 1, 1],
  },
  {
    // Moments of max(2, X) by numerical integration in SciPy.
    distribution: { dist: "normal", mean: 5, sd: 4, min: 2 },
    mean: 5.524667671488614,
    variance: 10.52468318199898,
    quantiles: PROBABILITIES.map((p) => Math.max(2, jStat.normal.inv(p, 5, 4))),
  },
];

/** Mean and variance of what comes out for evenly spread uniforms, the far tails included. */
function integrate(sample: (u: number) => number, measure: (value: number) => number): number {
  let sum = 0;
  const panels = 40;
  for (let panel = 0; panel <= panels; panel += 1) {
    // Panels that halve toward 1, so that a heavy tail is followed down to 2^-40.
    const width = panel === panels ? 2 ** -panels : 2 ** -(panel + 1);
    const start = panel === panels ? 1 - width : 1 - 2 * width;
    const points = panel === 0 ? 20_000 : 1000;
    for (let i = 0; i < points; i += 1) {
      sum += (measure(sample(start + (width * (i + 0.5)) / points)) * width) / points;
    }
  }
  return sum;
}

describe.each(CASES)("$distribution", ({ distribution, mean, variance, quantiles }) => {
  const sampler = compileDistribution(distribution);

  it("knows its mean and variance", () => {
    expect(sampler.mean).toBeCloseTo(mean, 10);
    expect(sampler.variance).toBeCloseTo(variance, 9);
  });

  it("gives values with that mean and variance, to one part in a thousand", () => {
    const sampledMean = integrate(sampler.sample, (value) => value);
    const sampledVariance = integrate(sampler.sample, (value) => (value - mean) ** 2);
    expect(Math.abs(sampledMean - mean)).toBeLessThan(1e-3 * mean);
    expect(Math.abs(sampledVariance - variance)).toBeLessThan(1e-3 * (variance + 1e-9));
  });

  it("never decreases in the uniform", () => {
    const uniforms = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000);
    const values = [2 ** -53, ...uniforms, 1 - 2 ** -53].map(sampler.sample);
    const falls = values.filter((value, i) => i > 0 && !(value >= values[i - 1]!));
    expect(falls).toEqual([]);
    expect(Number.isFinite(sampler.sample(1 - 2 ** -53))).toBe(true);
  });

  it("gives the quantiles of an independent program", () => {
    PROBABILITIES.forEach((p, index) => {
      const expected = quantiles[index]!;
      const error = Math.abs(sampler.sample(p) - expected);
      expect(error, `at ${p}`).toBeLessThan(1e-6 * expected + 1e-8 * mean);
    });
  });
});

describe("a lognormal stay", () => {
  const MEAN = 270;
  const CV = 1.3;

  it("has sigma² = ln(1 + cv²), and the quantiles of jstat", () => {
    const { mu, sigma } = lognormal(MEAN, CV);
    expect(sigma ** 2).toBeCloseTo(Math.log(2.69), 12);
    expect(Math.exp(mu + sigma ** 2 / 2)).toBeCloseTo(MEAN, 9);
    for (const u of [0.01, 0.4, 0.9]) {
      const value = lognormalQuantile(u, MEAN, CV);
      expect(value / jStat.lognormal.inv(u, mu, sigma) - 1).toBeCloseTo(0, 9);
    }
  });

  it("met at an arbitrary moment has mean E[X²]/E[X] and, on average, half of it past", () => {
    const biased = lengthBiasedLognormal(lognormal(MEAN, CV));
    const expected = MEAN * (1 + CV ** 2);
    const length = integrate(
      (u) => lognormalAt(u, biased),
      (value) => value,
    );
    expect(Math.abs(length / expected - 1)).toBeLessThan(1e-3);
    const elapsed = integrate(
      (u) => stationaryElapsed(lognormalAt(0.5, biased), u),
      (x) => x,
    );
    expect(elapsed / lognormalAt(0.5, biased)).toBeCloseTo(0.5, 6);
  });
});

describe("one uniform shared by two scenarios", () => {
  it("leaves 1/221 of the variance of a difference of exponentials (exact value)", () => {
    const slow = compileDistribution({ dist: "exponential", mean: 1 });
    const fast = compileDistribution({ dist: "exponential", mean: 1 / 1.1 });
    const chance = createChance("ratio", 0);
    const purpose = purposeId("stay");
    const samples = 200_000;
    let sum = 0;
    let squares = 0;
    for (let who = 0; who < samples; who += 1) {
      const u = chance.uniform(who, purpose, 0);
      const difference = slow.sample(u) - fast.sample(u);
      sum += difference;
      squares += difference ** 2;
    }
    const shared = squares / samples - (sum / samples) ** 2;
    // Var(X - Y) = (1 - 1/1.1)² = 0.00826446; independent 1 + 1/1.21. The estimate has 0.6 % error.
    expect(shared).toBeGreaterThan(0.00826446 * 0.97);
    expect(shared).toBeLessThan(0.00826446 * 1.03);
    expect((slow.variance + fast.variance) / 0.00826446281).toBeCloseTo(221, 5);
  });
});

describe("a phase-type law that may end at once", () => {
  it("has an atom at zero and is exponential beyond it", () => {
    const sampler = compileDistribution({ dist: "phase-type", alpha: [0.6], T: [[-0.5]] });
    expect(sampler.mean).toBeCloseTo(1.2, 12);
    expect(sampler.sample(0.3)).toBe(0);
    expect(sampler.sample(0.7)).toBeCloseTo(-2 * Math.log(0.5), 8);
  });
});

describe("a variable without spread", () => {
  it.each(["gamma", "lognormal", "weibull"] as const)("is its mean (%s with cv 0)", (dist) => {
    const sampler = compileDistribution({ dist, mean: 4, cv: 0 });
    expect(sampler.sample(0.01)).toBeCloseTo(4, 12);
    expect(sampler.sample(0.99)).toBeCloseTo(4, 12);
    expect(sampler.variance).toBe(0);
  });
});
