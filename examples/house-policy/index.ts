import { corePack, type PolicyProps, packOf } from "cdktf-edge-node";
import { pueWithinTarget } from "./rules/pue-within-target";

/** The rules of the house. For the time being they warn. */
export const housePack = packOf("house", [pueWithinTarget], { enforcement: "warn" });

/** What every site of the house is held to. A site adds its own changes and waivers by spread. */
export const housePolicy = {
  packs: [corePack, housePack],
  countries: {
    SA: {
      // Numbers of this example: no standard asks for them.
      "power/breaker-loading": { parameters: { headroom: "10 %" } },
      "house/pue-within-target": { enforcement: "block", parameters: { target: "1.6" } },
    },
  },
} as const satisfies PolicyProps;
