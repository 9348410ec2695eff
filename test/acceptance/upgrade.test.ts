import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";
import { plannedChanges } from "./site/plan";
import { quickSite, seldom } from "./site/quick-site";
import { runningServices, untilHealthy } from "./site/running";
import { writeSite } from "./site/write-site";

const site = "upgraded";
const before = readFileSync("test/reference/first-site-of-0aee995d.tf.json", "utf8").replaceAll("first-site", site);

describe("a site that an earlier version deployed", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const quick = quickSite(images, seldom);
  const design = { ...quick, orchestration: { ...quick.orchestration, workloads: [] } }; // they have no data
  const dataVolumes = async () => (await siteObjects(engine, site)).volumes.filter((name) => name.endsWith("-data"));
  const ofVolume = (volume: string, ...args: string[]) =>
    dockerOutput(engine, ["run", "--rm", `--volume=${volume}:/data`, images.probe, ...args]);

  // Its images had `wget` and directories of the user, which those of the run have not: of what it deployed the volumes are made, and what its programs had written is put there.
  beforeAll(async () => {
    mkdirSync(deployment.stackFolder(site), { recursive: true });
    writeFileSync(join(deployment.stackFolder(site), "cdk.tf.json"), before);
    await deployment.terraformOutput(site, "init");
    const variables = Object.entries(imageVariables(images)).filter(([name]) => name !== "probe_image"); // it asked for none
    await deployment.terraformOutput(
      site,
      "apply",
      "-auto-approve",
      "-target=docker_volume.data",
      ...variables.map(([name, image]) => `-var=${name}=${image}`),
    );
    for (const name of await dataVolumes()) {
      await ofVolume(name, "sh", "-c", "echo kept > /data/note && /bin/chown 65532:65532 /data /data/note");
    }
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("keeps every data volume and what is in it, and comes up with the probe", async () => {
    const volumes = await dataVolumes();
    expect(volumes).toEqual(
      ["message-broker.message-broker-data", "telemetry-agent.telemetry-agent-data", "telemetry-store.telemetry-store-data"].map(
        (name) => `${site}.${name}`,
      ),
    );
    writeSite(deployment.outdir, site, design);
    await deployment.terraformOutput(site, "init", "-reconfigure");
    const data = (await plannedChanges(deployment, site)).filter(({ address }) => address.startsWith("docker_volume.data"));
    expect(data.map(({ actions }) => actions.join())).toEqual(["no-op", "no-op", "no-op"]);
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    await untilHealthy(engine, await runningServices(engine, site), 60);
    expect(await dataVolumes()).toEqual(volumes);
    for (const name of volumes) expect([name, await ofVolume(name, "busybox", "cat", "/data/note")]).toEqual([name, "kept\n"]);
  });
});
