import { declareSource, defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { skyOnWalls } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";

/* Two sizes of one dry cooler, with the same temperatures at their rating point: sea level, air of 35 °C. */
export const cooler24kW = { heat: "24 kW", airFlow: "2.7 m³/s", fanPower: "960 W" } as const;
export const cooler28kW = { heat: "28 kW", airFlow: "3.1 m³/s", fanPower: "1.1 kW" } as const;

const { dryCoolers } = node30kW.cooling;
const owner = "Example integrator, site";

/**
 * Meant to pass: the Atacama plateau at 2,400 m, where the same fans move a quarter less air, for racks that accept 38 °C. The coolers of 24 kW, which hold
 * that at sea level with one of them lost, do not here: altitude asks for those of 28 kW.
 */
export const atacamaAltitude: EdgeNodeStackProps = {
  ...node30kW,
  compute: { racks: node30kW.compute.racks.map((rack) => ({ ...rack, maximumSupply: "38 °C" as const })) },
  cooling: {
    ...node30kW.cooling,
    dryCoolers: {
      ...dryCoolers,
      rating: { ...dryCoolers.rating, ...cooler28kW },
      source: declareSource("Dry cooler of 28 kW at 35 °C, 10 K approach (the median of Energies 2023, 16(9), 3661)", owner),
    },
  },
  site: defineSite({
    country: "CL",
    position: { latitude: -22.91, longitude: -68.2, elevation: "2400 m" },
    heading: "180 °", // the wall that the sun shines on looks north there
    climate: {
      hottest: {
        dryBulb: "32 °C",
        wetBulb: "13 °C",
        irradiance: { roof: "1100 W/m²", "sun-wall": "600 W/m²", ...skyOnWalls },
        source: declareSource("Hottest day at San Pedro de Atacama with the sun of 2,400 m; no station near it was at hand", owner),
      },
      coldest: { dryBulb: "-8 °C", source: declareSource("Coldest night at San Pedro de Atacama; no station near it was at hand", owner) },
    },
    grid: { nominal: "380 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "atacama-altitude", atacamaAltitude);
  app.synth();
}
