import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fleetHtml } from "../../constructs/report/sites/html/fleet/fleet-html";
import { inventedFleet } from "../support/report/fleets";
import { violationsOf } from "./pages/axe";
import { browserPages } from "./pages/browser-pages";
import { brokenWords, cutOff, isA4, sheetSizes } from "./pages/layout";
import { phone } from "./pages/sizes";

const a4LaidDown = { width: 1047, height: 710 }; // [px] 277 mm x 188 mm, what its margins leave of A4, at 96 px an inch

function pages(): Record<string, string> {
  const fleet = inventedFleet();
  const long = "w".repeat(200);
  const renamed = JSON.stringify(fleet)
    .replaceAll("kuwait-city", long)
    .replaceAll("compute/rack-1", long)
    .replaceAll("Saudi Arabia", long)
    .replaceAll("designs/hub.yaml", long)
    .replaceAll("october.json", long);
  return { fleet: fleetHtml(fleet), "long-fleet": fleetHtml(JSON.parse(renamed)) };
}

/** First lines of a column of the rows that are shown. */
const shownTexts = (page: Page, column: number) =>
  page.evaluate(
    `[...document.querySelectorAll("#sites-table tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.cells[${column}].innerText.split("\\n")[0])`,
  ) as Promise<string[]>;

const head = (page: Page, name: string) => page.locator("#sites-table").getByRole("columnheader").getByRole("button", { name });
const choice = (page: Page, name: RegExp) => page.locator(".filter").getByRole("button", { name });
const status = (page: Page) => page.getByRole("status").textContent();

describe("fleetHtml() in a browser", () => {
  const { address, withPage } = browserPages(pages);

  it("has no violation by axe in light and in dark, requests nothing and says nothing in the console", async () => {
    const heard = await withPage("fleet", { colorScheme: "light" }, async (page) => {
      await choice(page, /^The coolant supply/).click();
      await page.locator("#search").fill("kuwait");
      await choice(page, /^All/).click();
      await head(page, "Tightest").click();
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await violationsOf(page)).toEqual({ light: [], dark: [] });
    });
    expect(heard).toEqual([]);
  });

  it("sorts by a press on a head: margins and days as numbers, what has none last", async () => {
    await withPage("fleet", {}, async (page) => {
      await head(page, "Tightest").click();
      const shares = (await shownTexts(page, 3)).map((text) => Number(text.replace(/ %.*/, "").replace("−", "-")));
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(shares[0]).toBeLessThan(0);
      await head(page, "Ends first").click();
      const days = await shownTexts(page, 7);
      const given = days.filter((day) => day !== "");
      expect(days.slice(0, given.length)).toEqual([...given].sort());
      expect(given[0]).toBe("2026-10-15");
      await head(page, "Verdict").click();
      expect([...new Set(await shownTexts(page, 2))]).toEqual(["✗ Fail", "! Pass with caveats", "✓ Pass"]);
    });
  });

  it("shows by which everything chosen holds: a verdict, a reason, a country, a design, a change and words, on the map too", async () => {
    await withPage("fleet", {}, async (page) => {
      await choice(page, /^Fail/).click();
      expect(await status(page)).toBe("12 of 40 sites: Fail");
      await choice(page, /^The coolant supply/).click();
      await choice(page, /^United Arab/).click();
      expect(await shownTexts(page, 0)).toEqual(["abu-dhabi", "abu-dhabi-2"]);
      await choice(page, /^Verdict changed/).click();
      await choice(page, /^designs\/hub\.yaml, 2\.1/).click();
      expect(await status(page)).toBe(
        "2 of 40 sites: Fail, The coolant supply is not warmer than the rack allows, United Arab Emirates, Verdict changed, designs/hub.yaml, 2.1",
      );
      await page.locator("#search").fill("ABU-DHABI-2 it");
      expect(await shownTexts(page, 0)).toEqual(["abu-dhabi-2"]);
      expect(await page.locator(".map [data-row]:not(.out)").count()).toBe(1);
      await choice(page, /^All/).click();
      expect(await page.locator("#search").inputValue()).toBe("");
      expect(await shownTexts(page, 0)).toHaveLength(40);
      await page.locator("#search").fill("no such words");
      expect(await status(page)).toBe("0 of 40 sites: “no such words”");
    });
  });

  it("lets go of a choice by a second press, and of one of its kind by another", async () => {
    await withPage("fleet", {}, async (page) => {
      await choice(page, /^Fail/).click();
      await choice(page, /^Pass with caveats/).click();
      expect(await status(page)).toBe("2 of 40 sites: Pass with caveats");
      expect(await page.locator('[aria-pressed="true"]').allTextContents()).toEqual(["Pass with caveats 2"]);
      await choice(page, /^Pass with caveats/).click();
      expect(await status(page)).toBe("40 sites");
      expect(await choice(page, /^All/).getAttribute("aria-pressed")).toBe("true");
    });
  });

  it("is used by keyboard: the search, a button, a head", async () => {
    await withPage("fleet", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("[document.activeElement.id, getComputedStyle(document.activeElement).outlineStyle]")).toEqual([
        "search",
        "solid",
      ]);
      await page.keyboard.type("lagos");
      expect(await shownTexts(page, 0)).toEqual(["lagos"]);
      await choice(page, /^Fail/).focus();
      await page.keyboard.press("Space");
      expect(await shownTexts(page, 0)).toEqual([]);
    });
  });

  it("shows everything without scripts, and takes no press and no word", async () => {
    await withPage("fleet", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("#sites-table tbody tr:visible").count()).toBe(40);
      expect(await page.locator("button:enabled, input:enabled").count()).toBe(0);
    });
  });

  describe.each(["fleet", "long-fleet"])("of the page %s", (name) => {
    it.each([phone.width, 1280, 1440, 1920])("fits a screen of %i pixels: only tables move sideways", async (width) => {
      await withPage(name, { viewport: { ...phone, width } }, async (page) => {
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      });
    });

    it("prints on A4 laid down: what is folded too, no word broken and nothing cut off", async () => {
      await withPage(name, { viewport: a4LaidDown }, async (page) => {
        await page.emulateMedia({ media: "print" });
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate(brokenWords)).toEqual([]);
        expect(await page.locator("#search:visible").count()).toBe(0);
        expect(await page.locator("details .ending:visible").count()).toBeGreaterThan(0);
        const file = `${address(name)}.pdf`;
        await page.pdf({ path: file, format: "A4", preferCSSPageSize: true, printBackground: true });
        expect(sheetSizes(file).length).toBeGreaterThan(2);
        for (const size of sheetSizes(file)) expect(isA4(size), `${size}`).toBe(true);
      });
    });
  });
});
