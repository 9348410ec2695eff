import type { SolvedCoolantChain } from "../../../solve/coolant-chain-state";
import type { Contributor } from "../../finding";

/**
 * The chain from outdoor air to the coolant of the racks, as temperatures that add up to the supply [°C].
 *
 * @param intakeRecirculationK warmer air that the dry coolers blow to their own intake [K]
 */
export function supplyContributors(
  { dryCooler, facilityLoop, itSupplyC }: SolvedCoolantChain,
  intakeRecirculationK: number,
): readonly Contributor[] {
  return [
    { name: "outdoor air", value: dryCooler.outdoorC },
    { name: "intake recirculation", value: intakeRecirculationK },
    { name: "adiabatic pads", value: dryCooler.airInC - dryCooler.outdoorC - intakeRecirculationK },
    { name: "dry cooler approach", value: facilityLoop.supplyC - dryCooler.airInC },
    { name: "CDU approach", value: itSupplyC - facilityLoop.supplyC },
  ];
}
