import { limitSource } from "../../../provenance/limit-source";
import { neededPower } from "../../../units/watts-text";
import { untrustedDoors } from "../../judgements/coolant/untrusted";
import { loadSources } from "../../judgements/load-sources";
import { moreCooling } from "../../judgements/remedies/more-cooling";
import { headroom } from "../../rule/headroom";
import { judge, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the heat in the room with the heat that the working air conditioners can remove at that outdoor temperature and altitude. */
export const roomAirCoversHeat = defineRule({
  id: "cooling/room-air-covers-heat",
  title: "Room air conditioning covers the heat in the room",
  shortfall: "more heat enters the room than the air conditioners remove",
  why: "Heat that stays in the room warms the air until it is too warm for servers, breakers and batteries.",
  source: "Capacity table of the air conditioner's maker; sol-air temperature, ASHRAE Handbook Fundamentals 2017, ch. 18",
  severity: "critical",
  remedy: "Add air conditioners, choose ones that run at that outdoor temperature, or put less heat into the room",
  parameters: { headroom },
  check: ({ node, point, parameters }) => {
    const subject = "cooling/air-conditioners";
    const { room } = point;
    if (!room) return [judgeUnknown(subject, "the node has no cooling module, so nothing removes the heat of its room: add cooling")];
    if (room.outcome === "unknown") return [judgeUnknown(subject, room.reason)];
    const { heatToRemoveW, acCapacityW, acOffReason, workingAirConditioners } = room;
    const free = 1 - parameters.headroom.value;
    const limit = acCapacityW * free;
    return [
      judge({
        subject,
        unit: "W",
        bound: "at-most",
        value: heatToRemoveW,
        limit,
        held: limit === 0,
        ...(node.cooling && { limitSource: limitSource(node.cooling.airConditioners.source, ["table", "altitudeFactor"]) }),
        restsOn: loadSources(node, point),
        marks: untrustedDoors(point),
        contributors: () => (heatToRemoveW > 0 ? point.roomHeat : []),
        remedy: () => {
          const shortW = heatToRemoveW - limit;
          const unitW = workingAirConditioners > 0 ? limit / workingAirConditioners : 0;
          return `${moreCooling(point.scenario.state, acOffReason, { shortW, unitW })}, or take ${neededPower(shortW)} out of the room`;
        },
      }),
    ];
  },
});
