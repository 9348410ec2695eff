import type { CoolingProps } from "cdktf-edge-node";

type LiquidCooling = CoolingProps & Required<Pick<CoolingProps, "facilityLoop" | "secondaryLoop" | "dryCoolers" | "cdus">>;

/** The cooling of a node that a test knows to have coolant. */
export function liquid(cooling: CoolingProps | undefined): LiquidCooling {
  const { facilityLoop, secondaryLoop, dryCoolers, cdus } = cooling ?? {};
  if (!cooling || !facilityLoop || !secondaryLoop || !dryCoolers || !cdus) throw new Error("the node has no coolant: take another");
  return { ...cooling, facilityLoop, secondaryLoop, dryCoolers, cdus };
}
