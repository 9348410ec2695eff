import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type PowerSupplyProps, type RackProps } from "cdktf-edge-node";
import { firstSite } from "./first-site";
import { compute30kW } from "./parts/it-30kw";
import { node30kW } from "./parts/node-30kw";
import { protectedPower } from "./parts/protected-power";

/** Six of twelve supplies may be out, which is one feed's half; they run from 180 V to 264 V. */
const supplied = (rack: RackProps & { readonly supplies: PowerSupplyProps }): RackProps => ({
  ...rack,
  supplies: { ...rack.supplies, spare: 6, inputVoltage: { minimum: "180 V", maximum: "264 V" } },
});

/** Meant to pass: the first site again, with its cables, PDU banks and power supplies described as an electrician would. */
export const protectedSite: EdgeNodeStackProps = {
  ...firstSite,
  ...node30kW,
  compute: { racks: compute30kW.racks.map(supplied) },
  power: protectedPower,
};

if (require.main === module) {
  const app = new EdgeApp();
  new EdgeNodeStack(app, "protected-site", protectedSite);
  app.synth();
}
