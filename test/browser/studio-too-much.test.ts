/**
 * Routes out of one form that add up to more than everybody.
 *
 * The one rule: what was not run has no outcomes, on no part of the page, and nothing of it is kept or
 * passed on.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { toLink } from "../../viz/studio/share.ts";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { axeFaults } from "../support/axe.ts";
import { answered, servedStudio } from "../support/studio-page.ts";

const studio = servedStudio();
const lever = "pathway.next:behandelgroep>kamertraining";
const over = {
  a: { scenario: "today", name: "", change: {} },
  b: { scenario: "savings", name: "", change: { [lever]: 0.6 } },
};
const { notRun } = dutchStudio.pathway;
const outcomes = ".sentences, .keys, #outcomes figure, .tank-sides, .route-choice, .command";
const warning = (page: Page) => page.getByRole("alert").filter({ hasText: notRun.title });

async function searchRoute(page: Page) {
  await page.getByRole("searchbox").fill("Behandelgroep, daarna kamertraining");
  return page.locator(".lever input[inputmode=decimal]").first();
}

async function expectNothing(page: Page): Promise<void> {
  for (const view of Object.values(dutchStudio.views)) {
    await page.getByRole("button", { name: view, exact: true }).click();
    await page.waitForTimeout(150);
    expect(await warning(page).count(), view).toBe(1);
    if (view === dutchStudio.views.explainer) continue;
    expect(await page.locator(outcomes).count(), view).toBe(0);
    expect(await page.locator("#outcomes").textContent(), view).not.toContain("B kost");
  }
  expect(await page.getByRole("button", { name: dutchStudio.share }).isDisabled()).toBe(true);
  await page.locator(".design.side-b details summary").click();
  for (const side of ["A", "B"]) {
    const save = page.getByRole("button", { name: dutchStudio.save(side), includeHidden: true });
    expect(await save.isDisabled(), side).toBe(true);
  }
  expect(await page.getByRole("button", { name: dutchStudio.pin }).count()).toBe(0);
}

describe("shares that add up to more than 100%", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await studio.open());
  });

  it("take the outcomes away on every part, with one warning that says which routes", async () => {
    const input = await searchRoute(page);
    await input.fill("60");
    await input.press("Tab");
    await warning(page).waitFor();
    expect(await warning(page).textContent()).toMatch(
      /Ontwerp B: de routes vanuit Behandelgroep, daarna, zijn samen 1\d\d(,\d)?%/,
    );
    await expectNothing(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  it("give the outcomes back when they are undone", async () => {
    await page.getByRole("button", { name: dutchStudio.views.results, exact: true }).click();
    await answered(page, () => page.getByRole("button", { name: dutchStudio.undo }).click());
    expect(await warning(page).count()).toBe(0);
    await page.locator(".keys").waitFor();
    await page.locator("#outcomes figure").first().waitFor();
    expect(await page.getByRole("button", { name: dutchStudio.share }).isDisabled()).toBe(false);
  });

  it("get no answer of the designs that a page begins with, behind a link", async () => {
    const opened = await studio.enter({ hash: `#${await toLink(over)}` });
    await warning(opened.page).waitFor();
    // The first question of the page was asked before the link was read: time for its answer.
    await opened.page.waitForTimeout(8000);
    await expectNothing(opened.page);
  });
});
