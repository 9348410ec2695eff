import { defineSite, type EdgeNodeStackProps, type SurfaceProps } from "cdktf-edge-node";
import { abha } from "../../examples/parts/abha";
import { pads, skyOnWalls } from "../../examples/parts/cooling-30kw";
import { node30kW } from "../../examples/parts/node-30kw";
import { powerFor } from "../../examples/parts/power-30kw";

/*
 * The examples first-site and riyadh-adiabatic as commits from before surfaces had a tilt take them too: the sun is a number on every surface, and no surface says
 * how it stands.
 */
const irradiance = { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls } as const;
const { room } = node30kW.cooling;
const envelope = room.envelope.map(({ tilt: _, azimuth: __, ...surface }: SurfaceProps) => surface);
const cooling = { ...node30kW.cooling, room: { ...room, envelope } };
const padded = { ...cooling, dryCoolers: { ...cooling.dryCoolers, pads } };

function siteOf({ country, position, climate }: typeof abha, dryBulb: `${number} °C`, wetBulb: `${number} °C`) {
  return defineSite({
    country,
    position,
    climate: { ...climate, hottest: { ...climate.hottest, dryBulb, wetBulb, irradiance }, mostHumid: { ...climate.mostHumid, irradiance } },
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  });
}

/** Dry coolers alone in the highlands. */
export const highland: EdgeNodeStackProps = { ...node30kW, cooling, site: siteOf(abha, "35.3 °C", "13.1 °C") };

/** The same node with pads on a hot and dry day. */
export const withPads: EdgeNodeStackProps = {
  ...node30kW,
  cooling: padded,
  power: powerFor(padded),
  site: siteOf(abha, "48.9 °C", "21 °C"),
};
