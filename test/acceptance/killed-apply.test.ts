import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runProgram } from "../support/programs/run-program";
import { engineEnvironment } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { ApplyUnderWay } from "./site/apply-under-way";
import { Deployment } from "./site/deployment";
import { documentedCommands } from "./site/documented-commands";
import { type Inspected, inspect, isService, type SiteObjects, siteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { slowServices, slowToHealth } from "./site/slow-to-health";
import { until } from "./site/until";
import { writeSite } from "./site/write-site";

const site = "killed";

const servicesOf = ({ containers }: SiteObjects) => containers.filter(isService);
const startOf = ({ Name, Id, State }: Inspected) => `${Name} ${Id} ${State.StartedAt}`;

describe("a killed apply", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());

  beforeAll(async () => {
    writeSite(deployment.outdir, site, withRemovableData(slowToHealth(images), "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
  });

  afterAll(() => deployment.remove());

  /** Starts an apply and kills it once `reached` holds. */
  async function applyKilledWhen(reached: (found: SiteObjects, state: string) => boolean): Promise<void> {
    const apply = ApplyUnderWay.start(machine(), deployment, site);
    await until("moment", 60, async () => (reached(await siteObjects(engine, site), state()) ? true : undefined));
    await apply.stop("SIGKILL");
  }

  /** Terraform's state as it is written down; empty before it is. */
  function state(): string {
    const file = join(deployment.folder, `terraform.${site}.tfstate`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** What the document says, in a folder of the integrator's. */
  function repair(cwd: string): Promise<Ran> {
    return runProgram("sh", ["-c", documentedCommands("An apply that was killed", { "first-site": site })], {
      cwd,
      env: { ...deployment.environment, ...engineEnvironment(engine) },
    });
  }

  const inspectAll = (names: readonly string[]) => Promise.all(names.map((name) => inspect(engine, name)));

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await repair(deployment.folder); // the next one begins with an empty engine
    await deployment.terraform(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
  });

  it.each<[string, (found: SiteObjects, state: string) => boolean, { readonly secondFails?: true }]>([
    ["its first network is there", ({ networks }) => networks.length > 0, {}],
    ["its first container is there", ({ containers }) => containers.length > 0, {}],
    [
      "one service is well and the other is awaited",
      (found, written) => written.includes('"service_message-broker"') && servicesOf(found).length === slowServices.length,
      { secondFails: true },
    ],
  ])(
    "an apply that was killed when %s is completed by the commands of docs/deploying.md and a second one",
    async (_moment, reached, { secondFails }) => {
      await applyKilledWhen(reached);
      if (secondFails) {
        // Alone it does not complete what was killed: the name of what was being created is in use.
        const { status, stderr } = await deployment.terraform(site, "apply", "-auto-approve");
        expect([status, stderr]).toEqual([1, expect.stringContaining("already in use")]);
      }
      const before = await siteObjects(engine, site);
      const written = state();
      const known = (await inspectAll(before.containers)).filter(({ Id }) => written.includes(Id)).map(startOf);

      expect((await repair(deployment.outdir)).status).toBe(1); // no stack is there: without a state nothing is touched
      expect(await siteObjects(engine, site)).toEqual(before);

      const { status, stderr } = await repair(deployment.folder);
      expect([status, stderr]).toEqual([0, ""]);
      const { volumes, containers, networks } = await siteObjects(engine, site);
      expect((await inspectAll(containers)).map(startOf)).toEqual(known);
      expect(networks.filter((name) => !written.includes(name))).toEqual([]);
      expect(volumes).toEqual(before.volumes);

      await deployment.terraformOutput(site, "apply", "-auto-approve");
      const services = await runningServices(engine, site);
      expect(services).toHaveLength(slowServices.length);
      await untilHealthy(engine, services, 30);
      expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
      expect((await inspectAll(containers)).map(startOf)).toEqual(known); // what was well ran on
    },
  );
});
