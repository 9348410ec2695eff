import { takesCoolant } from "../../../facts/rack";
import { headroom } from "../../headroom";
import { judge, notApplicable, undecided } from "../../judge";
import { defineRule } from "../../rule";
import { loadSources } from "../load-sources";
import { heatRejectionRemedy } from "./heat-rejection-remedy";
import { untrusted } from "./untrusted";

/** What dry coolers and trim chillers can reject with every rack still within its supply limit, against the heat in the coolant. */
export const rejectionCoversHeat = defineRule({
  id: "cooling/rejection-covers-heat",
  title: "Heat rejection covers the heat in the coolant",
  why: "Heat that is not rejected warms the coolant until a rack's supply limit is broken.",
  source:
    "ε-NTU method, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 11; rating point of the dry cooler's maker, capacity table of the chiller's",
  severity: "critical",
  remedy: "More or larger dry coolers, adiabatic pads, a trim chiller, or racks that accept warmer coolant",
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/dry-coolers";
    const { coolant } = point;
    if (!node.racks.some(takesCoolant)) return [notApplicable(subject, "no rack gives heat to the coolant")];
    if (point.liquidToAir) return [notApplicable(subject, "the coolant gives its heat to the room: cooling/room-air-covers-heat judges")];
    if (!coolant) return [undecided(subject, "the node has no cooling module, so nothing rejects its heat: add cooling")];
    if (coolant.outcome === "unknown") return [undecided(subject, coolant.reason)];
    return [
      judge({
        subject,
        unit: "W",
        bound: "at-most",
        value: coolant.facilityLoop.heatW,
        limit: coolant.rejectionCapacityW === undefined ? undefined : coolant.rejectionCapacityW * (1 - parameters.headroom.value),
        ...(node.cooling?.dryCoolers && { limitSource: node.cooling.dryCoolers.source }),
        restsOn: loadSources(node, point),
        marks: untrusted(coolant),
        contributors: () => [
          ...point.racks.map(({ id, capturedW }) => ({ name: id, value: capturedW })),
          ...(point.rearDoors ?? []).map(({ rack, heatW }) => ({ name: `rear door of ${rack}`, value: heatW })),
          { name: "secondary pump", value: coolant.secondaryLoop.pumpW },
          { name: "facility pump", value: coolant.facilityLoop.pumpW },
        ],
        remedy: () => heatRejectionRemedy(node, coolant),
      }),
    ];
  },
});
