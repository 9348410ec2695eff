import { declareSource, type RearDoorProps } from "cdktf-edge-node";
import { type Disguise, nthRack } from "./disguise";
import { coolantOf } from "./generated-coolant";
import { type Recipe, rearDoorOf } from "./recipe";

const source = declareSource("generated", "tests");

/** A coil behind one rack: the air of its servers at the rating's flow, coolant about that. */
export function rearDoorProps(recipe: Recipe, { scale = 1, rackName = nthRack }: Disguise): RearDoorProps | undefined {
  const door = rearDoorOf(recipe);
  if (!door) return undefined;
  const { place, ratedKw, differenceK, airFall, leavingAirC, fans, fansKw } = door;
  const airInC = 35;
  const { kilowatts = 0, capture = 0 } = recipe.racks[place] ?? {};
  const coilM3PerS = (ratedKw * 1000) / (1.145 * 1006 * airFall * differenceK);
  const serversM3PerS = ((1 - capture) * kilowatts * 1000) / (780 * 95); // air that no server would warm by more than 95 K, high up too
  const airFlow = `${scale * Math.max(coilM3PerS, serversM3PerS)} m³/s` as const;
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
