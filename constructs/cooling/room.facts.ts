import type { z } from "zod";
import type { RoomFacts } from "../facts/cooling/room";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { defaultFact } from "../provenance/stated-fact";
import { enclosureFacts } from "./enclosure.props";
import { demandOf, devicesOf, type PartFacts } from "./part-facts";
import type { roomSchema } from "./room.props";

type ParsedRoom = z.output<typeof roomSchema>;

/** Returns the room, with the demands of heater, lights and controls. */
export function roomFacts(room: ParsedRoom): PartFacts<RoomFacts> {
  const { enclosure, builtFor = {}, source } = room;
  const shed = new Set<string>(room.sheddable);
  const drawing = (["heater", "lights", "controls"] as const).flatMap((id) => (room[id] ? [{ id, powerW: room[id].watts }] : []));
  return {
    facts: factsOf(room),
    demands: drawing.map(({ id, powerW }) => demandOf(id, powerW, "room", { ...builtFor[id], sheddable: shed.has(id), source })),
    devices: drawing.flatMap(({ id }) => devicesOf(id, [id])),
    stated: compact([{ path: "cooling/room", source: room.source }, enclosure && { path: "cooling/enclosure", source: enclosure.source }]),
    defaults: compact([
      !room.recirculation && defaultFact("cooling/room/recirculation", "Recirculation of 0 K at the servers"),
      room.envelope.length > 0 ? undefined : defaultFact("cooling/room/envelope", "Room without envelope, through which no heat passes"),
    ]),
  };
}

function factsOf(room: ParsedRoom): RoomFacts {
  return defined({
    coolingSetpointC: room.coolingSetpoint.celsius,
    heatingSetpointC: room.heatingSetpoint.celsius,
    supplyAirC: room.supplyAir.celsius,
    recirculationK: room.recirculation?.kelvins ?? 0,
    airVolumeM3: room.airVolume?.cubicMetres,
    heatCapacityJPerK: room.heatCapacity?.joulesPerKelvin,
    dewPointC: room.dewPoint?.celsius,
    heater: room.heater && { id: "heater", powerW: room.heater.watts },
    enclosure: room.enclosure && enclosureFacts(room.enclosure),
    surfaces: room.envelope.map((surface) => ({
      name: surface.name,
      transmittanceWPerM2K: surface.transmittance.wattsPerSquareMetreKelvin,
      areaM2: surface.area.squareMetres,
      absorptance: surface.absorptance.value,
      floor: surface.floor ?? false,
      ...defined({
        filmWPerM2K: surface.filmCoefficient?.wattsPerSquareMetreKelvin,
        tiltDegrees: surface.tilt?.degrees,
        azimuthDegrees: surface.azimuth?.degrees,
      }),
      ...(surface.roof && { roof: true }),
    })),
  });
}
