import { type CircuitProps, type CurrentLike, declareSource, type PowerProps } from "cdktf-edge-node";
import { type Around, behindOf, isSwitchOnUps, racksKw } from "./generated-converters";
import type { Recipe } from "./recipe";

const source = declareSource("generated", "tests");

/** A part of the distribution of a feed. */
interface SwitchInput {
  readonly kind: "board" | "ups";
  readonly feed: number;
}

/** What the static transfer switch hangs on, the preferred first; undefined where the design has no two parts for it. */
export function switchInputs({ power }: Recipe): readonly [preferred: SwitchInput, other: SwitchInput] | undefined {
  if (power.transferSwitch === null || power.feeds === 0) return undefined;
  const [ups, board] = [{ kind: "ups", feed: 0 } as const, { kind: "board", feed: power.feeds - 1 } as const];
  if (isSwitchOnUps(power)) return power.transferSwitch.inputs === "UPS first" ? [ups, board] : [board, ups];
  return power.feeds > 1 ? [{ kind: "board", feed: 0 }, board] : undefined;
}

/** Racks with one cord, of those on boards: supplies are what others move their load to. */
export function isOnSwitch(recipe: Recipe, rack: number): boolean {
  const takesRacks = recipe.power.transferSwitch?.racks === true && switchInputs(recipe) !== undefined;
  return takesRacks && recipe.racks[rack]?.supplies === false && behindOf(recipe, rack) === "board";
}

/** A static transfer switch with devices of the mechanical side, and racks, behind it. */
export function switchProps(
  recipe: Recipe,
  { used, order, breaker, cable, rackCircuits }: Around,
  { rating, circuits }: { readonly rating: CurrentLike; readonly circuits: readonly CircuitProps[] },
): Pick<PowerProps, "staticTransferSwitches"> {
  const { transferSwitch, lineToLineV } = recipe.power;
  const inputs = switchInputs(recipe);
  if (transferSwitch === null || !inputs) return {};
  return {
    staticTransferSwitches: [
      {
        name: "sts",
        inputs: inputs.map(({ kind, feed }) => ({ from: `${kind}-${used[feed]}`, breaker: breaker(racksKw(recipe) + 5), cable })),
        rating,
        minimumVoltage: `${transferSwitch.minimum * lineToLineV} V line-to-line`,
        transferTime: "8 ms",
        lossShare: `${transferSwitch.lossShare}`,
        circuits: order([...used.flatMap((_, feed) => rackCircuits(feed, "switch")), ...circuits]),
        source,
      },
    ],
  };
}
