import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import { coolingProps } from "../../facts/cooling/cooling";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Devices } from "./devices";
import type { DesignParts } from "./part";
import { rated } from "./rated";

/** Returns machines, pumps, doors and filters of the cooling. Empty without cooling. */
export function coolingBillParts({ cooling, devices }: NodeSnapshot, beside: Devices): DesignParts {
  if (!cooling) return [];
  const { facilityLoop, secondaryLoop, airConditioners } = cooling;
  return [
    ...loopParts("facility", facilityLoop, beside),
    ...loopParts("secondary", secondaryLoop, beside),
    ...coilParts("dry-cooler", cooling, beside),
    ...machineParts("trim-chiller", cooling, beside),
    ...cduParts(cooling),
    ...rearDoorParts(cooling, beside),
    ...coilParts("liquid-to-air", cooling, beside),
    ...machineParts("air-conditioner", cooling, beside),
    ...filterParts(airConditioners, beside),
    ...devices
      .filter(({ kind }) => kind === "leak-sensor")
      .map(({ id, kind }) => ({ kind, name: id, source: beside.sourceAt(`cooling/${id}`) })),
  ];
}

type Cooling = NonNullable<NodeSnapshot["cooling"]>;

function loopParts(side: "facility" | "secondary", loop: LoopFacts | undefined, { partOf, hertzOf, sourceAt }: Devices): DesignParts {
  if (!loop) return [];
  const { pumps, pump, flowM3PerS, pumpW, volumeM3, tankM3, expansion, coolant } = loop;
  const name = `${side}-loop`;
  const source = sourceAt(`cooling/${name}`);
  const { units, duty } = pumps ?? { units: [pump], duty: 1 };
  const rating = [rated.cubicMetresPerSecond(flowM3PerS / duty), rated.watts(pumpW / duty)];
  return [
    ...units.map((id) => partOf(`${side}-pump`, id, [...rating, hertzOf(id)], source)),
    tankM3 !== undefined && { kind: "buffer-tank", name: `${name}/tank`, rating: [rated.cubicMetres(tankM3)], source },
    expansion && {
      kind: "expansion-vessel",
      name: `${name}/expansion`,
      rating: [rated.cubicMetres(expansion.acceptanceM3)],
      source: expansion.source,
    },
    volumeM3 !== undefined && { kind: "coolant", name, rating: [rated.cubicMetres(volumeM3), coolantText(coolant)], source },
  ];
}

function coolantText(coolant: Coolant): string {
  if (coolant.kind === "water") return "water";
  return `${coolant.kind.replace("-", " ")} ${Number((coolant.massShare * 100).toPrecision(3))} % by mass`;
}

/** Returns coils with fans, and their pads. */
function coilParts(kind: "dry-cooler" | "liquid-to-air", { [coolingProps[kind]]: coils }: Cooling, beside: Devices): DesignParts {
  if (!coils) return [];
  const { units, rating: at, source } = coils;
  const temperatures = `coolant ${rated.celsius(at.coolantInC)} to ${rated.celsius(at.coolantOutC)}`;
  const rating = [rated.watts(at.heatW), `air ${rated.celsius(at.airInC)}`, temperatures];
  return [...units.map((id) => beside.partOf(kind, id, rating, source)), ...padParts(coils, beside)];
}

/** Returns pads of each unit, and their common water tank. */
function padParts({ units, pads, source }: DryCoolerFacts, { demandOf }: Devices): DesignParts {
  if (!pads) return [];
  const { saturationEfficiency, tankM3 } = pads;
  const [first = ""] = units;
  const rating = [`saturation efficiency ${saturationEfficiency}`];
  return [
    { kind: "adiabatic-pad", name: "dry-coolers/pads", count: units.length, rating, place: demandOf(first)?.place, source },
    tankM3 !== undefined && { kind: "water-tank", name: "dry-coolers/pads/tank", rating: [rated.cubicMetres(tankM3)], source },
  ];
}

/** Rates machines at 35 °C outdoors, as standards do (ISO 5151 T1), or else at the first row of their table. */
function machineParts(
  kind: "trim-chiller" | "air-conditioner",
  { [coolingProps[kind]]: machines }: Cooling,
  { partOf, hertzOf }: Devices,
): DesignParts {
  if (!machines) return [];
  const { units, table, source } = machines;
  const row = table.find(({ ambientC }) => ambientC === 35) ?? table[0];
  const rating = row ? [rated.watts(row.capacityW), `outdoors ${rated.celsius(row.ambientC)}`] : [];
  return units.map((id) => partOf(kind, id, [...rating, hertzOf(id)], source));
}

function cduParts({ cdus }: Cooling): DesignParts {
  if (!cdus) return [];
  const { units, rating: at, source } = cdus;
  const rating = [rated.watts(at.heatW), `approach ${rated.kelvins(at.approachK)}`];
  return units.map((id) => ({ kind: "cdu", name: id, rating, source }));
}

function rearDoorParts({ rearDoors = [] }: Cooling, { partOf }: Devices): DesignParts {
  return rearDoors.map(({ rack, rating: at, source }) => {
    const rating = [rated.watts(at.heatW), `air ${rated.celsius(at.airInC)}`, `coolant ${rated.celsius(at.coolantInC)}`];
    return { ...partOf("rear-door", `rear-door-${rack}`, rating, source), place: "inside" };
  });
}

/** Returns the filter stages of each unit. */
function filterParts({ units, filters = [] }: Cooling["airConditioners"], { sourceAt }: Devices): DesignParts {
  return filters.map(({ class: label, finalDropPa }, i) => {
    const name = `air-conditioners/filter-${i + 1}`;
    const rating = [label, `${rated.pascals(finalDropPa)} when it is changed`];
    return { kind: "air-filter", name, count: units.length, rating, source: sourceAt(`cooling/${name}`) };
  });
}
