import { neededPower } from "../../../units/watts-text";
import { judgeSwitches, judgeSwitchLoad } from "../../judgements/compute/judge-switches";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the power that a switch reserves for devices on its network cables with its power budget for them. */
export const poeBudget = defineRule({
  id: "compute/poe-budget",
  title: "Switches can power all devices on their network cables",
  shortfall: "more than the switch provides",
  why: "A switch without enough power leaves some devices not powered after a restart. Chance decides which ones.",
  source:
    "Power over Ethernet budget: maker of the switch. Power that a port reserves for a class: IEEE 802.3 clauses 33 and 145, as makers' manuals quote them; the standard itself was not read",
  severity: "high",
  remedy: "Connect fewer devices or devices of a lower class, or choose a switch with a larger budget",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeSwitches(context, ({ id, poe, source }, subject) => {
      if (!poe) return judgeNotApplicable(subject, "the switch powers no device");
      return judgeSwitchLoad({
        subject,
        source,
        parts: poe.devices.map(({ name, count, powerW }) => ({ name, value: count * powerW })),
        limitW: poe.budgetW,
        headroom: context.parameters.headroom.value,
        remedy: (overW, neededW) =>
          `power devices of ${overW.toFixed(1)} W from another source, or replace ${id} by a switch with a budget of ${neededPower(neededW)}`,
      });
    }),
});
