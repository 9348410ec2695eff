import type { BatteryBus } from "../../engineering/energy/year/battery-bus";
import { moistAir, wetBulbC } from "../../engineering/thermal/air/moist-air";
import { standardPressurePa } from "../../engineering/thermal/air/standard-pressure";
import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import { deviceOf } from "../network/cords";
import type { OperatingPoint } from "../operating-point/operating-point";
import type { PointStudy } from "../operating-point/point-study";
import { solvePoint } from "../operating-point/solve";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { gensetReach } from "./genset-reach";
import { outermostBus, wayTo } from "./outermost-bus";

/** The data of a battery bus that group the loads. The bus of an inverter is the alternating current itself, and no load is only on it. */
type BusOfLoads = Pick<BatteryBus, "id" | "kind">;

/** Place of each quantity of a healthy point. After them, each bus has its output and the IT on it. */
export const loadQuantity = { directW: 0, directItW: 1, wayLossShare: 2, reactiveVar: 3, waterKgPerH: 4, directUnreachedW: 5 } as const;

/** Returns the place of the output of bus k, and of the IT on it. */
export const outputOf = (k: number) => Object.keys(loadQuantity).length + 2 * k;
export const itOf = (k: number) => outputOf(k) + 1;

/** Solves the healthy node in the shade, in air of a dry bulb and a wet-bulb depression: its load by battery bus, IT, reactive power and water. */
export function healthyLoads(
  study: PointStudy,
  buses: readonly BusOfLoads[],
): (dryBulbC: number, depressionK: number) => readonly number[] | undefined {
  const { site } = study.node;
  const pressurePa = site.pressurePa ?? standardPressurePa(site.position.elevationM);
  const loads = loadsByBus(study, buses);
  return (dryBulbC, depressionK) => {
    if (dryBulbC - depressionK < wetBulbC(moistAir({ dryBulbC, pressurePa }))) return undefined;
    const humidity = { kind: "wet-bulb", wetBulbC: dryBulbC - depressionK } as const;
    const hottest = { dryBulbC, humidity, irradianceWPerM2: {}, otherIrradianceWPerM2: 0 };
    const there = study.inSite({ ...site, climate: { ...site.climate, hottest } });
    const state = { kind: "healthy" } as const;
    const point = solvePoint(there, { name: "hottest/healthy", climate: "hottest", state, promised: true });
    return point.outcome === "unknown" ? undefined : loads(point);
  };
}

/** Returns a function that lists the loads of a healthy point, in the order of {@link loadQuantity}. */
function loadsByBus({ node }: PointStudy, all: readonly BusOfLoads[]): (point: OperatingPoint) => readonly number[] {
  const { network = [] } = node;
  const buses = all.filter(({ kind }) => kind !== "inverter");
  const busOf = outermostBus(network, new Set(listIds(buses)));
  const leaves = leavesOf(node, busOf);
  const itLeaves = leaves.filter(({ it }) => it);
  const directLeaves = leaves.filter(({ bus }) => bus === undefined);
  const way = wayTo(network, listIds(buses));
  const sources = listIds(network.filter(({ kind }) => kind === "source"));
  return ({ electrical, coolant }) => {
    const record = electrical.record();
    const drawnW = (id: string) => record?.get(id)?.powerW ?? 0;
    const itOn = (bus: string) => addUp(itLeaves, (one) => (one.bus === bus ? drawnW(one.id) : 0));
    const itW = new Map(buses.map(({ id }) => [id, itOn(id)]));
    const wayLossW = addUp(way, (id) => record?.get(id)?.lossW ?? 0);
    const deliveredW = electrical.nodePowerW - wayLossW;
    const wayLossShare = deliveredW > 0 ? wayLossW / deliveredW : 0;
    // The losses on the way are spread over all delivered power.
    const directW = (deliveredW - addUp(buses, ({ id }) => drawnW(id))) * (1 + wayLossShare);
    return [
      directW,
      electrical.itW - addUp([...itW.values()]),
      wayLossShare,
      addUp(sources, (id) => record?.get(id)?.reactiveVar ?? 0),
      coolant?.outcome === "solved" ? coolant.pads.makeUpKgPerH : 0,
      directW * unreachedShare(directLeaves, drawnW),
      ...all.flatMap(({ id }) => (itW.has(id) ? [drawnW(id) - (record?.get(id)?.lossW ?? 0), itW.get(id) ?? 0] : [0, 0])),
    ];
  };
}

/** A load, or a power supply of IT equipment. */
interface Leaf {
  readonly id: string;
  readonly it: boolean;
  /** The bus that feeds it. */
  readonly bus: string | undefined;
  /** Whether gensets reach its device, by this cord or another. */
  readonly isReached: boolean;
}

function leavesOf(node: NodeSnapshot, busOf: (id: string) => string | undefined): readonly Leaf[] {
  const reach = gensetReach(node);
  const isReached = (device: string) => reach?.reachesDevice(device) ?? true;
  return (node.network ?? []).flatMap((one): Leaf[] => {
    if (one.kind === "it")
      return one.supplies.map(({ id, parent }) => ({ id, it: true, bus: busOf(parent), isReached: isReached(one.id) }));
    return one.kind === "load" ? [{ id: one.id, it: one.it, bus: busOf(one.parent), isReached: isReached(deviceOf(one)) }] : [];
  });
}

/** Returns the share of some loads' power that gensets do not reach. The losses on the way have the same share [-]. */
function unreachedShare(leaves: readonly Leaf[], drawnW: (id: string) => number): number {
  let unreachedW = 0;
  let wholeW = 0;
  for (const { id, isReached } of leaves) {
    wholeW += drawnW(id);
    if (!isReached) unreachedW += drawnW(id);
  }
  return unreachedW > 0 ? unreachedW / wholeW : 0;
}
