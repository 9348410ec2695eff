import { ratio } from "../../../props/quantities";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { batteryDepthRunbook } from "../../runbooks/power";

/** The state of charge at which the site disconnects a battery against the lowest that its maker allows. */
export const batteryDepthWithinRating = defineRule({
  id: "power/battery-depth-within-rating",
  title: "Batteries are not discharged deeper than their maker allows",
  shortfall: "deeper than the maker allows",
  why: "Cells below their lowest state of charge age in a few cycles, and a lithium battery that switches itself off may not come back on its own.",
  source:
    "Deepest discharge of the battery's maker; minimum state of charge as the lower limit of use, HOMER Pro 3.10 documentation, Kinetic Battery",
  severity: "high",
  remedy: "A controller that disconnects the battery earlier, or a battery that may be discharged deeper",
  judges: "design",
  worsenedBy: [],
  parameters: {
    reserve: parameter({
      schema: ratio({ min: 0, max: 0.9 }),
      default: "0",
      description: "State of charge that must stay above what the maker allows",
      source: "No standard asks for it: a team that wants a longer life sets it",
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
      remedy: "shed load, start the generator set, or let the controller disconnect the battery before it is discharged deeper",
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
            held: true, // the design sets it: at the limit it is no margin that anything uses up
            limitSource: source,
            remedy: () =>
              `let the controller disconnect ${id} at a state of charge of ${Number(limit.toPrecision(4))} (minimumStateOfCharge)`,
          });
        }),
});
