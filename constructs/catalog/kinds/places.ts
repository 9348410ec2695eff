import type { ListedKind } from "./kinds";

/** The kind of part that an object of a design is, by the prop in which it or the list of it stands. */
export const kindAt: Readonly<Record<string, ListedKind>> = {
  racks: "rack",
  supplies: "power-supply",
  dryCoolers: "dry-cooler",
  cdus: "cdu",
  airConditioners: "air-conditioner",
  main: "breaker",
  incomer: "breaker",
  breaker: "breaker",
  banks: "breaker",
  pdu: "pdu",
  rectifierPlants: "rectifier",
  ups: "ups",
  batteries: "battery",
  gensets: "genset",
  antennas: "antenna",
};

/** The modules of a design that have parts, and what may be added to them. */
export const modulesWithParts = ["compute", "cooling", "power", "downlink", "candidates"] as const;
