/**
 * What is remembered of places from year to year.
 *
 * The rule this file keeps: `base` is what a provider group would offer without a saving; the
 * places in force are the base times what a saving leaves.
 */
export class SupplyState {
  /** Places per station before savings; fractions are kept so that small groups can grow. */
  base: Float64Array;
  /** Day of the last turn of a station: 1 January, or a day within a year on which its funding changed. */
  turnedAt: Float64Array;
  /** Held and waiting time integrals on that day. */
  heldBefore: Float64Array;
  waitingBefore: Float64Array;
  /** Mean places held in `savings.baseYear`, per station. */
  heldInBaseYear: Float64Array;
  /**
   * Per station, where a budget began to pay for places by the use of the base year: places that were
   * there, and places agreed, both before savings; 0 elsewhere.
   */
  replaced: Float64Array;
  agreed: Float64Array;
  /** Whole places per station that were agreed and cannot be manned; 0 while staff are no limit. */
  unmanned: Float64Array;
  /** Places in force when the contracts changed, per station; 0 before. */
  atContract: Float64Array;
  /** [segment][municipality]: budget for all youths of a whole year before savings; 0 without one. */
  populationLevel: Float64Array;
  /** [form]: budget for places of a whole year that is in force; 0 without one. */
  capacityLevel: Float64Array;
  /** Per station: days of place that a turnover ceiling allows this year before savings; 0 without. */
  ceilingDays: Float64Array;
  /** Per station: time integral of places held on 1 January. */
  heldAtYear: Float64Array;
  /** Per station: days of place in the spending room of this year, 0 without; 1 when given. */
  roomDays: Float64Array;
  overRoom: Uint8Array;
  /** Whether any station is above its room now. */
  anyOver = false;
  /** [provider]: 1 when its groups are paid in several forms, and the change of funding it was seen at. */
  regimes: Uint8Array;
  regimesOn = Number.NaN;
  /** Staff of the first year in which they are a limit, in the price of a day; 0 before. */
  staff = 0;
  changed = false;

  constructor(
    places: ArrayLike<number>,
    start: number,
    payers: number,
    forms: number,
    providers: number,
  ) {
    const size = places.length;
    this.base = Float64Array.from(places);
    this.turnedAt = new Float64Array(size).fill(start);
    this.heldBefore = new Float64Array(size);
    this.waitingBefore = new Float64Array(size);
    this.heldInBaseYear = new Float64Array(size);
    this.replaced = new Float64Array(size);
    this.agreed = new Float64Array(size);
    this.unmanned = new Float64Array(size);
    this.atContract = new Float64Array(size);
    this.heldAtYear = new Float64Array(size);
    this.ceilingDays = new Float64Array(size);
    this.roomDays = new Float64Array(size);
    this.regimes = new Uint8Array(providers);
    this.overRoom = new Uint8Array(size);
    this.populationLevel = new Float64Array(payers);
    this.capacityLevel = new Float64Array(forms);
  }
}
