import { type BatteryProps, declareSource, type GensetProps } from "cdktf-edge-node";

const owner = "Example integrator, power";

/** Lithium iron phosphate, of no maker: every number is declared. */
export function lfpBattery(name: string, on: string, nominal: `${number} kWh`, voltage?: BatteryProps["voltage"]): BatteryProps {
  return {
    name,
    on,
    ...(voltage !== undefined && { voltage, endVoltage: "42 V DC" }),
    maximumDepth: "80 %",
    minimumStateOfCharge: "25 %",
    energy: {
      nominal,
      cells: "lfp",
      dischargeEfficiency: "0.97",
      chargeEfficiency: "0.97",
      dischargeRate: [[-10, 55, 0.5]],
      chargeRate: [
        [0, 10, 0.1],
        [10, 50, 0.5],
      ],
      capacityOverTemperature: [
        [-10, 0.7],
        [0, 0.85],
        [25, 1],
        [55, 1],
      ],
      life: { calendarYears: 10, cycles: 8000, atDepth: "80 %" },
    },
    source: declareSource(
      `Battery of ${nominal}, lithium iron phosphate, 8,000 cycles of 80 %${voltage === undefined ? "" : ", disconnected at 42 V"}`,
      owner,
    ),
  };
}

/** One diesel set of 100 kW prime power, of no maker: every number is declared. */
export function dieselSet(feeds: readonly string[], change: Partial<GensetProps> = {}): GensetProps {
  return {
    name: "genset",
    feeds,
    count: 1,
    ratedPower: "100 kW",
    ratedApparentPower: "125 kVA",
    rating: "PRP",
    frequency: ["50 Hz", "60 Hz"],
    derating: {
      elevations: ["0 m", "1000 m", "3000 m"],
      temperatures: ["25 °C", "40 °C", "50 °C"],
      shares: [
        [1, 1, 0.95],
        [1, 0.97, 0.9],
        [0.85, 0.8, 0.75],
      ],
    },
    maximumAmbient: "50 °C",
    minimumLoad: "30 %",
    fuel: [
      [25, 8],
      [50, 14],
      [100, 26],
    ],
    tank: { usable: "2000 L", reorderLevel: "30 %" },
    start: { time: "15 s", attempts: 3 },
    shortCircuitCurrent: "2000 A", // some eleven times its rated 180 A, in the first periods
    source: declareSource("Diesel set of 100 kW prime power", owner),
    ...change,
  };
}
