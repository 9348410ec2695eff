import { posix } from "node:path";
import type { Evidence } from "./evidence";

const systemDirectory = /^\/(?:boot|dev|lib\w*|proc|root|s?bin|sys|usr)(?:\/|$)/;
// Files of a service may lie one directory down, as /etc/edge-node/name.
const systemConfiguration = /^\/etc(?:\/[^/]*)?$|^\/etc\/(?:cron[^/]*|docker|pam\.d|ssh|ssl|sudoers\.d|systemd)\//;
const socket = /(?:^|\/)(?:docker|containerd)\.sock$/;
const socketDirectories = ["/run", "/var/run", "/var"];

/** Paths of the host that the container sees: what is mounted, and what was asked for. A volume is no path of the host. */
function hostPaths({ container: { HostConfig, Mounts } }: Evidence): string[] {
  const mounted = Mounts.filter(({ Type }) => Type === "bind").map(({ Source }) => Source);
  const asked = (HostConfig.Binds ?? []).map((bind) => bind.split(":")[0] ?? "").filter((source) => source.startsWith("/"));
  return [...new Set([...mounted, ...asked].map((path) => posix.normalize(path).replace(/(.)\/$/, "$1")))];
}

/** The host's root and its system directories, and what lies in these. */
export function sensitiveHostPaths(evidence: Evidence): string[] {
  return hostPaths(evidence).filter((path) => path === "/" || systemDirectory.test(path) || systemConfiguration.test(path));
}

/** The engine's socket, by whatever path, and the directories that it lies in. */
export function engineSocketPaths(evidence: Evidence): string[] {
  const inside = evidence.container.Mounts.map(({ Destination }) => Destination);
  return [
    ...hostPaths(evidence).filter((path) => socket.test(path) || socketDirectories.includes(path)),
    ...inside.filter((path) => socket.test(path)),
  ];
}
