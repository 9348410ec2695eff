import { tryById } from "../../props/by-id";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import { type BillPart, part } from "./part";
import { rated } from "./rated";

const drawing = new Set(["heater", "lights", "controls"]);

/** The container of the room, its surfaces, and what draws power in it beside the equipment. */
export function roomParts({ cooling, devices, demands, stated }: NodeSnapshot, feed: Feeders): BillPart[] {
  if (!cooling) return [];
  const { enclosure, surfaces } = cooling.room;
  const source = stated.find(({ path }) => path === "cooling/room")?.source;
  return [
    ...devices
      .filter((device) => drawing.has(device.kind))
      .map(({ id, kind }) => {
        const { powerW = 0, place } = tryById(demands, id) ?? {};
        return part({ kind, name: id, rating: [rated.watts(powerW)], fedBy: feed.ofDevice(id), place, source });
      }),
    ...(enclosure ? [part({ kind: "enclosure", name: "enclosure", rating: enclosureRating(enclosure), source: enclosure.source })] : []),
    ...surfaces.map(({ name, areaM2, transmittanceWPerM2K }) => {
      const rating = [rated.squareMetres(areaM2), rated.transmittance(transmittanceWPerM2K)];
      return part({ kind: "envelope-surface", name: `room/${name}`, rating, source });
    }),
  ];
}

function enclosureRating({ innerM, maximumGrossKg }: NonNullable<NonNullable<NodeSnapshot["cooling"]>["room"]["enclosure"]>): string[] {
  const { length, width, height } = innerM;
  return [`${[length, width, height].map(rated.metres).join(" × ")} inside`, `${rated.kilograms(maximumGrossKg)} gross`];
}
