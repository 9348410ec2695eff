import { type BatteryProps, declareSource, type GensetProps } from "cdktf-edge-node";

const source = declareSource("Battery and genset of the tests", "tests");

/** 10 kWh on a bus, round numbers. */
export function testBattery(on: string, energy: Partial<NonNullable<BatteryProps["energy"]>> = {}): BatteryProps {
  return {
    name: `battery-on-${on}`,
    on,
    voltage: "48 V DC",
    maximumDepth: "80 %",
    minimumStateOfCharge: "20 %",
    energy: {
      nominal: "10 kWh",
      cells: "lfp",
      dischargeEfficiency: "0.96",
      chargeEfficiency: "0.95",
      dischargeRate: [[-20, 60, 1]],
      chargeRate: [
        [0, 10, 0.1],
        [10, 50, 0.5],
      ],
      capacityOverTemperature: [
        [0, 0.8],
        [25, 1],
        [50, 1],
      ],
      ...energy,
    },
    source,
  };
}

/** Two sets of 60 kW at the intake of feeds, or at boards behind their own output. */
export function testGensets(
  supplied: readonly string[] | Required<Pick<GensetProps, "boards" | "output">>,
  other: Partial<GensetProps> = {},
): GensetProps {
  return {
    name: "genset",
    ...("output" in supplied ? supplied : { feeds: supplied }),
    count: 2,
    ratedPower: "60 kW",
    ratedApparentPower: "75 kVA",
    rating: "PRP",
    derating: {
      elevations: ["0 m", "1000 m", "2500 m"],
      temperatures: ["25 °C", "50 °C"],
      shares: [
        [1, 0.9],
        [0.9, 0.8],
        [0.75, null],
      ],
    },
    minimumLoad: "30 %",
    fuel: [
      [30, 8],
      [60, 14],
    ],
    tank: { usable: "500 L", reorderLevel: "30 %" },
    start: { time: "15 s", attempts: 3 },
    source,
    ...other,
  };
}
