import { engineSocketPaths, sensitiveHostPaths } from "./host-mounts";
import { type DecidableItem, problemOfAny, problemUnless } from "./item";
import { portText, publishedPorts } from "./published-ports";

const everyAddress = ["", "0.0.0.0", "::", "[::]"];
const defaultBridge = "com.docker.network.bridge.default_bridge";
const firstUnprivilegedPort = 1024;
const remoteShell = /(?:^|\/)(?:sshd|dropbear)\b/;

/** Items of section 5 on what of the host the container reaches, and from where the container is reached. */
export const exposureItems: readonly DecidableItem[] = [
  {
    number: "5.1",
    title: "The engine is in no swarm, for nothing needs one",
    problem: ({ engine: { Swarm } }) => problemUnless(Swarm.LocalNodeState === "inactive", "Swarm.LocalNodeState", Swarm.LocalNodeState),
  },
  {
    number: "5.6",
    title: "No system directory of the host is mounted",
    problem: (evidence) => problemOfAny("mounts", sensitiveHostPaths(evidence)),
  },
  {
    number: "5.7",
    title: "No server for remote shells runs in the container",
    problem: ({ processes }) =>
      problemOfAny(
        "processes",
        processes.map(({ command }) => command).filter((command) => remoteShell.test(command.split(/[\s:]/)[0] ?? "")),
      ) ?? problemUnless(processes.length > 0, "processes", processes),
  },
  {
    number: "5.8",
    title: "No published port is one that only root may open",
    problem: (evidence) => {
      // An empty host port is one that the engine chooses, far above.
      const low = publishedPorts(evidence).filter(({ hostPort }) => hostPort !== "" && Number(hostPort) < firstUnprivilegedPort);
      return problemOfAny("ports", low.map(portText));
    },
  },
  {
    number: "5.9",
    title: "The published ports are those of the description",
    problem: (evidence) => {
      const { PublishAllPorts } = evidence.container.HostConfig;
      const open = new Set(publishedPorts(evidence).map(portText));
      const undeclared = [...open].filter((port) => !evidence.declared.ports.includes(port));
      return (
        problemUnless(!PublishAllPorts, "PublishAllPorts", PublishAllPorts) ??
        problemOfAny("undeclared ports", undeclared) ??
        problemOfAny(
          "ports that are not open",
          evidence.declared.ports.filter((port) => !open.has(port)),
        )
      );
    },
  },
  {
    number: "5.13",
    title: "The root of the file system is read-only",
    problem: ({ container: { HostConfig } }) => problemUnless(HostConfig.ReadonlyRootfs, "ReadonlyRootfs", HostConfig.ReadonlyRootfs),
  },
  {
    number: "5.14",
    title: "A published port listens at one address of the host",
    problem: (evidence) => {
      const open = publishedPorts(evidence).filter(({ address }) => everyAddress.includes(address));
      return problemOfAny("ports", open.map(portText));
    },
  },
  {
    number: "5.18",
    title: "No device of the host is handed in",
    problem: ({ container: { HostConfig } }) => {
      const { Devices, DeviceRequests, DeviceCgroupRules } = HostConfig;
      return (
        problemOfAny(
          "Devices",
          (Devices ?? []).map(({ PathOnHost }) => PathOnHost),
        ) ??
        problemOfAny("DeviceCgroupRules", DeviceCgroupRules ?? []) ??
        problemUnless((DeviceRequests ?? []).length === 0, "DeviceRequests", DeviceRequests)
      );
    },
  },
  {
    number: "5.20",
    title: "No mount of the container travels back to the host",
    problem: ({ container: { Mounts } }) => {
      const shared = Mounts.filter(({ Propagation }) => Propagation === "shared" || Propagation === "rshared");
      return problemOfAny(
        "mounts",
        shared.map(({ Source, Propagation }) => `${Source} ${Propagation}`),
      );
    },
  },
  {
    number: "5.30",
    title: "The container is on networks of its own site, not on the engine's default bridge",
    problem: ({ container: { NetworkSettings }, networks }) => {
      const shared = networks.filter(({ Options }) => Options?.[defaultBridge] === "true");
      const attached = Object.entries(NetworkSettings.Networks);
      return problemOfAny(
        "networks",
        attached.filter(([name, { NetworkID }]) => name === "bridge" || shared.some(({ Id }) => Id === NetworkID)).map(([name]) => name),
      );
    },
  },
  {
    number: "5.32",
    title: "The engine's socket is not in the container",
    problem: (evidence) => problemOfAny("mounts", engineSocketPaths(evidence)),
  },
];
