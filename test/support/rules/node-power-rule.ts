import { defineRule, headroom, judge, judgeNotApplicable, judgeUnknown } from "cdktf-edge-node/rules";

/** Changes of the rule below that make it wrong. */
export interface Defects {
  readonly remedy?: string;
  readonly reason?: string;
  readonly missing?: number;
  readonly silent?: boolean;
}

/** A rule as an integrator would write one: the node's power against a contract of 20 kW. */
export const nodePower = (defects: Defects = {}) =>
  defineRule({
    id: "own/node-power",
    title: "The node draws what the contract allows",
    why: "The landlord's breaker opens.",
    source: "Contract of the example",
    severity: "high",
    remedy: "Fewer racks",
    parameters: { headroom },
    check: ({ node, point: { electrical }, parameters }) => {
      const subject = "own/contract";
      if (defects.silent) return [];
      if (!node.network) return [judgeNotApplicable(subject, defects.reason ?? "the node has no power module")];
      if (electrical.outcome === "unknown") return [judgeUnknown(subject, defects.reason ?? electrical.reason ?? "not solved")];
      return [
        judge({
          subject,
          unit: "W",
          bound: "at-most",
          value: electrical.nodePowerW,
          limit: 20_000 * (1 - parameters.headroom.value),
          contributors: () => [{ name: "node", value: electrical.nodePowerW - (defects.missing ?? 0) }],
          remedy: () => defects.remedy ?? "take a rack out",
        }),
      ];
    },
  });
