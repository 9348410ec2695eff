import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pullImages } from "../../cli/deploy/pull-images";
import { askEngine } from "../../cli/preflight/ask-engine";
import { Docker } from "../../cli/preflight/docker";
import { host, withHosts } from "../support/nodes/hosted-node";
import { Authority } from "./engine/certificates";
import { docker } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { type HostBeside, hostBeside, imagesForAll } from "./engine/host-beside";
import { machine } from "./engine/machine";
import { pingInTls } from "./site/broker-in-tls";
import { Deployment } from "./site/deployment";
import { quickSite } from "./site/quick-site";
import { runningServices, untilHealthy } from "./site/running";
import { idleWorkload } from "./site/workload-site";
import { writeReportedSite } from "./site/write-site";

const site = "encrypted";

describe.skipIf(machine().beside === undefined)("a host whose engine and broker speak TLS", () => {
  const images = imagesForAll(machine(), machine().images);
  const deployment = new Deployment(machine());
  let beside: HostBeside;
  let authority: Authority;
  let design: EdgeNodeStackProps;
  let folders: { readonly engine: string; readonly client: string; readonly broker: string };
  let enginePort = 0;
  let brokerPort = 0;
  let applied = "";
  let pulled: string | undefined;
  let present: readonly string[] = [];

  beforeAll(async () => {
    authority = await Authority.make(join(deployment.folder, "authority"));
    [enginePort, brokerPort] = [await freePort(), await freePort()];
    const address = "203.0.113.10"; // of the third network beside
    folders = {
      engine: await authority.sign("engine", [`IP:${address}`]),
      client: await authority.sign("client", []),
      broker: await authority.sign("broker", ["DNS:message-broker", `IP:${address}`]),
    };
    beside = await hostBeside(machine(), "host-tls", 2, ({ address: own }) => [
      "--tlsverify",
      `--tlscacert=${authority.certificate}`,
      `--tlscert=${join(folders.engine, "cert.pem")}`,
      `--tlskey=${join(folders.engine, "key.pem")}`,
      `--host=tcp://${own}:${enginePort}`,
    ]);
    expect(beside.network.address).toBe(address);
    const quick = quickSite(images);
    const { healthcheck: _, ...broker } = quick.orchestration.broker ?? { image: images.broker, memory: "256 MiB", storage: "1 GiB" };
    const orchestration = {
      ...quick.orchestration,
      broker: {
        ...broker,
        ports: [{ container: 4222, host: brokerPort, address }],
        tls: { certificate: { hostFile: join(folders.broker, "cert.pem") }, key: { hostFile: join(folders.broker, "key.pem") } },
      },
      workloads: [{ ...idleWorkload(images, "archiver"), usesBroker: true }],
    };
    const { telemetry: __, ...rest } = quick;
    const only = host("host-tls", { address: `tcp://${address}:${enginePort}`, certificates: folders.client, memory: "2 GiB", cores: 1 });
    design = withHosts({ ...rest, orchestration }, { "rack-1": [only] });
    writeReportedSite(deployment.outdir, site, design);
    pulled = pullImages({ node: snapshotOf(design), variables: new Map() }, Docker.find(), "");
    present = (await docker(beside.engine.address, ["images", "--digests", "--format", "{{.Digest}}"])).stdout.split("\n");
    await deployment.terraformOutput(site, "init");
    applied = await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await beside.remove(); // with everything that runs there
    deployment.remove();
  });

  it("comes up through the engine's certificates, and a plan is empty", async () => {
    const { address } = beside.engine;
    await untilHealthy(address, await runningServices(address, site), 60);
    expect(await runningServices(address, site)).toEqual(["archiver", "message-broker"].map((name) => `${site}.${name}`));
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode", "-out=site.tfplan")).status).toBe(0);
  });

  it("has every image before the apply, by what a deploy with --pull does", () => {
    expect(pulled).toBeUndefined();
    const asked = [images.broker, images.workload, images.probe].map((image) => image.replace(/^.*@/, ""));
    expect(present).toEqual(expect.arrayContaining(asked));
  });

  it("is asked by preflight with the same certificates, and refuses one that has none", () => {
    const asked = { docker: Docker.find(), site, services: [], variableOf: () => undefined };
    const named = { name: "host-tls", address: "", services: [], host: `tcp://${beside.network.address}:${enginePort}` };
    expect(askEngine(asked, { ...named, certificates: folders.client })).toMatchObject({ outcome: "answers" });
    expect(askEngine(asked, named)).toMatchObject({ outcome: "refuses" });
  });

  it("takes messages in TLS by the certificate that the description names, and none in the clear", async () => {
    const { address } = beside.network;
    expect(await pingInTls(address, brokerPort, readFileSync(authority.certificate, "utf8"))).toContain("PONG");
    const strange = await Authority.make(join(deployment.folder, "strange"));
    await expect(pingInTls(address, brokerPort, readFileSync(strange.certificate, "utf8"))).rejects.toThrow(/certificate/);
    const env = (await docker(beside.engine.address, ["inspect", "--format", "{{json .Config.Env}}", `${site}.archiver`])).stdout;
    expect(env).toContain("EDGE_NODE_BROKER=tls://message-broker:4222");
  });

  it("leaves no key in state, plan, JSON, report, output of the apply, or log", async () => {
    const files = [join(deployment.stackFolder(site), "cdk.tf.json"), join(deployment.folder, `terraform.${site}.tfstate`)];
    const texts = {
      plan: await deployment.terraformOutput(site, "show", "-json", "site.tfplan"),
      "plan file": readFileSync(join(deployment.stackFolder(site), "site.tfplan"), "latin1"),
      report: readFileSync(join(deployment.outdir, "reports", site, "report.json"), "utf8"),
      applied,
      logs: (await docker(beside.engine.address, ["logs", `${site}.message-broker`])).stderr,
      inspected: (await docker(beside.engine.address, ["inspect", `${site}.message-broker`])).stdout,
      ...Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")])),
    };
    const keys = Object.values(folders).map((folder) => readFileSync(join(folder, "key.pem"), "utf8").split("\n")[3] ?? "");
    expect(keys.every((line) => line.length > 40)).toBe(true);
    for (const [name, text] of Object.entries(texts)) expect([name, keys.filter((line) => text.includes(line))]).toEqual([name, []]);
    expect(texts.plan).toContain(join(folders.broker, "key.pem"));
  });
});

function snapshotOf({ site: at, ...described }: EdgeNodeStackProps) {
  return snapshot(site, at, described);
}
