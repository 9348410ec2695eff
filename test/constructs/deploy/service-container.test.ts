import type { Network } from "@cdktf/provider-docker/lib/network";
import { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { ServiceContainer } from "../../../constructs/deploy/service-container";
import { healthcheckSettings } from "../../../constructs/services/healthcheck";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agent, agentContainer, collector, deploy } from "../../support/deploy/service-facts";
import { type Block, synthesized } from "../../support/deploy/synthesized";

const labelsOf = (block: Block | undefined) => (block?.labels ?? []) as { label: string; value: string }[];
const configurationOf = (block: Block | undefined) => labelsOf(block).find(({ label }) => label === "edge-node.configuration")?.value;

describe("ServiceContainer", () => {
  const result = deploy([collector, agent]);
  const container = result.byName("docker_container")["riyadh-1.collector"];

  it("ServiceContainer joins the network of its module under its id", () => {
    expect(Object.keys(result.byName("docker_network"))).toEqual(["riyadh-1.telemetry"]);
    expect(agentContainer().networks_advanced).toEqual([{ aliases: ["agent"], name: "${docker_network.module_telemetry.name}" }]);
  });

  it("ServiceContainer sorts labels and environment, and says where it was declared", () => {
    expect(labelsOf(container).map(({ label }) => label)).toEqual([
      "aa-note",
      "edge-node.configuration",
      "edge-node.construct-path",
      "edge-node.site",
      "zz-note",
    ]);
    expect(labelsOf(container)[2]?.value).toBe("riyadh-1/service.collector");
    expect(container?.env).toEqual(["ALPHA=%%{if true}", "ZONE=$${z}"]);
  });

  it("ServiceContainer writes labels and command as text, never as expressions", () => {
    expect(labelsOf(container)[4]?.value).toBe("$${label}");
    expect(container?.command).toEqual(["-config=/etc/collector/main.yaml", "$${x}"]);
  });

  it("ServiceContainer is replaced when anything it was made from changes, and by nothing else", () => {
    const hash = (change: Partial<ServiceFacts>) => configurationOf(agentContainer(change));
    expect(hash({})).toBe(configurationOf(result.byName("docker_container")["riyadh-1.agent"]));
    const changes: Partial<ServiceFacts>[] = [
      {},
      { cpuShares: 2 },
      { files: { "/a/b": "c" } },
      { environment: { A: "1" } },
      { ports: [{ container: 80, host: 8080, address: "10.0.0.7" }] },
      { secrets: { "/run/key": { hostFile: "/etc/edge-node/key" } } },
      { scratchMiB: { "/tmp": 17 } },
      { loosened: { writableRoot: { reason: "x" } } },
    ];
    expect(new Set(changes.map(hash)).size).toBe(changes.length);
  });

  it("ServiceContainer hashes a token by what it stands for, not by how many were made before", () => {
    const hash = (tokensBefore: number) => {
      const { byName } = synthesized("riyadh-1", (stack) => {
        dockerProvider(stack);
        const variable = new TerraformVariable(stack, "secret", { type: "string" });
        for (let count = 0; count < tokensBefore; count++) new TerraformVariable(stack, `other-${count}`, {}).stringValue.toString();
        deployServices(stack, "telemetry", [{ ...agent, environment: { SECRET: variable.stringValue } }]);
      });
      return configurationOf(byName("docker_container")["riyadh-1.agent"]);
    };
    expect(hash(0)).toBe(hash(3));
  });

  it("ServiceContainer lets no service meet the containers that stand beside another, whatever it is called", () => {
    const services = ["edge-node", "agent-seed", "agent-prepare", "agent-probe", "seed", "prepare", "probe", "files"].map((id) => ({
      ...collector,
      id,
      healthcheck: healthcheckSettings({ tcp: 80 }),
    }));
    const { json } = deploy([...services, collector]);
    for (const type of ["docker_container", "docker_volume"]) {
      const names = Object.values(json.resource?.[type] ?? {}).map(({ name }) => `${name}`);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(Object.keys(json.resource?.docker_container ?? {})).toHaveLength(3 * (services.length + 1) + 1);
  });

  it("ServiceContainer has addresses in Terraform that follow from its name, wherever it stands in the tree", () => {
    const addresses = ({ resource = {} }: typeof result.json) =>
      ["docker_container", "docker_network", "docker_volume"].flatMap((type) => Object.keys(resource[type] ?? {})).sort();
    expect(addresses(result.json)).toEqual([
      "data",
      "files_collector",
      "files_collector__etc__collector",
      "files_collector__srv-files",
      "module_telemetry",
      "prepare_collector",
      "probe_probe_image",
      "probe_probe_image",
      "service_agent",
      "service_collector",
    ]);
    const elsewhere = synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      deployServices(new Construct(stack, "deeper"), "telemetry", [agent, collector]);
    });
    expect(addresses(elsewhere.json)).toEqual(addresses(result.json));
  });

  it("ServiceContainer stands on a network that no second module of the stack may have", () => {
    expect(() =>
      synthesized("riyadh-1", (stack) => {
        deployServices(new Construct(stack, "first"), "telemetry", [agent]);
        deployServices(new Construct(stack, "second"), "telemetry", [collector]);
      }),
    ).toThrow("Module telemetry must stand once in a stack but riyadh-1/first is one too: give it a stack of its own");
  });

  it("ServiceContainer gives the same bytes in any order and at any time", () => {
    expect(deploy([agent, collector]).text).toBe(result.text);
  });
});

describe("ServiceContainer of what is planned", () => {
  const planned: ServiceFacts = {
    ...collector,
    command: ["-config=/etc/collector/main.yaml", { flag: "${x}", planned: "agent-buffer-bytes" }],
    files: { "/etc/collector/main.yaml": { planned: "alert-rules" } },
  };
  const given = (size: string, file: string): ServiceFacts => ({
    ...collector,
    command: ["-config=/etc/collector/main.yaml", `\${x}=${size}`],
    files: { "/etc/collector/main.yaml": file },
  });

  it("ServiceContainer writes the same bytes for a planned argument and file as for the same that is given", () => {
    const { text } = deploy([planned], () => ({ "agent-buffer-bytes": "500000000", "alert-rules": "a: ${1}\n" }));
    expect(text).toBe(deploy([given("500000000", "a: ${1}\n")]).text);
  });

  it("ServiceContainer is replaced when the plan changes, and only then", () => {
    const hash = (size: string, file: string) =>
      configurationOf(
        deploy([planned], () => ({ "agent-buffer-bytes": size, "alert-rules": file })).byName("docker_container")["riyadh-1.collector"],
      );
    const changes = [
      ["1", "a"],
      ["2", "a"],
      ["1", "b"],
    ] as const;
    expect(new Set(changes.map(([size, file]) => hash(size, file))).size).toBe(changes.length);
    expect(hash("1", "a")).toBe(hash("1", "a"));
  });
});

describe("ServiceContainer of a port or a secret", () => {
  it("ServiceContainer publishes ports in ascending order, each on its address, TCP unless told otherwise", () => {
    const ports = [
      { container: 9000, host: 1024, address: "10.0.0.7", protocol: "udp" },
      { container: 80, host: 8080, address: "fd00::7" },
      { container: 443, host: 8443, address: "10.0.0.7" },
    ] as const;
    expect(agentContainer({ ports }).ports).toEqual([
      { internal: 80, external: 8080, ip: "fd00::7", protocol: "tcp" },
      { internal: 443, external: 8443, ip: "10.0.0.7", protocol: "tcp" },
      { internal: 9000, external: 1024, ip: "10.0.0.7", protocol: "udp" },
    ]);
  });

  it("ServiceContainer mounts each secret read-only from its file of the host, in the order of their paths, as text", () => {
    const secrets = { "/run/b": { hostFile: "/etc/edge-node/${b}" }, "/run/a": { hostFile: "/etc/edge-node/a" } };
    expect(agentContainer({ secrets }).mounts).toEqual([
      { type: "bind", source: "/etc/edge-node/a", target: "/run/a", read_only: true },
      { type: "bind", source: "/etc/edge-node/$${b}", target: "/run/b", read_only: true },
    ]);
  });
});

describe("ServiceContainer refuses", () => {
  it.each([["0:0"], ["00:0"], ["root"], ["65532"]])("ServiceContainer refuses the user %s", (user) => {
    expect(() => agentContainer({ user })).toThrow(
      `User of agent must be a numeric uid:gid other than root but is "${user}": write it as 65532:65532`,
    );
  });

  it("ServiceContainer runs as root where that is loosened, and as no name even then", () => {
    const loosened = { rootUser: { reason: "Agreed with A. Operator, 2026-05-04" } };
    expect(agentContainer({ user: "0:0", loosened }).user).toBe("0:0");
    expect(() => agentContainer({ user: "root", loosened })).toThrow(/numeric uid:gid/);
  });

  it("ServiceContainer refuses a name that another service of the stack has", () => {
    expect(() =>
      synthesized("riyadh-1", (stack) => {
        dockerProvider(stack);
        deployServices(stack, "telemetry", [agent]);
        new ServiceContainer(stack, "second", { facts: agent, network: stack.node.findChild("network") as Network });
      }),
    ).toThrow("Service riyadh-1.agent must be unique on the engine but riyadh-1/service.agent has that name: rename one of the two");
  });
});

describe("deployServices() of names that constructs have", () => {
  it.each(["network", "constructor"])("deployServices() deploys a service that is called %s", (id) => {
    expect(deploy([{ ...agent, id }]).byName("docker_container")).toHaveProperty([`riyadh-1.${id}`]);
  });

  it("ServiceContainer gives a program what it takes of the machine, in the form that is read back", () => {
    const machine = {
      devices: [],
      cpuset: "2-3",
      ulimits: { nofile: { soft: 64, hard: 128 }, memlock: { soft: -1, hard: -1 } },
      sharedMemoryMiB: 256,
    };
    expect(agentContainer({ machine })).toMatchObject({
      cpu_set: "2-3",
      shm_size: 256,
      ulimit: [
        { name: "memlock", soft: -1, hard: -1 },
        { name: "nofile", soft: 64, hard: 128 },
      ],
    });
    expect(configurationOf(agentContainer({ machine }))).not.toBe(configurationOf(agentContainer()));
  });

  it("ServiceContainer waits for what runs once, and fails where it does not end with 0", () => {
    const once = agentContainer({ runsOnce: true });
    expect(once).toMatchObject({ attach: true, must_run: false, restart: "no" });
    expect(once.lifecycle).toEqual({
      postcondition: [
        { condition: "${self.exit_code == 0}", error_message: "agent must end with 0 but did not: read docker logs riyadh-1.agent" },
      ],
    });
  });
});

describe("ServiceContainer of what a program at the site stops", () => {
  const facts = { switched: true, ports: [{ container: 80, host: 8080, address: "10.0.0.7" }] } as const;

  it("ServiceContainer leaves it off after a restart of the engine, and is no change in a plan while it is off", () => {
    expect(agentContainer(facts)).toMatchObject({
      restart: "unless-stopped",
      must_run: true,
      lifecycle: { ignore_changes: ["must_run", "ports"] },
    });
    expect(agentContainer()).not.toHaveProperty("lifecycle");
  });

  it("ServiceContainer asks for the first provider that keeps it in the state, and refuses a lower one", () => {
    const versionOf = (providerVersion?: string) =>
      synthesized("riyadh-1", (stack) => {
        dockerProvider(stack, providerVersion === undefined ? {} : { providerVersion });
        deployServices(stack, "telemetry", [{ ...agent, ...facts }]);
      }).json.terraform?.required_providers?.docker;
    expect(versionOf()).toMatchObject({ version: ">= 4.6.0, < 5.0.0" });
    expect(versionOf("~> 4.6")).toMatchObject({ version: ">= 4.6.0, < 5.0.0, ~> 4.6" });
    for (const lower of ["4.5.0", "~> 4.5.1", "< 4.6.0", "<= 4.5", "3.6.2, != 3.7"])
      expect(() => versionOf(lower)).toThrow(
        `Version of the docker provider must allow 4.6.0 or later, which keeps a stopped service, but is "${lower}": raise it, or leave orchestration.shedding out`,
      );
  });

  it("ServiceContainer reaches the engine alone, without a network, over a directory in memory that two share", () => {
    const sharedDirectory = { path: "/run/gate", name: "gate-socket", uid: "65532" };
    const { byName } = deploy([
      { ...collector, sharedDirectory },
      { ...agent, engineSocket: "/run/docker.sock", sharedDirectory },
    ]);
    const { "riyadh-1.agent": gate, "riyadh-1.collector": other } = byName("docker_container");
    expect(gate).toMatchObject({
      network_mode: "none",
      mounts: [{ type: "bind", source: "/run/docker.sock", target: "/var/run/docker.sock", read_only: true }],
    });
    expect(gate).not.toHaveProperty("networks_advanced");
    const mount = { container_path: "/run/gate", volume_name: "${docker_volume.shared_gate-socket.name}" };
    expect([gate?.volumes, other?.volumes]).toEqual([expect.arrayContaining([mount]), expect.arrayContaining([mount])]);
    expect(byName("docker_volume")["riyadh-1.gate-socket"]).toMatchObject({
      driver_opts: { type: "tmpfs", device: "tmpfs", o: "size=64k,uid=65532,mode=0700,nodev,noexec,nosuid" },
    });
  });
});
