import { declareSource, type TransformerProps } from "cdktf-edge-node";

/** A transformer of 63 kVA to 400 V. */
export const transformerProps = {
  ratedPower: "63 kVA",
  secondary: "400 V line-to-line",
  vectorGroup: "Dyn11",
  noLoadLoss: "200 W",
  loadLoss: "1.26 kW",
  shortCircuitVoltage: "4 %",
  source: declareSource("Transformer of 63 kVA", "tests"),
} as const satisfies TransformerProps;
