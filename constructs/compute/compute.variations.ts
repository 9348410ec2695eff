import { coresUpTo, memoryUpTo, oneMore } from "../changes/variations/steps";
import type { Variation } from "../changes/variations/variation";
import { DataSize } from "../units";

/** Rules whose findings pass with larger or more hosts: placed workloads fit, and processing gets another disk. */
export const movedByHosts = ["orchestration/placement-fits", "downlink/disk-not-full"] as const;

const bytes = (value: unknown) => DataSize.parse(String(value)).bytes;

const disk = (prop: string, what: string): Variation => ({
  kind: "larger disk",
  vary: "rating",
  prop,
  what,
  size: "size",
  sizeOf: bytes,
  proportional: [],
  share: 0.25,
  most: 12,
  moves: ["downlink/disk-not-full"],
});

/** Variations of {@link ComputeProps}. */
export const computeVariations: readonly Variation[] = [
  {
    kind: "supplies",
    vary: "value",
    prop: "racks[].supplies.count",
    what: "Supplies of {name}",
    most: 8,
    next: oneMore,
  },
  {
    kind: "larger host",
    vary: "amounts",
    prop: "racks[].hosts[]",
    what: "Host {name}",
    amounts: [
      { prop: "memory", next: memoryUpTo },
      { prop: "cores", next: coresUpTo },
    ],
    most: 12,
    moves: movedByHosts,
  },
  disk("racks[].hosts[].disks[]", "Disk {name}"),
  disk("disk", "Disk of the node"),
];
