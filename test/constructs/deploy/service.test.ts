import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { Service } from "../../../constructs/deploy/service";
import type { ServiceFacts } from "../../../constructs/facts/service";
import { type Block, synthesized } from "./synthesized";

const base: ServiceFacts = {
  id: "agent",
  image: `registry.example/agent@sha256:${"a".repeat(64)}`,
  memoryMiB: 256,
  cpuShares: 512,
  user: "65532:65532",
  environment: {},
  labels: {},
  files: {},
};

const full: ServiceFacts = {
  ...base,
  id: "collector",
  image: { variable: "collector_image" },
  command: ["-config=/etc/collector/main.yaml", "${x}"],
  environment: { ZONE: "${z}", ALPHA: "%{if true}" },
  labels: { "zz-note": "${label}", "aa-note": "first" },
  files: { "/etc/collector/rules/a.yaml": "b: 2\n", "/etc/collector/main.yaml": "text: ${x} %{if}\n", "/srv-files/one.txt": "1" },
  dataDirectories: ["/collector-data"],
};

function deploy(services: readonly ServiceFacts[]) {
  return synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    deployServices(stack, "telemetry", services);
  });
}

const labelsOf = (block: Block | undefined) => (block?.labels ?? []) as { label: string; value: string }[];
const configurationOf = (block: Block | undefined) => labelsOf(block).find(({ label }) => label === "edge-node.configuration")?.value;

describe("Service", () => {
  const result = deploy([full, base]);
  const containers = result.byName("docker_container");
  const plain = containers["riyadh-1-agent"];
  const collector = containers["riyadh-1-collector"];
  const seed = containers["riyadh-1-collector.seed"];

  it("Service hardens a container without being told", () => {
    expect(plain).toMatchObject({
      user: "65532:65532",
      read_only: true,
      capabilities: { drop: ["ALL"] },
      security_opts: ["no-new-privileges"],
      memory: 256,
      memory_swap: 256,
      cpu_shares: 512,
      log_driver: "json-file",
      log_opts: { "max-file": "3", "max-size": "10m" },
      restart: "unless-stopped",
      destroy_grace_seconds: 30,
      init: true,
      must_run: true,
      tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=16m" },
    });
  });

  it("Service publishes no port, sets no `cpus` and shares no namespace of the host", () => {
    for (const attribute of ["ports", "publish_all_ports", "cpus", "network_mode", "pid_mode", "ipc_mode", "userns_mode", "privileged"]) {
      expect(plain).not.toHaveProperty(attribute);
    }
  });

  it("Service joins the network of its module under its id", () => {
    expect(Object.keys(result.byName("docker_network"))).toEqual(["riyadh-1-telemetry"]);
    expect(plain?.networks_advanced).toEqual([{ aliases: ["agent"], name: "${docker_network.network.name}" }]);
  });

  it("Service sorts labels and environment, and says where it was declared", () => {
    expect(labelsOf(collector).map(({ label }) => label)).toEqual([
      "aa-note",
      "edge-node.configuration",
      "edge-node.construct-path",
      "zz-note",
    ]);
    expect(labelsOf(collector)[2]?.value).toBe("riyadh-1/collector");
    expect(collector?.env).toEqual(["ALPHA=%%{if true}", "ZONE=$${z}"]);
  });

  it("Service writes labels, command and configuration as text, never as expressions", () => {
    expect(labelsOf(collector)[3]?.value).toBe("$${label}");
    expect(collector?.command).toEqual(["-config=/etc/collector/main.yaml", "$${x}"]);
    expect(seed?.upload).toContainEqual({ file: "/etc/collector/main.yaml", content: "text: $${x} %%{if}\n", permissions: "0444" });
  });

  it("Service lets a container that never starts write its files into one volume for each directory", () => {
    expect(seed).toMatchObject({ start: false, must_run: false, network_mode: "none", image: collector?.image });
    expect(((seed?.upload ?? []) as { file: string }[]).map(({ file }) => file)).toEqual([
      "/etc/collector/main.yaml",
      "/etc/collector/rules/a.yaml",
      "/srv-files/one.txt",
    ]);
    const mounts = collector?.volumes as { container_path: string; read_only?: boolean }[];
    expect(mounts.map((mount) => [mount.container_path, mount.read_only])).toEqual([
      ["/etc/collector", true],
      ["/srv-files", true],
      ["/collector-data", undefined],
    ]);
    expect(collector?.depends_on).toHaveLength(1);
  });

  it("Service protects data from a destroy until the design says why it may go", () => {
    const dataVolume = (facts: ServiceFacts) => deploy([facts]).byName("docker_volume")["riyadh-1-collector-data-collector-data"];
    expect(dataVolume(full)?.lifecycle).toEqual({ prevent_destroy: true });
    expect(dataVolume({ ...full, removableData: { reason: "Site closed" } })).not.toHaveProperty("lifecycle");
  });

  it("Service writes content in base64 when Terraform would change it or be slow to read it", () => {
    const upload = (content: string) =>
      deploy([{ ...base, files: { "/etc/agent/a.txt": content } }]).byName("docker_container")["riyadh-1-agent.seed"]?.upload;
    const bytes = (text: string) => Buffer.from(text).toString("base64");
    expect(upload("\u00e9")).toMatchObject([{ content: "\u00e9" }]);
    for (const content of ["e\u0301", "${x}\n".repeat(1001), "x".repeat(65_537)]) {
      expect(upload(content)).toEqual([{ file: "/etc/agent/a.txt", content_base64: bytes(content), permissions: "0444" }]);
    }
  });

  it("Service names a volume of files after their content", () => {
    const volumes = (services: readonly ServiceFacts[]) => Object.keys(deploy(services).byName("docker_volume"));
    const changed = { ...full, files: { ...full.files, "/srv-files/one.txt": "2" } };
    const [data, etc, files] = volumes([full]).sort();
    expect(data).toMatch(/^riyadh-1-collector-configuration-[0-9a-f]{12}$/);
    expect(files).toBe("riyadh-1-collector-data-collector-data");
    const after = volumes([changed]);
    expect([data, etc].filter((name) => name !== undefined && after.includes(name))).toHaveLength(1);
  });

  it("Service is replaced when anything it was made from changes, and by nothing else", () => {
    const hash = (facts: ServiceFacts) => configurationOf(deploy([facts]).byName("docker_container")["riyadh-1-agent"]);
    expect(hash({ ...base })).toBe(configurationOf(plain));
    expect(
      new Set([base, { ...base, cpuShares: 2 }, { ...base, files: { "/a/b": "c" } }, { ...base, environment: { A: "1" } }].map(hash)).size,
    ).toBe(4);
  });

  it("Service hashes a token by what it stands for, not by how many were made before", () => {
    const hash = (tokensBefore: number) => {
      const { byName } = synthesized("riyadh-1", (stack) => {
        dockerProvider(stack);
        const variable = new TerraformVariable(stack, "secret", { type: "string" });
        for (let count = 0; count < tokensBefore; count++) new TerraformVariable(stack, `other-${count}`, {}).stringValue.toString();
        deployServices(stack, "telemetry", [{ ...base, environment: { SECRET: variable.stringValue } }]);
      });
      return configurationOf(byName("docker_container")["riyadh-1-agent"]);
    };
    expect(hash(0)).toBe(hash(3));
  });

  it("Service gives the same bytes in any order and at any time", () => {
    expect(deploy([base, full]).text).toBe(result.text);
  });

  it("Service writes times of a health check as the engine reads them back, and waits for it", () => {
    const { byName } = synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      withHealthcheck(stack);
    });
    expect(byName("docker_container")["riyadh-1-collector"]).toMatchObject({
      healthcheck: { test: ["CMD", "/collector", "-check"], interval: "1m30s", timeout: "5s", start_period: "1h0m0s", retries: 3 },
      wait: true,
      wait_timeout: 3980,
    });
  });
});

function withHealthcheck(stack: TerraformStack): void {
  const [other] = deployServices(stack, "telemetry", [base]);
  const network = stack.node.findChild("network") as ConstructorParameters<typeof Service>[2]["network"];
  expect(other?.engineName).toBe("riyadh-1-agent");
  new Service(stack, "checked", {
    facts: {
      ...base,
      id: "collector",
      healthcheck: { command: ["/collector", "-check"], intervalS: 90, timeoutS: 5, retries: 3, startPeriodS: 3600 },
    },
    network,
  });
}

describe("Service refuses", () => {
  const refused: [string, Partial<ServiceFacts>, RegExp][] = [
    ["root", { user: "0:0" }, /^User of agent must be a numeric uid:gid other than root but is "0:0":/],
    ["a relative path", { files: { "etc/a.yaml": "1" } }, /must have an absolute path/],
    ["a path with ..", { files: { "/etc/a/../b.yaml": "1" } }, /must have an absolute path/],
    ["a file that would empty /etc", { files: { "/etc/a.yaml": "1" } }, /directory of its own but is \/etc\/a\.yaml/],
    ["an empty file", { files: { "/etc/a/b.yaml": "" } }, /is empty/],
  ];

  it.each(refused)("Service refuses %s", (_what, change, message) => {
    expect(() => deploy([{ ...base, ...change }])).toThrow(message);
  });

  it("Service refuses a configuration file with a token in it", () => {
    expect(() =>
      synthesized("site", (stack) => {
        const { stringValue } = new TerraformVariable(stack, "secret", { type: "string" });
        deployServices(stack, "telemetry", [{ ...base, files: { "/etc/agent/a.yaml": stringValue } }]);
      }),
    ).toThrow(/must be known at synth but holds a Terraform token/);
  });

  it("Service refuses a name that another service of the stack has", () => {
    expect(() => deploy([base, base])).toThrow();
    expect(() =>
      synthesized("site", (stack) => {
        const [first] = deployServices(stack, "telemetry", [base]);
        const network = stack.node.findChild("network") as ConstructorParameters<typeof Service>[2]["network"];
        expect(first?.engineName).toBe("site-agent");
        new Service(stack, "second", { facts: base, network });
      }),
    ).toThrow(/^Service site-agent must be unique on the engine but site\/agent has that name:/);
  });
});
