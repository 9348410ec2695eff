import type { NodeSnapshot } from "../../../solve/snapshot";

/** What lowers the coolant supply of a node: pads where there are none, and more coolers where the air at the coil is cool enough to take heat at all. */
export function heatRejectionRemedy({ cooling }: NodeSnapshot, rejectionCapacityW: number | undefined): string {
  const pads = cooling?.dryCoolers.pads ? "" : "add adiabatic pads (cooling.dryCoolers.pads), ";
  // Air that enters the coil warmer than the coolant may be takes no heat from it, however many coils there are.
  const more = (rejectionCapacityW ?? 0) > 0 ? "add dry coolers, " : "";
  return `${pads}${more}or choose racks that accept warmer coolant`;
}
