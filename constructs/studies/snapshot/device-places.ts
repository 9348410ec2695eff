import { coolingProps } from "../../facts/cooling/cooling";
import type { DeviceFacts } from "../../facts/node-facts";
import { distributionParts } from "../../power/distribution-parts";
import { ownValue } from "../../props/own-value";
import type { ParsedModules } from "./parse-modules";

/** The path at which the design makes a device: that of its name, or of the part whose units have their own names. */
export interface DevicePlace {
  readonly id: string;
  readonly path: string;
}

/** Lists every path of a design that makes a device, in the order of the modules. */
export function devicePlaces(devices: readonly DeviceFacts[], modules: ParsedModules): readonly DevicePlace[] {
  const { compute, cooling, power, downlink } = modules;
  return [
    ...named("compute.racks", compute?.racks),
    ...(compute?.racks ?? []).flatMap(({ hosts }, i) => named(`compute.racks[${i}].hosts`, hosts)),
    ...devices.flatMap(({ id, module, kind }) => {
      const prop = module === "cooling" ? ownValue<string>(coolingProps, kind) : undefined;
      return prop === undefined ? [] : { id, path: `cooling.${prop}` };
    }),
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

/** Lists the paths of the power distribution units of a design, by the names of their circuits. */
export function pduPlaces({ power }: ParsedModules): DevicePlace[] {
  return (power ? distributionParts(power) : []).flatMap(({ list, index, circuits }) =>
    circuits.flatMap(({ name, pdu }, i) => (pdu ? [{ id: name, path: `power.${list}[${index}].circuits[${i}].pdu` }] : [])),
  );
}

/** Returns a function from the name of a device to its path. For a device without a path it is `power`, if a circuit feeds it. */
export function devicePath(places: readonly DevicePlace[]): (id: string) => string {
  const paths = new Map(places.map(({ id, path }) => [id, path]));
  return (id) => paths.get(id) ?? "power";
}

function named(path: string, list: readonly { readonly name: string }[] = []): DevicePlace[] {
  return list.map(({ name }, i) => ({ id: name, path: `${path}[${i}].name` }));
}
