import { eachRack } from "../../judgements/by-design";
import { judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** A boiling fluid that is a PFAS has a supplier and a stock. */
export const twoPhaseFluidSupply = defineRule({
  id: "compute/two-phase-fluid-supply",
  title: "Two-phase fluid that is a PFAS has a supplier and a stock",
  why: "A tank loses vapour whenever it is opened: without fluid to fill up it stands dry, and the servers with it.",
  source:
    "3M, exit from PFAS manufacture by the end of 2025, announced 20 December 2022, as C&EN 101 (1) reports it; UK Dstl, Research into HFE 7100 replacement, names Novec 7100",
  severity: "high",
  remedy: "A supplier who still makes it with a stock at hand, or a fluid that is no PFAS",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) =>
    eachRack(node.racks, ({ tank }, subject) => {
      if (tank?.kind !== "two-phase") return judgeNotApplicable(subject, "nothing boils in the rack");
      return judgeRequirement(subject, !tank.pfas || (tank.supply !== undefined && tank.supply.stockM3 > 0), {
        reason: `${tank.fluid} is a PFAS and the design names nobody who delivers it with a stock`,
        remedy: "declare supplier and stock (immersion.fluid.supply), or choose a fluid that is no PFAS",
      });
    }),
});
