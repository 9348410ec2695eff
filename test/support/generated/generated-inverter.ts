import { type BoardProps, declareSource, type PowerProps } from "cdktf-edge-node";
import type { Around } from "./generated-converters";
import { type Recipe, totalKwOf } from "./recipe";

const source = declareSource("generated", "tests");

/** Of a recipe; none where it has no battery, since a design with such a one is refused. */
const inverterOf = ({ power: { inverter } }: Recipe) => (inverter?.battery ? inverter : null);

/** A battery inverter between each feed and its board. */
export function inverterProps(recipe: Recipe, { used, order, breaker, cable, scale }: Around): Pick<PowerProps, "batteryInverters"> {
  const { lineToLineV } = recipe.power;
  const inverter = inverterOf(recipe);
  if (inverter === null || used.length === 0) return {};
  const ratedKw = totalKwOf(recipe) * inverter.size * scale;
  const of = (name: string) => ({
    name: `pcs-${name}`,
    from: `intake-${name}`,
    breaker: breaker(2 * totalKwOf(recipe)),
    cable,
    ratedPower: `${ratedKw} kW` as const,
    ratedApparentPower: `${1.1 * ratedKw} kVA` as const,
    outputVoltage: `${lineToLineV} V line-to-line` as const,
    efficiency: { charging: `${inverter.efficiency}` as const, discharging: `${inverter.efficiency}` as const },
    ambient: { minimum: "-40 °C", maximum: "60 °C" } as const,
    source,
  });
  return { batteryInverters: order(used.map(of)) };
}

/** The board of a feed: at its end, or behind an inverter on a board of its own there. */
export function boardsOnFeeds(
  recipe: Recipe,
  { breaker, cable }: Around,
  name: string,
  board: Omit<BoardProps, "name" | "feeds" | "input">,
): readonly BoardProps[] {
  if (inverterOf(recipe) === null) return [{ ...board, name: `board-${name}`, feeds: [name] }];
  const input = { from: `pcs-${name}`, breaker: breaker(totalKwOf(recipe)), cable };
  return [
    { name: `intake-${name}`, feeds: [name] },
    { ...board, name: `board-${name}`, input },
  ];
}

/** The boards at the ends of feeds, but for that of the mechanical side. */
export function firstBoard(recipe: Recipe, name: string): string {
  return `${inverterOf(recipe) === null ? "board" : "intake"}-${name}`;
}
