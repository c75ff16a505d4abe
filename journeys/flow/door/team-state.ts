/**
 * What local teams remember from month to month: the hours they have, and what a shortage does.
 *
 * The rule this file keeps: it holds columns and decides nothing; `team-hours.ts` writes them.
 */

/** State of all teams, in columns by municipality. */
export class TeamHours {
  /** Hours a month per unit of strength; 0 until the first day of the run. */
  perStrength: Float64Array;
  /** Hours of triage asked for since the last month began. */
  newTriage: Float64Array;
  /** Hours of triage that are still waiting. */
  backlog: Float64Array;
  /** Days a request waits at the door before anybody has time. */
  doorDays: Float64Array;
  /** Parts of own help and of monitoring for which there are hours. */
  ownHelpPart: Float64Array;
  monitoredPart: Float64Array;

  constructor(towns: number) {
    this.perStrength = new Float64Array(towns);
    this.newTriage = new Float64Array(towns);
    this.backlog = new Float64Array(towns);
    this.doorDays = new Float64Array(towns);
    this.ownHelpPart = new Float64Array(towns).fill(1);
    this.monitoredPart = new Float64Array(towns).fill(1);
  }
}
