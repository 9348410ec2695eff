import { siteCharts, siteHtml, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { evaluationOf } from "../support/report/reports";
import { violationsOf } from "./pages/axe";
import { browserPages } from "./pages/browser-pages";
import { brokenWords, cutOff, isA4, sheetSizes } from "./pages/layout";
import { phone } from "./pages/sizes";

const a4 = { width: 703, height: 1017 }; // [px] 186 mm x 269 mm, what its margins leave of A4, at 96 px an inch

/** A site that fails, one that passes with a year of weather, and one whose every name is long. */
function pages(): Record<string, string> {
  const kuwait = evaluationOf("kuwait-dry-cooler", kuwaitDryCooler);
  const lagos = evaluationOf("lagos-solar-hybrid", lagosSolarHybrid);
  const long = "w".repeat(200);
  const [report, year] = [kuwait, lagos].map((one) => siteReport(one, { policy: {} }));
  if (!report || !year) return expect.unreachable();
  return {
    fails: siteHtml(report, { charts: siteCharts(kuwait.node, report.margins ?? [], {}) }),
    passes: siteHtml(year, { charts: siteCharts(lagos.node, year.margins ?? [], {}) }),
    long: siteHtml(
      JSON.parse(
        JSON.stringify({ ...report, site: long })
          .replaceAll("rack-1", long)
          .replaceAll("healthy", long),
      ),
    ),
  };
}

describe("siteHtml() in a browser", () => {
  const { address, withPage } = browserPages(pages);

  describe.each(["fails", "passes"])("on the page of a site that %s", (name) => {
    it("has no violation by axe in light and in dark, requests nothing and says nothing in the console", async () => {
      const heard = await withPage(name, { colorScheme: "light" }, async (page) => {
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        expect(await violationsOf(page)).toEqual({ light: [], dark: [] });
      });
      expect(heard).toEqual([]);
    });
  });

  describe.each(["fails", "passes"])("on the page of a site that %s, by hand", (name) => {
    it("looks the same without scripts", async () => {
      const shots: Buffer[] = [];
      for (const scripts of [{}, { javaScriptEnabled: false }])
        await withPage(name, scripts, async (page) => void shots.push(await page.screenshot()));
      expect(shots[0]?.equals(shots[1] ?? Buffer.of())).toBe(true);
    });

    it("is read by keyboard in its order, each place with a visible focus, and opens what is folded", async () => {
      await withPage(name, {}, async (page) => {
        const places = (await page.evaluate("document.querySelectorAll('a[href], summary, [tabindex]').length")) as number;
        await page.evaluate("document.querySelectorAll('a[href], summary, [tabindex]').forEach((one, i) => { one.dataset.place = i; })");
        const shown = "document.activeElement.checkVisibility({ contentVisibilityAuto: true })";
        const visited: number[] = [];
        for (let i = 0; i < places; i++) {
          await page.keyboard.press("Tab");
          const at = await page.evaluate(
            `[Number(document.activeElement.dataset.place ?? -1), getComputedStyle(document.activeElement).outlineStyle, ${shown}]`,
          );
          const [place, outline, isShown] = at as [number, string, boolean];
          if (place < 0) break;
          expect([outline, isShown]).toEqual(["solid", true]);
          visited.push(place);
        }
        expect(visited.length).toBeGreaterThan(15);
        expect(visited).toEqual([...visited].sort((one, other) => one - other));
        await page.focus("summary");
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.querySelector('details').open")).toBe(true);
        await page.focus('nav a[href="#findings"]');
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.querySelector('#findings').getBoundingClientRect().top < innerHeight")).toBe(true);
      });
    });
  });

  describe.each(["fails", "passes", "long"])("on the page %s, on paper and on a telephone", (name) => {
    it("fits a telephone: only tables move sideways", async () => {
      await withPage(name, { viewport: phone }, async (page) => {
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(phone.width);
      });
    });

    it("prints a summary of at most ten sheets, A4 or letter, or all with what is folded; breaks no word and cuts nothing off", async () => {
      await withPage(name, { viewport: a4 }, async (page) => {
        const file = `${address(name)}.pdf`;
        const print = async (width: string, height: string) => {
          await page.pdf({ path: file, width, height, preferCSSPageSize: true, printBackground: true });
          return sheetSizes(file);
        };
        await page.emulateMedia({ media: "print" });
        if (name !== "long") {
          expect((await print("210mm", "297mm")).length).toBeLessThanOrEqual(10);
          expect((await print("8.5in", "11in")).length).toBeLessThanOrEqual(10);
        }
        await page.evaluate("document.documentElement.className = 'print-full'"); // what `--print full` writes
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate(brokenWords)).toEqual([]);
        const folded =
          "[...document.querySelectorAll('details')].map((one) => one.clientHeight > 60 && one.querySelector('td, li').checkVisibility())";
        expect(new Set((await page.evaluate(folded)) as boolean[])).toEqual(new Set([true]));
        const sheets = await print("210mm", "297mm");
        expect(sheets.length).toBeGreaterThan(3);
        for (const size of sheets) expect(isA4(size), `${size}`).toBe(true);
      });
    });
  });
});
