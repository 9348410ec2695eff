import { type DistributionProps, distributionParts } from "./distribution-parts";

/**
 * Returns the path of a device in the `serves` of its circuit, such as `power.boards[0].circuits[1].serves[2]`, by the circuit (with the
 * bank of its PDU after a slash) and the device. For a device without a path it is `power`.
 */
export function servesPaths(power: DistributionProps): (circuit: string, device: string) => string {
  const paths = new Map<string, string>();
  for (const { list, index, circuits } of distributionParts(power)) {
    for (const [i, { name, serves }] of circuits.entries()) {
      for (const [k, served] of serves.entries()) {
        const { device, bank } = typeof served === "string" ? { device: served, bank: undefined } : served;
        const path = `power.${list}[${index}].circuits[${i}].serves[${k}]`;
        paths.set(keyOf(bank === undefined ? name : `${name}/${bank}`, device), path);
      }
    }
  }
  return (circuit, device) => paths.get(keyOf(circuit, device)) ?? "power";
}

function keyOf(circuit: string, device: string): string {
  return JSON.stringify([circuit, device]);
}
