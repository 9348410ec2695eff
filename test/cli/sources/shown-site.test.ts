import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { edgeNodeRuns } from "../../support/programs/edge-node-runs";

// In the checkout: an app finds the library there.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/meant-site-");
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const own = readFileSync("examples/own-site.yaml", "utf8");
const telemetry = `telemetry:
  agent: { image: { variable: agent_image }, memory: 256 MiB }
  store: { image: { variable: store_image }, memory: 512 MiB, retention: 30 d }
  alerting: { image: { variable: alerting_image }, memory: 128 MiB }
  interval: 30 s
  targets: { rack-1: "192.0.2.11:9100" }
`;
const fuller = "phases: [{ name: fuller, compute: { racks: [{ name: rack-1, maximum: 26 kW }] } }]\n";
const file = written("site.yaml", `${own}${telemetry}${fuller}`);
const app = written(
  "site.ts",
  `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
const app = new EdgeApp();
EdgeNodeStack.fromFile(app, "${file}");
app.synth();`,
);
const saved = join(folder, "saved.json");
const later = ["--site", "my-site-fuller"];
const sweep = ["--over", "load", "--from", "100", "--to", "100", "--step", "1"];
const questions: readonly (readonly [command: string, ...options: string[]])[] = [
  ["runbook"],
  ["runbook", ...later],
  ["runbook", "--site", "my-site-fuler"],
  ["runbook", "--site", "my-*"],
  ["sweep", ...sweep],
  ["sweep", ...sweep, ...later],
  ["dashboards", "--format", "json", ...later],
];
const asked = (path: string) => questions.map(([command, ...options]) => [command, path, ...options]);
const runs = edgeNodeRuns(["check", file, "--format", "json", "--output", saved, "--quiet"], ...[file, app, saved].flatMap(asked)).slice(1);

describe("a command that shows one site, asked of a site file with a later phase, of its app and of its result", () => {
  it.each(questions.map((question, i) => [question.join(" "), i] as const))("edge-node %s answers of all three alike", (_, i) => {
    const [ofFile, ...others] = [file, app, saved].map((path, at) => {
      const { status, stdout, stderr } = runs[at * questions.length + i] ?? expect.unreachable();
      const said = stderr.split("\n").filter((line) => !/scenarios$/.test(line)); // an app judges
      return [status, stdout.replaceAll(path, "SITE"), said.join("\n").replaceAll(path, "SITE")];
    });
    expect(others).toEqual([ofFile, ofFile]);
  });

  it("what runs there is meant where no site is named, and a later phase by its name", () => {
    const [deployed, laterOne, misspelt, several] = runs;
    expect([deployed?.stdout, laterOne?.stdout]).toEqual([
      expect.stringMatching(/^# Runbooks of my-site\n/),
      expect.stringMatching(/^# Runbooks of my-site-fuller\n/),
    ]);
    const which = `--site must be one of my-site, my-site-fuller in ${file} but`;
    expect([misspelt?.status, misspelt?.stderr]).toEqual([2, `${which} "my-site-fuler" matches none: did you mean my-site?\n`]);
    expect([several?.status, several?.stderr]).toEqual([2, `${which} "my-*" matches my-site, my-site-fuller: name one\n`]);
  });
});
