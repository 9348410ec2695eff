import {
  type BreakerProps,
  type CircuitProps,
  declareSource,
  defineSite,
  EdgeApp,
  EdgeNodeStack,
  type EdgeNodeStackProps,
  type PowerProps,
  type SiteProps,
} from "cdktf-edge-node";
import { ableBreakers } from "./parts/able-breakers";
import { skyOnWalls } from "./parts/cooling-30kw";
import { lagosWeather } from "./parts/lagos-weather";
import { node30kW } from "./parts/node-30kw";
import { power30kW } from "./parts/power-30kw";
import { dieselSet, lfpBattery } from "./parts/stores";

const owner = "Example integrator, power";
const breaker = (rating: BreakerProps["rating"]): BreakerProps => ({
  rating,
  referenceTemperature: "40 °C",
  source: declareSource(`Moulded-case breaker, ${rating}`, owner),
});
const circuit = (name: string, rating: BreakerProps["rating"], ...serves: CircuitProps["serves"]): CircuitProps => ({
  name,
  breaker: breaker(rating),
  serves,
});

/** One feed. Everything hangs on a UPS, or on the 48 V bus: each has a battery, so the node runs on in the dark, and the sun on the UPS. */
const power: PowerProps = ableBreakers({
  standard: "IEC",
  feeds: [
    {
      name: "a",
      shortCircuit: { current: "4000 A", source: declareSource("Prospective current at the intake", owner) },
      main: breaker("250 A"),
      cable: { length: "30 m", section: "95 mm²", material: "Cu" },
    },
  ],
  boards: [{ name: "board-a", feeds: ["a"] }],
  ups: [
    {
      name: "ups-1",
      from: "board-a",
      breaker: breaker("200 A"),
      ratedPower: "80 kW",
      ratedApparentPower: "80 kVA",
      outputVoltage: "400 V line-to-line",
      input: { minimum: "320 V line-to-line", maximum: "460 V line-to-line" },
      loss: { noLoad: 0.008, linear: 0.012, square: 0.02 },
      inputPowerFactor: "0.99",
      shortCircuitCurrent: "350 A",
      ambient: { minimum: "0 °C", maximum: "40 °C" },
      charger: { power: "30 kW", efficiency: "0.97" },
      gridForming: true,
      walkIn: "30 s",
      circuits: [
        { ...circuit("racks-1", "40 A", "rack-1"), connection: "123N" }, // single-phase supplies, spread over the phases
        { ...circuit("racks-2", "40 A", "rack-2"), connection: "123N" },
        circuit("fans", "25 A", "dry-cooler-1", "dry-cooler-2", "dry-cooler-3"),
        circuit("air", "40 A", "air-conditioner-1", "air-conditioner-2", "air-conditioner-3"),
        circuit("pumps", "16 A", "facility-pump", "secondary-pump"),
        circuit(
          "house",
          "25 A",
          "heater",
          { device: "lights", connection: "1N" },
          { device: "controls", connection: "2N" },
          { device: "antenna-1", connection: "3N" },
        ),
      ],
      source: declareSource(
        "UPS of 80 kW with a charger of 30 kW, which forms the grid for the roofs; on its battery some three times its rated 115 A into a fault",
        owner,
      ),
    },
  ],
  rectifierPlants: (power30kW.rectifierPlants ?? []).map((plant) => ({
    ...plant,
    from: "board-a",
    breaker: breaker("16 A"),
    circuits: [circuit("receivers", "32 A", "receiver-1", "receiver-2")],
    shortCircuitCurrent: "6000 A",
    source: declareSource(`${plant.source.document}; 6 kA into a fault with its battery`, owner),
  })),
  batteries: [lfpBattery("battery-ups", "ups-1", "200 kWh"), lfpBattery("battery-dc", "dc-48", "10 kWh", "48 V DC")],
  gensets: [dieselSet(["a"], { voltage: "400 V line-to-line", steps: { levels: ["0.5", "0.8", "1"], recovery: "5 s" } })],
  photovoltaics: [
    {
      name: "roofs",
      ratedPower: "80 kW",
      tilt: "10 °",
      azimuth: "180 °",
      temperatureCoefficient: -0.0035,
      moduleEfficiency: "0.21",
      soiling: "5 %",
      directToAlternating: 1.2,
      inverterEfficiency: "0.97",
      voltage: "400 V line-to-line",
      source: declareSource("Modules of 80 kW on racks, washed each month", owner),
    },
  ],
  standby: { transfer: "2 s", source: declareSource("Transfer to the set", owner) },
});

const proxy =
  "ASHRAE Handbook Fundamentals 2013, annual design conditions, Cotonou (WMO 653440), the coastal station nearest to Lagos that it has";

/** Lagos, at the coast. */
export const lagos = {
  country: "NG",
  position: { latitude: 6.58, longitude: 3.32, elevation: "41 m" },
  climate: {
    hottest: {
      dryBulb: "40 °C",
      wetBulb: "27.2 °C",
      irradiance: { roof: "950 W/m²", "sun-wall": "500 W/m²", ...skyOnWalls },
      source: { mark: "partial", document: `${proxy}: 50-year maximum; coincident wet bulb of the 0.4 % point` },
    },
    mostHumid: {
      dryBulb: "32 °C",
      wetBulb: "28.9 °C",
      irradiance: "clear-sky",
      source: { mark: "partial", document: `${proxy}: 0.4 % wet bulb; its dry bulb declared by the example` },
    },
    coldest: { dryBulb: "20 °C", source: { mark: "partial", document: `${proxy}: mean annual minimum` } },
  },
} as const satisfies Pick<SiteProps, "country" | "position" | "climate">;

/**
 * Meant to pass: twelve hours of grid a day, at random. Sun and battery carry the node as far as they go, one set the rest; its year is in the report.
 * A standby rating (ESP) instead of prime power breaks it: the set runs thousands of hours.
 */
export const lagosSolarHybrid: EdgeNodeStackProps = {
  ...node30kW,
  power,
  site: defineSite({
    ...lagos,
    grid: { nominal: "400 V line-to-line", minimum: "0.85", availability: { hoursADay: 12, seed: 1 } },
    promises: {
      redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" },
      autonomy: { batteries: "30 min", gensets: "24 h" },
      recharge: "12 h",
    },
    weather: lagosWeather,
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "lagos-solar-hybrid", lagosSolarHybrid);
  app.synth();
}
