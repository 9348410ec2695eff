import { abbS200GroupFactor, type BreakerProps, type CircuitProps, declarePart, declareSource, type PowerProps } from "cdktf-edge-node";
import { cooling30kW } from "./cooling-30kw";

const owner = "Example integrator, power";

export const { altitudeFactor } = declarePart("schneider-compact-ns", { rating: "630 A" }).values;

/** ABB publishes its tables over temperature; over altitude the example takes Schneider's, and says so. */
const atAltitude = (breaker: BreakerProps): BreakerProps => ({
  ...breaker,
  altitudeFactor,
  source: declareSource(
    `${breaker.source.document}; over altitude as Schneider Compact NS, installation recommendations 7.0, p. B-2`,
    owner,
  ),
});
const tmax = declarePart("abb-tmax-xt1", { rating: "125 A" });
const s200 = (rating: "10 A" | "16 A" | "20 A" | "40 A", sideBySide: number): BreakerProps => {
  const { values, part, source } = declarePart("abb-s200", { rating });
  return atAltitude({ ...values, part, source, groupFactor: abbS200GroupFactor(sideBySide) });
};
export const breaker = (rating: Parameters<typeof s200>[0]) => s200(rating, 6);
export const copper = (length: `${number} m`, section: `${number} mm²`) => ({ length, section, material: "Cu" }) as const;

/** A rack's circuit on one board: breaker, cable and a three-phase PDU. */
const rackCircuit = (rack: string, board: "a" | "b"): CircuitProps => ({
  name: `${rack}-${board}`,
  breaker: s200("40 A", 2),
  cable: copper("8 m", "10 mm²"),
  connection: "123N", // single-phase supplies, spread over the phases
  pdu: { rating: "32 A", source: declareSource("Rack PDU, three-phase, 32 A", owner) },
  serves: [rack],
});

const unit = declarePart("vertiv-r48-2000e", { owner, efficiency: [[0.5, 0.95]], fullPowerUpTo: "45 °C" });

/** Units of a rectifier plant. */
export const rectifier = {
  ...unit.values,
  part: unit.part,
  source: declareSource(
    "Vertiv R48-2000e over input voltage; efficiency 0.95 and full power to 45 °C, which its manual leaves open",
    owner,
  ),
} as const;

export const oneToN = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const phases = ["1N", "2N", "3N"] as const;

/** The cooling units that need a circuit each. */
type CoolingUnits = { readonly dryCoolers: { readonly count: number }; readonly airConditioners: { readonly count: number } };

/** Two feeds, a board on each for the racks, and one behind a transfer switch for everything that has one cord, with a circuit for each cooling unit. */
export const powerFor = ({ dryCoolers, airConditioners }: CoolingUnits): PowerProps => ({
  standard: "IEC",
  feeds: (["a", "b"] as const).map((name) => ({
    name,
    main: atAltitude({ part: tmax.part, ...tmax.values, source: tmax.source }),
    cable: copper("20 m", "50 mm²"),
  })),
  boards: [
    { name: "board-a", feeds: ["a"], circuits: [rackCircuit("rack-1", "a"), rackCircuit("rack-2", "a")] },
    { name: "board-b", feeds: ["b"], circuits: [rackCircuit("rack-1", "b"), rackCircuit("rack-2", "b")] },
    {
      name: "board-m",
      feeds: ["a", "b"],
      circuits: [
        ...oneToN(dryCoolers.count).map(
          (n): CircuitProps => ({
            name: `fans-${n}`,
            breaker: breaker("10 A"),
            cable: copper("15 m", "2.5 mm²"),
            serves: [`dry-cooler-${n}`],
          }),
        ),
        ...oneToN(airConditioners.count).map(
          (n): CircuitProps => ({
            name: `cooling-${n}`,
            breaker: breaker("16 A"),
            cable: copper("10 m", "4 mm²"),
            serves: [`air-conditioner-${n}`],
          }),
        ),
        { name: "pumps", breaker: breaker("10 A"), serves: ["facility-pump", "secondary-pump"] },
        {
          name: "house",
          breaker: breaker("16 A"),
          serves: [
            { device: "heater", connection: "123N" },
            { device: "lights", connection: phases[0] },
            { device: "controls", connection: phases[1] },
          ],
        },
        { name: "antennas", breaker: breaker("10 A"), connection: phases[2], cable: copper("40 m", "4 mm²"), serves: ["antenna-1"] },
      ],
    },
  ],
  rectifierPlants: [
    {
      ...rectifier,
      name: "dc-48",
      from: "board-m",
      breaker: breaker("16 A"),
      units: 3,
      busVoltage: "54 V DC",
      circuits: [
        {
          name: "receivers",
          breaker: atAltitude({
            rating: "32 A",
            referenceTemperature: "40 °C",
            source: declareSource("Breaker for direct current, 32 A", owner),
          }),
          serves: ["receiver-1", "receiver-2"],
        },
      ],
    },
  ],
  batteries: [
    {
      name: "battery-1",
      on: "dc-48",
      voltage: "48 V DC",
      maximumDepth: "80 %",
      minimumStateOfCharge: "30 %",
      source: declareSource("Lithium iron phosphate battery of 48 V whose cycle life is stated for 80 % depth", owner),
    },
  ],
});

export const power30kW = powerFor(cooling30kW);
