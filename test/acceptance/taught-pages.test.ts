import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImageLock } from "../../site-files/locks/image-lock";
import { type CommandBlock, stepsOf } from "../support/docs/taught-page";
import { builtCli } from "../support/programs/built-library.mjs";
import { type Ran, runProgram } from "../support/programs/run-program";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { type Registry, registry } from "./engine/registry";
import { Deployment } from "./site/deployment";
import { inspect, siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";
import { runningServices, untilHealthy } from "./site/running";

/** The pages that need an engine, with the images of the run in place of those of the page's registries. */
const { engine, images, registry: program } = machine();

/** Runs a line of a page in the folder of a deployment. */
function runLine({ environment, folder }: Deployment, line: string): Promise<Ran> {
  const PATH = [folder, dirname(engine.client), environment.PATH].join(delimiter);
  return runProgram("sh", ["-e", "-c", line], { cwd: folder, env: { ...environment, PATH }, timeoutS: 500 });
}

/** Returns a new deployment whose folder has the program `npx` of the pages. */
function taughtDeployment(): Deployment {
  const deployment = new Deployment(machine());
  const edgeNode = [process.execPath, ...builtCli()].map((word) => `'${word}'`).join(" ");
  writeFileSync(join(deployment.folder, "npx"), `#!/bin/sh\nshift\nexec ${edgeNode} "$@"\n`, { mode: 0o755 });
  return deployment;
}

describe("docs/learn/4-deploy-on-a-laptop.md", () => {
  const page = readFileSync("docs/learn/4-deploy-on-a-laptop.md", "utf8");
  const steps = stepsOf(page);
  const commands = steps.flatMap((step) => ("commands" in step && step.language === "shell" ? step.commands : []));
  const deployment = taughtDeployment();
  const site = join(deployment.folder, "site.yaml");
  const run = (line: string) => runLine(deployment, line);

  beforeAll(async () => {
    await run("npx edge-node init site.yaml");
    for (const step of steps)
      if ("file" in step && step.isMore) writeFileSync(join(deployment.folder, step.file), step.text, { flag: "a" });
    writeFileSync(join(deployment.folder, "images.tfvars.json"), JSON.stringify(imageVariables(images)));
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("deploys a site on a laptop with the services that the page shows, and then nothing is left to change", async () => {
    expect(commands).toHaveLength(2);
    const first = await run(commands[0] ?? "");
    expect([first.status, first.stderr]).toEqual([0, expect.not.stringContaining("must")]);
    const shown = steps.find((step): step is CommandBlock => "commands" in step && step.language === "shell")?.shown ?? "";
    for (const line of shown.trimEnd().split("\n"))
      expect(first.stdout).toMatch(new RegExp(`^${line.replaceAll(/[.()]/g, "\\$&").replace("…", ".*")}$`, "m"));
    const second = await run(commands[0] ?? "");
    expect([second.status, second.stdout]).toEqual([0, expect.stringContaining("my-site: nothing to change\n")]);
  });

  it("takes the site down again, once its lines give the data up", async () => {
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
});

describe("docs/do/a-registry-at-the-site.md", () => {
  const central = images.probe.slice(0, images.probe.indexOf("/"));
  const published = {
    "docker.io/victoriametrics/vmagent:v1.150.0": "agent",
    "docker.io/victoriametrics/victoria-metrics:v1.150.0": "store",
    "docker.io/victoriametrics/vmalert:v1.150.0": "alerting",
    "docker.io/library/busybox:1.36.1-musl": "probe",
  } as const;
  const deployment = taughtDeployment();
  let own: Registry;

  beforeAll(async () => {
    // In place of registry:2, which cannot be pulled here.
    own = await registry({ program, listensOn: "127.0.0.1" }, join(deployment.folder, "registry"), join(deployment.folder, "log"));
  });

  afterAll(async () => {
    await deployment.takeDown();
    await own.stop();
    deployment.remove();
  });

  it("carries the images to a registry of the site and deploys from it, line by line", async () => {
    const address = `127.0.0.1:${own.port}`;
    const page = Object.entries(published).reduce(
      (text, [tag, name]) => text.replaceAll(tag, `${central}/${name}:acceptance`),
      readFileSync("docs/do/a-registry-at-the-site.md", "utf8").replaceAll("10.0.0.7:5000", address),
    );
    for (const step of stepsOf(page)) {
      if ("file" in step) writeFileSync(join(deployment.folder, step.file), step.text, { flag: "a" });
      else
        for (const line of step.commands.filter((one) => !one.startsWith("docker run"))) {
          const { status, stderr } = await runLine(deployment, line);
          expect([line, status, stderr]).toEqual([line, 0, expect.any(String)]);
        }
    }
    const services = await runningServices(engine, "my-site");
    await untilHealthy(engine, services, 60);
    const lock = JSON.parse(readFileSync(join(deployment.folder, "images.lock.json"), "utf8")) as ImageLock;
    const atTheSite = Object.values(published).map((name) => images[name].replace(`${central}/`, `${address}/`));
    expect(Object.values(lock.images).sort()).toEqual(atTheSite.sort());
    expect(services).toHaveLength(3);
    for (const service of services) {
      const { Image } = (await inspect(engine, service)).Config;
      const pulled = await dockerOutput(engine, ["image", "inspect", "--format", "{{json .RepoDigests}}", Image]);
      expect(JSON.parse(pulled), service).toContainEqual(expect.toSatisfy((one: string) => atTheSite.includes(one)));
    }
  });
});
