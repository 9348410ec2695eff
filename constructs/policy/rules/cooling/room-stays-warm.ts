import { servedFrom } from "../../../studies/scenarios/served-from";
import { neededPower } from "../../../units/watts-text";
import { loadSources } from "../../judgements/load-sources";
import { headroom } from "../../rule/headroom";
import { judge, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the heat that the room needs to stay at its heating setpoint with the capacity of its heater. */
export const roomStaysWarm = defineRule({
  id: "cooling/room-stays-warm",
  title: "Heating covers the heat that the room loses",
  shortfall: "more heat leaves the room than the heaters replace",
  why: "Batteries that are too cold take no charge. Cold disks and displays do not start.",
  source: "Envelope and heater: the design. Steady transmission through the envelope: ISO 13789:2017 (read: the abstract)",
  severity: "high",
  remedy: "Fit a larger heater, or insulate the envelope better",
  worsenedBy: [],
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/room";
    const { room } = point;
    if (!room) return [judgeUnknown(subject, "the node has no cooling module, so the heat that its room loses is unknown: add cooling")];
    if (room.outcome === "unknown") return [judgeUnknown(subject, room.reason)];
    const { heatMissingW, heaterCapacityW, envelopeGainW } = room;
    const free = 1 - parameters.headroom.value;
    return [
      judge({
        subject,
        unit: "W",
        bound: "at-most",
        value: heatMissingW,
        limit: heaterCapacityW * free,
        held: heaterCapacityW * free === 0,
        restsOn: loadSources(node, point),
        contributors: () =>
          heatMissingW > 0
            ? [
                { name: "heat that the envelope loses", value: -envelopeGainW },
                { name: "heat inside", value: heatMissingW + envelopeGainW },
              ]
            : [],
        remedy: () =>
          heaterCapacityW === 0 && node.cooling?.room.heater
            ? `supply the heater ${servedFrom(point.scenario.state)}`
            : `fit a heater of at least ${neededPower(heatMissingW / free)} (cooling.room.heater), or insulate the envelope`,
      }),
    ];
  },
});
