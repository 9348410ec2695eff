import { setTimeout as pause } from "node:timers/promises";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { machine } from "./engine/machine";
import { ApplyUnderWay } from "./site/apply-under-way";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { slowServices, slowToHealth } from "./site/slow-to-health";
import { until } from "./site/until";
import { writeSite } from "./site/write-site";

const site = "interrupted";

describe("an interrupted apply", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());

  beforeAll(async () => {
    writeSite(deployment.outdir, site, withRemovableData(slowToHealth(images), "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
  });

  afterEach(async () => {
    await deployment.terraform(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
  });

  afterAll(() => deployment.remove());

  it.each(["SIGINT", "SIGTERM"] as const)(
    "an apply that was stopped by %s while it waited for health is completed by a second one",
    async (signal) => {
      const apply = ApplyUnderWay.start(machine(), deployment, site);
      await until("services", 60, async () => ((await runningServices(engine, site)).length === slowServices.length ? true : undefined));
      await pause(1500); // the last of them is started, and its health is waited for
      await apply.stop(signal);
      await deployment.terraformOutput(site, "apply", "-auto-approve");
      const services = await runningServices(engine, site);
      expect(services).toHaveLength(slowServices.length);
      await untilHealthy(engine, services, 30);
      expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
    },
  );
});
