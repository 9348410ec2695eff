import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { linkFile } from "../support/nodes/vector-links";
import { skyFile } from "../support/nodes/vector-sky";
import { builtLibrary } from "../support/programs/built-library.mjs";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("start-up");
const site = (name: string, content: object) =>
  files.write(`${name}.yaml`, stringify({ name, ...content }, { aliasDuplicateObjects: false }));

/** What is typed, by the name under which tests ask for it: each runs behind those above it. */
const commands = () => {
  const [link, sky, passes] = [
    site("link", linkFile()),
    site("sky", skyFile()),
    site("passes", skyFile({ satellites: ["landsat-9", "iss"] })),
  ];
  return {
    check: ["check", "examples/own-site.yaml"],
    passes: ["passes", sky, "--format", "json"],
    schedule: ["schedule", sky, "--format", "json"],
    "check of passes": ["check", passes],
    link: ["link", link, "landsat-9", "--format", "json"],
    "check --format sarif": ["check", "examples/own-site.yaml", "--format", "sarif"],
    "passes --format ics": ["passes", sky, "--format", "ics"],
  };
};
let loaded: Readonly<Record<keyof ReturnType<typeof commands>, readonly string[]>>;

/**
 * What each command loads that none above it has, in one program: paths in the package as it is published. What a command must not load, those above it must
 * not load either, so that what it would load alone is in this.
 */
beforeAll(() => {
  const library = resolve(builtLibrary());
  const program = `
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = () => true;
    const { run } = require("${library}/cli/run");
    const known = new Set();
    const loaded = Object.entries(JSON.parse(process.argv[1])).map(([name, argv]) => {
      run(argv);
      const files = Object.keys(require.cache).filter((file) => !known.has(file));
      for (const file of files) known.add(file);
      return [name, files];
    });
    write(JSON.stringify(Object.fromEntries(loaded)));`;
  const text = execFileSync(process.execPath, ["-e", program, JSON.stringify(commands())], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const inPackage = (file: string) => file.replace(`${library}/`, "").replace(/^.*\/(?=node_modules\/)/, "");
  loaded = JSON.parse(text, (_, value) => (typeof value === "string" ? inPackage(value) : value));
});

const late =
  /^node_modules\/(?:cdktf|@cdktf|hono|ajv|ora|jsonc-parser|echarts)\/|\/report\/(?:charts|html|sweep|diff)\/|\/formats\/sarif|^stacks\/evaluation\/(?!progress)/;
const isLate = (file: string) => late.test(file);
const isCalendarOrSolver = (file: string) => /^node_modules\/(?:ical-generator|highs)\//.test(file);

describe("edge-node check", () => {
  it("loads no charts, SARIF, threads or cdktf for a verdict as text", () => {
    expect(loaded.check.filter((one) => one.includes("/formats/"))).toEqual([
      "constructs/report/formats/text.js",
      "constructs/report/formats/index.js",
      "constructs/report/formats/format.js",
    ]);
    expect(loaded.check.filter((one) => isLate(one) || isCalendarOrSolver(one))).toEqual([]);
  });

  it("loads SARIF where it is asked for", () => {
    expect(loaded["check --format sarif"].filter(isLate)).toEqual(["constructs/report/formats/sarif.js"]);
  });
});

describe("edge-node link", () => {
  it("loads no charts, calendar, solver of schedules or cdktf for a site file", () => {
    expect(loaded.link.filter((one) => isLate(one) || isCalendarOrSolver(one))).toEqual([]);
    expect(loaded.link).toContain("constructs/studies/link/node-links.js");
  });

  it("is loaded with no site without links", () => {
    expect(loaded["check of passes"].filter((one) => one.startsWith("constructs/studies/link/node-links") || isLate(one))).toEqual([]);
  });
});

describe("edge-node passes", () => {
  it("loads no charts, calendar, solver of schedules or cdktf for a site file", () => {
    expect(loaded.passes.filter((one) => isLate(one) || isCalendarOrSolver(one))).toEqual([]);
    expect(loaded.passes).toContain("constructs/studies/passes/node-passes.js");
    expect(loaded["passes --format ics"].filter((one) => one.startsWith("node_modules/ical-generator/"))).not.toEqual([]);
  });
});

describe("edge-node schedule", () => {
  it("loads no charts, calendar or cdktf for a site file, and the solver in a thread of its own", () => {
    expect(loaded.schedule.filter((one) => isLate(one) || isCalendarOrSolver(one))).toEqual([]);
    expect(loaded.schedule).toContain("constructs/studies/contacts/node-contacts.js");
  });
});
