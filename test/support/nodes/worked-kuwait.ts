import type { NodeSnapshot } from "cdktf-edge-node";
import worked from "../../reference/worked-thermal-kuwait.json";
import { workedThermalNode } from "../worked-thermal/node-of-case";

/** The node of reference/worked-thermal-kuwait.json. */
export const workedKuwait: NodeSnapshot = workedThermalNode("worked-kuwait", worked.inputs, {
  country: "KW",
  latitude: 29.22,
  longitude: 47.98,
  promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" } },
});
