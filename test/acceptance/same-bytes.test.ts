import { mkdirSync, mkdtempSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { formats } from "../../constructs/report/formats";
import { statesContext } from "../../constructs/report/site-states";
import { builtOptions } from "../support/programs/built-library.mjs";
import { filesIn } from "../support/programs/files-in";
import { runProgram } from "../support/programs/run-program";
import { machine } from "./engine/machine";

const { folder, packageChecks } = machine();
/** Majors that the package supports. */
const majors = ["20", "22", "24"];
/** Dry air, pads, a site that fails, and a year of weather and sun. */
const sites = ["first-site", "riyadh-adiabatic", "kuwait-dry-cooler", "lagos-solar-hybrid"];
const written: Readonly<Record<string, string>>[] = [];

/** What a version of Node writes: the examples' reports, charts, states and Terraform JSON, and the command line's formats. */
async function filesOf(major: string): Promise<Readonly<Record<string, string>>> {
  const node = join(packageChecks.checks, `node_modules/node-${major}-${process.arch}/bin/node`);
  const out = mkdtempSync(join(folder, "same-bytes-"));
  const run = (...args: readonly string[]) =>
    runProgram(node, [...builtOptions(), ...args], {
      env: { NO_COLOR: "1", CDKTF_OUTDIR: join(out, "app"), CDKTF_CONTEXT_JSON: JSON.stringify({ [statesContext]: true }) },
      timeoutS: 300,
    });
  expect((await runProgram(node, ["--version"])).stdout).toMatch(new RegExp(`^v${major}\\.`));
  const app = await run("examples/main.ts", ...sites);
  mkdirSync(join(out, "check"));
  const asked = formats.flatMap(({ name }) => ["--format", name, "--output", join(out, "check", name)]);
  const check = await run("cli/main.ts", "check", "examples/own-site.yaml", ...asked, "--states", join(out, "check/states.json"));
  expect([app.status, check.status]).toEqual([1, 0]);
  return { ...filesIn(out), "what the app says": app.stdout.replaceAll(basename(out), "out"), "what the command line says": check.stdout };
}

describe("what is written under different versions of Node", () => {
  beforeAll(async () => {
    for (const major of majors) written.push(await filesOf(major));
  });

  it.each(majors.slice(1))("is the same byte for byte under Node %s as under the oldest that is supported", (major) => {
    const [oldest = {}] = written;
    const other = written[majors.indexOf(major)] ?? {};
    expect(Object.keys(other)).toEqual(Object.keys(oldest));
    expect(Object.keys(oldest).length).toBeGreaterThan(30);
    for (const [file, text] of Object.entries(other)) expect(text === oldest[file], file).toBe(true);
  });
});
