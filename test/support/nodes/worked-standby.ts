import type { NodeSnapshot } from "cdktf-edge-node";
import worked from "../../reference/worked-thermal-standby.json";
import { workedThermalNode } from "../worked-thermal/node-of-case";

/** The node of reference/worked-thermal-standby.json. */
export const workedStandby: NodeSnapshot = workedThermalNode("worked-standby", worked.inputs, {
  country: "KZ",
  latitude: worked.inputs.site.latitude_deg,
  longitude: 80, // what a clear sky gives through the year hangs on no longitude
  promises: { redundancy: { rejection: "N+1", airConditioning: "N", cdus: "N+1", feeds: "N" }, coldStart: true },
});
