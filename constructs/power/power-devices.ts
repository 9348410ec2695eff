import { type DeviceFacts, deviceFacts } from "../facts/node-facts";
import { distributionParts, partKinds } from "./distribution-parts";
import type { ParsedPower } from "./power.props";

/** Returns the devices of the power: parts of the distribution, batteries, and each generator set. */
export function powerDevices(props: ParsedPower): readonly DeviceFacts[] {
  return [
    ...distributionParts(props).map(({ list, index, name }) => deviceFacts("power", partKinds[list], name, props[list]?.[index])),
    ...(props.batteries ?? []).map((battery) => deviceFacts("power", "battery", battery.name, battery)),
    ...(props.gensets ?? []).flatMap((set) =>
      Array.from({ length: set.count }, (_, i) => deviceFacts("power", "genset", `${set.name}-${i + 1}`, set)),
    ),
  ];
}

/** Returns power distribution units, by the names of the circuits that end at them. */
export function pduDevices(props: ParsedPower): readonly DeviceFacts[] {
  return distributionParts(props).flatMap(({ circuits }) =>
    circuits.flatMap(({ name, pdu }) => (pdu ? [deviceFacts("power", "pdu", name, pdu)] : [])),
  );
}
