import type { Evidence } from "./evidence";
import { type DecidableItem, type ItemNumber, problemUnless } from "./item";

type Mode = "NetworkMode" | "PidMode" | "IpcMode" | "UTSMode" | "UsernsMode";

function namespaceItem(number: ItemNumber, title: string, mode: Mode): DecidableItem {
  const problem = ({ container: { HostConfig } }: Evidence) => problemUnless(HostConfig[mode] !== "host", mode, HostConfig[mode]);
  return { number, title, problem };
}

/** Items of section 5 on what the container could share with the host. */
export const namespaceItems: readonly DecidableItem[] = [
  namespaceItem("5.10", "The container has a network stack of its own", "NetworkMode"),
  namespaceItem("5.16", "The container does not see the host's processes", "PidMode"),
  namespaceItem("5.17", "The container does not share the host's memory between processes", "IpcMode"),
  namespaceItem("5.21", "The container cannot rename the host", "UTSMode"),
  namespaceItem("5.31", "The container's users are not the host's by its own choice", "UsernsMode"),
];
