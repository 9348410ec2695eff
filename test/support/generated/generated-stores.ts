import { type BatteryProps, declareSource, type GensetProps, type PowerProps } from "cdktf-edge-node";
import { type Around, racksKw, rectifierProps, upsProps } from "./generated-converters";
import { firstBoard, inverterProps } from "./generated-inverter";
import { placed } from "./generated-place";
import { type Recipe, totalKwOf } from "./recipe";

const source = declareSource("generated", "tests");

/** Designs that once broke a law have cells that return all but a thousandth. */
const made = { reason: "made to try the model beyond cells", owner: "tests" };

/** Smallest tank that is made: half of it is still one, for the law that halves a design. */
const leastTankL = 2;

/** A battery on each converter, where its kind has one. */
export function batteryProps(recipe: Recipe, around: Around): Pick<PowerProps, "batteries"> {
  const { ups, rectifiers, inverter } = recipe.power;
  const all = [
    ...(upsProps(recipe, around).ups ?? []).map(({ name }) => [name, ups, racksKw(recipe)] as const),
    ...(rectifierProps(recipe, around).rectifierPlants ?? []).map(({ name }) => [name, rectifiers, racksKw(recipe)] as const),
    ...(inverterProps(recipe, around).batteryInverters ?? []).map(({ name }) => [name, inverter, totalKwOf(recipe)] as const),
  ].flatMap(([on, converter, kilowatts]): BatteryProps[] => {
    if (!converter?.battery) return [];
    const { hours, leadAcid, minimumStateOfCharge, stateOfHealth, coldestC, chargeRate, efficiency, end } = converter.battery;
    return [
      {
        name: `battery-${on}`,
        on,
        voltage: "360 V DC",
        ...(converter === rectifiers && end !== null && { endVoltage: `${360 * end} V DC` as const }),
        ...placed(recipe),
        maximumDepth: "80 %",
        minimumStateOfCharge: `${minimumStateOfCharge}`,
        energy: {
          nominal: `${kilowatts * converter.size * hours * around.scale} kWh`,
          cells: leadAcid ? "lead-acid" : "lfp",
          stateOfHealth: `${stateOfHealth}`,
          dischargeEfficiency: `${efficiency}`,
          chargeEfficiency: `${efficiency}`,
          unusual: { dischargeEfficiency: made, chargeEfficiency: made },
          dischargeRate: [[-40, 70, 3]],
          chargeRate: [
            [-10, 0, chargeRate / 4],
            [0, 60, chargeRate],
          ],
          capacityOverTemperature: [
            [coldestC, 0.7],
            [25, 1],
            [60, 1],
          ],
          ...(leadAcid && {
            capacityOverRate: [
              [0, 0.1, 1],
              [0.1, 0.5, 0.7],
              [0.5, 3, 0.4],
            ],
          }),
        },
        source,
      },
    ];
  });
  return all.length > 0 ? { batteries: around.order(all) } : {};
}

/** A plant for each feed or one for all, at the intakes or at the boards there. */
export function gensetProps(recipe: Recipe, { used, order, scale, breaker, cable }: Around): Pick<PowerProps, "gensets"> {
  const { gensets, lineToLineV } = recipe.power;
  if (gensets === null) return {};
  const setKw = (totalKwOf(recipe) * gensets.size * scale) / gensets.sets;
  const output = { voltage: `${lineToLineV} V line-to-line`, breaker: breaker(totalKwOf(recipe)), cable } as const;
  const boardsOf = (feed: string) => [firstBoard(recipe, feed), ...(feed === used[0] ? ["board-m"] : [])];
  const plant = (name: string, feeds: readonly string[]): GensetProps => ({
    name,
    ...(gensets.atBoards ? { boards: order(feeds.flatMap(boardsOf)), output } : { feeds }),
    count: gensets.sets,
    ratedPower: `${setKw} kW`,
    ratedApparentPower: `${1.25 * setKw} kVA`,
    rating: gensets.rating === "COP" ? "COP" : gensets.rating === "PRP" ? "PRP" : "ESP",
    derating: {
      elevations: ["0 m", "1000 m", "4000 m"],
      temperatures: ["25 °C", "40 °C", "70 °C"],
      shares: [
        [1, 0.97, 0.85],
        [0.98, 1, 0.82],
        [0.7, 0.66, gensets.blank ? null : 0.5],
      ],
    },
    frequency: gensets.blank ? "50 Hz" : ["50 Hz", "60 Hz"], // at 60 Hz
    intakeRise: `${gensets.intakeRiseK} K`,
    minimumLoad: `${gensets.minimumLoad}`,
    fuel: [
      [0.25 * setKw, 0.09 * setKw],
      [setKw, 0.28 * setKw],
    ],
    tank: { usable: `${Math.max(leastTankL, 0.28 * setKw * gensets.sets * gensets.hours)} L`, reorderLevel: "20 %" },
    start: { time: "12 s", attempts: 3 },
    source,
  });
  if (gensets.allFeeds) return { gensets: order(used.map((name) => plant(`genset-${name}`, [name]))) };
  return { gensets: [plant("genset", used)] };
}
