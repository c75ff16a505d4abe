/** What the tests use of jstat, an independent library: its distribution functions as an oracle. */
declare module "jstat" {
  type Law = {
    inv(p: number, ...parameters: number[]): number;
    cdf(x: number, ...parameters: number[]): number;
  };
  const jstat: {
    readonly jStat: Readonly<
      Record<
        | "normal"
        | "gamma"
        | "lognormal"
        | "exponential"
        | "triangular"
        | "uniform"
        | "studentt"
        | "beta",
        Law
      >
    >;
  };
  export = jstat;
}
