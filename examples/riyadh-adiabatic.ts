import { defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { pads, skyOnWalls } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";
import { powerFor } from "./parts/power-30kw";

const cooling = { ...node30kW.cooling, dryCoolers: { ...node30kW.cooling.dryCoolers, pads } };

/** Meant to pass: Riyadh with the same node and adiabatic pads: 48.9 °C outside, and dry enough to cool the air to 27 °C before the coils. */
export const riyadhAdiabatic: EdgeNodeStackProps = {
  ...node30kW,
  cooling,
  power: powerFor(cooling),
  site: defineSite({
    country: "SA",
    position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" },
    climate: {
      hottest: {
        dryBulb: "48.9 °C",
        wetBulb: "21 °C",
        irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
        source: {
          mark: "partial",
          document:
            "ASHRAE Handbook Fundamentals 2013, annual design conditions, King Khalid Intl (WMO 404370): 50-year maximum dry bulb together with the 0.4 % wet bulb, which is above what comes with it",
        },
      },
      mostHumid: {
        dryBulb: "33 °C",
        wetBulb: "24 °C",
        irradiance: "clear-sky",
        source: { mark: "declared", document: "Humid day in Riyadh, 3 K above the 0.4 % wet bulb", owner: "Example integrator, site" },
      },
      coldest: {
        dryBulb: "0.7 °C",
        source: { mark: "partial", document: "ASHRAE Handbook Fundamentals 2013, King Khalid Intl: mean annual minimum" },
      },
    },
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "riyadh-adiabatic", riyadhAdiabatic);
  app.synth();
}
