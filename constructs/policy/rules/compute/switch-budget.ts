import { judgeSwitches, judgeSwitchLoad } from "../../judgements/compute/judge-switches";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** A switch with all its modules against what its supplies and its cooling allow. */
export const switchBudget = defineRule({
  id: "compute/switch-budget",
  title: "Switches carry all their modules",
  shortfall: "more than the switch provides",
  why: "Every port may take its module, and all of them together may be more than the switch can feed or cool: it then shuts ports, or itself.",
  source: "Budget of the switch's maker: base + Σ modules, each at the most that it draws",
  severity: "high",
  remedy: "Fewer modules, modules that draw less, or a switch with larger supplies",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeSwitches(context, ({ id, baseW, budgetW, ports, source }, subject) =>
      judgeSwitchLoad({
        subject,
        source,
        parts: [{ name: id, value: baseW }, ...ports.map(({ name, count, moduleW }) => ({ name, value: count * moduleW }))],
        limitW: budgetW,
        headroom: context.parameters.headroom.value,
        remedy: (overW, neededW) => `take ${overW.toFixed(1)} W of modules out of ${id}, or choose a switch that carries ${neededW} W`,
      }),
    ),
});
