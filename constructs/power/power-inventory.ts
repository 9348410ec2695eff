import type { PowerInventory } from "../facts/node-facts";
import { unique } from "../plain/unique";
import { distributionParts } from "./distribution-parts";
import type { ParsedPower } from "./power.props";

/** Returns feeds and circuits by their names, sorted: the order of a design is no change of the site. */
export function powerInventory(power: ParsedPower): PowerInventory {
  return {
    feeds: power.feeds.map(({ name }) => name).sort(),
    circuits: Object.fromEntries(
      distributionParts(power).flatMap(({ circuits }) =>
        circuits.map(({ name, serves }) => [
          name,
          unique(serves.map((served) => (typeof served === "string" ? served : served.device))).sort(),
        ]),
      ),
    ),
  };
}
