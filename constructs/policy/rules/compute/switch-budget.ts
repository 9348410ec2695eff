import { neededPower } from "../../../units/watts-text";
import { judgeSwitches, judgeSwitchLoad } from "../../judgements/compute/judge-switches";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";

/** Compares the power of a switch with all its modules with what its power supplies and its cooling allow. */
export const switchBudget = defineRule({
  id: "compute/switch-budget",
  title: "Switches can power and cool all their modules",
  shortfall: "more than the switch provides",
  why: "Each port alone may carry its module, but all modules together may need more than the switch can power or cool. It then shuts down ports, or itself.",
  source: "Budget: maker of the switch. Power: base + Σ modules, each at its highest power",
  severity: "high",
  remedy: "Use fewer modules or modules that draw less, or choose a switch with larger power supplies",
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
        remedy: (overW, neededW) =>
          `take ${overW.toFixed(1)} W of modules out of ${id}, or choose a switch with a budget of ${neededPower(neededW)}`,
      }),
    ),
});
