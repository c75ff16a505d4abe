/**
 * What is remembered of the ventiel: who asked, which places are open, and for how long.
 *
 * The rule this file keeps: it decides nothing; with the ventiel off every column stays 0.
 */
export class VentielState {
  /** Per station: places open on top of the agreement. */
  extra: Int32Array;
  /** Per station: requests of this calendar year, and 1 while one waits for its answer. */
  asked: Uint8Array;
  pending: Uint8Array;
  /** Per station: time integral of places held at the last first of a month. */
  heldBefore: Float64Array;
  /** Per station: sum of moments of closing less sum of moments of opening. */
  private openSum: Float64Array;
  /** Per station, made anew every month: who waits in line, and the days since they asked. */
  inLine: Int32Array;
  waited: Float64Array;
  /** Day on which `heldBefore` was noted; -1 before the first month under the new contracts. */
  since = -1;

  constructor(stations: number) {
    this.extra = new Int32Array(stations);
    this.asked = new Uint8Array(stations);
    this.pending = new Uint8Array(stations);
    this.heldBefore = new Float64Array(stations);
    this.openSum = new Float64Array(stations);
    this.inLine = new Int32Array(stations);
    this.waited = new Float64Array(stations);
  }

  open(station: number, places: number, time: number): void {
    this.extra[station] = (this.extra[station] as number) + places;
    this.openSum[station] = (this.openSum[station] as number) - places * time;
  }

  /** Open places times days since the last turn. */
  openDays(station: number, time: number): number {
    return (this.openSum[station] as number) + (this.extra[station] as number) * time;
  }

  /** After the places were counted: counting begins anew, with the open places or without them. */
  turn(time: number, areClosed: boolean): void {
    if (areClosed) this.extra.fill(0);
    for (let station = 0; station < this.extra.length; station++) this.countAnew(station, time);
  }

  /** As `turn`, for one station, with its open places. */
  countAnew(station: number, time: number): void {
    this.openSum[station] = -(this.extra[station] as number) * time;
  }
}
