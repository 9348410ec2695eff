import type { Page } from "playwright-core";
import { until } from "../site/until";

/** A line of a panel as the page shows it. */
export interface ShownLine {
  readonly panel: string;
  readonly name: string;
  /** In the legend; NaN where it has none. */
  readonly last: number;
  /** How many points of the drawing have its colour. */
  readonly drawn: number;
}

/** Opens a picture at the page of the store at a port of 127.0.0.1, over the last five minutes, with all its rows open and drawn. */
export async function openPicture(page: Page, port: number, title: string, rows: number): Promise<void> {
  await page.goto("about:blank"); // another picture of the same page is no navigation
  await page.goto(`http://127.0.0.1:${port}/vmui/?#/dashboards?g0.range_input=5m`);
  await page.locator(".vm-predefined-panels-tabs__tab", { hasText: title }).first().click();
  const headers = page.locator(".vm-accordion-header", { hasText: /\(\d+ panels\)/ });
  await headers.first().waitFor();
  await page.addStyleTag({ content: ".vm-spinner, .vm-spinner * { animation: none !important }" }); // each step of it draws the page anew
  for (let i = 1; i < rows; i++) await headers.nth(i).dispatchEvent("click"); // charts above are drawn meanwhile, and a pointer would miss
  await look(page);
}

/** Scrolls every panel into view, for each asks for its data when it is seen, and waits for its drawing. */
async function look(page: Page): Promise<void> {
  const panels = page.locator(".vm-predefined-panel");
  const count = await panels.count();
  for (let i = 0; i < count; i++) {
    await panels.nth(i).scrollIntoViewIfNeeded();
    await panels.nth(i).locator("canvas, .vm-alert").first().waitFor();
    await panels.nth(i).locator(".vm-spinner").waitFor({ state: "detached" });
  }
  await page.waitForTimeout(500); // the last one is drawn after it is there
}

/** Every line in the legends of the page, when those are there that are waited for: `panel: name`. */
export async function drawnLines(page: Page, awaited: readonly string[]): Promise<readonly ShownLine[]> {
  let isOpened = true; // and every panel was looked at then
  return await until(`a line of each of ${awaited.length} on the page`, 60, async () => {
    if (!isOpened) await look(page);
    isOpened = false;
    const shown = await shownLines(page);
    const names = new Set(shown.map(({ panel, name }) => `${panel}: ${name}`));
    const missing = awaited.filter((one) => !names.has(one));
    if (missing.length > 0) throw new Error(`not drawn: ${missing.join(", ")}`);
    return shown;
  });
}

/** Every line in the legends of the page. */
export async function shownLines(page: Page): Promise<readonly ShownLine[]> {
  return JSON.parse(await page.evaluate(linesScript)) as readonly ShownLine[];
}

/** Pixels of each canvas are read once and counted by colour, for a panel has many lines. */
const linesScript = `(() => {
  const countsIn = (canvas) => {
    const counts = new Map();
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i + 3] <= 200) continue;
      const colour = pixels[i] * 65536 + pixels[i + 1] * 256 + pixels[i + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return counts;
  };
  const colourOf = (marker) => {
    const [red, green, blue] = getComputedStyle(marker).backgroundColor.match(/\\d+/g).map(Number);
    return red * 65536 + green * 256 + blue;
  };
  return JSON.stringify([...document.querySelectorAll(".vm-predefined-panel")].flatMap((panel) => {
    const canvas = panel.querySelector("canvas");
    const counts = canvas ? countsIn(canvas) : new Map();
    return [...panel.querySelectorAll(".vm-legend-item")].map((item) => ({
      panel: panel.querySelector(".vm-predefined-panel-header__title").textContent.trim(),
      name: item.querySelector(".vm-legend-item-info").textContent.trim(),
      last: Number((/last:\\s*([-\\d.]+)/.exec(item.textContent) ?? [])[1]),
      drawn: counts.get(colourOf(item.querySelector(".vm-legend-item__marker"))) ?? 0,
    }));
  }));
})()`;
