/**
 * The decisions of a run by name: each is one purpose of chance (`design.md` section 4).
 *
 * The rule this file keeps: a purpose is named after what is decided and about what, never after a
 * position, so that adding a form or a provider changes nobody else's luck.
 */
import type { PurposeRegistry } from "#engine";

/** Draws of a run, by name; each is one purpose (`design.md` section 4). */
export interface Purposes {
  readonly gap: number;
  readonly accept: number;
  readonly severity: number;
  readonly age: number;
  readonly ownHelp: number;
  readonly ownHelpEnds: number;
  readonly ownHelpDays: number;
  readonly triage: number;
  readonly referral: number;
  readonly poh: number;
  readonly early: number;
  readonly earlyMoment: number;
  readonly breakdown: number;
  readonly breakdownMoment: number;
  readonly repeats: number;
  readonly repeatGap: number;
  readonly stockCount: number;
  readonly stockElapsed: number;
  readonly pushUp: number;
  readonly yearEndStop: number;
  readonly ventiel: number;
  readonly laterNeed: number;
  readonly laterNeedMoment: number;
  readonly laterNeedForm: number;
  /** Per form. */
  readonly need: Int32Array;
  readonly stay: Int32Array;
  readonly authorise: Int32Array;
  readonly match: Int32Array;
  readonly patience: Int32Array;
  readonly refuse: Int32Array;
  readonly select: Int32Array;
  /** What happens in a wait, and ways out of it. */
  readonly crisis: Int32Array;
  readonly bridge: Int32Array;
  readonly bridgeEnough: Int32Array;
  readonly offContract: Int32Array;
  readonly outOfRegion: Int32Array;
  readonly noFit: Int32Array;
  readonly giveUp: Int32Array;
  readonly giveUpReturn: Int32Array;
  /** Going home after a planned end, against the forms that may follow. */
  readonly home: Int32Array;
  /** Choice of a provider group, and the groups as runners of that race. */
  readonly choose: Int32Array;
  /** Referrers and stations as runners of their races. */
  readonly refer: Int32Array;
  readonly provider: Int32Array;
}

/** Registers all purposes; two names with one number are refused. */
export function purposesOf(
  forms: readonly string[],
  referrers: readonly string[],
  stations: readonly string[],
  registry: PurposeRegistry,
): Purposes {
  const one = (name: string): number => registry.register(name);
  const per = (prefix: string, names: readonly string[]): Int32Array =>
    Int32Array.from(names, (name) => registry.register(`${prefix}:${name}`));
  return {
    gap: one("arrival:gap"),
    accept: one("arrival:accept"),
    severity: one("trait:severity"),
    age: one("trait:age"),
    ownHelp: one("own-help"),
    ownHelpEnds: one("own-help:enough"),
    ownHelpDays: one("own-help:days"),
    triage: one("triage:days"),
    referral: one("referral"),
    poh: one("poh"),
    early: one("end:early"),
    earlyMoment: one("end:early-moment"),
    breakdown: one("end:breakdown"),
    breakdownMoment: one("end:breakdown-moment"),
    repeats: one("repeat"),
    repeatGap: one("repeat:gap"),
    stockCount: one("stock:count"),
    stockElapsed: one("stock:elapsed"),
    pushUp: one("push-up"),
    yearEndStop: one("year-end-stop"),
    ventiel: one("ventiel"),
    laterNeed: one("later-need"),
    laterNeedMoment: one("later-need:moment"),
    laterNeedForm: one("later-need:form"),
    need: per("need", forms),
    stay: per("stay", forms),
    authorise: per("authorise", forms),
    match: per("match", forms),
    patience: per("patience", forms),
    refuse: per("refuse", forms),
    select: per("select", forms),
    crisis: per("crisis", forms),
    bridge: per("bridge", forms),
    bridgeEnough: per("bridge:enough", forms),
    offContract: per("off-contract", forms),
    outOfRegion: per("out-of-region", forms),
    noFit: per("no-fit", forms),
    giveUp: per("give-up", forms),
    giveUpReturn: per("give-up:return", forms),
    home: per("home", forms),
    choose: per("choose", forms),
    refer: per("refer", referrers),
    provider: per("provider", stations),
  };
}
