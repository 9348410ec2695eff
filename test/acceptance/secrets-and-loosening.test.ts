import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LoosenedProps, WorkloadProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docker } from "./engine/docker-engine";
import { freePort, freeSystemPort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { answers } from "./site/answers";
import { containerSettings, hostPorts } from "./site/container-settings";
import { Deployment } from "./site/deployment";
import { documentedCommands } from "./site/documented-commands";
import { quickHealthcheck, seldom } from "./site/quick-site";
import { idleWorkload, workloadSite } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "loosened";
const because = { reason: "The acceptance test shows what it does" };
const secretPath = "/run/secrets/uplink";
const netBindService = /CapBnd:\s+0*400\n/; // bit 10

/** Every protection, taken away, but for the network of a module, beside which no port is published, and volumes of an image (`image-directories.test.ts`). The type asks for all others. */
const everything: Required<Omit<LoosenedProps, "hostNetwork" | "plainText" | "discarded">> = {
  rootUser: because,
  writableRoot: because,
  privilegeGain: because,
  capabilities: { ...because, add: ["NET_BIND_SERVICE"] },
  anyAddress: because,
  privilegedPort: because,
  devices: because,
  noHealthcheck: because,
  secretText: because,
  removableData: because,
};

describe("secrets and loosening", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const hostFile = join(deployment.folder, "secret");
  const word = `secret-${randomUUID()}`;
  const secret = Buffer.concat([Buffer.from(word), Buffer.from([0, 255, 10, 13, 36, 123])]);
  let workloads: readonly WorkloadProps[] = [];
  let strictPort = 0;
  let loosePort = 0;

  const inside = (name: string, ...args: string[]) => docker(engine, ["exec", `${site}.${name}`, "/bin/busybox", ...args]);
  const write = (...added: WorkloadProps[]) => writeSite(deployment.outdir, site, workloadSite(images, [...workloads, ...added]));
  const terraformText = () => readFileSync(join(deployment.stackFolder(site), "cdk.tf.json"), "utf8");

  beforeAll(async () => {
    writeFileSync(hostFile, secret, { mode: 0o666 }); // only the mount forbids to write it
    [strictPort, loosePort] = [await freePort(), await freeSystemPort()];
    const { healthcheck: _, ...unchecked } = idleWorkload(images, "loose");
    workloads = [
      {
        ...idleWorkload(images, "strict"),
        healthcheck: quickHealthcheck(undefined, undefined, seldom),
        command: ["httpd", "-f", "-p", "8080"],
        ports: [{ container: 8080, host: strictPort, address: "127.0.0.1" }],
        secrets: { [secretPath]: { hostFile } },
        dataDirectories: ["/strict-data"],
      },
      {
        ...unchecked,
        image: images.agent, // brings no check of its own
        command: ["-httpListenAddr=:80", "-remoteWrite.url=http://127.0.0.1:1/", "-remoteWrite.tmpDataPath=/loose-data"],
        memory: "64 MiB",
        user: "0:0",
        environment: { API_TOKEN: "no token" },
        ports: [{ container: 80, host: loosePort, address: "0.0.0.0" }],
        dataDirectories: ["/loose-data"],
        devices: [{ host: "/dev/zero", container: "/dev/receiver" }],
        loosened: everything,
      },
    ];
    write();
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
  });

  it("secrets and loosening leave nothing to change: a second plan is empty", async () => {
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });

  it("a secret arrives in the container byte for byte, and cannot be written there", async () => {
    const [digest] = (await inside("strict", "sha256sum", secretPath)).stdout.split(" ");
    expect(digest).toBe(createHash("sha256").update(secret).digest("hex"));
    expect((await inside("strict", "sh", "-c", `echo other > ${secretPath}`)).stderr).toContain("Read-only file system");
    expect(readFileSync(hostFile)).toEqual(secret);
  });

  it("a secret that was changed as docs/deploying.md says arrives with the restart, and a plan is empty", async () => {
    const content = async () => (await inside("strict", "cat", secretPath)).stdout;
    writeFileSync(`${hostFile}.new`, "second secret", { mode: 0o666 });
    const [move = "", restart = ""] = documentedCommands("Secrets", {
      "/etc/edge-node/uplink": hostFile,
      "first-site.demodulator": `${site}.strict`,
    }).split("\n");
    expect(await deployment.shell(move)).toMatchObject({ status: 0 });
    expect(await content()).toContain(word);
    expect(await deployment.shell(restart)).toMatchObject({ status: 0 });
    expect(await content()).toBe("second secret");
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode", "-out=site.tfplan")).status).toBe(0);
  });

  it("a secret stands in no file of Terraform: they know its path only", async () => {
    const plan = await deployment.terraformOutput(site, "show", "-json", "site.tfplan");
    const state = readFileSync(join(deployment.folder, `terraform.${site}.tfstate`), "utf8");
    const base64 = secret.toString("base64").slice(0, 40);
    for (const text of [terraformText(), state, plan]) {
      expect(text).toContain(hostFile);
      expect([text.includes(word), text.includes(base64)]).toEqual([false, false]);
    }
  });

  it("a secret that the host lacks makes an apply fail, names its path and creates nothing there", async () => {
    const missing = join(deployment.folder, "missing/secret");
    write({ ...idleWorkload(images, "keyless"), secrets: { [secretPath]: { hostFile: missing } } });
    const { status, stderr } = await deployment.terraform(site, "apply", "-auto-approve");
    expect([status, stderr.replaceAll(/[\s│]+/g, " ")]).toEqual([
      1,
      expect.stringContaining(`bind source path does not exist: ${missing}`),
    ]);
    expect(existsSync(dirname(missing))).toBe(false);
    write();
  });

  it("loosening does what it says, each protection, and nothing to the container beside it", async () => {
    const seenIn = async (name: string, port: number) => {
      const settings = await containerSettings(engine, `${site}.${name}`);
      const status = (await inside(name, "cat", "/proc/1/status")).stdout;
      const targets = ["data", "removable_data"].map((block) => `-target=docker_volume.${block}["${site}.${name}.${name}-data"]`);
      const removal = await deployment.terraform(site, "plan", "-destroy", ...targets);
      return {
        rootUser: (await inside(name, "id", "-u")).stdout.trim() === "0",
        writableRoot: (await inside(name, "touch", "/written")).status === 0,
        privilegeGain: /NoNewPrivs:\s+0/.test(status),
        capabilities: netBindService.test(status),
        anyAddress: await answers("127.0.0.2", port),
        privilegedPort: hostPorts(settings).every((hostPort) => hostPort < 1024),
        devices: (await inside(name, "test", "-c", "/dev/receiver")).status === 0,
        noHealthcheck: settings.Config.Healthcheck === undefined,
        secretText: settings.Config.Env.some((variable) => variable.startsWith("API_TOKEN=")),
        removableData: removal.status === 0 && /[1-9]\d* to destroy/.test(removal.stdout),
      } satisfies Record<keyof typeof everything, boolean>;
    };
    const every = (value: boolean) => Object.fromEntries(Object.keys(everything).map((protection) => [protection, value]));
    expect(await answers("127.0.0.1", strictPort)).toBe(true);
    expect(await seenIn("loose", loosePort)).toEqual(every(true));
    expect(await seenIn("strict", strictPort)).toEqual(every(false));
  });
});
