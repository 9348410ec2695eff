import { inPlace } from "../../../facts/power/place";
import { limitSource } from "../../../provenance/limit-source";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { loadSources } from "../../judgements/load-sources";
import { eachBattery, withoutStores } from "../../judgements/power/each-battery";
import { placeSources } from "../../judgements/power/places";
import { headroom } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the charge and discharge power of each battery with the rates that its maker allows at the temperature of its cells. */
export const batteryWithinRates = defineRule({
  id: "power/battery-within-rates",
  title: "Batteries are charged and discharged no faster than their maker allows",
  shortfall: "more power than the battery may deliver or take",
  why: "The battery management disconnects a battery whose discharge power is too high. Charging cells that are too cold damages them permanently.",
  source: "The maker's table of C-rates over cell temperature; cells as warm as the place of the battery",
  severity: "critical",
  remedy: "Choose a larger battery, reduce the load on its bus, or keep its cells neither cold nor hot",
  parameters: { headroom },
  byDesign: withoutStores,
  check: (context) =>
    eachBattery(context, ({ id, source, place }, state, subject) => {
      const at = `${state.cellC.toFixed(1)} °C${inPlace(place)}`;
      // The charger supplies the power that the battery's management sets: no headroom, and never tight.
      const within = (direction: "discharge" | "charge", value: number, limitW: number) =>
        judge({
          subject: `${subject}/${direction}`,
          unit: "W",
          bound: "at-most",
          value,
          limit: limitW * (direction === "charge" ? 1 : 1 - context.parameters.headroom.value),
          held: direction === "charge",
          limitSource: limitSource(source, ["dischargeRate", "chargeRate", "maximumDischarge", "nominal"]),
          restsOn: () => [...loadSources(context.node, context.point)(), ...placeSources(context.node, place)],
          remedy: () =>
            limitW === 0
              ? `move ${id} to a place in which its cells may ${direction}: at ${at} its maker does not allow it`
              : `choose a battery for ${id} that allows ${neededPower(value / (1 - context.parameters.headroom.value))} instead of ${allowedPower(limitW)} at ${at}, or reduce the load on its bus`,
        });
      return [within("discharge", state.dischargeW, state.dischargeLimitW), within("charge", state.chargeW, state.chargeLimitW)];
    }),
});
