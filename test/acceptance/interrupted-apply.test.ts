import { setTimeout as pause } from "node:timers/promises";
import { withRemovableData } from "cdktf-edge-node";
import { afterEach, describe, expect, it } from "vitest";
import { machine } from "./engine/machine";
import { ApplyUnderWay } from "./site/apply-under-way";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { slowToHealth } from "./site/slow-to-health";
import { until } from "./site/until";
import { programPorts, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "interrupted";
const nobody = "127.0.0.1:9";
const serviceCount = 4;

describe("an interrupted apply", () => {
  const { engine, images } = machine();
  let deployment: Deployment;

  afterEach(async () => {
    await deployment.terraform(site, "destroy", "-auto-approve");
    expect(await siteObjects(engine, site)).toEqual({ containers: [], networks: [], volumes: [] });
    deployment.remove();
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "an apply that was stopped by %s while it waited for health is completed by a second one",
    async (signal) => {
      deployment = new Deployment(machine());
      const props = slowToHealth(watchedSite(images, { "rack-1": nobody }, await programPorts()));
      writeSite(deployment.outdir, site, withRemovableData(props, "End of the acceptance test"));
      await deployment.terraformOutput(site, "init");
      const apply = ApplyUnderWay.start(machine(), deployment, site);
      await until("services", 60, async () => ((await runningServices(engine, site)).length === serviceCount ? true : undefined));
      await pause(1500); // the last of them is started, and its health is waited for
      await apply.stop(signal);
      await deployment.terraformOutput(site, "apply", "-auto-approve");
      const services = await runningServices(engine, site);
      expect(services).toHaveLength(serviceCount);
      await untilHealthy(engine, services, 30);
      expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
    },
  );
});
