import type { z } from "zod";
import { netSensible } from "../engineering/thermal/net-sensible";
import type { AirConditionerFacts } from "../facts/cooling/capacity-over-ambient";
import type { UnitsFacts } from "../facts/cooling/units";
import { product } from "../facts/product";
import { defined } from "../plain/defined";
import { statedPart } from "../provenance/part-id";
import type { airConditionerSchema } from "./air-conditioners.props";
import { capacityFacts } from "./capacity-over-ambient.facts";
import { demandOf, devicesOf, type PartFacts, unitsFacts } from "./part-facts";

type ParsedAirConditioners = z.output<typeof airConditionerSchema>;

/** Returns the air conditioners, with the sensible part of their table: the latent part dries the air and does not cool it. */
export function airConditionerFacts(conditioners: ParsedAirConditioners): PartFacts<AirConditionerFacts> {
  const equal = unitsFacts("air-conditioner", conditioners);
  const filters = conditioners.filters ?? [];
  return {
    facts: factsOf(conditioners, equal),
    demands: equal.units.map((id) => demandOf(id, 0, "outdoors", conditioners)),
    devices: devicesOf("air-conditioner", equal.units, conditioners),
    stated: [
      statedPart("cooling/air-conditioners", conditioners),
      ...filters.map(({ source }, i) => ({ path: `cooling/air-conditioners/filter-${i + 1}`, source })),
    ],
    products: [product("air-conditioner", "cooling/air-conditioners", "cooling.airConditioners", conditioners)],
  };
}

function factsOf(conditioners: ParsedAirConditioners, equal: UnitsFacts): AirConditionerFacts {
  const { filters, availableStaticPressure, sensibleShare } = conditioners;
  const facts = capacityFacts(conditioners);
  return {
    ...facts,
    ...equal,
    ...(sensibleShare && { table: facts.table.map((row) => ({ ...row, ...netSensible(row, sensibleShare.value) })) }),
    ...defined({
      filters: filters?.map((filter, i) => ({
        name: filterName(filter, i),
        class: filter.class,
        finalDropPa: filter.finalDrop.pascals,
        source: filter.source,
      })),
      availableStaticPressurePa: availableStaticPressure?.pascals,
    }),
  };
}

/** Returns the name of a filter: its place in the air and its class. */
function filterName(filter: { readonly class: string }, i: number): string {
  return `filter ${i + 1}, ${filter.class}`;
}
