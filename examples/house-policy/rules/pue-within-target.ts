import { quantity } from "cdktf-edge-node";
import { defineRule, judge, judgeNotApplicable, judgeUnknown, parameter } from "cdktf-edge-node/rules";

/** Power of the whole node ÷ power of its IT, as designed, against the target of the house. */
export const pueWithinTarget = defineRule({
  id: "house/pue-within-target",
  title: "Designed PUE within the target of the house",
  why: "Every watt beside the IT is paid in diesel for as long as the site stands.",
  source: "Power usage effectiveness as ISO/IEC 30134-2, here of one scenario and not of a year; target: energy policy of the house, 2026",
  severity: "medium",
  remedy: "Less fan and pump power, warmer coolant, or converters with less loss",
  parameters: {
    target: parameter({
      schema: quantity.ratio({ min: 1, max: 3 }),
      default: "1.5",
      description: "Highest designed PUE",
      source: "Energy policy of the house, 2026",
    }),
  },
  check: ({ node, point, parameters }) => {
    if (node.racks.length === 0) return [judgeNotApplicable("node", "the node has no IT")];
    const { pue, electrical } = point;
    if (pue === undefined) return [judgeUnknown("node", point.reason ?? "the power of the node is not known")];
    const losses = (electrical.lossInsideW + electrical.lossOutsideW) / electrical.itW;
    return [
      judge({
        subject: "node",
        unit: "-",
        bound: "at-most",
        value: pue,
        limit: parameters.target.value,
        contributors: () => [
          { name: "IT", value: 1 },
          { name: "electrical losses", value: losses },
          { name: "cooling and the rest", value: pue - 1 - losses },
        ],
        remedy: () => `save ${((pue - parameters.target.value) * electrical.itW).toFixed(0)} W of losses, fans and pumps`,
      }),
    ];
  },
});
