import type { DryCoolerFacts } from "./dry-coolers";

/** Equal liquid-to-air CDUs in parallel: coils with fans in the room. They are rated and controlled like dry coolers. */
export interface LiquidToAirFacts extends DryCoolerFacts {
  /** Source of the air that enters them while air conditioners cool the room. */
  readonly airFrom: "supply" | "return";
}
