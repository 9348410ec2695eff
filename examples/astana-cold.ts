import { declareSource, defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { skyOnWalls } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";

const { cooling } = node30kW;
const owner = "Example integrator, site";
const glycol = { kind: "ethylene-glycol", share: "50 % by volume" } as const;
const ashrae = "ASHRAE Handbook Fundamentals 2013, annual design conditions, Astana (WMO 351880)";

/**
 * Meant to pass: Astana, −34.8 °C. Half of the coolant is glycol, the coolers and the CDU are rated with it, the air conditioners run in frost, because
 * 30 kW of IT warm a closed container even then, and the heater carries it without them: under a clear sky that cools the roof, and after an outage in
 * which all went cold.
 */
export const astanaCold: EdgeNodeStackProps = {
  ...node30kW,
  cooling: {
    ...cooling,
    facilityLoop: { ...cooling.facilityLoop, coolant: glycol },
    secondaryLoop: { ...cooling.secondaryLoop, coolant: glycol },
    dryCoolers: {
      ...cooling.dryCoolers,
      rating: { ...cooling.dryCoolers.rating, coolant: glycol },
      source: declareSource("Dry cooler of 40 kW at 35 °C with ethylene glycol of 50 %", owner),
    },
    cdus: {
      ...cooling.cdus,
      rating: { ...cooling.cdus.rating, primaryCoolant: glycol, secondaryCoolant: glycol },
      source: declareSource("CDU of the size of a Vertiv CoolChip CDU 121 with ethylene glycol of 50 % on both sides", owner),
    },
    airConditioners: {
      ...cooling.airConditioners,
      minimumAmbient: "-40 °C",
      source: declareSource("Air conditioner of 8 kW at 35 °C with a kit for −40 °C", owner),
    },
    room: {
      ...cooling.room,
      heater: "6 kW",
      envelope: cooling.room.envelope.map((surface) => (surface.name === "roof" ? { ...surface, roof: true } : surface)),
    },
  },
  site: defineSite({
    country: "KZ",
    position: { latitude: 51.13, longitude: 71.37, elevation: "350 m" },
    climate: {
      hottest: {
        dryBulb: "36.3 °C",
        wetBulb: "17.8 °C",
        irradiance: { roof: "900 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
        skyRadiation: "0 K", // on the safe side, where it would cool
        source: { mark: "partial", document: `${ashrae}: mean annual maximum; coincident wet bulb of the 0.4 % point` },
      },
      coldest: {
        dryBulb: "-34.8 °C",
        skyRadiation: "3.9 K",
        source: {
          mark: "partial",
          document: `${ashrae}: mean annual minimum; a clear sky over a roof, ASHRAE Handbook Fundamentals 2017, ch. 18, eq. 30`,
        },
      },
    },
    grid: { nominal: "380 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" }, coldStart: true },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "astana-cold", astanaCold);
  app.synth();
}
