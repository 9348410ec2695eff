import { declareSource, type UpsProps } from "cdktf-edge-node";
import { ratedBreaker } from "./rated-breaker";

/** A UPS of 20 kW on board-m of the 30 kW node, with one circuit for the lights. */
export const upsProps = {
  name: "ups-1",
  from: "board-m",
  breaker: ratedBreaker("abb-tmax-xt1", "63 A"),
  ratedPower: "20 kW",
  ratedApparentPower: "22 kVA",
  outputVoltage: "400 V line-to-line",
  loss: { noLoad: 0.01, linear: 0.02, square: 0.02 },
  inputPowerFactor: "0.99",
  ambient: { minimum: "0 °C", maximum: "40 °C" },
  circuits: [{ name: "ups-out", breaker: ratedBreaker("abb-tmax-xt1", "63 A"), serves: ["controls"] }],
  source: declareSource("UPS of 20 kW", "tests"),
} as const satisfies UpsProps;
