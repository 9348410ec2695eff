import { defineSite, EdgeApp, EdgeNodeStack, type PromisesProps } from "cdktf-edge-node";
import { node30kW } from "../parts/node-30kw";

/** What every site promises. */
const promises: PromisesProps = { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } };

/** Saudi Arabia: 60 Hz, 400 V, thin air at 2,093 m. */
const abha = defineSite({
  country: "SA",
  position: { latitude: 18.23, longitude: 42.65, elevation: "2093 m" },
  climate: {
    hottest: { dryBulb: "35.3 °C", wetBulb: "13.1 °C", irradiance: "clear-sky" },
    mostHumid: { dryBulb: "25 °C", wetBulb: "19.8 °C", irradiance: "clear-sky" },
    coldest: { dryBulb: "2.8 °C" },
  },
  grid: { nominal: "400 V line-to-line", minimum: "0.85" },
  promises,
});

/** Nigeria: 50 Hz, 415 V in practice, humid. No station was read: these points are the integrator's own. */
const lagos = defineSite({
  country: "NG",
  position: { latitude: 6.45, longitude: 3.4, elevation: "5 m" },
  climate: {
    hottest: { dryBulb: "38 °C", wetBulb: "27 °C", irradiance: "clear-sky" },
    mostHumid: { dryBulb: "32 °C", wetBulb: "28.5 °C", irradiance: "clear-sky" },
    coldest: { dryBulb: "19 °C" },
  },
  grid: { nominal: "415 V line-to-line", minimum: "0.85" },
  promises,
});

/** Brazil: 60 Hz, 380 V. Sockets do not show which voltage there is: look at the meter. */
const saoPaulo = defineSite({
  country: "BR",
  position: { latitude: -23.55, longitude: -46.63, elevation: "760 m" },
  climate: {
    hottest: { dryBulb: "37 °C", wetBulb: "22 °C", irradiance: "clear-sky" },
    mostHumid: { dryBulb: "28 °C", wetBulb: "24 °C", irradiance: "clear-sky" },
    coldest: { dryBulb: "1 °C" },
  },
  grid: { nominal: "380 V line-to-line", minimum: "0.92" },
  promises,
});

/** One design in three countries. */
export const threeCountries = { abha, lagos, "sao-paulo": saoPaulo } as const;

if (require.main === module) {
  const app = new EdgeApp();
  for (const [name, site] of Object.entries(threeCountries)) new EdgeNodeStack(app, name, { ...node30kW, site });
  app.synth();
}
