import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteHtml, siteReport } from "cdktf-edge-node/report";
import { chromium } from "playwright-core";

const size = { width: 1000, height: 900 }; // [px] the verdict, and what the node is

/** Takes a picture of the first screen of the page of a site, with a Chromium of this machine. */
export async function takePagePicture(file: string, name: string, { site, ...design }: EdgeNodeStackProps): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "page-picture-"));
  const page = join(folder, "page.html");
  writeFileSync(page, siteHtml(siteReport(evaluate(snapshot(name, site, design)), { policy: {} })));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
  try {
    const opened = await browser.newPage({ viewport: size, colorScheme: "light" });
    await opened.goto(`file://${page}`);
    await opened.screenshot({ path: file });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
