import { defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { candidates30kW } from "./parts/candidates-30kw";
import { skyOnWalls } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";

/** Meant to fail: Kuwait with dry coolers alone. No dry cooler cools below the air that enters it. Pads or trim chillers may be added: `edge-node fix` tries both. */
export const kuwaitDryCooler: EdgeNodeStackProps = {
  ...node30kW,
  candidates: candidates30kW,
  site: defineSite({
    country: "KW",
    position: { latitude: 29.22, longitude: 47.98, elevation: "48 m" },
    climate: {
      hottest: {
        dryBulb: "49.8 °C",
        wetBulb: "20.9 °C",
        irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
        source: {
          mark: "partial",
          document:
            "ASHRAE Handbook Fundamentals 2013, annual design conditions, Kuwait Intl (WMO 405820): mean annual maximum; coincident wet bulb of the 0.4 % point",
        },
      },
      mostHumid: {
        dryBulb: "38 °C",
        wetBulb: "28.5 °C",
        irradiance: "clear-sky",
        source: {
          mark: "partial",
          document: "ASHRAE Handbook Fundamentals 2013, Kuwait Intl: 0.4 % wet bulb; its dry bulb declared by the example",
        },
      },
      coldest: {
        dryBulb: "1.4 °C",
        source: { mark: "partial", document: "ASHRAE Handbook Fundamentals 2013, Kuwait Intl: mean annual minimum" },
      },
    },
    grid: { nominal: "415 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "kuwait-dry-cooler", kuwaitDryCooler);
  app.synth();
}
