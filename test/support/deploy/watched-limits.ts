import type { WatchedLimit } from "../../../constructs/facts/watched-limit";

/** An upper limit of a rack. */
export const supplyLimit: WatchedLimit = {
  rule: "cooling/supply-within-it-limit",
  title: "The coolant supply is not warmer than the rack allows",
  severity: "critical",
  subject: "compute/rack-1",
  device: "rack-1",
  metric: "edge_node_coolant_supply_temperature_celsius",
  unit: "°C",
  bound: "at-most",
  limit: 45,
  source: { mark: "verified", document: "Data sheet of the rack" },
  remedy: "look at dry coolers",
};
