import { judgeSwitches } from "../../judgements/compute/judge-switches";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The power of the modules in each group of ports against what one port may be loaded with. */
export const opticsPortWithinLimit = defineRule({
  id: "compute/optics-port-within-limit",
  title: "Optical modules within the power of their ports",
  shortfall: "more than the port provides",
  why: "A switch keeps a module down that asks for more than its port gives, or lets it run hot beside its neighbours: the link never comes up, or fails in summer.",
  source: "Power of a port by the switch's maker; power of the module by its sheet, or by its class of SFF-8636",
  severity: "high",
  remedy: "A module of a lower class, or a port that gives more",
  judges: "design",
  worsenedBy: [],
  check: (context) =>
    judgeSwitches(context, ({ ports, source }, subject) => {
      if (ports.length === 0) return judgeNotApplicable(subject, "it has no modules");
      return ports.map(({ name, moduleW, limitW }) =>
        judge({
          subject: `${subject}/${name}`,
          unit: "W",
          bound: "at-most",
          value: moduleW,
          limit: limitW,
          limitSource: source,
          remedy: () => `put modules of at most ${limitW} W into ${name}, or take ports for ${moduleW} W`,
        }),
      );
    }),
});
