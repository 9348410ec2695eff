import { ratio } from "../../../props/quantities";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { batteryDepthRunbook } from "../../runbooks/power";

/** Compares the state of charge at which the controller disconnects each battery with the lowest that its maker allows. */
export const batteryDepthWithinRating = defineRule({
  id: "power/battery-depth-within-rating",
  title: "Batteries are not discharged deeper than their maker allows",
  shortfall: "below the lowest state of charge allowed",
  why: "Cells that are discharged too deeply wear out within a few cycles. A lithium battery that switches itself off may need a person to start it again.",
  source:
    "Deepest discharge of the battery's maker; minimum state of charge as the lower limit of use, HOMER Pro 3.10 documentation, Kinetic Battery",
  severity: "high",
  remedy: "Let the controller disconnect the battery earlier, or choose a battery that allows a deeper discharge",
  judges: "design",
  worsenedBy: [],
  parameters: {
    reserve: parameter({
      schema: ratio({ min: 0, max: 0.9 }),
      default: "0",
      description: "Share of the charge that must remain above the lowest that the maker allows",
      source: "No standard requires it: a team that wants a longer life sets it",
    }),
  },
  watched: ({ node, parameters }) =>
    node.batteries.map(({ id, allowedStateOfCharge, source }) => ({
      subject: subjectOf(id),
      device: id,
      metric: "edge_node_battery_state_of_charge_ratio",
      unit: "-",
      bound: "at-least",
      limit: allowedStateOfCharge + parameters.reserve.value,
      source,
      remedy: "shed load, start the genset, or let the controller disconnect the battery before it is discharged further",
    })),
  runbook: batteryDepthRunbook,
  check: ({ node, parameters }) =>
    node.batteries.length === 0
      ? [judgeNotApplicable("power", "the node has no batteries")]
      : node.batteries.map(({ id, minimumStateOfCharge, allowedStateOfCharge, source }) => {
          const limit = allowedStateOfCharge + parameters.reserve.value;
          return judge({
            subject: subjectOf(id),
            unit: "share",
            bound: "at-least",
            value: minimumStateOfCharge,
            limit,
            held: true, // the design sets it, so nothing uses up its margin
            limitSource: source,
            remedy: () =>
              `raise minimumStateOfCharge of ${id} to ${Number(limit.toPrecision(4))}, so that the controller disconnects it there`,
          });
        }),
});
