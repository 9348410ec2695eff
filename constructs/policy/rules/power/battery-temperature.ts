import { limitSource } from "../../../provenance/limit-source";
import { loadSources } from "../../judgements/load-sources";
import { eachBattery, withoutStores } from "../../judgements/power/each-battery";
import { placeContributors, placeSources } from "../../judgements/power/places";
import { watchedCells } from "../../judgements/watching/watched-stores";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { batteryTemperatureRunbook } from "../../runbooks/power";

/** Temperature of each battery's cells against the bands in which its maker lets it give power. */
export const batteryTemperature = defineRule({
  id: "power/battery-temperature",
  title: "Battery cells stay within their temperatures",
  shortfall: "beyond the temperatures of the cells",
  why: "Beyond them the battery management opens, and the battery is not there on the day it is needed.",
  source: "Outer borders of the maker's bands of discharge rate over cell temperature; cells as warm as the place of the battery",
  severity: "high",
  remedy: "A place inside, a cooler or warmer room, or cells for that climate",
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
                ? `put ${id} inside, or choose cells that work at ${cellC.toFixed(1)} °C`
                : `choose cells for ${id} that work at ${cellC.toFixed(1)} °C, or change the room's setpoints`,
        });
      return [stays("warmest", Math.max(...bands.map(([, to]) => to))), stays("coldest", Math.min(...bands.map(([from]) => from)))];
    }),
});
