import type { NodeDesign } from "cdktf-edge-node";
import { cooling30kW } from "./cooling-30kw";
import { compute30kW, downlink, orchestration, telemetry } from "./it-30kw";
import { power30kW } from "./power-30kw";

/** One node of 30 kW as data: the sites of these examples reuse it. */
export const node30kW = {
  compute: compute30kW,
  cooling: cooling30kW,
  power: power30kW,
  downlink,
  telemetry,
  orchestration,
} as const satisfies NodeDesign;
