import { supplyLimitSource, takesCoolant } from "../../../facts/compute/rack";
import { judgeSupply } from "../../judgements/coolant/judge-supply";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** The whole chain from outdoor air to cold plate against the warmest supply that each rack accepts. */
export const supplyWithinItLimit = defineRule({
  id: "cooling/supply-within-it-limit",
  title: "Coolant supply within the IT limit",
  why: "Above its supply limit a liquid-cooled server throttles and then switches off within a minute.",
  source:
    "Limit of the rack's maker; chain of approaches per ASHRAE TC 9.9, Liquid Cooling Guidelines for Datacom Equipment Centers, 2nd ed., of which the abstract was read, and Energies 2023, 16(9), 3661 for the size of approaches",
  severity: "critical",
  remedy: "Adiabatic pads, more dry coolers or liquid-to-air CDUs, a trim chiller, or racks that accept warmer coolant",
  parameters: { reserve: temperatureReserve },
  watched: ({ node, parameters }) =>
    node.racks.flatMap((rack) =>
      !takesCoolant(rack) || rack.maximumSupplyC === undefined
        ? []
        : {
            subject: `compute/${rack.id}`,
            device: rack.id,
            metric: "edge_node_coolant_supply_temperature_celsius",
            unit: "°C",
            bound: "at-most",
            limit: rack.maximumSupplyC - parameters.reserve.kelvins,
            source: supplyLimitSource(rack),
            remedy: "look at dry coolers, pumps and CDU, and shed load of the rack until its supply is cold enough",
          },
    ),
  check: (seen) => judgeSupply(seen, seen.parameters.reserve.kelvins),
});
