import { eachRack } from "../../judgements/by-design";
import { judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that a two-phase fluid that is a PFAS has a supplier and a stock. */
export const twoPhaseFluidSupply = defineRule({
  id: "compute/two-phase-fluid-supply",
  title: "A two-phase fluid that is a PFAS has a supplier and a stock",
  why: "A tank loses vapour whenever it is opened. Without fluid to refill it, the tank runs dry and its servers must stop.",
  source:
    "3M, exit from PFAS manufacture by the end of 2025, announced 20 December 2022, as C&EN 101 (1) reports it; UK Dstl, Research into HFE 7100 replacement, names Novec 7100",
  severity: "high",
  remedy: "Find a supplier who still makes the fluid and keep a stock, or choose a fluid that is no PFAS",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) =>
    eachRack(node.racks, ({ tank }, subject) => {
      if (tank?.kind !== "two-phase") return judgeNotApplicable(subject, "the rack has no two-phase tank");
      return judgeRequirement(subject, !tank.pfas || (tank.supply !== undefined && tank.supply.stockM3 > 0), {
        reason: `${tank.fluid} is a PFAS, and the design states no supplier with a stock of it`,
        remedy: "state a supplier and a stock (immersion.fluid.supply), or choose a fluid that is no PFAS",
      });
    }),
});
