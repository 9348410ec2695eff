import {
  type BreakerProps,
  type CircuitProps,
  type CoolingProps,
  declareSource,
  defineSite,
  EdgeApp,
  EdgeNodeStack,
  type EdgeNodeStackProps,
  type PowerProps,
} from "cdktf-edge-node";
import { abha } from "./parts/abha";
import { ableBreakers } from "./parts/able-breakers";
import { cooling30kW } from "./parts/cooling-30kw";
import { node30kW } from "./parts/node-30kw";
import { altitudeFactor, power30kW } from "./parts/power-30kw";
import { dieselSet, lfpBattery } from "./parts/stores";
import { askingTelemetry } from "./parts/watched-devices";

const owner = "Example integrator, power";
const breaker = (rating: BreakerProps["rating"]): BreakerProps => ({
  rating,
  referenceTemperature: "40 °C",
  altitudeFactor,
  source: declareSource(`Moulded-case breaker, ${rating}`, owner),
});

/** A UPS on one feed that carries both racks when the other feed is gone. */
const ups = (feed: "a" | "b"): NonNullable<PowerProps["ups"]>[number] => ({
  name: `ups-${feed}`,
  from: `board-${feed}`,
  breaker: breaker("100 A"),
  ratedPower: "40 kW",
  ratedApparentPower: "40 kVA",
  outputVoltage: "400 V line-to-line",
  input: { minimum: "320 V line-to-line", maximum: "460 V line-to-line" },
  loss: { noLoad: 0.008, linear: 0.012, square: 0.02 },
  inputPowerFactor: "0.99",
  shortCircuitCurrent: "170 A",
  ambient: { minimum: "0 °C", maximum: "40 °C" },
  charger: { power: "5 kW", efficiency: "0.97" },
  circuits: [
    ...(["rack-1", "rack-2"] as const).map(
      (rack): CircuitProps => ({
        name: `${rack}-${feed}`,
        breaker: breaker("40 A"),
        cable: { length: "8 m", section: "10 mm²", material: "Cu" },
        connection: "123N", // single-phase supplies, spread over the phases
        pdu: { rating: "32 A", source: declareSource("Rack PDU, three-phase, 32 A", owner) },
        serves: [rack],
      }),
    ),
    // the CDU, whose pump moves the coolant of the racks, has a cord to each UPS
    { name: `pump-${feed}`, breaker: breaker("10 A"), serves: [{ device: "secondary-pump", share: "0.5" }] },
  ],
  source: declareSource("UPS of 40 kW with a charger of 5 kW; on its battery some three times its rated 58 A into a fault", owner),
});

const power: PowerProps = ableBreakers({
  ...power30kW,
  feeds: power30kW.feeds.map((feed) => ({
    ...feed,
    shortCircuit: { current: "4000 A", source: declareSource("Prospective current at the intake", owner) },
  })),
  boards: power30kW.boards.map(({ circuits = [], ...board }) => {
    const single = circuits.filter(({ name }) => board.name === "board-m" && name !== "pumps");
    return {
      ...board,
      circuits: single.map((one) => (one.name === "fans-1" ? { ...one, serves: [...one.serves, "facility-pump"] } : one)),
    };
  }),
  rectifierPlants: (power30kW.rectifierPlants ?? []).map((plant) => ({
    ...plant,
    shortCircuitCurrent: "4000 A",
    source: declareSource(`${plant.source.document}; 4 kA into a fault with its battery`, owner),
  })),
  ups: [ups("a"), ups("b")],
  batteries: [
    lfpBattery("battery-a", "ups-a", "60 kWh"),
    lfpBattery("battery-b", "ups-b", "60 kWh"),
    lfpBattery("battery-dc", "dc-48", "5 kWh", "48 V DC"),
  ],
  gensets: [dieselSet(["a", "b"], { voltage: "400 V line-to-line" })],
  standby: { transfer: "2 s", source: declareSource("Transfer to the set", owner) },
});

/**
 * What the racks need until their cooling is back: coolant that circulates, air that warms slowly, and units that return soon. Of the cooling the pump of the rack loop
 * alone hangs on the UPS.
 */
const cooling: CoolingProps = {
  ...cooling30kW,
  secondaryLoop: { ...cooling30kW.secondaryLoop, volume: "300 L", tank: { volume: "200 L" } },
  facilityLoop: { ...cooling30kW.facilityLoop, volume: "250 L", pumpRestartDelay: "10 s" },
  dryCoolers: { ...cooling30kW.dryCoolers, restartDelay: "10 s" },
  airConditioners: { ...cooling30kW.airConditioners, restartDelay: "120 s", restartInterval: "10 s" },
  room: { ...cooling30kW.room, airVolume: "60 m³", heatCapacity: "900 kJ/K" },
  leakSensors: [{ name: "leak-1", source: declareSource("Leak rope below the CDU, read by it", owner) }],
};

/**
 * Meant to pass: 2N. Each rack hangs on a UPS of each feed, and one feed, one UPS or the grid may be gone. Batteries carry racks and receivers for 15 minutes, while
 * fans, air conditioners and the facility pump wait for the set: the coolant and the air of the room take up the heat meanwhile.
 * Breakers are judged by what the grid, the set, or on its battery the UPS drives into a fault.
 * Its UPS are asked by SNMP, its CDU and its set by Modbus.
 * UPS of 25 kW, enough while each carries half, break it: with a feed lost the survivor carries all.
 */
export const twoFeeds: EdgeNodeStackProps = {
  ...node30kW,
  power,
  cooling,
  telemetry: askingTelemetry,
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: {
      redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N", ups: "N+1" },
      autonomy: { batteries: { for: "15 min", of: "it" }, gensets: "24 h" },
      recharge: "12 h",
    },
  }),
};

if (require.main === module) {
  const app = new EdgeApp({ charts: true });
  new EdgeNodeStack(app, "two-feeds", twoFeeds);
  app.synth();
}
