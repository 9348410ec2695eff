import type { ClimatePointProps, SiteProps } from "cdktf-edge-node";
import { moistAir } from "../../../constructs/engineering/thermal/air/moist-air";
import { standardPressurePa } from "../../../constructs/engineering/thermal/air/standard-pressure";
import type { Disguise } from "./disguise";
import type { Recipe } from "./recipe";

const made = { reason: "made to try the model beyond weather and places", owner: "tests" } as const;

/** Place, climate, grid and promises of a recipe. */
export function siteProps(recipe: Recipe, { turnedSurfaces = false }: Disguise): SiteProps {
  const { climate, elevationM, pressureShare, power, redundancy, sun } = recipe;
  const irradiance = irradianceProps(recipe);
  const { hottestC, humidity, mostHumid, coldestC } = climate;
  const humid: { readonly relativeHumidity?: number; readonly dewPointC?: number } = {
    dry: {},
    "wet-bulb": { relativeHumidity: 0.02 + 0.5 * humidity.share },
    "dew-point": { dewPointC: hottestC - 5 - 30 * (1 - humidity.share) },
    relative: { relativeHumidity: humidity.share },
  }[humidity.kind];
  const { relativeHumidity, dewPointC } = humid;
  const pressurePa = standardPressurePa(elevationM) * (pressureShare ?? 1);
  const ratioAt = (dryBulbC: number, measure: typeof humid) => moistAir({ dryBulbC, pressurePa, ...measure }).humidityRatio;
  const humidC = hottestC - (mostHumid?.belowK ?? 0);
  return {
    country: "SA",
    position: { latitude: sun.latitude, longitude: 45, elevation: `${elevationM} m`, unusual: { latitude: made } },
    ...(sun.heading !== null && !turnedSurfaces && { heading: `${sun.heading} °` as const }),
    ...(pressureShare !== null && { pressure: `${(standardPressurePa(elevationM) * pressureShare) / 1000} kPa` }),
    climate: {
      hottest: {
        dryBulb: `${hottestC} °C`,
        unusual: { dewPoint: made, relativeHumidity: made },
        ...(relativeHumidity !== undefined && { relativeHumidity: `${relativeHumidity}` as const }),
        ...(dewPointC !== undefined && { dewPoint: `${dewPointC} °C` as const }),
        ...irradiance,
        ...utilisationProps(recipe, "hottest"),
      },
      ...(mostHumid &&
        ratioAt(humidC, { relativeHumidity: mostHumid.share }) >= ratioAt(hottestC, humid) && {
          mostHumid: {
            dryBulb: `${humidC} °C`,
            relativeHumidity: `${mostHumid.share}`,
            unusual: { relativeHumidity: made },
            ...irradiance,
            ...utilisationProps(recipe, "mostHumid"),
          },
        }),
      coldest: { dryBulb: `${Math.min(coldestC, hottestC)} °C`, ...utilisationProps(recipe, "coldest") },
    },
    grid: { nominal: `${power.lineToLineV} V line-to-line`, minimum: `${power.minimum}` },
    promises: { redundancy, ...(power.gensets && { autonomy: { batteries: "15 min", gensets: `${power.gensets.hours / 2} h` } }) },
  };
}

/** What a climate point says of the sun. */
function irradianceProps({ room, sun }: Recipe): Pick<ClimatePointProps, "irradiance"> {
  if (sun.missing === "statement") return {};
  if (sun.stated === "clear sky") return { irradiance: "clear-sky" };
  const surfaces = room.envelope.flatMap(({ irradiance, floor }, i) =>
    floor ? [] : [[`surface-${i}`, `${irradiance} W/m²` as const] as const],
  );
  const [first, ...others] = surfaces;
  if (sun.stated === "numbers" || !first) return { irradiance: Object.fromEntries(surfaces) };
  return { irradiance: { [first[0]]: "clear-sky", ...Object.fromEntries(others) } };
}

/** Of what a rack draws at most its supplies lose 0.2 · 12 · 0.15 · (1/0.9 − 1) = 0.04 at no load: a little more. */
const leastShareOfSupplies = 0.041;

/** What a climate point says of the racks there: no less than what their supplies lose, which props refuse. */
function utilisationProps({ climate, racks }: Recipe, point: "hottest" | "mostHumid" | "coldest"): Pick<ClimatePointProps, "utilisation"> {
  const stated = climate.utilisation?.[point] ?? null;
  if (stated === null) return {};
  const least = racks.map(({ supplies, idle }) => (supplies ? (leastShareOfSupplies - idle) / (1 - idle) : 0));
  return { utilisation: `${Math.max(stated, ...least)}` };
}
