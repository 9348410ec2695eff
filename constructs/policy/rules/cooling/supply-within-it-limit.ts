import { supplyLimitSource, takesCoolant } from "../../../facts/rack";
import { temperatureReserve } from "../../headroom";
import { judge, notApplicable, undecided } from "../../judge";
import { defineRule } from "../../rule";
import { loadSources } from "../load-sources";
import { heatRejectionRemedy } from "./heat-rejection-remedy";
import { coolantSupply, supplyContributors } from "./supply-contributors";
import { untrusted } from "./untrusted";
import { usualRiseK } from "./usual-rise";

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
  check: ({ node, point, parameters }) => {
    const coolant = coolantSupply(point);
    if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
    return node.racks.map((rack) => {
      const { id, maximumSupplyC } = rack;
      const subject = `compute/${id}`;
      if (!takesCoolant(rack)) return notApplicable(subject, "the rack takes no coolant");
      if (!coolant) return undecided(subject, "the node has no cooling module, so nothing cools its coolant: add cooling");
      if (coolant.outcome === "unknown") return undecided(subject, coolant.reason);
      return judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: coolant.itSupplyC,
        limit: maximumSupplyC === undefined ? undefined : maximumSupplyC - parameters.reserve.kelvins,
        limitSource: supplyLimitSource(rack),
        restsOn: loadSources(node, point),
        span: usualRiseK,
        marks: untrusted(coolant),
        contributors: () => supplyContributors(node, coolant),
        remedy: () => heatRejectionRemedy(node, coolant),
      });
    });
  },
});
