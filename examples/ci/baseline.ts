import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { baselineOf, shrinkBaseline } from "cdktf-edge-node";
import type { SiteReport } from "cdktf-edge-node/report";

const [site] = process.argv.slice(2);
const file = `baselines/${site}.json`;
const { findings }: SiteReport = JSON.parse(readFileSync(`cdktf.out/reports/${site}/report.json`, "utf8"));
const baseline = existsSync(file) ? shrinkBaseline(JSON.parse(readFileSync(file, "utf8")), findings) : baselineOf(findings, site);
mkdirSync("baselines", { recursive: true });
writeFileSync(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
