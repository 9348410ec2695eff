import type { z } from "zod";
import type { RearDoorFacts } from "../facts/cooling/rear-door";
import { product } from "../facts/product";
import { defined } from "../plain/defined";
import { demandOf, devicesOf, type PartFacts } from "./part-facts";
import type { rearDoorSchema } from "./rear-doors.props";

type ParsedRearDoor = z.output<typeof rearDoorSchema>;

/** Returns the doors of all racks, with the demands of those with fans. */
export function rearDoorFacts(doors: readonly ParsedRearDoor[]): PartFacts<readonly RearDoorFacts[]> {
  const facts = doors.map(factsOf);
  return {
    facts,
    demands: doors.flatMap(({ rack, fans, source }) =>
      fans ? [demandOf(nameOf(rack), fans.power.watts, "room", { ...fans, source })] : [],
    ),
    devices: doors.flatMap((door) => devicesOf("rear-door", [nameOf(door.rack)], door)),
    stated: facts.map(({ rack, source }) => ({ path: `cooling/${nameOf(rack)}`, source })),
    products: doors.map((door) => product("cooler", `cooling/${nameOf(door.rack)}`, "cooling.rearDoors[]", door)),
  };
}

function nameOf(rack: string): string {
  return `rear-door-${rack}`;
}

function factsOf(door: ParsedRearDoor): RearDoorFacts {
  const { rack, rating, airPressureDrop, availableStaticPressure, leavingAir, fans } = door;
  return defined({
    rack,
    rating: {
      heatW: rating.heat.watts,
      airInC: rating.airIn.celsius,
      coolantInC: rating.coolantIn.celsius,
      coolant: rating.coolant,
      coolantFlowM3PerS: rating.coolantFlow.cubicMetresPerSecond,
      airFlowM3PerS: rating.airFlow.cubicMetresPerSecond,
    },
    maximumSupplyC: door.maximumSupply.celsius,
    rackAirFlowM3PerS: door.rackAirFlow.cubicMetresPerSecond,
    coolantFlowM3PerS: door.coolantFlow.cubicMetresPerSecond,
    leavingAirC: leavingAir?.celsius,
    fans: fans && { id: nameOf(rack), powerW: fans.power.watts },
    airPressureDropPa: airPressureDrop?.pascals,
    availableStaticPressurePa: availableStaticPressure?.pascals,
    source: door.source,
  });
}
