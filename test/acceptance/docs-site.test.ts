import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./pages/axe";
import { browserPages } from "./pages/browser-pages";
import { desk, phone } from "./pages/sizes";

const dist = ".cache/site/.vitepress/dist";
const origin = "http://docs.test";

/** Each word that people search, and a page that explains it. */
const explained: Readonly<Record<string, string>> = {
  breaker: "/docs/physics/protection",
  UPS: "/docs/do/two-feeds-a-genset-and-ups",
  adiabatic: "/docs/physics/dry-coolers",
  shard: "/docs/fleet",
  waiver: "/docs/policy",
  baseline: "/docs/policy",
  genset: "/docs/physics/batteries-and-gensets",
  "N+1": "/docs/do/two-feeds-a-genset-and-ups",
  "wet bulb": "/docs/physics/outdoor-air",
  pass: "/docs/physics/passes",
  deploy: "/docs/deploying",
  registry: "/docs/do/a-registry-at-the-site",
  secrets: "/docs/secrets",
  margin: "/docs/physics/margins",
  autonomy: "/docs/props/AutonomyByMeansProps",
  MODCOD: "/docs/physics/link",
  earthing: "/docs/props/EarthingProps",
  remedy: "/docs/remedies",
  SARIF: "/docs/ci",
  modbus: "/docs/do/a-device-that-speaks-modbus",
  laptop: "/docs/learn/4-deploy-on-a-laptop",
  certificate: "/docs/papers",
  BreakerProps: "/docs/props/BreakerProps",
};

describe("the site of the documents", () => {
  const { withPage } = browserPages(() => ({ start: "" }));
  beforeAll(() => execFileSync("npm", ["run", "--silent", "docs:site"], { stdio: "pipe" }));

  /** Opens a page of the site, whose files the browser gets from the folder. */
  const open = (path: string, options: Parameters<typeof withPage>[1], work: (page: Page) => Promise<void>) =>
    withPage("start", options, async (page) => {
      await page.route(`${origin}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        const file = join(
          dist,
          pathname.endsWith("/") ? `${pathname}index.html` : extname(pathname) === "" ? `${pathname}.html` : pathname,
        );
        return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
      });
      await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
      await work(page);
    });

  it.each([
    "/",
    "/docs/learn/2-a-site-that-fails",
    "/docs/rules/power/breaker-loading",
    "/docs/props/BreakerProps",
    "/api/cdktf-edge-node/classes/EdgeApp",
  ])("has no violation by axe at %s, in light and in dark, at a desk and on a phone, where nothing is wider than it", async (path) => {
    await open(path, { colorScheme: "light", viewport: desk }, async (page) => {
      expect(await page.title()).not.toContain("404");
      expect(await violationsOf(page)).toEqual({ light: [], dark: [] });
      await page.setViewportSize(phone);
      expect(await violationsOf(page)).toEqual({ light: [], dark: [] });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
    });
  });

  it("finds each word on the page that explains it, among the first three", async () => {
    await open("/docs/", {}, async (page) => {
      await page.keyboard.press("Control+k");
      const found: Record<string, readonly string[]> = {};
      for (const word of Object.keys(explained)) {
        await page.fill(".VPLocalSearchBox input", word);
        await page.waitForFunction(`document.querySelectorAll(".VPLocalSearchBox .result").length > 0`);
        await page.waitForTimeout(400); // the list follows the typing after 200 ms
        const links = await page.$$eval(".VPLocalSearchBox a.result", (all) => all.map((one) => `${one.getAttribute("href")}`));
        found[word] = [...new Set(links.map((link) => link.replace(/(?:\.html)?(?:#.*)?$/, "")))].slice(0, 3);
      }
      const missed = Object.entries(explained).filter(([word, page]) => !found[word]?.includes(page));
      expect(missed.map(([word, page]) => `${word}: ${page} is not among ${found[word]?.join(" ")}`)).toEqual([]);
    });
  });
});
