import { dewPointC } from "../../engineering/thermal/air/moist-air";
import type { ClimateName } from "../scenarios/scenarios";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { preparedNode, sharePrepared } from "./prepared-node";

/**
 * The node with another dry bulb at one of its climate points. Humidity ratio, pressure and irradiance stay.
 *
 * @param dryBulbC not below the dew point, where the air would lose water [°C]
 */
export function withDryBulb(node: NodeSnapshot, name: ClimateName, dryBulbC: number): NodeSnapshot {
  const { site } = node;
  const climate = findClimate(node, name);
  const { humidityRatio } = preparedNode(node).climate(climate).air;
  const humidity = climate.humidity.kind === "dry" ? climate.humidity : ({ kind: "ratio", humidityRatio } as const); // what nobody gave stays so
  const changed = { ...climate, dryBulbC, humidity };
  const hotter = { ...node, site: { ...site, climate: { ...site.climate, [name]: changed } } };
  sharePrepared(hotter, node);
  return hotter;
}

/** Dew point at one of the climate points; undefined for air so dry that it has none above −80 °C. */
export function climateDewPointC(node: NodeSnapshot, name: ClimateName): number | undefined {
  return dewPointC(preparedNode(node).climate(findClimate(node, name)).air);
}

function findClimate({ name, site }: NodeSnapshot, climate: ClimateName) {
  const found = site.climate[climate];
  if (!found) throw new RangeError(`Site of ${name} must have the climate point ${climate} but has none: give it`);
  return found;
}
