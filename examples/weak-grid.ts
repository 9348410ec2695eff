import {
  type BreakerProps,
  type CircuitProps,
  countries,
  declareSource,
  defineSite,
  EdgeApp,
  EdgeNodeStack,
  type EdgeNodeStackProps,
  type PowerProps,
} from "cdktf-edge-node";
import { abha } from "./parts/abha";
import { compute30kW } from "./parts/it-30kw";
import { node30kW } from "./parts/node-30kw";
import { altitudeFactor, power30kW, rectifier } from "./parts/power-30kw";

const owner = "Example integrator, power";
const line = declareSource("Voltages of the village line, logged", owner);
const breaker = (rating: BreakerProps["rating"]): BreakerProps => ({
  rating,
  referenceTemperature: "40 °C",
  altitudeFactor,
  source: declareSource(`Moulded-case breaker, ${rating}`, owner),
});

const racks = compute30kW.racks.map((rack) => ({
  ...rack,
  supplies: {
    ratedPower: "3 kW",
    count: 6,
    efficiency: [[0.5, 0.97]],
    inputVoltage: "48 V",
    source: declareSource("DC supplies of 3 kW at 54 V, efficiency 0.97", owner),
  } as const,
}));

const boardM = power30kW.boards.filter(({ name }) => name === "board-m").map((board) => ({ ...board, feeds: ["a"] }));

/** One feed; the racks hang on a 54 V bus that rectifiers feed. */
const power: PowerProps = {
  standard: "IEC",
  feeds: [{ name: "a", main: breaker("250 A"), cable: { length: "30 m", section: "95 mm²", material: "Cu" } }],
  boards: [{ name: "board-a", feeds: ["a"] }, ...boardM],
  rectifierPlants: [
    ...(power30kW.rectifierPlants ?? []),
    {
      ...rectifier,
      name: "dc-racks",
      from: "board-a",
      breaker: breaker("160 A"),
      cable: { length: "10 m", section: "70 mm²", material: "Cu" },
      units: 18,
      busVoltage: "54 V DC",
      circuits: racks.map(({ name }): CircuitProps => ({ name: `${name}-dc`, breaker: breaker("400 A"), serves: [name] })),
    },
  ],
};

/** Meant to fail: the grid sags to 64 % and the rectifiers, wide-input as they are, give less than the racks draw. */
export const weakGrid: EdgeNodeStackProps = {
  ...node30kW,
  compute: { racks },
  power,
  site: defineSite({
    ...abha,
    country: countries.SA.with({ grid: { lasting: { value: { lowest: "0.64", highest: "1.1" }, source: line } } }),
    grid: { nominal: "400 V line-to-line", minimum: "0.64", source: line },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "weak-grid", weakGrid);
  app.synth();
}
