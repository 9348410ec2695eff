import type { EquipmentState } from "./scenarios";

/**
 * Returns the supply from which a device could be fed in a state that leaves it without power, for remedies after `supply it`. Without the grid, another feed
 * does not help.
 */
export function servedFrom({ kind }: EquipmentState): string {
  switch (kind) {
    case "on-battery":
    case "on-battery-at-end":
      return "from a UPS, rectifier plant or battery inverter with a battery (power.batteries)";
    case "on-genset":
      return "from a feed or board that gensets supply (feeds or boards of power.gensets)";
    case "ups-lost":
      return "from a second UPS or board too, each with its share";
    default:
      return "from a board that two feeds supply";
  }
}
