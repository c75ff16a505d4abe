/**
 * What axe finds wrong on a page.
 *
 * The one rule: it tells the element with the fault, so that a failed test says where to look.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Which rules are judged; all that axe has unless asked otherwise. */
export interface AxeWish {
  readonly type: "tag" | "rule";
  readonly values: readonly string[];
}

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

interface Axe {
  run(options: { readonly runOnly?: AxeWish }): Promise<AxeAnswer>;
}

/** A line for each rule that is broken, with the elements that break it. */
export async function axeFaults(page: Page, runOnly?: AxeWish): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's own policy lets no other script in.
  await page.evaluate(source);
  return page.evaluate(async (wish) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const answer = await axe.run(wish === null ? {} : { runOnly: wish });
    return answer.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ")}`,
    );
  }, runOnly ?? null);
}
