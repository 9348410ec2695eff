import { listNames } from "../../../plain/list-ids";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { SolvedYear } from "../../../studies/year/year";
import { moreReach } from "./more-reach";

/** Lists what would supply the unserved hours of a year: first more of what the design has, then what could be added. */
export function moreEnergy(node: NodeSnapshot, year: SolvedYear): string {
  return [
    ...moreGrid(node),
    ...moreReach(node, year),
    ...moreBattery(node, year),
    ...(node.gensets.length > 0 ? ["a larger tank", "one more genset"] : ["gensets"]),
    `or ${moreSun(node)}`,
  ].join(", ");
}

/** Suggests a higher import limit, which holds the grid back while it is available. */
function moreGrid({ site }: NodeSnapshot): string[] {
  const { importLimitW } = site.grid;
  if (importLimitW === undefined) return [];
  return [`more than ${Number((importLimitW / 1000).toPrecision(6))} kW from the grid while it is available (site.grid.importLimit)`];
}

/** Suggests a battery, unless only the grid supplies, and less in the whole year than the load needs: then nothing could fill it. */
function moreBattery({ site, batteries, gensets, photovoltaics }: NodeSnapshot, { energy }: SolvedYear): string[] {
  const { importLimitW = Number.POSITIVE_INFINITY } = site.grid;
  const gridAlone = gensets.length === 0 && photovoltaics.length === 0;
  if (gridAlone && importLimitW * hoursOfYear <= energy.loadWh) return [];
  return [batteries.length > 0 ? "a larger battery" : "a battery"];
}

const hoursOfYear = 8760; // [h]

/** Suggests photovoltaics. If they stop in outages, more of them do not help, so it suggests a part that forms the grid. */
function moreSun({ network = [], photovoltaics, batteries }: NodeSnapshot): string {
  if (photovoltaics.length === 0) return "photovoltaics";
  if (batteries.some(({ formsGrid }) => formsGrid)) return "more photovoltaics";
  const had = formers.filter(({ kind }) => network.some((part) => part.kind === kind));
  const could = had.length > 0 ? had : formers;
  const names = listNames(could).join(" or ");
  return `${names} that forms the grid for the photovoltaics (${could.map(({ prop }) => prop).join(", ")})`;
}

/** The parts that can form a grid from their battery. */
const formers = [
  { kind: "ups", name: "a UPS", prop: "power.ups[].gridForming" },
  { kind: "battery-inverter", name: "a battery inverter", prop: "power.batteryInverters[].gridForming" },
] as const;
