import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { fleetHtml } from "../../constructs/report/sites/html/fleet/fleet-html";
import { matrixHtml } from "../../constructs/report/sites/html/matrix/matrix-html";
import { installed } from "../acceptance/engine/packages";
import { inventedFleet } from "../support/report/fleets";
import { inventedMatrix } from "../support/report/matrices";
import type { Measurement, Measuring } from "./measurement";
import { inTemporaryFolder } from "./temporary-folder";

const few = 100;
const many = 10 * few;
/** Least of several: what else runs on the machine makes each longer. */
const turns = 5;
/** A sort grows faster than its rows: log(1,000) / log(100). */
const sortingGrowth = Math.log(many) / Math.log(few);

/** What a page spends of a processor. */
interface PageTimes {
  /** [s] */
  readonly opening: number;
  /** [s] */
  readonly using: number;
}

/** Waits for a picture of the whole page. */
const drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/** Sorts by two columns, filters by a verdict, shows all again, and types a word where the page takes one; each time the page is laid out. */
const use = `(() => {
  const laidOut = () => document.body.getBoundingClientRect();
  const pressed = (selector) => { document.querySelector(selector).click(); laidOut(); };
  const typed = (text) => {
    const search = document.querySelector("#search");
    if (search === null) return;
    search.value = text;
    search.dispatchEvent(new Event("input"));
    laidOut();
  };
  pressed("#sites-table thead th:nth-child(4) button");
  pressed("#sites-table thead th:nth-child(1) button");
  pressed('[data-shows="fail"]');
  pressed('[data-shows=""]');
  typed("kuw");
  typed("kuwait");
})()`;

/** How the pages of many sites open, sort and filter in Chromium beside those of a tenth of the sites. */
export const pages: Measuring = {
  does: `opens and uses the matrix and the fleet of ${few} and of ${many.toLocaleString("en-US")} sites in Chromium, ${turns} times in turn`,
  measure: () =>
    inTemporaryFolder(async (folder) => {
      const browser = await chromium.launch({ executablePath: (await installed(["chromium"])).chromium });
      try {
        const matrix = await growing(browser, folder, (sites) => matrixHtml(inventedMatrix(sites)));
        const fleet = await growing(browser, folder, (sites) => fleetHtml(inventedFleet(sites)));
        return [...measurementsOf("matrix", matrix), ...measurementsOf("fleet", fleet)];
      } finally {
        await browser.close();
      }
    }),
};

function measurementsOf(name: string, times: { readonly few: PageTimes; readonly many: PageTimes }): readonly Measurement[] {
  const sites = many.toLocaleString("en-US");
  return (["opening", "using"] as const).flatMap((what) => {
    const does = what === "opening" ? "opened" : "sorted and filtered";
    return [
      {
        name: `${name} of ${sites} sites ÷ of ${few}, ${does}`,
        value: times.many[what] / times.few[what],
        unit: "",
        goal: { bound: "at-most", value: sortingGrowth * (many / few) },
        of: "processor time of the page",
      },
      { name: `${name} of ${sites} sites, ${does}`, value: times.many[what], unit: "s", of: "processor time of the page" },
    ];
  });
}

async function growing(
  browser: Browser,
  folder: string,
  htmlOf: (sites: number) => string,
): Promise<{ readonly few: PageTimes; readonly many: PageTimes }> {
  const least = { few: noTimes, many: noTimes };
  const files = { few: join(folder, "few.html"), many: join(folder, "many.html") };
  writeFileSync(files.few, htmlOf(few));
  writeFileSync(files.many, htmlOf(many));
  for (let turn = 0; turn < turns; turn++) {
    for (const name of ["few", "many"] as const) least[name] = lesser(least[name], await pageTimes(browser, files[name]));
  }
  return least;
}

const noTimes: PageTimes = { opening: Number.POSITIVE_INFINITY, using: Number.POSITIVE_INFINITY };

function lesser(one: PageTimes, other: PageTimes): PageTimes {
  return { opening: Math.min(one.opening, other.opening), using: Math.min(one.using, other.using) };
}

async function pageTimes(browser: Browser, file: string): Promise<PageTimes> {
  const page = await browser.newPage();
  try {
    const spentS = await spentBy(page);
    const startS = await spentS();
    await page.goto(`file://${file}`);
    await page.evaluate(drawn);
    const openedS = await spentS();
    await page.evaluate(use);
    return { opening: openedS - startS, using: (await spentS()) - openedS };
  } finally {
    await page.close();
  }
}

/** Seconds of a processor that the page has spent so far: beside much else it takes longer by the clock. */
async function spentBy(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
}
