import { judgeSwitches, judgeSwitchLoad } from "../../judgements/compute/judge-switches";
import { headroom } from "../../rule/headroom";
import { judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What a switch keeps for the devices that it powers over their cables, against what it has for them. */
export const poeBudget = defineRule({
  id: "compute/poe-budget",
  title: "Switches power all devices on their cables",
  shortfall: "more than the switch provides",
  why: "A switch that has given away its power leaves the last device dark after a restart, and which one is last nobody chose.",
  source:
    "Power over Ethernet budget of the switch's maker; what a port keeps for a class by IEEE 802.3 clauses 33 and 145, as makers' manuals quote them; the standard itself was not read",
  severity: "high",
  remedy: "Fewer devices, devices of a lower class, or a switch with a larger budget",
  judges: "design",
  worsenedBy: [],
  parameters: { headroom },
  check: (context) =>
    judgeSwitches(context, ({ id, poe, source }, subject) => {
      if (!poe) return judgeNotApplicable(subject, "it powers no device");
      return judgeSwitchLoad({
        subject,
        source,
        parts: poe.devices.map(({ name, count, powerW }) => ({ name, value: count * powerW })),
        limitW: poe.budgetW,
        headroom: context.parameters.headroom.value,
        remedy: (overW, neededW) => `power devices of ${overW.toFixed(1)} W from elsewhere, or give ${id} a budget of ${neededW} W`,
      });
    }),
});
