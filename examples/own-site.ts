import { declarePart, containerEnvelope, declareSource, defineSite, EdgeApp, EdgeNodeStack, type NodeDesign } from "cdktf-edge-node";

const source = declareSource("Numbers of this example", "you@example.org"); // every part says where its numbers come from
const coolant = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const [s200, tmax] = [declarePart("abb-s200", { rating: "40 A" }), declarePart("abb-tmax-xt1", { rating: "63 A" })];
const breaker = { part: s200.part, ...s200.values, source: s200.source, groupFactor: "0.8" } as const;

const node = {
  compute: { racks: [{ name: "rack-1", idle: "1 kW", maximum: "12 kW", utilisation: "0.9", captureRatio: "0.8", maximumSupply: "45 °C", requiredFlow: "1.2 L/min/kW", airClass: "A2", source, supplies: { ratedPower: "3 kW", count: 6, efficiency: [[0.5, 0.94]], inputVoltage: "230 V", source } }] },
  cooling: {
    facilityLoop: { coolant, flow: "40 L/min", pumpPower: "400 W", pumps: { count: 1, duty: 1, inputVoltage: "400 V" }, source },
    secondaryLoop: { coolant, flow: "18 L/min", pumpPower: "250 W", pumps: { count: 1, duty: 1, inputVoltage: "400 V" }, source },
    dryCoolers: {
      count: 2, minimumFanSpeed: "0.2", setpoint: "30 °C", inputVoltage: "400 V", source,
      rating: { heat: "20 kW", airIn: "35 °C", coolantIn: "46 °C", coolantOut: "40 °C", coolant, airFlow: "2.4 m³/s", fanPower: "800 W" },
    },
    cdus: {
      count: 1, setpoint: "32 °C", source,
      rating: { heat: "30 kW", approach: "4 K", primaryIn: "40 °C", primaryFlow: "45 L/min", secondaryFlow: "30 L/min", primaryCoolant: coolant, secondaryCoolant: coolant },
    },
    airConditioners: {
      count: 2, inputVoltage: "400 V", frequency: ["50 Hz", "60 Hz"], minimumAmbient: "-15 °C", altitudeFactor: [{ elevation: "1000 m", factor: "1" }], source,
      table: [{ ambient: "35 °C", capacity: "6 kW", eer: 3.2 }, { ambient: "50 °C", capacity: "4.8 kW", eer: 2.1 }],
    },
    room: { coolingSetpoint: "27 °C", heatingSetpoint: "15 °C", supplyAir: "20 °C", envelope: containerEnvelope("20 ft high-cube", { transmittance: "0.5 W/(m²·K)", absorptance: "0.6", heading: "0 °" }), source },
  },
  power: {
    standard: "IEC", feeds: [{ name: "a", main: { part: tmax.part, ...tmax.values, source: tmax.source } }],
    boards: [{ name: "board-a", feeds: ["a"], circuits: [
      { name: "it", breaker, connection: "123N", serves: ["rack-1"] },
      { name: "cooling", breaker, serves: ["dry-cooler-1", "dry-cooler-2", "air-conditioner-1", "air-conditioner-2", "facility-pump", "secondary-pump"] },
    ] }],
  },
} as const satisfies NodeDesign;

const app = new EdgeApp();
new EdgeNodeStack(app, "my-site", { ...node, site: defineSite({
  country: "SA", position: { latitude: 18.23, longitude: 42.65, elevation: "900 m" },
  climate: { hottest: { dryBulb: "37 °C", wetBulb: "18 °C", irradiance: "clear-sky" }, coldest: { dryBulb: "2 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" }, promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" } },
}) });
app.synth(); // judges every scenario, writes cdktf.out/reports/my-site/report.json, and Terraform JSON when the site passes
