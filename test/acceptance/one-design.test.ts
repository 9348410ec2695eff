import { appendFileSync, cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtCli } from "../support/programs/built-library.mjs";
import type { Ran } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { inspect, isService, siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";

const sites = ["first-site", "riyadh", "atacama"];
const variables = "-var-file=../../../images.tfvars.json";
const given = "loosened: { removableData: { reason: End of the acceptance test } }";

const { second: _, ...only } = machine();
const { engine, images } = only;

describe("examples/one-design, written by edge-node synth", () => {
  const deployment = new Deployment(only);
  const synth = () => deployment.shell(`node ${builtCli().join(" ")} synth ${sites.map((site) => `sites/${site}.yaml`).join(" ")}`);
  const ran: Ran[] = [];

  beforeAll(async () => {
    cpSync("examples/one-design", join(deployment.folder, "sites"), { recursive: true });
    writeFileSync(join(deployment.folder, "images.tfvars.json"), JSON.stringify(imageVariables(images)));
    ran.push(await synth());
    for (const site of sites) ran.push(await deployment.terraform(site, "init"), await deployment.terraform(site, "validate"));
    ran.push(await deployment.terraform("riyadh", "apply", "-auto-approve", variables));
  });

  afterAll(() => deployment.remove());

  it("is taken by Terraform, and one site applied", () => {
    expect(ran.map(({ status, stderr }) => (status === 0 ? "0" : stderr))).toEqual(ran.map(() => "0"));
  });

  it("brings the services of the site up, healthy, and leaves nothing to change", async () => {
    const { containers } = await siteObjects(engine, "riyadh");
    const running = containers.filter(isService);
    expect(running).toEqual(
      ["archiver", "demodulator", "message-broker", "telemetry-agent", "telemetry-alerting", "telemetry-store"].map(
        (name) => `riyadh.${name}`,
      ),
    );
    for (const name of running) {
      const { State } = await inspect(engine, name);
      expect([name, State.Status, State.Health?.Status]).toEqual([name, "running", "healthy"]);
    }
    expect(await deployment.terraformOutput("riyadh", "plan", "-detailed-exitcode", variables)).toContain("No changes.");
  });

  it("gives the data of the site up where its file says so over the design, and nothing stays", async () => {
    appendFileSync(
      join(deployment.folder, "sites/riyadh.yaml"),
      `telemetry: { agent: { ${given} }, store: { ${given} } }\norchestration: { broker: { ${given} } }\n`,
    );
    expect((await synth()).status).toBe(0);
    await deployment.terraformOutput("riyadh", "apply", "-auto-approve", variables); // volumes move to where a destroy takes them
    await deployment.terraformOutput("riyadh", "destroy", "-auto-approve", variables);
    expect(await siteObjects(engine, "riyadh")).toEqual({ containers: [], networks: [], volumes: [] });
  });
});
