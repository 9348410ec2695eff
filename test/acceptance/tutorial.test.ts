import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CommandBlock, stepsOf } from "../support/docs/taught-page";
import { builtCli } from "../support/programs/built-library.mjs";
import { type Ran, runProgram } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";

const page = readFileSync("docs/learn/4-deploy-on-a-laptop.md", "utf8");
const steps = stepsOf(page);
const commands = steps.flatMap((step) => ("commands" in step && step.language === "shell" ? step.commands : []));

/** The tutorial on a real engine, with the images of the run in place of those of its registries. */
const { engine, images } = machine();
const deployment = new Deployment(machine());
const site = join(deployment.folder, "site.yaml");

function run(command: string): Promise<Ran> {
  const { environment, folder } = deployment;
  const PATH = [folder, dirname(engine.client), environment.PATH].join(delimiter);
  return runProgram("sh", ["-e", "-c", command], { cwd: folder, env: { ...environment, PATH }, timeoutS: 500 });
}

beforeAll(async () => {
  const edgeNode = [process.execPath, ...builtCli()].map((word) => `'${word}'`).join(" ");
  writeFileSync(join(deployment.folder, "npx"), `#!/bin/sh\nshift\nexec ${edgeNode} "$@"\n`, { mode: 0o755 });
  await run("npx edge-node init site.yaml");
  for (const step of steps) if ("file" in step && step.isMore) writeFileSync(join(deployment.folder, step.file), step.text, { flag: "a" });
  writeFileSync(join(deployment.folder, "images.tfvars.json"), JSON.stringify(imageVariables(images)));
});

afterAll(async () => {
  await deployment.takeDown();
  deployment.remove();
});

it("docs/learn deploys a site on a laptop with the services that the page shows, and then nothing is left to change", async () => {
  expect(commands).toHaveLength(2);
  const first = await run(commands[0] ?? "");
  expect([first.status, first.stderr]).toEqual([0, expect.not.stringContaining("must")]);
  const shown = steps.find((step): step is CommandBlock => "commands" in step && step.language === "shell")?.shown ?? "";
  for (const line of shown.trimEnd().split("\n"))
    expect(first.stdout).toMatch(new RegExp(`^${line.replaceAll(/[.()]/g, "\\$&").replace("…", ".*")}$`, "m"));
  const second = await run(commands[0] ?? "");
  expect([second.status, second.stdout]).toEqual([0, expect.stringContaining("my-site: nothing to change\n")]);
});

it("docs/learn takes the site down again, once its lines give the data up", async () => {
  const given = [...page.matchAll(/^(\w+): .*loosened.*$/gm)];
  expect(given).toHaveLength(2);
  const text = given.reduce(
    (before, [line, name]) => before.replace(new RegExp(`^ {2}${name}: .*$`, "m"), `  ${line}`),
    readFileSync(site, "utf8"),
  );
  writeFileSync(site, text);
  const { status, stderr } = await run(commands[1] ?? "");
  expect([status, stderr]).toEqual([0, expect.not.stringContaining("must")]);
  expect(await siteObjects(engine, "my-site")).toEqual({ containers: [], networks: [], volumes: [] });
});
