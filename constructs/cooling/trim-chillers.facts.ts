import type { z } from "zod";
import type { TrimChillerFacts } from "../facts/cooling/capacity-over-ambient";
import { coolingPath } from "../facts/cooling/cooling";
import { product } from "../facts/product";
import { capacityFacts } from "./capacity-over-ambient.facts";
import { demandOf, devicesOf, type PartFacts, unitsFacts } from "./part-facts";
import type { trimChillerSchema } from "./trim-chillers.props";

export function trimChillerFacts(chillers: z.output<typeof trimChillerSchema>): PartFacts<TrimChillerFacts> {
  const equal = unitsFacts("trim-chiller", chillers);
  return {
    facts: { ...capacityFacts(chillers), ...equal },
    demands: equal.units.map((id) => demandOf(id, 0, "outdoors", chillers)),
    devices: devicesOf("trim-chiller", equal.units, chillers),
    stated: [{ path: "cooling/trim-chiller", source: chillers.source }],
    products: [product("cooler", "cooling/trim-chiller", coolingPath("trim-chiller"), chillers)],
  };
}
