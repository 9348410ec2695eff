import { loadSources } from "../../judgements/load-sources";
import { eachBattery, withoutRecharge } from "../../judgements/power/each-battery";
import { nothingCharges } from "../../judgements/power/nothing-charges";
import { placeSources } from "../../judgements/power/places";
import { batteriesWorsenedBy } from "../../judgements/power/worsened-with-parts";
import { moreCharge } from "../../judgements/remedies/more-charge";
import { headroom } from "../../rule/headroom";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const notBack = "the grid does not come back: the rule judges its return only";

/** Compares the hours in which each empty battery is full again once the grid is back, at nominal and at minimum voltage, with the time that the site promises. */
export const batteryRechargedInTime = defineRule({
  id: "power/battery-recharged-in-time",
  title: "Batteries are full again in the promised time",
  shortfall: "longer than a recharge may take",
  why: "The next outage then begins with a half-full battery. If the grid fails every day, the battery is empty by the end of the week.",
  source:
    "Energy drawn ÷ (charge efficiency × charge power), no taper; charge power by the maker's rates and by what charger or rectifiers spare at that voltage",
  severity: "high",
  remedy: "Add rectifier units or choose a stronger charger, choose a battery that charges faster, or keep its cells warmer",
  worsenedBy: batteriesWorsenedBy,
  parameters: { headroom },
  byDesign: withoutRecharge,
  check: (context) => {
    const { node, point, parameters } = context;
    const { rechargeS = Number.NaN } = node.site.promises;
    const isBack = point.scenario.state.kind === "grid-back";
    const limit = (rechargeS / 3600) * (1 - parameters.headroom.value);
    return eachBattery(
      context,
      (battery, state, subject) => {
        if (!isBack) return judgeNotApplicable(subject, notBack);
        const { rechargeH, chargeW, drawnWh, reason } = state;
        if (drawnWh !== undefined && chargeW === 0)
          return nothingCharges(context, subject, battery, state, drawnWh / (battery.energy.chargeEfficiency * limit));
        return judge({
          subject,
          unit: "h",
          bound: "at-most",
          value: rechargeH ?? Number.NaN,
          limit,
          reason,
          restsOn: () => [...loadSources(node, point)(), ...placeSources(node, battery.place), battery.source],
          remedy: () => moreCharge(context, battery, state, Math.ceil((chargeW * (rechargeH ?? 0)) / limit)),
        });
      },
      (battery, subject) => (isBack ? nothingCharges(context, subject, battery) : judgeNotApplicable(subject, notBack)),
    );
  },
});
