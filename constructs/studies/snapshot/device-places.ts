import type { DeviceFacts } from "../../facts/node-facts";
import { distributionParts } from "../../power/distribution-parts";
import type { ParsedModules } from "./parse-modules";

/** Where the design makes a device: the path of its name, or of the part whose units have names of their own. */
export interface DevicePlace {
  readonly id: string;
  readonly path: string;
}

/** Props of the cooling that make the devices of a kind, without names of their own. */
export const coolingProps: Readonly<Record<string, string>> = {
  "dry-cooler": "dryCoolers",
  "trim-chiller": "trimChiller",
  cdu: "cdus",
  "liquid-to-air": "liquidToAir",
  "rear-door": "rearDoors",
  "air-conditioner": "airConditioners",
  "facility-pump": "facilityLoop",
  "secondary-pump": "secondaryLoop",
  heater: "room.heater",
  lights: "room.lights",
  controls: "room.controls",
};

/** Every place of a design that makes a device, in the order of the modules. */
export function devicePlaces(devices: readonly DeviceFacts[], modules: ParsedModules): readonly DevicePlace[] {
  const { compute, cooling, power, downlink } = modules;
  const counted = devices.filter(({ module, kind }) => module === "cooling" && Object.hasOwn(coolingProps, kind));
  return [
    ...named("compute.racks", compute?.racks),
    ...(compute?.racks ?? []).flatMap(({ hosts }, i) => named(`compute.racks[${i}].hosts`, hosts)),
    ...counted.map(({ id, kind }) => ({ id, path: `cooling.${coolingProps[kind]}` })),
    ...named("cooling.leakSensors", cooling?.leakSensors),
    ...(power ? distributionParts(power).map(({ list, index, name }) => ({ id: name, path: `power.${list}[${index}].name` })) : []),
    ...named("power.batteries", power?.batteries),
    ...(power?.gensets ?? []).flatMap(({ name, count }, i) =>
      Array.from({ length: count }, (_, k) => ({ id: `${name}-${k + 1}`, path: `power.gensets[${i}].name` })),
    ),
    ...named("downlink.antennas", downlink?.antennas),
    ...named("downlink.receivers", downlink?.receivers),
  ];
}

/** Where the power distribution units of a design stand, by the names of their circuits. */
export function pduPlaces({ power }: ParsedModules): DevicePlace[] {
  return (power ? distributionParts(power) : []).flatMap(({ list, index, circuits }) =>
    circuits.flatMap(({ name, pdu }, i) => (pdu ? [{ id: name, path: `power.${list}[${index}].circuits[${i}].pdu` }] : [])),
  );
}

/** Where a design makes the device of a name. Of what stands nowhere it is `power`, where circuits serve it. */
export function devicePath(places: readonly DevicePlace[]): (id: string) => string {
  const paths = new Map(places.map(({ id, path }) => [id, path]));
  return (id) => paths.get(id) ?? "power";
}

function named(path: string, list: readonly { readonly name: string }[] = []): DevicePlace[] {
  return list.map(({ name }, i) => ({ id: name, path: `${path}[${i}].name` }));
}
