import type { SiteProps } from "cdktf-edge-node";
import { skyOnWalls } from "./cooling-30kw";

/** Abha in the Saudi highlands: cool enough for dry coolers, high enough to cost them air. */
export const abha = {
  country: "SA",
  position: { latitude: 18.23, longitude: 42.65, elevation: "2093 m" },
  climate: {
    hottest: {
      dryBulb: "35.3 °C",
      wetBulb: "13.1 °C",
      irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
      source: {
        mark: "partial",
        document:
          "ASHRAE Handbook Fundamentals 2013, annual design conditions, Abha (WMO 411120): 50-year maximum; coincident wet bulb of the 0.4 % point",
      },
    },
    mostHumid: {
      dryBulb: "25 °C",
      wetBulb: "19.8 °C",
      irradiance: "clear-sky",
      source: {
        mark: "partial",
        document: "ASHRAE Handbook Fundamentals 2013, Abha: 0.4 % wet bulb; its dry bulb declared by the example",
      },
    },
    coldest: {
      dryBulb: "2.8 °C",
      source: { mark: "partial", document: "ASHRAE Handbook Fundamentals 2013, Abha: mean annual minimum" },
    },
  },
} as const satisfies Pick<SiteProps, "country" | "position" | "climate">;
