import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { browserProgram } from "../engine/browser";
import { machine } from "../engine/machine";
import { refusesSkips } from "../engine/options";
import { Unavailable } from "../engine/step";
import { desk } from "./sizes";

type PageOptions = NonNullable<Parameters<Browser["newPage"]>[0]>;

/** Pages on disk, and a browser that opens them. */
export interface BrowserPages {
  /** File of a page. */
  readonly address: (name: string) => string;
  /** Opens the page, does something with it, and gives every request and every message that it made. */
  readonly withPage: (name: string, options: PageOptions, work: (page: Page) => Promise<void>) => Promise<string[]>;
}

/** Writes the pages and starts a browser for the tests of a `describe()`; a machine without one skips them. */
export function browserPages(pages: () => Readonly<Record<string, string>>): BrowserPages {
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
  });

  afterAll(() => browser?.close());

  beforeEach(({ skip }) => {
    if (absent !== "") skip(absent);
  });

  let shared: Page | undefined;

  /** One page for all that can be changed on a page that is there: a new one costs twice as much as to open the file. */
  const openedPage = async ({ viewport, colorScheme, ...others }: PageOptions): Promise<Page | undefined> => {
    const size = viewport ?? desk;
    if (Object.keys(others).length > 0) return browser?.newPage({ viewport: size, colorScheme: colorScheme ?? "light", ...others });
    shared ??= await browser?.newPage({ viewport: size });
    await shared?.goto("about:blank");
    await shared?.setViewportSize(size);
    await shared?.emulateMedia({ media: null, colorScheme: colorScheme ?? "light" });
    await shared?.mouse.move(0, 0);
    return shared;
  };

  const withPage: BrowserPages["withPage"] = async (name, options, work) => {
    const page = await openedPage(options);
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
      for (const event of ["console", "pageerror", "request"]) page.removeAllListeners(event);
      if (page !== shared) await page.close();
    }
  };
  return { address, withPage };
}

function address(name: string): string {
  return join(machine().folder, `page-${name}.html`);
}
