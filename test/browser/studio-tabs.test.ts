/**
 * Tabs of the studio that are changed while the worker still has an answer to give.
 *
 * The one rule: what a tab shows is of the question on the page, whenever the tab was opened.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type ViewId, viewIds } from "../../viz/studio/state.ts";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { answered, servedStudio } from "../support/studio-page.ts";

const studio = servedStudio();

describe("a tab that is changed before the answer is in", () => {
  const go = (page: Page, view: string) =>
    page.getByRole("button", { name: view, exact: true }).click();
  const { youths, tank } = dutchStudio.views;
  const rows = (page: Page) => page.locator(".youths tbody tr");
  /** A list of youths other than that one: read in one go, since a list is taken away meanwhile. */
  const listedOtherThan = async (page: Page, known: string): Promise<string> => {
    const list = await page.waitForFunction(
      (old) => {
        const text = document.querySelector(".youths tbody")?.textContent ?? "";
        return text !== "" && text !== old ? text : null;
      },
      known,
      { timeout: 60_000 },
    );
    return (await list.jsonValue()) ?? "";
  };

  async function chooseRoute(page: Page): Promise<void> {
    await page.selectOption("#route-from", "behandelgroep");
    await page.selectOption("#route-to", "kamertraining");
  }

  it("still has its youths and its tanks, and says what it cost and how long it took", async () => {
    const { page } = await studio.enter();
    await go(page, youths);
    await chooseRoute(page);
    await rows(page).first().waitFor({ timeout: 60_000 });
    const status = page.locator(".status [role=status]");
    expect(await status.textContent()).toMatch(/B kost .* in [\d.]+ ms/);
    await go(page, tank);
    await page.getByRole("table").first().waitFor({ state: "attached", timeout: 60_000 });
    const { page: other } = await studio.enter();
    await go(other, tank);
    await other.locator("[data-painted]").waitFor({ timeout: 60_000 });
  });

  /** Another design for B and then clicks, each a moment after the other and before the answer. */
  const hurried = (page: Page, clicked: readonly string[]) =>
    page.evaluate(async (selectors) => {
      const select = document.querySelector<HTMLSelectElement>("#scenario-b");
      if (select === null) throw new Error("no design");
      select.value = "swap";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      for (const selector of selectors) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        document.querySelector<HTMLElement>(selector)?.click();
      }
    }, clicked);
  const tabAt = (view: ViewId) => `.views button:nth-of-type(${1 + viewIds.indexOf(view)})`;

  it.each([
    ["another tab and back", [tabAt("waiting"), tabAt("youths")]],
    ["the box for margins", [".surer input"]],
  ])("never leaves the journeys of the design before it: %s", async (_, clicked) => {
    const { page } = await studio.open();
    await go(page, youths);
    await chooseRoute(page);
    const before = await listedOtherThan(page, "");
    await hurried(page, clicked);
    // Until the new list is in, none may stand there; the old one may not be the last.
    const quick = await listedOtherThan(page, before);
    await go(page, dutchStudio.views.results);
    await answered(page, () => page.selectOption("#scenario-b", "savings"));
    await answered(page, () => page.selectOption("#scenario-b", "swap"));
    await go(page, youths);
    expect(await listedOtherThan(page, "")).toBe(quick);
  });
});
