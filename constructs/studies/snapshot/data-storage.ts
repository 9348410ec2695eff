import type { DiskFacts, HostFacts } from "../../facts/compute/host";
import type { RequestedStorage, StorageFacts } from "../../facts/downlink/storage";
import type { ComputeFacts, NodeFacts } from "../../facts/node-facts";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import { useOneOf } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import { quotedText } from "../../units/shown-text";
import type { PlacedFacts } from "../placement/placed-facts";

const kept: RequestedStorage = { keepRawS: 0, keepProductS: 0 };

/** Returns the storage of a node for received data; undefined for a node that receives no satellites and states no storage. */
export function dataStorage({ compute, downlink }: NodeFacts, placed: PlacedFacts): StorageFacts | undefined {
  if (!downlink?.storage && !downlink?.sky) return undefined;
  const asked = downlink.storage ?? kept;
  const { keepRawS, keepProductS } = asked;
  const machine = machineOf(asked, compute, placed);
  return { ...machine, keepRawS, keepProductS };
}

function machineOf(
  asked: RequestedStorage,
  compute: ComputeFacts | undefined,
  placed: PlacedFacts,
): Omit<StorageFacts, "keepRawS" | "keepProductS"> {
  if (!compute) return {};
  const { hosts, disk, networkPortBitPerS } = compute;
  if (hosts.length === 0) return defined({ disk, networkPortBitPerS });
  const host = hostOf(asked, hosts, placed);
  if (!host) return {};
  const own = diskOf(asked, host);
  return {
    host: host.id,
    ...defined({ disk: own, networkPortBitPerS: host.networkPortBitPerS }),
  };
}

function hostOf({ host }: RequestedStorage, hosts: readonly HostFacts[], { workloads, placement }: PlacedFacts): HostFacts | undefined {
  const processing = workloads.find((workload) => workload.processing);
  const id = host ?? placement?.placed.hostOf.get(processing?.id ?? "");
  return hosts.length === 1 && host === undefined ? hosts[0] : hosts.find((one) => one.id === id);
}

function diskOf({ disk }: RequestedStorage, { disks }: HostFacts): DiskFacts | undefined {
  if (disk !== undefined) return disks.find(({ name }) => name === disk);
  return disks.length === 1 ? disks[0] : undefined;
}

/** Lists problems of the storage: a host or a disk that the node does not have, and a disk that is not named although the host has several. */
export function storageProblems(facts: NodeFacts, placed: PlacedFacts): PropsProblem[] {
  const { compute, downlink } = facts;
  const asked = downlink?.storage;
  const hosts = compute?.hosts ?? [];
  if (asked?.host !== undefined && !hosts.some(({ id }) => id === asked.host))
    return [
      {
        path: "downlink.storage.host",
        message: `names the host ${quotedText(asked.host)} that the node does not have: ${useOneOf(
          listIds(hosts),
          "add hosts to compute.racks",
        )}`,
      },
    ];
  const host = hostOf(asked ?? kept, hosts, placed);
  const names = host?.disks.map(({ name }) => name) ?? [];
  if (asked?.disk !== undefined && !names.includes(asked.disk))
    return [
      {
        path: "downlink.storage.disk",
        message: host
          ? `names the disk ${quotedText(asked.disk)} that ${host.id} does not have: ${useOneOf(names, `add disks to ${host.id}`)}`
          : `names the disk ${quotedText(asked.disk)} of no host: name the host too, or leave it out and give compute.disk`,
      },
    ];
  const isAsked = asked !== undefined || placed.workloads.some(({ processing }) => processing);
  if (!downlink?.sky || !isAsked || asked?.disk !== undefined || names.length < 2) return [];
  return [{ path: "downlink.storage.disk", message: `is required because ${host?.id} has several disks: ${useOneOf(names, "add one")}` }];
}
