import { defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { pads, skyOnWalls } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";

const ashrae2013 = "ASHRAE Handbook Fundamentals 2013, annual design conditions, Doha Intl (WMO 411700)";

/**
 * Meant to pass: the Gulf coast. On the hottest day the air is dry enough for pads; on the most humid one they take off 3 K only, which dry coolers hold.
 * What binds is the heat that racks leave in the room: at 25 % of theirs instead of 20 %, two air conditioners are not enough when the third is lost.
 */
export const dohaHumid: EdgeNodeStackProps = {
  ...node30kW,
  cooling: { ...node30kW.cooling, dryCoolers: { ...node30kW.cooling.dryCoolers, pads } },
  site: defineSite({
    country: "QA",
    position: { latitude: 25.25, longitude: 51.57, elevation: "10 m" },
    climate: {
      hottest: {
        dryBulb: "49.7 °C",
        wetBulb: "22.2 °C",
        irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
        source: { mark: "partial", document: `${ashrae2013}: 50-year maximum; coincident wet bulb of the 0.4 % point` },
      },
      mostHumid: {
        dryBulb: "35.2 °C",
        wetBulb: "31.1 °C",
        irradiance: "clear-sky",
        source: {
          mark: "partial",
          document: "ASHRAE Handbook Fundamentals 2017, Doha (WMO 411700): 0.4 % wet bulb and its coincident dry bulb",
        },
      },
      coldest: { dryBulb: "9.3 °C", source: { mark: "partial", document: `${ashrae2013}: mean annual minimum` } },
    },
    grid: { nominal: "415 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "doha-humid", dohaHumid);
  app.synth();
}
