import type { SkyFacts } from "../../../facts/downlink/sky";
import type { RuleLimit } from "../../rule/rule";

/**
 * Age of the elements by which each antenna points at each satellite that it follows. The antenna is the device: its controller has the elements that were loaded into it, which may
 * be older than those of the description.
 *
 * @param limitS oldest that may be relied on [s]
 */
export function watchedElements({ satellites, antennas }: Pick<SkyFacts, "satellites" | "antennas">, limitS: number): readonly RuleLimit[] {
  return satellites.flatMap(({ id, elements: { catalogueNumber } }) =>
    antennas
      .filter((antenna) => antenna.satellites.includes(catalogueNumber))
      .map(
        (antenna): RuleLimit => ({
          subject: `downlink/${id}`,
          device: antenna.id,
          labels: { satellite: id },
          metric: "edge_node_element_age_seconds",
          unit: "s",
          bound: "at-most",
          limit: limitS,
          remedy: `load newer elements of ${id} into ${antenna.id}, and take them into the description (downlink.elements)`,
        }),
      ),
  );
}
