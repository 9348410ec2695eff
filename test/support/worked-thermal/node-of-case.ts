import {
  type ClimatePointProps,
  declareSource,
  defineSite,
  type NodeSnapshot,
  type PowerProps,
  type RackProps,
  type SiteProps,
  snapshot,
} from "cdktf-edge-node";
import { surfaceName, workedThermalCooling } from "./cooling-of-case";
import type { WorkedClimatePoint, WorkedThermalInputs } from "./inputs";

const source = declareSource("worked case, no product", "tests");
const breaker = { rating: "250 A", referenceTemperature: "40 °C", source } as const;

/** The node of a worked thermal case at its site, as an integrator would write it. */
export function workedThermalNode(
  name: string,
  inputs: WorkedThermalInputs,
  site: Pick<SiteProps, "country" | "promises"> & { readonly latitude: number; readonly longitude: number },
): NodeSnapshot {
  const { latitude, longitude, ...promised } = site;
  const { hottest, mostHumid, coldest } = inputs.climate;
  return snapshot(
    name,
    defineSite({
      ...promised,
      position: { latitude, longitude, elevation: `${inputs.site.elevation_m} m` },
      climate: { hottest: climatePoint(hottest), mostHumid: climatePoint(mostHumid), coldest: climatePoint(coldest) },
      grid: { nominal: "400 V line-to-line", minimum: "1" },
    }),
    { compute: { racks: racks(inputs) }, cooling: workedThermalCooling(inputs), power: power(inputs) },
  );
}

function climatePoint(point: WorkedClimatePoint): ClimatePointProps {
  const { wet_bulb_C, dew_point_C, utilisation, h_o_W_m2K, irradiance_W_m2 } = point;
  return {
    dryBulb: `${point.dry_bulb_C} °C`,
    ...(wet_bulb_C !== undefined && { wetBulb: `${wet_bulb_C} °C` }),
    ...(dew_point_C !== undefined && { dewPoint: `${dew_point_C} °C` }),
    ...(utilisation !== undefined && { utilisation: `${utilisation}` }),
    ...(h_o_W_m2K && { filmCoefficient: bySurface(h_o_W_m2K, (film) => `${film} W/(m²·K)` as const) }),
    ...(irradiance_W_m2 && {
      irradiance: bySurface(irradiance_W_m2, (sun) => (typeof sun === "number" ? (`${sun} W/m²` as const) : "clear-sky")),
    }),
  };
}

/** Values of surfaces by our names. No sun reaches a floor, which cases list with 0. */
function bySurface<Given, Value>(values: Readonly<Record<string, Given>>, asProp: (given: Given) => Value) {
  const outer = Object.entries(values).filter(([name]) => name !== "floor");
  return Object.fromEntries(outer.map(([name, given]) => [surfaceName(name), asProp(given)]));
}

/** Racks of a case are given by their power behind the supplies, its plates as those of all racks. */
function racks({ it, electrical: { psu_efficiency }, ride_through }: WorkedThermalInputs): RackProps[] {
  return it.racks.map((rack) => ({
    name: rack.name,
    idle: `${rack.idle_W / psu_efficiency} W`,
    maximum: `${rack.max_W / psu_efficiency} W`,
    utilisation: `${rack.utilisation}`,
    captureRatio: `${rack.capture}`,
    maximumSupply: `${rack.max_supply_C} °C`,
    requiredFlow: `${rack.required_flow_L_min_per_kW} L/min/kW`,
    coldPlateHeatCapacity: `${ride_through.plates_J_K / it.racks.length} J/K`,
    supplies: { ratedPower: "18 kW", count: 1, efficiency: `${psu_efficiency}`, source },
    source,
  }));
}

/** A board and a UPS, without cables: the case knows no other electrical side. */
function power({ electrical, facility_loop: { pump_on_ups }, dry_cooler, trim, room, it }: WorkedThermalInputs): PowerProps {
  const named = (kind: string, count = 0) => Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
  const facilityPump = ["facility-pump"];
  const mechanical = [
    ...named("dry-cooler", dry_cooler.count),
    ...named("trim-chiller", trim?.count),
    ...named("air-conditioner", room.air_conditioner.count),
    "heater",
    "lights",
    ...(pump_on_ups ? [] : facilityPump),
  ];
  const onUps = [...it.racks.map(({ name }) => name), "secondary-pump", "controls", ...(pump_on_ups ? facilityPump : [])];
  return {
    standard: "IEC",
    feeds: [{ name: "a", main: breaker }],
    boards: [
      {
        name: "board",
        feeds: ["a"],
        lossShare: `${electrical.panel_loss_fraction}`,
        circuits: [{ name: "mechanical", breaker, serves: mechanical }],
      },
    ],
    ups: [
      {
        name: "ups",
        from: "board",
        breaker,
        ratedPower: `${electrical.ups_rating_W} W`,
        ratedApparentPower: `${electrical.ups_rating_W} VA`,
        outputVoltage: "400 V line-to-line",
        loss: { noLoad: electrical.ups_no_load_W / electrical.ups_rating_W, linear: electrical.ups_linear, square: electrical.ups_square },
        ambient: { minimum: "0 °C", maximum: "40 °C" },
        circuits: [{ name: "it", breaker, serves: onUps }],
        source,
      },
    ],
  };
}
