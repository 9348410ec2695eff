import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Option of axe: it describes every violation, and of the rules that pass one place each. To describe every place takes half of its time. */
const briefly = 'resultTypes: ["violations"]';

/** What axe is asked in each scheme of colours: everything in light, and in dark what hangs on colours. */
const questions = {
  light: `axe.run({ ${briefly} })`,
  dark: `axe.run({ ${briefly}, runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } })`,
} as const;

type Violations = readonly (readonly [string, string | undefined])[];

/** What axe finds wrong with the page that is open, by its rule and the first place, in each scheme of colours. That it looked at contrast is expected of both. */
export async function violationsOf(page: Page): Promise<Readonly<Record<keyof typeof questions, Violations>>> {
  await page.evaluate(axe.source);
  const found = { light: [] as Violations, dark: [] as Violations };
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = (await page.evaluate(questions[colorScheme])) as axe.AxeResults;
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    found[colorScheme] = violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
  }
  return found;
}
