import type { DryCoolerFacts } from "./dry-coolers";

/** Equal liquid-to-air CDUs in parallel: coils with fans in the room, rated and controlled as dry coolers are. */
export interface LiquidToAirFacts extends DryCoolerFacts {
  /** Where the air that enters them comes from while air conditioners cool the room. */
  readonly airFrom: "supply" | "return";
}
