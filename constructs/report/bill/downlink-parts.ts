import { tryById } from "../../props/by-id";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import { type BillPart, part } from "./part";
import { rated } from "./rated";

/** Antennas and receivers. */
export function downlinkParts({ devices, demands, receivers, stated }: NodeSnapshot, feed: Feeders): BillPart[] {
  return devices
    .filter((device) => device.module === "downlink")
    .map(({ id, kind }) => {
      const { powerW = 0, place } = tryById(demands, id) ?? {};
      const { dataRateBitPerS } = receivers.find((receiver) => receiver.id === id) ?? {};
      const rating = [dataRateBitPerS === undefined ? undefined : rated.bitsPerSecond(dataRateBitPerS), rated.watts(powerW)];
      const source = stated.find(({ path }) => path === `downlink/${id}`)?.source;
      return part({ kind, name: id, rating, fedBy: feed.ofDevice(id), place, source });
    });
}
