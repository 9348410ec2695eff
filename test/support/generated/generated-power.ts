import { type CircuitProps, declareSource, type PowerProps } from "cdktf-edge-node";
import { type Disguise, nthRack } from "./disguise";
import { type Behind, behindOf, hangsOn, rectifierProps, transformerOf, upsProps } from "./generated-converters";
import { boardsOnFeeds, inverterProps } from "./generated-inverter";
import { placeProps } from "./generated-place";
import { batteryProps, gensetProps } from "./generated-stores";
import { isOnSwitch, switchInputs, switchProps } from "./generated-transfer-switch";
import { heatOf, type Recipe, rearDoorOf, totalKwOf } from "./recipe";

const source = declareSource("generated", "tests");

/** Feeds, boards, converters, batteries and gensets of a recipe. */
export function powerProps(recipe: Recipe, disguise: Disguise): PowerProps {
  const { rackName = nthRack, feeds = ["a", "b"], reversed = false, scale = 1 } = disguise;
  const { power, racks } = recipe;
  const order = <T>(items: readonly T[]): T[] => (reversed ? [...items].reverse() : [...items]);
  const amperes = (kilowatts: number) =>
    `${Math.max(1, (kilowatts * 1000 * power.size) / (Math.sqrt(3) * power.lineToLineV)) * scale} A` as const;
  const breaker = (kilowatts: number) => ({
    rating: amperes(kilowatts),
    referenceTemperature: "40 °C" as const,
    altitudeFactor: [
      [0, 1],
      [4000, 0.9],
    ] as const,
    ...(power.temperatureFactor && {
      temperatureFactor: [
        [40, 1],
        [80, 0.7],
      ] as const,
    }),
    source,
  });
  const cable = { length: `${power.cableM / scale} m`, section: "35 mm²", material: "Cu" } as const;
  const { liquidKw, airKw } = heatOf(recipe);
  const totalKw = totalKwOf(recipe);
  const used = feeds.slice(0, power.feeds);
  const circuit = (name: string, kilowatts: number, ...serves: string[]): CircuitProps => ({
    name,
    breaker: breaker(kilowatts),
    cable,
    serves,
  });
  const rackCircuits = (feed: number, behind: Behind) =>
    order(
      racks.flatMap(({ kilowatts }, i) =>
        (isOnSwitch(recipe, i) ? "switch" : behindOf(recipe, i)) === behind && hangsOn(recipe, i, feed)
          ? [circuit(`${rackName(i)}-${used[feed]}`, kilowatts, rackName(i))]
          : [],
      ),
    );
  const converters = { used, order, breaker, cable, rackCircuits, scale };
  const door = rearDoorOf(recipe);
  const units = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
  const pumps = (kind: string) => (recipe.standby.pumps > 0 ? units(kind, 1 + recipe.standby.pumps) : [kind]);
  const mechanical: readonly (readonly [device: string, kilowatts: number])[] = [
    ...units("dry-cooler", recipe.coolers.count + recipe.standby.coolers).map(
      (unit) => [unit, (liquidKw * recipe.coolers.size * recipe.coolers.fanShare) / recipe.coolers.count] as const,
    ),
    ...units("air-conditioner", recipe.airConditioners.count + recipe.standby.airConditioners).map(
      (unit) => [unit, (airKw + 3) / recipe.airConditioners.count] as const,
    ),
    ...(recipe.trim ? units("trim-chiller", recipe.trim.count + recipe.standby.trim) : []).map(
      (unit) => [unit, (liquidKw * 0.4) / (recipe.trim?.count ?? 1)] as const,
    ),
    ...pumps("facility-pump").map((pump) => [pump, liquidKw * 0.012] as const),
    ...pumps("secondary-pump").map((pump) => [pump, liquidKw * 0.01] as const),
    ...(recipe.room.heaterKw === null ? [] : [["heater", recipe.room.heaterKw] as const]),
    ...(door?.fans ? [[`rear-door-${rackName(door.place)}`, door.fansKw] as const] : []),
    ["lights", 0.4],
    ["controls", 0.2],
  ];
  const switched = switchInputs(recipe) ? mechanical.slice(-(power.transferSwitch?.devices ?? 0)) : [];
  const onBoards = mechanical.slice(0, mechanical.length - switched.length);
  const isSpread = power.spread && used.length === 2;
  const cordOf = (device: string, k: number): `${number}` | undefined => {
    if (power.pumpCords === null || used.length < 2 || !device.includes("pump")) return undefined;
    return `${k === 0 ? power.pumpCords : 1 - power.pumpCords}`;
  };
  /** On the board of one feed: cords of pumps, and where units are spread every other one of the rest. */
  const onFeed = (k: number) =>
    onBoards.flatMap(([device, kilowatts], i): CircuitProps[] => {
      const share = cordOf(device, k);
      if (share !== undefined) return [{ ...circuit(`on-${device}-${used[k]}`, kilowatts), serves: [{ device, share }] }];
      return isSpread && i % 2 === k ? [circuit(`on-${device}`, kilowatts, device)] : [];
    });
  const onBoth = onBoards.filter(([device]) => !isSpread && cordOf(device, 0) === undefined);
  const onSwitch = switched.map(([device, kilowatts]) => circuit(`on-${device}`, kilowatts, device));
  const ups = upsProps(recipe, converters);
  const batteries = batteryProps(recipe, converters);
  return {
    standard: power.standard === "IEC" ? "IEC" : "NEC",
    feeds: order(used.map((name) => ({ name, main: breaker(totalKw), ...transformerOf(recipe, scale), cable }))),
    boards: [
      ...order(
        used.flatMap((name, k) => {
          const circuits = [...rackCircuits(k, "board"), ...order(onFeed(k))];
          return boardsOnFeeds(recipe, converters, name, { lossShare: `${power.lossShare}`, circuits });
        }),
      ),
      {
        name: "board-m",
        feeds: power.mechanicalOnBoth ? [...used] : used.slice(0, 1),
        circuits: order(onBoth.map(([device, kilowatts]) => circuit(`on-${device}`, kilowatts, device))),
      },
    ],
    ...ups,
    ...rectifierProps(recipe, converters),
    ...inverterProps(recipe, converters),
    ...switchProps(recipe, converters, { rating: amperes(totalKw), circuits: order(onSwitch) }),
    ...batteries,
    ...placeProps(recipe, { ...ups, ...batteries }),
    ...gensetProps(recipe, converters),
  };
}
