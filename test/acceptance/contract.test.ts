import { cpSync } from "node:fs";
import { join } from "node:path";
import { Container } from "@cdktf/provider-docker/lib/container";
import { App, TerraformStack, Testing } from "cdktf";
import { dockerProvider } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { runCli } from "../support/programs/run-cli";
import { contractProblems, type StackJson } from "./contract/contract-problems";
import { emittedSites } from "./contract/emitted";
import type { ProviderSchema, SchemaBlock } from "./contract/schema";
import { schemaOfBindings } from "./contract/schema-of-bindings";
import { schemaOfProvider } from "./contract/schema-of-provider";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { writeSite } from "./site/write-site";

/** A container whose block was changed on purpose. */
function containerWith(path: string, value: unknown): StackJson {
  const stack = new TerraformStack(new App({ stackTraces: false }), "site");
  dockerProvider(stack);
  const container = new Container(stack, "container", { name: "agent", image: "agent", healthcheck: { test: ["CMD", "check"] } });
  container.addOverride(path, value);
  return JSON.parse(Testing.synth(stack)) as StackJson;
}

/** Each with a trap of docs/provider-traps.md. */
const neverWritten = [
  "docker_container.cpus",
  "docker_container.devices",
  "docker_container.mounts.volume_options",
  "docker_container.privileged",
  "docker_container.publish_all_ports",
  "docker_image.build",
  "docker_network.internal",
  "docker_volume.labels",
];

/** Paths of attributes and blocks, below the type of their resource. */
function writtenPaths(resources: NonNullable<StackJson["resource"]>): string[] {
  const below = (path: string, value: unknown): string[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([name, entry]) =>
          Array.isArray(value) ? below(path, entry) : [`${path}.${name}`, ...below(`${path}.${name}`, entry)],
        );
  return Object.entries(resources).flatMap(([type, blocks]) => Object.values(blocks).flatMap((block) => below(type, block)));
}

function isKnown(path: string, resources: ProviderSchema["resources"]): boolean {
  const [type = "", ...names] = path.split(".");
  const last = names.pop() ?? "";
  const block = names.reduce<SchemaBlock | undefined>((outer, name) => outer?.blocks[name], resources[type]);
  return block?.attributes[last] !== undefined || block?.blocks[last] !== undefined;
}

describe("contract with the docker provider", () => {
  const deployment = new Deployment(machine());
  const schemas: Record<string, ProviderSchema> = { "3.6.2 of the bindings": schemaOfBindings() };
  const present = "the provider of this run";
  const versions = [...Object.keys(schemas), present];
  const schemaOf = (version: string) => {
    const schema = schemas[version];
    if (schema === undefined) throw new Error(`No schema of ${version}`);
    return schema;
  };

  const designed = new Deployment(machine());

  beforeAll(async () => {
    writeSite(deployment.outdir, "first-site", firstSite);
    await deployment.terraformOutput("first-site", "init");
    schemas[present] = schemaOfProvider(await deployment.terraformOutput("first-site", "providers", "schema", "-json"));
  });

  afterAll(() => {
    deployment.remove();
    designed.remove();
  });

  it.each(versions)("contract reads a whole schema: %s", (version) => {
    const { resources, provider } = schemaOf(version);
    expect(provider.attributes.host).toBe("string");
    expect(resources.docker_container).toMatchObject({
      attributes: { image: "string", memory: "number", must_run: "bool", env: "list of string", tmpfs: "map of string" },
      blocks: {
        healthcheck: { attributes: { test: "list of string", retries: "number" } },
        upload: { attributes: { content_base64: "string" } },
      },
    });
    expect(Object.keys(resources)).toEqual(expect.arrayContaining(["docker_image", "docker_network", "docker_volume"]));
  });

  it.each(versions.flatMap((version) => Object.keys(emittedSites).map((site) => [version, site] as const)))(
    "contract of %s holds for every attribute of %s",
    (version, site) => {
      const json = emittedSites[site] ?? {};
      expect(Object.keys(json.resource ?? {})).toEqual(["docker_container", "docker_image", "docker_network", "docker_volume"]);
      expect(contractProblems(json, schemaOf(version))).toEqual([]);
    },
  );

  it("contract holds what is never written: attributes and blocks in which a version of the provider has a trap", () => {
    const written = new Set(Object.values(emittedSites).flatMap((json) => writtenPaths(json.resource ?? {})));
    expect([...written].filter((path) => neverWritten.includes(path))).toEqual([]);
    expect(written).toContain("docker_container.healthcheck.interval");
    expect(written).toContain("docker_container.mounts.read_only");
    const known = schemaOf(present).resources;
    expect(neverWritten.filter((path) => !isKnown(path, known))).toEqual([]);
  });

  it.each(versions)("contract of %s catches what does not exist and what has another type", (version) => {
    const problems = (path: string, value: unknown) => contractProblems(containerWith(path, value), schemaOf(version));
    expect(problems("memmory", 64)).toEqual(["docker_container.memmory does not exist"]);
    expect(problems("healthcheck.intervall", "10s")).toEqual(["docker_container.healthcheck.intervall does not exist"]);
    expect(problems("memory", "64")).toEqual(['docker_container.memory is "64" and not number']);
    expect(problems("env", { NAME: "value" })).toEqual(['docker_container.env is {"NAME":"value"} and not list of string']);
    expect(problems("memory", 64)).toEqual([]);
  });

  it("contract of the program agrees: it takes each site of examples/one-design as edge-node synth writes it", async () => {
    const sites = ["first-site", "riyadh", "atacama"];
    const folder = join(designed.folder, "sites");
    cpSync("examples/one-design", folder, { recursive: true });
    const files = sites.map((site) => join(folder, `${site}.yaml`));
    expect(runCli("synth", ...files, "--quiet", "--root", designed.folder, "--output", designed.outdir)).toMatchObject({ code: 0 });
    for (const site of sites) {
      // The provider is the same for all: one init is for all.
      for (const name of [".terraform/providers", ".terraform.lock.hcl"])
        cpSync(join(deployment.stackFolder("first-site"), name), join(designed.stackFolder(site), name), { recursive: true });
      expect(await designed.terraform(site, "validate")).toMatchObject({ status: 0, stdout: expect.stringContaining("is valid") });
    }
  });

  it("contract of the program agrees: it refuses a misspelt attribute too", async () => {
    writeSite(deployment.outdir, "first-site", firstSite);
    const { status, stderr, stdout } = await deployment.shell(
      `sed -i 's/"memory_swap"/"memory_swop"/' cdk.tf.json && terraform validate; status=$?; rm cdk.tf.json; exit $status`,
      deployment.stackFolder("first-site"),
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain("memory_swop");
  });
});
