import type { z } from "zod";
import type { CduFacts } from "../facts/cooling/cdus";
import { product } from "../facts/product";
import { defined } from "../plain/defined";
import { statedPart } from "../provenance/part-id";
import type { cduSchema } from "./cdus.props";
import { devicesOf, type PartFacts, unitsFacts } from "./part-facts";

/** Returns the CDUs. Their pumps belong to the secondary loop, so they draw no power themselves. */
export function cduFacts(cdus: z.output<typeof cduSchema>): PartFacts<CduFacts> {
  const { rating } = cdus;
  const equal = unitsFacts("cdu", cdus);
  return {
    facts: {
      ...equal,
      rating: {
        heatW: rating.heat.watts,
        approachK: rating.approach.kelvins,
        primaryInC: rating.primaryIn.celsius,
        primaryFlowM3PerS: rating.primaryFlow.cubicMetresPerSecond,
        secondaryFlowM3PerS: rating.secondaryFlow.cubicMetresPerSecond,
        primaryCoolant: rating.primaryCoolant,
        secondaryCoolant: rating.secondaryCoolant,
      },
      ...defined({ waterClass: cdus.waterClass }),
      setpointC: cdus.setpoint.celsius,
      source: cdus.source,
    },
    demands: [],
    devices: devicesOf("cdu", equal.units, cdus),
    stated: [statedPart("cooling/cdus", cdus)],
    products: [product("cdu", "cooling/cdus", "cooling.cdus", cdus)],
  };
}
