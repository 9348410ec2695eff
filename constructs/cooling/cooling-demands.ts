import type { CoolingFacts } from "../facts/cooling/cooling";
import type { LoopFacts } from "../facts/cooling/loop";
import type { DemandFacts, HeatSink } from "../facts/power/demand";
import type { ParsedCooling } from "./cooling.props";

/** Pumps are given as they run; fans, chillers, air conditioners and the heater at their ratings; the solver sets what they draw. */
export function coolingDemands(props: ParsedCooling, cooling: CoolingFacts): DemandFacts[] {
  const { facilityLoop, secondaryLoop, dryCoolers, trimChiller, liquidToAir, rearDoors, airConditioners } = cooling;
  const fans = props.dryCoolers?.fanPowerFactor?.value ?? 1;
  const compressors = props.airConditioners.powerFactor?.value ?? 1;
  const { heater, lights, controls } = props.room;
  return [
    ...(facilityLoop ? pumpDemands(facilityLoop, props.facilityLoop?.pumpPowerFactor?.value ?? 1, "facility-coolant") : []),
    ...(secondaryLoop ? pumpDemands(secondaryLoop, props.secondaryLoop?.pumpPowerFactor?.value ?? 1, "secondary-coolant") : []),
    ...(dryCoolers?.units ?? []).map((id) => demand(id, dryCoolers?.rating.fanPowerW ?? 0, fans, "outdoors")),
    ...(rearDoors ?? []).flatMap(({ fans: doorFans }) =>
      doorFans ? [demand(doorFans.id, doorFans.powerW, doorFans.powerFactor, "room")] : [],
    ),
    ...(liquidToAir?.units ?? []).map((id) =>
      demand(id, liquidToAir?.rating.fanPowerW ?? 0, props.liquidToAir?.fanPowerFactor?.value ?? 1, "room"),
    ),
    ...(trimChiller?.units ?? []).map((id) => demand(id, 0, props.trimChiller?.powerFactor?.value ?? 1, "outdoors")),
    ...airConditioners.units.map((id) => demand(id, 0, compressors, "outdoors")),
    ...(heater ? [demand("heater", heater.watts, 1, "room")] : []),
    ...(lights ? [demand("lights", lights.watts, 1, "room")] : []),
    ...(controls ? [demand("controls", controls.watts, 1, "room")] : []),
  ];
}

/** The pumps of a loop, each at the power that it draws while it runs. */
function pumpDemands({ pump, pumpW, pumps }: LoopFacts, powerFactor: number, heatTo: HeatSink): DemandFacts[] {
  const { units, duty } = pumps ?? { units: [pump], duty: 1 };
  return units.map((id) => demand(id, pumpW / duty, powerFactor, heatTo));
}

function demand(id: string, powerW: number, powerFactor: number, heatTo: HeatSink): DemandFacts {
  return {
    id,
    powerW,
    powerFactor,
    heatTo,
    place: heatTo === "outdoors" ? "outside" : "inside",
    continuous: true,
    it: false,
    sheddable: false,
  };
}
