import type { PowerInventory } from "../facts/node-facts";
import type { ParsedPower } from "./power.props";

/** Feeds and circuits by their names. Sorted: the order in which a design is written down is no change of the site. */
export function powerInventory({
  feeds,
  boards,
  rectifierPlants = [],
  ups = [],
  staticTransferSwitches = [],
}: ParsedPower): PowerInventory {
  const circuits = [...boards, ...rectifierPlants, ...ups, ...staticTransferSwitches].flatMap((part) => part.circuits ?? []);
  return {
    feeds: feeds.map(({ name }) => name).sort(),
    circuits: Object.fromEntries(
      circuits.map(({ name, serves }) => [
        name,
        [...new Set(serves.map((served) => (typeof served === "string" ? served : served.device)))].sort(),
      ]),
    ),
  };
}
