import { declareSource, type ImmersionProps, type RackProps } from "cdktf-edge-node";

const source = declareSource("Tank of the tests, no product", "tests");

/** 20 kW at 8 K above 60 L/min of coolant, 2 % of it through the skin. */
export const bath = {
  kind: "single-phase",
  skinLoss: "2 %",
  rating: { heat: "20 kW", approach: "8 K", coolantFlow: "60 L/min" },
  maximumBath: "50 °C",
  source,
} as const satisfies ImmersionProps;

/** A fluid of 49 °C, with numbers near those of a fluoroketone, under a condenser of 20 kW at 6 K with 60 L/min. */
export const boiling = {
  kind: "two-phase",
  skinLoss: "2 %",
  rating: { heat: "20 kW", approach: "6 K", coolantFlow: "60 L/min" },
  fluid: {
    name: "fluoroketone",
    boilingPoint: "49 °C",
    latentHeatJPerKg: 88_000,
    molarMassKgPerMol: 0.316,
    pfas: true,
    supply: { supplier: "Somebody", stock: "200 L" },
  },
  source,
} as const satisfies ImmersionProps;

/** A rack of 10 kW in a tank, with its supplies in the tank too. */
export const immersedRack = (immersion: ImmersionProps, name = "rack-1"): RackProps => ({
  name,
  idle: "1 kW",
  maximum: "10 kW",
  utilisation: "1",
  immersion,
  source,
});
