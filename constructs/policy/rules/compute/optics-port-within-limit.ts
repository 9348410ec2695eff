import { judgeSwitches } from "../../judgements/compute/judge-switches";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the power of the modules in each group of ports with the power that one port provides. */
export const opticsPortWithinLimit = defineRule({
  id: "compute/optics-port-within-limit",
  title: "No optical module needs more power than its port provides",
  shortfall: "more than the port provides",
  why: "A switch may keep a module off that needs more power than its port provides. Otherwise the module and its neighbours run hot, and the link fails in summer.",
  source: "Power of the port: maker of the switch. Power of the module: its data sheet, or its class in SFF-8636",
  severity: "high",
  remedy: "Choose a module of a lower power class, or a port that provides more power",
  judges: "design",
  worsenedBy: [],
  check: (context) =>
    judgeSwitches(context, ({ ports, source }, subject) => {
      if (ports.length === 0) return judgeNotApplicable(subject, "the switch has no optical modules");
      return ports.map(({ name, moduleW, limitW }) =>
        judge({
          subject: `${subject}/${name}`,
          unit: "W",
          bound: "at-most",
          value: moduleW,
          limit: limitW,
          limitSource: source,
          remedy: () => `choose modules of at most ${limitW} W for ${name}, or ports that provide ${moduleW} W`,
        }),
      );
    }),
});
