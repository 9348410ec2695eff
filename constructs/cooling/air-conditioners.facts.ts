import type { z } from "zod";
import { netSensible } from "../engineering/thermal/net-sensible";
import type { AirConditionerFacts } from "../facts/cooling/capacity-over-ambient";
import type { airConditionerSchema } from "./air-conditioners.props";
import { capacityFacts } from "./capacity-over-ambient.facts";
import { demandOf, devicesOf, numbered, type PartFacts } from "./part-facts";

type ParsedAirConditioners = z.output<typeof airConditionerSchema>;

/** Air conditioners, with what of their table cools the air and does not dry it. */
export function airConditionerFacts(conditioners: ParsedAirConditioners): PartFacts<AirConditionerFacts> {
  const units = numbered("air-conditioner", conditioners.count);
  const powerFactor = conditioners.powerFactor?.value ?? 1;
  const filters = conditioners.filters ?? [];
  return {
    facts: factsOf(conditioners, units),
    demands: units.map((id) => demandOf(id, 0, powerFactor, "outdoors")),
    devices: devicesOf("air-conditioner", units),
    stated: [
      { path: "cooling/air-conditioners", source: conditioners.source },
      ...filters.map(({ source }, i) => ({ path: `cooling/air-conditioners/filter-${i + 1}`, source })),
    ],
  };
}

function factsOf(conditioners: ParsedAirConditioners, units: readonly string[]): AirConditionerFacts {
  const { filters, availableStaticPressure, sensibleShare } = conditioners;
  const facts = capacityFacts(conditioners);
  return {
    ...facts,
    units,
    ...(sensibleShare && { table: facts.table.map((row) => ({ ...row, ...netSensible(row, sensibleShare.value) })) }),
    ...(filters && { filters: filters.map((filter, i) => ({ name: filterName(filter, i), finalDropPa: filter.finalDrop.pascals })) }),
    ...(availableStaticPressure && { availableStaticPressurePa: availableStaticPressure.pascals }),
  };
}

/** A stage by its place in the air and its class. */
function filterName(filter: { readonly class: string }, i: number): string {
  return `filter ${i + 1}, ${filter.class}`;
}
