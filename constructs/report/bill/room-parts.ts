import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Devices } from "./devices";
import type { DesignParts } from "./part";
import { rated } from "./rated";

const drawing = new Set(["heater", "lights", "controls"]);

/** Returns the container, its surfaces, and the devices in it besides the equipment. */
export function roomParts({ cooling, devices }: NodeSnapshot, { demandOf, partOf, sourceAt }: Devices): DesignParts {
  if (!cooling) return [];
  const { enclosure, surfaces } = cooling.room;
  const source = sourceAt("cooling/room");
  return [
    ...devices
      .filter((device) => drawing.has(device.kind))
      .map(({ id, kind }) => partOf(kind, id, [rated.watts(demandOf(id)?.powerW ?? 0)], source)),
    enclosure && { kind: "enclosure", name: "enclosure", rating: enclosureRating(enclosure), source: enclosure.source },
    ...surfaces.map(({ name, areaM2, transmittanceWPerM2K }) => {
      const rating = [rated.squareMetres(areaM2), rated.transmittance(transmittanceWPerM2K)];
      return { kind: "envelope-surface", name: `room/${name}`, rating, source };
    }),
  ];
}

function enclosureRating({ innerM, maximumGrossKg }: NonNullable<NonNullable<NodeSnapshot["cooling"]>["room"]["enclosure"]>): string[] {
  const { length, width, height } = innerM;
  return [`${[length, width, height].map(rated.metres).join(" × ")} inside`, `${rated.kilograms(maximumGrossKg)} gross`];
}
