import type { SolvedCoolantChain } from "../../../solve/coolant-chain-state";
import type { SolvedLiquidToAir } from "../../../solve/liquid-to-air";
import type { OperatingPoint } from "../../../solve/operating-point";
import type { NodeSnapshot } from "../../../solve/snapshot";
import { temperatureStaircase } from "../../../solve/temperature-staircase";

/** What cools the coolant of the racks, or why its temperature is not known: so in a room that stays warmer than the air of its units is meant to be. Undefined without cooling. */
export function coolantSupply({
  coolant,
  liquidToAir,
}: OperatingPoint): SolvedCoolantChain | SolvedLiquidToAir | { readonly outcome: "unknown"; readonly reason: string } | undefined {
  if (liquidToAir?.outcome === "solved" && liquidToAir.warmerAirReason !== undefined)
    return { outcome: "unknown", reason: liquidToAir.warmerAirReason };
  return coolant ?? liquidToAir;
}

/** From outdoor air, or from the air of the room, to the coolant of the racks: temperatures that add up to the supply [°C]. */
export function supplyContributors(node: NodeSnapshot, coolant: SolvedCoolantChain | SolvedLiquidToAir): { name: string; value: number }[] {
  if ("coil" in coolant) {
    const { airInC } = coolant.coil;
    return [
      { name: "room air", value: airInC },
      { name: "liquid-to-air CDU approach", value: coolant.itSupplyC - airInC },
    ];
  }
  const { outdoorC, steps } = temperatureStaircase(node, coolant);
  return [{ name: "outdoor air", value: outdoorC }, ...steps.map(({ name, riseK }) => ({ name, value: riseK }))];
}
