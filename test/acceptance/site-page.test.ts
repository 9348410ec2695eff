import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { siteCharts, siteHtml, siteReport } from "cdktf-edge-node";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { evaluationOf } from "../support/report/reports";
import { browserProgram } from "./engine/browser";
import { machine } from "./engine/machine";
import { refusesSkips } from "./engine/options";
import { Unavailable } from "./engine/step";

const a4 = { width: 703, height: 1017 }; // [px] 186 mm x 269 mm, what its margins leave of A4, at 96 px an inch
const phone = { width: 360, height: 740 }; // [px]
const desk = { width: 1280, height: 900 }; // [px]

/** A site that fails, one that passes with a year of weather, and one whose every name is long. */
function pages(): Record<string, string> {
  const kuwait = evaluationOf("kuwait-dry-cooler", kuwaitDryCooler);
  const lagos = evaluationOf("lagos-solar-hybrid", lagosSolarHybrid);
  const long = "w".repeat(200);
  const [report, year] = [kuwait, lagos].map((one) => siteReport(one, { policy: {} }));
  if (!report || !year) return expect.unreachable();
  return {
    fails: siteHtml(report, siteCharts(kuwait.node, report.margins ?? [], {})),
    passes: siteHtml(year, siteCharts(lagos.node, year.margins ?? [], {})),
    long: siteHtml(
      JSON.parse(
        JSON.stringify({ ...report, site: long })
          .replaceAll("rack-1", long)
          .replaceAll("healthy", long),
      ),
    ),
  };
}

/** Elements whose right edge is beyond the page, what scrolls by itself left out. */
const cutOff = `[...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .filter((one) => getComputedStyle(one.closest(".scroll") ?? one).overflowX !== "auto")
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Words of tables that stand on two lines, names of things left out, which are as long as people make them. */
const brokenWords = `[...document.querySelectorAll("td, th")].filter((one) => !one.querySelector("code")).flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (word.length < 60 && new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
  }
  return found;
})`;

describe("siteHtml() in a browser", () => {
  let browser: Browser | undefined;
  let absent = "";

  beforeAll(async () => {
    for (const [name, html] of Object.entries(pages())) writeFileSync(address(name), html);
    try {
      browser = await chromium.launch({ executablePath: await browserProgram() });
    } catch (error) {
      if (!(error instanceof Unavailable) || refusesSkips) throw error;
      absent = error.message;
    }
  }, 320_000);

  afterAll(() => browser?.close());

  beforeEach(({ skip }) => {
    if (absent !== "") skip(absent);
  });

  function address(name: string): string {
    return join(machine().folder, `page-${name}.html`);
  }

  /** Opens the page, does something with it, and gives every request and every message that it made. */
  async function withPage(
    name: string,
    options: Parameters<Browser["newPage"]>[0],
    work: (page: Page) => Promise<void>,
  ): Promise<string[]> {
    const page = await browser?.newPage({ viewport: desk, ...options });
    if (!page) throw new Error("Browser must run but does not: look at beforeAll");
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => heard.push(request.url()));
    try {
      await page.goto(`file://${address(name)}`);
      await work(page);
      return heard.filter((one) => one !== `file://${address(name)}` && !one.startsWith("data:image/svg+xml;base64,"));
    } finally {
      await page.close();
    }
  }

  describe.each(["fails", "passes"])("on the page of a site that %s", (name) => {
    it.each([
      ["light", "axe.run()"],
      ["dark", 'axe.run({ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } })'], // colours alone are others
    ] as const)("has no violation by axe in %s, requests nothing and says nothing in the console", async (colorScheme, run) => {
      const heard = await withPage(name, { colorScheme }, async (page) => {
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        await page.evaluate(axe.source);
        const { violations, passes } = (await page.evaluate(run)) as axe.AxeResults;
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain("color-contrast");
      });
      expect(heard).toEqual([]);
    });
  });

  describe.each(["fails", "passes"])("on the page of a site that %s, by hand", (name) => {
    it("looks the same without scripts", async () => {
      const shots: Buffer[] = [];
      for (const javaScriptEnabled of [true, false])
        await withPage(name, { javaScriptEnabled }, async (page) => void shots.push(await page.screenshot()));
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

    it("prints on A4 with what is folded, breaks no word and cuts nothing off", async () => {
      await withPage(name, { viewport: a4 }, async (page) => {
        await page.emulateMedia({ media: "print" });
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await page.evaluate(brokenWords)).toEqual([]);
        const folded =
          "[...document.querySelectorAll('details')].map((one) => one.clientHeight > 60 && one.querySelector('td, li').checkVisibility())";
        expect(new Set((await page.evaluate(folded)) as boolean[])).toEqual(new Set([true]));
        const file = `${address(name)}.pdf`;
        await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
        const sizes = [...readFileSync(file, "latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
        expect(sizes.length).toBeGreaterThan(3);
        for (const [, width, height] of sizes) {
          const [short = 0, long = 0] = [Number(width), Number(height)].sort((one, other) => one - other); // or laid down
          expect(short).toBeCloseTo(595.3, 0); // 210 mm in points
          expect(long).toBeCloseTo(841.9, 0); // 297 mm
        }
      });
    });
  });
});
