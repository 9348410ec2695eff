import { declareSource, type SwitchProps } from "cdktf-edge-node";
import { smallNode, smallRack } from "cdktf-edge-node/testing";
import type { SwitchFacts } from "../../../constructs/facts/compute/switch";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { variant, withRacks } from "./node-variants";

const source = declareSource("Switch of the tests", "tests");
const [rack, other] = compute30kW.racks;

/** 100 W, 8 ports of 12 W with modules of 10 W and 4 of 5 W with modules of 3.5 W: 194 W. Two cameras of 15.4 W. */
const leaf: SwitchFacts = {
  id: "leaf-1",
  baseW: 100,
  budgetW: 200,
  ports: [
    { name: "uplinks", count: 8, limitW: 12, moduleW: 10 },
    { name: "servers", count: 4, limitW: 5, moduleW: 3.5 },
  ],
  poe: { budgetW: 60, devices: [{ name: "cameras", count: 2, powerW: 15.4 }] },
  source,
};

/** The small node with that switch in its rack, changed. */
export const switched = (change: Partial<SwitchFacts> = {}) => ({
  node: smallNode({ racks: [smallRack({ switches: [{ ...leaf, ...change }] })] }),
});

/** The same switch as an integrator writes it, changed. */
export const withSwitch = (change: Partial<SwitchProps> = {}) =>
  variant(
    withRacks(
      {
        ...rack,
        switches: [
          {
            name: "leaf-1",
            base: "100 W",
            budget: "200 W",
            ports: [
              { name: "uplinks", count: 8, limit: "12 W", module: { power: "10 W" } },
              { name: "servers", count: 4, limit: "5 W", module: { class: 4 } },
            ],
            poe: { budget: "60 W", devices: [{ name: "cameras", count: 2, needs: { class: 3 } }] },
            source,
            ...change,
          },
        ],
      },
      other,
    ),
  );
