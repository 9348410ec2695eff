import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { linkFile } from "../support/nodes/vector-links";
import { skyFile } from "../support/nodes/vector-sky";
import { builtLibrary } from "../support/programs/built-library.mjs";
import { SiteFiles } from "../support/site-files";

/** What a run of the command line has loaded at its end, in a process of its own: paths in the package as it is published. */
function loadedBy(...argv: string[]): readonly string[] {
  const library = resolve(builtLibrary());
  const program = `
    process.argv.splice(1, 0, "edge-node");
    process.stdout.write = () => true;
    process.on("exit", () => require("node:fs").writeSync(1, JSON.stringify(Object.keys(require.cache))));
    require("${library}/cli/main");`;
  const stdout = execFileSync(process.execPath, ["-e", program, ...argv], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (JSON.parse(stdout) as string[]).map((one) => one.replace(`${library}/`, "").replace(/^.*\/(?=node_modules\/)/, ""));
}

const late =
  /^node_modules\/(?:cdktf|@cdktf|hono|ajv|ora|jsonc-parser|echarts)\/|\/report\/(?:charts|html|sweep|diff)\/|\/formats\/sarif|^stacks\/evaluation\/(?!progress)/;

describe("edge-node check", () => {
  it("loads no charts, SARIF, threads or cdktf for a verdict as text", () => {
    const loaded = loadedBy("check", "examples/own-site.yaml");
    expect(loaded.filter((one) => one.includes("/formats/"))).toEqual([
      "constructs/report/formats/index.js",
      "constructs/report/formats/format.js",
      "constructs/report/formats/text.js",
    ]);
    expect(loaded.filter((one) => late.test(one))).toEqual([]);
  });

  it("loads SARIF where it is asked for", () => {
    const loaded = loadedBy("check", "examples/own-site.yaml", "--format", "sarif");
    expect(loaded.filter((one) => late.test(one))).toEqual(["constructs/report/formats/sarif.js"]);
  });
});

describe("edge-node link", () => {
  it("loads no charts, calendar, solver of schedules or cdktf for a site file", () => {
    const files = new SiteFiles("start-up");
    const site = files.write("link.yaml", stringify({ name: "link", ...linkFile() }, { aliasDuplicateObjects: false }));
    const loaded = loadedBy("link", site, "landsat-9", "--format", "json");
    expect(loaded.filter((one) => late.test(one) || /^node_modules\/(?:ical-generator|highs)\//.test(one))).toEqual([]);
    expect(loaded).toContain("constructs/studies/link/node-links.js");
  });

  it("is loaded with no site without links", () => {
    const files = new SiteFiles("start-up");
    const site = files.write(
      "passes.yaml",
      stringify({ name: "passes", ...skyFile({ satellites: ["landsat-9", "iss"] }) }, { aliasDuplicateObjects: false }),
    );
    expect(loadedBy("check", site).filter((one) => one.startsWith("constructs/studies/link/node-links"))).toEqual([]);
  });
});

describe("edge-node passes", () => {
  it("loads no charts, calendar, solver of schedules or cdktf for a site file", () => {
    const files = new SiteFiles("start-up");
    const site = files.write("site.yaml", stringify({ name: "site", ...skyFile() }, { aliasDuplicateObjects: false }));
    const loaded = loadedBy("passes", site, "--format", "json");
    expect(loaded.filter((one) => late.test(one) || /^node_modules\/(?:ical-generator|highs)\//.test(one))).toEqual([]);
    expect(loaded).toContain("constructs/studies/passes/node-passes.js");
    expect(loadedBy("passes", site, "--format", "ics").filter((one) => one.startsWith("node_modules/ical-generator/"))).not.toEqual([]);
  });
});

describe("edge-node schedule", () => {
  it("loads no charts, calendar or cdktf for a site file, and the solver in a thread of its own", () => {
    const files = new SiteFiles("start-up-schedule");
    const site = files.write("site.yaml", stringify({ name: "site", ...skyFile() }, { aliasDuplicateObjects: false }));
    const loaded = loadedBy("schedule", site, "--format", "json");
    expect(loaded.filter((one) => late.test(one) || /^node_modules\/(?:ical-generator|highs)\//.test(one))).toEqual([]);
    expect(loaded).toContain("constructs/studies/contacts/node-contacts.js");
  });
});
