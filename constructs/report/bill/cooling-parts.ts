import type { Coolant } from "../../engineering/thermal/coolant/coolant";
import type { TrimChillerFacts } from "../../facts/cooling/capacity-over-ambient";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import { type BillPart, part } from "./part";
import { rated } from "./rated";

/** What the parts of the cooling are asked of besides their facts. */
interface Beside {
  readonly feed: Feeders;
  readonly placeOf: (device: string) => string | undefined;
  readonly hertzOf: (device: string) => string | undefined;
  readonly sourceAt: (path: string) => Source | undefined;
}

/** Machines, pumps, doors and filters of the cooling; nothing of a design without any. */
export function coolingBillParts({ cooling, devices, demands, stated }: NodeSnapshot, feed: Feeders): BillPart[] {
  if (!cooling) return [];
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]));
  const beside: Beside = {
    feed,
    placeOf: (device) => demandOf.get(device)?.place,
    hertzOf: (device) => rated.hertz(demandOf.get(device)?.builtFor?.nominalHz),
    sourceAt: (path) => stated.find((fact) => fact.path === path)?.source,
  };
  const { facilityLoop, secondaryLoop, dryCoolers, liquidToAir, trimChiller, airConditioners } = cooling;
  return [
    ...(facilityLoop ? loopParts("facility", facilityLoop, beside) : []),
    ...(secondaryLoop ? loopParts("secondary", secondaryLoop, beside) : []),
    ...(dryCoolers ? coilParts("dry-cooler", dryCoolers, beside) : []),
    ...(trimChiller ? machineParts("trim-chiller", trimChiller, beside) : []),
    ...cduParts(cooling),
    ...rearDoorParts(cooling, beside),
    ...(liquidToAir ? coilParts("liquid-to-air", liquidToAir, beside) : []),
    ...machineParts("air-conditioner", airConditioners, beside),
    ...filterParts(airConditioners, beside),
    ...devices
      .filter(({ kind }) => kind === "leak-sensor")
      .map(({ id, kind }) => part({ kind, name: id, source: beside.sourceAt(`cooling/${id}`) })),
  ];
}

type Cooling = NonNullable<NodeSnapshot["cooling"]>;

function loopParts(side: "facility" | "secondary", loop: LoopFacts, { feed, placeOf, hertzOf, sourceAt }: Beside): BillPart[] {
  const { pumps, pump, flowM3PerS, pumpW, volumeM3, tankM3, expansion, coolant } = loop;
  const name = `${side}-loop`;
  const source = sourceAt(`cooling/${name}`);
  const { units, duty } = pumps ?? { units: [pump], duty: 1 };
  const rating = [rated.cubicMetresPerSecond(flowM3PerS / duty), rated.watts(pumpW / duty)];
  return [
    ...units.map((id) =>
      part({
        kind: `${side}-pump`,
        name: id,
        rating: [...rating, hertzOf(id)],
        fedBy: feed.ofDevice(id),
        place: placeOf(id),
        source,
      }),
    ),
    ...(tankM3 === undefined ? [] : [part({ kind: "buffer-tank", name: `${name}/tank`, rating: [rated.cubicMetres(tankM3)], source })]),
    ...(expansion ? [expansionVessel(`${name}/expansion`, expansion)] : []),
    ...(volumeM3 === undefined
      ? []
      : [part({ kind: "coolant", name, rating: [rated.cubicMetres(volumeM3), coolantText(coolant)], source })]),
  ];
}

function expansionVessel(name: string, { acceptanceM3, source }: NonNullable<LoopFacts["expansion"]>): BillPart {
  return part({ kind: "expansion-vessel", name, rating: [rated.cubicMetres(acceptanceM3)], source });
}

function coolantText(coolant: Coolant): string {
  if (coolant.kind === "water") return "water";
  return `${coolant.kind.replace("-", " ")} ${Number((coolant.massShare * 100).toPrecision(3))} % by mass`;
}

/** Coils with fans, and pads before them. */
function coilParts(kind: "dry-cooler" | "liquid-to-air", coils: DryCoolerFacts, beside: Beside): BillPart[] {
  const { units, rating: at, source } = coils;
  const temperatures = `coolant ${rated.celsius(at.coolantInC)} to ${rated.celsius(at.coolantOutC)}`;
  const rating = [rated.watts(at.heatW), `air ${rated.celsius(at.airInC)}`, temperatures];
  return [
    ...units.map((id) => part({ kind, name: id, rating, fedBy: beside.feed.ofDevice(id), place: beside.placeOf(id), source })),
    ...padParts(coils, beside),
  ];
}

/** Pads before each unit, and the water that is in store for all. */
function padParts({ units, pads, source }: DryCoolerFacts, { placeOf }: Beside): BillPart[] {
  if (!pads) return [];
  const { saturationEfficiency, tankM3 } = pads;
  const [first = ""] = units;
  const rating = [`saturation efficiency ${saturationEfficiency}`];
  return [
    part({ kind: "adiabatic-pad", name: "dry-coolers/pads", count: units.length, rating, place: placeOf(first), source }),
    ...(tankM3 === undefined
      ? []
      : [part({ kind: "water-tank", name: "dry-coolers/pads/tank", rating: [rated.cubicMetres(tankM3)], source })]),
  ];
}

/** At 35 °C outdoors where the table has it, as standards rate them (ISO 5151 T1), else at its first row. */
function machineParts(kind: string, machines: TrimChillerFacts, { feed, placeOf, hertzOf }: Beside): BillPart[] {
  const { units, table, source } = machines;
  const row = table.find(({ ambientC }) => ambientC === 35) ?? table[0];
  const rating = row ? [rated.watts(row.capacityW), `outdoors ${rated.celsius(row.ambientC)}`] : [];
  return units.map((id) =>
    part({ kind, name: id, rating: [...rating, hertzOf(id)], fedBy: feed.ofDevice(id), place: placeOf(id), source }),
  );
}

function cduParts({ cdus }: Cooling): BillPart[] {
  if (!cdus) return [];
  const { units, rating: at, source } = cdus;
  const rating = [rated.watts(at.heatW), `approach ${rated.kelvins(at.approachK)}`];
  return units.map((id) => part({ kind: "cdu", name: id, rating, source }));
}

function rearDoorParts({ rearDoors = [] }: Cooling, { feed }: Beside): BillPart[] {
  return rearDoors.map(({ rack, rating: at, source }) => {
    const name = `rear-door-${rack}`;
    const rating = [rated.watts(at.heatW), `air ${rated.celsius(at.airInC)}`, `coolant ${rated.celsius(at.coolantInC)}`];
    return part({ kind: "rear-door", name, rating, fedBy: feed.ofDevice(name), place: "inside", source });
  });
}

/** A stage of filters in each unit. */
function filterParts({ units, filters = [] }: Cooling["airConditioners"], { sourceAt }: Beside): BillPart[] {
  return filters.map(({ class: label, finalDropPa }, i) => {
    const name = `air-conditioners/filter-${i + 1}`;
    const rating = [label, `${rated.pascals(finalDropPa)} when it is changed`];
    return part({ kind: "air-filter", name, count: units.length, rating, source: sourceAt(`cooling/${name}`) });
  });
}
