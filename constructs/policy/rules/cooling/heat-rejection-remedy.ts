import type { SolvedCoolantChain } from "../../../solve/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../solve/liquid-to-air";
import type { NodeSnapshot } from "../../../solve/snapshot";

/** What lowers the coolant supply of a node: pads where there are none, more coolers where the air at the coil is cool enough to take heat at all, a trim chiller. */
export function heatRejectionRemedy(
  { cooling }: NodeSnapshot,
  coolant: SolvedCoolantChain | SolvedLiquidToAir,
  otherwise = "choose racks that accept warmer coolant",
): string {
  if ("coil" in coolant) return `add liquid-to-air CDUs, supply colder air to them, or ${otherwise}`;
  const { rejectionCapacityW, trimChiller } = coolant;
  const pads = cooling?.dryCoolers?.pads ? "" : "add adiabatic pads (cooling.dryCoolers.pads), ";
  // Air that enters the coil warmer than the coolant may be takes no heat from it, however many coils there are.
  const more = (rejectionCapacityW ?? 0) > (trimChiller?.capacityW ?? 0) ? "add dry coolers, " : "";
  return `${pads}${more}${trimRemedy(trimChiller)}or ${otherwise}`;
}

function trimRemedy(trimChiller: SolvedCoolantChain["trimChiller"]): string {
  if (!trimChiller) return "add a trim chiller (cooling.trimChiller), ";
  return trimChiller.eer === undefined ? `choose trim chillers that run there (${trimChiller.offReason}), ` : "add trim chillers, ";
}
