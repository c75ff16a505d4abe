/**
 * The pathway graph: its routes are chosen and set on the picture itself.
 *
 * The one rule: what a click on a line opens is set, drawn and answered in one view.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { axeFaults } from "../support/axe.ts";
import { answered, servedStudio } from "../support/studio-page.ts";

const studio = servedStudio();
const lever = "pathway.next:crisisopvang>behandelgroep";

describe("the pathway graph", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await studio.open());
    await page.getByRole("button", { name: dutchStudio.views.pathway, exact: true }).click();
    await page.selectOption("#pathway-form", "crisisopvang");
  });

  const share = () => page.locator(`.shares [data-lever="${lever}"]`);
  const answer = () => page.locator(".edge-answer").textContent();

  /** Clicks in the middle of a line, where the browser says that it is. */
  const clickLine = async (id: string): Promise<void> => {
    const at = await page.locator(`.hits [data-lever="${id}"]`).evaluate((path: SVGPathElement) => {
      path.scrollIntoView({ block: "center" });
      const middle = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = middle.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x, y };
    });
    await page.mouse.click(at.x, at.y);
  };

  it("opens the field of the line that is clicked, with the answer and the whole graph in view", async () => {
    await clickLine("pathway.next:crisisopvang>ambulant-jo");
    const named = page.locator(".edge .lever > label");
    await named.waitFor();
    expect(await named.textContent()).toMatch(/^Crisisopvang, /);
    const [field, graph] = [page.locator(".edge"), page.locator(".graph-box")];
    expect((await field.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const box = await graph.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  });

  it("changes the line, its share and the answer when the share is set", async () => {
    await share().click();
    const width = () =>
      page.locator(".lines .route-chosen").evaluate((path) => path.getAttribute("stroke-width"));
    const before = [await share().textContent(), await width(), await answer()];
    await answered(page, () => page.locator(".edge input[type=text]").fill("12,5"));
    const after = [await share().textContent(), await width(), await answer()];
    expect(after[0]).toContain("12,5%");
    for (const [at, value] of after.entries()) expect(value).not.toBe(before[at]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it("has a way to every route without a pointer, and no two fields of one name", async () => {
    const forms = await page.locator("#pathway-form option[value]:not([value=''])").all();
    for (const form of await Promise.all(forms.map((one) => one.getAttribute("value")))) {
      await page.selectOption("#pathway-form", form);
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll("[id]")].map(({ id }) => id),
      );
      expect(new Set(ids).size, form ?? "").toBe(ids.length);
    }
    await page.selectOption("#pathway-form", "crisisopvang");
    await page.selectOption("#pathway-edge", lever);
    expect(await page.locator(".edge .lever > label").textContent()).toContain("Behandelgroep");
  });
});
