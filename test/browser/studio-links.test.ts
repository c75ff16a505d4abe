/**
 * What stands behind the # of the studio.
 *
 * The one rule: only a question is read from it, and only sharing writes one there.
 */
import { describe, expect, it } from "vitest";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { answered, servedStudio } from "../support/studio-page.ts";

const studio = servedStudio();

describe("the link to the outcomes", () => {
  it("moves the focus there and leaves the shared address as it is", async () => {
    const { page } = await studio.open();
    await answered(page, () => page.selectOption("#scenario-b", "swap"));
    await page.getByRole("button", { name: dutchStudio.share }).click();
    await page.waitForFunction(() => location.hash.startsWith("#s1."));
    const shared = page.url();
    await page.getByRole("link", { name: dutchStudio.skip }).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("outcomes");
    expect(page.url()).toBe(shared);
    expect(await page.locator(".note").textContent()).not.toBe(dutchStudio.linkRefused);
    expect(await page.inputValue("#scenario-b")).toBe("swap");
  });
});

describe("an address", () => {
  it("that names a place in the page is no link that went wrong", async () => {
    const { page } = await studio.open({ hash: "#outcomes" });
    expect(await page.locator(".note").textContent()).toBe("");
  });

  it("with a question that cannot be read says so, and keeps the designs", async () => {
    const { page } = await studio.open();
    await answered(page, () => page.selectOption("#scenario-b", "swap"));
    await page.evaluate(() => {
      location.hash = "#s1.AAAA";
    });
    await page.getByText(dutchStudio.linkRefused).waitFor();
    expect(await page.inputValue("#scenario-b")).toBe("swap");
  });
});
