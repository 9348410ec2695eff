import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import type { Ran } from "../support/programs/run-program";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { documentedCommands } from "./site/documented-commands";
import { inspect, isService, isWaiting, siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";
import { keptFor } from "./site/kept-for";
import { writeSite } from "./site/write-site";

const site = "first-site";
const variables = "-var-file=../../../images.tfvars.json";

const { second, ...first } = machine();
const machines = [first, ...(second ? [{ ...first, ...second }] : [])].map((one) => [one.terraform.version, one] as const);

const commands = documentedCommands("Five commands").split("\n");
let written: { readonly ran: Ran; readonly outdir: string } | undefined;

/** Runs the first command, which does not depend on Terraform, once for all. npm finds its script in the repository; the files go to a folder of the run. */
async function synthesized(): Promise<{ readonly ran: Ran; readonly outdir: string }> {
  const deployment = new Deployment(first);
  return { ran: await deployment.shell(commands[0] ?? "", process.cwd()), outdir: deployment.outdir };
}

describe.each(machines)("docs/deploying.md with %s", (_version, { engine, images, ...others }) => {
  const deployment = new Deployment({ engine, images, ...others });
  const ran: Ran[] = [];

  beforeAll(async () => {
    writeFileSync(join(deployment.folder, "images.tfvars.json"), JSON.stringify(imageVariables(images)));
    written ??= await synthesized();
    ran.push(written.ran);
    if (written.ran.status === 0) cpSync(written.outdir, deployment.outdir, { recursive: true });
    for (const command of commands.slice(1)) {
      if (ran.some(({ status }) => status !== 0)) break;
      ran.push(await deployment.shell(command));
    }
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  const removable = withRemovableData(firstSite, "End of the acceptance test");

  it("deploying.md takes five commands, each ends well", () => {
    expect(commands[0]).toMatch(/^npm run /);
    expect(commands).toHaveLength(5);
    expect(ran.map(({ status, stderr }) => `${status} ${status === 0 ? "" : stderr}`.trim())).toEqual(commands.map(() => "0"));
  });

  it("deploying.md brings every service of first-site up, healthy, from the image that was named", async () => {
    const { containers } = await siteObjects(engine, site);
    expect(containers).toEqual(
      [
        "archiver",
        "demodulator",
        "edge-node.probe-probe_image",
        "message-broker",
        "message-broker.prepare",
        "message-broker.seed",
        "telemetry-agent",
        "telemetry-agent.prepare",
        "telemetry-agent.seed",
        "telemetry-alerting",
        "telemetry-alerting.seed",
        "telemetry-store",
        "telemetry-store.prepare",
        "telemetry-store.seed",
      ].map((name) => `${site}.${name}`),
    );
    for (const name of containers.filter(isService)) {
      const { State } = await inspect(engine, name);
      expect([name, State.Status, State.Health?.Status]).toEqual([name, "running", "healthy"]);
    }
    for (const name of containers.filter((container) => !isService(container))) {
      expect([name, (await inspect(engine, name)).State.Status]).toEqual([name, isWaiting(name) ? "created" : "exited"]);
    }
  });

  it("deploying.md leaves nothing to change: a second plan is empty", async () => {
    const { status, stdout } = await deployment.terraform(site, "plan", "-detailed-exitcode", variables);
    expect(stdout).toContain("No changes.");
    expect(status).toBe(0);
  });

  it("deploying.md needs images by digest: a tag is refused before the plan", async () => {
    const { status, stderr } = await deployment.terraform(site, "plan", variables, "-var=archiver_image=registry.example/archiver:1.2");
    expect(status).toBe(1);
    expect(stderr.replaceAll(/[\s│]+/g, " ")).toContain("Image archiver_image must be named by digest");
  });

  it("deploying.md protects the samples: a destroy is refused and everything stays", async () => {
    const before = await siteObjects(engine, site);
    const { status, stderr } = await deployment.terraform(site, "destroy", "-auto-approve", variables);
    expect(status).toBe(1);
    expect(stderr).toContain("prevent_destroy");
    expect(await siteObjects(engine, site)).toEqual(before);
  });

  it("deploying.md gives a site up: once the data may go, a destroy leaves no container, network, volume or file", async () => {
    writeSite(deployment.outdir, site, removable);
    expect(await deployment.terraformOutput(site, "plan", variables)).toContain("0 to add, 0 to change, 0 to destroy"); // volumes move
    const kept = await keptFor(engine, (await siteObjects(engine, site)).containers);
    expect(kept.volumes.length).toBeGreaterThan(0);
    if (engine.own) expect(kept.files.filter((file) => existsSync(file))).toEqual(kept.files);
    await deployment.terraformOutput(site, "destroy", "-auto-approve", variables);
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
    const state = JSON.parse(readFileSync(join(deployment.folder, `terraform.${site}.tfstate`), "utf8")) as { resources: unknown[] };
    expect(state.resources).toEqual([]);
    const left = (await dockerOutput(engine, ["volume", "ls", "--quiet"])).split("\n");
    expect(kept.volumes.filter((volume) => left.includes(volume))).toEqual([]); // the nameless ones too
    expect(kept.files.filter((file) => existsSync(file))).toEqual([]);
  });
});
