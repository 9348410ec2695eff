import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** Devices that are asked by a map. What a device gives that is asked without one, nobody knows before it runs. */
export function readDevices({ telemetry }: NodeSnapshot): readonly string[] {
  const unread = new Set((telemetry?.targets ?? []).filter(({ map }) => map === undefined).map(({ device }) => device));
  return (telemetry?.monitored ?? []).filter((device) => !unread.has(device));
}
