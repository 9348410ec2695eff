import { tryById } from "../../props/by-id";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Devices } from "./devices";
import type { DesignParts } from "./part";
import { rated } from "./rated";

export function downlinkParts({ devices, receivers }: NodeSnapshot, { demandOf, partOf, sourceAt }: Devices): DesignParts {
  return devices
    .filter((device) => device.module === "downlink")
    .map(({ id, kind }) => {
      const { dataRateBitPerS } = tryById(receivers, id) ?? {};
      const rating = [
        dataRateBitPerS === undefined ? undefined : rated.bitsPerSecond(dataRateBitPerS),
        rated.watts(demandOf(id)?.powerW ?? 0),
      ];
      return partOf(kind, id, rating, sourceAt(`downlink/${id}`));
    });
}
