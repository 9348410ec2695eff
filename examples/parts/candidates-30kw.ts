import { type CandidatesProps, declareSource } from "cdktf-edge-node";
import { pads } from "./cooling-30kw";
import { breaker, copper, oneToN } from "./power-30kw";

const owner = "Example integrator, cooling";
const chillers = 2;

/** What may be added to that node where it fails: pads, or two trim chillers with a circuit for each. */
export const candidates30kW: CandidatesProps = {
  pads,
  trimChiller: {
    count: chillers,
    table: [
      { ambient: "35 °C", capacity: "34 kW", eer: 3.4 },
      { ambient: "45 °C", capacity: "30 kW", eer: 2.7 },
      { ambient: "55 °C", capacity: "26 kW", eer: 2.1 },
    ],
    minimumAmbient: "5 °C",
    altitudeFactor: [
      { elevation: "0 m", factor: "1" },
      { elevation: "2000 m", factor: "0.9" },
    ],
    powerFactor: "0.9",
    inputVoltage: "400 V",
    source: declareSource("Trim chiller of 30 kW at 45 °C, with capacity to 55 °C and 2000 m", owner),
  },
  circuits: oneToN(chillers).map((n) => ({
    on: "board-m",
    circuit: { name: `chiller-${n}`, breaker: breaker("40 A"), cable: copper("15 m", "10 mm²"), serves: [`trim-chiller-${n}`] },
  })),
};
