import { limitSource } from "../../../provenance/limit-source";
import { loadSources } from "../../judgements/load-sources";
import { eachBattery, withoutStores } from "../../judgements/power/each-battery";
import { placeContributors, placeSources } from "../../judgements/power/places";
import { watchedCells } from "../../judgements/watching/watched-stores";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { batteryTemperatureRunbook } from "../../runbooks/power";

/** Compares the temperature of each battery's cells with the range in which its maker allows discharge. */
export const batteryTemperature = defineRule({
  id: "power/battery-temperature",
  title: "Battery cells stay within their temperature range",
  shortfall: "outside the allowed cell temperatures",
  why: "Outside that range the battery management disconnects the battery. It then provides no power in the outage for which it was bought.",
  source: "Outer borders of the maker's bands of discharge rate over cell temperature; cells as warm as the place of the battery",
  severity: "high",
  remedy: "Place the battery inside, keep the room cooler or warmer, or choose cells for that climate",
  worsenedBy: ["hotter-air"],
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedCells(seen, seen.parameters.reserve.kelvins),
  runbook: batteryTemperatureRunbook,
  byDesign: withoutStores,
  check: (context) =>
    eachBattery(context, ({ id, source, energy, place }, { cellC }, subject) => {
      const bands = energy.dischargeRate.filter(([, , rate]) => rate > 0);
      const stays = (side: "warmest" | "coldest", limit: number) =>
        judge({
          subject: `${subject}/${side}`,
          unit: "°C",
          bound: side === "warmest" ? "at-most" : "at-least",
          value: cellC,
          limit: side === "warmest" ? limit - context.parameters.reserve.kelvins : limit + context.parameters.reserve.kelvins,
          span: usualRiseK,
          limitSource: limitSource(source, ["dischargeRate"]),
          restsOn: () => [...loadSources(context.node, context.point)(), ...placeSources(context.node, place)],
          contributors: () => placeContributors(context, place, cellC) ?? [{ name: `${subject}/${side}`, value: cellC }],
          remedy: () =>
            context.node.places.some(({ name }) => name === place)
              ? `${side === "warmest" ? "cool" : "warm"} ${place}, which is at ${cellC.toFixed(1)} °C, or choose cells for ${id} that work there`
              : place === "outside"
                ? `place ${id} inside, or choose cells that work at ${cellC.toFixed(1)} °C`
                : `choose cells for ${id} that work at ${cellC.toFixed(1)} °C, or change the room's setpoints`,
        });
      return [stays("warmest", Math.max(...bands.map(([, to]) => to))), stays("coldest", Math.min(...bands.map(([from]) => from)))];
    }),
});
