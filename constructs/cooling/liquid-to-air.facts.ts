import type { z } from "zod";
import type { LiquidToAirFacts } from "../facts/cooling/liquid-to-air";
import { product } from "../facts/product";
import { coilFacts } from "./dry-coolers.facts";
import type { liquidToAirSchema } from "./liquid-to-air.props";
import { demandOf, devicesOf, type PartFacts, unitsFacts } from "./part-facts";

/** Returns the liquid-to-air CDUs: coils with fans in the room. */
export function liquidToAirFacts({ airFrom, ...liquidToAir }: z.output<typeof liquidToAirSchema>): PartFacts<LiquidToAirFacts> {
  const equal = unitsFacts("liquid-to-air", liquidToAir);
  const facts = { ...coilFacts(liquidToAir), ...equal, airFrom };
  const electrical = { ...liquidToAir, powerFactor: liquidToAir.fanPowerFactor };
  return {
    facts,
    demands: equal.units.map((id) => demandOf(id, facts.rating.fanPowerW, "room", electrical)),
    devices: devicesOf("liquid-to-air", equal.units, liquidToAir),
    stated: [{ path: "cooling/liquid-to-air", source: liquidToAir.source }],
    products: [product("cdu", "cooling/liquid-to-air", "cooling.liquidToAir", liquidToAir)],
  };
}
