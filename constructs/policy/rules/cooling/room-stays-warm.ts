import { servedFrom } from "../../../studies/scenarios/served-from";
import { loadSources } from "../../judgements/load-sources";
import { headroom } from "../../rule/headroom";
import { judge, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Heat that the room needs at its heating setpoint against what its heater gives. */
export const roomStaysWarm = defineRule({
  id: "cooling/room-stays-warm",
  title: "Heating covers the heat that the room loses",
  shortfall: "more heat leaves the room than the heaters replace",
  why: "Below their range batteries take no charge and disks and displays do not start.",
  source:
    "Envelope and heater as the design gives them; steady transmission through the envelope as ISO 13789:2017 has it, of which the abstract was read",
  severity: "high",
  remedy: "A larger heater, or an envelope that loses less",
  worsenedBy: [],
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/room";
    const { room } = point;
    if (!room) return [judgeUnknown(subject, "the node has no cooling module, so nothing is known of its room: add cooling")];
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
            ? `serve the heater ${servedFrom(point.scenario.state)}`
            : `fit a heater of at least ${Math.ceil(heatMissingW / free)} W (cooling.room.heater), or insulate the envelope`,
      }),
    ];
  },
});
