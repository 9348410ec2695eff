import type { z } from "zod";
import type { LoopFacts } from "../facts/cooling/loop";
import type { ParsedBuiltFor } from "../facts/power/built-for";
import { product } from "../facts/product";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import type { Source } from "../provenance/source";
import { hydraulicsFacts } from "./hydraulics.props";
import type { loopSchema } from "./loops.props";
import { demandOf, devicesOf, numbered, type PartFacts } from "./part-facts";

/**
 * Returns a loop with its pumps, which draw their running power.
 *
 * @param within the units that contain the pumps: their voltage and frequency hold for pumps without their own
 */
export function loopFacts(
  side: "facility" | "secondary",
  loop: z.output<typeof loopSchema>,
  within: ParsedBuiltFor & { readonly source?: Source } = {},
): PartFacts<LoopFacts> {
  const kind = `${side}-pump`;
  const facts = factsOf(kind, loop);
  const { units, duty } = facts.pumps ?? { units: [kind], duty: 1 };
  const strainers = facts.hydraulics?.parts.flatMap(({ strainer }) => strainer ?? []) ?? [];
  const { inputVoltage = within.inputVoltage, frequency = within.frequency } = loop.pumps ?? {};
  const { source } = loop.pumps?.inputVoltage || loop.pumps?.frequency ? loop : { ...loop, ...within };
  const electrical = { powerFactor: loop.pumpPowerFactor, sheddable: loop.pumpsSheddable, inputVoltage, frequency, source };
  return {
    facts,
    demands: units.map((id) => demandOf(id, facts.pumpW / duty, `${side}-coolant`, electrical)),
    devices: [...devicesOf(kind, units, loop), ...devicesOf("strainer", strainers)],
    stated: compact([
      { path: `cooling/${side}-loop`, source: loop.source },
      loop.expansion && { path: `cooling/${side}-loop/expansion`, source: loop.expansion.source },
    ]),
    products: [product("pump", `cooling/${side}-loop`, `cooling.${side}Loop`, loop)],
  };
}

function factsOf(pump: string, loop: z.output<typeof loopSchema>): LoopFacts {
  const { pumps, volume, pressureDrops, expansion } = loop;
  return defined({
    coolant: loop.coolant,
    flowM3PerS: loop.flow.cubicMetresPerSecond,
    pump,
    pumpW: loop.pumpPower.watts,
    pumps: pumps && pumps.count > 1 ? { units: numbered(pump, pumps.count), duty: pumps.duty } : undefined,
    hydraulics: pumps?.curve && pressureDrops && hydraulicsFacts(pumps.curve, pressureDrops),
    volumeM3: volume?.cubicMetres,
    tankM3: loop.tank?.volume.cubicMetres,
    supplySideM3: volume && (loop.tank || loop.supplyVolume) && supplySideM3(volume.cubicMetres, loop),
    expansion: expansion && {
      fillC: expansion.fillTemperature.celsius,
      acceptanceM3: expansion.acceptance.cubicMetres,
      source: expansion.source,
    },
    pumpOnUps: loop.pumpOnUps,
    pumpRestartS: loop.pumpRestartDelay?.seconds,
  });
}

function supplySideM3(volumeM3: number, { tank, supplyVolume }: z.output<typeof loopSchema>): number {
  const tankM3 = tank?.volume.cubicMetres ?? 0;
  const pipesM3 = supplyVolume?.cubicMetres ?? (volumeM3 - tankM3) / 2;
  return tank?.side === "return" ? pipesM3 : pipesM3 + tankM3;
}
