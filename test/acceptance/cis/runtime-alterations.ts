import { type Alteration, bind, container, host, known, publish } from "./alteration";
import type { Evidence } from "./evidence";
import type { ItemNumber } from "./item";

const processes = (item: ItemNumber, added: Evidence["processes"][number]): Alteration =>
  known(item, `process ${added.user} ${added.command}`, (evidence) => ({ processes: [...evidence.processes, added] }));

const securityOption = (item: ItemNumber, option: string): Alteration =>
  container(item, `SecurityOpt ${option}`, ({ HostConfig }) => ({
    HostConfig: { ...HostConfig, SecurityOpt: [...(HostConfig.SecurityOpt ?? []), option] },
  }));

const engineModules = (item: ItemNumber, change: string, altered: (options: string[]) => string[]): Alteration =>
  known(item, change, ({ engine }) => ({ engine: { ...engine, SecurityOptions: altered(engine.SecurityOptions) } }));

const health = (change: string, state: { Status: string } | undefined): Alteration =>
  container("5.27", change, ({ State }) => ({ State: { ...State, Health: state } }));

const network = (change: string, name: string, id: (evidence: Evidence) => string): Alteration => ({
  item: "5.30",
  change,
  apply: (evidence) => {
    const { NetworkSettings } = evidence.container;
    const Networks = { ...NetworkSettings.Networks, [name]: { NetworkID: id(evidence) } };
    return { ...evidence, container: { ...evidence.container, NetworkSettings: { ...NetworkSettings, Networks } } };
  },
});

const openPort = { "9000/tcp": [{ HostIp: "192.0.2.7", HostPort: "9000" }] };
const device = { PathOnHost: "/dev/mem" };

/** Section 5: at least one alteration for every item. */
export const runtimeAlterations: readonly Alteration[] = [
  known("5.1", "engine in a swarm", ({ engine }) => ({ engine: { ...engine, Swarm: { LocalNodeState: "active" } } })),
  securityOption("5.2", "apparmor=unconfined"),
  securityOption("5.2", "apparmor:unconfined"),
  {
    item: "5.2",
    change: "no profile on an engine with AppArmor",
    apply: (evidence) => ({
      ...evidence,
      container: { ...evidence.container, AppArmorProfile: "" },
      engine: { ...evidence.engine, SecurityOptions: [...evidence.engine.SecurityOptions, "name=apparmor"] },
    }),
  },
  securityOption("5.3", "label=disable"),
  {
    item: "5.3",
    change: "no label on an engine with SELinux",
    apply: (evidence) => ({
      ...evidence,
      container: { ...evidence.container, ProcessLabel: "" },
      engine: { ...evidence.engine, SecurityOptions: [...evidence.engine.SecurityOptions, "name=selinux"] },
    }),
  },
  host("5.4", { CapAdd: ["ALL"] }),
  host("5.4", { CapAdd: ["NET_ADMIN"] }),
  host("5.4", { CapDrop: null }),
  host("5.4", { CapDrop: ["NET_RAW"] }),
  host("5.5", { Privileged: true }),
  bind("5.6", "/"),
  bind("5.6", "/etc"),
  bind("5.6", "/etc/shadow"),
  bind("5.6", "/etc/ssh/ssh_host_ed25519_key"),
  bind("5.6", "/proc/sys/"),
  host("5.6", { Binds: ["/usr/lib:/usr/lib:ro"] }),
  processes("5.7", { user: 65532, command: "sshd: /usr/sbin/sshd -D [listener]" }),
  processes("5.7", { user: 65532, command: "/usr/sbin/dropbear -F" }),
  publish("5.8", "192.0.2.7", "80"),
  publish("5.8", "192.0.2.7", "1023"),
  publish("5.9", "192.0.2.7", "9000", false),
  host("5.9", { PublishAllPorts: true }),
  container("5.9", "open port that nobody asked for", ({ NetworkSettings }) => ({
    NetworkSettings: { ...NetworkSettings, Ports: { ...NetworkSettings.Ports, ...openPort } },
  })),
  known("5.9", "declared port that is not open", ({ declared }) => ({
    declared: { ...declared, ports: [...declared.ports, "192.0.2.7:9000->9000/tcp"] },
  })),
  host("5.10", { NetworkMode: "host" }),
  host("5.11", { Memory: 0 }),
  host("5.12", { CpuShares: 0, NanoCpus: 0, CpuQuota: 0 }),
  host("5.13", { ReadonlyRootfs: false }),
  publish("5.14", "0.0.0.0", "9000"),
  publish("5.14", "", "9000"),
  publish("5.14", "::", "9000"),
  host("5.15", { RestartPolicy: { Name: "always", MaximumRetryCount: 0 } }),
  host("5.15", { RestartPolicy: { Name: "always", MaximumRetryCount: 0 } }),
  host("5.15", { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 0 } }),
  host("5.15", { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 6 } }),
  host("5.16", { PidMode: "host" }),
  host("5.17", { IpcMode: "host" }),
  host("5.18", { Devices: [device] }),
  host("5.18", { DeviceRequests: [{ Driver: "nvidia" }] }),
  host("5.18", { DeviceCgroupRules: ["c 1:1 rwm"] }),
  host("5.19", { Ulimits: [{ Name: "nofile", Soft: -1, Hard: -1 }] }),
  bind("5.20", "/srv/samples", "shared"),
  bind("5.20", "/srv/samples", "rshared"),
  host("5.21", { UTSMode: "host" }),
  securityOption("5.22", "seccomp=unconfined"),
  securityOption("5.22", "seccomp:unconfined"),
  engineModules("5.22", "engine without seccomp", (options) => options.filter((option) => !option.includes("seccomp"))),
  known("5.23", "command from outside", ({ executions }) => ({ executions: [...executions, "/bin/busybox sh"] })),
  processes("5.24", { user: 0, command: "/bin/busybox sh" }),
  host("5.25", { CgroupParent: "/unlimited" }),
  container("5.26", "no no-new-privileges", ({ HostConfig }) => ({ HostConfig: { ...HostConfig, SecurityOpt: null } })),
  container("5.26", "no-new-privileges=false", ({ HostConfig }) => ({
    HostConfig: { ...HostConfig, SecurityOpt: ["no-new-privileges=false"] },
  })),
  health("no State.Health", undefined),
  health("unhealthy", { Status: "unhealthy" }),
  container("5.28", "image that is not the named one", () => ({ Image: `sha256:${"0".repeat(64)}` })),
  host("5.29", { PidsLimit: null }),
  host("5.29", { PidsLimit: 0 }),
  host("5.29", { PidsLimit: -1 }),
  network("network bridge", "bridge", () => "0".repeat(64)),
  network(
    "default bridge under another name",
    "alias",
    ({ networks }) => networks.find(({ Name }) => Name === "bridge")?.Id ?? "no default bridge",
  ),
  host("5.31", { UsernsMode: "host" }),
  bind("5.32", "/var/run/docker.sock"),
  bind("5.32", "/run/docker.sock"),
  bind("5.32", "/srv/engine/docker.sock"),
  bind("5.32", "/run"),
];
