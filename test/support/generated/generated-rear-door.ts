import { declared, type RearDoorProps } from "cdktf-edge-node";
import { type Disguise, nthRack } from "./disguise";
import { coolantOf } from "./generated-coolant";
import { type Recipe, rearDoorOf } from "./recipe";

const source = declared("generated", "tests");

/** A coil behind one rack: the air of its servers at the rating's flow, coolant about that. */
export function rearDoorProps(recipe: Recipe, { scale = 1, rackName = nthRack }: Disguise): RearDoorProps | undefined {
  const door = rearDoorOf(recipe);
  if (!door) return undefined;
  const { place, ratedKw, differenceK, airFall, leavingAirC, fans, fansKw } = door;
  const airInC = 35;
  const airFlow = `${(ratedKw * scale * 1000) / (1.145 * 1006 * airFall * differenceK)} m³/s` as const;
  return {
    rack: rackName(place),
    rating: {
      heat: `${ratedKw * scale} kW`,
      airIn: `${airInC} °C`,
      coolantIn: `${airInC - differenceK} °C`,
      coolant: coolantOf(recipe.secondary),
      coolantFlow: `${door.ratedLitres * scale} L/min`,
      airFlow,
    },
    maximumSupply: `${door.maximumSupplyC} °C`,
    rackAirFlow: airFlow,
    coolantFlow: `${door.litres * scale} L/min`,
    ...(leavingAirC !== null && { leavingAir: `${leavingAirC} °C` }),
    ...(fans && { fans: { power: `${fansKw * scale} kW` } }),
    source,
  };
}
