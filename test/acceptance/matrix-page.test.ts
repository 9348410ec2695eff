import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { matrixHtml } from "../../constructs/report/sites/html/matrix/matrix-html";
import { inventedMatrix } from "../support/report/matrices";
import { violationsOf } from "./pages/axe";
import { browserPages } from "./pages/browser-pages";
import { brokenWords, cutOff, isA4, sheetSizes } from "./pages/layout";
import { phone } from "./pages/sizes";

const a4LaidDown = { width: 1047, height: 710 }; // [px] 277 mm x 188 mm, what its margins leave of A4, at 96 px an inch

function pages(): Record<string, string> {
  const matrix = inventedMatrix();
  const long = "w".repeat(200);
  return {
    matrix: matrixHtml(matrix),
    "long-matrix": matrixHtml(
      JSON.parse(
        JSON.stringify({ ...matrix, design: long })
          .replaceAll("kuwait-city", long)
          .replaceAll("compute/rack-1", long)
          .replaceAll("Saudi Arabia", long),
      ),
    ),
  };
}

/** Texts of a column of the rows that are shown. */
const shownTexts = (page: Page, column: number) =>
  page.evaluate(
    `[...document.querySelectorAll("#sites-table tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.cells[${column}].innerText.split("\\n")[0])`,
  ) as Promise<string[]>;

const head = (page: Page, name: string) => page.getByRole("columnheader").getByRole("button", { name });
const choice = (page: Page, name: RegExp) => page.locator(".filter").getByRole("button", { name });

describe("matrixHtml() in a browser", () => {
  const { address, withPage } = browserPages(pages);

  it("has no violation by axe in light and in dark, requests nothing and says nothing in the console", async () => {
    const heard = await withPage("matrix", { colorScheme: "light" }, async (page) => {
      await choice(page, /^The coolant supply/).click();
      await choice(page, /^All/).click();
      await head(page, "Left").click();
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await violationsOf(page)).toEqual({ light: [], dark: [] });
    });
    expect(heard).toEqual([]);
  });

  it("sorts by a press on a head: numbers as numbers, words as words, up and then down, what has no number last", async () => {
    await withPage("matrix", {}, async (page) => {
      const lefts = async () => (await shownTexts(page, 6)).map((text) => Number(text.replace("−", "-").replace(/^$/, "NaN")));
      await head(page, "Left").click();
      const up = await lefts();
      expect(up.slice(0, 26)).toEqual([...up.slice(0, 26)].sort((one, other) => one - other));
      expect(up.slice(26)).toEqual([Number.NaN, Number.NaN]);
      expect(up[0]).toBe(-5.4);
      expect(await page.locator('[aria-sort="ascending"]').textContent()).toContain("Left");
      await head(page, "Left").click();
      expect((await lefts()).slice(0, 26)).toEqual(up.slice(0, 26).toReversed());
      expect((await lefts()).slice(26)).toEqual([Number.NaN, Number.NaN]);
      await head(page, "Site").click();
      const names = await shownTexts(page, 0);
      expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "en")));
      expect(await page.locator("[aria-sort]").count()).toBe(1);
      await head(page, "Verdict").click();
      expect([...new Set(await shownTexts(page, 2))]).toEqual(["✗ Fail", "– Refused", "✓ Pass"]);
    });
  });

  it("shows the sites that one reason stops, on the map too, says how many they are, and shows all again", async () => {
    await withPage("matrix", {}, async (page) => {
      await choice(page, /^The coolant supply/).click();
      expect(await shownTexts(page, 0)).toEqual(["abu-dhabi", "kuwait-city", "muscat", "doha"]);
      expect(await page.getByRole("status").textContent()).toBe("4 of 28 sites: The coolant supply is not warmer than the rack allows");
      expect(await page.locator(".map [data-row]:not(.out)").count()).toBe(4);
      expect(await page.locator('[aria-pressed="true"]').textContent()).toContain("The coolant supply");
      await choice(page, /^Refused/).click();
      expect(await shownTexts(page, 0)).toEqual(["inuvik", "fairbanks"]);
      await choice(page, /^Refused/).click();
      expect(await shownTexts(page, 0)).toHaveLength(28);
      expect(await choice(page, /^All/).getAttribute("aria-pressed")).toBe("true");
      expect(await page.locator(".map .out").count()).toBe(0);
    });
  });

  it("is used by keyboard in its order, each place with a visible focus", async () => {
    await withPage("matrix", {}, async (page) => {
      const selector = "a[href], summary, [tabindex], button";
      const isFolded = '(one.matches("summary") ? one.parentElement.parentElement : one).closest("details:not([open])")';
      const reached = `[...document.querySelectorAll("${selector}")].filter((one) => !${isFolded})`;
      await page.evaluate(`${reached}.forEach((one, i) => { one.dataset.place = i; })`);
      const places = Number(await page.evaluate(`${reached}.length`));
      const visited: number[] = [];
      for (let i = 0; i < places; i++) {
        await page.keyboard.press("Tab");
        const [place, outline] = (await page.evaluate(
          "[Number(document.activeElement.dataset.place ?? -1), getComputedStyle(document.activeElement).outlineStyle]",
        )) as [number, string];
        expect(outline).toBe("solid");
        visited.push(place);
      }
      expect(visited).toEqual(Array.from({ length: places }, (_, i) => i));
      await choice(page, /^Fail/).focus();
      await page.keyboard.press("Space");
      expect(new Set(await shownTexts(page, 2))).toEqual(new Set(["✗ Fail"]));
      await head(page, "PUE").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      const shown = (await shownTexts(page, 7)).map(Number);
      expect(shown).toEqual([...shown].sort((one, other) => other - one));
    });
  });

  it("leads from a note's number to its words, and from a site to its page", async () => {
    await withPage("matrix", {}, async (page) => {
      await page.locator('a[href="#note-2"]').first().click();
      expect(await page.evaluate("document.querySelector('#note-2').getBoundingClientRect().top < innerHeight")).toBe(true);
      expect(await page.evaluate("[...document.links].find((link) => link.textContent === 'lagos').href")).toBe(
        new URL("lagos/index.html", `file://${address("matrix")}`).href,
      );
    });
  });

  it("shows everything without scripts, and takes no press", async () => {
    await withPage("matrix", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("#sites-table tbody tr:visible").count()).toBe(28);
      expect(await page.locator("button:enabled").count()).toBe(0);
    });
  });

  describe.each(["matrix", "long-matrix"])("of the page %s", (name) => {
    it("fits a telephone: only the table moves sideways", async () => {
      await withPage(name, { viewport: phone }, async (page) => {
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(phone.width);
      });
    });

    it("prints on A4 laid down: what is folded too, no button as one, no word broken and nothing cut off", async () => {
      await withPage(name, { viewport: a4LaidDown }, async (page) => {
        await choice(page, /^Fail/).click();
        await choice(page, /^All/).click();
        await page.emulateMedia({ media: "print" });
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate(brokenWords)).toEqual([]);
        expect(await page.locator("details li:visible, details .beside:visible").count()).toBeGreaterThan(20);
        expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe("table-header-group"); // on each sheet
        expect(await page.evaluate("getComputedStyle(document.querySelector('thead button')).display")).toBe("contents"); // a box is drawn once
        const looks = "[...document.querySelectorAll('.filter button')].map((one) => getComputedStyle(one).backgroundColor)";
        expect(new Set((await page.evaluate(looks)) as string[])).toEqual(new Set(["rgba(0, 0, 0, 0)"]));
        const file = `${address(name)}.pdf`;
        await page.pdf({ path: file, format: "A4", preferCSSPageSize: true, printBackground: true });
        expect(sheetSizes(file).length).toBeGreaterThan(2);
        for (const size of sheetSizes(file)) expect(isA4(size), `${size}`).toBe(true);
      });
    });
  });
});
