/**
 * Ages: youth care has a first and a last birthday, and the law sets the last.
 *
 * The one rule: ages are worked out from the journey log and the day of birth alone.
 */
import { expect, it } from "vitest";
import { REASONS } from "#journeys";
import { lived } from "../../laws/lived.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";

const YEAR = 365.25;
const CARE = 1;
const BLOCKED = REASONS.indexOf("blocked");
const { world, plan } = lived(ladderUpTo(smallRegion, "behaviour"), { keepLog: true, until: 2031 });

interface Stay {
  readonly form: string;
  readonly from: number;
  readonly until: number;
  readonly kept: boolean;
}

/** Ages in years at the beginning and the end of every stretch in a place. */
function ages(): readonly Stay[] {
  const { log, youths } = world;
  if (log === null) throw new Error("No log was kept.");
  const stays: Stay[] = [];
  for (let row = 0; row < log.length; row++) {
    const form = plan.forms[log.place[row] ?? 255];
    if (form === undefined) continue;
    if (log.phase[row] !== CARE && log.reason[row] !== BLOCKED) continue;
    const birth = youths.birth[log.youth[row] ?? 0] ?? 0;
    stays.push({
      form,
      from: ((log.from[row] ?? 0) - birth) / YEAR,
      until: ((log.until[row] ?? 0) - birth) / YEAR,
      kept: log.reason[row] === BLOCKED,
    });
  }
  return stays;
}

const stays = ages();
// Days are kept in single precision: about a minute in eleven years, a day at most.
const DAY = 1 / YEAR;

it("keeps nobody in a form beyond the age at which it ends by law", () => {
  const tooOld = stays.filter(
    ({ form, until, kept }) => !kept && until > (smallRegion.forms[form]?.endAge.value ?? 0) + DAY,
  );
  expect(tooOld).toEqual([]);
  const nearTheEnd = stays.filter(({ form, until }) => {
    const last = smallRegion.forms[form]?.endAge.value ?? 0;
    return Math.abs(until - last) < 2 * DAY;
  });
  expect(nearTheEnd.length).toBeGreaterThan(50);
});

it("gives nobody a form before the age from which it is given", () => {
  const tooYoung = stays.filter(
    ({ form, from }) => from < (smallRegion.forms[form]?.ageFrom.value ?? 0) - DAY,
  );
  const forms = [...new Set(tooYoung.map(({ form }) => form))];
  expect([forms, tooYoung.length / stays.length]).toEqual([[], 0]);
});

it("ends more care by age when the law ends it sooner", () => {
  const adults = (endAge: number): number => {
    const model = changeAll(smallRegion, { "forms.pleegzorg-netwerk.endAge": endAge });
    const { recorder } = lived(model, { until: 2025 }).world;
    const row = 2 * recorder.years;
    return recorder.exits.subarray(row, row + recorder.years).reduce((a, b) => a + b, 0);
  };
  expect(adults(18)).toBeGreaterThan(adults(23));
});
