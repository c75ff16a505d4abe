/**
 * Numbers typed in the studio that cannot be taken.
 *
 * The one rule: what is put back is said, and stays said until something else is done there.
 */
import { describe, expect, it } from "vitest";
import { servedStudio } from "../support/studio-page.ts";

const studio = servedStudio();

describe("a number field", () => {
  it("says that a word is no number and what is put back, after it is left too", async () => {
    const { page } = await studio.open();
    const field = page.locator(".lever:has(input[inputmode=decimal])").first();
    const input = field.locator("input[inputmode=decimal]");
    const before = await input.inputValue();
    await input.fill("abc");
    const alert = field.getByRole("alert");
    expect(await alert.textContent()).toBe("Dat is geen getal.");
    await input.press("Tab");
    expect(await input.inputValue()).toBe(before);
    expect(await alert.textContent()).toBe(`Dat is geen getal. ${before} is teruggezet.`);
    await input.fill("99999999999999");
    await input.press("Tab");
    expect(await alert.textContent()).toMatch(/^Dit kan niet: mag van .* is teruggezet\.$/);
    await field.getByRole("button", { name: /^Meer: / }).click();
    await alert.waitFor({ state: "detached" });
  });
});
